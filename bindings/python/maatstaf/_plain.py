"""The fast way in: a case of plain Python values as numbers in slots.

What is given of a definition has no slot; one or two of those are told by name, each as the text of its value.

A shape is the names of the facts with the exact types of their values, in their order. It is looked into once; a case of
that shape then costs a look-up and a conversion for each value that is no number yet. Whatever is not plain beyond doubt
(a member list, a range, a definition, a text that is not the usual spelling, a subclass) has no shape, or does not
convert, and goes to the library as text. So this module accepts less than the library and never more, and refuses nothing.
"""

import ctypes
import re
import struct
from datetime import date
from decimal import Decimal
from typing import Any, Callable, Dict, List, Mapping, NamedTuple, Optional, Tuple

from . import _library as c
from ._values import value_text

_EPOCH = date(1970, 1, 1).toordinal()
_AMOUNT = re.compile(r"(?:0|[1-9][0-9]{0,12})\.[0-9]{2}").fullmatch
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}").fullmatch


class NotPlain(Exception):
    """Not for users: this value goes another way."""


def _cents_of_text(text: str) -> int:
    if _AMOUNT(text) is None:
        raise NotPlain
    return int(text.replace(".", ""))


def _cents_of_decimal(value: Decimal) -> int:
    return _cents_of_text(str(value))  # of how many digits is no matter of any context


def _cents_of_euros(value: int) -> int:
    return 100 * value


def _day_of_text(text: str) -> int:
    if _DAY(text) is None:
        raise NotPlain
    return date.fromisoformat(text).toordinal() - _EPOCH


def _day_of_date(value: date) -> int:
    return value.toordinal() - _EPOCH


Convert = Optional[Callable[[Any], int]]
_BY_KIND: Dict[int, Dict[type, Convert]] = {
    c.TRUTH: {bool: None},
    c.COUNT: {int: None},
    c.MONEY: {str: _cents_of_text, Decimal: _cents_of_decimal, int: _cents_of_euros},
    c.DATE: {date: _day_of_date, str: _day_of_text},
}
NOT_A_NUMBER = (NotPlain, KeyError, ValueError, OverflowError, struct.error)


_PLAIN = frozenset((bool, int, str, Decimal, date))
Texts = List[Tuple[Any, Any]]


class Slot(NamedTuple):
    """Where a fact lies in a case, and how each type of value gets there."""

    number: int
    by_type: Mapping[type, Convert]


def slot_of(number: int, kind: int, options: List[str]) -> Slot:
    if kind == c.CHOICE:
        return Slot(number, {str: {name: n for n, name in enumerate(options)}.__getitem__})
    return Slot(number, _BY_KIND.get(kind, {}))


class Shape:
    """What cases with the same names and types have in common."""

    __slots__ = ("count", "known", "convert", "pack", "slots", "slots_at", "given")

    def __init__(self, slots: List[int], known: Optional[List[int]], convert: List[Tuple[int, Callable[[Any], int]]],
                 given: List[Tuple[int, Any]]) -> None:
        self.count = len(slots)
        self.known = known
        """Positions that are told, None where all are."""
        self.convert = convert
        self.pack = struct.Struct(f"{len(slots)}q").pack_into
        self.slots = (ctypes.c_uint32 * len(slots))(*slots)
        self.slots_at = ctypes.addressof(self.slots)
        self.given = given
        """Positions that have no slot, with the name."""

    def numbers(self, values: List[Any]) -> List[Any]:
        """What lies in the slots. Raises one of NOT_A_NUMBER where a value is not plain after all."""
        if self.known is not None:
            values = [values[n] for n in self.known]
        for n, convert in self.convert:
            values[n] = convert(values[n])
        return values


    def texts(self, values: List[Any]) -> Texts:
        """What is told by name."""
        return [(name, c.utf8(value_text(values[n]))) for n, name in self.given]


def shape_of(names: List[Any], values: List[Any], slots: Mapping[str, Slot]) -> Optional[Shape]:
    """None: a case that does not go this way."""
    numbers: List[int] = []
    known: List[int] = []
    converts: List[Tuple[int, Callable[[Any], int]]] = []
    given: List[Tuple[int, Any]] = []
    for n, (name, value) in enumerate(zip(names, values)):
        kind = type(value)
        if type(name) is not str:
            return None
        slot = slots.get(name)
        if slot is None and kind in _PLAIN and len(given) < 2:
            given.append((n, c.utf8(name.encode("utf-8", "replace"))))
            continue
        if slot is None or value is not None and kind not in slot.by_type:
            return None
        if value is None:
            continue
        convert = slot.by_type[kind]
        if convert is not None:
            converts.append((len(numbers), convert))
        numbers.append(slot.number)
        known.append(n)
    return Shape(numbers, None if len(known) == len(values) else known, converts, given)
