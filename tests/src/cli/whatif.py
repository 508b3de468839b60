"""What whatif tells of the examples is what judge says: of each value that is told, and of the values beside it."""

import datetime
import decimal
import json
import unittest

import program
from program import ProgramTest

ASKED = [("een-cent-te-veel", "haarlemmermeer", "inkomen_tot_grens"),
         ("op-de-grens", "haarlemmermeer", "inkomen_tot_grens"),
         ("minstens-2000", "haarlemmermeer", "inkomen_tot_grens"),
         ("haarlempas-alleenstaande-ouder", "haarlem", "haarlempas"),
         ("gezin-met-schoolkinderen", "landelijk", "recht_op_algemene_bijstand"),
         ("twintig-met-ouders", "haarlemmermeer", "inkomensgrens")]
ON = "2025-01-01"


def beside(value, step):
    """The next value of its kind, as a case writes it; None where there is none."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int):
        return value + step
    try:
        return str(decimal.Decimal(value) + step * decimal.Decimal("0.01"))
    except decimal.InvalidOperation:
        pass
    try:
        return str(datetime.date.fromisoformat(value) + datetime.timedelta(days=step))
    except ValueError:
        return None


def ends(values):
    """The lowest and the highest of values that are told, where they have an end; options one by one."""
    if not isinstance(values, dict):
        return [values]
    return values.get("one_of") or [end for end in values["between"] if end is not None]


class WhatIf(ProgramTest):
    def answer(self, pack, rule, case, fact, value):
        """What judge says where the fact has this value."""
        changed, on = json.loads(json.dumps(case)), ON
        if fact == "peildatum":
            on = value
        elif "[" in fact:
            name, _, rest = fact.partition("[")
            row, _, field = rest.partition("].")
            changed["facts"][name][int(row)][field] = value
        else:
            changed["facts"][fact] = value
        self.write("changed.json", changed)
        said = self.output("judge", "-p", pack, "-r", rule, "--on", on, "--format", "json", "changed.json")
        return json.loads(said)["results"][0]["answer"]

    def look_at(self, pack, rule, case, now, effect):
        name, told = effect["fact"], 0
        for other in effect["otherwise"]:
            for value in ends(other["if"]):
                self.assertEqual(self.answer(pack, rule, case, name, value), other["answer"], (name, value))
                told += 1
            if "difference" in other:   # one step back it is not there yet
                back = 1 if effect["value"] != other["if"] and self.is_below(other["if"], effect["value"]) else -1
                self.assertNotEqual(self.answer(pack, rule, case, name, beside(other["if"], back)), other["answer"])
        if effect["stays"] is None:
            return told
        stays = effect["stays"]
        for value in ends(stays):
            self.assertEqual(self.answer(pack, rule, case, name, value), now, (name, value))
            told += 1
        if isinstance(stays, dict) and "between" in stays:
            for end, step in zip(stays["between"], (-1, 1)):
                if end is not None:
                    self.assertNotEqual(self.answer(pack, rule, case, name, beside(end, step)), now, (name, end))
        return told

    @staticmethod
    def is_below(a, b):
        try:
            return decimal.Decimal(a) < decimal.Decimal(b)
        except decimal.InvalidOperation:
            return a < b

    def test_what_is_told_is_what_judge_says(self):
        told = 0
        for example, pack, rule in ASKED:
            path = program.ROOT / "docs" / "examples" / f"{example}.json"
            case = json.loads(path.read_text())
            said = self.output("whatif", "-p", pack, "-r", rule, "--on", ON, "--format", "json", str(path))
            [result] = json.loads(said)["results"]
            self.assertEqual(self.answer(pack, rule, case, "peildatum", ON), result["answer"])
            for effect in result["facts"]:
                with self.subTest(example=example, fact=effect["fact"]):
                    told += self.look_at(pack, rule, case, result["answer"], effect)
        self.assertGreater(told, 60)

    def test_what_a_pack_says_of_changing(self):
        pack = program.small_pack("klein")
        facts = pack["entities"][0]["facts"]
        facts[0]["changeable"] = "by_person"
        facts.append({"name": "anders", "kind": "truth"})
        pack["rules"][0]["when"] = {"all": [pack["rules"][0]["when"], {"fact": "anders"}]}
        self.write("klein.json", pack)
        self.write("case.json", {"entity": "dossier", "facts": {"waarde": 10, "anders": True}})
        said = self.output("whatif", "-p", "klein.json", "-r", "klein", "--on", ON, "--format", "json", "case.json")
        self.assertEqual(json.loads(said)["results"], [{"rule": "klein", "answer": "no", "facts": [
            {"fact": "waarde", "value": 10, "changeable": "by_person", "stays": {"between": [None, 17]},
             "otherwise": [{"if": 18, "difference": 8, "answer": "yes"}]},
            {"fact": "anders", "value": True, "changeable": None, "stays": {"one_of": [False, True]}, "otherwise": []}]}])

    def test_wants_one_rule_and_a_date(self):
        self.write("case.json", {"entity": "jeugdige", "facts": {}})
        self.assertEqual(self.found("whatif", "-p", "landelijk", "case.json"), ["MST-A003 --rule", "MST-A003 --on"])


if __name__ == "__main__":
    program.main()
