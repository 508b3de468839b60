"""What can be known of a fact, in Python and as the text of a case file.

A case goes to the library as JSON, in the words of docs/cases.md, so there is one reader of values and it is not here.
What is here spells Python objects in those words, and exact: a floating-point number goes along as it is, and is
refused there together with all else that is wrong.
"""

import json
import math
import re
from datetime import date
from decimal import Decimal
from typing import Any, Dict, List, Mapping, NamedTuple, Optional, Tuple, Union

from ._errors import Diagnostic, NotAValue

Value = Union[bool, int, Decimal, date, str, "Between", "OneOf"]
"""One value, or what is known of one: a truth, a count, an amount in euros, a day, an option; or a part of it."""


class Between(NamedTuple):
    """Some value from `lower` to `upper`, both included; None where there is no end."""

    lower: Union[None, int, Decimal, date, str]
    upper: Union[None, int, Decimal, date, str]

    def __str__(self) -> str:
        if self.lower is None:
            return f"at most {self.upper}"
        return f"at least {self.lower}" if self.upper is None else f"{self.lower} to {self.upper}"


class OneOf(Tuple[str, ...]):
    """One of these options of a choice."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"OneOf({', '.join(map(repr, self))})"

    def __str__(self) -> str:
        return " or ".join(self)


def between(lower: Union[None, int, Decimal, date, str], upper: Union[None, int, Decimal, date, str]) -> Between:
    """Some value from `lower` to `upper`, both included; None where there is no end.

    >>> plan.judge({"netto_inkomen": maatstaf.between("2000.00", None)})
    """
    return Between(lower, upper)


def one_of(*options: str) -> OneOf:
    """One of these options of a choice, it is not known which."""
    return OneOf(options)


_ABSENT = object()


def _pointer(place: str, key: object) -> str:
    return place + "/" + str(key).replace("~", "~0").replace("/", "~1")


def _spelled(value: Any, place: str, refused: List[Diagnostic]) -> Any:
    """The value in the words of JSON."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int):
        return int(value)
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, float):  # refused by the library; what JSON cannot write is so as a text
        return float(value) if math.isfinite(value) else str(value)
    if isinstance(value, Decimal):
        return amount_text(value)
    if isinstance(value, date):  # a moment is one too, and is refused as it is no day
        return value.isoformat()
    if isinstance(value, Between):
        return {"between": [_spelled(end, place, refused) for end in value]}
    if isinstance(value, OneOf):
        return {"one_of": [_spelled(option, place, refused) for option in value]}
    if isinstance(value, Mapping):
        return {_key(key, place, refused): _spelled(one, _pointer(place, key), refused) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_spelled(one, _pointer(place, n), refused) for n, one in enumerate(value)]
    if getattr(value, "shape", _ABSENT) == () and hasattr(value, "item"):  # a single value of NumPy
        inner = value.item()
        if type(inner) is not type(value):
            return _spelled(inner, place, refused)
    kind = type(value).__name__
    refused.append(Diagnostic(
        "MST-C012", place, f"This is an object of type {kind}, which says nothing of a case.",
        "Give a bool, an int, a Decimal, a str, a date, between(…), one_of(…), a list of members, or None."))
    return None


def _key(key: Any, place: str, refused: List[Diagnostic]) -> str:
    if isinstance(key, str):
        return str.__str__(key)
    refused.append(Diagnostic("MST-C012", place, f"{key!r} is no name of a fact.", "A name is a str."))
    return ""


def amount_text(value: Decimal) -> str:
    """In full and with as many decimals as it needs, but two at the least where there are any."""
    text = format(value, "f") if value.is_finite() and abs(value.adjusted()) < 40 else str(value)
    whole, point, decimals = text.partition(".")
    return whole + point + decimals.rstrip("0").ljust(2, "0") if point else text


def spelled(value: Any) -> Any:
    """The value in the words of JSON, or an exception that names every object that has none."""
    refused: List[Diagnostic] = []
    words = _spelled(value, "", refused)
    if refused:
        raise NotAValue(refused)
    return words


def case_text(given: Mapping[str, Any], entity: str) -> bytes:
    """The whole of a case file, of what may be only its facts."""
    keys = set(given)
    whole = "facts" in keys and keys <= {"entity", "facts", "review"} and isinstance(given["facts"], Mapping)
    case = {"entity": entity, **given} if whole else {"entity": entity, "facts": given}
    return json.dumps(spelled(case)).encode("ascii")


def value_text(value: Any) -> bytes:
    """One value as JSON."""
    if type(value) is int:
        return b"%d" % value
    return json.dumps(spelled(value)).encode("ascii")


def is_arrow(data: Any) -> bool:
    """Does it speak the Arrow PyCapsule protocol?"""
    return hasattr(data, "__arrow_c_stream__") or hasattr(data, "__arrow_c_array__")


def not_a_table(data: Any) -> NotAValue:
    return NotAValue([Diagnostic(
        "MST-C012", "data", f"An object of type {type(data).__name__} is no table.",
        "Give what has __arrow_c_stream__ (a table of pyarrow, polars, pandas or DuckDB), or a dict of NumPy arrays.")])


_AMOUNT = re.compile(r"-?[0-9]+\.[0-9]{2}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def read_value(written: Any) -> Any:
    """What a value in the JSON of the library is in Python. Its form says which kind it has, as in a pack."""
    if isinstance(written, dict):
        if "between" in written:
            return Between(*map(read_value, written["between"]))
        return OneOf(written["one_of"])
    if isinstance(written, str):
        if _AMOUNT.fullmatch(written):
            return Decimal(written)
        if _DAY.fullmatch(written):
            return date.fromisoformat(written)
    return written


Members = List[Mapping[str, Any]]
Facts = Mapping[str, Optional[Union[Value, Members, Mapping[str, Any]]]]
