"""The rows of a table judged by two packs: who gains and who loses (docs/diff.md)."""

import ctypes
import json
from ctypes import c_void_p
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Dict, List, Mapping, NamedTuple, Optional, Sequence, Tuple, Union

from . import _library as c
from ._arrow import sweep
from ._errors import Page, call
from ._functions import Function, Functions
from ._pack import Pack, entity_of_rules
from ._receipt import request
from ._table import Source, arrow_options, made_ready, no_rows
from ._table_lines import Asked, Lines, Told, kinds_of, read_number, read_told
from ._values import is_arrow, not_a_table

if TYPE_CHECKING:
    from ._plan import Plan

    Pair = Tuple[Plan[Any], Plan[Any]]

Wanted = Tuple[Sequence[str], str, Optional[str], Mapping[str, Function]]


class RowDifference(NamedTuple):
    """A rule that answers otherwise about a row."""

    row: int
    """From 0, as the places of findings."""
    rule: str
    old: Told
    new: Told
    difference: Union[None, int, Decimal]
    """How much more the new one is; of dates in days. None where that is no number."""


class RuleGains(NamedTuple):
    """How many rows a rule gives the same, more or less. A truth that becomes yes is a gain, one that becomes no a loss."""

    same: int
    gain: int
    lose: int
    other: int
    """Neither: of choices and dates, and where an answer is not settled."""
    gained: Union[None, int, Decimal]
    """Of an amount or a number: all gains together, and all losses; neither is below 0."""
    lost: Union[None, int, Decimal]


class TableDiff(Lines[RowDifference]):
    """What differs, of one row after another, of each its rules in order. A sequence: `pandas.DataFrame(diff)` has a row for
    each."""

    rules: Mapping[str, RuleGains]
    """Of each rule that both packs have, over all rows that were not refused."""

    def __repr__(self) -> str:
        return f"<{len(self)} differences about {self.rows} cases, {self.refused_count} refused>"


class _Asked(Asked):
    """With the sums over all batches."""

    def __init__(self, threads: int) -> None:
        super().__init__(threads, "nl")  # nothing is in words
        self._summaries: List[Any] = []

    def compare(self, rows: int, function: Any, *arguments: Any) -> None:
        with Page() as summary:
            self.ask(rows, function, *arguments, summary=(summary.handle,))
            self._summaries.append(json.loads(summary.read())["results"])

    def gains(self, kinds: Mapping[str, str]) -> Mapping[str, RuleGains]:
        result: Dict[str, RuleGains] = {}
        for parts in zip(*self._summaries):
            rule = parts[0]["rule"]
            counts = [sum(one[what] for one in parts) for what in ("same", "gain", "lose", "other")]
            sums = [sum(read_number(kinds[rule], one[what]) for one in parts) if what in parts[0] else None
                    for what in ("gained", "lost")]
            result[rule] = RuleGains(*counts, *sums)
        return MappingProxyType(result)


def diff_of_table(a: Pack, b: Pack, data: Any, wanted: Wanted, threads: int, refused: str,
                  arrow: Tuple[Optional[str], Sequence[str], bool]) -> TableDiff:
    if refused not in ("raise", "keep"):
        raise ValueError(f"refused={refused!r}: choose 'raise' or 'keep'")
    if is_arrow(data):
        plans = _pair(a, b, wanted)
        asked = _of_arrow(plans, data, threads, arrow)
    elif isinstance(data, Mapping):
        if arrow != (None, (), True):
            raise ValueError("date_column, year_month_day and plain_numbers are for tables of Arrow: call the column "
                             "\"peildatum\", and say column(…, year_month_day=True)")
        plans = _pair(a, b, wanted)
        asked = _of_arrays(plans, data, threads)
    else:
        raise not_a_table(data)
    plans[0]._functions.raise_first()
    kinds = kinds_of(plans[0].rules)

    def read(line: List[str]) -> RowDifference:
        row, rule, old, new, difference = line
        kind = kinds[rule]
        return RowDifference(int(row) - 1, rule, read_told(kind, old), read_told(kind, new),
                             read_number(kind, difference) if difference else None)

    result = TableDiff(asked, read)
    result.rules = asked.gains(kinds)
    if refused == "raise":
        asked.raise_refused(result)
    return result


def _pair(a: Pack, b: Pack, wanted: Wanted) -> "Pair":
    """The plans of what both packs have."""
    from ._plan import Plan

    rules, on, entity, given = wanted
    functions = Functions(given)
    asked = request(on, rules, "nl", functions)

    def make(name: str) -> Tuple[int, int]:
        one, other = c_void_p(), c_void_p()
        call(c.library.mst_plan_new_pair, a._handle, b._handle, c.utf8(name.encode("utf-8")), ctypes.byref(asked),
             ctypes.byref(one), ctypes.byref(other))
        return one.value or 0, other.value or 0

    in_a, in_b = make(entity) if entity is not None else entity_of_rules(a, rules, make)
    return (Plan(a, rules, on, entity, "nl", functions, in_a), Plan(b, rules, on, entity, "nl", functions, in_b))


def _of_arrow(plans: "Pair", data: Any, threads: int, arrow: Tuple[Optional[str], Sequence[str], bool]) -> _Asked:
    sweep()
    source = Source(data)
    function = c.library.mst_arrow_write_diff
    try:
        one, other = (made_ready(plan, source, arrow_options(*arrow, beside._handle)) for plan, beside in (plans, plans[::-1]))
        asked = _Asked(threads)
        for batch in source.batches():
            asked.compare(batch.length, function, one.handle, other.handle, ctypes.addressof(batch))
        if not asked.has_asked:
            with no_rows(plans[0]._handle) as (in_a, nobody), no_rows(plans[1]._handle) as (in_b, _):
                asked.compare(0, function, in_a, in_b, ctypes.addressof(nobody))
    finally:
        source.close()
    return asked


def _of_arrays(plans: "Pair", data: Mapping[str, Any], threads: int) -> _Asked:
    from ._numpy import lay

    known = [{*plan.facts, *(one.list for one in plan.facts.values() if one.list)} for plan in plans]
    (lying_a, cases_a, one), (lying_b, cases_b, other) = (
        lay(plan, {name: column for name, column in data.items() if name in own or name not in others})
        for plan, own, others in zip(plans, known, known[::-1]))
    asked = _Asked(threads)
    asked.compare(cases_a.rows, c.library.mst_table_write_diff, one.handle, ctypes.byref(cases_a), other.handle,
                  ctypes.byref(cases_b))
    del lying_a, lying_b  # until here they live
    return asked
