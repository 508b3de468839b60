"""What is so in any case: a judgement in which all that the open facts can be is looked at together (docs/exact.md)."""

from typing import Any, Iterator, Mapping, NamedTuple, Optional, Tuple

from ._answered import Answered, Write
from ._values import read_value
from ._verdict import Answer, Obstacle, Question, Reason, obstacles_in, question_in, reasons_in


class Exact(NamedTuple):
    """What was found by looking at all together."""

    settled_by: Optional[str]
    """"boxes": judging settles it; "completions": it is so in all that the open facts can be; None: it is not settled."""
    answer_is_exact: bool
    """False where the search was stopped, and the answer may be narrower."""
    unsettled: Tuple[str, ...]
    """Open facts of which it was not found out whether they matter."""
    could_decide: Tuple[Tuple[str, ...], ...]
    """The smallest sets of open facts of which some values settle the answer, whatever the others are."""
    could_decide_is_proved: bool
    """That there are no smaller sets, and no others of that size."""


class ExactVerdict(NamedTuple):
    """The answer of one rule."""

    rule: str
    answer: Answer
    reasons: Tuple[Reason, ...]
    used: Tuple[str, ...]
    """The facts that the answer rests on, sorted."""
    open: Tuple[str, ...]
    """The facts that truly matter, sorted."""
    unknown_because: Tuple[Obstacle, ...]
    review: Tuple[str, ...]
    next_question: Optional[Question]
    exact: Exact


class ExactJudgement(Answered, Mapping[str, ExactVerdict]):
    """The verdicts about one case, by the name of the rule, in the order asked."""

    def __init__(self, write: Write, language: str) -> None:
        super().__init__(write, language)
        self._verdicts = {one["rule"]: _verdict_in(one) for one in self._read["results"]}

    def __getitem__(self, rule: str) -> ExactVerdict:
        return self._verdicts[rule]

    def __iter__(self) -> Iterator[str]:
        return iter(self._verdicts)

    def __len__(self) -> int:
        return len(self._verdicts)

    @property
    def answers(self) -> Mapping[str, Answer]:
        """The answers alone, by the name of the rule."""
        return {name: one.answer for name, one in self._verdicts.items()}

    def __repr__(self) -> str:
        return "<exact judgement " + ", ".join(f"{name}: {one.answer}" for name, one in self._verdicts.items()) + ">"


class ExactQuestion(Answered):
    """What is open for one rule, and what to ask next."""

    def __init__(self, write: Write, language: str) -> None:
        super().__init__(write, language)
        self.rule: str = self._read["rule"]
        self.answer: Answer = read_value(self._read["answer"])
        self.open: Tuple[str, ...] = tuple(self._read["open"])
        """The facts that truly matter, sorted."""
        self.next_question: Optional[Question] = question_in(self._read)
        self.exact: Exact = _exact_in(self._read)

    def __repr__(self) -> str:
        asked = "nothing to ask" if self.next_question is None else self.next_question.fact
        return f"<exact question about {self.rule}: {asked}>"


def _exact_in(read: Mapping[str, Any]) -> Exact:
    of = read["exact"]
    return Exact(of["settled_by"], of["answer_is_exact"], tuple(of["unsettled"]), tuple(map(tuple, of["could_decide"])),
                 of["could_decide_is_proved"])


def _verdict_in(read: Mapping[str, Any]) -> ExactVerdict:
    return ExactVerdict(read["rule"], read_value(read["answer"]), reasons_in(read), tuple(read["used"]), tuple(read["open"]),
                        obstacles_in(read), tuple(read["review"]), question_in(read), _exact_in(read))
