"""Plans: rules made ready to judge one kind of case. They never change, and any number of threads may use one at once."""

import ctypes
import struct
from datetime import date, timedelta
from typing import Any, Callable, Dict, Generic, Iterable, List, Mapping, Optional, Sequence, Tuple, TypeVar, Union

from . import _library as c
from ._answered import language_of
from ._asking import Asking
from ._desk import Desk
from ._errors import Error, call, written
from ._outline import Fact, Rule, fact_of, rule_of, slot_in
from ._functions import Function, Functions
from ._pack import Pack, entity_of_rules
from ._plain import NOT_A_NUMBER, Shape, Slot, shape_of
from ._ready import ReadyShapes
from ._receipt import request, write_receipt
from ._table_questions import AskingTables
from ._values import case_text
from ._verdict import Judgement, Question, Verdict

Case = Union[Mapping[str, Any], str, bytes]
"""Facts by name; or all that a case file says, {"entity": …, "facts": {…}, "review": […]}; or the JSON text of it."""
Told = Union[bytes, Tuple[Shape, List[int], Sequence[Tuple[Any, Any]]]]
Result = TypeVar("Result", Verdict, Judgement)
Made = TypeVar("Made")
_MOST_SHAPES = 256


class Plan(Asking, AskingTables, Generic[Result]):
    """Made by `Pack.plan`."""

    def __init__(self, of: Pack, rules: Sequence[str], on: str, entity: Optional[str], language: str,
                 functions: Union[Functions, Mapping[str, Function]], made: int = 0) -> None:
        """`made`: the handle, where it was made already."""
        self.pack = of
        self.language = language_of(language)
        self._on, self._asked = on, tuple(rules)
        self._functions = functions if isinstance(functions, Functions) else Functions(functions)
        self._handle = made

        def make(name: str) -> int:
            made = ctypes.c_void_p()
            asked = request(self._on, self._asked, language, self._functions)
            call(c.library.mst_plan_new, of._handle, c.utf8(name.encode("utf-8")), ctypes.byref(asked), ctypes.byref(made))
            return made.value or 0

        if not made:
            self._handle = make(entity) if entity is not None else entity_of_rules(of, rules, make)
        info = c.PlanInfo()
        call(c.library.mst_plan_describe, self._handle, ctypes.byref(info))
        self.entity: str = info.entity.text()
        self.on: Optional[date] = date(1970, 1, 1) + timedelta(info.date) if info.has_date else None
        self.rules: Tuple[Rule, ...] = tuple(rule_of(self._handle, n) for n in range(info.rule_count))
        facts = [fact_of(self._handle, n) for n in range(info.fact_count)]
        if self.on is not None:  # given for all cases alike: no case can tell it
            facts = [one for one in facts if one.name != "peildatum" or one.list]
        self.facts: Mapping[str, Fact] = {f"{one.list}.{one.name}" if one.list else one.name: one for one in facts}
        """All facts by name; those of members as "kinderen.geboortedatum"."""
        self._slot_count = info.slot_count
        self._slots: Dict[str, Slot] = {one.name: slot_in(self._handle, one) for one in facts if not one.list}
        self._shapes: Dict[Tuple[Any, ...], Optional[Shape]] = {}
        self._idle: List[Desk] = []
        self.ready_shapes = ReadyShapes()
        self._read_answers = struct.Struct(f"{2 * info.rule_count}q").unpack_from
        self._one = len(self._asked) == 1

    def __del__(self, free: Any = c.library.mst_plan_free) -> None:
        if getattr(self, "_handle", 0):
            free(self._handle)

    def __repr__(self) -> str:
        names = ", ".join(one.name for one in self.rules)
        return f"<plan of {self.pack.name} for {self.entity}: {names}; {self.on or 'any day'}>"

    def judge(self, case: Case) -> Result:
        """What the rules answer about a case. What is not told is unknown.

        InputError holds everything that is wrong with the case. Some microseconds for a case of plain values; why the
        answer is what it is, is made when it is asked for.
        """
        if type(case) is dict:
            values: List[Any] = list(case.values())
            key = (*case, *map(type, values))
            try:
                shape = self._shapes[key]
            except KeyError:
                shape = self._new_shape(key, case, values)
            if shape is not None:
                try:
                    numbers = shape.numbers(values)
                    try:
                        desk = self._idle.pop()
                    except IndexError:
                        desk = self._desk()
                    shape.pack(desk.numbers, 0, *numbers)
                    if desk.shape is not shape:
                        c.library.mst_case_clear(desk.case, None)
                        desk.shape = shape
                    texts = shape.texts(values) if shape.given else ()
                    if not (texts and any(_tell(desk.case, *one, None) for one in texts)
                            or _set_each(desk.case, shape.count, shape.slots_at, desk.numbers_at, None)
                            or _judge(desk.case, None) or _answers(desk.case, len(self.rules), desk.answers_at, None)):
                        answers = self._read_answers(desk.answers)
                        self._idle.append(desk)
                        return self._result((shape, numbers, texts), answers)
                    desk.shape = None
                    self._idle.append(desk)
                except NOT_A_NUMBER:
                    pass
        text = self.text_of(case)
        try:
            return self.at_desk(text, lambda desk: self._result(text, self._read_answers(desk.answers)))
        except Error as wrong:
            raise wrong if isinstance(case, (str, bytes)) else wrong.without_lines() from None

    def ask(self, case: Case) -> Optional[Question]:
        """The next question to ask about a case, of the first rule that has one; None where none helps."""
        judged: Union[Verdict, Judgement] = self.judge(case)
        verdicts: Iterable[Verdict] = [judged] if isinstance(judged, Verdict) else [judged[rule] for rule in judged]
        return next((one.next_question for one in verdicts if one.next_question is not None), None)

    def receipt(self, case: Case) -> str:
        """Judges a case and writes down all that the judgement rests on, so that `replay` can make it again. Needs `on`."""
        try:
            return write_receipt(self.pack, self.text_of(case), request(self._on, self._asked, self.language, self._functions))
        except Error as wrong:
            raise wrong if isinstance(case, (str, bytes)) else wrong.without_lines() from None

    def text_of(self, case: Case) -> bytes:
        """All of it as a case file has it."""
        if isinstance(case, bytes):
            return case
        if isinstance(case, str):
            return case.encode("utf-8", "surrogatepass")
        return case_text(case, self.entity)

    def _new_shape(self, key: Tuple[Any, ...], case: Dict[Any, Any], values: List[Any]) -> Optional[Shape]:
        if len(self._shapes) >= _MOST_SHAPES:
            self._shapes.clear()
        shape = self._shapes[key] = shape_of(list(case), values, self._slots)
        return shape

    def _desk(self) -> Desk:
        return Desk(self._handle, self._slot_count, len(self.rules))

    def _result(self, told: Told, answers: Tuple[int, ...]) -> Result:
        self._functions.raise_first()
        if self._one:
            return Verdict(self, told, 0, answers[0], answers[1])  # type: ignore[return-value]
        return Judgement(self, told, answers)  # type: ignore[return-value]

    def at_desk(self, told: Told, use: Callable[[Desk], Made]) -> Made:
        """Tells it all to a case of its own, judges that and lets it be used."""
        try:
            desk = self._idle.pop()
        except IndexError:
            desk = self._desk()
        try:
            desk.shape = None
            call(c.library.mst_case_clear, desk.case)
            if isinstance(told, bytes):
                call(c.library.mst_case_tell_json, desk.case, c.utf8(told))
            else:
                shape, numbers, texts = told
                for one in texts:
                    call(_tell, desk.case, *one)
                shape.pack(desk.numbers, 0, *numbers)
                call(c.library.mst_case_set_each, desk.case, shape.count, shape.slots_at, desk.numbers_at)
            call(c.library.mst_case_judge, desk.case)
            call(c.library.mst_case_answers, desk.case, len(self.rules), desk.answers_at)
            return use(desk)
        finally:
            self._idle.append(desk)

    def write(self, told: Told, function: Any, language: Optional[str]) -> str:
        """What the library writes about a whole case."""
        number = c.LANGUAGES[language or self.language]
        return self.at_desk(told, lambda desk: written(function, desk.case, number).decode("utf-8"))

    def explain(self, told: Told, rule: int, function: Any, language: Optional[str], naming: int) -> str:
        """What the library writes about one answer."""

        def use(desk: Desk) -> str:
            made = ctypes.c_void_p()
            call(c.library.mst_verdict_new, desk.case, rule, c.LANGUAGES[language or self.language], naming, ctypes.byref(made))
            try:
                return written(function, made.value).decode("utf-8")
            finally:
                c.library.mst_verdict_free(made.value)

        return self.at_desk(told, use)


_tell, _set_each = c.library.mst_case_tell, c.library.mst_case_set_each
_judge, _answers = c.library.mst_case_judge, c.library.mst_case_answers
