"""Looked at together, what is open settles more, and nothing that does not matter is asked."""

import itertools
import json
import unittest
from fractions import Fraction

import program
from program import ProgramTest, small_pack, text

ON = "2025-01-01"


def fact(name):
    return {"fact": name}


def no(what):
    return {"not": what}


def pack_of_truths(when, names="pqrs", **more):
    """A pack with one rule over truths of these names."""
    pack = small_pack("klein", when=when, **more)
    pack["entities"][0]["facts"] += [{"name": name, "kind": "truth", "label": text(f"het is {name}")} for name in names]
    return pack


class Exact(ProgramTest):
    def judge(self, facts, *how):
        """The result of the only rule of klein.json."""
        self.write("case.json", {"entity": "dossier", "facts": facts})
        said = self.output("judge", "-p", "klein.json", "--on", ON, "--format", "json", *how, "case.json")
        [result] = json.loads(said)["results"]
        return result

    def test_what_is_so_in_any_case_is_settled(self):
        self.write("klein.json", pack_of_truths({"any": [fact("p"), no(fact("p"))]}))
        judged = self.judge({})
        self.assertEqual((judged["answer"], judged["open"]), ("unknown", ["p"]))
        self.assertNotIn("exact", judged)
        exact = self.judge({}, "--exact")
        self.assertEqual((exact["answer"], exact["open"], exact["unknown_because"], exact["next_question"]),
                         ("yes", [], [], None))
        self.assertEqual(exact["exact"], {"settled_by": "completions", "answer_is_exact": True, "unsettled": [],
                                          "could_decide": [], "could_decide_is_proved": True, "questions": None})
        [reason] = exact["reasons"]
        self.assertEqual((reason["facts"], reason["source"]), (["p"], None))
        for language, sentence in [("nl", "Hoe de feiten die niet bekend zijn ook uitvallen, dit is het antwoord."),
                                   ("en", "Whatever the facts that are not known turn out to be, this is the answer.")]:
            said = self.output("judge", "-p", "klein.json", "--on", ON, "--lang", language, "--exact", "case.json")
            self.assertIn(sentence, said)

    def test_what_is_settled_already_stays_as_it_is(self):
        self.write("klein.json", pack_of_truths({"any": [fact("p"), fact("q")]}))
        exact = self.judge({"p": True}, "--exact")
        self.assertEqual(exact.pop("exact")["settled_by"], "boxes")
        self.assertEqual(exact, self.judge({"p": True}))

    def test_only_what_matters_is_open_and_asked(self):
        # p chooses between two ways to say q: it does not matter.
        when = {"any": [{"all": [fact("p"), fact("q")]}, {"all": [no(fact("p")), fact("q")]}]}
        self.write("klein.json", pack_of_truths(when))
        self.assertEqual(self.judge({})["open"], ["p", "q"])
        exact = self.judge({}, "--exact")
        self.assertEqual((exact["answer"], exact["open"]), ("unknown", ["q"]))
        self.assertEqual([one["name"] for one in exact["unknown_because"]], ["q"])
        self.assertEqual(exact["next_question"]["fact"], "q")
        self.assertEqual([(one["if"], one["answer"]) for one in exact["next_question"]["settles"]],
                         [(False, "no"), (True, "yes")])
        self.assertEqual(exact["exact"]["could_decide"], [["q"]])
        asked = json.loads(self.output("ask", "-p", "klein.json", "-r", "klein", "--on", ON, "--format", "json",
                                       "--exact", "case.json"))
        self.assertEqual(asked, {key: exact[key] for key in ("rule", "answer", "open", "next_question", "exact")})
        said = self.output("ask", "-p", "klein.json", "-r", "klein", "--on", ON, "--exact", "case.json")
        self.assertNotIn("het is p", said)
        self.assertIn("Wat alleen genoeg kan zijn\n  • Het is q: ja of nee.", said)

    def test_the_same_fact_used_twice(self):
        # value - value is 0, whatever it is: the box of it is wider.
        pack = small_pack("klein", when={"at_most": [{"minus": [fact("waarde"), fact("waarde")]}, 0]})
        self.write("klein.json", pack)
        self.assertEqual(self.judge({})["answer"], "unknown")
        self.assertEqual(self.judge({}, "--exact")["answer"], "yes")
        self.assertEqual(self.judge({"waarde": {"between": [3, 60]}}, "--exact")["answer"], "yes")

    def test_what_each_answer_settles_is_exact_to_the_value(self):
        either = {"any": [fact("p"), no(fact("p"))]}    # which judging leaves open
        for limit in (1, 37, 99, 100):
            with self.subTest(limit=limit):
                below, above = {"less": [fact("waarde"), limit]}, {"at_least": [fact("waarde"), limit]}
                self.write("klein.json", pack_of_truths({"choose": [{"when": either, "then": above}, {"otherwise": below}]}))
                asked = self.judge({}, "--exact")["next_question"]
                first = 0 if limit == 1 else {"between": [None, limit - 1]}
                last = 100 if limit == 100 else {"between": [limit, None]}
                self.assertEqual(asked["settles"], [{"if": first, "answer": "no"}, {"if": last, "answer": "yes"}])
        between = {"all": [either, {"at_least": [fact("waarde"), 20]}, {"any": [fact("q"), {"at_least": [fact("waarde"), 60]}]}]}
        self.write("klein.json", pack_of_truths(between))
        self.assertEqual(self.judge({}, "--exact")["next_question"]["settles"],
                         [{"if": {"between": [None, 19]}, "answer": "no"}, {"if": {"between": [20, 59]}, "answer": "unknown"},
                          {"if": {"between": [60, None]}, "answer": "yes"}])

    def test_the_smallest_sets_that_could_decide_are_those_that_trying_finds(self):
        p, q, r, s = (fact(name) for name in "pqrs")
        same = {"any": [{"all": [p, q]}, {"all": [no(p), no(q)]}]}
        for when, truth in [
                (same, lambda p, q, r, s: p == q),
                ({"all": [same, r]}, lambda p, q, r, s: p == q and r),
                ({"any": [{"all": [p, q]}, {"all": [r, s]}]}, lambda p, q, r, s: p and q or r and s),
                ({"any": [{"all": [same, r]}, {"all": [no(same), s]}]}, lambda p, q, r, s: r if p == q else s),
                ({"all": [{"any": [p, q]}, {"any": [r, s]}]}, lambda p, q, r, s: (p or q) and (r or s))]:
            with self.subTest(when=when):
                self.write("klein.json", pack_of_truths(when))
                exact = self.judge({}, "--exact")
                self.assertEqual(exact["open"], matter(truth))
                self.assertEqual(exact["exact"]["could_decide"], smallest_sets(truth))
                self.assertTrue(exact["exact"]["could_decide_is_proved"])

    def test_the_order_is_the_best_of_all_orders(self):
        p, q, r, s = (fact(name) for name in "pqrs")
        for when, truth in [
                ({"any": [{"all": [p, q]}, {"all": [no(p), no(q)]}]}, lambda p, q, r, s: p == q),
                ({"any": [{"all": [p, q]}, {"all": [r, s]}]}, lambda p, q, r, s: p and q or r and s),
                ({"any": [{"all": [s, p]}, {"all": [no(s), q]}]}, lambda p, q, r, s: p if s else q),
                ({"all": [r, {"any": [p, q, s]}]}, lambda p, q, r, s: r and (p or q or s)),
                ({"any": [p, {"all": [q, {"any": [r, {"all": [no(r), s]}]}]}]}, lambda p, q, r, s: p or q and (r or s))]:
            with self.subTest(when=when):
                self.write("klein.json", pack_of_truths(when))
                exact = self.judge({}, "--exact")
                expected, at_most, first = best_order(truth)
                told = exact["exact"]["questions"]
                self.assertEqual((Fraction(told["expected"]), told["at_most"], told["is_proved"]), (expected, at_most, True))
                self.assertEqual(exact["next_question"]["fact"], first)
                counts = [self.asked_of(truth, c) for c in cases()]
                self.assertEqual(max(counts), at_most)
                self.assertEqual(sum(counts, Fraction()) / len(counts), expected)

    def asked_of(self, truth, case):
        """Questions until it is settled, asked as told."""
        known = {}
        while True:
            exact = self.judge(known, "--exact")
            if exact["next_question"] is None:
                self.assertEqual(exact["answer"], "yes" if truth(**case) else "no")
                self.assertIsNone(exact["exact"]["questions"])
                return len(known)
            asked = exact["next_question"]["fact"]
            known[asked] = case[asked]

    def test_a_fact_that_only_chooses_what_counts_is_asked_first(self):
        # No answer to it settles anything, and yet it saves a question.
        ages = [{"less": [fact("waarde"), 18]}, {"less": [fact("waarde"), 65]}]
        when = {"choose": [{"when": ages[0], "then": fact("p")}, {"when": ages[1], "then": fact("q")}, {"otherwise": fact("r")}]}
        self.write("klein.json", pack_of_truths(when))
        exact = self.judge({}, "--exact")
        self.assertEqual(exact["next_question"]["fact"], "waarde")
        self.assertEqual(exact["exact"]["questions"], {"expected": "2", "at_most": 2, "is_proved": True})
        self.assertEqual(self.judge({"waarde": {"between": [20, 30]}}, "--exact")["open"], ["q"])

    def test_of_more_than_ten_facts_the_order_is_not_proved(self):
        names = "abcdefghijk"
        self.write("klein.json", pack_of_truths({"any": [fact(name) for name in names]}, names))
        exact = self.judge({}, "--exact")
        self.assertEqual(exact["next_question"]["fact"], "a")
        self.assertEqual(exact["exact"]["questions"], {"expected": None, "at_most": 11, "is_proved": False})
        exact = self.judge({"a": False}, "--exact")
        self.assertEqual(exact["next_question"]["fact"], "b")
        self.assertEqual(exact["exact"]["questions"], {"expected": "1023/512", "at_most": 10, "is_proved": True})

    def test_how_many_questions_are_to_come_is_told(self):
        self.write("klein.json", pack_of_truths({"any": [fact(name) for name in "pqr"]}))
        for known, dutch, english in [
                ({}, "Met deze vraag mee naar verwachting nog 1,75 vragen, en ten hoogste 3.",
                 "With this one, 1.75 questions are expected, and at most 3."),
                ({"p": False, "q": False}, "Dit is de laatste vraag.", "This is the last question.")]:
            self.judge(known)
            for language, sentence in [("nl", dutch), ("en", english)]:
                told = self.output("ask", "-p", "klein.json", "-r", "klein", "--on", ON, "--lang", language, "--exact", "case.json")
                self.assertIn(f"ja\n  {sentence}\n" if language == "nl" else f"yes\n  {sentence}\n", told)
                plain = self.output("ask", "-p", "klein.json", "-r", "klein", "--on", ON, "--lang", language, "case.json")
                self.assertNotIn(sentence, plain)

    def test_what_is_given_ties_facts_together(self):
        # p and q are the same, so that p alone cannot be otherwise: and yet it matters.
        p, q = fact("p"), fact("q")
        pack = pack_of_truths({"all": [{"use": "gelijk"}, p]})
        pack["definitions"] = [{"name": "gelijk", "entity": "dossier", "kind": "truth", "label": text("gelijk"),
                                "value": {"any": [{"all": [p, q]}, {"all": [no(p), no(q)]}]}}]
        self.write("klein.json", pack)
        exact = self.judge({"gelijk": True}, "--exact")
        self.assertEqual((exact["answer"], exact["open"]), ("unknown", ["p"]))
        self.assertEqual(self.judge({"gelijk": True, "q": True})["answer"], "unknown")
        self.assertEqual(self.judge({"gelijk": True, "q": True}, "--exact")["answer"], "yes")

    def test_a_condition_is_asked_instead_of_the_two_dates_in_it(self):
        case = {"entity": "jeugdige", "facts": {
            "geboortedatum": "2005-03-01", "jeugdstrafrecht": False, "pleegzorg": False, "gezinshuis": False, "hulptype": "type_1",
            "noodzaak_voor_18_vastgesteld": False, "hulp_begonnen_op": "2020-01-01", "hulp_loopt": False,
            "hervatting_noodzakelijk": True, "hulp_hervat": True}}
        asked = self.ask_landelijk("is_jeugdige", case)
        self.assertEqual(asked["open"], ["hulp_beeindigd_op", "hulp_hervat_op"])
        self.assertEqual(asked["next_question"], {
            "fact": "hulp_hervat_binnen_half_jaar",
            "text": "Klopt dit: de jeugdhulp is hervat binnen een half jaar nadat zij eindigde?",
            "settles": [{"if": False, "answer": "no"}, {"if": True, "answer": "yes"}]})
        self.assertEqual(asked["exact"]["questions"], {"expected": "1", "at_most": 1, "is_proved": True})
        for so, answer, ended, resumed in [(True, "yes", "2024-01-01", "2024-07-01"), (False, "no", "2024-01-01", "2024-07-02")]:
            with_condition = case | {"facts": case["facts"] | {"hulp_hervat_binnen_half_jaar": so}}
            with_dates = case | {"facts": case["facts"] | {"hulp_beeindigd_op": ended, "hulp_hervat_op": resumed}}
            for told in (with_condition, with_dates):
                after = self.ask_landelijk("is_jeugdige", told)
                self.assertEqual((after["answer"], after["next_question"]), (answer, None))
        # What the case says of the condition is a reason.
        self.write("case.json", case | {"facts": case["facts"] | {"hulp_hervat_binnen_half_jaar": True}})
        [judged] = json.loads(self.output("judge", "-p", "landelijk", "-r", "is_jeugdige", "--on", ON, "--format", "json", "case.json"))["results"]
        self.assertEqual(judged["reasons"][-1]["facts"], ["hulp_hervat_binnen_half_jaar"])
        # Without exact a date is asked, as before.
        self.assertEqual(self.ask_landelijk("is_jeugdige", case, exact=False)["next_question"]["fact"], "hulp_beeindigd_op")

    def test_and_of_foster_care(self):
        case = {"entity": "jeugdige", "facts": {
            "geboortedatum": "2005-03-01", "jeugdstrafrecht": False, "pleegzorg": True, "pleegzorg_begonnen_op": "2018-01-01",
            "pleegzorg_loopt": False, "hulptype": "type_2"}}
        asked = self.ask_landelijk("is_jeugdige", case)
        self.assertEqual(asked["open"], ["pleegzorg_beeindigd_op", "pleegzorg_hervat", "pleegzorg_hervat_op"])
        self.assertIn(asked["next_question"]["fact"], ("pleegzorg_hervat", "pleegzorg_hervat_binnen_half_jaar"))
        self.assertEqual(asked["exact"]["questions"], {"expected": "1.5", "at_most": 2, "is_proved": True})

    def ask_landelijk(self, rule, case, exact=True):
        self.write("case.json", case)
        return json.loads(self.output("ask", "-p", "landelijk", "-r", rule, "--on", ON, "--format", "json",
                                      *(["--exact"] if exact else []), "case.json"))

    def test_only_where_nothing_else_counts_of_the_dates(self):
        first, last = fact("begin"), fact("eind")
        timely = {"name": "tijdig", "entity": "dossier", "kind": "truth", "label": text("het is tijdig"),
                  "value": {"at_most": [last, {"plus_days": [first, 10]}]}}
        wider = {"name": "ruim", "entity": "dossier", "kind": "truth", "label": text("het is ruim"),
                 "value": {"all": [{"use": "tijdig"}, fact("q")]}}
        early = {"less": [first, "2020-01-01"]}
        for name, definitions, when, facts, condition in [
                ("alone", [timely], {"use": "tijdig"}, {}, True),
                ("with another fact", [timely], {"all": [fact("p"), {"use": "tijdig"}]}, {"p": True}, True),
                ("in another definition", [timely, wider], {"use": "ruim"}, {"q": True}, True),
                ("a date counts elsewhere", [timely], {"all": [early, {"use": "tijdig"}]}, {}, False),
                ("but what counts of it is known", [timely], {"any": [early, {"use": "tijdig"}]},
                 {"begin": {"between": ["2021-01-01", "2022-01-01"]}}, True),
                ("one date is known", [timely], {"use": "tijdig"}, {"begin": "2021-01-01"}, False),
                ("there is no definition", [], timely["value"], {}, False),
                ("it compares each with a day", [timely | {"value": {"all": [early, {"less": [last, "2020-01-01"]}]}}],
                 {"use": "tijdig"}, {}, False)]:
            with self.subTest(name):
                pack = pack_of_truths(when)
                pack["entities"][0]["facts"] += [{"name": name, "kind": "date", "label": text(name)} for name in ("begin", "eind")]
                pack["definitions"] = definitions
                self.write("klein.json", pack)
                asked = self.judge(facts, "--exact")["next_question"]["fact"]
                self.assertEqual(asked == "tijdig", condition, asked)
                if condition:
                    for so, answer in [(True, "yes"), (False, "no")]:
                        after = self.judge(facts | {"tijdig": so}, "--exact")
                        self.assertEqual((after["answer"], after["open"]), (answer, []))

    def test_what_contradicts_itself_whatever_is_open_is_refused(self):
        pack = pack_of_truths({"any": [{"use": "altijd"}, fact("q")]})
        pack["definitions"] = [{"name": "altijd", "entity": "dossier", "kind": "truth", "label": text("altijd"),
                                "value": {"any": [fact("p"), no(fact("p"))]}}]
        self.write("klein.json", pack)
        self.write("case.json", {"entity": "dossier", "facts": {"altijd": False}})
        self.assertEqual(self.found("judge", "-p", "klein.json", "--on", ON, "--exact", "case.json"), ["MST-C036 /facts"])
        # Also where judging settles the answer.
        self.write("case.json", {"entity": "dossier", "facts": {"altijd": False, "q": True}})
        self.assertEqual(self.output("judge", "-p", "klein.json", "--on", ON, "--format", "json", "case.json").count('"yes"'), 1)
        self.assertEqual(self.found("judge", "-p", "klein.json", "--on", ON, "--exact", "case.json"), ["MST-C036 /facts"])

    def test_what_no_source_settles_no_fact_decides(self):
        pack = pack_of_truths({"any": [{"less": [{"parameter": "norm"}, 3]}, {"all": [fact("p"), no(fact("p"))]}]})
        pack["parameters"] = [{"name": "norm", "kind": "count", "label": text("de norm"),
                               "periods": [{"from": "2000-01-01", "gap": text("niet bekend"), "source": "bron"}]}]
        self.write("klein.json", pack)
        self.assertEqual(self.judge({})["open"], ["p"])
        exact = self.judge({}, "--exact")
        self.assertEqual((exact["answer"], exact["open"], exact["next_question"]), ("unknown", [], None))
        self.assertEqual([one["kind"] for one in exact["unknown_because"]], ["parameter"])
        self.assertEqual((exact["exact"]["could_decide"], exact["exact"]["could_decide_is_proved"]), ([], True))

    def test_of_a_list_that_is_not_known(self):
        # Who is married has the higher limit, and so has who has a child.
        self.write("case.json", {"entity": "huishouden", "facts": {}})
        said = self.output("judge", "-p", "landelijk", "-r", "vermogensgrens", "--on", ON, "--format", "json", "--exact", "case.json")
        [result] = json.loads(said)["results"]
        self.assertEqual(result["open"], ["gehuwd", "kinderen"])
        self.assertEqual(result["exact"]["could_decide"], [["gehuwd"], ["kinderen"]])
        self.assertTrue(result["exact"]["could_decide_is_proved"])
        # Is there a child who counts? That is all that is asked of the list.
        self.assertEqual(result["exact"]["questions"], {"expected": "1.5", "at_most": 2, "is_proved": True})

    def test_of_which_shipped_rules_the_order_is_proved(self):
        not_proved = []
        for pack, entity in itertools.product(("landelijk", "haarlemmermeer", "haarlem"), ("huishouden", "jeugdige", "verwijzing")):
            self.write("case.json", {"entity": entity, "facts": {}})
            said = self.output("judge", "-p", pack, "--on", ON, "--format", "json", "--exact", "case.json")
            for result in json.loads(said)["results"]:
                questions = result["exact"]["questions"]
                if questions is not None and not questions["is_proved"] and len(result["open"]) <= 10:
                    not_proved.append(result["rule"])
        self.assertEqual(not_proved, [
            "recht_op_algemene_bijstand",  # an income has more than 64 parts
            "tegemoetkoming_schoolkosten", "tegemoetkoming_schoolkosten_bedrag", "leergeld"])  # more than one thing counts of a child

    def test_of_the_examples_it_never_says_otherwise(self):
        """What judging settles stays; what is open becomes no wider, and nothing that was not open is asked."""
        told = narrower = 0
        for path in sorted((program.ROOT / "docs" / "examples").glob("*.json")):
            case = json.loads(path.read_text())
            if "entity" not in case:
                continue
            for pack in ("landelijk", "haarlemmermeer", "haarlem"):
                with self.subTest(example=path.name, pack=pack):
                    with_packs = ("judge", "-p", pack, "--on", ON, "--format", "json")
                    status, said, _ = self.run_program(*with_packs, str(path))
                    if status != 0:
                        continue
                    judged = json.loads(said)["results"]
                    exact = json.loads(self.output(*with_packs, "--exact", str(path)))["results"]
                    for before, after in zip(judged, exact, strict=True):
                        by = after.pop("exact")["settled_by"]
                        if by == "boxes":
                            self.assertEqual(before, after)
                        self.assertLessEqual(set(after["open"]), set(before["open"]))
                        told += 1
                        narrower += len(after["open"]) < len(before["open"])
        self.assertGreater(told, 100)
        self.assertGreater(narrower, 0)


def cases(names="pqrs"):
    return [dict(zip(names, values)) for values in itertools.product((False, True), repeat=len(names))]


def best_order(truth, known=None):
    """By trying every strategy: the questions expected, those at most, and the fact to ask first."""
    known = known or {}
    if len({bool(truth(**c | known)) for c in cases()}) == 1:
        return Fraction(0), 0, None
    tried = []
    for name in "pqrs":
        if name in known:
            continue
        after = [best_order(truth, known | {name: value}) for value in (False, True)]
        tried.append((1 + sum((one[0] for one in after), Fraction()) / 2, 1 + max(one[1] for one in after), name))
    return min(tried)


def matter(truth):
    return [name for name in "pqrs" if any(bool(truth(**c)) != bool(truth(**c | {name: not c[name]})) for c in cases())]


def smallest_sets(truth):
    """By trying everything."""
    names = matter(truth)
    for size in range(1, len(names) + 1):
        found = [list(chosen) for chosen in itertools.combinations(names, size)
                 if any(len({bool(truth(**c | fixed)) for c in cases()}) == 1 for fixed in cases(chosen))]
        if found:
            return found
    return []


if __name__ == "__main__":
    program.main()
