"""A part of a rule as an object with the operators of Python. What they make is the JSON of a pack and nothing else."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any, Dict, List, Optional, Tuple, Union

from ._values import amount_text

Constant = Union[bool, int, str, Decimal, date]
Operand = Union["Expression", Constant]
Json = Any


def constant(value: Constant) -> Json:
    """A constant in the words of a pack."""
    if isinstance(value, (bool, str)):
        return value
    if isinstance(value, int):
        return int(value)
    if isinstance(value, Decimal):
        return amount_text(value)
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, float):
        raise TypeError(f"{value!r} has a floating point, which is not exact: write a Decimal or a str, \"1533.82\"")
    raise TypeError(f"{value!r} is no constant of a rule: give a bool, an int, a str, a Decimal or a date")


def json_of(operand: Operand) -> Json:
    """An expression or a constant as the JSON of a pack."""
    return operand.json if isinstance(operand, Expression) else constant(operand)


class Expression:
    """A part of a rule. It has no value: comparing two makes another."""

    __slots__ = ("json",)
    __hash__ = None  # type: ignore[assignment]

    def __init__(self, json: Json) -> None:
        self.json = json
        """What stands in the pack."""

    def __repr__(self) -> str:
        return f"Expression({self.json!r})"

    def __bool__(self) -> bool:
        raise TypeError("a rule is not true or false before it is judged. Write & for and, | for or, ~ for not, each side "
                        "in brackets; and (a <= b) & (b <= c) for a <= b <= c")

    def __lt__(self, other: Operand) -> "Expression":
        return two("less", self, other)

    def __le__(self, other: Operand) -> "Expression":
        return two("at_most", self, other)

    def __gt__(self, other: Operand) -> "Expression":
        return two("more", self, other)

    def __ge__(self, other: Operand) -> "Expression":
        return two("at_least", self, other)

    def __eq__(self, other: Operand) -> "Expression":  # type: ignore[override]
        return two("equal", self, other)

    def __ne__(self, other: Operand) -> "Expression":  # type: ignore[override]
        return ~two("equal", self, other)

    def __and__(self, other: Operand) -> "Expression":
        return joined("all", self, other)

    def __rand__(self, other: Operand) -> "Expression":
        return joined("all", other, self)

    def __or__(self, other: Operand) -> "Expression":
        return joined("any", self, other)

    def __ror__(self, other: Operand) -> "Expression":
        return joined("any", other, self)

    def __invert__(self) -> "Expression":
        return Expression({"not": self.json})

    def __add__(self, other: Operand) -> "Expression":
        return joined("plus", self, other)

    def __radd__(self, other: Operand) -> "Expression":
        return joined("plus", other, self)

    def __sub__(self, other: Operand) -> "Expression":
        return two("minus", self, other)

    def __rsub__(self, other: Operand) -> "Expression":
        return two("minus", other, self)

    def __mul__(self, other: Union[Operand, "Rounded"]) -> "Expression":
        if isinstance(other, Rounded):
            return other.__rmul__(self)
        return two("times", other, self) if isinstance(other, int) else two("times", self, other)

    def __rmul__(self, other: Operand) -> "Expression":
        return two("times", other, self)

    def one_of(self, *options: str) -> "Expression":
        """The choice is one of these options."""
        return Expression({"one_of": {"of": self.json, "options": list(options)}})

    def rounded(self, rounding: str, unit: Optional[str] = None) -> "Rounded":
        """This rate as a factor: `amount * rate.rounded("down")`. `rounding`: down, up or half_up; `unit`: to what."""
        return Rounded(self, rounding, unit)


class Rounded:
    """A rate to multiply with, and how the product is rounded. There is no rounding that is not said."""

    __slots__ = ("by", "rounding", "unit")

    def __init__(self, by: Operand, rounding: str, unit: Optional[str]) -> None:
        self.by, self.rounding, self.unit = by, rounding, unit

    def __rmul__(self, other: Operand) -> Expression:
        said = {"rounding": self.rounding, **({} if self.unit is None else {"unit": self.unit})}
        return named("scale", {"of": other, "by": self.by}, **said)


def two(word: str, first: Operand, second: Operand) -> Expression:
    return Expression({word: [json_of(first), json_of(second)]})


def many(word: str, operands: Tuple[Operand, ...]) -> Expression:
    return Expression({word: [json_of(one) for one in operands]})


def joined(word: str, first: Operand, second: Operand) -> Expression:
    """`a & b & c` is one list of three."""
    before = json_of(first)
    inner = before[word] if isinstance(before, dict) and word in before else [before]
    return Expression({word: [*inner, json_of(second)]})


def named(word: str, named: Dict[str, Operand], **plain: Json) -> Expression:
    return Expression({word: {**{name: json_of(one) for name, one in named.items()}, **plain}})
