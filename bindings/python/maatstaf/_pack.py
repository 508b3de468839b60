"""Packs: the rules of one legislator, built in or from JSON. They never change, and any thread may use them."""

import ctypes
import json
import os
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, List, Mapping, NamedTuple, Optional, Sequence, Tuple, Union, overload

from . import _library as c
from ._errors import Diagnostic, Error, UnknownName, call, written

if TYPE_CHECKING:
    from ._checked import Check
    from ._differences import Diff
    from ._functions import Function
    from ._plan import Plan
    from ._table import ArrowBatch, ArrowStream
    from ._table_differences import TableDiff
    from ._verdict import Judgement, Verdict

Day = Union[str, date]


class Signature(NamedTuple):
    """Who vouches for a pack."""

    key: str
    """An Ed25519 public key as PEM text."""
    signature: bytes
    """Over the text of the pack, 64 bytes, as ``openssl pkeyutl -sign -rawin`` makes it."""


def _handles(packs: Sequence["Pack"]) -> Any:
    return (ctypes.c_void_p * len(packs))(*(one._handle for one in packs)) if packs else None


class Pack:
    """The rules of one legislator with their facts, amounts and sources. Made by `pack` and `load`."""

    __slots__ = ("_handle", "name", "version", "label_nl", "label_en", "entities", "origin", "__weakref__")

    def __init__(self, handle: int, origin: str = "") -> None:
        self._handle = handle
        info = c.PackInfo()
        call(c.library.mst_pack_describe, handle, ctypes.byref(info))
        self.name: str = info.name.text()
        self.version: str = info.version.text()
        self.label_nl: str = info.label_nl.text()
        self.label_en: str = info.label_en.text()
        entities = []
        for n in range(info.entity_count):
            one = c.Entity()
            call(c.library.mst_pack_entity, handle, n, ctypes.byref(one))
            entities.append(one.name.text())
        self.entities: Tuple[str, ...] = tuple(entities)
        """What can be judged by it."""
        self.origin: str = origin or self.name
        """The file that it was loaded from, as it was named; else its name. Findings about it begin with it."""

    def __del__(self, free: Any = c.library.mst_pack_free) -> None:
        free(self._handle)

    def __repr__(self) -> str:
        return f"<pack {self.name} {self.version}>"

    @property
    def hash(self) -> str:
        """``sha256:…`` over all that the pack and those it uses say: the same on every machine."""
        return written(c.library.mst_pack_write_hash, self._handle).decode("ascii")

    def to_json(self) -> str:
        """The pack as JSON, which `load` reads."""
        return written(c.library.mst_pack_write_json, self._handle).decode("utf-8")

    @overload
    def plan(self, rule: str, /, *, on: Optional[Day], entity: Optional[str] = None,
             language: str = "nl", functions: "Mapping[str, Function]" = ...) -> "Plan[Verdict]": ...

    @overload
    def plan(self, /, *, on: Optional[Day], entity: Optional[str] = None, language: str = "nl",
             functions: "Mapping[str, Function]" = ...) -> "Plan[Judgement]": ...

    @overload
    def plan(self, first: str, second: str, /, *more: str, on: Optional[Day], entity: Optional[str] = None,
             language: str = "nl", functions: "Mapping[str, Function]" = ...) -> "Plan[Judgement]": ...

    def plan(self, /, *rules: str, on: Optional[Day], entity: Optional[str] = None, language: str = "nl",
             functions: "Mapping[str, Function]" = MappingProxyType({})) -> "Plan[Any]":
        """Rules made ready to judge one kind of case. Make it once, judge as often as you like, from any thread.

        `rules`: rules or definitions by name, also of packs that this one uses; none: all rules of the pack itself about
        the entity. With one rule a judgement is its verdict, otherwise a mapping of verdicts.
        `on`: the date of judgement; None: it is a fact of each case, "peildatum".
        `entity`: what is judged; may be left out where the rules say so.
        `language`: "nl" or "en", of what is explained.
        `functions`: what the pack needs, by name (docs/custom.md), called with a number for each argument: a truth is 0 or
        1, an amount is in cents, a date in days since 1970-01-01, a choice the number of its option. A function gives such a
        number, or None where there is no value. What it raises is raised by the judgement.
        """
        from ._plan import Plan

        return Plan(self, rules, _day_text(on), entity, language, functions)

    def check(self, *, on: Optional[Day] = None, budget: int = 0, language: str = "nl") -> "Check":
        """Runs the test cases that the pack brings along, proves the properties that it declares and that no rule and no
        branch is dead, and remarks. The result is true where all is good.

        `on`: a day on which every dated value has to have a value. `budget`: boxes that the proof of one property may take;
        0: as many as usual. InputError where one of its cases contradicts itself.
        """
        from ._checked import Check

        return Check(self, _day_text(on), budget, language)

    def diff(self, other: "Pack", *, rules: Union[None, str, Sequence[str]] = None, on: Optional[Day] = None,
             from_: Optional[Day] = None, until: Optional[Day] = None, language: str = "nl") -> "Diff":
        """For whom this pack and another answer differently, as conditions that are proved, each with a case.

        `rules`: by name; None: all of both packs. `on`: one day, or `from_` and `until` (which is not one of them any more);
        None: every day on which both packs have a value for anything.
        """
        from ._differences import Diff

        names = [rules] if isinstance(rules, str) else list(rules or ())
        return Diff(self, other, names, _day_text(on), _day_text(from_), _day_text(until), language)

    def table_diff(self, other: "Pack", data: "Union[ArrowStream, ArrowBatch, Mapping[str, Any]]", *rules: str,
                   on: Optional[Day] = None, entity: Optional[str] = None, threads: int = 1, refused: str = "raise",
                   date_column: Optional[str] = None, year_month_day: Sequence[str] = (), plain_numbers: bool = True,
                   functions: "Mapping[str, Function]" = MappingProxyType({})) -> "TableDiff":
        """The rows of a table judged by this pack and by another: who gains and who loses, by the rules of that name that
        both have.

        `rules`, `on`, `entity`, `functions`: as for `plan`; a function is for whichever pack needs it. `data`, `threads`,
        `date_column`, `year_month_day`, `plain_numbers`: as for `Plan.judge_table`; a column of a fact that only one of the
        packs knows is passed over by the other. `refused`: "raise": RefusedRows where either cannot judge rows, after all
        others were compared; "keep": what there is of the others.
        """
        from ._table_differences import diff_of_table

        return diff_of_table(self, other, data, (rules, _day_text(on), entity, functions), threads, refused,
                             (date_column, year_month_day, plain_numbers))


