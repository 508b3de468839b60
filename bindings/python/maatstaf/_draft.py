"""A pack in the making: what it declares, and the rules that are written with it.

Each method declares one thing and gives the expression for it. What else may be said of a thing goes by the words of
docs/pack-format.md as further arguments: `shared=True`, `contradiction={…}`; `from_` stands for "from". Whether it all
holds together is found out by `load`, which tells of everything that is wrong.
"""

import json
from typing import Any, Dict, List, Mapping, Optional, Sequence, Union

from ._expression import Expression, Operand, json_of, named
from ._pack import Pack, load
from ._values import spelled

Text = Union[str, Mapping[str, str]]
"""What people read: {"nl": …, "en": …}; a str is Dutch."""


def _said(**words: Any) -> Dict[str, Any]:
    """What was given of these, in the words of JSON."""
    said: Dict[str, Any] = {}
    for word, value in words.items():
        if value is None:
            continue
        if word in ("label", "says", "before", "gap", "contradiction") and isinstance(value, str):
            value = {"nl": value}
        said[word.rstrip("_")] = value.json if isinstance(value, Expression) else spelled(value)
    return said


class Draft:
    """A pack that is being written."""

    def __init__(self, name: str, *, version: str, label: Optional[Text] = None,
                 uses: Sequence[Union[str, Mapping[str, Any]]] = ()) -> None:
        """`uses`: packs to build on, by name, or as {"pack": …, "settings": {…}}."""
        self._pack: Dict[str, Any] = {"maatstaf": 1, **_said(name=name, version=version, label=label)}
        if uses:
            self._pack["uses"] = [{"pack": one} if isinstance(one, str) else dict(one) for one in uses]

    def _add(self, to: str, thing: Dict[str, Any]) -> None:
        self._pack.setdefault(to, []).append(thing)

    def source(self, id: str, title: str, *, at: Optional[str] = None, url: Optional[str] = None,
               quote: Optional[str] = None) -> str:
        """An act or a document, and the place in it. Gives the id."""
        self._add("sources", _said(id=id, title=title, at=at, url=url, quote=quote))
        return id

    def setting(self, name: str, kind: str, value: Any, **more: Any) -> Expression:
        """A choice that the law leaves open, and what holds unless a pack that uses this one chooses otherwise."""
        self._add("settings", _said(name=name, kind=kind, value=value, **more))
        return Expression({"setting": name})

    def question(self, name: str, **more: Any) -> Expression:
        """What no source settles."""
        self._add("questions", _said(name=name, **more))
        return Expression({"unsettled": name})

    def entity(self, name: str, **more: Any) -> "Entity":
        """What can be judged; or one of a used pack, to which facts are added."""
        return Entity(self, name, more)

    def parameter(self, name: str, kind: str, values: Mapping[str, Any], *, source: Optional[str] = None,
                  **more: Any) -> Expression:
        """A dated value: each value by the day from which it holds, or a dict of all that is said of that period
        ({"gap": …, "source": …}). `source`: where those are published that do not say so themselves."""
        periods: List[Dict[str, Any]] = []
        for day, value in values.items():
            said = _said(**value) if isinstance(value, Mapping) else {"value": spelled(value)}
            if source is not None:
                said.setdefault("source", source)
            periods.append({"from": spelled(day), **said})
        self._add("parameters", {**_said(name=name, kind=kind, **more), "periods": periods})
        return Expression({"parameter": name})

    def case(self, name: str, *, expect: Mapping[str, Any], because: str, **more: Any) -> None:
        """A test case, which travels with the pack: docs/cases.md."""
        self._add("cases", _said(name=name, **more, expect=expect, because=because))

    def to_dict(self) -> Dict[str, Any]:
        """The pack as it is written now, in the form of docs/pack-format.md."""
        written: Dict[str, Any] = json.loads(json.dumps(self._pack))
        return written

    def to_json(self) -> str:
        """The same as text."""
        return json.dumps(self._pack, ensure_ascii=False, indent=2) + "\n"

    def load(self, *, uses: Sequence[Pack] = ()) -> Pack:
        """The pack, ready to judge by. InputError tells of everything that is wrong with it."""
        return load(self.to_dict(), uses=uses)


class _Facts:
    """Where facts are declared."""

    def __init__(self, said: Dict[str, Any]) -> None:
        self._said = said
        self.name: str = said["name"]

    def _fact(self, name: str, kind: str, more: Mapping[str, Any]) -> None:
        self._said.setdefault("facts", []).append(_said(name=name, kind=kind, **more))


class Entity(_Facts):
    """What a case is about."""

    def __init__(self, of: Draft, name: str, more: Mapping[str, Any]) -> None:
        said = _said(name=name, **more)
        super().__init__(said)
        self._draft = of
        of._add("entities", said)

    def fact(self, name: str, kind: str, **more: Any) -> Expression:
        """A fact: truth, count, money, date, or choice with its `options`. `within=between(…)`: what is possible at all."""
        self._fact(name, kind, more)
        return Expression({"fact": name})

    def list(self, name: str, maximum: int, **more: Any) -> "Members":
        """A list whose members each have the same facts, of at most so many that can be judged."""
        said = _said(name=name, maximum=maximum, **more)
        self._said.setdefault("lists", []).append(said)
        return Members(said)

    def rule(self, name: str, when: Optional[Operand] = None, *, value: Optional[Operand] = None,
             **more: Any) -> Expression:
        """What the pack answers: `when` something holds, or a `value` with its `kind`. `label`, `says`, `sources`, …"""
        return self._statement("rules", name, when, value, more)

    def definition(self, name: str, when: Optional[Operand] = None, *, value: Optional[Operand] = None,
                   **more: Any) -> Expression:
        """A named part of rules, shown in explanations with its value."""
        return self._statement("definitions", name, when, value, more)

    def _statement(self, kind: str, name: str, when: Optional[Operand], value: Optional[Operand],
                   more: Mapping[str, Any]) -> Expression:
        said = _said(name=name, entity=self.name, **more)
        if when is not None:
            said["when"] = json_of(when)
        if value is not None:
            said["value"] = json_of(value)
        self._draft._add(kind, said)
        return Expression({"use": name})


class Members(_Facts):
    """A list of members. `each` in its methods is about one of them."""

    def fact(self, name: str, kind: str, **more: Any) -> Expression:
        """A fact that each member has."""
        self._fact(name, kind, more)
        return Expression({"member": f"{self.name}.{name}"})

    def some(self, each: Operand) -> Expression:
        """It is so for at least one."""
        return named("some", {"of": self.name, "each": each})

    def every(self, each: Operand) -> Expression:
        """It is so for every one; also when there are none."""
        return named("every", {"of": self.name, "each": each})

    def count(self, each: Operand = True) -> Expression:
        """For how many it is so."""
        return named("count", {"of": self.name, "each": each})

    def sum(self, each: Operand) -> Expression:
        """What it gives for each, added."""
        return named("sum", {"of": self.name, "each": each})
