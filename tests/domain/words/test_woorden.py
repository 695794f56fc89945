"""Lists in a sentence: whole where they are short, and else the first with how many more there are."""

from __future__ import annotations

import re

import pytest

from hulp.grond import WORTEL
from toetsing.domain.words.woorden import ZONDER_WOORD, eerste_en_rest, genoemd

LETTERS = "abcdefgh"


@pytest.mark.parametrize(
    ("n", "zin"),
    [
        (0, ""),
        (1, "a"),
        (2, "a en b"),
        (3, "a, b en c"),
        (4, "a, b, c en nog 1 andere"),
        (8, "a, b, c en nog 5 andere"),
    ],
)
def test_een_lange_lijst_wordt_niet_uitgeschreven(n: int, zin: str) -> None:
    assert genoemd(iter(LETTERS[:n]), 3) == zin
    assert genoemd(LETTERS[:n]) == genoemd(LETTERS[:n], 99)


def test_hoe_de_rest_heet() -> None:
    assert genoemd(LETTERS[:4], 3, ("onderdeel", "onderdelen")) == "a, b, c en nog 1 onderdeel"
    assert genoemd(LETTERS, 3, ("onderdeel", "onderdelen")) == "a, b, c en nog 5 onderdelen"
    assert genoemd(LETTERS, 3, ZONDER_WOORD) == "a, b, c en nog 5"
    assert eerste_en_rest(LETTERS, 2) == ["a", "b", "nog 6"]
    assert eerste_en_rest(LETTERS[:2], 2) == ["a", "b"]


def test_dat_staat_op_een_plek() -> None:
    met_de_hand = re.compile(r"nog \{len\(\w+\) - (_|\w+\()|', \.\.\.' if")
    bronnen = (pad for pad in (WORTEL / "src").rglob("*.py"))
    assert [pad.name for pad in bronnen if met_de_hand.search(pad.read_text("utf-8"))] == []
