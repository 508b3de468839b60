"""The library in C, as bindings/c/maatstaf.h declares it, and nothing that is not there.

What a function wants is checked by ctypes; what it says is looked at by whoever calls it. Each call gives the
interpreter's lock to other threads until it is done. Handles and places are addresses: an int, an array, byref().
"""

import ctypes
import sys
from ctypes import c_char_p, c_int32, c_int64, c_size_t, c_uint32, c_uint64, c_void_p
from pathlib import Path
from typing import Any, Dict, List, Tuple, Type


class Utf8(ctypes.Structure):
    """A text that somebody else owns: mst_utf8."""

    _fields_ = [("data", c_void_p), ("size", c_size_t)]
    data: int
    size: int

    def text(self) -> str:
        return ctypes.string_at(self.data, self.size).decode("utf-8") if self.size else ""


def utf8(text: bytes) -> Utf8:
    """These bytes for a call. They stay where they are for as long as what is returned."""
    at = c_char_p(text)
    made = Utf8(c_void_p.from_buffer(at).value, len(text))
    made.kept = at
    return made


class Range(ctypes.Structure):
    _fields_ = [("lower", c_int64), ("upper", c_int64)]
    lower: int
    upper: int


class Sized(ctypes.Structure):
    """A struct that begins with its own size, which is filled in here."""

    def __init__(self, **fields: Any) -> None:
        super().__init__(**fields)
        self.struct_size = ctypes.sizeof(self)


def _sized(name: str, /, **fields: Any) -> Any:
    return type(name, (Sized,), {"_fields_": [("struct_size", c_size_t), *fields.items()]})


_Diagnostic: Any = _sized("Diagnostic", id=Utf8, place=Utf8, message=Utf8, remedy=Utf8, line=c_uint32, column=c_uint32)
_PackInfo: Any = _sized("PackInfo", name=Utf8, version=Utf8, label_nl=Utf8, label_en=Utf8, entity_count=c_size_t)
_Entity: Any = _sized("Entity", name=Utf8, label_nl=Utf8, label_en=Utf8, rule_count=c_size_t)
_Signature: Any = _sized("Signature", key=Utf8, bytes=c_void_p, bytes_size=c_size_t)
_Function: Any = _sized("Function", name=Utf8, call=c_void_p, state=c_void_p)
_Request: Any = _sized("Request", on=Utf8, rules=c_void_p, rule_count=c_size_t, language=c_int32, functions=c_void_p,
                       function_count=c_size_t)
FUNCTION = ctypes.CFUNCTYPE(c_int32, c_void_p, ctypes.POINTER(c_int64), c_size_t, ctypes.POINTER(c_int64))
_PlanInfo: Any = _sized("PlanInfo", entity=Utf8, rule_count=c_size_t, fact_count=c_size_t, list_count=c_size_t,
                        slot_count=c_size_t, has_date=c_int32, date=c_int32)
_Rule: Any = _sized("Rule", name=Utf8, label_nl=Utf8, label_en=Utf8, kind=c_int32, option_count=c_size_t)
_Fact: Any = _sized("Fact", name=Utf8, list=Utf8, label_nl=Utf8, label_en=Utf8, kind=c_int32, option_count=c_size_t,
                    domain=Range, is_used=c_int32)
_List: Any = _sized("List", name=Utf8, label_nl=Utf8, label_en=Utf8, maximum=c_uint32)
_TableOptions: Any = _sized("TableOptions", threads=c_uint32, rows_before=c_uint64, language=c_int32)
_TableOutcome: Any = _sized("TableOutcome", refused=c_uint64)
_ArrowOptions: Any = _sized("ArrowOptions", date_column=Utf8, year_month_day=c_void_p, year_month_day_count=c_size_t,
                            no_plain_numbers=c_int32, beside=c_void_p)

_CheckOptions: Any = _sized("CheckOptions", on=Utf8, budget=c_uint64, language=c_int32, form=c_int32, origin=Utf8)
_DiffOptions: Any = _sized("DiffOptions", rules=c_void_p, rule_count=c_size_t, on=Utf8, **{"from": Utf8}, until=Utf8,
                           language=c_int32, form=c_int32, origin_a=Utf8, origin_b=Utf8)


