"""Answers about a table of arrays, as masked arrays of NumPy."""

from typing import TYPE_CHECKING, Any, Dict, Iterator, Mapping, Sequence, Tuple

from . import _library as c
from ._errors import Diagnostic

if TYPE_CHECKING:
    from ._outline import Rule
    from ._plan import Plan


class ArrayAnswers(Mapping[str, Any]):
    """The answers about a table of arrays: a masked array for each rule by its name, masked where it is not settled.

    A truth is bool, a count int64, an amount int64 in cents, a date datetime64[D], a choice a text. An array is made of what
    the library wrote when it is first asked for.
    """

    def __init__(self, rooms: Dict[str, "Room"], refused: Sequence[Diagnostic], count: int) -> None:
        self._rooms = rooms
        self._made: Dict[str, Any] = {}
        self.refused: Tuple[Diagnostic, ...] = tuple(refused)
        """Why rows were not judged, the first thousand of them; a place begins with the number of the row, from 0."""
        self.refused_count = count
        """How many rows were not judged."""

    @property
    def upper(self) -> Mapping[str, Any]:
        """With `ranges=True` the highest values still possible, of rules that give no choice; the data of the masked array
        are the lowest."""
        return {name: room.typed(room.upper) for name, room in self._rooms.items() if room.upper is not None}

    def __getitem__(self, rule: str) -> Any:
        if rule not in self._made:
            self._made[rule] = self._rooms[rule].settled()
        return self._made[rule]

    def __iter__(self) -> Iterator[str]:
        return iter(self._rooms)

    def __len__(self) -> int:
        return len(self._rooms)

    def __repr__(self) -> str:
        return f"<answers {', '.join(self._rooms)}; {self.refused_count} rows refused>"

    def rooms_for(self, plan: "Plan[Any]", rows: int, ranges: bool) -> Dict[str, "Room"]:
        """What these answers lie in, for others of the same form."""
        wanted = [(rule.name, rule.kind, rows, ranges) for rule in plan.rules]
        if wanted != [(name, room.rule.kind, room.rows, room.has_ranges) for name, room in self._rooms.items()]:
            raise ValueError("into= takes answers of a plan with the same rules, about as many rows, and with the same ranges=")
        return self._rooms


class Room:
    """Where the answers of a rule go."""

    def __init__(self, np: Any, rule: "Rule", rows: int, ranges: bool) -> None:
        self.np, self.rows, self.rule, self.has_ranges = np, rows, rule, ranges
        small = rule.kind in ("truth", "choice")
        self.layout = c.UINT8 if small else c.INT64
        self.values = np.empty(rows, np.uint8 if small else np.int64)
        self.valid = np.zeros((rows + 7) // 8, np.uint8)
        self.upper = np.empty(rows, self.values.dtype) if ranges and rule.kind != "choice" else None

    def typed(self, array: Any) -> Any:
        return array.view({"truth": self.np.bool_, "date": "datetime64[D]"}.get(self.rule.kind, array.dtype))

    def settled(self) -> Any:
        np = self.np
        mask = ~np.unpackbits(self.valid, count=self.rows, bitorder="little").view(np.bool_)
        if self.rule.kind == "choice":
            return np.ma.MaskedArray(np.array(self.rule.options)[self.values], mask)
        return np.ma.MaskedArray(self.typed(self.values), mask)
