"""Tables of other programs, judged where they lie, and the answers that go back in the same way."""

import ctypes
from contextlib import contextmanager
from ctypes import c_void_p
from typing import TYPE_CHECKING, Any, Iterator, List, Optional, Protocol, Sequence, Tuple

from . import _library as c
from ._arrow import ArrowArray, ArrowArrayStream, ArrowSchema, GetError, GetNext
from ._arrow import NOT_RELEASED, address_in, capsule, release, share, stream, sweep
from ._errors import Diagnostic, InputError, RefusedRows, call
from ._ready import Ready

if TYPE_CHECKING:
    from ._plan import Plan


class ArrowStream(Protocol):
    """Whatever hands a table over as a stream: of pyarrow, polars, pandas, DuckDB, …"""

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any: ...


class ArrowBatch(Protocol):
    """Whatever hands over one batch."""

    def __arrow_c_array__(self, requested_schema: Any = None) -> Any: ...


class AnswerBatch:
    """The answers about one batch of cases. Hands them over by the Arrow PyCapsule protocol, as often as is asked."""

    def __init__(self) -> None:
        self._schema, self._array = ArrowSchema(), ArrowArray()

    def __del__(self, release: Any = release) -> None:
        release(self._schema)
        release(self._array)

    def __len__(self) -> int:
        return int(self._array.length)

    def __arrow_c_schema__(self) -> Any:
        return capsule(share(self._schema, self), b"arrow_schema")

    def __arrow_c_array__(self, requested_schema: Any = None) -> Tuple[Any, Any]:
        return self.__arrow_c_schema__(), capsule(share(self._array, self), b"arrow_array")


class Answers:
    """The answers about a table: a column for each rule by its name, a row for each case, null where it is not settled.

    Hands them over by the Arrow PyCapsule protocol: `pyarrow.table(answers)`, `polars.DataFrame(answers)`.
    """

    def __init__(self, batches: Sequence[AnswerBatch], kind: AnswerBatch, refused: Sequence[Diagnostic], count: int) -> None:
        self.batches: Tuple[AnswerBatch, ...] = tuple(batches)
        """As the table came, batch by batch."""
        self.refused: Tuple[Diagnostic, ...] = tuple(refused)
        """Why rows were not judged, the first thousand of each batch; a place begins with the number of the row, from 0."""
        self.refused_count = count
        """How many rows were not judged."""
        self._kind = kind

    def __len__(self) -> int:
        return sum(len(one) for one in self.batches)

    def __repr__(self) -> str:
        return f"<answers about {len(self)} cases, {self.refused_count} refused>"

    def __arrow_c_schema__(self) -> Any:
        return self._kind.__arrow_c_schema__()

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        kind = self._kind
        return capsule(stream((kind._schema, kind), [(one._array, one) for one in self.batches]), b"arrow_array_stream")


def _wrong(message: str, remedy: str) -> InputError:
    return InputError([Diagnostic("MST-E011", "", message, remedy)])


def _shape(schema: ArrowSchema) -> Any:
    return (ctypes.string_at(schema.format), schema.name and ctypes.string_at(schema.name), schema.flags,
            tuple(_shape(schema.children[n].contents) for n in range(schema.n_children)),
            _shape(schema.dictionary.contents) if schema.dictionary else None)


class Source:
    """A table that comes in: its schema, and its batches one by one, each released before the next."""

    def __init__(self, data: Any) -> None:
        self._kept: Any = None
        self._stream: Optional[ArrowArrayStream] = None
        self._only: Optional[ArrowArray] = None
        self.schema = ArrowSchema()
        if hasattr(data, "__arrow_c_stream__"):
            self._kept = data.__arrow_c_stream__()
            self._stream = ArrowArrayStream.from_address(address_in(self._kept, b"arrow_array_stream"))
            if not self._stream.release:
                raise _wrong("This stream was read before.", "Give the table itself, or make the stream anew.")
            self._get(self._stream.get_schema, self.schema, "its schema")
        else:
            self._kept = data.__arrow_c_array__()
            self.schema = ArrowSchema.from_address(address_in(self._kept[0], b"arrow_schema"))
            self._only = ArrowArray.from_address(address_in(self._kept[1], b"arrow_array"))
            if not self.schema.release or not self._only.release:
                raise _wrong("This array was released before.", "Give the table itself.")

    def _get(self, function: int, into: Any, what: str) -> None:
        """The producer may be written in Python: it takes the interpreter's lock itself."""
        at = ctypes.addressof(self._stream)  # type: ignore[arg-type]
        status = GetNext(function)(at, ctypes.addressof(into))
        if status == 0:
            return
        said = GetError(self._stream.get_last_error)(at) if self._stream.get_last_error else None  # type: ignore[union-attr]
        why = said.decode("utf-8", "replace") if said else f"error {status}"
        raise _wrong(f"The table could not give {what}: {why}", "See what it says.")

    def batches(self) -> Iterator[ArrowArray]:
        if self._only is not None:
            yield self._only
            return
        while True:
            one = ArrowArray()
            self._get(self._stream.get_next, one, "the next batch")  # type: ignore[union-attr]
            if not one.release:
                return
            try:
                yield one
            finally:
                release(one)

    def shape(self) -> Any:
        """All that the library reads of the schema."""
        return _shape(self.schema)

    def close(self) -> None:
        """Releases all at once, where the capsules would do it when they go."""
        release(self.schema)
        for one in (self._only, self._stream):
            if one is not None:
                release(one)


