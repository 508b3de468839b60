"""What is asked about a case beside a judgement: when the answers change, how they go along a fact, what would change them."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Iterator, List, Mapping, NamedTuple, Optional, Tuple, Union

from ._answered import Answered, Write
from ._values import Between, OneOf, read_value
from ._verdict import Answer


class Cause(NamedTuple):
    """What made an answer another: a comparison that came out otherwise, or a dated value that got another one."""

    text: str
    fact: Optional[str]
    parameter: Optional[str]
    source: Optional[str]


class Period(NamedTuple):
    """Days on which a rule answers the same: from `from_`, until `until`, which is not one of them any more."""

    from_: date
    until: date
    answer: Answer
    because: Tuple[Cause, ...]
    """What began it; nothing for the first one."""


class Stretch(NamedTuple):
    """Values of a fact between which nothing is decided otherwise, both ends included."""

    from_: Union[int, Decimal, date]
    to: Union[int, Decimal, date]
    at_from: Answer
    at_to: Answer
    """The same, unless it moves with the fact."""
    per_euro: Optional[Fraction]
    """How much it moves for each euro, or whatever the fact is counted in; None where it stands still or is not settled."""
    because: Tuple[Cause, ...]


class Cliff(NamedTuple):
    """Where all amounts together are less than a step earlier, by more than that step."""

    at: Union[int, Decimal, date]
    before: Decimal
    after: Decimal


class Otherwise(NamedTuple):
    """If the fact were this, the rule would answer that."""

    given: Any
    difference: Union[None, int, Decimal]
    """From what it is now; None of a truth or a choice, and where nothing is told."""
    answer: Answer


class Effect(NamedTuple):
    """What one fact alone does to an answer."""

    fact: str
    value: Any
    """What the case tells; None: nothing."""
    changeable: Optional[str]
    """by_person, by_time or never; None where the pack does not say."""
    stays: Union[None, bool, int, str, Decimal, date, Between, OneOf]
    """Where the answer is that of now; None where the fact is not told."""
    otherwise: Optional[Tuple[Otherwise, ...]]
    """What would make the answer another; None where that is too much to tell."""


class Changes(Answered, Mapping[str, Tuple[Period, ...]]):
    """The periods of each rule, by its name: adjacent, in order, covering all that was asked."""

    def __init__(self, write: Write, language: str) -> None:
        super().__init__(write, language)
        self._periods = {one["rule"]: tuple(
            Period(read_value(of["from"]), read_value(of["until"]), read_value(of["answer"]), _causes(of)) for of in one["intervals"])
            for one in self._read["results"]}

    def __getitem__(self, rule: str) -> Tuple[Period, ...]:
        return self._periods[rule]

    def __iter__(self) -> Iterator[str]:
        return iter(self._periods)

    def __len__(self) -> int:
        return len(self._periods)

    def __repr__(self) -> str:
        return "<changes " + ", ".join(f"{name}: {len(of)}" for name, of in self._periods.items()) + ">"


class Sweep(Answered, Mapping[str, Tuple[Stretch, ...]]):
    """The stretches of each rule along a fact, by the name of the rule: adjacent, in order, covering all that was asked."""

    def __init__(self, write: Write, language: str) -> None:
        super().__init__(write, language)
        self._stretches = {one["rule"]: tuple(map(_stretch, one["intervals"])) for one in self._read["results"]}
        self.cliffs: Tuple[Cliff, ...] = tuple(
            Cliff(read_value(one["at"]), read_value(one["before"]), read_value(one["after"])) for one in self._read["cliffs"])

    @property
    def fact(self) -> str:
        """The one that moves."""
        return str(self._read["fact"])

    def __getitem__(self, rule: str) -> Tuple[Stretch, ...]:
        return self._stretches[rule]

    def __iter__(self) -> Iterator[str]:
        return iter(self._stretches)

    def __len__(self) -> int:
        return len(self._stretches)

    def __repr__(self) -> str:
        names = ", ".join(f"{name}: {len(of)}" for name, of in self._stretches.items())
        return f"<sweep along {self.fact}: {names}; {len(self.cliffs)} cliffs>"


class WhatIf(Answered):
    """What each fact alone does to one answer."""

    def __init__(self, write: Write, language: str) -> None:
        super().__init__(write, language)
        result = self._read["results"][0]
        self.rule: str = result["rule"]
        self.answer: Answer = read_value(result["answer"])
        """What the rule answers now."""
        self.facts: Tuple[Effect, ...] = tuple(_effect(one) for one in result["facts"])

    def __repr__(self) -> str:
        return f"<what if about {self.rule}: {self.answer}>"


def _causes(of: Mapping[str, Any]) -> Tuple[Cause, ...]:
    return tuple(Cause(one["text"], one["fact"], one["parameter"], one["source"]) for one in of["because"])


def _stretch(of: Mapping[str, Any]) -> Stretch:
    ends: List[Any] = [read_value(of["answer"])] * 2 if "answer" in of else [read_value(of["at_from"]), read_value(of["at_to"])]
    slope = of.get("per_euro")
    return Stretch(read_value(of["from"]), read_value(of["to"]), ends[0], ends[1], None if slope is None else Fraction(slope), _causes(of))


def _effect(of: Mapping[str, Any]) -> Effect:
    others = of["otherwise"] if of["otherwise"] is None else tuple(
        Otherwise(read_value(one["if"]), read_value(one.get("difference")), read_value(one["answer"])) for one in of["otherwise"])
    return Effect(of["fact"], read_value(of["value"]), of["changeable"], read_value(of["stays"]), others)
