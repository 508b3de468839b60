"""DuckDB: the rules as one statement of SQL that writes a table, dates and dated amounts included, on one thread."""

import duckdb

PACKAGE = "duckdb"
NOTE = "table to table, in memory"

# Complete months; the period by the days on which one begins; whose norm it is.
DERIVED = """
    SELECT *, (date_diff('month', birth, ref) - (day(ref) < day(birth))::INT)::INT AS months, {period} AS p,
        (CASE WHEN partner THEN 2 ELSE hhtype END)::UTINYINT AS etype
    FROM cases"""
AGE_CLASS = "(CASE WHEN months < 252 THEN 0 WHEN months < {pension} THEN 1 ELSE 2 END)::UTINYINT AS cls"
LOW_ENOUGH = """income * 100 <= {norm} * {income_percent} AS r1, assets <= {limit} AS r2,
        refkind <= 2 OR (refkind <= 7 AND skj) OR (refkind = 8 AND court) AS r7"""
OUTCOMES = """
    SELECT {key} r1, r2, r3, r4, r5, r6, r7,
        (CASE WHEN r5 AND r7 AND r6 THEN 5 WHEN r5 AND r7 AND (r3 OR r4) THEN 4 WHEN r5 AND r7 THEN 3
              WHEN r3 OR r4 THEN 2 WHEN r5 THEN 1 ELSE 0 END)::UTINYINT AS r8
    FROM (SELECT {key} r1, r2, r7, muni = {home_municipality} AND months >= 216 AND r1 AND r2 AS r3,
              children > 0 AND r1 AS r4, months < 216 OR (months < 276 AND running AND (court OR r7)) AS r5,
              months >= 210 AND months < 216 AND running AS r6
          FROM ({low_enough}))"""

# The dated amounts joined as tables. A join may change the order, so the number of the row goes with it.
JOINED = f"""
    SELECT derived.*, {LOW_ENOUGH.format(norm="norms.amount", limit="limits.amount", income_percent="{income_percent}")}
    FROM (SELECT d.*, {AGE_CLASS.format(pension="pension_ages.months")}
          FROM ({{derived}}) d JOIN pension_ages USING (p)) derived
    JOIN norms USING (p, etype, cls, inst) JOIN limits USING (p, etype)""".replace("pension_ages.months", "pension")

# Or as constant lists, looked up by position.
LISTED = f"""
    SELECT *, {LOW_ENOUGH.format(norm="{norms}[((p::INT * 3 + etype) * 3 + cls) * 2 + inst + 1]",
                                 limit="{limits}[p::INT * 3 + etype + 1]", income_percent="{income_percent}")}
    FROM (SELECT *, {AGE_CLASS.format(pension="{pension_ages}[p + 1]")} FROM ({{derived}}))"""


def forms(workload):
    """The ways of doing it: a name, what judges all rows, and what then gives r1 … r8."""
    connection = duckdb.connect()
    connection.execute("SET threads = 1")
    load(connection, workload)
    for name, low_enough, key in (("amounts joined", JOINED, "number,"), ("amounts in lists", LISTED, "")):
        yield form(connection, name, statement_of(workload.parameters, low_enough, key), key)


def form(connection, name, statement, key):
    return (name, lambda: connection.execute(f"CREATE OR REPLACE TABLE outcomes AS {statement}"),
            lambda: outcomes_of(connection, key))


def load(connection, workload):
    connection.register("given", dict(workload.columns))
    connection.execute("""CREATE TABLE cases AS SELECT (row_number() OVER () - 1)::INT AS number, DATE '1970-01-01' + birth AS birth,
        DATE '1970-01-01' + ref AS ref, income, assets, muni, partner::BOOL AS partner, children, hhtype, inst, refkind,
        court::BOOL AS court, skj::BOOL AS skj, running::BOOL AS running FROM given""")
    parameters = workload.parameters
    connection.execute("CREATE TABLE pension_ages (p UTINYINT, pension INT)")
    connection.executemany("INSERT INTO pension_ages VALUES (?, ?)", list(enumerate(parameters["pension_age_months"])))
    connection.execute("CREATE TABLE norms (p UTINYINT, etype UTINYINT, cls UTINYINT, inst UTINYINT, amount BIGINT)")
    connection.executemany("INSERT INTO norms VALUES (?, ?, ?, ?, ?)", [
        (p, etype, cls, inst, amount) for p, types in enumerate(parameters["norms"]) for etype, classes in enumerate(types)
        for cls, amounts in enumerate(classes) for inst, amount in enumerate(amounts)])
    connection.execute("CREATE TABLE limits (p UTINYINT, etype UTINYINT, amount BIGINT)")
    connection.executemany("INSERT INTO limits VALUES (?, ?, ?)", [
        (p, etype, amount) for p, types in enumerate(parameters["asset_limits"]) for etype, amount in enumerate(types)])


def statement_of(parameters, low_enough, key):
    def flat(values):
        return [x for value in values for x in (flat(value) if isinstance(value, list) else [value])]

    period = " + ".join(f"(ref >= DATE '1970-01-01' + {start})::UTINYINT" for start in parameters["period_starts"][1:])
    return OUTCOMES.format(key=key, home_municipality=parameters["home_municipality"], low_enough=low_enough.format(
        derived=DERIVED.format(period=f"({period})"), income_percent=parameters["income_percent"],
        norms=flat(parameters["norms"]), limits=flat(parameters["asset_limits"]), pension_ages=parameters["pension_age_months"]))


def outcomes_of(connection, key):
    in_order = " ORDER BY number" if key else ""
    table = connection.execute(f"SELECT r1, r2, r3, r4, r5, r6, r7, r8 FROM outcomes{in_order}").fetchnumpy()
    return [table[f"r{n}"] for n in range(1, 9)]
