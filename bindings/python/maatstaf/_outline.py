"""What a plan tells of itself: the rules that it answers and the facts that a case can tell."""

import ctypes
from typing import Any, NamedTuple, Tuple

from . import _library as c
from ._errors import call
from ._plain import Slot, slot_of

KINDS = ("truth", "count", "money", "date", "choice", "rate")


class Fact(NamedTuple):
    """A fact that a case can tell, whether a rule of the plan asks for it or not."""

    name: str
    list: str
    """The list whose members have it; empty for a fact of the case itself."""
    kind: str
    """truth, count, money, date or choice."""
    options: Tuple[str, ...]
    label_nl: str
    label_en: str
    is_used: bool
    """Whether a rule of the plan reads it, on its date."""


class Rule(NamedTuple):
    """A rule or a definition that the plan answers."""

    name: str
    kind: str
    options: Tuple[str, ...]
    label_nl: str
    label_en: str


def rule_of(plan: int, n: int) -> Rule:
    one = c.Rule()
    call(c.library.mst_plan_rule, plan, n, ctypes.byref(one))
    options = _options(c.library.mst_plan_rule_option, plan, n, one.option_count)
    return Rule(one.name.text(), KINDS[one.kind], options, one.label_nl.text(), one.label_en.text())


def fact_of(plan: int, n: int) -> Fact:
    one = c.Fact()
    call(c.library.mst_plan_fact, plan, n, ctypes.byref(one))
    options = _options(c.library.mst_plan_fact_option, plan, n, one.option_count)
    return Fact(one.name.text(), one.list.text(), KINDS[one.kind], options, one.label_nl.text(), one.label_en.text(),
                bool(one.is_used))


def _options(function: Any, plan: int, n: int, count: int) -> Tuple[str, ...]:
    names = []
    for option in range(count):
        name = c.Utf8()
        call(function, plan, n, option, ctypes.byref(name))
        names.append(name.text())
    return tuple(names)


def slot_in(plan: int, of: Fact) -> Slot:
    """Where a fact of the case itself lies."""
    number = ctypes.c_uint32()
    call(c.library.mst_plan_slot, plan, c.utf8(of.name.encode("utf-8")), 0, ctypes.byref(number))
    return slot_of(number.value, KINDS.index(of.kind), list(of.options))
