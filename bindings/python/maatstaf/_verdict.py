"""What is answered, and why. The answer is there at once; the explanation is made from the facts when it is asked for."""

import json
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Dict, Iterator, Mapping, NamedTuple, Optional, Tuple, Union

from . import _library as c
from ._values import Between, OneOf, read_value

if TYPE_CHECKING:
    from ._plan import Plan, Told

Answer = Union[None, str, int, Decimal, date, Between, OneOf]
"""Of a truth "yes", "no" or "unknown". Else the value; Between(…) or OneOf(…) where it is not settled; None where an amount
that it rests on has no value on the date, or nothing at all is known."""
_YES_NO = {(1, 1): "yes", (0, 0): "no", (0, 1): "unknown"}


class Reason(NamedTuple):
    """Why the answer is what it is: for a truth a comparison that decided it, for a value what it is made of."""

    text: str
    source: Optional[str]
    facts: Tuple[str, ...] = ()
    """What the comparison reads."""
    margin: Union[None, int, Decimal] = None
    """How far the threshold is, without sign: euros, days, or whatever is counted."""
    name: Optional[str] = None
    """Of a definition or a dated value that made the answer."""
    value: Answer = None


class Obstacle(NamedTuple):
    """Why the answer is not settled."""

    kind: str
    """fact, parameter, no_source or not_in_force."""
    name: str
    text: str
    source: Optional[str]


class Settles(NamedTuple):
    """What one answer to a question would settle."""

    given: Union[None, bool, int, str, Decimal, date, Between, OneOf, Tuple[()]]
    """If the fact is this; of a list () where it has no members, None where it has."""
    answer: Answer
    """Then this is the answer."""


class Question(NamedTuple):
    """What to ask next. The pieces of `settles` together cover all that the fact can be."""

    fact: str
    text: str
    settles: Tuple[Settles, ...]


def reasons_in(read: Mapping[str, Any]) -> Tuple[Reason, ...]:
    """Of the result object of the JSON, as what follows."""
    return tuple(Reason(one["text"], one["source"], tuple(one.get("facts", ())), read_value(one.get("margin")), one.get("name"),
                        read_value(one.get("value"))) for one in read["reasons"])


def obstacles_in(read: Mapping[str, Any]) -> Tuple[Obstacle, ...]:
    return tuple(Obstacle(one["kind"], one["name"], one["text"], one["source"]) for one in read["unknown_because"])


def question_in(read: Mapping[str, Any]) -> Optional[Question]:
    asked = read["next_question"]
    if asked is None:
        return None
    pieces = tuple(Settles(() if one["if"] == [] else read_value(one["if"]), read_value(one["answer"])) for one in asked["settles"])
    return Question(asked["fact"], asked["text"], pieces)


class Verdict:
    """The answer of one rule about one case. Does not change, whatever becomes of what the case was made from."""

    __slots__ = ("_plan", "_told", "_number", "_lower", "_upper", "_read")

    def __init__(self, plan: "Plan[Any]", told: "Told", number: int, lower: int, upper: int) -> None:
        self._plan = plan
        self._told = told
        self._number = number
        self._lower = lower
        self._upper = upper
        self._read: Optional[Dict[str, Any]] = None

    @property
    def rule(self) -> str:
        """The name of the rule."""
        return self._plan.rules[self._number].name

    @property
    def answer(self) -> Answer:
        """Of a truth "yes", "no" or "unknown"; else a Decimal (euros), int, date or str, Between, OneOf or None."""
        if self._plan.rules[self._number].kind == "truth":
            return _YES_NO[self._lower, self._upper]
        answer: Answer = read_value(self._explained()["answer"])
        return answer

    @property
    def reasons(self) -> Tuple[Reason, ...]:
        """What determined the answer, in order."""
        return reasons_in(self._explained())

    @property
    def used(self) -> Tuple[str, ...]:
        """The facts that the answer rests on, sorted."""
        return tuple(self._explained()["used"])

    @property
    def open(self) -> Tuple[str, ...]:
        """The facts that still matter, sorted."""
        return tuple(self._explained()["open"])

    @property
    def unknown_because(self) -> Tuple[Obstacle, ...]:
        """Why the answer is not settled."""
        return obstacles_in(self._explained())

    @property
    def review(self) -> Tuple[str, ...]:
        """The facts that it rests on and that their source marks as doubtful."""
        return tuple(self._explained()["review"])

    @property
    def next_question(self) -> Optional[Question]:
        """What to ask next, if an answer to it can settle something."""
        return question_in(self._explained())

    def _explained(self) -> Dict[str, Any]:
        read = self._read
        if read is None:
            read = self._read = json.loads(self.to_json())
        return read

    def to_json(self, language: Optional[str] = None) -> str:
        """What stands under "results" for this rule in what ``maatstaf judge --format json`` prints."""
        return self._plan.explain(self._told, self._number, c.library.mst_verdict_write_json, language, c.BY_NAME)

    def text(self, language: Optional[str] = None) -> str:
        """For people: the answer, why, what is still needed. Of a plan of one rule, all that ``maatstaf judge`` prints."""
        if len(self._plan.rules) == 1:
            return self._plan.write(self._told, c.library.mst_case_write_text, language).rstrip("\n")
        return self.section_text(language)

    def section_text(self, language: Optional[str] = None) -> str:
        """What ``maatstaf judge`` prints about this rule alone."""
        written = c.library.mst_verdict_write_text
        return self._plan.explain(self._told, self._number, written, language, c.BY_LABEL).rstrip("\n")

    def __str__(self) -> str:
        return self.text()

    def __repr__(self) -> str:
        return f"<verdict {self.rule}: {self.answer}>"

    def _repr_html_(self) -> str:
        from ._html import verdict_html

        return verdict_html(self)


class Judgement(Mapping[str, Verdict]):
    """The verdicts about one case, by the name of the rule, in the order asked."""

    def __init__(self, plan: "Plan[Any]", told: "Told", answers: Tuple[int, ...]) -> None:
        self._plan, self._told = plan, told
        self._verdicts: Dict[str, Verdict] = {
            rule.name: Verdict(plan, told, n, answers[2 * n], answers[2 * n + 1]) for n, rule in enumerate(plan.rules)}

    def __getitem__(self, rule: str) -> Verdict:
        return self._verdicts[rule]

    def __iter__(self) -> Iterator[str]:
        return iter(self._verdicts)

    def __len__(self) -> int:
        return len(self._verdicts)

    @property
    def answers(self) -> Mapping[str, Answer]:
        """The answers alone, by the name of the rule."""
        return {name: one.answer for name, one in self._verdicts.items()}

    def to_json(self, language: Optional[str] = None) -> str:
        """What ``maatstaf judge --format json`` prints, byte for byte."""
        return self._plan.write(self._told, c.library.mst_case_write_json, language)

    def text(self, language: Optional[str] = None) -> str:
        """What ``maatstaf judge`` prints."""
        return self._plan.write(self._told, c.library.mst_case_write_text, language).rstrip("\n")

    def __str__(self) -> str:
        return self.text()

    def __repr__(self) -> str:
        return "<judgement " + ", ".join(f"{name}: {one.answer}" for name, one in self._verdicts.items()) + ">"

    def _repr_html_(self) -> str:
        from ._html import judgement_html

        return judgement_html(self)
