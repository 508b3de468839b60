"""Writes the Arrow files beside it, by the reference implementation (pip install pyarrow; run by hand). They are kept, so that
the tests need nothing but what is here."""

import datetime
from decimal import Decimal
from pathlib import Path

import pyarrow as pa

HERE = Path(__file__).parent
MEMBER = pa.struct([("geboortedatum", pa.date32()), ("onderwijs", pa.dictionary(pa.int8(), pa.string()))])


def day(text):
    return datetime.date.fromisoformat(text)


def child(born, school):
    return {"geboortedatum": born and day(born), "onderwijs": school}


def households():
    """What batch_arrow.py has as cases."""
    families = [[], [child("2016-09-01", "basisonderwijs")], None,
                [child(None, None), child("2011-01-31", "voortgezet_onderwijs")], [None]]
    return pa.table({
        "woongemeente": pa.array([394] * 5, pa.int16()),
        "gehuwd": pa.array([False, False, True, False, None]),
        "aanvrager_geboortedatum": pa.array([day("1988-04-12")] * 5),
        "aanvrager_in_inrichting": pa.array([False] * 5),
        "kostendelers": pa.array([0, 0, 0, 0, None], pa.uint8()),
        "netto_inkomen.from": pa.array([Decimal("1533.82"), Decimal("1533.83"), None, Decimal("1.00"), None],
                                       pa.decimal128(10, 2)),
        "netto_inkomen.to": pa.array([Decimal("1533.82"), Decimal("1533.83"), Decimal("5.00"), Decimal("1.00"), None],
                                     pa.decimal128(10, 2)),
        "vermogen": pa.array([Decimal("0.00")] * 5, pa.decimal128(18, 2)),
        "student": pa.nulls(5),
        "kinderen": pa.array(families, pa.large_list(MEMBER)),
    })


def wrong_rows():
    """One right, one outside the domain, one option that is none, one with too many members, one that contradicts."""
    return pa.table({
        "netto_inkomen": pa.array([Decimal("1.00"), Decimal("-1.00")] + [Decimal("1.00")] * 3, pa.decimal128(20, 2)),
        "gehuwd": pa.array([False] * 5),
        "woongemeente": pa.array([394] * 5, pa.int64()),
        "aanvrager_geboortedatum": pa.array([day("1988-04-12")] * 5),
        "aanvrager_in_inrichting": pa.array([False] * 5),
        "kostendelers": pa.array([0] * 5, pa.int32()),
        "kinderen": pa.array([[], [], [child(None, "school")], [child(None, None)] * 40, []], pa.list_(MEMBER)),
        "inkomensgrens": pa.array([None] * 4 + [Decimal("0.01")], pa.decimal128(18, 2)),
    })


def wrong_types():
    return pa.table({
        "netto_inkomen": pa.array([1.5]), "vermogen": pa.array([Decimal("1.000")]), "gehuwd": pa.array([1]),
        "kinderen": pa.array([1]), "gehuwt": pa.array([True]), "kostendelers": pa.array([1], pa.uint64()),
        "aanvrager_geboortedatum": pa.array(["1988-04-12"])})


def write(name, table, new=pa.ipc.new_file, **how):
    with new(HERE / name, table.schema, options=pa.ipc.IpcWriteOptions(**how)) as writer:
        for batch in table.to_batches(max_chunksize=2):
            writer.write_batch(batch)


write("huishoudens.arrow", households())
write("huishoudens.arrows", households(), pa.ipc.new_stream)
write("gecomprimeerd.arrow", households().drop(["kinderen"]), compression="zstd")
write("rijen.arrow", wrong_rows())
write("typen.arrow", wrong_types())
