"""Tables of pyarrow, polars, pandas and DuckDB: in, out, and what cannot be judged."""

import ctypes
import gc
import subprocess
import sys
import threading
from datetime import date
from decimal import Decimal
from pathlib import Path

import duckdb
import maatstaf
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from maatstaf import _arrow

CENTS = pa.decimal128(18, 2)


@pytest.fixture(scope="module")
def both(haarlemmermeer):
    return haarlemmermeer.plan("inkomen_tot_grens", "inkomensgrens", on="2025-01-01")


@pytest.fixture
def table():
    return pa.table({
        "gehuwd": [False] * 4,
        "aanvrager_in_inrichting": [False] * 4,
        "aanvrager_geboortedatum": pa.array([date(1988, 4, 12)] * 4),
        "netto_inkomen": pa.array([Decimal("1533.82"), Decimal("1533.83"), None, Decimal("0.00")], CENTS),
    })


WANTED = {"inkomen_tot_grens": [True, False, None, True], "inkomensgrens": [Decimal("1533.82")] * 4}


def as_duckdb(table):
    return duckdb.connect().from_arrow(table)


def as_polars(table):
    return pl.from_arrow(table)


def as_pandas(table):
    return table.to_pandas(types_mapper=pd.ArrowDtype)


def as_plain_pandas(table):
    return table.to_pandas(date_as_object=True)


def as_reader(table):
    return table.to_reader(max_chunksize=3)


def as_batch(table):
    return table.combine_chunks().to_batches()[0]


def as_chunks(table):
    return pa.concat_tables([table.slice(0, 1), table.slice(1, 0), table.slice(1, 2), table.slice(3)])


@pytest.mark.parametrize("made", [pa.table, as_duckdb, as_polars, as_pandas, as_plain_pandas, as_reader, as_batch, as_chunks])
def test_from_every_library(both, table, made):
    answers = both.judge_table(made(table))
    assert len(answers) == 4 and answers.refused == () and answers.refused_count == 0
    assert pa.table(answers).to_pydict() == WANTED


def test_to_every_library(both, table):
    answers = both.judge_table(as_chunks(table))
    assert len(answers.batches) == len(as_chunks(table).to_batches())
    assert pa.table(answers).to_pydict() == WANTED
    assert pl.DataFrame(answers).to_dict(as_series=False) == WANTED
    assert pa.table(answers).to_pandas(types_mapper=pd.ArrowDtype)["inkomen_tot_grens"].isna().tolist() == [False, False, True, False]
    assert duckdb.sql("select count(*), count(inkomen_tot_grens) from answers").fetchall() == [(4, 3)]
    assert pa.record_batch(answers.batches[0]).num_rows == 1
    assert pa.schema(answers) == pa.schema(answers.batches[0]) == pa.table(answers).schema


def test_every_thread_count_gives_the_same(both, table):
    many = pa.concat_tables([table] * 2500)
    once = pa.table(both.judge_table(many))
    assert once.equals(pa.table(both.judge_table(many.combine_chunks(), threads=4)).cast(once.schema))
    assert once.slice(9996).to_pydict() == WANTED


def test_no_batches_and_empty_ones(both, haarlemmermeer, table):
    wanted = pa.table(both.judge_table(table)).schema
    for empty in (table.slice(0, 0), pa.Table.from_batches([], table.schema)):
        answers = both.judge_table(empty)
        assert pa.table(answers).schema == wanted and len(answers) == 0
    on_any_day = haarlemmermeer.plan("inkomensgrens", on=None)
    dated = table.append_column("peildatum", pa.array([date(2025, 1, 1)] * 4))
    assert pa.table(on_any_day.judge_table(dated)).to_pydict() == {"inkomensgrens": WANTED["inkomensgrens"]}
    assert len(on_any_day.judge_table(pa.Table.from_batches([], dated.schema))) == 0


def test_choices_members_and_dictionaries(haarlemmermeer):
    plan = haarlemmermeer.plan("tegemoetkoming_schoolkosten", entity="huishouden", on="2025-01-01")
    case = {"kinderen": [{"geboortedatum": "2016-09-01", "onderwijs": "basisonderwijs"}, {"onderwijs": None}]}
    kind = pa.struct([("geboortedatum", pa.date32()), ("onderwijs", pa.string())])
    children = pa.array([[{"geboortedatum": date(2016, 9, 1), "onderwijs": "basisonderwijs"}, {"onderwijs": None}], [], None],
                        pa.list_(kind))
    for income in ("1000.00", "9000.00"):
        table = pa.table({"kinderen": children, "netto_inkomen": pa.array([Decimal(income)] * 3, CENTS)})
        answers = pa.table(plan.judge_table(table))["tegemoetkoming_schoolkosten"].to_pylist()
        wanted = [plan.judge({**one, "netto_inkomen": income}).answer for one in (case, {"kinderen": []}, {})]
        assert [{True: "yes", False: "no", None: "unknown"}[one] for one in answers] == wanted


