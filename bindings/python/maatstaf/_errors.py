"""What goes wrong is an exception that carries every finding, not only the first.

    >>> try: plan.judge({"netto_inkomne": "1500.00"})
    ... except maatstaf.Error as wrong: wrong.diagnostics

Printed it shows them all, as the program `maatstaf` does: ``MST-C010 /facts/netto_inkomne: … Did you mean …?``
"""

import ctypes
from typing import TYPE_CHECKING, Any, List, NamedTuple, Sequence, Tuple, Type, Union

from . import _library as c

if TYPE_CHECKING:
    from ._array_answers import ArrayAnswers
    from ._table import Answers
    from ._table_changes import TableChanges
    from ._table_differences import TableDiff

    Judged = Union[Answers, ArrayAnswers, TableChanges, TableDiff]


class Diagnostic(NamedTuple):
    """One finding."""

    id: str
    """``MST-C010``: stable across versions, never reused."""
    place: str
    """A JSON Pointer into what was given, or the name of an argument; may be empty."""
    message: str
    """What is wrong."""
    remedy: str
    """What to do about it."""
    line: int = 0
    """In a text that was given, from 1; 0 where there was no text."""
    column: int = 0
    """In code points, from 1; 0 as `line`."""

    def __str__(self) -> str:
        at = f" (line {self.line}, column {self.column})" if self.line else ""
        place = f" {self.place}" if self.place else ""
        return f"{self.id}{place}{at}: {self.message}" + (f" {self.remedy}" if self.remedy else "")


class Error(Exception):
    """Something could not be done. Nothing was changed by it."""

    def __init__(self, diagnostics: Sequence[Diagnostic], what: str = "") -> None:
        super().__init__("\n".join(str(one) for one in diagnostics) or what)
        self.diagnostics: Tuple[Diagnostic, ...] = tuple(diagnostics)
        """All that was found, in the order of what was given."""

    def without_lines(self) -> "Error":
        """The same about something of which nobody has seen a text."""
        return type(self)([one._replace(line=0, column=0) for one in self.diagnostics], str(self))


class InputError(Error, ValueError):
    """What was given is wrong: a case, a pack, a date, a table."""


class UnknownName(Error, LookupError):
    """A name that nothing has: of a pack, a rule, an entity."""


class NotAValue(InputError, TypeError):
    """An object of a kind that can never be known of a case, or that nothing can be made of."""


class RefusedRows(InputError):
    """Some rows of a table could not be judged; all others were."""

    def __init__(self, diagnostics: Sequence[Diagnostic], refused: int, answers: "Judged") -> None:
        super().__init__(diagnostics)
        self.refused = refused
        """How many rows; `diagnostics` tells of the first thousand of each batch."""
        self.answers = answers
        """What was asked for all the same: answers, of which those of refused rows are null; or changes or differences, of
        which none are about them."""


class Busy:
    """Handles that are lent to one call at a time. Adding and taking are each one step of the interpreter, so threads
    may call at once, and so may what interrupts a call."""

    def __init__(self, new: Any, free: Any) -> None:
        self._new, self._free, self._idle = new, free, []  # type: Any, Any, List[int]

    def take(self) -> int:
        try:
            return self._idle.pop()
        except IndexError:
            made = ctypes.c_void_p()
            if self._new(ctypes.byref(made)) != c.OK:
                raise MemoryError from None
            return int(made.value or 0)

    def give_back(self, handle: int) -> None:
        self._idle.append(handle)


_errors = Busy(c.library.mst_error_new, c.library.mst_error_free)
_texts = Busy(c.library.mst_text_new, c.library.mst_text_free)
_BY_STATUS = {c.INPUT: InputError, c.OUTSIDE: InputError, c.BUFFERS: InputError, c.NO_SUCH_NAME: UnknownName}


def found_in(error: int) -> List[Diagnostic]:
    count = ctypes.c_size_t()
    c.library.mst_error_count(error, ctypes.byref(count))
    found = []
    for n in range(count.value):
        one = c.Diagnostic()
        c.library.mst_error_diagnostic(error, n, ctypes.byref(one))
        found.append(Diagnostic(one.id.text(), one.place.text(), one.message.text(), one.remedy.text(), one.line, one.column))
    return found


def failure(status: int, found: Sequence[Diagnostic]) -> Exception:
    if status == c.MEMORY:
        return MemoryError()
    kind: Type[Error] = _BY_STATUS.get(status, Error)
    if kind is InputError and found and all(one.id in ("MST-A004", "MST-A005") for one in found):
        kind = UnknownName
    return kind(found, c.library.mst_status_text(status).decode("ascii"))


def call(function: Any, *arguments: Any, bears: int = c.OK) -> List[Diagnostic]:
    """Calls a function of which the last argument is an error. A status that the caller bears is no exception; what
    was found is then returned."""
    error = _errors.take()
    try:
        status = function(*arguments, error)
        found = found_in(error) if status != c.OK or bears != c.OK else []
    finally:
        _errors.give_back(error)
    if status not in (c.OK, bears):
        raise failure(status, found)
    return found


class Page:
    """Where the library writes a text, for one call."""

    def __enter__(self) -> "Page":
        self.handle = _texts.take()
        return self

    def __exit__(self, *_: object) -> None:
        _texts.give_back(self.handle)

    def read(self) -> bytes:
        view = c.Utf8()
        c.library.mst_text_view(self.handle, ctypes.byref(view))
        return ctypes.string_at(view.data, view.size) if view.size else b""


def written(function: Any, *arguments: Any) -> bytes:
    """What a function writes into a text, which it takes just before the error."""
    with Page() as page:
        call(function, *arguments, page.handle)
        return page.read()
