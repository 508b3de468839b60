"""Whether all that a pack says holds: its own test cases, what is proved of it, and remarks (docs/check.md)."""

import ctypes
from datetime import date
from typing import TYPE_CHECKING, Any, Mapping, NamedTuple, Tuple

from . import _library as c
from ._answered import Answered
from ._errors import Diagnostic, written
from ._values import read_value
from ._verdict import Answer

if TYPE_CHECKING:
    from ._pack import Pack


class Failure(NamedTuple):
    """A test case of the pack that is not as expected."""

    case: str
    rule: str
    expected: Answer
    answer: Answer
    because: str


class Property(NamedTuple):
    """Something that the pack declares of its rules."""

    name: str
    is_: str
    """holds, fails or unsettled."""
    boxes: int
    """That were looked at."""


class Witness(NamedTuple):
    """A case that shows something."""

    on: date
    case: Mapping[str, Any]
    """What `Plan.judge` takes."""
    answers: Mapping[str, Answer]
    """On that day, of the rules concerned."""


class Finding(NamedTuple):
    """What does not hold, or was not settled."""

    diagnostic: Diagnostic
    cases: Tuple[Witness, ...]


class Check(Answered):
    """What was found when a pack was checked. True where it is good."""

    _begins_with_answers = False

    def __init__(self, of: "Pack", on: str, budget: int, language: str) -> None:
        good = ctypes.c_int32()
        # What no number of the library can be is refused there, as what is too large.
        boxes = budget if 0 <= budget < 1 << 64 else (1 << 64) - 1
        kept = c.utf8(on.encode("utf-8")), c.utf8(of.origin.encode("utf-8", "replace"))

        def write(number: int, form: int) -> str:
            how = c.CheckOptions(on=kept[0], budget=boxes, language=number, form=form, origin=kept[1])
            return written(c.library.mst_pack_write_check, of._handle, ctypes.byref(how), ctypes.byref(good)).decode("utf-8")

        super().__init__(write, language)
        self.good: bool = good.value == 1
        """Every case is as expected, and all is proved; remarks do not count."""
        [read] = self._read["packs"]
        self.cases: int = read["cases"]
        """How many test cases the pack brings along."""
        self.failures: Tuple[Failure, ...] = tuple(
            Failure(one["case"], one["rule"], read_value(one["expected"]), read_value(one["answer"]), one["because"])
            for one in read["failures"])
        proofs = read["proofs"]
        self.properties: Tuple[Property, ...] = tuple(Property(one["name"], one["is"], one["boxes"]) for one in proofs["properties"])
        self.looked_at: int = proofs["looked_at"]
        """How many questions were answered that nobody had to declare: is this rule dead, this branch?"""
        self.findings: Tuple[Finding, ...] = tuple(Finding(_diagnostic(one), tuple(map(_witness, one["cases"])))
                                                   for one in proofs["findings"])
        self.remarks: Tuple[Diagnostic, ...] = tuple(map(_diagnostic, read["remarks"]))
        self._name = of.name

    def __bool__(self) -> bool:
        return self.good

    def __repr__(self) -> str:
        proved = sum(one.is_ == "holds" for one in self.properties)
        return (f"<check of {self._name}: {'good' if self.good else 'not good'}; {self.cases} cases, {len(self.failures)} failures, "
                f"{proved} of {len(self.properties)} properties, {len(self.findings)} findings, {len(self.remarks)} remarks>")


def _diagnostic(of: Mapping[str, Any]) -> Diagnostic:
    return Diagnostic(of["id"], of["place"], of["message"], of["remedy"], of.get("line", 0), of.get("column", 0))


def _witness(of: Mapping[str, Any]) -> Witness:
    return Witness(date.fromisoformat(of["on"]), of["case"], {rule: read_value(one) for rule, one in of["answers"].items()})
