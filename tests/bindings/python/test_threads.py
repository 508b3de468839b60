"""One plan, many threads."""

import sys
import threading
from decimal import Decimal

import maatstaf
import pyarrow as pa


def in_threads(count, work):
    wrong = []
    together = threading.Barrier(count)

    def run(number):
        try:
            together.wait()
            work(number)
        except BaseException as error:
            wrong.append(error)

    threads = [threading.Thread(target=run, args=(number,)) for number in range(count)]
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)    # whatever can come between two steps, does
    try:
        for one in threads:
            one.start()
        for one in threads:
            one.join()
    finally:
        sys.setswitchinterval(before)
    assert not wrong, wrong


def test_sixteen_threads_judge_by_one_plan(haarlemmermeer, facts):
    plan = haarlemmermeer.plan("inkomen_tot_grens", "inkomensgrens", on="2025-01-01")

    def work(number):
        for n in range(400):
            income = Decimal(153382 + (number + n) % 3 - 1).scaleb(-2)
            told = {**facts, "netto_inkomen": income} if n % 2 else {**facts, "netto_inkomen": income, "kinderen": []}
            judged = plan.judge(told)
            within = income <= Decimal("1533.82")
            assert judged.answers == {"inkomen_tot_grens": "yes" if within else "no", "inkomensgrens": Decimal("1533.82")}
            if n % 50 == 0:
                assert judged["inkomen_tot_grens"].reasons[0].margin == abs(income - Decimal("1533.82"))
            if n % 60 == 0:
                try:
                    plan.judge({**facts, "netto_inkomen": "-1.00", f"x{number}": 1})
                    raise AssertionError
                except maatstaf.InputError as error:
                    assert [one.place for one in error.diagnostics] == ["/facts/netto_inkomen", f"/facts/x{number}"]

    in_threads(16, work)


def test_sixteen_threads_judge_tables(haarlemmermeer):
    plan = haarlemmermeer.plan("inkomensgrens", on="2025-01-01")
    table = pa.table({"gehuwd": [False] * 1000})

    def work(number):
        for _ in range(5):
            assert pa.table(plan.judge_table(table, threads=1 + number % 3)).num_rows == 1000

    in_threads(16, work)


def test_other_threads_go_on(haarlemmermeer):
    """While a large table is judged, the interpreter is free: another thread counts on."""
    plan = haarlemmermeer.plan(entity="huishouden", on="2025-01-01")
    table = pa.table({"netto_inkomen": pa.array(range(3_000_000), pa.int64())})
    counted, done = 0, threading.Event()

    def judge():
        plan.judge_table(table, refused="null")
        done.set()

    thread = threading.Thread(target=judge)
    before = sys.getswitchinterval()
    sys.setswitchinterval(1000)    # nobody is asked to give the lock away
    try:
        thread.start()
        while not done.wait(0.001):
            counted += 1
    finally:
        sys.setswitchinterval(before)
        thread.join()
    assert counted > 20    # some are given by the calls around the one that matters
