#!/usr/bin/env python3
"""Every person of the official test set becomes a case or is refused with a reason, and every case is judged.

    judge_person_lists.py PROGRAM CONVERTER_FOLDER

Reads brp/testset-persoonslijsten.csv in the folder that MAATSTAF_TEST_DATA names; without it the status is 77, by which
ctest shows the test as skipped. What is expected is worked out here from the columns themselves, not by the converter.
"""

import collections
import concurrent.futures
import json
import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

SKIPPED = 77
ON = date(2026, 1, 1)
PACKS = ("landelijk", "haarlem", "haarlemmermeer")
PERSONS = 687
DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
FACTS = {"jeugdige": {"geboortedatum": DAY, "woongemeente": int},
         "huishouden": {"aanvrager_geboortedatum": DAY, "partner_geboortedatum": DAY, "gehuwd": True, "woongemeente": int}}
LISTS = {"jeugdige": set(), "huishouden": {"kinderen"}}
REASONS = {"MST-B006": "deceased", "MST-B008": "to be erased", "MST-B010": "born before 1900"}


class Checks:
    """Counts, and keeps what failed."""

    def __init__(self):
        self.problems, self.counts = [], collections.Counter()

    def expect(self, holds, who, what):
        self.counts["checks"] += 1
        if not holds:
            self.problems.append(f"{who}: {what}")


def run(program, *arguments, given=""):
    return subprocess.run([program, *arguments], input=given, capture_output=True, encoding="utf-8", timeout=120)


