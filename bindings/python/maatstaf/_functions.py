"""Functions of the host: what a pack needs and no rule can say, computed in Python while it is judged."""

import ctypes
import operator
from ctypes import c_void_p
from typing import Any, Callable, List, Mapping, Optional

from . import _library as c

Function = Callable[..., Optional[int]]
"""Called with a number for each argument that the pack declares, gives a number or None where there is none. A truth is 0 or 1,
an amount is in cents, a date in days since 1970-01-01, a choice the number of its option. The same for the same arguments, and
from any thread."""


class Functions:
    """What a plan calls. Kept by it, because the library goes on calling for as long as the plan lives."""

    def __init__(self, given: Mapping[str, Function]) -> None:
        self._raised: List[BaseException] = []
        self._calls = [c.FUNCTION(self._guarded(one)) for one in given.values()]
        self._names = [c.utf8(name.encode("utf-8")) for name in given]
        self._structs = [c.Function(name=name, call=ctypes.cast(one, c_void_p)) for name, one in zip(self._names, self._calls)]
        self._places = (c_void_p * len(given))(*(ctypes.addressof(one) for one in self._structs))
        self.count = len(given)

    @property
    def places(self) -> Optional[int]:
        return ctypes.addressof(self._places) if self.count else None

    def _guarded(self, function: Function) -> Callable[..., int]:
        """No exception goes through the library: it is kept, and there is no value."""

        def called(state: Any, arguments: Any, count: int, result: Any) -> int:
            try:
                value = function(*arguments[:count])
                if value is None:
                    return 0
                number = operator.index(value)
                if not -(2**63) <= number < 2**63:
                    raise OverflowError(f"{number} is larger than any value can be")
                result[0] = number
                return 1
            except BaseException as error:  # noqa: B902: whatever it is, it is raised by raise_first
                self._raised.append(error)
                return 0

        return called

    def raise_first(self) -> None:
        """Raises what a function raised since the last time, the first if there were more."""
        if self._raised:
            first = self._raised[0]
            self._raised.clear()
            raise first
