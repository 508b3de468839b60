"""A case in the library, with the memory through which numbers go in and answers come out."""

import ctypes
from typing import Any, Optional

from . import _library as c
from ._errors import call
from ._plain import Shape


class Desk:
    """A case in the library with the memory for its numbers, for one call at a time."""

    __slots__ = ("case", "shape", "numbers", "numbers_at", "answers", "answers_at")

    def __init__(self, plan: int, slots: int, rules: int) -> None:
        made = ctypes.c_void_p()
        call(c.library.mst_case_new, plan, ctypes.byref(made))
        self.case = made.value or 0
        self.shape: Optional[Shape] = None  # whose facts, and no others, are told in it
        self.numbers = (ctypes.c_int64 * (slots + 1))()
        self.numbers_at = ctypes.addressof(self.numbers)
        self.answers = (ctypes.c_int64 * (2 * rules))()
        self.answers_at = ctypes.addressof(self.answers)

    def __del__(self, free: Any = c.library.mst_case_free) -> None:
        free(self.case)