def test_dates_as_numbers_and_the_date_column(haarlemmermeer):
    plan = haarlemmermeer.plan("inkomensgrens", on=None)
    table = pa.table({"gehuwd": [False], "aanvrager_in_inrichting": [False], "dag": pa.array([date(2025, 1, 1)]),
                      "aanvrager_geboortedatum": pa.array([19880400], pa.int32())})
    answers = plan.judge_table(table, date_column="dag", year_month_day=["aanvrager_geboortedatum"])
    assert pa.table(answers).to_pydict() == {"inkomensgrens": [Decimal("1533.82")]}


def test_refused_rows(both, table):
    wrong = table.set_column(3, "netto_inkomen", pa.array([Decimal("-0.01"), Decimal("1.00"), None, Decimal("-3.00")], CENTS))
    halves = pa.concat_tables([wrong, wrong])
    with pytest.raises(maatstaf.RefusedRows) as raised:
        both.judge_table(halves)
    places = ["/0/netto_inkomen", "/3/netto_inkomen", "/4/netto_inkomen", "/7/netto_inkomen"]
    assert [one.place for one in raised.value.diagnostics] == places and raised.value.refused == 4
    assert str(raised.value).startswith("MST-C017 /0/netto_inkomen: ")
    answers = both.judge_table(halves, refused="null")
    assert [one.place for one in answers.refused] == places and answers.refused_count == 4
    limits = pa.table(answers)["inkomensgrens"].to_pylist()
    assert limits == pa.table(raised.value.answers)["inkomensgrens"].to_pylist()
    assert [limit is None for limit in limits] == [True, False, False, True] * 2


def test_what_is_no_table(both, table):
    for wrong in (table.to_pylist(), 3, "cases.csv", None):
        with pytest.raises(TypeError, match="no table"):
            both.judge_table(wrong)
    with pytest.raises(maatstaf.InputError) as raised:
        both.judge_table(pa.table({"netto_inkomne": [1], "vermogen": [1.5], "gehuwd": ["ja"]}))
    assert len(raised.value.diagnostics) == 3
    with pytest.raises(maatstaf.InputError):
        both.judge_table(table, plain_numbers=False, year_month_day=["gehuwd"])
    with pytest.raises(ValueError, match="'raise' or 'null'"):
        both.judge_table(table, refused="ignore")
    with pytest.raises(maatstaf.Error):
        both.judge_table(table, threads=2000)


def test_a_stream_that_was_read_or_fails(both, table):
    reader = as_reader(table)
    capsule = reader.__arrow_c_stream__()

    class Again:
        def __arrow_c_stream__(self, requested_schema=None):
            return capsule

    assert len(both.judge_table(Again())) == 4
    with pytest.raises(maatstaf.InputError, match="was read before"):
        both.judge_table(Again())

    def batches():
        yield from table.to_batches()
        raise RuntimeError("the disk is gone")

    with pytest.raises(maatstaf.InputError, match="the disk is gone"):
        both.judge_table(pa.RecordBatchReader.from_batches(table.schema, batches()))


def test_a_released_array(both, table):
    schema, array = as_batch(table).__arrow_c_array__()

    class Given:
        def __init__(self, *capsules):
            self.capsules = capsules

        def __arrow_c_array__(self, requested_schema=None):
            return self.capsules

    assert len(both.judge_table(Given(schema, array))) == 4
    with pytest.raises(maatstaf.InputError, match="released"):
        both.judge_table(Given(schema, array))
    fresh_schema, fresh_array = as_batch(table).__arrow_c_array__()
    inner = _arrow.ArrowArray.from_address(_arrow.address_in(fresh_array, b"arrow_array")).children[0].contents
    _arrow.release(inner)
    with pytest.raises(maatstaf.InputError, match="released"):
        both.judge_table(Given(fresh_schema, fresh_array))
    with pytest.raises(ValueError):
        both.judge_table(Given(array, schema))


