"""When the answers about the rows of a table change by time alone (docs/changes.md)."""

import ctypes
from datetime import date
from typing import TYPE_CHECKING, Any, List, Mapping, NamedTuple, Tuple, Union

from . import _library as c
from ._arrow import sweep
from ._table import Source, made_ready, no_rows
from ._table_lines import Asked, Lines, Told, kinds_of, read_told
from ._values import spelled

if TYPE_CHECKING:
    from ._plan import Plan


class Change(NamedTuple):
    """A rule that begins to answer otherwise about a row."""

    row: int
    """From 0, as the places of findings."""
    rule: str
    on: date
    """The first day of the new answer."""
    before: Told
    after: Told
    because: str
    """What began it."""


class TableChanges(Lines[Change]):
    """The changes of all rows: of one row after another, of each its rules in the order of the plan, of each those in order.

    A sequence: `pandas.DataFrame(changes)` has a row for each.
    """

    def __repr__(self) -> str:
        return f"<{len(self)} changes about {self.rows} cases, {self.refused_count} refused>"


Days = Tuple[Union[date, str], Union[date, str]]


def changes_of_arrow(plan: "Plan[Any]", data: Any, days: Days, refused: str, language: str, options: Any) -> TableChanges:
    sweep()
    source = Source(data)
    try:
        ready = made_ready(plan, source, options)
        asked, (first, after) = Asked(1, language), _texts(days)
        for one in source.batches():
            asked.ask(one.length, c.library.mst_arrow_write_changes, ready.handle, ctypes.addressof(one), first, after)
        if not asked.has_asked:
            with no_rows(plan._handle) as (handle, nobody):
                asked.ask(0, c.library.mst_arrow_write_changes, handle, ctypes.addressof(nobody), first, after)
    finally:
        source.close()
    return _changes(plan, asked, refused)


def changes_of_arrays(plan: "Plan[Any]", data: Mapping[str, Any], days: Days, refused: str, language: str) -> TableChanges:
    from ._numpy import lay

    lying, cases, ready = lay(plan, data)
    asked, (first, after) = Asked(1, language), _texts(days)
    asked.ask(cases.rows, c.library.mst_table_write_changes, ready.handle, ctypes.byref(cases), first, after)
    del lying  # until here it lives
    return _changes(plan, asked, refused)


def _texts(days: Days) -> List[Any]:
    return [c.utf8(str(spelled(day)).encode("utf-8", "surrogatepass")) for day in days]


def _changes(plan: "Plan[Any]", asked: Asked, refused: str) -> TableChanges:
    kinds = kinds_of(plan.rules)

    def read(line: List[str]) -> Change:
        row, rule, on, before, after, because = line
        kind = kinds[rule]
        return Change(int(row) - 1, rule, date.fromisoformat(on), read_told(kind, before), read_told(kind, after), because)

    result = TableChanges(asked, read)
    if refused == "raise":
        asked.raise_refused(result)
    return result
