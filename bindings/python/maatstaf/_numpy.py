"""Columns as arrays of NumPy, judged where they lie. NumPy is not needed for anything else."""

import ctypes
from ctypes import c_void_p
from typing import TYPE_CHECKING, Any, List, Mapping, NamedTuple, Optional, Sequence, Tuple

from . import _library as c
from ._array_answers import ArrayAnswers, Room
from ._errors import Diagnostic, NotAValue, RefusedRows, call
from ._ready import Ready

if TYPE_CHECKING:
    from ._plan import Plan


class Column(NamedTuple):
    """What is known of one fact in each row. Made by `column`."""

    values: Any
    valid: Any = None
    upper: Any = None
    upper_valid: Any = None
    options: Optional[Sequence[str]] = None
    year_month_day: bool = False


def column(values: Any, *, valid: Any = None, upper: Any = None, upper_valid: Any = None,
           options: Optional[Sequence[str]] = None, year_month_day: bool = False) -> Column:
    """A column with more to it than an array.

    `valid`: an array of bool, where False is unknown. `upper`: the highest values still possible; `values` are then the
    lowest. `options`: of a choice, what the numbers in `values` stand for. `year_month_day`: dates as the numbers
    20160509, with zeros for a day or a month that is not known.
    """
    return Column(values, valid, upper, upper_valid, options, year_month_day)


_LAYOUTS = {"bool": c.UINT8, "int8": c.INT8, "uint8": c.UINT8, "int16": c.INT16, "uint16": c.UINT16, "int32": c.INT32,
            "uint32": c.UINT32, "int64": c.INT64}


class _Lying:
    """Buffers for one call, and what has to live for it."""

    def __init__(self, np: Any, plan: "Plan[Any]") -> None:
        self.np, self.plan = np, plan
        self.kept: List[Any] = []
        self.refused: List[Diagnostic] = []

    def refuse(self, name: str, what: str, remedy: str) -> None:
        self.refused.append(Diagnostic("MST-E011", name, f"This column cannot be judged: {what}.", remedy))

    def buffer(self, array: Any) -> Any:
        """Where the array lies; copied only where it does not lie in one piece in the order of this machine."""
        lies = self.np.require(array, requirements="CA")
        if not lies.dtype.isnative:
            lies = lies.astype(lies.dtype.newbyteorder("="))
        self.kept.append(lies)
        return c.Buffer(lies.ctypes.data, lies.nbytes)

    def bits(self, valid: Any) -> Any:
        return self.buffer(self.np.packbits(valid, bitorder="little"))

    def plain(self, name: str, values: Any, valid: Any) -> Tuple[Any, Any]:
        """The values as numbers, and which of them are there (None: all)."""
        np = self.np
        mask = np.ma.getmask(values)
        array = np.ma.getdata(values) if np.ma.isMaskedArray(values) else np.asarray(values)
        there = None if valid is None else np.asarray(valid, dtype=bool)
        if mask is not np.ma.nomask:
            there = ~mask if there is None else there & ~mask
        if array.ndim != 1 or there is not None and there.shape != array.shape:
            self.refuse(name, "it is not one row of values with as many truths under valid", "Give arrays of one dimension.")
        if array.dtype.kind == "M":
            if array.dtype != np.dtype("datetime64[D]"):
                self.refuse(name, f"it is of type {array.dtype}", 'Give days: values.astype("datetime64[D]").')
                return array, there
            absent = np.isnat(array)
            if absent.any():
                there = ~absent if there is None else there & ~absent
            array = array.view(np.int64)
        elif array.dtype.kind == "b":
            array = array.view(np.uint8)
        if array.dtype.name not in _LAYOUTS and array.dtype.kind != "U":
            self.refuse(name, f"it is of type {array.dtype}", _remedy(array.dtype.kind))
        return array, there

    def add(self, name: str, given: Any) -> Any:
        one = given if isinstance(given, Column) else Column(given)
        values, there = self.plain(name, one.values, one.valid)
        made = c.Column(name=self.text(name))
        options = one.options
        if values.dtype.kind == "U":
            names, values = self.np.unique(values, return_inverse=True)
            values, options = values.astype(self.np.int32), [str(text) for text in names]
        if options is not None and "" in options:  # an empty text is unknown, as elsewhere
            known = ~self.np.isin(values, [n for n, text in enumerate(options) if text == ""])
            there = known if there is None else there & known
        made.layout = c.YEAR_MONTH_DAY if one.year_month_day else _LAYOUTS.get(values.dtype.name, c.INT64)
        if one.year_month_day and values.dtype != self.np.int32:
            self.refuse(name, f"it is of type {values.dtype}", "Dates as numbers are int32.")
        made.values = self.buffer(values)
        if there is not None:
            made.validity = self.bits(there)
        if one.upper is not None:
            upper, known = self.plain(name, one.upper, one.upper_valid)
            if upper.dtype != values.dtype or upper.shape != values.shape:
                self.refuse(name, f"its ends are {values.dtype} and {upper.dtype}", "Give two arrays of one type and length.")
            made.has_upper, made.upper = 1, self.buffer(upper)
            if known is not None:
                made.upper_validity = self.bits(known)
        if options is not None:
            known_options = self.plan.facts[name].options if name in self.plan.facts else ()
            numbers = [known_options.index(text) if text in known_options else -1 for text in options]
            row = (ctypes.c_int32 * max(len(numbers), 1))(*numbers)
            for text, number in zip(options, numbers):
                if number < 0 and text:
                    self.refused.append(Diagnostic("MST-C018", name, f"{text!r} is no option of {name}.",
                                                   f"The options: {', '.join(known_options)}."))
            made.dictionary, made.dictionary_size = ctypes.addressof(row), len(numbers)
            self.kept.append(row)
        self.kept.append(made)
        return made, len(values)

    def add_list(self, name: str, given: Any) -> Any:
        one = given if isinstance(given, Column) else Column(given)
        offsets, _ = self.plain(name, one.values, None)
        made = c.ListColumn(name=self.text(name), layout=_LAYOUTS.get(offsets.dtype.name, c.INT64),
                            offsets=self.buffer(offsets))
        if one.valid is not None:
            made.validity = self.bits(self.np.asarray(one.valid, dtype=bool))
        self.kept.append(made)
        return made, len(offsets) - 1

    def text(self, name: str) -> Any:
        self.kept.append(c.utf8(name.encode("utf-8")))
        return self.kept[-1]


