#!/usr/bin/env python3
"""Holds the JSON Schema of packs against the packs and the examples.

    validate.py ROOT

The shipped packs, the example packs and every example that is accepted or remarked on are valid; of the examples that are
refused those are not valid of which it is said that the schema refuses them. Ends with status 77 where the module jsonschema is not there.
"""

import json
import sys
from pathlib import Path

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print("skipped: the Python module jsonschema is not installed (Debian: python3-jsonschema)")
    sys.exit(77)


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def expanded(value):
    """The value with {"times": n, "of": …} within a list written out; # is the number of each."""
    if isinstance(value, dict):
        return {key: expanded(item) for key, item in value.items()}
    if not isinstance(value, list):
        return value
    result = []
    for item in value:
        if isinstance(item, dict) and item.keys() == {"times", "of"}:
            result += [json.loads(json.dumps(item["of"]).replace("#", str(n + 1))) for n in range(item["times"])]
        else:
            result.append(expanded(item))
    return result


def changed(pack, change):
    """The pack with other top-level members; None takes one away. Test cases stay only with the rules that they are about."""
    if change.keys() & {"entities", "definitions", "rules"}:
        change = {"cases": None, **change}
    return {key: value for key, value in {**pack, **expanded(change)}.items() if value is not None}


def main(root):
    schema = read(root / "src/packs/pack.schema.json")
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    examples = root / "tests/packs"
    right = read(examples / "voorbeeld.json")
    refused = read(examples / "refused.json")
    checked, wrong = 0, []

    def hold(pack, valid, name, places=()):
        """`places`: what is refused is one of these, or something that holds one."""
        nonlocal checked
        checked += 1
        errors = [("".join(f"/{step}" for step in error.absolute_path), error.message) for error in validator.iter_errors(pack)]
        here = [at for at, _ in errors if any(f"{place}/".startswith(f"{at}/") for place in places)]
        if valid and errors:
            wrong.append(f"{name}: refused, {errors[0][0]}: {errors[0][1][:200]}")
        elif not valid and not here:
            wrong.append(f"{name}: not refused" + (f" there, but at {errors[0][0]}" if errors else ""))

    for path in sorted([*root.glob("src/packs/*.json"), *examples.glob("*.json")]):
        document = read(path)
        if "maatstaf" in document:
            hold(document, True, str(path.relative_to(root)))
    for example in read(examples / "accepted.json")["accepted"]:
        hold(changed(right, example["change"]), True, example["about"])
    for example in read(examples / "operators.json")["operators"]:
        rule = {"name": "voorbeeld", "entity": "huishouden", "kind": example["kind"], "value": example["example"]}
        hold(changed(right, {"rules": [rule]}), True, example["word"])
    for example in read(examples / "noted.json")["examples"]:
        pack = changed(right, example.get("change", {}))
        pack |= {key: pack.get(key, []) + more for key, more in example.get("add", {}).items()}
        hold(pack, True, f"{example['id']}, {example['mistake']}")
    for example in [*refused["examples"], *refused["together"]]:
        if "schema" in example:     # else it is no JSON
            pack = changed(right, example["change"]) if "change" in example else json.loads(example["text"])
            places = [example["place"]] if "place" in example else [one.split(" ")[1] for one in example["findings"]]
            hold(pack, not example["schema"], f"{example.get('id', 'together')}, {example['mistake']}", places)

    for problem in wrong:
        print(problem, file=sys.stderr)
    print(f"{checked} packs held against the schema, {len(wrong)} not as they should be")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
