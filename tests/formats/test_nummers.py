"""The numbers that every form gives to chapters, headings, annexes, tables and figures."""

from __future__ import annotations

import re
from datetime import date

import pytest

from hulp.grond import WORTEL
from toetsing.document.blokken import Alinea, Blok, Deel, Document, Figuur, Kolom, Kop, Tabel, Uitklap
from toetsing.document.omslag import Omslag
from toetsing.formats.html.html import document_als_html
from toetsing.formats.markdown import document_als_markdown
from toetsing.formats.nummers import FIGUUR, TABEL, Nummering, bijlagenaam, genummerde_delen, zonder_gat
from toetsing.formats.pdf.bladen import blokken_in_pdf
from toetsing.pipeline.opmaak import onze_opmaak

ALINEA = Alinea(tekst="x")
TABEL_ = Tabel(titel="t", kolommen=(Kolom("k"),), rijen=())
FIGUUR_ = Figuur(titel="f", alt="a", balken=(), tabel=TABEL_)
LEEG = Tabel(titel="leeg", kolommen=(), rijen=())
SJABLONEN = WORTEL / "rapporten"


def kop(niveau: int) -> Kop:
    return Kop(niveau=3 if niveau == 3 else 4, tekst="kop")


def document(*delen: Deel) -> Document:
    omslag = Omslag(titel="Proef", ondertitel="", merken=(), kenmerken=(), versie="")
    return Document(omslag=omslag, delen=delen, programma="toetsing", peildatum="18 november 2015")


def deel(titel: str, *blokken: Blok, scherm: bool = False) -> Deel:
    return Deel(id=titel[:3].casefold(), titel=titel, blokken=blokken, alleen="scherm" if scherm else "")


MET_ALLES = document(
    deel("Eerste", TABEL_, kop(3), FIGUUR_),
    deel("Per organisatie", Uitklap(id="u", titel="uit", blokken=(TABEL_,)), TABEL_, kop(3), scherm=True),
    deel("Bijlage: de rest", kop(3), TABEL_),
    deel("Slot", kop(4), LEEG, TABEL_),
)


class TestNummers:
    def test_koppen_tellen_binnen_wat_erboven_staat(self) -> None:
        n = Nummering()
        assert [n.deel("Samenvatting"), n.deel("Thema 1: Zorg")] == [("1", "1 Samenvatting"), ("2", "2 Thema 1: Zorg")]
        assert [n.kop(2), n.kop(3), n.kop(3), n.kop(2), n.kop(3)] == ["2.1", "2.1.1", "2.1.2", "2.2", "2.2.1"]
        assert n.deel("Slot") == ("3", "3 Slot")
        assert n.kop(2) == "3.1"

    def test_bijlagen_tellen_apart_en_hun_koppen_niet(self) -> None:
        n = Nummering()
        assert n.deel("Een") == ("1", "1 Een")
        assert n.deel("Bijlage: het kader") == ("Bijlage 1", "Bijlage 1: het kader")
        assert [n.kop(2), n.kop(3)] == ["", ""]
        assert n.deel("Bijlage: de rest") == ("Bijlage 2", "Bijlage 2: de rest")
        assert n.deel("Twee") == ("2", "2 Twee")
        assert n.kop(2) == "2.1"

    def test_bijschriften_tellen_per_soort(self) -> None:
        n = Nummering()
        gevonden = [n.bijschrift(soort) for soort in (TABEL, FIGUUR, TABEL, FIGUUR, TABEL)]
        assert gevonden == ["Tabel 1", "Figuur 1", "Tabel 2", "Figuur 2", "Tabel 3"]

    @pytest.mark.parametrize(
        ("titel", "naam"),
        [("Bijlage: het kader", "het kader"), ("Bijlage: a: b", "a: b"), ("Bijlage", None), ("Thema: x", None)],
    )
    def test_een_bijlage_kent_men_aan_haar_titel(self, titel: str, naam: str | None) -> None:
        assert bijlagenaam(titel) == naam


def test_geen_kop_slaat_een_niveau_over() -> None:
    niveaus = [blok.niveau for blok in zonder_gat([kop(4), ALINEA, kop(3), kop(4), kop(3)]) if isinstance(blok, Kop)]
    assert niveaus == [3, 3, 4, 3]


def test_wat_alleen_op_een_scherm_staat_heeft_geen_nummer() -> None:
    eerste, scherm, bijlage, slot = genummerde_delen(MET_ALLES, "scherm")
    assert [een.titel for een in (eerste, scherm, bijlage, slot)] == [
        "1 Eerste", "Per organisatie", "Bijlage 1: de rest", "2 Slot",
    ]  # fmt: skip
    assert [(een.nummer, een.getallen) for een in eerste.blokken] == [
        ("Tabel 1", ""),
        ("1.1", ""),
        ("Figuur 1", "Tabel 2"),
    ]
    assert [een.nummer for een in scherm.blokken] == ["", "", ""]
    assert [een.nummer for een in (*bijlage.blokken, *slot.blokken)] == ["", "Tabel 3", "2.1", "", "Tabel 4"]


def test_elke_vorm_geeft_dezelfde_nummers() -> None:
    pdf = [een.nummer for een in blokken_in_pdf(MET_ALLES) if een.nummer]
    assert pdf == ["Tabel 1", "Figuur 1", "Tabel 2", "Tabel 3", "Tabel 4"]
    html = document_als_html(SJABLONEN, MET_ALLES, onze_opmaak(date(2015, 11, 18)).stijl)
    assert re.findall(r"<(?:fig)?caption>((?:Tabel|Figuur) \d+)\. ", html) == pdf
    markdown = document_als_markdown(SJABLONEN, MET_ALLES)
    assert re.findall(r"^\*+((?:Tabel|Figuur) \d+)\. ", markdown, re.MULTILINE) == pdf
    koppen = ["1 Eerste", "1.1 kop", "Bijlage 1: de rest", "kop", "2 Slot", "2.1 kop"]
    assert re.findall(r"^##+ (.*)", markdown, re.MULTILINE) == koppen
    assert [kop for kop in re.findall(r"<h[2-4][^>]*>([^<]*)</h", html)[1:] if kop in koppen] == [
        *koppen[:2],
        "kop",
        *koppen[2:],
    ]
