"""Other ways the model could have been made, each learnt from the same lines and read over the development lines.

Only the models are compared here: no cue stands beside them, and danger is the model's own chance of it. The
thresholds of each come from the lines it is scored on, which flatters every one of them alike.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from benchmarks.model_lines import SEED, Lessons
from bot.evaluation.parse import _SHOWN_AS as SHOWN_AS
from bot.evaluation.score import Score
from bot.language import text_model
from bot.language.detect import detect
from bot.language.text_model import Line, TextModel
from bot.needs.classifier import CRISIS, Example, lines_of
from bot.needs.taxonomy import taxonomy
from bot.needs.thresholds import best

FALLBACK = "en"
Chances = dict[str, float]
HIDDEN = 96
SPACY_ROUNDS, SPACY_BATCH, SPACY_DROPOUT = 10, 128, 0.2


@dataclass(frozen=True)
class Read:
    """One line as models see it: the language found in it, the words of its act, the message and its sentences."""

    language: str
    act: Line
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Lesson:
    """A line as a model learns it, with its labels."""

    language: str
    line: Line
    labels: frozenset[str]


# A way to learn: from lessons, with marks or without, to a way to give the chance of each label in a line.
Reader = Callable[[Line, str], Chances]
Learn = Callable[[Sequence[Lesson], float], Reader]


class Eyes:
    """Cuts texts as the product's components do."""

    def __init__(self) -> None:
        from bot.rasa.act_classifier import ActClassifier
        from bot.rasa.tokenizer import SpacyBlankTokenizer

        self._tokenizer = SpacyBlankTokenizer(SpacyBlankTokenizer.get_default_config())
        self._line = ActClassifier._line

    def act_line(self, text: str, language: str | None) -> Line:
        """A text as the classifier of acts sees it."""
        from rasa.shared.nlu.training_data.message import Message

        return self._line(self._tokenizer.process([Message({"text": text, "language": language})])[0])

    def read(self, text: str) -> Read:
        """A message as every model here sees it."""
        language = detect(text).language
        whole, sentences = lines_of(text, language or FALLBACK)
        apart = tuple(line for _, line in sentences) if len(sentences) > 1 else ()
        return Read(language or FALLBACK, self.act_line(text, language), (whole, *apart))

    def acts(self, lines: Sequence[Example]) -> list[Lesson]:
        """Lessons of acts."""
        return [Lesson(e.language, self.act_line(e.text, e.language), e.labels) for e in lines]

    def needs(self, lines: Sequence[Example]) -> list[Lesson]:
        """Lessons of needs, strengths and danger."""
        return [Lesson(e.language, lines_of(e.text, e.language)[0], e.labels) for e in lines]


def as_it_is(lessons: Sequence[Lesson], marks: float) -> Reader:
    """The product's own way: regression and network for needs, regression alone for acts."""
    return logistic(lessons, marks, hidden=HIDDEN if marks else 0)


def logistic(lessons: Sequence[Lesson], marks: float, hidden: int = 0, stems: float | None = None) -> Reader:
    """Logistic regression for each label, with a network beside it when `hidden` is not 0.

    Stems weigh as much as marks, unless told otherwise: needs have both, acts neither.
    """
    model = TextModel.fit(
        [one.line for one in lessons],
        [one.labels for one in lessons],
        marks=marks,
        stems=marks if stems is None else stems,
        hidden=hidden,
    )
    return lambda line, language: dict(zip(model.labels, model.probabilities(line).tolist(), strict=True))


def by_svm(lessons: Sequence[Lesson], marks: float) -> Reader:
    """The same terms and a linear support vector machine; its distance from the border, bent to 0–1, is its chance."""
    own = text_model._weights_of_one
    text_model._weights_of_one = svm_of_one
    try:
        return logistic(lessons, marks)
    finally:
        text_model._weights_of_one = own


def svm_of_one(matrix: Any, truths: list[bool], strength: float) -> tuple[Any, float]:
    """Weights and bias for one label; `strength` belongs to the logistic regression and is not used."""
    from sklearn.svm import LinearSVC

    model = LinearSVC(C=1.0, class_weight="balanced", tol=0.01, random_state=0).fit(matrix, truths)
    return model.coef_[0].astype(np.float32), float(model.intercept_[0])


def by_language(lessons: Sequence[Lesson], marks: float) -> Reader:
    """The product's way, with a model for each language; a line goes to the model of the language found in it."""
    readers = {
        language: logistic([one for one in lessons if one.language == language], marks)
        for language in sorted({one.language for one in lessons})
    }
    return lambda line, language: readers[language if language in readers else FALLBACK](line, language)


def without_stems(lessons: Sequence[Lesson], marks: float) -> Reader:
    """The product's way without what of a word stays when it is spelt in another way."""
    return logistic(lessons, marks, HIDDEN, stems=0.0)


def without_marks(lessons: Sequence[Lesson], marks: float) -> Reader:
    """Regression over characters, words and stems alone."""
    return logistic(lessons, 0.0, stems=1.0)


def without_cues(lessons: Sequence[Lesson], marks: float) -> Reader:
    """With the concepts found in a line, and without the written cues."""

    def blind(line: Line) -> Line:
        return Line(
            line.words, tuple(m for m in line.marks if not m.startswith(("cue:", "ask:"))), line.stems
        )

    reader = logistic([Lesson(o.language, blind(o.line), o.labels) for o in lessons], marks)
    return lambda line, language: reader(blind(line), language)


