"""Text files in other encodings: read rightly, or the doubtful words are named; never a silently wrong name."""

from __future__ import annotations

import pytest

from toetsing.readers.files.blad import Leesfout
from toetsing.readers.files.codering import lees_tekst

NAMEN = (
    "Fryslân", "FRYSLÂN", "België", "Súdwest-Fryslân", "één", "ÉÉN", "café", "Curaçao", "geïnd", "crème", "Köln",
    "María", "Málaga", "Präsident", "coördinatie", "reünie", "Zoë", "señor", "Ångström", "Tromsø", "château", "São",
    "hôtel", "foto’s", "Groningen–Drenthe",
)  # fmt: skip


@pytest.mark.parametrize("codering", ["cp1252", "cp850", "mac_roman"])
@pytest.mark.parametrize("naam", NAMEN)
def test_een_naam_is_goed_of_wordt_genoemd(naam: str, codering: str) -> None:
    try:
        inhoud = f"organisatie;{naam}\r\nnr;score\r\n".encode(codering)
    except UnicodeEncodeError:
        return
    gelezen = lees_tekst(inhoud)
    assert naam in gelezen.tekst or gelezen.twijfel


@pytest.mark.parametrize("codering", ["cp1252", "cp850", "mac_roman"])
@pytest.mark.parametrize("naam", ["Fryslân", "België", "Súdwest-Fryslân", "Curaçao", "geïnd"])
def test_waar_maar_een_letter_kan_is_er_geen_twijfel(naam: str, codering: str) -> None:
    gelezen = lees_tekst(f"organisatie;{naam}\r\n".encode(codering))
    assert (naam in gelezen.tekst, gelezen.twijfel) == (True, ())


@pytest.mark.parametrize(
    "tekst", ["“citaat”, verder… – of 20 °C, 5 m² voor €3", "foto’s ‘en’ „nog” «een» ‹paar›", "1‰", "à la carte"]
)
def test_gewone_tekst_van_windows_geeft_geen_twijfel(tekst: str) -> None:
    gelezen = lees_tekst(tekst.encode("cp1252"))
    assert (gelezen.tekst, gelezen.twijfel) == (tekst, ())


def test_regeleinden_van_de_mac_zeggen_dat_het_een_mac_was() -> None:
    gelezen = lees_tekst("organisatie\rPräsident\r".encode("mac_roman"))
    assert gelezen.tekst == "organisatie\rPräsident\r"


@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_met_en_zonder_bom(codering: str) -> None:
    assert lees_tekst("organisatie;Fryslân\r\n".encode(codering)).tekst == "organisatie;Fryslân\r\n"


def test_letters_die_eerder_al_zijn_beschadigd_worden_genoemd() -> None:
    assert lees_tekst("organisatie;FryslÃ¢n\n".encode()).twijfel == (("organisatie;FryslÃ¢n", "organisatie;Fryslân"),)
    assert lees_tekst("Frysl\ufffdn\n".encode()).twijfel == (("Frysl\ufffdn", ""),)
    assert lees_tekst("Ångström â€ ÃÃ\n".encode()).twijfel == ()


def test_wat_in_geen_codering_kan() -> None:
    for inhoud in (b"nr;score\n1.1.1;\x81\n", b"\xff\xfea"):
        with pytest.raises(Leesfout):
            lees_tekst(inhoud)


def test_een_woord_van_een_miljoen_letters_wordt_in_een_keer_gelezen() -> None:
    """Looked at again from each of its letters it would take hours."""
    tekst = f"{'x' * 1_000_000} Fryslân"
    assert lees_tekst(tekst.encode("cp1252")).tekst == tekst
