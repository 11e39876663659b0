"""The record of processing (GDPR art. 30) as far as the program knows it: from its data, its settings and its database.

It holds no content and no secret. Of addresses only the host is named, and counts under five are not told, so that the
extract may be handed on. What only the controller can say comes from its notice, or is said to be missing.
"""

from __future__ import annotations

import os
import platform
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from bot.casework.figures import K
from bot.notice.configuration import Configuration, load
from bot.questionnaire.model import questionnaire
from bot.settings import ROOT, Settings
from bot.store.encryption import CREDENTIAL, MASTER_KEY_VARIABLE
from bot.store.retention_plan import Plan
from bot.texts import LANGUAGES

FORMAT, FORMAT_VERSION = "perhesilta-register", "1.0"
NOT_SAID = "not filled in by the controller (PERHESILTA_NOTICE)"
FEW = f"fewer than {K}"

PURPOSES = (
    "A family tells, voluntarily and in its own language, of its everyday life, strengths and needs, so that a worker can "
    "plan help with it.",
    "Danger that is told reaches a worker at once.",
    "Interpreters review what families wrote; workers follow up, write plans, lead groups.",
    "Figures without families (small ones withheld) for planning services.",
)
PEOPLE = (
    "adults of refugee families who answer",
    "their partners, children and relatives, as told by them",
    "workers, supervisors, interpreters, administrators, partners with an account",
)
WHAT: Mapping[str, str] = {
    "drafts": "talks not sent: answers, transcript, what the model heard; special categories possible (health, family)",
    "cases": "the same of families that sent, with headline, flags of need and danger, agreements; special categories",
    "letters": "letters of workers to families, and answers",
    "notes": "judgements, plans, periods, meetings, decisions of workers about a family",
    "reviews": "interpreters' renderings and remarks on what families wrote",
    "callbacks": "telephone number and time of somebody who wants a call",
    "danger_marks": "code, level and times of a danger flag whose talk is gone; no words, no link to the family",
    "groups": "name, theme, place, days and leaders of a group",
    "sessions": "signed-in browsers of staff: their kind, no address",
    "invitations": "hashes of first-run links",
    "accounts": "name, role, team, password hash, second factor of staff",
    "log": "who of staff or which family opened or changed what and when; ids and fixed words",
}
SEES: Mapping[str, str] = {
    "drafts": "the family; workers a danger flag alone",
    "cases": "the family; workers; interpreters without contact data; partners the shared plan",
    "letters": "the family; workers",
    "notes": "workers; the family its copy of the plan; partners what was agreed to share",
    "reviews": "interpreters; workers",
    "callbacks": "workers",
    "danger_marks": "workers",
    "groups": "workers; invited families",
    "sessions": "their owner; administrators can end them",
    "invitations": "nobody",
    "accounts": "administrators; colleagues the name",
    "log": "supervisors, administrators; a family a list by role",
}
DESK = ("workers", "supervisors", "interpreters", "administrators", "partners, only what a family agreed to")


def register(
    settings: Settings, plan: Plan, log_is_whole: bool, revision: str, environ: Mapping[str, str] = os.environ
) -> dict[str, Any]:
    """The record as plain data, read from what is really set at this moment."""
    facts = load(settings.notice) if settings.notice else Configuration()
    questions = questionnaire()
    return {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "made_at": plan.at.isoformat(timespec="seconds"),
        "controller": _office(facts.controller),
        "data_protection_officer": _office(facts.officer),
        "legal_basis": facts.legal_basis.get("en") or NOT_SAID,
        "purposes": list(PURPOSES),
        "people": list(PEOPLE),
        "kinds": [
            {
                "kind": one.rule.id,
                "what": WHAT[one.rule.id],
                "who_sees_it": SEES[one.rule.id],
                "rows": one.there if one.there == 0 or one.there >= K else FEW,
                "kept": _kept(one.rule.keep, one.rule.days),
                "from": one.rule.begins,
                "source": one.rule.source,
                "source_checked": one.rule.checked,
            }
            for one in plan.kinds
        ],
        "recipients": [
            *({"who": who, "how": "desk, signed in", "gets": "by role"} for who in DESK),
            *_outside(settings),
        ],
        "recipients_named_by_controller": facts.recipients.get("en") or NOT_SAID,
        "transfers_outside_eu": facts.transfers.get("en") or f"none by the program itself; {NOT_SAID}",
        "automated_decisions": "none: a flag has evidence and urgency, a worker judges it",
        "security": _security(settings, log_is_whole, environ),
        "languages": list(LANGUAGES),
        "questionnaire": {
            "version": questions.version,
            "sections": len(questions.sections),
            "questions": len(questions.questions),
            "asked_alone": sum(q.layer == "private" for q in questions.questions.values()),
        },
        "versions": {
            "program": version("perhesilta"),
            "rasa": version("rasa"),
            "python": platform.python_version(),
            "database_tables": revision,
            "retention_rules": plan.version,
        },
    }