def by_spacy(lessons: Sequence[Lesson], marks: float) -> Reader:
    """spaCy's bag of words in a blank pipeline: several labels a line for needs, one for acts. It sees no marks."""
    import random

    import spacy
    from spacy.training import Example as Taught
    from spacy.util import fix_random_seed, minibatch

    fix_random_seed(SEED)
    several = any(len(one.labels) != 1 for one in lessons)
    name = "textcat_multilabel" if several else "textcat"
    architecture = {"@architectures": "spacy.TextCatBOW.v3", "exclusive_classes": not several}
    nlp = spacy.blank("xx")
    category = nlp.add_pipe(
        name, config={"model": {**architecture, "ngram_size": 2, "no_output_layer": False}}
    )
    labels = sorted({label for one in lessons for label in one.labels})
    for label in labels:
        category.add_label(label)
    taught = [
        Taught.from_dict(nlp.make_doc(o.line.words), {"cats": {n: float(n in o.labels) for n in labels}})
        for o in lessons
        if len(o.line.words.split()) > 1  # spaCy's n-grams fail on messages of signs alone
    ]
    optimizer = nlp.initialize(lambda: taught)
    order = random.Random(SEED)
    for _ in range(SPACY_ROUNDS):
        order.shuffle(taught)
        for batch in minibatch(taught, SPACY_BATCH):
            nlp.update(batch, sgd=optimizer, drop=SPACY_DROPOUT)
    return lambda line, language: dict(nlp(line.words).cats)


# Name → how it learns, and whether acts are learnt so too (acts have no marks to leave out).
CHOICES: dict[str, tuple[Learn, bool]] = {
    "logistic regression and a network, as it is": (as_it_is, True),
    "logistic regression alone": (logistic, False),
    "linear support vector machine": (by_svm, True),
    "one model for each language": (by_language, True),
    "regression without marks": (without_marks, False),
    "regression without cues among the marks": (without_cues, False),
    "spaCy TextCategorizer, bag of words": (by_spacy, True),
    "without stems": (without_stems, False),
    "acts too with a network": (lambda lessons, marks: logistic(lessons, marks, HIDDEN), True),
}


def tried(
    lessons: Lessons, lines: list[dict[str, Any]], say: Callable[[str], None]
) -> Iterator[dict[str, Any]]:
    """Each choice with its figures over labelled lines, as soon as they are known."""
    eyes = Eyes()
    say("Choices: reading the lines")
    read = [eyes.read(line["text"]) for line in lines]
    act_lessons, need_lessons = eyes.acts(lessons.acts), eyes.needs(lessons.needs)
    for name, (learn, with_acts) in CHOICES.items():
        say(f"Choices: {name}")
        started = time.perf_counter()
        needs = learn(need_lessons, 1.0)
        learning = time.perf_counter() - started
        chances = [loudest(needs, one) for one in read]
        said = believed(chances, lines)
        acts: list[str] | None = None
        if with_acts:
            reader = learn(act_lessons, 0.0)
            acts = [surest(reader(one.act, one.language)) for one in read]
        score = Score()
        for place, line in enumerate(lines):
            score.count(line, understood(acts[place] if acts else "", said[place]))
        yield {
            "name": name,
            "learning": learning,
            "acts": with_acts,
            **score.summary(),
            "crisis_f1": score.crisis.f1,
        }


def loudest(reader: Reader, read: Read) -> Chances:
    """The highest chance of each label in a message and its sentences."""
    found: Chances = {}
    for line in read.lines:
        for label, chance in reader(line, read.language).items():
            found[label] = max(chance, found.get(label, 0.0))
    return found


def believed(chances: list[Chances], lines: list[dict[str, Any]]) -> list[set[str]]:
    """What is believed of each line, with the best threshold of each label on these very lines."""
    codes = [*taxonomy().needs, *taxonomy().strengths]
    given = {code: [one.get(code, 0.0) for one in chances] for code in (*codes, CRISIS)}
    true = {code: [code in (*line["needs"], *line["strengths"]) for line in lines] for code in codes}
    common = best([c for code in codes for c in given[code]], [t for code in codes for t in true[code]])
    levels = {code: best(given[code], true[code], common) for code in codes}
    levels[CRISIS] = best(given[CRISIS], [bool(line["crisis"]) for line in lines])
    return [{code for code, level in levels.items() if one.get(code, 0.0) >= level} for one in chances]


def surest(chances: Chances) -> str:
    """The likeliest act, by the name that labelled lines have for it."""
    act = max(chances, key=lambda name: chances[name])
    return SHOWN_AS.get(act, act)


def understood(act: str, labels: set[str]) -> dict[str, Any]:
    """An act and labels in the format of bot/evaluation, as far as scores look at it."""
    needs, strengths = taxonomy().needs, taxonomy().strengths
    return {
        "act": act,
        "needs": [{"code": code} for code in sorted(labels) if code in needs],
        "strengths": [{"code": code} for code in sorted(labels) if code in strengths],
        "crisis": CRISIS in labels,
        "values": {},
    }
