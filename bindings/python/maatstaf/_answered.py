"""What is answered in full: the JSON of the command line, its page for people, and the same in Python."""

import json
from typing import Any, Callable, Dict, Optional, TypeVar

from . import _library as c

Write = Callable[[int, int], str]
"""Of a language and a form, by their numbers: the question answered in full."""
Made = TypeVar("Made", bound="Answered")


def language_of(name: str) -> str:
    """The same, if it is one."""
    if name not in c.LANGUAGES:
        raise ValueError(f"language={name!r}: choose nl (Dutch) or en (English)")
    return name


class Answered:
    """Asked once when it is made, and again for people when they read it."""

    _begins_with_answers = True
    """Each part of the page, under its heading."""

    def __init__(self, write: Write, language: str) -> None:
        self._write, self._language = write, language_of(language)
        self._json = write(c.LANGUAGES[language], c.JSON)
        self._read: Dict[str, Any] = json.loads(self._json)
        self._pages: Dict[str, str] = {}

    def to_json(self) -> str:
        """What the command line prints with ``--format json``, byte for byte."""
        return self._json

    def text(self, language: Optional[str] = None) -> str:
        """What the command line prints for people."""
        chosen = language_of(language or self._language)
        if chosen not in self._pages:
            self._pages[chosen] = self._write(c.LANGUAGES[chosen], c.TEXT).rstrip("\n")
        return self._pages[chosen]

    def __str__(self) -> str:
        return self.text()

    def _repr_html_(self) -> str:
        from ._html import page_html

        return page_html(self.text(), self._language, self._begins_with_answers)
