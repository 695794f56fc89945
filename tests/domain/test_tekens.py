"""Signs that nobody sees are taken out; what looks like something else is named by its code."""

from __future__ import annotations

import pytest

from toetsing.domain.scores import normaliseer_invoer
from toetsing.domain.tekens import toonbaar, wenk_over_tekens, zichtbaar, zonder_rand
from toetsing.domain.words.kopnamen import kopnaam
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.woorden import bijna_gelijk, schoon, vergelijkbaar

ONZICHTBAAR = ("\ufeff", "\u200b", "\u200e", "\u202a", "\u2066", "\u00ad", "\u2060", "\u3164", "\u2800", "\ufe0f")


@pytest.mark.parametrize("teken", ONZICHTBAAR, ids=ascii)
def test_een_onzichtbaar_teken_maakt_nergens_verschil(teken: str) -> None:
    assert kopnaam(f"{teken}s{teken}core{teken}:") == "score"
    assert normaliseer_invoer(f"{teken}+{teken}") == "+"
    assert vergelijkbaar(f"{teken}IJssel{teken}land") == "ijsselland"
    assert schoon(f"{teken} Noord{teken}\u00a0West") == "Noord West"
    assert zonder_rand(f" {teken} \u00a0Noord {teken}") == "Noord"


def test_wat_in_een_tekst_staat_blijft_zoals_het_is_getypt() -> None:
    assert zonder_rand("\ufeff zo\u00adals \u200b") == "zo\u00adals"
    assert zichtbaar("a\u00a0b") == "a\u00a0b"


@pytest.mark.parametrize(
    ("getypt", "wenk"),
    [
        ("+\ue000", " Er staat een onzichtbaar teken in (U+E000); typ het opnieuw."),
        ("\u200bsc\u043ere", " Er staat een onzichtbaar teken in (U+200B); typ het opnieuw."),
        ("sc\u043ere", " Er staat een ander teken dan het lijkt (U+043E); typ het opnieuw."),
        ("\uff0b", " Er staat een ander teken dan het lijkt (U+FF0B); typ het opnieuw."),
        ("Frysl\u00e2n \u2013 noord", ""),
        (" \u2011 ", " Er staat een ander teken dan het lijkt (U+2011); typ het opnieuw."),
        ("\u2795", " Er staat een ander teken dan het lijkt (U+2795); typ het opnieuw."),
    ],
)
def test_de_code_van_een_teken_dat_niet_is_wat_het_lijkt(getypt: str, wenk: str) -> None:
    assert wenk_over_tekens(getypt) == wenk


def test_gevonden_en_gewenst_zien_er_hetzelfde_uit() -> None:
    assert tip("+\ue000", ["+", "-"]) == (
        " Bedoelde u '+'? Er staat een onzichtbaar teken in (U+E000); typ het opnieuw."
    )
    assert tip("scoer", ["score"]) == " Bedoelde u 'score'?"
    assert tip("\u043a\u043e", ["score"]) == ""


@pytest.mark.parametrize(
    "naam",
    [
        "\u0132sselland",
        "IJssel\u2011land",
        "IJssel-land",
        "ijssel land",
        "IJsselland\u2019",
        "\u02bcIJsselland",
        "IJsse\u017fland",
    ],
)
def test_namen_die_alleen_in_schrijfwijze_verschillen_lijken_op_elkaar(naam: str) -> None:
    lang = "IJssesland" if "\u017f" in naam else "IJsselland"
    assert bijna_gelijk([lang, naam]) == ((lang, naam),)


def test_namen_zonder_letters_lijken_nergens_op() -> None:
    assert bijna_gelijk(["-", "+", "?"]) == ()


def test_een_stuurteken_wordt_als_code_getoond() -> None:
    assert toonbaar("Noord (é)\u00a0\n\tx") == "Noord (é)\u00a0\n\tx"
    assert toonbaar("\x1b[2J\x9b\u202e\ud800\r\x00") == r"\x1b[2J\x9b\u202e\ud800\r\x00"
