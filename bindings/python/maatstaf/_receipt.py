"""Receipts: a judgement with all that it rests on, and the same judgement made again."""

import ctypes
from typing import Any, NamedTuple, Optional, Sequence, Tuple, Union

from . import _library as c
from ._errors import Diagnostic, Page, call, written
from ._functions import Functions
from ._pack import Pack


def request(on: str, rules: Sequence[str], language: str, functions: Optional[Functions] = None) -> Any:
    """What to judge by, with all that it leads to kept for as long as it lives."""
    names = [c.utf8(name.encode("utf-8")) for name in rules]
    row = (c.Utf8 * len(names))(*names)
    day = c.utf8(on.encode("utf-8"))
    made = c.Request(on=day, rules=ctypes.addressof(row) if names else None, rule_count=len(names),
                     language=c.LANGUAGES[language])
    made.kept = (names, row, day)
    if functions is not None:
        made.functions, made.function_count = functions.places, functions.count
    return made


def write_receipt(of: Pack, case: bytes, by: Any) -> str:
    return written(c.library.mst_pack_write_receipt, of._handle, c.utf8(case), ctypes.byref(by)).decode("utf-8")


class Replay(NamedTuple):
    """What came of judging a receipt again."""

    same: bool
    """Whether it is the same judgement, byte for byte."""
    report: str
    """What differs, as ``maatstaf replay --format json`` prints it."""
    judgement: str
    """The judgement of now; empty if there is none."""
    diagnostics: Tuple[Diagnostic, ...]
    """Why the case can no longer be judged, if so."""

    def __bool__(self) -> bool:
        return self.same


def replay(receipt: Union[str, bytes], *, pack: Optional[Pack] = None) -> Replay:
    """Judges again what a receipt holds, by the pack that it names; None: the built-in one of that name."""
    text = receipt.encode("utf-8", "surrogatepass") if isinstance(receipt, str) else receipt
    same = ctypes.c_int32()
    with Page() as report, Page() as judgement:
        found = call(c.library.mst_receipt_replay, c.utf8(text), None if pack is None else pack._handle,
                     ctypes.byref(same), report.handle, judgement.handle, bears=-1)
        return Replay(same.value == 1, report.read().decode("utf-8"), judgement.read().decode("utf-8"), tuple(found))
