"""For whom two packs answer differently, in conditions that are proved (docs/diff.md)."""

import ctypes
from datetime import date
from typing import TYPE_CHECKING, Any, Mapping, NamedTuple, Optional, Sequence, Tuple

from . import _library as c
from ._answered import Answered
from ._errors import written
from ._values import Between, read_value
from ._verdict import Answer

if TYPE_CHECKING:
    from ._pack import Pack


class Condition(NamedTuple):
    text: str
    by: str
    """Whose rules say so: a, b or both."""


class Region(NamedTuple):
    """Cases of which the answers differ in one way."""

    change: str
    """yes_to_no, no_to_yes, less, more, no_longer_settled, now_settled or other."""
    everywhere: bool
    """The answers differ in every case of the region; else in some, and in none the other way about."""
    conditions: Tuple[Condition, ...]
    """Every case in which they hold is in the region."""
    difference: Optional[Between]
    """How much more the second gives, at least and at most; None where that is no number."""
    on: date
    case_a: Mapping[str, Any]
    """A case in which it shows, on that day, as `Plan.judge` takes it; and the same for the second pack."""
    case_b: Mapping[str, Any]
    a: Answer
    """What the packs answer there."""
    b: Answer


class Difference(NamedTuple):
    """One rule of both packs."""

    rule: str
    entity: str
    state: str
    """same, different, unsettled or incomparable."""
    fact: Optional[str]
    """Which the packs declare differently, where the rule cannot be compared for that."""
    regions: Tuple[Region, ...]
    complete: bool
    """Proved: outside the regions nothing differs."""
    more: bool
    """There are cases outside the regions that are not told."""


class Diff(Answered):
    """What differs between two packs."""

    def __init__(self, a: "Pack", b: "Pack", rules: Sequence[str], on: str, from_: str, until: str, language: str) -> None:
        same = ctypes.c_int32()
        names = [c.utf8(name.encode("utf-8")) for name in rules]
        row = (c.Utf8 * len(names))(*names)
        days = [c.utf8(day.encode("utf-8")) for day in (on, from_, until)]
        origins = [c.utf8(of.origin.encode("utf-8", "replace")) for of in (a, b)]
        kept = names, row, days, origins  # for as long as they are read

        def write(number: int, form: int) -> str:
            _, row, (day, first, after), (origin_a, origin_b) = kept
            how = c.DiffOptions(rules=ctypes.addressof(row) if len(row) else None, rule_count=len(row), on=day, language=number,
                                form=form, origin_a=origin_a, origin_b=origin_b)
            setattr(how, "from", first)
            how.until = after
            return written(c.library.mst_pack_write_diff, a._handle, b._handle, ctypes.byref(how), ctypes.byref(same)).decode("utf-8")

        super().__init__(write, language)
        self.same: bool = same.value == 1
        """Proved: nothing differs, and neither pack has a rule that the other lacks."""
        self.from_: date = date.fromisoformat(self._read["from"])
        self.until: date = date.fromisoformat(self._read["until"])
        """The days that were looked at; this one is not one of them any more."""
        self.rules: Tuple[Difference, ...] = tuple(map(_difference, self._read["results"]))
        """Those of both packs."""
        self.only_a: Tuple[str, ...] = tuple(one["rule"] for one in self._read["only_a"])
        self.only_b: Tuple[str, ...] = tuple(one["rule"] for one in self._read["only_b"])

    def __repr__(self) -> str:
        a, b = (f"{self._read[side]['pack']} {self._read[side]['version']}" for side in "ab")
        other = sum(one.state != "same" for one in self.rules)
        return f"<diff of {a} and {b}: {'the same' if self.same else f'{other} of {len(self.rules)} rules not the same'}>"


def _difference(of: Mapping[str, Any]) -> Difference:
    return Difference(of["rule"], of["entity"], of["state"], of.get("fact"), tuple(map(_region, of["regions"])), of["complete"],
                      of["more"])


def _region(of: Mapping[str, Any]) -> Region:
    conditions = tuple(Condition(one["text"], one["by"]) for one in of["conditions"])
    case_a, case_b = (of["case"], of["case"]) if "case" in of else (of["case_a"], of["case_b"])
    return Region(of["change"], of["everywhere"], conditions, read_value(of.get("difference")), date.fromisoformat(of["on"]), case_a,
                  case_b, read_value(of["a"]), read_value(of["b"]))