class Buffer(ctypes.Structure):
    """Memory that is read or written: mst_buffer and mst_room."""

    _fields_ = [("data", c_void_p), ("size", c_size_t)]


_Column: Any = _sized("Column", name=Utf8, layout=c_int32, has_upper=c_int32, values=Buffer, validity=Buffer,
                      offset=c_size_t, upper=Buffer, upper_validity=Buffer, upper_offset=c_size_t,
                      dictionary=c_void_p, dictionary_size=c_size_t)
_ListColumn: Any = _sized("ListColumn", name=Utf8, layout=c_int32, offsets=Buffer, validity=Buffer, offset=c_size_t)
_Columns: Any = _sized("Columns", rows=c_size_t, columns=c_void_p, column_count=c_size_t, lists=c_void_p,
                       list_count=c_size_t)
_Answers: Any = _sized("Answers", layout=c_int32, values=Buffer, validity=Buffer, upper=Buffer, options=Buffer)

Diagnostic, PackInfo, Entity, Signature = _Diagnostic, _PackInfo, _Entity, _Signature
Function, Request = _Function, _Request
PlanInfo, Rule, Fact, List_ = _PlanInfo, _Rule, _Fact, _List
TableOptions, TableOutcome, ArrowOptions = _TableOptions, _TableOutcome, _ArrowOptions
CheckOptions, DiffOptions = _CheckOptions, _DiffOptions
Column, ListColumn, Columns, Answers = _Column, _ListColumn, _Columns, _Answers

# Statuses, kinds and layouts, with the numbers that the header gives them for ever.
OK, NULL, HANDLE, STRUCT_SIZE, ARGUMENT, ENCODING, NO_SUCH_NAME = range(7)
INPUT, OUTSIDE, ORDER, BUFFERS, ROWS, MEMORY, INTERNAL = range(7, 14)
TRUTH, COUNT, MONEY, DATE, CHOICE, RATE = range(6)
BITS, INT8, UINT8, INT16, UINT16, INT32, UINT32, INT64, DECIMAL128, YEAR_MONTH_DAY = range(10)
LANGUAGES = {"nl": 0, "en": 1}
BY_NAME, BY_LABEL = 0, 1
JSON, TEXT = 0, 1

_H = c_void_p  # a handle
_P = c_void_p  # a place, an array or a struct
_N = c_size_t

