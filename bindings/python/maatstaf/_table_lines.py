"""What is asked of a table batch after batch, and comes as lines of CSV: the bytes that the command line writes."""

import csv
import ctypes
import io
from datetime import date
from decimal import Decimal
from typing import Any, Callable, Iterable, Iterator, List, Mapping, Sequence, Tuple, TypeVar, Union, overload

from . import _library as c
from ._errors import Diagnostic, Page, RefusedRows, call
from ._outline import Rule

Line = TypeVar("Line", bound=Tuple[Any, ...])
Told = Union[None, str, int, Decimal, date]
"""Of a truth "yes", "no" or "unknown"; else the value, and None where it is not settled."""


class Asked:
    """The lines about the batches so far."""

    def __init__(self, threads: int, language: str) -> None:
        self._threads, self._language = threads, c.LANGUAGES[language]
        self._pages: List[bytes] = []
        self.rows = self.refused = 0
        self.found: List[Diagnostic] = []

    def ask(self, rows: int, function: Any, *arguments: Any, summary: Tuple[Any, ...] = ()) -> None:
        """Of so many rows. The function takes what is given, then how it is asked, a text (and another), the outcome."""
        how = c.TableOptions(threads=self._threads, rows_before=self.rows, language=self._language)
        outcome = c.TableOutcome()
        with Page() as page:
            self.found += call(function, *arguments, ctypes.byref(how), page.handle, *summary, ctypes.byref(outcome), bears=c.ROWS)
            self._pages.append(page.read())
        self.rows += rows
        self.refused += outcome.refused

    @property
    def has_asked(self) -> bool:
        return bool(self._pages)

    def text(self) -> str:
        """Under one header."""
        first, others = self._pages[:1], self._pages[1:]
        return b"".join([*first, *(page.partition(b"\n")[2] for page in others)]).decode("utf-8")

    def raise_refused(self, result: Any) -> None:
        if self.refused:
            raise RefusedRows(self.found, self.refused, result)


class Lines(Sequence[Line]):
    """The lines as named tuples."""

    def __init__(self, asked: Asked, read: Callable[[List[str]], Line]) -> None:
        self._csv = asked.text()
        rows: Iterable[List[str]] = csv.reader(io.StringIO(self._csv, newline=""))
        lines = iter(rows)
        next(lines, None)
        self._lines: Tuple[Line, ...] = tuple(map(read, lines))
        self.rows: int = asked.rows
        """How many there are in the table."""
        self.refused: Tuple[Diagnostic, ...] = tuple(asked.found)
        """Why nothing is said of some rows, the first thousand findings of each batch; a place begins with the number of the
        row, from 0."""
        self.refused_count: int = asked.refused
        """Of how many rows that is."""

    def to_csv(self) -> str:
        """What the command line writes, byte for byte: there `row` counts from 1."""
        return self._csv

    def __len__(self) -> int:
        return len(self._lines)

    def __iter__(self) -> Iterator[Line]:
        return iter(self._lines)

    @overload
    def __getitem__(self, n: int) -> Line: ...

    @overload
    def __getitem__(self, n: slice) -> Sequence[Line]: ...

    def __getitem__(self, n: Union[int, slice]) -> Union[Line, Sequence[Line]]:
        return self._lines[n]


def read_told(kind: str, text: str) -> Told:
    if not text:
        return None
    if kind in ("truth", "choice"):
        return text
    return date.fromisoformat(text) if kind == "date" else read_number(kind, text)


def read_number(kind: str, text: str) -> Union[int, Decimal]:
    """An amount or a number; of days how many."""
    return Decimal(text) if kind == "money" else int(text)


def kinds_of(rules: Sequence[Rule]) -> Mapping[str, str]:
    return {rule.name: rule.kind for rule in rules}