def possible_births(written):
    """The first and the last day that YYYYMMDD can be, where zeros are what is not known; none when nothing is."""
    if len(written) != 8 or written[:4] == "0000":
        return None
    year, month, day = int(written[:4]), int(written[4:6]), int(written[6:])
    if not month:
        return date(year, 1, 1), date(year, 12, 31)
    if not day:
        following = date(year + month // 12, month % 12 + 1, 1)
        return date(year, month, 1), date.fromordinal(following.toordinal() - 1)
    return date(year, month, day), date(year, month, day)


def is_adult(birth):
    eighteenth = (birth.year + 18, birth.month, birth.day)
    return eighteenth <= (ON.year, ON.month, ON.day)  # 29 February comes after 28, and not after 1 March


def adult_answer(written):
    births = possible_births(written)
    if births is None:
        return "unknown"
    answers = {is_adult(birth) for birth in births}
    return "unknown" if len(answers) == 2 else "yes" if answers == {True} else "no"


def expected_refusal(first):
    """By the columns of the first row."""
    if first["07.67.20"] == "O" or len(first["06.08.10"]) == 8:
        return "MST-B006"
    if first["07.67.20"] in ("F", "W"):
        return {"F": "MST-B007", "W": "MST-B008"}[first["07.67.20"]]
    born = first["01.03.10"]
    return "MST-B010" if born and "0000" < born[:4] < "1900" else None


def personal(value, of=""):
    """All names, numbers and addresses in a person, and all that is long enough to be told from other text."""
    if isinstance(value, dict):
        for name, part in value.items():
            if name not in ("geboorte", "inOnderzoek", "type") and not name.startswith("datum"):
                yield from personal(part, name)
    elif isinstance(value, list):
        for part in value:
            yield from personal(part, of)
    elif isinstance(value, str) and len(value) > 4:
        yield value


def check_case(checks, who, entity, case):
    """A case has nothing but what a case of this entity may have: no text of the register can be in it."""
    checks.expect(list(case) == ["entity", "facts", "review"] and case["entity"] == entity, who, f"is no case: {case}")
    for child in case["facts"].get("kinderen", []):
        checks.expect(entity == "huishouden" and set(child) <= {"geboortedatum"} and all(DAY.fullmatch(day) for day in child.values()), who, f"a child is {child}")
        checks.expect("kinderen" in case["review"], who, "children are given, and nobody is asked to look at them")
    for name, value in case["facts"].items():
        if name == "kinderen": continue
        kind = FACTS[entity].get(name)
        good = kind is value if kind is True else type(value) is int if kind is int else bool(kind and kind.fullmatch(value))
        checks.expect(good, who, f"{name} is {value!r}")
    checks.expect(set(case["review"]) <= set(FACTS[entity]) | LISTS[entity], who, f"review is {case['review']}")


def cases_of(checks, program, entity, lists, answer):
    """The case of each person, or none; with every refusal held against what the columns say."""
    done = run(program, "brp", "-", "--entity", entity, "--format", "json", given=json.dumps(answer))
    found = json.loads(done.stderr)["diagnostics"] if done.stderr else []
    checks.expect(done.returncode == (2 if found else 0), entity, f"status {done.returncode}")
    refused = collections.defaultdict(list)
    for diagnostic in found:
        refused[int(re.fullmatch(r"/personen/(\d+)", diagnostic["place"])[1])].append(diagnostic)
    made, result = iter(json.loads(done.stdout)), []
    for at, person_list in enumerate(lists):
        expected = expected_refusal(person_list.rows[0])
        ids = {diagnostic["id"] for diagnostic in refused[at]}
        checks.expect((expected in ids) == bool(expected) and bool(ids) == bool(expected), person_list.name,
                      f"{entity}: refused for {ids or 'nothing'}, expected {expected}")
        result.append(None if ids else next(made))
        if ids:
            checks.counts[f"{entity} refused: {REASONS[min(ids)]}"] += 1
        else:
            checks.counts[f"{entity} cases"] += 1
            check_case(checks, person_list.name, entity, result[-1])
    checks.expect(next(made, None) is None, entity, "there are more cases than persons")
    said = done.stdout + done.stderr
    for secret in {text for person in answer["personen"] for text in personal(person)}:
        checks.expect(secret not in said, entity, f"{secret!r} has come out")
    return result


def judge(program, pack, case):
    done = run(program, "judge", "-p", pack, "--on", ON.isoformat(), "--format", "json", "-", given=case)
    return done.returncode, done.stderr, json.loads(done.stdout)["results"] if not done.returncode else []


def check_results(checks, who, pack, rules, case, judged):
    status, said, results = judged
    checks.expect(status == 0 and not said, who, f"{pack}: status {status}, {said}")
    checks.expect([result["rule"] for result in results] == rules, who, f"{pack}: not all rules are answered")
    for result in results:
        answer = result["answer"]
        settled = answer not in (None, "unknown") and not isinstance(answer, dict)
        checks.counts[f"{pack}: " + (answer if answer in ("yes", "no", "unknown") else "a value" if settled else "a value not settled")] += 1
        checks.expect(settled or result["open"] or result["unknown_because"], who, f"{pack} {result['rule']}: unknown without a reason")
        mattering = set(result["used"]) | set(result["open"])
        checks.expect(result["review"] == sorted(set(case["review"]) & mattering), who, f"{pack} {result['rule']}: review is {result['review']}")


def check_births(checks, who, first, case, results):
    """What the case says of the birth, and whether that makes somebody of age, by the column itself."""
    written, births = first["01.03.10"], possible_births(first["01.03.10"])
    exact = births is not None and births[0] == births[1]
    known = "" if births is None else written if exact else written[:4] if written[4:6] == "00" else written[:6]
    checks.expect(case["facts"].get("geboortedatum", "").replace("-", "") == known, who, f"born {written}, and the case says {case['facts']}")
    in_doubt = first["01.83.10"] in ("010000", "010300", "010310") and not first["01.83.30"]
    checks.expect(("geboortedatum" in case["review"]) == in_doubt, who, f"review is {case['review']}, and the birth {'is' if in_doubt else 'is not'} in doubt")
    checks.counts["births under investigation"] += in_doubt
    answers = [result["answer"] for result in results if result["rule"] == "meerderjarig"]
    checks.expect(answers == [adult_answer(written)], who, f"born {written}, and meerderjarig is {answers}")
    if not exact:
        checks.counts[f"incomplete birth dates ({'nothing' if not births else 'in part'} known), meerderjarig: {''.join(answers)}"] += 1


def main(program, converter):
    data = os.environ.get("MAATSTAF_TEST_DATA")
    if not data:
        print("skipped: MAATSTAF_TEST_DATA is not set, and the person lists are in the folder that it names")
        return SKIPPED
    sys.path.insert(0, converter)
    from person_lists import answer_of, read_person_lists

    lists = read_person_lists(Path(data) / "brp" / "testset-persoonslijsten.csv")
    answer = answer_of(lists)
    checks = Checks()
    checks.expect(len(lists) == PERSONS, "the test set", f"has {len(lists)} persons")
    cases_of(checks, program, "huishouden", lists, answer)
    cases = cases_of(checks, program, "jeugdige", lists, answer)
    rules = {pack: [rule["name"] for rule in json.loads(run(program, "show", "-p", pack, "--format", "json").stdout)["definitions"]
                    if rule["rule"] and rule["entity"] == "jeugdige"] for pack in PACKS}
    written = [case and json.dumps(case) for case in cases]
    todo = sorted({(pack, case) for case in written if case for pack in PACKS})
    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as workers:
        judged = dict(zip(todo, workers.map(lambda both: judge(program, *both), todo)))
    for person_list, case, text in zip(lists, cases, written):
        for pack in PACKS if case else ():
            check_results(checks, person_list.name, pack, rules[pack], case, judged[pack, text])
        if case:
            check_births(checks, person_list.name, person_list.rows[0], case, judged["landelijk", text][2])
            checks.counts["persons judged"] += 1
    print("\n".join(f"{count:7} {what}" for what, count in sorted(checks.counts.items())))
    print("\n".join(checks.problems[:50]), file=sys.stderr)
    return 1 if checks.problems else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
