"""Verdicts in a notebook: what the command line prints, with the answer in a colour. Reads in light and in dark, for it
takes the colours of the page and adds none but that of the answer. Every word is escaped."""

from html import escape
from typing import TYPE_CHECKING, List

if TYPE_CHECKING:
    from ._verdict import Judgement, Verdict

_COLOURS = {"yes": "#2e9e5b", "no": "#d0504f", "unknown": "#c28a16"}
_OTHER = "#5b7fd1"
_SOURCES = ("Bron: ", "Source: ", "Bronnen: ", "Sources: ")


def verdict_html(of: "Verdict") -> str:
    label = of._plan.rules[of._number]
    heading = (label.label_nl if of._plan.language == "nl" else label.label_en) or label.name
    answer = of.answer
    colour = _COLOURS.get(answer, _OTHER) if isinstance(answer, str) else _OTHER
    return (f'<div class="maatstaf" lang="{of._plan.language}" style="border-left:4px solid {colour};padding:.2em 0 .2em 1em;'
            f'margin:.5em 0;max-width:46em"><div style="opacity:.7">{escape(heading[:1].upper() + heading[1:])}</div>'
            f"{_body(of.section_text(), colour)}</div>")


def page_html(text: str, language: str, answers: bool = True) -> str:
    """A page of the command line: what stands above the first heading says what it is about, and each part has a heading of
    its own. `answers`: what comes first under a heading is an answer."""
    lines = text.split("\n")
    headings = [n - 1 for n, line in enumerate(lines) if line.startswith("─")]
    first = headings[0] if headings else len(lines)
    made = [f'<div style="opacity:.7">{escape(line.strip())}</div>' for line in lines[:first] if line]
    for begin, end in zip(headings, [*headings[1:], len(lines)]):
        made.append(f'<div style="border-left:4px solid {_OTHER};padding:.2em 0 .2em 1em;margin:.5em 0">'
                    f'<div style="opacity:.7">{escape(lines[begin])}</div>{_body(chr(10).join(lines[begin + 1:end]), "inherit", answers)}</div>')
    return f'<div class="maatstaf" lang="{language}" style="max-width:46em">{"".join(made)}</div>'


def judgement_html(of: "Judgement") -> str:
    return "".join(verdict_html(one) for one in of.values())


def _body(text: str, colour: str, answers: bool = True) -> str:
    """The text of a verdict without its heading: an answer, then sections with a title and points."""
    lines = text.split("\n")
    under = next((n for n, line in enumerate(lines) if line.startswith("─")), -1)
    made: List[str] = []
    points = False
    is_answer = True
    for n, line in enumerate(lines[under + 1:], under + 1):
        bare = line.strip()
        if points and not line.startswith("  "):
            made.append("</li></ul>" if points else "")
            points = False
        if not bare:
            is_answer = is_answer and not made
        elif bare.startswith("• "):
            made.append("</li><li>" if points else '<ul style="margin:.2em 0"><li>')
            made.append(escape(bare[2:]))
            points = True
        elif points and bare.startswith(_SOURCES):
            made.append(f'<br><small style="opacity:.7">{escape(bare)}</small>')
        elif line.startswith("  "):
            made.append((" " if points else '<div style="margin:.2em 0">') + escape(bare) + ("" if points else "</div>"))
        elif is_answer:
            style = f"font-size:1.3em;font-weight:600;color:{colour}" if answers else "margin:.2em 0"
            made.append(f'<div style="{style}">{escape(bare)}</div>')
        else:
            made.append(f'<div style="font-weight:600;margin-top:.5em">{escape(bare)}</div>')
    if points:
        made.append("</li></ul>")
    return "".join(made)
