"""maatstaf judges people's situations by the rules of the Dutch social domain, exactly, also when not everything is known.

    >>> import maatstaf
    >>> plan = maatstaf.pack("haarlemmermeer").plan("inkomen_tot_grens", on="2025-01-01")
    >>> plan.judge({"gehuwd": False, "netto_inkomen": "1533.82"}).answer
    'unknown'

Packs, plans and verdicts never change and may be used by any number of threads. What goes wrong is a `maatstaf.Error`.
"""

from ._array_answers import ArrayAnswers
from ._checked import Check, Failure, Finding, Property, Witness
from ._differences import Condition, Diff, Difference, Region
from ._errors import Diagnostic, Error, InputError, NotAValue, RefusedRows, UnknownName
from ._exactly import Exact, ExactJudgement, ExactQuestion, ExactVerdict
from ._library import VERSION as __version__
from ._numpy import Column, column
from ._outline import Fact, Rule
from ._pack import Pack, Signature, load, pack, packs
from ._plan import Plan
from ._questions import Cause, Changes, Cliff, Effect, Otherwise, Period, Stretch, Sweep, WhatIf
from ._receipt import Replay, replay
from ._table import AnswerBatch, Answers
from ._table_changes import Change, TableChanges
from ._table_differences import RowDifference, RuleGains, TableDiff
from ._values import Between, OneOf, between, one_of
from ._verdict import Judgement, Obstacle, Question, Reason, Settles, Verdict

__all__ = [
    "AnswerBatch", "Answers", "ArrayAnswers", "Between", "Cause", "Change", "Changes", "Check", "Cliff", "Column",
    "Condition", "Diagnostic", "Diff", "Difference", "Effect", "Error", "Exact", "ExactJudgement", "ExactQuestion",
    "ExactVerdict", "Fact", "Failure", "Finding", "InputError", "Judgement", "NotAValue", "Obstacle", "OneOf",
    "Otherwise", "Pack", "Period", "Plan", "Property", "Question", "Reason", "RefusedRows", "Region", "Replay",
    "RowDifference", "Rule", "RuleGains", "Settles", "Signature", "Stretch", "Sweep", "TableChanges", "TableDiff",
    "UnknownName", "Verdict", "WhatIf", "Witness", "__version__", "between", "column", "load", "one_of", "pack",
    "packs", "replay",
]
