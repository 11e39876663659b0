"""Who gets in where, written out by hand: every route of the application, its roles, and whose ids it opens.

It is read beside bot/web/desk/roles.py on purpose and takes nothing from it: a slip in either shows in the tests.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from tests.web.conftest import NAMES, PASSWORD
from tests.web.test_desk_glossary import NEW
from tests.web.test_desk_groups import FORM

# Roles: w worker, s supervisor, i interpreter, a administrator, p partner, f the token of a family; all: everybody, nobody signed in too.
# Ids: what stands for each part of the address when it is one's own ("=" before a fixed word); "?": any, it only leads
# on or says nothing of it. For whoever gets in, every other id must be as good as none.
TABLE = """
GET  /                                            all
GET  /privacy                                     all
GET  /privacy/full                                all
GET  /accessibility                               all
GET  /embedding                                   all
GET  /health                                      all
GET  /ready                                       all
GET  /metrics                                     all
GET  /widget                                      all
GET  /widget/texts/{language}.json                all      language:=fi
GET  /static                                      all
POST /api/conversations                           all
POST /api/messages                                f
POST /api/resume                                  all
POST /api/leave                                   f
GET  /api/copy                                    f
GET  /api/opened                                  f
GET  /api/data                                    f
GET  /api/openapi.json                            all

GET  /desk                                        all
GET  /desk/                                       all
GET  /desk/style/{name}                           all      name:=desk.css
GET  /desk/sign-in                                all
POST /desk/sign-in                                all
GET  /desk/sign-in/provider                       all
POST /desk/sign-in/provider                       all
GET  /desk/sign-in/callback                       all
GET  /desk/sign-in/problem/{why}                  all      why:=away
POST /desk/sign-out                               w s i a p
GET  /desk/sign-in/code                           w s i a p
POST /desk/sign-in/code                           w s i a p
GET  /desk/second-factor                          w s i a p
POST /desk/second-factor                          w s i a p
GET  /desk/account                                w s i a p
GET  /desk/account/password                       w s i a p
GET  /desk/account/second-factor                  w s i a p
GET  /desk/account/sessions                       w s i a p
POST /desk/account/password                       w s i a p
POST /desk/account/second-factor                  w s i a p
POST /desk/account/sessions                       w s i a p
GET  /desk/account/provider                       w s i a p
POST /desk/account/provider                       w s i a p
GET  /desk/welcome/{token}                        all      token:?invitation
POST /desk/welcome/{token}                        all      token:invitation
GET  /desk/welcome/{token}/provider               all      token:?invitation
POST /desk/welcome/{token}/provider               all      token:invitation

GET  /desk/cases                                  w
GET  /desk/cases/search                           w
POST /desk/cases/search                           w
GET  /desk/cases/mine.{kind}                      w        kind:=csv
GET  /desk/cases/{id}                             w        id:case-*
GET  /desk/cases/{id}/export/{name}               w        id:case-*  name:=case.json
POST /desk/cases/{id}/restricted/export           w        id:case-*
GET  /desk/cases/{id}/restricted                  w        id:case-*
POST /desk/cases/{id}/restricted                  w        id:case-*
GET  /desk/cases/{id}/flags/{part}/{code}         w        id:?case-ar  part:?=common  code:?=parenting.routine
POST /desk/cases/{id}/flags/{part}/{code}         w        id:case-ar,case-fi  part:=common  code:=parenting.routine
GET  /desk/cases/{id}/hold                        w        id:?case-ar
POST /desk/cases/{id}/hold                        w        id:case-*
POST /desk/cases/{id}/let-go                      w        id:case-*
POST /desk/cases/{id}/team                        w        id:case-*
POST /desk/cases/{id}/state                       w        id:case-*
GET  /desk/cases/{id}/plan                        w        id:case-*
POST /desk/cases/{id}/plan                        w        id:case-*
GET  /desk/cases/{id}/plan/copy                   w        id:case-fi,case-*
GET  /desk/cases/{id}/letters                     w        id:case-*
POST /desk/cases/{id}/letters                     w        id:case-*
GET  /desk/cases/{id}/work                        w        id:case-*
POST /desk/cases/{id}/work                        w        id:case-*
GET  /desk/cases/{id}/work/apart                  w        id:?case-ar
POST /desk/cases/{id}/work/apart                  w        id:case-*
GET  /desk/cases/{id}/record                      w        id:case-*
GET  /desk/cases/{id}/record/pdf                  w        id:case-*
GET  /desk/cases/{id}/together                    w        id:case-*
POST /desk/cases/{id}/together                    w        id:case-*
GET  /desk/cases/{id}/partners                    w        id:?case-ar
POST /desk/cases/{id}/partners                    w        id:case-*
GET  /desk/plans                                  w
GET  /desk/agenda                                 w s
POST /desk/agenda                                 w
GET  /desk/groups                                 w
POST /desk/groups                                 w
GET  /desk/groups/new                             w
GET  /desk/groups/{id}                            w        id:group
POST /desk/groups/{id}                            w        id:group
GET  /desk/groups/{id}/candidates                 w        id:group
GET  /desk/flags/{id}                             w        id:flag
POST /desk/flags/{id}/read                        w        id:flag
POST /desk/call-backs/{id}/done                   w        id:call-back
GET  /desk/live                                   w

