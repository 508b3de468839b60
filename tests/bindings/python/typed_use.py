"""A program that uses the package as it is meant to be used: test_library.py has mypy look at it. It is not run."""

from datetime import date
from decimal import Decimal
from typing import Optional, Union

import maatstaf
from maatstaf import rules

pack: maatstaf.Pack = maatstaf.pack("haarlemmermeer")
one = pack.plan("inkomen_tot_grens", on="2025-01-01")
many = pack.plan("inkomen_tot_grens", "inkomensgrens", on=date(2025, 1, 1), language="en")
verdict: maatstaf.Verdict = one.judge({"gehuwd": False, "netto_inkomen": Decimal("1533.82")})
judgement: maatstaf.Judgement = many.judge({"netto_inkomen": maatstaf.between("2000.00", None)})
every: maatstaf.Judgement = pack.plan(on=None, entity="huishouden").judge({})
answer: Union[None, str, int, Decimal, date, maatstaf.Between, maatstaf.OneOf] = judgement["inkomensgrens"].answer
question: Optional[maatstaf.Question] = one.ask({})
margin: Union[None, int, Decimal] = verdict.reasons[0].margin
rule: rules.Expression = (rules.fact("inkomen") <= "1500.00") & ~rules.use("uitgesloten")
arrays: maatstaf.ArrayAnswers = many.judge_table({"netto_inkomen": maatstaf.column([1])})


class Table:
    def __arrow_c_stream__(self, requested_schema: Optional[object] = None) -> object:
        raise NotImplementedError


answers: maatstaf.Answers = many.judge_table(Table(), threads=2, refused="null")
found: maatstaf.Diagnostic = answers.refused[0]

exact: maatstaf.ExactJudgement = many.exact({"gehuwd": False})
could_decide: tuple[tuple[str, ...], ...] = exact["inkomensgrens"].exact.could_decide
asked: Optional[maatstaf.Question] = one.exact_question({}).next_question
checked: maatstaf.Check = pack.check(on=date(2025, 1, 1), budget=100)
good: bool = checked.good and not checked.findings
compared: maatstaf.Diff = pack.diff(maatstaf.pack("haarlem"), rules=["inkomensgrens"], from_="2025-01-01", until=date(2026, 1, 1))
conditions: list[str] = [condition.text for condition in compared.rules[0].regions[0].conditions]
moving = pack.plan("inkomensgrens", on=None)
changes: maatstaf.TableChanges = moving.table_changes(Table(), "2025-01-01", date(2026, 1, 1), refused="keep", language="en")
first: maatstaf.Change = changes[0]
of_amount: list[Union[None, str, int, Decimal, date]] = [change.after for change in changes if change.on < date(2025, 7, 1)]
gains: maatstaf.TableDiff = pack.table_diff(maatstaf.pack("haarlem"), {"netto_inkomen": maatstaf.column([1])}, "inkomensgrens", on="2025-01-01")
gained: Union[None, int, Decimal] = gains.rules["inkomensgrens"].gained
rows: list[int] = [difference.row for difference in gains]
