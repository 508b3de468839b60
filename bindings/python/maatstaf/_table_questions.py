"""What a plan can be asked about a table: the answers about every row, and when they change."""

from datetime import date
from typing import TYPE_CHECKING, Any, Mapping, Optional, Sequence, TypeVar, Union, cast, overload

from ._answered import language_of
from ._values import is_arrow, not_a_table

if TYPE_CHECKING:
    from ._array_answers import ArrayAnswers
    from ._plan import Plan
    from ._table import Answers, ArrowBatch, ArrowStream
    from ._table_changes import TableChanges

Made = TypeVar("Made")


class AskingTables:
    """What `Plan` is one of; it stands apart for its length only."""

    @overload
    def judge_table(self, data: "Union[ArrowStream, ArrowBatch]", *, threads: int = ..., refused: str = ...,
                    date_column: Optional[str] = ..., year_month_day: Sequence[str] = ...,
                    plain_numbers: bool = ...) -> "Answers": ...

    @overload
    def judge_table(self, data: Mapping[str, Any], *, threads: int = ..., refused: str = ..., ranges: bool = ...,
                    into: "Optional[ArrayAnswers]" = ...) -> "ArrayAnswers": ...

    def judge_table(self, data: Any, *, threads: int = 1, refused: str = "raise", date_column: Optional[str] = None,
                    year_month_day: Sequence[str] = (), plain_numbers: bool = True, ranges: bool = False,
                    into: "Optional[ArrayAnswers]" = None) -> Any:
        """Judges many cases at once, a row each, where they lie: docs/tables.md says which column is which fact.

        `data`: whatever speaks the Arrow PyCapsule protocol, such as a table of pyarrow, polars, pandas or DuckDB, of which
        `Answers` come that do so too; or a mapping of names to arrays of NumPy or to `column(…)`, of which `ArrayAnswers`
        come. A null is unknown.
        `threads`: that judge one batch together; the answers do not depend on it.
        `refused`: "raise": RefusedRows where rows have impossible values, after all others were judged; "null": their
        answers are null, and the answers tell which they were.
        `date_column`: with the date of judgement, for a plan that has none; else "peildatum".
        `year_month_day`: columns of dates as numbers, 20160509. `plain_numbers`: whether whole numbers may be truths,
        amounts in cents and options. These three are for Arrow.
        `ranges`: whether answers that are not settled come with both ends. `into`: answers of before, about as many rows,
        that are not needed any more: these lie where those lay. These two are for NumPy.
        """
        plan = cast("Plan[Any]", self)
        if refused not in ("raise", "null"):
            raise ValueError(f"refused={refused!r}: choose 'raise' or 'null'")
        if is_arrow(data):
            from ._table import arrow_options, judge_arrow

            if ranges or into is not None:
                raise ValueError("ranges and into are for arrays of NumPy")
            return _raising(plan, judge_arrow(plan, data, threads, refused,
                                             arrow_options(date_column, year_month_day, plain_numbers)))
        if isinstance(data, Mapping):
            from ._numpy import judge_arrays

            if date_column is not None or year_month_day or not plain_numbers:
                raise ValueError("date_column, year_month_day and plain_numbers are for tables of Arrow: call the column "
                                 "\"peildatum\", and say column(…, year_month_day=True)")
            return _raising(plan, judge_arrays(plan, data, threads, refused, ranges, into))
        raise not_a_table(data)

    def table_changes(self, data: "Union[ArrowStream, ArrowBatch, Mapping[str, Any]]", from_: Union[date, str],
                      until: Union[date, str], *, refused: str = "raise", language: Optional[str] = None,
                      year_month_day: Sequence[str] = (), plain_numbers: bool = True) -> "TableChanges":
        """When the answers about each row change by time alone, and why: from one day until another, which is not looked at
        any more. As `changes` of one case after another.

        The plan must be one without a date, and no column may be "peildatum". `data`, `year_month_day`, `plain_numbers`: as
        for `judge_table`. `refused`: "raise": RefusedRows where rows have impossible values, after all others were followed;
        "keep": what there is of the others, which tells which rows were refused. `language`: of the reasons; else that of the
        plan.
        """
        from ._table_changes import changes_of_arrays, changes_of_arrow

        plan = cast("Plan[Any]", self)
        chosen = language_of(language or plan.language)
        if refused not in ("raise", "keep"):
            raise ValueError(f"refused={refused!r}: choose 'raise' or 'keep'")
        if is_arrow(data):
            from ._table import arrow_options

            return _raising(plan, changes_of_arrow(plan, data, (from_, until), refused, chosen,
                                                   arrow_options(None, year_month_day, plain_numbers)))
        if not isinstance(data, Mapping):
            raise not_a_table(data)
        if year_month_day or not plain_numbers:
            raise ValueError("year_month_day and plain_numbers are for tables of Arrow: say column(…, year_month_day=True)")
        return _raising(plan, changes_of_arrays(plan, data, (from_, until), refused, chosen))


def _raising(plan: "Plan[Any]", judged: Made) -> Made:
    plan._functions.raise_first()
    return judged