def _day_text(on: Optional[Day]) -> str:
    return "" if on is None else on.isoformat() if isinstance(on, date) else str(on)


def packs() -> Tuple[str, ...]:
    """The names of the packs that are built in; those that are used come before those that use them."""
    names: List[str] = []
    one = c.Utf8()
    while c.library.mst_pack_built_in_name(len(names), ctypes.byref(one)) == c.OK:
        names.append(one.text())
    return tuple(names)


def pack(name: str, *, uses: Sequence[Pack] = ()) -> Pack:
    """The built-in pack of that name. `uses`: packs that come before the built-in ones where it uses one of their name."""
    made = ctypes.c_void_p()
    call(c.library.mst_pack_load_built_in, c.utf8(name.encode("utf-8")), _handles(uses), len(uses), ctypes.byref(made))
    return Pack(made.value or 0)


Source = Union[str, bytes, "os.PathLike[str]", Mapping[str, Any]]


def load(source: Source, *, uses: Sequence[Pack] = (), signed_by: Optional[Signature] = None) -> Pack:
    """A pack from JSON: a path (`pathlib.Path`, or a str that does not begin with a brace), the text itself, or a dict.

    It finds what it uses among `uses`, then among those that are built in. `signed_by`: only if the signature is right;
    otherwise nothing of the text is read. InputError tells of everything that is wrong with it.
    """
    text = pack_text(source)
    made = ctypes.c_void_p()
    tail = (_handles(uses), len(uses), ctypes.byref(made))
    if signed_by is None:
        call(c.library.mst_pack_load, c.utf8(text), *tail)
    else:
        key, sig = c.utf8(signed_by.key.encode("utf-8")), ctypes.create_string_buffer(signed_by.signature)
        by = c.Signature(key=key, bytes=ctypes.addressof(sig), bytes_size=len(signed_by.signature))
        call(c.library.mst_pack_load_signed, c.utf8(text), ctypes.byref(by), *tail)
    return Pack(made.value or 0, _path_in(source) or "")


def _path_in(source: Source) -> Optional[str]:
    """None: it is the pack itself."""
    if isinstance(source, (bytes, Mapping)) or (isinstance(source, str) and source.lstrip().startswith("{")):
        return None
    return os.fspath(source)


def pack_text(source: Source) -> bytes:
    path = _path_in(source)
    if path is not None:
        return Path(path).read_bytes()
    if isinstance(source, bytes):
        return source
    if isinstance(source, str):
        return source.encode("utf-8", "surrogatepass")
    return json.dumps(source, ensure_ascii=False).encode("utf-8", "surrogatepass")


def entity_of_rules(of: Pack, rules: Sequence[str], make: Any) -> Any:
    """Makes a plan for the one entity that all the rules are about: tries each, for only the library knows."""
    made, wrong = [], []  # type: List[Tuple[str, Any]], List[Error]
    if rules or len(of.entities) == 1:
        for name in of.entities:
            try:
                made.append((name, make(name)))
            except Error as error:
                wrong.append(error)
    if len(made) == 1:
        return made[0][1]
    if wrong and not made:
        raise min(wrong, key=lambda error: len(error.diagnostics))
    about = ", ".join(name for name, _ in made) or ", ".join(of.entities)
    raise UnknownName([Diagnostic("MST-C007", "entity", "It is not said what is judged.", f"Give entity=…, one of {about}.")])