# What each function takes. All but those in _GIVES give a status.
FUNCTIONS: Dict[str, Tuple[Any, ...]] = {
    "mst_version": (),
    "mst_version_number": (),
    "mst_status_text": (c_int32,),
    "mst_text_new": (_P,),
    "mst_text_free": (_H,),
    "mst_text_view": (_H, _P),
    "mst_error_new": (_P,),
    "mst_error_free": (_H,),
    "mst_error_count": (_H, _P),
    "mst_error_diagnostic": (_H, _N, _P),
    "mst_error_write_json": (_H, _H),
    "mst_pack_built_in_name": (_N, _P),
    "mst_pack_load_built_in": (Utf8, _P, _N, _P, _H),
    "mst_pack_load": (Utf8, _P, _N, _P, _H),
    "mst_pack_load_signed": (Utf8, _P, _P, _N, _P, _H),
    "mst_pack_free": (_H,),
    "mst_pack_describe": (_H, _P, _H),
    "mst_pack_entity": (_H, _N, _P, _H),
    "mst_pack_write_hash": (_H, _H, _H),
    "mst_pack_write_json": (_H, _H, _H),
    "mst_pack_write_check": (_H, _P, _P, _H, _H),
    "mst_pack_write_diff": (_H, _H, _P, _P, _H, _H),
    "mst_pack_judge_json": (_H, Utf8, _P, _H, _H),
    "mst_pack_write_receipt": (_H, Utf8, _P, _H, _H),
    "mst_receipt_replay": (Utf8, _H, _P, _H, _H, _H),
    "mst_plan_new": (_H, Utf8, _P, _P, _H),
    "mst_plan_new_pair": (_H, _H, Utf8, _P, _P, _P, _H),
    "mst_plan_free": (_H,),
    "mst_plan_describe": (_H, _P, _H),
    "mst_plan_rule": (_H, _N, _P, _H),
    "mst_plan_fact": (_H, _N, _P, _H),
    "mst_plan_list": (_H, _N, _P, _H),
    "mst_plan_rule_option": (_H, _N, _N, _P, _H),
    "mst_plan_fact_option": (_H, _N, _N, _P, _H),
    "mst_plan_slot": (_H, Utf8, c_uint32, _P, _H),
    "mst_case_new": (_H, _P, _H),
    "mst_case_free": (_H,),
    "mst_case_clear": (_H, _H),
    "mst_case_tell_json": (_H, Utf8, _H),
    "mst_case_tell": (_H, Utf8, Utf8, _H),
    "mst_case_set_each": (_H, _N, _P, _P, _H),
    "mst_case_judge": (_H, _H),
    "mst_case_answers": (_H, _N, _P, _H),
    "mst_case_write_changes": (_H, Utf8, Utf8, c_int32, c_int32, _H, _H),
    "mst_case_write_exact_changes": (_H, Utf8, Utf8, c_int32, c_int32, _H, _H),
    "mst_case_write_sweep": (_H, Utf8, Utf8, Utf8, c_int32, c_int32, _H, _H),
    "mst_case_write_whatif": (_H, _N, c_int32, c_int32, _H, _H),
    "mst_case_write_exact": (_H, c_int32, c_int32, _H, _H),
    "mst_case_write_exact_question": (_H, _N, c_int32, c_int32, _H, _H),
    "mst_case_write_json": (_H, c_int32, _H, _H),
    "mst_case_write_text": (_H, c_int32, _H, _H),
    "mst_verdict_new": (_H, _N, c_int32, c_int32, _P, _H),
    "mst_verdict_free": (_H,),
    "mst_verdict_write_json": (_H, _H, _H),
    "mst_verdict_write_text": (_H, _H, _H),
    "mst_table_new": (_H, _P, _P, _H),
    "mst_table_free": (_H,),
    "mst_table_judge": (_H, _P, _P, _N, _P, _P, _H),
    "mst_table_write_changes": (_H, _P, Utf8, Utf8, _P, _H, _P, _H),
    "mst_table_write_diff": (_H, _P, _H, _P, _P, _H, _H, _P, _H),
    "mst_arrow_new": (_H, _P, _P, _P, _H),
    "mst_arrow_free": (_H,),
    "mst_arrow_judge": (_H, _P, _P, _P, _P, _P, _H),
    "mst_arrow_write_changes": (_H, _P, Utf8, Utf8, _P, _H, _P, _H),
    "mst_arrow_write_diff": (_H, _H, _P, _P, _H, _H, _P, _H),
}
_GIVES: Dict[str, Any] = {"mst_version": c_char_p, "mst_version_number": c_uint32, "mst_status_text": c_char_p}


def _load() -> ctypes.CDLL:
    names = {"darwin": "libmaatstaf.dylib", "win32": "maatstaf.dll"}
    path = Path(__file__).parent / names.get(sys.platform, "libmaatstaf.so")
    library = ctypes.CDLL(str(path))
    for name, takes in FUNCTIONS.items():
        function = getattr(library, name)
        function.argtypes = takes
        function.restype = None if name.endswith("_free") else _GIVES.get(name, c_int32)
    return library


library = _load()
VERSION: str = library.mst_version().decode("ascii")
STRUCTS: List[Type[Any]] = [Diagnostic, PackInfo, Entity, Signature, Function, Request, PlanInfo, Rule, Fact, List_, TableOptions,
                            TableOutcome, ArrowOptions, CheckOptions, DiffOptions, Column, ListColumn, Columns, Answers]
