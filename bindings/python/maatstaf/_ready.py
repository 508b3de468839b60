"""What the library made ready for tables of one shape, kept for the next table of that shape: it takes some milliseconds."""

from ctypes import byref, c_void_p
from typing import Any, Callable, Dict, Hashable

from . import _library as c

_MOST_SHAPES = 16


class Ready:
    """A table or an Arrow handle of the library. Freed when nobody uses it any more, on whatever thread."""

    def __init__(self, make: Callable[[Any], Any], free: Any) -> None:
        self.handle, self._free = c_void_p(), free
        make(byref(self.handle))

    def __del__(self) -> None:
        self._free(self.handle)


class ReadyShapes:
    """Of one plan. Threads that come at once may make one twice, and then keep the last."""

    def __init__(self) -> None:
        self._by_shape: Dict[Hashable, Ready] = {}

    def of_arrays(self, shape: Hashable, make: Callable[[Any], Any]) -> Ready:
        return self._find(("arrays", shape), make, c.library.mst_table_free)

    def of_arrow(self, shape: Hashable, make: Callable[[Any], Any]) -> Ready:
        return self._find(("arrow", shape), make, c.library.mst_arrow_free)

    def _find(self, shape: Hashable, make: Callable[[Any], Any], free: Any) -> Ready:
        found = self._by_shape.get(shape)
        if found is None:
            if len(self._by_shape) >= _MOST_SHAPES:
                self._by_shape.clear()
            found = self._by_shape[shape] = Ready(make, free)
        return found
