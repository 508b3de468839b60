"""What a plan can be asked about a case beside its judgement."""

from datetime import date
from typing import TYPE_CHECKING, Any, Callable, Optional, Union, cast

from . import _library as c
from ._answered import Made, Write
from ._errors import Error, written
from ._exactly import ExactJudgement, ExactQuestion
from ._questions import Changes, Sweep, WhatIf
from ._values import spelled

if TYPE_CHECKING:
    from decimal import Decimal

    from ._plan import Case, Plan


class Asking:
    """What `Plan` is one of; it stands apart for its length only."""

    def changes(self, case: "Case", from_: Union[date, str], until: Union[date, str], exact: bool = False) -> Changes:
        """When the answers change by time alone, and why: from one day until another, which is not looked at any more.

        Exact to the day. The plan must be one without a date; all facts stay as the case has them. `exact`: what holds
        whatever the open facts turn out to be; costs more.
        """
        first, after = _plain(from_), _plain(until)
        function = c.library.mst_case_write_exact_changes if exact else c.library.mst_case_write_changes
        return _asked(cast("Plan[Any]", self), case, Changes, lambda told, language, form: written(
            function, told, first, after, language, form))

    def sweep(self, case: "Case", fact: str, from_: "Union[int, Decimal, date, str]",
              to: "Union[int, Decimal, date, str]") -> Sweep:
        """How the answers go while one fact moves from a value up to and including another, to the cent, and where all
        amounts together fall."""
        name, first, last = _plain(fact), _plain(from_), _plain(to)
        return _asked(cast("Plan[Any]", self), case, Sweep, lambda told, language, form: written(
            c.library.mst_case_write_sweep, told, name, first, last, language, form))

    def whatif(self, case: "Case", rule: Optional[str] = None) -> WhatIf:
        """What would have to be otherwise for another answer: of each fact alone the smallest change.

        `rule`: of the plan; may be left out where it has one. The date of judgement is among the facts where the plan is one
        without a date, and the case tells "peildatum".
        """
        number = _number_of(cast("Plan[Any]", self), rule)
        return _asked(cast("Plan[Any]", self), case, WhatIf, lambda told, language, form: written(
            c.library.mst_case_write_whatif, told, number, language, form))

    def exact(self, case: "Case") -> ExactJudgement:
        """What is so in any case: all that the open facts can be is looked at together, so that "p or not p" is a yes, and
        only the facts that truly matter are open. Takes longer than `judge`."""
        return _asked(cast("Plan[Any]", self), case, ExactJudgement, lambda told, language, form: written(
            c.library.mst_case_write_exact, told, language, form))

    def exact_question(self, case: "Case", rule: Optional[str] = None) -> ExactQuestion:
        """What is open in the same way for one rule, and what to ask next.

        `rule`: of the plan; may be left out where it has one.
        """
        number = _number_of(cast("Plan[Any]", self), rule)
        return _asked(cast("Plan[Any]", self), case, ExactQuestion, lambda told, language, form: written(
            c.library.mst_case_write_exact_question, told, number, language, form))


def _number_of(plan: "Plan[Any]", rule: Optional[str]) -> int:
    names = [one.name for one in plan.rules]
    if rule is None and len(names) > 1:
        raise ValueError(f"rule=: choose one of {', '.join(names)}")
    return 0 if rule is None else names.index(rule)


def _asked(plan: "Plan[Any]", case: "Case", kind: Callable[[Write, str], Made], ask: Callable[[int, int, int], bytes]) -> Made:
    told = plan.text_of(case)

    def write(language: int, form: int) -> str:
        return plan.at_desk(told, lambda desk: ask(desk.case, language, form).decode("utf-8"))

    try:
        return kind(write, plan.language)
    except Error as wrong:
        raise wrong if isinstance(case, (str, bytes)) else wrong.without_lines() from None


def _plain(value: Any) -> Any:
    """A value as the command line has it."""
    return c.utf8(str(spelled(value)).encode("utf-8"))
