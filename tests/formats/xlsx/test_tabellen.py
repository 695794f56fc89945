"""The workbook of a report: real tables and charts, amounts that are numbers, and text that stays text."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date
from typing import TYPE_CHECKING, Literal

import openpyxl
import pytest

from toetsing.document.blokken import (
    Alinea,
    Balk,
    Balkdeel,
    Cel,
    Deel,
    Deelgetal,
    Document,
    Figuur,
    Kolom,
    Kop,
    Punten,
    Tabel,
    Toelichtingen,
    Uitklap,
    Zin,
    cellen,
)
from toetsing.document.omslag import Omslag
from toetsing.domain.huisstijl import Huisstijl, Kleur
from toetsing.formats.xlsx.tabellen import document_als_werkmap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openpyxl.worksheet.worksheet import Worksheet

    from toetsing.document.blokken import Blok, Celsoort, Kolomsoort

STIJL = Huisstijl(
    afzender="Inspectie",
    lettertype="Noto Sans",
    letterbestanden=(),
    goed=Kleur(vlak="#0A807A", tekst="#FFFFFF"),
    midden=Kleur(vlak="#FFD24D", tekst="#1A1A1A"),
    slecht=Kleur(vlak="#540A1A", tekst="#FFFFFF"),
    accent="#00458C",
)
DAG = date(2016, 1, 18)
NOORD: tuple[tuple[int, str, str, Celsoort], ...] = (
    (20, "+", "voldoende", "goed"),
    (4, "-", "onvoldoende", "slecht"),
)


def document(*blokken: Blok, merken: tuple[str, ...] = (), alleen: Literal["", "scherm"] = "") -> Document:
    omslag = Omslag(
        titel="Landelijk rapport", ondertitel="Stap 1", merken=merken, kenmerken=(("organisaties", "26 & meer"),)
    )
    return Document(
        omslag=omslag,
        delen=(Deel(id="a", titel="1 Randvoorwaarden", blokken=blokken, alleen=alleen),),
        programma="toetsing 0.1.0",
        peildatum="18 januari 2016",
    )


def tabel(
    koppen: Sequence[tuple[str, Kolomsoort]], *rijen: Sequence[str | Cel], naam: str = "Blad", rijkop: int = 0
) -> Tabel:
    return Tabel(
        titel=f"Titel van {naam}",
        kolommen=tuple(Kolom(kop=kop, soort=soort) for kop, soort in koppen),
        rijen=tuple(tuple(cel if isinstance(cel, Cel) else Cel(tekst=cel) for cel in rij) for rij in rijen),
        rijkop=rijkop,
        naam=naam,
    )


def balk(label: str, delen: Sequence[tuple[int, str, str, Celsoort]] = NOORD) -> Balk:
    return Balk(label=label, delen=tuple(Balkdeel(aantal=n, teken=t, naam=naam, soort=s) for n, t, naam, s in delen))


RANGORDE = Figuur(
    titel="Rangorde",
    alt="Balken van 2 organisaties",
    balken=(balk("Noord"), balk("Zuid")),
    tabel=tabel(
        [("plaats", "getal"), ("organisatie", "kort"), ("voldoende", "getal"), ("onvoldoende", "getal")],
        ("1", "Noord", "20", "4"),
        ("1", "Zuid", "20", "4"),
        naam="Rangorde",
        rijkop=1,
    ),
)


def boek(*blokken: Blok, merken: tuple[str, ...] = ()) -> openpyxl.Workbook:
    inhoud = document_als_werkmap(document(*blokken, merken=merken), STIJL, moment=DAG)
    assert not [cel for blad in openpyxl.load_workbook(io.BytesIO(inhoud)) for cel in formules(blad)]
    return openpyxl.load_workbook(io.BytesIO(inhoud))


def formules(blad: Worksheet) -> list[str]:
    return [cel.coordinate for rij in blad.iter_rows() for cel in rij if cel.data_type == "f"]


def waarden(blad: Worksheet, rij: int = 6) -> list[object]:
    return [cel.value for cel in blad[rij]]


def delen(*blokken: Blok) -> dict[str, str]:
    inhoud = document_als_werkmap(document(*blokken), STIJL, moment=DAG)
    with zipfile.ZipFile(io.BytesIO(inhoud)) as pakket:
        return {naam: pakket.read(naam).decode() for naam in pakket.namelist()}


# -- sheets and tables -------------------------------------------------------------------------------------------------


def test_elke_tabel_met_een_naam_is_een_blad() -> None:
    los = tabel([("a", "tekst")], ("x",), naam="")
    uitklap = Uitklap(id="u", titel="U", blokken=(tabel([("a", "tekst")], ("x",), naam="Binnen"),))
    een = tabel([("nr", "nr")], ("1.1",), naam="Een")
    werkmap = boek(Alinea(tekst="x"), een, los, uitklap, RANGORDE)
    assert werkmap.sheetnames == ["Inhoud", "Een", "Rangorde", "Zinnen"]
    assert boek(een, los, uitklap).sheetnames == ["Inhoud", "Een"]
    assert {blad.title: list(blad.tables) for blad in werkmap} == {
        "Inhoud": ["Inhoud"],
        "Een": ["Tabel_Een"],
        "Rangorde": ["Tabel_Rangorde"],
        "Zinnen": ["Tabel_Zinnen"],
    }


def test_wat_om_de_tabellen_heen_staat_heeft_een_blad() -> None:
    letter = Cel(tekst="V", voluit="voldoende", noot="zeker", soort="goed")
    werkmap = boek(
        Alinea(tekst="Vooraf."),
        Kop(niveau=3, tekst="Waarom"),
        Zin(delen=(Cel(tekst="Het is"), letter)),
        Punten(regels=("een", "=twee")),
        RANGORDE,
        Toelichtingen(rijen=(("1.1", ("Noord: +", "Zuid: -")),)),
        Uitklap(id="u", titel="U", blokken=(Alinea(tekst="Op het scherm."),)),
    )
    blad = werkmap["Zinnen"]
    koppen, *rijen = ([cel.value for cel in rij] for rij in blad[blad.tables["Tabel_Zinnen"].ref])
    assert koppen == ["onderdeel", "onderwerp", "tekst"]
    assert {rij[0] for rij in rijen} == {"1 Randvoorwaarden"}
    assert [tuple(rij[1:]) for rij in rijen] == [
        (None, "Vooraf."),
        ("Waarom", "Het is V voldoende zeker"),
        ("Waarom", "een"),
        ("Waarom", "=twee"),
        ("1.1", "Noord: +"),
        ("1.1", "Zuid: -"),
    ]
    eerste = [cel.value for rij in werkmap["Inhoud"].iter_rows() for cel in rij]
    assert "Elk blad heeft een tabel; wat eromheen staat, staat op het blad Zinnen." in eerste


def test_wat_alleen_op_een_scherm_past_blijft_weg() -> None:
    alleen = document(tabel([("a", "tekst")], ("x",)), alleen="scherm")
    werkmap = openpyxl.load_workbook(io.BytesIO(document_als_werkmap(alleen, STIJL, moment=DAG)))
    assert werkmap.sheetnames == ["Inhoud"]
    assert not werkmap["Inhoud"].tables
    assert "Er zijn geen tabellen." in [cel.value for cel in werkmap["Inhoud"]["A"]]


def test_de_inhoud_zegt_wat_dit_is_en_wijst_naar_elk_blad() -> None:
    inhoud = boek(RANGORDE, tabel([("a", "tekst")], naam="Jan's blad"), merken=("CONCEPT",))["Inhoud"]
    teksten = {cel.value for rij in inhoud.iter_rows() for cel in rij}
    assert {"Landelijk rapport", "Stap 1", "CONCEPT", "26 & meer", "toetsing 0.1.0", "18 januari 2016"} <= teksten
    assert {"1 Randvoorwaarden", "Titel van Rangorde", 2, "ja", 0, "nee"} <= teksten
    links = [rij[0].hyperlink for rij in inhoud.iter_rows() if rij[0].hyperlink]
    assert [(link.location, link.tooltip) for link in links] == [
        ("'Rangorde'!A1", "Naar het blad Rangorde"),
        ("'Jan''s blad'!A1", "Naar het blad Jan's blad"),
    ]


def test_een_blad_is_te_lezen_en_af_te_drukken() -> None:
    blad = boek(RANGORDE, merken=("CONCEPT", "ZELFEVALUATIE"))["Rangorde"]
    assert blad["A1"].value == "Titel van Rangorde"
    assert blad["A2"].value == "CONCEPT · ZELFEVALUATIE · Landelijk rapport"
    assert blad["A3"].hyperlink.location == "'Inhoud'!A1"
    assert blad.freeze_panes == "C6"
    assert (blad.page_setup.orientation, blad.page_setup.paperSize) == ("landscape", 9)
    assert (blad.page_setup.fitToWidth or 1, blad.page_setup.fitToHeight) == (1, 0)
    assert blad.print_title_rows == "$5:$5"
    assert blad.oddHeader is not None
    assert (blad.oddHeader.left.text, blad.oddHeader.right.text) == ("Landelijk rapport", "CONCEPT · ZELFEVALUATIE")
    echt = blad.tables["Tabel_Rangorde"]
    assert (echt.ref, echt.autoFilter.ref, echt.tableStyleInfo.showRowStripes) == ("A5:D7", "A5:D7", True)


def test_een_brede_rijkop_blijft_niet_staan() -> None:
    blad = boek(tabel([("verwachting", "tekst"), ("ook", "tekst")], ("x" * 99, "y")))["Blad"]
    assert blad.freeze_panes == "A6"


def test_een_lege_tabel_is_een_tabel_zonder_grafiek() -> None:
    leeg = Figuur(titel="F", alt="niets", balken=(), tabel=tabel([("a", "tekst"), ("n", "getal")], naam="Leeg"))
    blad = boek(leeg)["Leeg"]
    assert blad.tables["Tabel_Leeg"].ref == "A5:B6"
    assert "drawing" not in " ".join(delen(leeg))


@pytest.mark.parametrize(
    ("namen", "bladen"),
    [
        (["Oordelen", "oordelen"], ["Oordelen", "oordelen 2"]),
        (["a/b:c*[d]?\\e", "''"], ["a b c d e", "Tabel"]),
        (["Anders gepubliceerd dan berekend"] * 2, ["Anders gepubliceerd dan…", "Anders gepubliceerd dan… 2"]),
        (["x" * 40, "Korte woordenxxxxxxxxxxxxxxxxxxxxxx"], [f"{'x' * 30}…", "Korte woorden" + "x" * 17 + "…"]),
        (["inhoud", "History"], ["inhoud 2", "History 2"]),
        (["😀" * 20], ["😀" * 15 + "…"]),
    ],
    ids=["hoofdletters", "tekens die niet mogen", "te lang", "zonder woordgrens", "bezet", "dubbele eenheden"],
)
def test_namen_van_bladen_kunnen_en_verschillen(namen: list[str], bladen: list[str]) -> None:
    werkmap = boek(*(tabel([("a", "tekst")], ("x",), naam=naam) for naam in namen))
    assert werkmap.sheetnames[1:] == bladen
    tabellen = [naam.casefold() for blad in werkmap for naam in blad.tables]
    assert len(set(tabellen)) == len(namen) + 1
    assert all(re.fullmatch(r"inhoud|tabel_\w*", naam) for naam in tabellen)


def test_lege_en_gelijke_koppen_breken_de_tabel_niet() -> None:
    koppen: list[tuple[str, Kolomsoort]] = [(kop, "tekst") for kop in ("a", "A", "a 2", "", "", "kolom 4", "k" * 300)]
    blad = boek(tabel(koppen, ("x",) * 7))["Blad"]
    gezien = [str(cel.value) for cel in blad[5]]
    assert gezien == ["a", "A 2", "a 2 2", "kolom 4", "kolom 5", "kolom 4 2", "k" * 255]
    assert [kolom.name for kolom in blad.tables["Tabel_Blad"].tableColumns] == gezien


# -- cells -------------------------------------------------------------------------------------------------------------


def test_alleen_aantallen_zijn_getallen() -> None:
    getallen = ("7", "0", "87%", "007", "1.1", "²", "٣", "1234567890123456", "")
    koppen: list[tuple[str, Kolomsoort]] = [("nr", "nr"), *((str(n), "getal") for n in range(len(getallen)))]
    blad = boek(tabel(koppen, ("1.1", *getallen)))["Blad"]
    assert waarden(blad) == ["1.1", 7, 0, "87%", "007", "1.1", "²", "٣", "1234567890123456", None]
    assert [cel.alignment.horizontal for cel in blad[6]] == ["left"] + ["right"] * 9


def test_ook_een_negatief_en_een_klein_getal_is_een_getal() -> None:
    getallen = ("-7", "-0,5", "0,00012", "1234567890,12345", "-1234567890,123456")
    koppen: list[tuple[str, Kolomsoort]] = [("nr", "nr"), *((str(n), "getal") for n in range(len(getallen)))]
    blad = boek(tabel(koppen, ("1.1", *getallen)))["Blad"]
    assert waarden(blad) == ["1.1", -7, -0.5, 0.00012, 1234567890.12345, "-1234567890,123456"]
    assert [cel.number_format for cel in blad[6]][1:5] == ["0", "0.0", "0.00000", "0.00000"]


def test_nummers_van_het_kader_zijn_tekst_zonder_groene_driehoek() -> None:
    gewoon = tabel([("nr", "nr"), ("toelichting", "tekst")], ("1.1", "5"), ("3.1.1", "1-1-2016"))
    blad = boek(gewoon)["Blad"]
    assert waarden(blad) == ["1.1", "5"]
    assert waarden(blad, 7) == ["3.1.1", "1-1-2016"]
    assert {cel.data_type for rij in blad.iter_rows(min_row=6) for cel in rij} == {"s"}
    assert '<ignoredError sqref="A1:B7" numberStoredAsText="1"/>' in delen(gewoon)["xl/worksheets/sheet2.xml"]


@pytest.mark.parametrize("tekst", ["=1+1", "+1", "-x", "@SUM(A1)", "{=1}", "http://x.nl", "mailto:a@b.nl"])
def test_tekst_wordt_nooit_een_formule_of_koppeling(tekst: str) -> None:
    vijandig = Figuur(
        titel=tekst,
        alt=tekst,
        balken=(balk(tekst, [(1, "V", tekst, "goed")]),),
        tabel=tabel([(tekst, "tekst"), (f"{tekst} ", "getal")], (tekst, "1"), (tekst, tekst), naam=tekst),
    )
    blad = boek(vijandig).worksheets[1]
    assert waarden(blad, 7) == [tekst, tekst]
    assert [cel.coordinate for rij in blad.iter_rows() for cel in rij if cel.hyperlink] == ["A3"]
    grafiek = delen(vijandig)["xl/charts/chart1.xml"]
    assert all("!$" in verwijzing for verwijzing in re.findall(r"<c:f>(.*?)</c:f>", grafiek))


def test_verborgen_tekens_vallen_weg_en_regels_blijven() -> None:
    blad = boek(tabel([("a\nb", "tekst")], ("een\x07 twee\ndrie\ud800\uffff",)))["Blad"]
    assert (blad["A5"].value, blad["A6"].value) == ("a b", "een twee\ndrie")


@pytest.mark.parametrize(("tekst", "lengte"), [("x" * 40_000, 32_767), ("😀" * 20_000, 16_386)])
def test_een_te_lange_tekst_zegt_dat_hij_is_afgekapt(tekst: str, lengte: int) -> None:
    waarde = str(boek(tabel([("a", "tekst")], (tekst,)))["Blad"]["A6"].value)
    assert waarde.endswith(" [...]")
    assert len(waarde) == lengte


def test_letters_hebben_de_kleuren_van_de_huisstijl_en_hun_betekenis() -> None:
    letters = (
        Cel(tekst="V", voluit="voldoende", soort="goed"),
        Cel(tekst="M", soort="midden", noot="afwijkend vastgesteld"),
        Cel(tekst="O", voluit="onvoldoende", noot="was M", soort="slecht"),
        Cel(tekst="V of M", soort="open"),
        Cel(tekst="", voluit="geen"),
    )
    blad = boek(tabel([(str(n), "teken") for n in range(5)], letters))["Blad"]
    assert waarden(blad) == [
        "V (voldoende)",
        "M (afwijkend vastgesteld)",
        "O (onvoldoende; was M)",
        "V of M",
        "(geen)",
    ]
    vlakken = [(cel.fill.fgColor.rgb, cel.font.color.rgb if cel.font.b else None) for cel in blad[6][:4]]
    assert vlakken == [
        ("FF0A807A", "FFFFFFFF"),
        ("FFFFD24D", "FF1A1A1A"),
        ("FF540A1A", "FFFFFFFF"),
        ("FFFFFFFF", "FF1A1A1A"),
    ]
    assert blad["B6"].border.left.color.rgb == "FF1A1A1A"


def test_wat_naast_een_aantal_staat_krijgt_een_eigen_kolom() -> None:
    noten = tabel(
        [("open", "getal"), ("wie", "kort")],
        (Cel(tekst="2", noot="nog 1"), "Noord"),
        ("0", Cel(tekst="Zuid", noot="nieuw")),
        rijkop=1,
    )
    blad = boek(noten)["Blad"]
    assert waarden(blad, 5) == ["open", "open (toelichting)", "wie"]
    assert waarden(blad) == [2, "nog 1", "Noord"]
    assert waarden(blad, 7) == [0, None, "Zuid (nieuw)"]
    assert blad["C6"].font.b
    assert blad.freeze_panes == "D6"


def test_een_aandeel_is_een_getal_dat_alleen_heel_is_als_het_heel_is() -> None:
    aandelen = [Deelgetal(299, 300), Deelgetal(1, 3), Deelgetal(3, 3), Deelgetal(0, 3), Deelgetal(2999, 3000)]
    rijen = [(Cel(tekst="x", noot="y", getallen=(een.deel, een)), Cel(tekst="Noord")) for een in aandelen]
    kolommen = (Kolom(kop="n", soort="getal", telt=("n", "n (aandeel)", "nog iets")), Kolom(kop="wie"))
    blad = boek(Tabel(titel="t", kolommen=kolommen, rijen=tuple(rijen), rijkop=1, naam="Blad"))["Blad"]
    assert waarden(blad, 5) == ["n", "n (aandeel)", "nog iets", "wie"]
    assert [waarden(blad, rij) for rij in range(6, 11)] == [
        [een.deel, een.deel / een.geheel, None, "Noord"] for een in aandelen
    ]
    assert [blad.cell(rij, 2).number_format for rij in range(6, 11)] == ["0.0%", "0%", "0%", "0%", "0.00%"]
    assert blad["D6"].font.b


# -- charts ------------------------------------------------------------------------------------------------------------


def reeksen(grafiek: str) -> list[tuple[str, str, str]]:
    """Return (name, values, colour) of every series."""
    return [
        (
            re.findall(r"<c:tx>.*?<c:f>(.*?)</c:f>", reeks)[0],
            re.findall(r"<c:val>.*?<c:f>(.*?)</c:f>", reeks)[0],
            re.findall(r'<a:srgbClr val="(\w+)"', reeks)[0],
        )
        for reeks in re.findall(r"<c:ser>.*?</c:ser>", grafiek)
    ]


def test_een_figuur_is_een_grafiek_van_de_aantallen_in_de_tabel() -> None:
    bestanden = delen(RANGORDE)
    grafiek = bestanden["xl/charts/chart1.xml"]
    assert reeksen(grafiek) == [
        ("Rangorde!$C$5", "Rangorde!$C$6:$C$7", "0A807A"),
        ("Rangorde!$D$5", "Rangorde!$D$6:$D$7", "540A1A"),
    ]
    assert re.search(r"<c:cat><c:strRef><c:f>Rangorde!\$B\$6:\$B\$7</c:f>.*?<c:v>Noord</c:v>", grafiek)
    assert '<c:grouping val="stacked"/>' in grafiek
    assert '<c:max val="24"/>' in grafiek
    assert '<c:legendPos val="b"/>' in grafiek
    assert 'descr="Balken van 2 organisaties"' in bestanden["xl/drawings/drawing1.xml"]


def test_een_tweede_kleur_van_een_soort_heeft_een_patroon() -> None:
    soorten: list[tuple[int, str, str, Celsoort]] = [(0, "", "nvt", "open"), (1, "", "open", "open")]
    figuur = Figuur(
        titel="F",
        alt="F",
        balken=(balk("x", soorten),),
        tabel=tabel([("nr", "nr"), ("nvt", "getal"), ("open", "getal")], ("1.1", "0", "1")),
    )
    assert delen(figuur)["xl/charts/chart1.xml"].count("<a:pattFill") == 1


def test_zonder_dezelfde_namen_telt_de_volgorde() -> None:
    figuur = Figuur(
        titel="F",
        alt="F",
        balken=(balk("x"),),
        tabel=tabel([("n", "getal"), ("nr", "nr"), ("ja", "getal"), ("nee", "getal")], ("9", "1.1", "20", "4")),
    )
    kleuren = [(naam[-4:], kleur) for naam, _, kleur in reeksen(delen(figuur)["xl/charts/chart1.xml"])]
    assert kleuren == [("$C$5", "0A807A"), ("$D$5", "540A1A")]


def plek(figuur: Figuur) -> tuple[int, int]:
    tekening = delen(figuur)["xl/drawings/drawing1.xml"]
    kolom, rij = re.findall(r"<xdr:from><xdr:col>(\d+)</xdr:col>.*?<xdr:row>(\d+)</xdr:row>", tekening)[0]
    return int(rij), int(kolom)


def test_een_grafiek_staat_onder_de_tabel_waar_dat_past_en_er_anders_naast() -> None:
    koppen: list[tuple[str, Kolomsoort]] = [("nr", "nr"), ("wat", "tekst"), ("voldoende", "getal")]
    rijen = [(f"1.{n}", "tekst " * 12, "20") for n in range(1, 27)]
    kort, lang = (
        Figuur(titel="F", alt="F", balken=(balk("x", NOORD[:1]),), tabel=tabel(koppen, *rijen[:aantal]))
        for aantal in (1, 26)
    )
    assert plek(kort) == (7, 1)
    assert plek(lang) == (5, 3)


# -- the file ----------------------------------------------------------------------------------------------------------


def test_dezelfde_invoer_geeft_dezelfde_bytes() -> None:
    een, ander = (document_als_werkmap(document(RANGORDE), STIJL, moment=DAG) for _ in range(2))
    assert een == ander
    assert een != document_als_werkmap(document(RANGORDE), STIJL, moment=date(2016, 1, 19))


def test_de_eigenschappen_zeggen_wat_het_is_en_in_welke_taal() -> None:
    eigenschappen = boek(RANGORDE, merken=("CONCEPT",)).properties
    assert (eigenschappen.title, eigenschappen.subject) == ("Landelijk rapport - CONCEPT", "Stap 1")
    assert (eigenschappen.creator, eigenschappen.language) == ("Inspectie", "nl-NL")
    assert eigenschappen.created is not None
    assert eigenschappen.created.date() == DAG


def test_een_gewone_rij_cellen_heeft_geen_eigen_kleur() -> None:
    blad = boek(tabel([("a", "tekst"), ("b", "tekst")], cellen(("x", "y"))))["Blad"]
    assert blad["B6"].fill.fill_type is None
