"""Arrow's C data interface from Python: the three structs, and the capsules in which programs hand them over.

What comes in is used where it is and released by whoever made it. What goes out is a tree of structs that share the
memory of the library: each export has structs of its own, down to the children, so that a consumer may move or release any
of them, in any order and on any thread.

No code in Python may run as the destructor of a capsule: it is called while an exception is on its way, which would be
lost. So a capsule that nobody took is not released by its end but by the next sweep: at every export and every table.
"""

import ctypes
import itertools
import sys
import threading
from ctypes import POINTER, c_char_p, c_int, c_int64, c_void_p
from typing import Any, Dict, List, Tuple


class ArrowSchema(ctypes.Structure):
    pass


class ArrowArray(ctypes.Structure):
    pass


class ArrowArrayStream(ctypes.Structure):
    _fields_ = [("get_schema", c_void_p), ("get_next", c_void_p), ("get_last_error", c_void_p), ("release", c_void_p),
                ("private_data", c_void_p)]


ArrowSchema._fields_ = [
    ("format", c_void_p), ("name", c_void_p), ("metadata", c_void_p), ("flags", c_int64), ("n_children", c_int64),
    ("children", POINTER(POINTER(ArrowSchema))), ("dictionary", POINTER(ArrowSchema)), ("release", c_void_p),
    ("private_data", c_void_p)]
ArrowArray._fields_ = [
    ("length", c_int64), ("null_count", c_int64), ("offset", c_int64), ("n_buffers", c_int64), ("n_children", c_int64),
    ("buffers", c_void_p), ("children", POINTER(POINTER(ArrowArray))), ("dictionary", POINTER(ArrowArray)),
    ("release", c_void_p), ("private_data", c_void_p)]

Release = ctypes.CFUNCTYPE(None, c_void_p)
GetNext = ctypes.CFUNCTYPE(c_int, c_void_p, c_void_p)  # of a stream: get_schema too
GetError = ctypes.CFUNCTYPE(c_char_p, c_void_p)
GetErrorAddress = ctypes.CFUNCTYPE(c_void_p, c_void_p)  # the same, made here
NO_MORE, EIO = 0, 5

_new_capsule = ctypes.PYFUNCTYPE(ctypes.py_object, c_void_p, c_void_p, c_void_p)(("PyCapsule_New", ctypes.pythonapi))
_pointer_in = ctypes.PYFUNCTYPE(c_void_p, ctypes.py_object, c_char_p)(("PyCapsule_GetPointer", ctypes.pythonapi))
_forever = ctypes.PYFUNCTYPE(None, ctypes.py_object)(("Py_IncRef", ctypes.pythonapi))


def address_in(capsule: Any, name: bytes) -> int:
    """Where the struct in a capsule is. ValueError where it is another kind of capsule."""
    return int(_pointer_in(capsule, name))


def release(struct: Any) -> None:
    """Releases what a struct leads to, once."""
    if struct.release:
        Release(struct.release)(ctypes.addressof(struct))


# What an exported struct needs of Python, by its private_data, until it is released. The numbers are never used again.
_needed: Dict[int, Tuple[Any, ...]] = {}
_numbers = itertools.count(1)


def _released(struct: Any, needed: Dict[int, Tuple[Any, ...]] = _needed, call: Any = Release) -> None:
    """What stands below it and was not moved elsewhere goes with it."""
    below = [struct.children[n].contents for n in range(struct.n_children)]
    if struct.dictionary:
        below.append(struct.dictionary.contents)
    for one in below:
        if one.release:
            call(one.release)(ctypes.addressof(one))
    number, struct.release = struct.private_data, None
    needed.pop(number, None)


def _callback(kind: Any, function: Any) -> int:
    """The address of a function that can be called for as long as the process lives."""
    made = kind(function)
    _forever(made)
    return ctypes.cast(made, c_void_p).value or 0


_RELEASE = {
    ArrowSchema: _callback(Release, lambda at, done=_released: done(ArrowSchema.from_address(at))),
    ArrowArray: _callback(Release, lambda at, done=_released: done(ArrowArray.from_address(at))),
}

# Of a struct that is made here for a call: nothing happens.
NOT_RELEASED = _callback(Release, lambda at: None)


def share(of: Any, owner: Any) -> Any:
    """Another struct that leads to the same. `owner` lives until all that is handed out was released."""
    kind = type(of)
    made = kind()
    ctypes.memmove(ctypes.addressof(made), ctypes.addressof(of), ctypes.sizeof(kind))
    below = [share(of.children[n].contents, owner) for n in range(of.n_children)]
    places = (POINTER(kind) * len(below))(*(ctypes.pointer(one) for one in below))
    made.children = ctypes.cast(places, POINTER(POINTER(kind)))
    other = share(of.dictionary.contents, owner) if of.dictionary else None
    made.dictionary = ctypes.pointer(other) if other is not None else None
    made.private_data = next(_numbers)
    made.release = _RELEASE[kind]
    _needed[made.private_data] = (owner, below, places, other)
    return made


# Capsules that are out, with their structs. One that only this list knows was dropped.
_out: List[Tuple[Any, Any]] = [(object(), None)]
_sweeping = threading.Lock()
_names = {name: ctypes.create_string_buffer(name) for name in (b"arrow_schema", b"arrow_array", b"arrow_array_stream")}
for _one in _names.values():
    _forever(_one)  # a capsule goes on reading its name


def _references(n: int) -> int:
    return sys.getrefcount(_out[n][0])


_DROPPED = _references(0)
_out.clear()


def sweep() -> None:
    """Releases what was handed out in capsules that nobody took."""
    if not _sweeping.acquire(blocking=False):
        return
    try:
        n = 0
        while n < len(_out):
            if _references(n) <= _DROPPED:
                release(_out.pop(n)[1])
            else:
                n += 1
    finally:
        _sweeping.release()


def capsule(struct: Any, name: bytes) -> Any:
    """Hands a struct over. Who takes it moves it: a struct without `release` stays behind."""
    sweep()
    made = _new_capsule(ctypes.addressof(struct), ctypes.addressof(_names[name]), None)
    _out.append((made, struct))
    return made


def stream(schema: Tuple[ArrowSchema, Any], arrays: List[Tuple[ArrowArray, Any]]) -> ArrowArrayStream:
    """Hands out what these lead to, array after array; each comes with its owner."""
    made = ArrowArrayStream()
    made.private_data = next(_numbers)
    made.get_schema, made.get_next, made.get_last_error, made.release = _STREAM
    _needed[made.private_data] = (schema, iter(list(arrays)))
    return made


def _move(struct: Any, to: int) -> None:
    ctypes.memmove(to, ctypes.addressof(struct), ctypes.sizeof(struct))


def _get_schema(at: int, to: int) -> int:
    try:
        schema, _ = _needed[ArrowArrayStream.from_address(at).private_data]
        _move(share(schema[0], schema[1]), to)
        return NO_MORE
    except BaseException:
        return EIO


def _get_next(at: int, to: int) -> int:
    try:
        _, rest = _needed[ArrowArrayStream.from_address(at).private_data]
        one = next(rest, None)
        _move(ArrowArray() if one is None else share(*one), to)
        return NO_MORE
    except BaseException:
        return EIO


def _release_stream(at: int, needed: Dict[int, Tuple[Any, ...]] = _needed) -> None:
    one = ArrowArrayStream.from_address(at)
    number, one.release = one.private_data, None
    needed.pop(number, None)


_STREAM = (_callback(GetNext, _get_schema), _callback(GetNext, _get_next), _callback(GetErrorAddress, lambda at: None),
           _callback(Release, _release_stream))
