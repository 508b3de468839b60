"""Rules written with the operators of Python, which become a pack: the same nodes as from JSON, for it is JSON that they make.

    >>> from maatstaf.rules import Draft
    >>> draft = Draft("voorbeeld", version="1")
    >>> huishouden = draft.entity("huishouden")
    >>> inkomen = huishouden.fact("inkomen", "money", within=between("0.00", "100000.00"))
    >>> laag = huishouden.rule("laag_inkomen", (inkomen < "1500.00") & ~(inkomen == "0.00"))
    >>> draft.load().plan("laag_inkomen", on="2025-01-01").judge({"inkomen": "900.00"}).answer
    'yes'

An expression is `<=`, `<`, `>=`, `>` or `==` of two; `&`, `|`, `~` of truths; `+` and `-`; `count * amount`;
`amount * rate("120/100").rounded("half_up")`; and the functions below, with the words of docs/pack-format.md.
Constants: a bool, an int is a count, a Decimal or a str "1533.82" an amount, a date or a str "2025-01-31" a day, a str
"120/100" a rate, any other str an option of a choice. Nothing is judged here, and nothing is looked into but that.
"""

from typing import List, Optional, Tuple

from ._draft import Draft, Entity, Members
from ._expression import Expression, Json, Operand, Rounded, json_of, many, named, two


def fact(name: str) -> Expression:
    """What is known about the case; "peildatum", the date of judgement, is a fact of everything."""
    return Expression({"fact": name})


def member(name: str) -> Expression:
    """A fact of the member that is spoken of: "kinderen.geboren"."""
    return Expression({"member": name})


def setting(name: str) -> Expression:
    """What this pack, or a pack that uses it, has chosen."""
    return Expression({"setting": name})


def use(name: str) -> Expression:
    """What a definition or another rule gives."""
    return Expression({"use": name})


def unsettled(question: str, kind: Optional[str] = None) -> Expression:
    """No source says it: whatever rests on it is unknown. `kind` where it does not follow from what stands around it."""
    return Expression({"unsettled": question if kind is None else {"question": question, "kind": kind}})


def parameter(name: str, at: Optional[Operand] = None) -> Expression:
    """A dated value on the date of judgement, or on the date `at`."""
    return Expression({"parameter": name if at is None else {"name": name, "at": json_of(at)}})


def rate(text: str) -> Expression:
    """A fraction of which the denominator counts for rounding: "120/100"."""
    return Expression(text)


def all_(*conditions: Operand) -> Expression:
    """All of these."""
    return many("all", conditions)


def any_(*conditions: Operand) -> Expression:
    """At least one of these."""
    return many("any", conditions)


def not_(condition: Operand) -> Expression:
    """Not so."""
    return Expression({"not": json_of(condition)})


def choose(*lines: Tuple[Operand, Operand], otherwise: Operand) -> Expression:
    """A table, read from the top: (condition, value), …; the first line of which the condition holds, or else the last."""
    table: List[Json] = [{"when": json_of(when), "then": json_of(then)} for when, then in lines]
    return Expression({"choose": [*table, {"otherwise": json_of(otherwise)}]})


def plus(*amounts: Operand) -> Expression:
    """Added together."""
    return many("plus", amounts)


def smallest(*of: Operand) -> Expression:
    """The lowest, or the earliest, of these."""
    return many("smallest", of)


def largest(*of: Operand) -> Expression:
    """The highest, or the latest, of these."""
    return many("largest", of)


def scale(of: Operand, by: Operand, rounding: str, unit: Optional[str] = None) -> Expression:
    """`of` times `by`, rounded down, up or half_up to a cent, or to the `unit`."""
    return Rounded(by, rounding, unit).__rmul__(of)


def reduce(of: Operand, by: Operand, rounding: str) -> Expression:
    """`of` less `of` times `by`, where what is taken off is rounded."""
    return named("reduce", {"of": of, "by": by}, rounding=rounding)


def portion(of: Operand, fixed: str, shared: str, count: Operand, rounding: str) -> Expression:
    """`of` times (`fixed` + `shared` / `count`), rounded once: what one of several sharers gets."""
    return named("portion", {"of": of, "fixed": fixed, "shared": shared, "count": count}, rounding=rounding)


def age(born: Operand, on: Operand) -> Expression:
    """Complete years from the first date to the second."""
    return two("age", born, on)


def birthday(born: Operand, years: Operand) -> Expression:
    """The day on which who was born on that date turns so many years."""
    return two("birthday", born, years)


def plus_months(day: Operand, months: Operand, month_end: str) -> Expression:
    """The same day of a later month; without such a day the last of it ("clamped") or the first of the next ("forward")."""
    return named("plus_months", {"from": day, "months": months}, month_end=month_end)


def plus_days(day: Operand, days: Operand) -> Expression:
    """So many days later."""
    return two("plus_days", day, days)


def complete_months(first: Operand, second: Operand) -> Expression:
    """Complete months from the first date to the second."""
    return two("complete_months", first, second)


def first_of_month(day: Operand) -> Expression:
    """The first day of the month of this date."""
    return Expression({"first_of_month": json_of(day)})


def some(of: str, each: Operand) -> Expression:
    """It is so for at least one member of the list."""
    return named("some", {"of": of, "each": each})


def every(of: str, each: Operand) -> Expression:
    """It is so for every member; also when there are none."""
    return named("every", {"of": of, "each": each})


def count(of: str, each: Operand = True) -> Expression:
    """The number of members for whom it is so."""
    return named("count", {"of": of, "each": each})


def sum_(of: str, each: Operand) -> Expression:
    """What `each` gives, added over the members."""
    return named("sum", {"of": of, "each": each})


__all__ = [
    "Draft", "Entity", "Expression", "Members", "age", "all_", "any_", "birthday", "choose", "complete_months", "count",
    "every", "fact", "first_of_month", "largest", "member", "not_", "parameter", "plus", "plus_days", "plus_months",
    "portion", "rate", "reduce", "scale", "setting", "smallest", "some", "sum_", "unsettled", "use",
]