def arrow_options(date_column: Optional[str], year_month_day: Sequence[str], plain_numbers: bool,
                  beside: Optional[int] = None) -> Any:
    names = [c.utf8(name.encode("utf-8")) for name in year_month_day]
    row = (c.Utf8 * len(names))(*names)
    column = c.utf8((date_column or "").encode("utf-8"))
    made = c.ArrowOptions(date_column=column, year_month_day=ctypes.addressof(row) if names else None,
                          year_month_day_count=len(names), no_plain_numbers=0 if plain_numbers else 1, beside=beside)
    made.kept = (names, row, column)
    made.asked = (date_column, tuple(year_month_day), plain_numbers, beside)
    return made


def made_ready(plan: "Plan[Any]", source: Source, options: Any) -> Ready:
    return plan.ready_shapes.of_arrow((source.shape(), options.asked), lambda into: call(
        c.library.mst_arrow_new, plan._handle, ctypes.addressof(source.schema), ctypes.byref(options), into))


def judge_arrow(plan: "Plan[Any]", data: Any, threads: int, refused: str, options: Any) -> Answers:
    sweep()
    source = Source(data)
    try:
        ready = made_ready(plan, source, options)
        batches: List[AnswerBatch] = []
        found: List[Diagnostic] = []
        rows = count = 0
        for one in source.batches():
            batch, outcome = AnswerBatch(), c.TableOutcome()
            how = c.TableOptions(threads=threads, rows_before=rows)
            found += call(c.library.mst_arrow_judge, ready.handle, ctypes.addressof(one), ctypes.byref(how),
                          ctypes.addressof(batch._schema), ctypes.addressof(batch._array), ctypes.byref(outcome),
                          bears=c.ROWS)
            rows += one.length
            count += outcome.refused
            batches.append(batch)
        kind = batches[0] if batches else _of_no_rows(plan)
        answers = Answers(batches, kind, found, count)
    finally:
        source.close()
    if count and refused == "raise":
        raise RefusedRows(found, count, answers)
    return answers


@contextmanager
def no_rows(plan: int, days: bool = False) -> Iterator[Tuple[c_void_p, ArrowArray]]:
    """A handle for batches without columns, or of "peildatum" alone, and one without rows."""
    handle = c_void_p()
    schema, empty = ArrowSchema(), ArrowArray()
    form, day, name = (ctypes.create_string_buffer(text) for text in (b"+s", b"tdD", b"peildatum"))
    date, dates, nothing = ArrowSchema(), ArrowArray(), (c_void_p * 2)()
    for one in (schema, date, empty, dates):
        one.release = NOT_RELEASED
    schema.format = ctypes.addressof(form)
    date.format, date.name = ctypes.addressof(day), ctypes.addressof(name)
    empty.n_buffers, dates.n_buffers = 1, 2
    empty.buffers = dates.buffers = ctypes.addressof(nothing)
    if days:
        schema.n_children = empty.n_children = 1
        schema.children, empty.children = ctypes.pointer(ctypes.pointer(date)), ctypes.pointer(ctypes.pointer(dates))
    call(c.library.mst_arrow_new, plan, ctypes.addressof(schema), None, ctypes.byref(handle))
    try:
        yield handle, empty
    finally:
        c.library.mst_arrow_free(handle)


def _of_no_rows(plan: "Plan[Any]") -> AnswerBatch:
    """What the answers are like, where there is not even an empty batch."""
    made = AnswerBatch()
    with no_rows(plan._handle, plan.on is None) as (handle, empty):
        call(c.library.mst_arrow_judge, handle, ctypes.addressof(empty), None, ctypes.addressof(made._schema),
             ctypes.addressof(made._array), None)
    return made