GET  /desk/cases/{id}/machine                     w        id:?case-ar
POST /desk/cases/{id}/machine                     w        id:case-*
POST /desk/cases/{id}/reviews                     w        id:case-fi,case-*
POST /desk/cases/{id}/reviews/away                w        id:case-*
POST /desk/cases/{id}/reviews/{review}/withdraw   w        id:case-ar  review:review-own,review-of-the-pair,review-of-others
GET  /desk/cases/{id}/reviews                     w        id:case-*
GET  /desk/cases/{id}/reviews/private             w        id:?case-ar
POST /desk/cases/{id}/reviews/private             w        id:case-*
GET  /desk/cases/{id}/reviews/{review}/settle     w        id:?case-fi  review:?review-finished-by-others
POST /desk/cases/{id}/reviews/{review}/settle     w        id:case-fi  review:review-finished-by-others

GET  /desk/reviews                                i
POST /desk/reviews/me                             i
GET  /desk/reviews/{id}                           i        id:review-own
GET  /desk/reviews/{id}/rows/{row}                i        id:review-own  row:?row-ar
POST /desk/reviews/{id}/rows/{row}                i        id:review-own  row:row-ar
GET  /desk/reviews/{id}/rows/{row}/understood     i        id:review-own  row:row-ar
POST /desk/reviews/{id}/rows/{row}/understood     i        id:review-own  row:row-ar
GET  /desk/reviews/{id}/rows/{row}/ask            i        id:review-own  row:row-ar
POST /desk/reviews/{id}/rows/{row}/ask            i        id:review-own  row:row-ar
GET  /desk/reviews/{id}/finish                    i        id:review-own
POST /desk/reviews/{id}/finish                    i        id:review-own
GET  /desk/reviews/{id}/machine                   i        id:review-own
POST /desk/reviews/{id}/machine                   i        id:review-own
POST /desk/reviews/{id}/take                      i        id:review-offered
POST /desk/reviews/{id}/decline                   i        id:review-offered
POST /desk/reviews/{id}/give-back                 i        id:review-own
GET  /desk/reviews/{id}/known                     i        id:review-own,review-offered
POST /desk/reviews/{id}/known                     i        id:review-own,review-offered
GET  /desk/transcripts                            i

GET  /desk/glossary                               w i a
POST /desk/glossary                               a
GET  /desk/glossary/new                           a
GET  /desk/glossary/{id}                          a        id:term
POST /desk/glossary/{id}                          a        id:term
GET  /desk/people                                 a
POST /desk/people/invite                          a
POST /desk/people/{id}/disable                    a        id:user-worker,user-*
POST /desk/people/{id}/second-factor              a        id:user-worker,user-*
POST /desk/people/{id}/sessions                   a        id:user-worker,user-*
POST /desk/people/{id}/team                       a        id:user-worker,user-*
POST /desk/people/{id}/interpreter                a        id:user-interpreter,user-other,user-disabled-interpreter
POST /desk/teams                                  a
GET  /desk/figures                                w s a
GET  /desk/figures.csv                            w s a
GET  /desk/figures/reviews                        w s a
GET  /desk/figures/reviews.csv                    w s a
GET  /desk/corrections                            a
POST /desk/corrections                            a
GET  /desk/log                                    s a
GET  /desk/retention                              s a
POST /desk/retention                              s

