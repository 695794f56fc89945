"""Every code says what it means and what to do, and shows an example before and after."""

from __future__ import annotations

import re

import pytest

from toetsing.domain.meldingen import CATALOGUS, Ernst
from toetsing.domain.proof.bevinding import Onderzoek
from toetsing.domain.uitleg.uitleg import GROEPEN, LETTERS, alle_uitleg, code_in

UITLEG = alle_uitleg()


def test_elke_code_heeft_uitleg_en_alle_uitleg_heeft_een_code() -> None:
    codes = [code for groep in GROEPEN.values() for code in groep]
    assert len(codes) == len(set(codes))
    assert set(UITLEG) == {*CATALOGUS, *(een.code for een in Onderzoek)} == set(codes)


@pytest.mark.parametrize("code", UITLEG)
def test_een_uitleg_is_in_zinnen_met_een_voorbeeld_dat_verandert(code: str) -> None:
    een = UITLEG[code]
    for zin in (een.betekenis, een.doe):
        assert re.fullmatch(r"[^a-z\s].*[.]", zin), zin
        assert "`" not in zin
        assert "](" not in zin
    assert een.voor.strip()
    assert een.na.strip()
    assert een.voor != een.na
    assert "\n" not in f"{een.zin}{een.betekenis}{een.doe}{een.voor}{een.na}"


def test_de_codes_staan_per_letter_op_volgorde() -> None:
    assert list(dict.fromkeys(code[0] for code in UITLEG)) == list(LETTERS)
    for letter in LETTERS:
        eigen = [code for code in UITLEG if code[0] == letter]
        assert eigen == sorted(eigen)


def test_wat_per_keer_anders_is_staat_er_als_drie_punten() -> None:
    assert UITLEG["T031"].zin == "'…' is geen score. Kies … of laat leeg."
    assert UITLEG["B01"].zin == "volledig"
    assert UITLEG["B04"].ernst is Ernst.INFO


def test_opmaak_gaat_eraf_en_een_woord_komt_tussen_aanhalingstekens() -> None:
    assert UITLEG["K001"].betekenis.endswith("verwijzingen ('&' en '*').")
    assert UITLEG["K020"].doe.endswith("vergelijk met de taal.")
    assert UITLEG["T011"].doe == "Bewaar opnieuw als CSV UTF-8."
    assert UITLEG["G010"].doe == "Verbeter de fouten, of laat --streng weg."
    assert UITLEG["B03"].betekenis == "Deze toestanden krijgen hun oordeel alleen door 'anders'."


@pytest.mark.parametrize("tekst", ["T031", "t031", " [t031] ", "T31", "t0031"])
def test_een_code_mag_zijn_overgenomen_zoals_zij_er_staat(tekst: str) -> None:
    assert code_in(tekst) == "T031"


def test_de_codes_van_het_bewijs_zijn_korter_en_wat_geen_code_is_blijft_zo() -> None:
    assert [code_in(tekst) for tekst in ("b1", "B012", "hulp", "")] == ["B01", "B12", "HULP", ""]
