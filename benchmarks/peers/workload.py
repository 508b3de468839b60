"""The reference workload as reference_rows writes it (benchmarks/reference/write_rows.cpp says how), and the checksum of the
outcomes."""

import json
import os
import struct

import numpy as np

TYPES = {"u8": np.uint8, "u16": np.uint16, "i32": np.int32, "i64": np.int64}


def _aligned(name):
    """The bytes of a file from a multiple of 64 on, as Arrow's memory and the benchmark in C++ have theirs."""
    with open(name, "rb") as file:
        size = os.fstat(file.fileno()).st_size
        room = np.empty(size + 64, np.uint8)
        content = room[-room.ctypes.data % 64:][:size]
        file.readinto(content)
    return content


class Workload:
    """The columns by name, as NumPy arrays; how many rows; the dated parameters; and the text of the pack."""

    def __init__(self, rows_file, parameters_file, pack_file):
        content = _aligned(rows_file)
        magic, columns, self.rows = struct.unpack_from("<4sIQ", content)
        if magic != b"SDR1":
            raise ValueError(f"{rows_file} holds no rows")
        self.columns = {}
        for n in range(columns):
            name, kind, at = struct.unpack_from("<16s8sQ", content, 16 + 32 * n)
            kind = TYPES[kind.rstrip(b"\0").decode()]
            self.columns[name.rstrip(b"\0").decode()] = np.frombuffer(content, kind, self.rows, at)
        with open(parameters_file, encoding="utf-8") as file:
            self.parameters = json.load(file)
        with open(pack_file, encoding="utf-8") as file:
            self.pack = file.read()


def checksum(outcomes):
    """Of r1 … r8, each an array."""
    code = np.zeros(len(outcomes[0]), np.int64)
    for bit, outcome in enumerate(outcomes):
        code += np.asarray(outcome).astype(np.int64) << bit
    return int((code * (np.arange(len(code)) % 65521 + 1)).sum())


def dates_by_host(workload):
    """For an engine without a calendar: what it should have told of the dates of each row, the months between them and
    the half-year, as arrays."""
    birth, ref = (workload.columns[name].astype("datetime64[D]") for name in ("birth", "ref"))
    month_of_birth, month_of_ref = birth.astype("datetime64[M]"), ref.astype("datetime64[M]")
    months = (month_of_ref - month_of_birth).astype(np.int64) - (ref - month_of_ref < birth - month_of_birth)
    half_years = np.searchsorted(workload.parameters["period_starts"], workload.columns["ref"], "right") - 1
    return months, half_years