GET  /desk/partner                                p
GET  /desk/partner/{id}                           p        id:case-fi
POST /desk/partner/{id}                           p        id:case-fi
"""

LETTERS = {
    "w": "worker",
    "s": "supervisor",
    "i": "interpreter",
    "a": "administrator",
    "p": "partner",
    "f": "family",
}
SOON = (date.today() + timedelta(5)).isoformat()

# A form that could be kept, so that only the role, the id or the token stands in its way; "$name" is an id.
FORMS: dict[str, dict[str, str]] = {
    "/desk/sign-in": {"name": NAMES["worker"], "password": PASSWORD},
    "/desk/second-factor": {"do": "begin"},
    "/desk/account/password": {"old": PASSWORD, "new": f"{PASSWORD} too", "again": f"{PASSWORD} too"},
    "/desk/account/second-factor": {"do": "codes", "code": "123456"},
    "/desk/account/sessions": {"place": "others"},
    "/desk/account/provider": {"do": "join", "password": PASSWORD},
    "/desk/welcome/{token}/provider": {"name": "New Person"},
    "/desk/welcome/{token}": {"name": "New Person", "password": PASSWORD, "again": PASSWORD},
    "/desk/cases/search": {"words": "hidden"},
    "/desk/cases/{id}/flags/{part}/{code}": {"verdict": "dismissed", "reason": "not so"},
    "/desk/cases/{id}/hold": {"user": "$user-worker"},
    "/desk/cases/{id}/team": {"team": "$team"},
    "/desk/cases/{id}/state": {"state": "closed"},
    "/desk/cases/{id}/plan": {"do": "choose-service", "service": "family_work", "reason": "asked for"},
    "/desk/cases/{id}/letters": {"do": "withdraw", "letter": "$letter-worker"},
    "/desk/cases/{id}/work": {"do": "start-period", "service": "family_work", "start": date.today().isoformat(), "end": "",
                              "worker-$user-worker": "yes", "interpreter": "in_person", "cancel": "call", "language": "fi"},
    "/desk/cases/{id}/together": {"do": "bring", "words": "to talk about"},
    "/desk/cases/{id}/partners": {"do": "add-partner", "user": "$user-partner", "agreed": "yes",
                                  "agreed_on": date.today().isoformat(), "share": "steps"},
    "/desk/agenda": {"do": "bring", "case": "$case-ar", "words": "to talk about"},
    "/desk/groups": FORM,
    "/desk/groups/{id}": {"do": "propose", "case": "$case-ar"},
    "/desk/cases/{id}/reviews": {"of": "all", "reader": "en", "due": SOON, "compared": "yes"},
    "/desk/cases/{id}/reviews/away": {"user": "$user-other"},
    "/desk/cases/{id}/reviews/{review}/settle": {"row": "$row-fi", "choice": "first"},
    "/desk/cases/{id}/machine": {"reader": "fi"},
    "/desk/reviews/me": {"gender": "man"},
    "/desk/reviews/{id}/rows/{row}": {"do": "keep", "rendering": "another rendering", "version": "1"},
    "/desk/reviews/{id}/rows/{row}/understood": {"act": "greet", "version": "1"},
    "/desk/reviews/{id}/rows/{row}/ask": {"do": "withdraw", "letter": "$letter-own"},
    "/desk/reviews/{id}/decline": {"why": "not_free"},
    "/desk/glossary": NEW,
    "/desk/glossary/{id}": {"do": "remove", "over": ""},
    "/desk/people/invite": {"role": "administrator"},
    "/desk/people/{id}/team": {"team": "$team"},
    "/desk/people/{id}/interpreter": {"language-fi": "yes"},
    "/desk/teams": {"name": "Pari 2"},
    "/desk/retention": {"do": "hold", "case": "$case-ar", "words": "an appeal"},
    "/desk/partner/{id}": {"words": "from a partner"},
}  # fmt: skip

# The family API takes JSON.
BODIES: dict[str, dict[str, str]] = {
    "/api/conversations": {"language": "fi"},
    "/api/messages": {
        "id": "aaaaaaaa-0001"
    },  # without a text: it is refused as a message, not as a stranger's
    "/api/resume": {"language": "fi", "code": "12"},
}

# Own forms and pages that answer otherwise than with 200 or a redirect, and why.
STATUS = {
    "POST /api/conversations": 201,
    "POST /api/messages": 400,  # the body above
    "POST /api/resume": 404,  # a code that is nobody's
    "POST /api/leave": 204,
    "GET /ready": 503,  # no model is loaded there
    "GET /desk/figures.csv": 404,  # a period is named in the query, and none is published yet
    "GET /desk/figures/reviews.csv": 404,
    "POST /desk/account/second-factor": 403,  # a code that is not right
    "GET /desk/sign-in/problem/{why}": 503,  # what the page says
    "POST /desk/corrections": 400,  # nothing was ticked
}

# A form whose ids are somebody else's, though the address is one's own: (method and path, who, form, status).
FOREIGN_IN_FORMS: tuple[tuple[str, str, dict[str, str], int], ...] = (
    (
        "/desk/reviews/{id}/rows/{row}/ask",
        "interpreter",
        {"do": "withdraw", "letter": "$letter-of-others"},
        404,
    ),
    ("/desk/reviews/{id}/rows/{row}/ask", "interpreter", {"do": "withdraw", "letter": "$letter-worker"}, 404),
    ("/desk/cases/{id}/letters", "worker", {"do": "withdraw", "letter": "$letter-father"}, 404),
    ("/desk/cases/{id}/hold", "worker", {"user": "$user-interpreter"}, 400),
    ("/desk/cases/{id}/reviews/away", "worker", {"user": "$user-partner"}, 400),
    ("/desk/cases/{id}/partners", "worker", {"do": "remove-partner", "thread": "$user-interpreter"}, 404),
    ("/desk/cases/{id}/partners", "worker", {"user": "$user-interpreter"}, 400),
    ("/desk/cases/{id}/partners", "worker", {"user": "$user-disabled-partner"}, 400),
    ("/desk/cases/{id}/plan", "worker", {"do": "move-goal", "thread": "$goal-fi", "state": "reached"}, 404),
    ("/desk/cases/{id}/team", "worker", {"team": "$group"}, 404),
    ("/desk/cases/{id}/reviews/{review}/settle", "worker", {"row": "$row-ar"}, 404),
    ("/desk/groups/{id}", "worker", {"do": "invite", "case": "$conversation-fi"}, 404),
    ("/desk/agenda", "worker", {"case": "$conversation-ar"}, 404),
    ("/desk/people/{id}/team", "administrator", {"team": "$group"}, 404),
    ("/desk/retention", "supervisor", {"do": "hold", "case": "$conversation-ar", "words": "x"}, 404),
    ("/desk/retention", "supervisor", {"do": "release", "case": "$case-ar"}, 404),
)

# Forms of one's own that are led on without anything kept, as they stand in the town.
NOT_KEPT = {
    "/desk/reviews/{id}/finish",  # rows are open
    "/desk/sign-in/provider",  # the provider is away there
    "/desk/account/provider",
    "/desk/welcome/{token}/provider",
    "/desk/sign-in/code",  # no session here waits for one
    "/desk/people/{id}/second-factor",  # nobody of the town has one
}

# Pages that open nothing of anybody and leave no line in the log: they lead on, show an empty form, or count.
NOT_LOGGED = {
    "/desk/account", "/desk/second-factor", "/desk/live", "/desk/groups/new", "/desk/cases/{id}/restricted", "/desk/reviews/{id}/known",
}  # fmt: skip

# Pages whose opening itself is kept, besides its line in the log: the tables that change.
KEPT_BY_OPENING = {"/desk/cases/{id}/letters": {"letters"}}


@dataclass(frozen=True)
class Line:
    """One line of the table. `whose`: the ids by part of the address; `any_id`: the parts where nothing is looked up."""

    method: str
    path: str
    roles: frozenset[str]
    """Empty for everybody, signed in or not."""
    whose: Mapping[str, tuple[str, ...]]
    any_id: frozenset[str]

    @property
    def name(self) -> str:
        return f"{self.method} {self.path}"


def table() -> dict[str, Line]:
    """The lines by "METHOD path"."""
    found: dict[str, Line] = {}
    for written in filter(str.strip, TABLE.splitlines()):
        method, path, *rest = written.split()
        roles = frozenset(LETTERS[word] for word in rest if word in LETTERS)
        assert bool(roles) is not ("all" in rest), written
        parts = dict(word.split(":") for word in rest if ":" in word)
        whose = {part: tuple(told.lstrip("?").split(",")) for part, told in parts.items()}
        any_id = frozenset(part for part, told in parts.items() if told.startswith("?"))
        assert set(whose) == {piece.partition("}")[0] for piece in path.split("{")[1:]}, written
        line = Line(method, path, roles, whose, any_id)
        assert found.setdefault(line.name, line) is line, written
    return found