def _remedy(kind: str) -> str:
    if kind == "f":
        return "Numbers with a floating point are not exact: give amounts in whole cents, as integers."
    return "Give integers, bool, datetime64[D] or texts."


def lay(plan: "Plan[Any]", data: Mapping[str, Any]) -> Tuple[_Lying, Any, Ready]:
    """The cases where they lie, as mst_columns, and what was made ready for tables of that shape."""
    import numpy as np

    lying = _Lying(np, plan)
    lists = {one.list for one in plan.facts.values() if one.list}
    list_columns = {name: lying.add_list(name, one) for name, one in data.items() if name in lists}
    columns = {name: lying.add(name, one) for name, one in data.items() if name not in lists}
    lengths = {name: rows for name, (_, rows) in {**list_columns, **columns}.items() if name.partition(".")[0] not in lists
               or name in lists}  # of members there may be more
    if len(set(lengths.values())) > 1:
        lying.refuse("", f"columns are of different length, {lengths}", "Give a value for each row.")
    if lying.refused:
        raise NotAValue(lying.refused)
    cases = c.Columns(rows=next(iter(lengths.values()), 0), column_count=len(columns), list_count=len(list_columns))
    cases.columns, cases.lists = _places(lying, columns), _places(lying, list_columns)
    shape = tuple((name, *_shape(one)) for name, (one, _) in (*columns.items(), *list_columns.items()))
    return lying, cases, plan.ready_shapes.of_arrays(shape, lambda into: call(
        c.library.mst_table_new, plan._handle, ctypes.byref(cases), into))


def judge_arrays(plan: "Plan[Any]", data: Mapping[str, Any], threads: int, refused: str, ranges: bool,
                 into: Optional[ArrayAnswers]) -> ArrayAnswers:
    lying, cases, ready = lay(plan, data)
    rooms = into.rooms_for(plan, cases.rows, ranges) if into is not None else {
        rule.name: Room(lying.np, rule, cases.rows, ranges) for rule in plan.rules}
    answers = [_answers_in(room, lying) for room in rooms.values()]
    outcome, how = c.TableOutcome(), c.TableOptions(threads=threads)
    places = _places(lying, {n: (one, 0) for n, one in enumerate(answers)})
    found = call(c.library.mst_table_judge, ready.handle, ctypes.byref(cases), places, len(answers), ctypes.byref(how),
                 ctypes.byref(outcome), bears=c.ROWS)
    result = ArrayAnswers(rooms, found, outcome.refused)
    if outcome.refused and refused == "raise":
        raise RefusedRows(found, outcome.refused, result)
    return result


def _shape(column: Any) -> Tuple[Any, ...]:
    """What is fixed before it is judged: not its memory, which of it is there, nor its options."""
    return ("list", column.layout) if isinstance(column, c.ListColumn) else (column.layout, column.has_upper)


def _places(lying: _Lying, structs: Mapping[Any, Tuple[Any, int]]) -> Optional[int]:
    row = (c_void_p * max(len(structs), 1))(*(ctypes.addressof(one) for one, _ in structs.values()))
    lying.kept.append(row)
    return ctypes.addressof(row) if structs else None


def _answers_in(room: Room, lying: _Lying) -> Any:
    made = c.Answers(layout=room.layout, values=lying.buffer(room.values), validity=lying.buffer(room.valid))
    if room.upper is not None:
        made.upper = lying.buffer(room.upper)
    return made
