"""--key: a pack from a file is taken only with the right signature beside it, whatever takes it and however it is found."""

import json
import subprocess

import program
from program import ProgramTest, small_pack

DATED = ["--on", "2025-01-01"]


class SignedPacks(ProgramTest):
    def setUp(self):
        super().setUp()
        self.make_key("ours")
        self.make_key("theirs")
        self.write("case", {"entity": "dossier", "facts": {"waarde": 20}})

    def openssl(self, *words):
        subprocess.run(["openssl", *words], cwd=self.folder, check=True, capture_output=True, timeout=60)

    def make_key(self, name, *algorithm):
        self.openssl("genpkey", "-algorithm", *(algorithm or ["ed25519"]), "-out", f"{name}.key")
        self.openssl("pkey", "-in", f"{name}.key", "-pubout", "-out", f"{name}.pem")

    def sign(self, name, by="ours", where=None):
        self.openssl("pkeyutl", "-sign", "-rawin", "-inkey", f"{by}.key", "-in", name, "-out", where or f"{name}.sig")

    def write_signed(self, name, content):
        self.write(name, content)
        self.sign(name)

    def refused(self, *packs, key="ours.pem"):
        """What is found, which is the same for every command that takes packs."""
        by_name = [word for pack in packs for word in ("-p", pack)]
        asked = self.found("show", *by_name, "--key", key)
        for others in (["judge", *by_name, *DATED, "case"], ["ask", *by_name, "-r", "a", *DATED, "case"],
                       ["cases", *by_name], ["check", *packs], ["check", packs[0], *by_name],
                       ["replay", *by_name, self.receipt()]):
            self.assertEqual(self.found(*others, "--key", key), asked, others)
        return asked

    def receipt(self):
        """That of the pack a, as long as it was not changed."""
        self.write("kept/a.json", small_pack("a"))
        self.output("judge", "-p", "kept/a.json", *DATED, "--receipt", "receipt", "case")
        return "receipt"

    def test_the_right_signature(self):
        self.write_signed("a.json", small_pack("a"))
        self.write("b.json", small_pack("a"))
        for words in (["show", "-p"], ["judge", *DATED, "case", "-p"], ["ask", "-r", "a", *DATED, "case", "-p"],
                      ["replay", self.receipt(), "-p"]):
            self.assertEqual(self.output(*words, "a.json", "--key", "ours.pem"), self.output(*words, "b.json"))
        self.assertEqual(self.output("show", "-p", "./a.json", "-p", "a.json", "--key", "ours.pem"),
                         self.output("show", "-p", "a.json"))

    def test_check_says_that_it_is_right(self):
        self.write_signed("a.json", small_pack("a"))
        words = ["check", "a.json", "landelijk", "--format", "json"]
        signed = [pack.get("signed") for pack in json.loads(self.output(*words, "--key", "ours.pem"))["packs"]]
        self.assertEqual(signed, [True, None])      # what is built in needs none
        self.assertEqual([pack.get("signed") for pack in json.loads(self.output(*words))["packs"]], [None, None])
        self.assertIn("\nDe handtekening is juist.\n", self.output("check", "a.json", "--key", "ours.pem"))
        self.assertIn("\nThe signature is right.\n", self.output("check", "a.json", "--key=ours.pem", "--lang", "en"))
        self.assertNotIn("handtekening", self.output("check", "a.json"))

    def test_no_signature(self):
        self.write("a.json", small_pack("a"))
        self.sign("a.json", where="a.sig")
        self.assertEqual(self.refused("a.json"), ["MST-S004 a.json#"])
        self.assertIn('"a.json.sig" cannot be read: No such file', self.run_program("show", "-p", "a.json", "--key",
                                                                                 "ours.pem")[2])

    def test_a_signature_that_cannot_be_read(self):
        self.write("a.json", small_pack("a"))
        (self.folder / "a.json.sig").mkdir()
        self.assertEqual(self.refused("a.json"), ["MST-S004 a.json#"])

    def test_a_signature_that_is_too_short_or_too_long(self):
        self.write_signed("a.json", small_pack("a"))
        path = self.folder / "a.json.sig"
        right = path.read_bytes()
        self.assertEqual(len(right), 64)
        for wrong in (b"", right[:63], right + b"\n", right.hex().encode()):
            path.write_bytes(wrong)
            self.assertEqual(self.refused("a.json"), ["MST-S002 a.json#"])
        path.write_bytes(right)
        self.output("show", "-p", "a.json", "--key", "ours.pem")

    def test_a_signature_that_does_not_fit(self):
        self.write_signed("a.json", small_pack("a"))
        path = self.folder / "a.json.sig"
        right = path.read_bytes()
        for at in (0, 31, 32, 63):
            path.write_bytes(right[:at] + bytes([right[at] ^ 1]) + right[at + 1:])
            self.assertEqual(self.found("show", "-p", "a.json", "--key", "ours.pem"), ["MST-S003 a.json#"])
        path.write_bytes(bytes(64))
        self.assertEqual(self.refused("a.json"), ["MST-S003 a.json#"])

    def test_somebody_elses_signature(self):
        self.write("a.json", small_pack("a"))
        self.sign("a.json", by="theirs")
        self.assertEqual(self.refused("a.json"), ["MST-S003 a.json#"])
        self.output("show", "-p", "a.json", "--key", "theirs.pem")

    def test_a_text_of_which_one_byte_is_another(self):
        self.write_signed("a.json", small_pack("a"))
        path = self.folder / "a.json"
        right = path.read_bytes()
        for wrong in (right.replace(b"18", b"19"), right + b"\n", right[:-1], b"", b"{"):
            self.assertNotEqual(wrong, right)
            path.write_bytes(wrong)
            self.assertEqual(self.refused("a.json"), ["MST-S003 a.json#"])     # and nothing else: it is not read

    def test_what_is_signed_may_still_be_wrong(self):
        self.write_signed("a.json", "{")
        self.assertEqual(self.refused("a.json"), ["MST-C001 a.json#"])

    def test_what_is_used_is_signed_too(self):
        self.write("a.json", small_pack("a"))
        self.write_signed("b.json", small_pack("b", ["a"]))
        self.write_signed("c.json", small_pack("c", ["b", "a"]))
        self.assertEqual(self.refused("b.json"), ["MST-S004 a.json#"])
        self.assertEqual(self.refused("c.json", "b.json"), ["MST-S004 a.json#"])     # once
        self.sign("a.json")
        self.output("judge", "-p", "c.json", *DATED, "case", "--key", "ours.pem")

    def test_what_is_named_to_be_used_is_signed_too(self):
        self.write("x/a.json", small_pack("a"))
        self.write_signed("b.json", small_pack("b", ["a"]))
        self.assertEqual(self.refused("b.json", "x/a.json"), ["MST-S004 x/a.json#"])     # and not that a is unknown
        self.assertEqual(self.refused("b.json", "x/a.json", "a"), ["MST-S004 x/a.json#"])
        self.sign("x/a.json")
        self.output("judge", "-p", "b.json", "-p", "x/a.json", *DATED, "case", "--key", "ours.pem")

    def test_a_refused_file_does_not_give_way_to_a_built_in_pack(self):
        newer = (program.ROOT / "src/packs/landelijk.json").read_text(encoding="utf-8")
        self.write("landelijk.json", newer)
        for pack in ("landelijk", "haarlem", str(program.ROOT / "src/packs/haarlem.json")):
            found = self.found("show", "-p", pack, "-p", "landelijk.json", "--key", "ours.pem")
            self.assertIn("MST-S004 landelijk.json#", found)
        self.sign("landelijk.json")
        # The built-in pack that uses the new one is written anew by the program itself.
        self.assertIn('"pack": "haarlem"', self.output("show", "-p", "haarlem", "-p", "landelijk.json", "--format",
                                                       "json", "--key", "ours.pem"))

    def test_what_is_built_in_needs_no_signature(self):
        self.assertEqual(self.output("show", "-p", "haarlem", "--key", "ours.pem"), self.output("show", "-p", "haarlem"))

    def test_all_that_is_refused_at_once(self):
        self.write("x/a.json", small_pack("a"))
        self.write_signed("b.json", small_pack("b", ["d"]))
        self.write("c.json", "{")
        self.write("d.json", small_pack("d"))
        self.write_signed("e.json", "{")
        self.assertEqual(self.refused("x/a.json", "b.json", "c.json", "e.json"),
                         ["MST-S004 x/a.json#", "MST-S004 c.json#", "MST-S004 d.json#", "MST-C001 e.json#"])

    def test_a_pack_that_is_too_long_to_be_read_to_its_end(self):
        self.write("a.json", json.dumps(small_pack("a")) + " " * (17 << 20))
        self.sign("a.json")
        self.assertEqual(self.found("show", "-p", "a.json", "--key", "ours.pem"), ["MST-C002 a.json#"])

    def test_a_key_that_is_none(self):
        self.write_signed("a.json", small_pack("a"))
        self.write("b.json", "{")
        self.write("text.pem", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n")
        self.make_key("other", "ec", "-pkeyopt", "ec_paramgen_curve:P-256")
        for key in ("text.pem", "other.pem", "ours.key", "a.json.sig", "case"):
            self.assertEqual(self.refused("a.json", "b.json", key=key), ["MST-S001 --key"])
        for key in ("gone.pem", "./"):
            self.assertEqual(self.refused("a.json", "b.json", key=key), ["MST-A010 "])
        for key in ("", "-"):
            self.assertEqual(self.refused("a.json", "b.json", key=key), ["MST-A002 --key"])

    def test_one_key(self):
        self.write_signed("a.json", small_pack("a"))
        self.assertEqual(self.found("show", "-p", "a.json", "--key", "ours.pem", "--key", "theirs.pem"), ["MST-A002 --key"])
        self.assertEqual(self.found("brp", "--entity", "huishouden", "case", "--key", "ours.pem"), ["MST-A002 --key"])
        self.assertEqual(self.found("packs", "--key", "ours.pem"), ["MST-A002 --key"])


if __name__ == "__main__":
    program.main()