def test_everything_is_released(both, table):
    before = pa.total_allocated_bytes()
    answers = both.judge_table(as_chunks(table))
    kept = pa.table(answers)
    child = pa.array(kept["inkomensgrens"].chunk(0))
    capsules = [answers.__arrow_c_stream__(), answers.__arrow_c_schema__(), answers.batches[0].__arrow_c_array__()]
    assert len(_arrow._needed) > 0 and len(_arrow._out) == 4
    del answers, capsules
    gc.collect()
    _arrow.sweep()
    assert child.to_pylist() == [Decimal("1533.82")]    # the memory is that of the consumer by now
    assert len(_arrow._out) == 0 and len(_arrow._needed) > 0
    del kept, child
    gc.collect()
    assert len(_arrow._needed) == 0
    del table
    gc.collect()
    assert pa.total_allocated_bytes() <= before


def test_memory_does_not_grow(both, table):
    """The answers that nobody keeps go, with the memory of the library."""
    def resident():
        return int(Path("/proc/self/statm").read_text().split()[1]) * 4096

    many = pa.concat_tables([table] * 100_000).combine_chunks()
    both.judge_table(many)
    before = resident()
    for _ in range(40):
        pa.table(both.judge_table(many))
        both.judge_table(many).__arrow_c_stream__()
    assert resident() - before < 100_000_000


def test_a_child_may_be_moved_out(both, table):
    """As Arrow allows: the parent is released first, and the child goes on."""
    batch = both.judge_table(table).batches[0]
    shared = _arrow.share(batch._array, batch)
    child = _arrow.ArrowArray()
    ctypes.memmove(ctypes.addressof(child), ctypes.addressof(shared.children[1].contents), ctypes.sizeof(child))
    shared.children[1].contents.release = None
    del batch
    _arrow.release(shared)
    gc.collect()
    values = ctypes.cast(child.buffers, ctypes.POINTER(ctypes.c_void_p))[1]
    assert ctypes.cast(values, ctypes.POINTER(ctypes.c_int64))[0] == 153382
    _arrow.release(child)
    assert len(_arrow._needed) == 0


def test_input_is_not_copied(both):
    """A column of numbers is read where it is: memory that changes between two calls is seen to have changed."""
    incomes = np.array([100000, 200000], np.int64)
    column = pa.Array.from_buffers(pa.int64(), 2, [None, pa.py_buffer(incomes)])
    no = pa.array([0, 0], pa.uint8())
    table = pa.table({"netto_inkomen": column, "gehuwd": no, "aanvrager_in_inrichting": no,
                      "aanvrager_geboortedatum": pa.array([date(1988, 4, 12)] * 2)})
    assert pa.table(both.judge_table(table))["inkomen_tot_grens"].to_pylist() == [True, False]
    incomes[:] = incomes[::-1].copy()
    assert pa.table(both.judge_table(table))["inkomen_tot_grens"].to_pylist() == [False, True]


@pytest.mark.parametrize("keep", [
    "kept = pa.table(answers)", "kept = pl.DataFrame(answers)", "kept = answers.__arrow_c_stream__()", "kept = answers",
    "duckdb.register('t', pa.table(answers)); kept = duckdb.sql('select * from t')",
    "kept = pa.RecordBatchReader.from_stream(answers); kept.read_next_batch()",
    # Nothing of pyarrow in the thread: it stops a process that ends while one of its functions waits for the interpreter, also
    # without us (18 times in 150 with `table.__arrow_c_stream__()` alone in the thread).
    "import threading; threading.Thread(target=lambda: [plan.judge_table({'gehuwd': np.zeros(9, bool)}) for _ in range(9999)], "
    "daemon=True).start()",
])
def test_a_program_may_end_while_answers_are_about(keep):
    program = f"""
import duckdb, maatstaf, numpy as np, polars as pl, pyarrow as pa
plan = maatstaf.pack("haarlemmermeer").plan("inkomensgrens", on="2025-01-01")
table = pa.table({{"gehuwd": [False] * 100}})
answers = plan.judge_table(table)
{keep}
print("done")
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stdout, done.stderr) == (0, "done\n", "")


def test_a_stream_may_be_read_in_another_thread_and_left_half_read(both, table):
    reader = pa.RecordBatchReader.from_stream(both.judge_table(as_chunks(table)))
    seen = []
    thread = threading.Thread(target=lambda: seen.append(reader.read_next_batch().num_rows))
    thread.start()
    thread.join()
    assert seen == [1]
    del reader
    gc.collect()
    _arrow.sweep()
    assert len(_arrow._needed) == 0