def _office(office: Any) -> dict[str, str] | str:
    if office is None:
        return NOT_SAID
    parts = {
        "name": office.name.get("en", ""),
        "address": office.address,
        "phone": office.phone,
        "email": office.email,
    }
    return {name: value for name, value in parts.items() if value} or NOT_SAID


def _kept(keep: int | str, days: int | None) -> str:
    if days is not None:
        return "1 day" if days == 1 else f"{days} days"
    return "as long as the case" if keep == "case" else "no end decided yet"


def _outside(settings: Settings) -> list[dict[str, str]]:
    """Whom the program itself sends something to, as it is set."""
    link = "a link behind the sign-in, no content"
    found = []
    for who, addresses, hook in (
        ("on call, for unread danger", settings.alert_email, settings.alert_webhook),
        ("told of sent cases", settings.hand_over_email, settings.hand_over_webhook),
    ):
        for domain in sorted({address.rpartition("@")[2] for address in addresses}):
            found.append({"who": who, "how": f"e-mail to {domain}", "gets": link})
        if hook:
            found.append({"who": who, "how": f"webhook at {_host(hook)}", "gets": link})
    if settings.smtp_url:
        found.append({"who": "mail server", "how": _host(settings.smtp_url), "gets": "the e-mails above"})
    if settings.translate_url:
        words = "words of families without telephone numbers and e-mail addresses, when staff asks"
        found.append({"who": "translation server", "how": _host(settings.translate_url), "gets": words})
    if settings.oidc_issuer:
        signs = "that somebody of staff signs in; nothing of families"
        found.append({"who": "sign-in provider", "how": _host(settings.oidc_issuer), "gets": signs})
    for origin in settings.embed_origins:
        found.append(
            {"who": "page that embeds the chat", "how": _host(origin), "gets": "that its visitor opened it"}
        )
    return found


def _host(address: str) -> str:
    return urlsplit(address).hostname or "an address without a name"


def _security(settings: Settings, log_is_whole: bool, environ: Mapping[str, str]) -> dict[str, Any]:
    if environ.get(MASTER_KEY_VARIABLE, "").strip():
        key = "environment"
    elif (folder := environ.get("CREDENTIALS_DIRECTORY", "").strip()) and Path(folder, CREDENTIAL).exists():
        key = "credential of the system or container"
    else:
        key = "file in the folder of the installation, beside the database when that is SQLite"
    database = settings.database.partition(":")[0].partition("+")[0]
    return {
        "at_rest": "AES-256-GCM, one key a case, wrapped by a master key; erasing destroys the key",
        "master_key_from": key,
        "database": {"sqlite": "SQLite file", "postgresql": "PostgreSQL"}.get(database, database),
        "https": settings.secure,
        "behind_proxy": settings.behind_proxy,
        "second_step_at_sign_in": settings.second_factor,
        "sign_in_provider": bool(settings.oidc_issuer),
        "session_hours": settings.session.total_seconds() / 3600,
        "log": "hash-chained, without content",
        "log_is_whole": log_is_whole,
        "danger_is_announced": bool(settings.alert_email or settings.alert_webhook),
        "danger_announced_after_minutes": settings.alert_minutes,
        "shared_server_of_processes": "Redis, no content" if settings.redis else "none",
        "metrics": "behind a token" if settings.metrics_token else "this machine only",
        "program_logs": "no words of people, no addresses",
        "retention_file": "the one of the program" if _own(settings) else "the installation's own",
    }


def _own(settings: Settings) -> bool:
    return settings.retention == ROOT / "data" / "retention.yml"
