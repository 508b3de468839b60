"""Verdicts in a notebook."""

import re
from html.parser import HTMLParser

import maatstaf
import pytest
from maatstaf.rules import Draft


class Balanced(HTMLParser):
    """Complains about what is opened and not closed, and about what nobody made."""

    def __init__(self):
        super().__init__()
        self.open, self.seen, self.said = [], set(), ""

    def handle_starttag(self, tag, attrs):
        self.seen.add(tag)
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.said += data + " "


def read(html):
    parser = Balanced()
    parser.feed(html)
    parser.close()
    assert parser.open == [] and parser.seen <= {"div", "ul", "li", "br", "small"}
    return parser.said


@pytest.mark.parametrize("language", ["nl", "en"])
def test_all_that_is_printed_is_shown(haarlemmermeer, facts, language):
    for told in (facts, {**facts, "netto_inkomen": None}, {}):
        judged = haarlemmermeer.plan(on="2025-01-01", entity="huishouden", language=language).judge(told)
        for verdict in judged.values():
            shown = re.sub(r"\s+", "", read(verdict._repr_html_()))
            printed = re.sub(r"[\s•─]+", "", verdict.section_text())
            assert shown == printed
            assert verdict._repr_html_().count("<small") == sum(line.strip().startswith(("Bron: ", "Source: "))
                                                                for line in verdict.section_text().splitlines())
        assert judged._repr_html_().count('class="maatstaf"') == len(judged)


def test_colours_say_what_is_answered_and_no_background_is_set(plan, facts):
    shown = {plan.judge({**facts, "netto_inkomen": income})._repr_html_() for income in ("1.00", "9000.00", None)}
    assert len({re.search("solid (#[0-9a-f]+)", one)[1] for one in shown}) == 3
    assert not any("background" in one or "color:#000" in one or "color:#fff" in one for one in shown)


def test_everything_is_escaped():
    draft = Draft("scherp", version="1", label="<b>&")
    bron = draft.source("x", '<script>alert("1")</script>')
    case = draft.entity("geval")
    draft_fact = case.fact("f", "money", label="<img src=x onerror=alert(1)>")
    case.rule("r", draft_fact <= "1.00", label='<i title="&">regel</i>', sources=[bron])
    plan = draft.load().plan("r", on="2025-01-01")
    for told in ({}, {"f": "1.00"}, {"f": "2.00"}):
        html = plan.judge(told)._repr_html_()
        assert "<script" not in html and "<img" not in html and "<i" not in html
        read(html)
