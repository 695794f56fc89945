"""`toetsing plan` as a manager meets it."""

from __future__ import annotations

import csv
import json
import random
import re
import textwrap
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import combinations
from typing import TYPE_CHECKING

import openpyxl
import pytest

from hulp.antwoorden import antwoord_van, tabel_in, zinnen_in
from hulp.gedeeld import als_werkmap
from hulp.grond import STAP1
from hulp.openen import csvrijen
from hulp.uitslagen import KADER, TOETSINGEN
from toetsing.cli.hoofd import start
from toetsing.commands.plan import plannen
from toetsing.commands.plan.keuzes import (
    gunstig_in_woorden,
    keuze,
    keuze_in_het_kort,
    verlies_in_woorden,
    weg_in_woorden,
)
from toetsing.commands.plan.wegen import doelzinnen
from toetsing.commands.plan.zinnen import enkele
from toetsing.document.antwoord import Antwoord
from toetsing.document.blokken import Tabel
from toetsing.domain.change.kortste import Gestopt, Kortste, Onhaalbaar
from toetsing.domain.change.verbeteren import Doelplan
from toetsing.domain.change.wegen import Weg
from toetsing.domain.dossier import Dossier, Maatregel
from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.scores import OPEN, Score
from toetsing.domain.toetsing import Afwijking, Soort
from toetsing.readers.kader.kaderbestand import load_kader

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from toetsing.document.blokken import Document
    from toetsing.domain.kader import Kader
    from toetsing.domain.scores import Ingevuld

GOED, FOUTE_INVOER, FOUT_GEBRUIK, ONLEESBAAR = 0, 1, 2, 4
MATRIX = str(STAP1 / "scores-2015.csv")
LEGENDA = "V = voldoende, M = matig, O = onvoldoende."
GUNSTIG = "als open gunstig uitvalt"
"""The column that says what would do if open scores turn out well."""
DRIE_NIVEAUS = """
kader: proef
versie: '1'
titel: Proef
bron: boek
bronnen: {boek: {titel: B, uitgever: U, periode: P}}
scores:
  - {teken: a, naam: goed, voldoet: ja}
  - {teken: b, naam: matig}
  - {teken: c, naam: slecht}
oordelen: [{letter: V, naam: voldoende}, {letter: O, naam: onvoldoende}]
themas:
  - nr: '1'
    naam: T
    norm: N
    criteria:
      - nr: '1.1'
        tekst: Een langere schaal
        beslisregels: [{V: geen slecht en minstens 2 goed, bron: boek}, {O: anders, bron: boek}]
        verwachtingen: [{nr: 1.1.1, tekst: T}, {nr: 1.1.2, tekst: T}, {nr: 1.1.3, tekst: T}]
      - nr: '1.2'
        tekst: Zonder beslisregels
        verwachtingen: [{nr: 1.2.1, tekst: T}]
"""
PLAN = (
    Maatregel(nr="1.1.4", verbetermaatregel="Achterwacht", verantwoordelijke="MT", termijn="1-12-2015", status="bezig"),
    Maatregel(nr="1.2.4", verbetermaatregel="Voorraad", termijn="1 maart 2016", status="gepland"),
    Maatregel(nr="1.2.5", verbetermaatregel="Idem", verantwoordelijke="MT", termijn="voorjaar 2016"),
    Maatregel(nr="1.3.1", verbetermaatregel="Systeem", verantwoordelijke="ICT", termijn="1-1-2016", status="klaar"),
    Maatregel(nr="1.3.2", verbetermaatregel="Koppeling", verantwoordelijke="ICT"),
)


@pytest.fixture
def werkmap(tmp_path: Path) -> Path:
    pad = tmp_path / "ijsselland.xlsx"
    pad.write_bytes(als_werkmap(KADER, TOETSINGEN["IJsselland"], Dossier(plan=PLAN)))
    return pad


@pytest.fixture
def half(tmp_path: Path) -> Path:
    """A self-assessment with open scores and an oordeel that people set."""
    toetsing = TOETSINGEN["IJsselland"]
    scores = {**toetsing.scores, **dict.fromkeys(("1.1.1", "1.2.1", "1.3.1", "2.1.1", "3.1.2"), OPEN)}
    scores["3.1.3"] = Score("-")
    afwijking = Afwijking(oordeel=Oordeel("M"), motivering="gezien", door=None)
    pad = tmp_path / "half.xlsx"
    half = replace(toetsing, scores=scores, soort=Soort.ZELFEVALUATIE, afwijkingen={"1.1": afwijking})
    pad.write_bytes(als_werkmap(KADER, half, Dossier()))
    return pad


def plan(*args: object) -> Document:
    return antwoord_van("plan", *map(str, args), "--peildatum", "18-01-2016")[0].document()


def rijen(document: Document, naam: str, *koppen: str) -> list[tuple[str, ...]]:
    return [tuple(rij[kop] for kop in koppen) for rij in tabel_in(document, naam)]


# -- the ways ----------------------------------------------------------------------------------------------------------


def test_de_wegen_van_ijsselland_op_volgorde_van_winst(werkmap: Path) -> None:
    document = plan(werkmap)
    assert rijen(document, "Wegen", "nr", "nu", "naar", "winst", "aantal", "keuzes", "verbeter") == [
        ("1.2", "O", "M", "1", "1", "3", "1.2.2, 1.2.4 of 1.2.5"),
        ("1.3", "M", "V", "1", "1", "2", "1.3.1 of 1.3.4"),
        ("1.2", "O", "V", "2", "2", "3", "2 van deze 3: 1.2.2, 1.2.4 en 1.2.5"),
    ]
    assert GUNSTIG not in tabel_in(document, "Wegen")[0]
    assert zinnen_in(document, "wegen") == [
        "Het oordeel is al zeker V bij 1.1, 2.1, 2.2, 3.1 en 3.2.",
        "Oordeel M bestaat niet bij 3.1 en 3.2.",
        LEGENDA,
    ]
    assert [deel.id for deel in document.delen] == ["samenvatting", "wegen", "kwetsbaar", "maatregelen", "herleiding"]


def test_wat_ijsselland_niet_kan_missen(werkmap: Path) -> None:
    document = plan(werkmap)
    assert rijen(document, "Kwetsbaar", "nr", "nu", "verlies", "van") == [
        ("1.1", "V", "1", "1.1.1, 1.1.2 of 1.1.3"),
        ("1.3", "M", "1", "1.3.2 of 1.3.3"),
        ("2.1", "V", "1", "2.1.1, 2.1.2 of 2.1.3"),
        ("2.2", "V", "1", "2.2.1, 2.2.2 of 2.2.3"),
        ("3.1", "V", "2", "2 van deze 3: 3.1.2, 3.1.3 en 3.1.4"),
        ("3.2", "V", "1", "3.2.1 of 3.2.2"),
    ]
    assert zinnen_in(document, "kwetsbaar") == ["Geen verlies verlaagt het oordeel bij 1.2."]


def test_met_open_scores_staat_apart_wat_ingevuld_moet_worden(half: Path) -> None:
    document = plan(half)
    assert rijen(document, "Open", "nr", "kan nog", "bepalend", "overig open") == [
        ("1.1", "V of M", "1.1.1", "–"),
        ("1.2", "O", "–", "1.2.1"),
        ("1.3", "V of M", "1.3.1", "–"),
        ("2.1", "V of M", "2.1.1", "–"),
        ("3.1", "V of O", "3.1.2", "–"),
    ]
    wegen = {(r["nr"], r["naar"]): (r["aantal"], r["verbeter"], r[GUNSTIG]) for r in tabel_in(document, "Wegen")}
    assert wegen["3.1", "V"] == ("1", "3.1.3", "geen herstel nodig")
    assert wegen["1.2", "M"] == ("2", "2 van deze 3: 1.2.2, 1.2.4 en 1.2.5", "1.2.2, 1.2.4 of 1.2.5")
    assert wegen["2.1", "V"] == ("", "hangt af van wat open is", "geen herstel nodig")
    assert document.omslag.merken == ("ZELFEVALUATIE",)
    assert "Bij 3.1 kan het oordeel nu al O zijn; lager kan niet." in zinnen_in(document, "kwetsbaar")
    assert zinnen_in(document, "samenvatting") == [
        "13 van de 24 verwachtingen zijn voldoende (5 nog open, dus 13 tot en met 18).",
        "Afwijkend vastgesteld is het oordeel op 1.1 (berekend V of M, vastgesteld M). Dit plan gaat over "
        "de berekende "
        "oordelen; wat is vastgesteld, verandert niet vanzelf mee.",
        "De meeste winst per verwachting geeft criterium 3.1: van V of O naar zeker V, met 3.1.3.",
        "Kwetsbaar: bij 1.1, 1.3, 2.1, 2.2 en 3.2 kan het berekende oordeel al dalen als één verwachting een lagere "
        "score krijgt.",
        "1.1.1, 1.3.1, 2.1.1 en 3.1.2 moeten nog worden ingevuld, want die bepalen een oordeel.",
        "Nog geen van de 6 minnen heeft een maatregel.",
    ]


# -- the summary -------------------------------------------------------------------------------------------------------


def test_de_samenvatting_van_ijsselland(werkmap: Path) -> None:
    assert zinnen_in(plan(werkmap), "samenvatting") == [
        "18 van de 24 verwachtingen zijn voldoende.",
        "De meeste winst per verwachting geeft criterium 1.2: van O naar M, met 1.2.2, 1.2.4 of 1.2.5.",
        "Evenveel winst per verwachting geven 1.3 naar V en 1.2 naar V.",
        "Kwetsbaar: bij 1.1, 1.3, 2.1, 2.2 en 3.2 kan het oordeel al dalen als één verwachting een lagere score "
        "krijgt.",
        "Op 18 januari 2016 staan er 5 maatregelen in het plan: 1 te laat, 1 komt nog, 2 zonder datum en 1 klaar.",
        "Bij 1 van de 5 maatregelen staat geen verantwoordelijke.",
        "Bij 1.3.2 staat een maatregel, maar geen min.",
        "2 minnen hebben geen maatregel: 1.2.2 en 1.3.4.",
    ]


@pytest.mark.parametrize(
    ("nrs", "zin"),
    [
        (("1.3.2",), "Bij 1.3.2 staat een maatregel, maar geen min."),
        (("1.3.2", "1.3.2"), "Bij 1.3.2 staan maatregelen, maar geen min."),
        (("1.3.2", "1.1.1"), "Bij 1.1.1 en 1.3.2 staan maatregelen, maar geen min."),
    ],
)
def test_maatregelen_waar_geen_min_staat(nrs: tuple[str, ...], zin: str, tmp_path: Path) -> None:
    pad = tmp_path / "a.xlsx"
    maatregelen = tuple(Maatregel(nr=nr, verbetermaatregel="Iets", verantwoordelijke="MT") for nr in nrs)
    pad.write_bytes(als_werkmap(KADER, TOETSINGEN["IJsselland"], Dossier(plan=maatregelen)))
    assert zin in zinnen_in(plan(pad), "samenvatting")


def test_een_samenvatting_zonder_maatregelen_zonder_gelijke_winst() -> None:
    assert zinnen_in(plan(MATRIX, "--organisatie", "Drenthe"), "samenvatting") == [
        "8 van de 24 verwachtingen zijn voldoende.",
        "De meeste winst per verwachting geeft criterium 3.2: van O naar V, met 3.2.1.",
        "Kwetsbaar: bij 2.2 en 3.1 kan het oordeel al dalen als één verwachting een lagere score krijgt.",
        "Nog geen van de 16 minnen heeft een maatregel.",
    ]


def matrix_met(pad: Path, scores: dict[str, Ingevuld]) -> Path:
    nrs = [v.nr for v in KADER.verwachtingen if v.telt_mee]
    waarden = ["" if scores[nr] is OPEN else str(scores[nr]) for nr in nrs]
    pad.write_text(f"organisatie;{';'.join(nrs)}\nNoord;{';'.join(waarden)}\n", "utf-8")
    return pad


def test_wie_alles_nog_moet_invullen_krijgt_geen_lange_zinnen(tmp_path: Path) -> None:
    pad = matrix_met(tmp_path / "m.csv", dict.fromkeys((v.nr for v in KADER.verwachtingen), OPEN))
    document = plan(pad, "--doel", "geen O")
    assert zinnen_in(document, "samenvatting") == [
        "Alle 24 verwachtingen zijn nog open.",
        "1.1.1, 1.1.2, 1.1.3, 1.1.4, 1.2.1 en nog 19 andere moeten nog worden ingevuld, want die bepalen een oordeel.",
    ]
    assert zinnen_in(document, "doel") == [
        "Of dit doel wordt bereikt, hangt bij 1.1, 1.2, 1.3, 2.1, 2.2, 3.1 en 3.2 ook af van wat daar open is; "
        "vul dat eerst in.",
        "Oordeel M bestaat niet bij 3.1 en 3.2; minstens M is daar V.",
    ]
    assert zinnen_in(document, "kwetsbaar") == [
        "Bij 1.1, 1.2, 1.3, 2.1, 2.2, 3.1 en 3.2 kan het oordeel nu al O zijn; lager kan niet."
    ]


def test_de_enige_min_en_veel_minnen_zonder_maatregel(tmp_path: Path) -> None:
    goed: dict[str, Ingevuld] = dict.fromkeys((v.nr for v in KADER.verwachtingen), Score("+"))
    een = plan(matrix_met(tmp_path / "een.csv", {**goed, "1.2.4": Score("-")}))
    assert zinnen_in(een, "samenvatting")[-1] == "De enige min heeft nog geen maatregel."
    slecht = replace(TOETSINGEN["IJsselland"], scores=dict.fromkeys(goed, Score("-")) | {"3.1.1": Score("nvt")})
    pad = tmp_path / "x.xlsx"
    pad.write_bytes(als_werkmap(KADER, slecht, Dossier(plan=PLAN[:1])))
    assert zinnen_in(plan(pad), "samenvatting")[-2:] == [
        "Op 18 januari 2016 staat er 1 maatregel in het plan (te laat).",
        "23 minnen hebben geen maatregel: 1.1.1, 1.1.2, 1.1.3, 1.2.1, 1.2.2 en nog 18 andere.",
    ]


def test_geen_enkele_zin_van_de_samenvatting_is_langer_dan_twee_regels(tmp_path: Path) -> None:
    kans = random.Random("zinnen")
    for ronde, toetsing in enumerate(TOETSINGEN.values()):
        deel = kans.choice((0.1, 0.5, 0.9))
        scores = {nr: OPEN if kans.random() < deel else score for nr, score in toetsing.scores.items()}
        document = plan(matrix_met(tmp_path / f"{ronde}.csv", scores), "--doel", "alles V")
        for zin in zinnen_in(document, "samenvatting"):
            assert len(textwrap.wrap(zin, 80)) <= 2, zin


def test_meer_dan_een_miljoen_lijsten_worden_niet_uitgeteld() -> None:
    lang = Kortste(grootte=1, aantal=1001, eerste=(((("1.1.1", Score("+"))),),), uit=("1.1.1",))
    for aantal, zin in ((999, "er zijn 999999 lijsten die"), (1000, "er zijn meer dan een miljoen lijsten die")):
        wegen = [
            Weg(nr=nr, doel=Oordeel("V"), winst=1, zeker=replace(lang, aantal=n), kans=None)
            for nr, n in (("1.1", aantal), ("1.2", 1001))
        ]
        assert [*filter(None, doelzinnen(KADER, Doelplan(wegen=tuple(wegen)), {}, {}))] == [
            f"Hiervoor moet u minstens 2 verwachtingen verbeteren; {zin} zo kort zijn."
        ]


GATEN = DRIE_NIVEAUS.replace(
    "{V: geen slecht en minstens 2 goed, bron: boek}, {O: anders, bron: boek}", "{V: alle goed, bron: boek}"
).replace("Een langere schaal", "Met een gat")


def test_geen_is_alleen_het_oordeel_waar_geen_beslisregel_van_toepassing_is(tmp_path: Path) -> None:
    kader = proefkader(tmp_path, GATEN)
    pad = tmp_path / "x.csv"
    pad.write_text("nr;score\n1.1.1;a\n1.1.2;b\n1.1.3;a\n1.2.1;a\n", "utf-8")
    document = plan(pad, "--kader", kader)
    assert zinnen_in(document, "samenvatting")[1] == (
        "De meeste winst per verwachting geeft criterium 1.1: van geen naar V, met 1.1.2 naar goed."
    )
    assert rijen(document, "Wegen", "nu", "naar") == [("geen", "V")]
    pad.write_text("nr;score\n1.1.1;a\n1.1.2;b\n1.1.3;\n1.2.1;a\n", "utf-8")
    document = plan(pad, "--kader", kader)
    assert rijen(document, "Open", "kan nog", "bepalend", "overig open") == [("geen", "–", "1.1.3")]
    pad.write_text("nr;score\n1.1.1;a\n1.1.2;a\n1.1.3;\n1.2.1;a\n", "utf-8")
    document = plan(pad, "--kader", kader)
    assert rijen(document, "Open", "kan nog", "bepalend", "overig open") == [("V of geen", "1.1.3", "–")]
    assert zinnen_in(document, "kwetsbaar") == ["Bij 1.1 kan het nu al zonder oordeel blijven; lager kan niet."]


# -- the goal ----------------------------------------------------------------------------------------------------------


def test_de_kortste_lijst_naar_geen_o() -> None:
    document = plan(MATRIX, "--organisatie", "Drenthe", "--doel", "geen O")
    assert zinnen_in(document, "doel") == [
        "Hiervoor moet u minstens 7 verwachtingen verbeteren; er zijn 216 lijsten die zo kort zijn.",
        "Al zeker is het bij 2.2 en 3.1.",
        "Oordeel M bestaat niet bij 3.2; minstens M is daar V.",
    ]
    assert rijen(document, "Doel", "nr", "naar", "aantal", "keuzes") == [
        ("1.1", "M", "2", "6"),
        ("1.2", "M", "2", "6"),
        ("1.3", "M", "1", "3"),
        ("2.1", "M", "1", "2"),
        ("3.2", "V", "1", "1"),
    ]
    assert rijen(document, "Lijst", "nr", "nu", "naar") == [
        (nr, "-", "+") for nr in ("1.1.1", "1.1.2", "1.2.1", "1.2.2", "1.3.1", "2.1.1", "3.2.1")
    ]


@pytest.mark.parametrize(
    ("doel", "zin"),
    [
        ("1.1=V", "Dit doel is al zeker bereikt."),
        (
            "ALLES M; 1.2 = matig",
            "Hiervoor moet u minstens 1 verwachting verbeteren; er zijn 3 lijsten die zo kort zijn.",
        ),
        ("1.2=M, 1.2.=v", "Hiervoor moet u minstens 2 verwachtingen verbeteren; er zijn 3 lijsten die zo kort zijn."),
        ("geen m", "Hiervoor moet u minstens 3 verwachtingen verbeteren; er zijn 6 lijsten die zo kort zijn."),
    ],
)
def test_een_doel_op_vele_manieren_geschreven(doel: str, zin: str, werkmap: Path) -> None:
    assert zinnen_in(plan(werkmap, "--doel", doel), "doel")[0] == zin


def test_een_doel_dat_van_open_scores_afhangt(half: Path) -> None:
    document = plan(half, "--doel", "2.1=V, 1.3=V")
    assert zinnen_in(document, "doel") == [
        "Of dit doel wordt bereikt, hangt bij 2.1 ook af van wat daar open is; vul dat eerst in."
    ]
    assert tabel_in(document, "Lijst") == []


def proefkader(map_: Path, tekst: str) -> str:
    pad = map_ / "kader.yaml"
    pad.write_text(tekst, "utf-8")
    return str(pad)


def test_op_een_langere_schaal_staat_bij_elke_score_waarheen(tmp_path: Path) -> None:
    kader = proefkader(tmp_path, DRIE_NIVEAUS)
    pad = tmp_path / "x.csv"
    pad.write_text("nr;score\n1.1.1;a\n1.1.2;b\n1.1.3;c\n1.2.1;c\n", "utf-8")
    document = plan(pad, "--kader", kader, "--doel", "alles V")
    assert rijen(document, "Wegen", "verbeter", "keuzes") == [("1.1.3 naar goed", "1")]
    assert zinnen_in(document, "wegen")[:-1] == ["1.2 heeft geen beslisregels, en dus geen oordeel."]
    assert zinnen_in(document, "doel") == [
        "Hiervoor moet u minstens 1 verwachting verbeteren; er is één zo korte lijst."
    ]
    pad.write_text("nr;score\n1.1.1;b\n1.1.2;b\n1.1.3;c\n1.2.1;c\n", "utf-8")
    document = plan(pad, "--kader", kader)
    assert rijen(document, "Wegen", "verbeter", "keuzes") == [
        ("1.1.1 en 1.1.3 naar goed; of 1.1.2 en 1.1.3 naar goed", "2")
    ]
    assert zinnen_in(document, "samenvatting")[1:] == [
        "De meeste winst per verwachting geeft criterium 1.1: van O naar V, met 1.1.1 en 1.1.3 naar goed, of een "
        "andere "
        "keuze.",
        "Nog geen van de 4 verbeterpunten heeft een maatregel.",
    ]


def test_een_doel_dat_niet_kan(tmp_path: Path) -> None:
    tekst = DRIE_NIVEAUS.replace("V: geen slecht", "V: geen nvt en geen slecht").replace(
        "oordelen:", "  - {teken: nvt, naam: nvt, soort: nvt}\nnvt: ja\noordelen:"
    )
    pad = tmp_path / "x.csv"
    pad.write_text("nr;score\n1.1.1;a\n1.1.2;nvt\n1.1.3;a\n1.2.1;a\n", "utf-8")
    document = plan(pad, "--kader", proefkader(tmp_path, tekst), "--doel", "alles V")
    assert zinnen_in(document, "doel") == ["Dit doel is niet te bereiken: bij 1.1 leidt geen enkel herstel ertoe."]
    assert rijen(document, "Wegen", "verbeter") == [("kan niet: geen enkel herstel leidt hiertoe",)]


def test_zonder_beslisregels_is_er_geen_doel(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tekst = DRIE_NIVEAUS.replace(
        "        beslisregels: [{V: geen slecht en minstens 2 goed, bron: boek}, {O: anders, bron: boek}]\n", ""
    )
    pad = tmp_path / "x.csv"
    pad.write_text("nr;score\n1.1.1;a\n1.1.2;b\n1.1.3;a\n1.2.1;a\n", "utf-8")
    kader = proefkader(tmp_path, tekst)
    assert start(["plan", str(pad), "--kader", kader, "--doel", "alles V"]) == FOUT_GEBRUIK
    assert "heeft geen beslisregels" in capsys.readouterr().err
    assert start(["plan", str(pad), "--kader", kader, "-q"]) == GOED
    assert "Er is geen beter oordeel te halen." in capsys.readouterr().out


VOORBEELD = 'Een doel is bijvoorbeeld "alles V", "geen O" of "1.1=V", of meer daarvan met komma\'s ertussen.'
CRITERIA = "Kies 1.1, 1.2, 1.3, 2.1, 2.2, 3.1 of 3.2."


def fouttekst(capsys: pytest.CaptureFixture[str], *args: str) -> str:
    assert start(["plan", *args]) == FOUT_GEBRUIK
    uit, fout = capsys.readouterr()
    assert uit == ""
    return fout


@pytest.mark.parametrize(
    ("doel", "zin", "code"),
    [
        ("beter", "'beter' is geen doel.", "G114"),
        ("", "Achter --doel staat geen doel.", "G112"),
        (" ; , ", "Achter --doel staat geen doel.", "G112"),
        ("alles Q", "'Q' is geen oordeel van dit kader. Kies V, M of O.", "G049"),
        ("1.1=Q, 1.2=Q", "'Q' is geen oordeel van dit kader. Kies V, M of O.", "G049"),
        ("1.2=matg", "'matg' is geen oordeel van dit kader. Kies V, M of O. Bedoelde u 'matig'?", "G049"),
        ("1.2=", "Achter '1.2=' ontbreekt een oordeel. Kies V, M of O.", "G116"),
        ("alles", "Achter 'alles' ontbreekt een oordeel. Kies V, M of O.", "G116"),
        ("geen", "Achter 'geen' ontbreekt een oordeel. Kies V, M of O.", "G116"),
        ("geen voldoende", "'geen voldoende' kan geen doel zijn: beter dan V bestaat niet.", "G115"),
        ("1.12=V", f"'1.12' is geen criterium met beslisregels. {CRITERIA} Bedoelde u '1.2'?", "G113"),
        ("geen O en 1.2=V", f"'geen O en 1.2' is geen criterium met beslisregels. {CRITERIA}", "G113"),
        ("b\x1b[31m\n\teter", "'b [31m eter' is geen doel.", "G114"),
    ],
)
def test_een_verkeerd_doel_zegt_wat_wel_kan(doel: str, zin: str, code: str, capsys: pytest.CaptureFixture[str]) -> None:
    fout = fouttekst(capsys, MATRIX, "--organisatie", "Drenthe", "--doel", doel)
    assert fout == f"Fout: {zin} {VOORBEELD} [{code}]\n"


def test_alles_wat_aan_een_doel_niet_klopt_staat_er_in_een_keer(capsys: pytest.CaptureFixture[str]) -> None:
    doel = "alles Q, 1.1=V, 9.9=V; geen V, 9.8=Z, beter, alles Q"
    assert fouttekst(capsys, MATRIX, "--organisatie", "Drenthe", "--doel", doel).splitlines() == [
        "Fout: Dit doel klopt niet:",
        "- 'Q' is geen oordeel van dit kader. Kies V, M of O. [G049]",
        f"- '9.9' is geen criterium met beslisregels. {CRITERIA} [G113]",
        "- 'geen V' kan geen doel zijn: beter dan V bestaat niet. [G115]",
        f"- '9.8' is geen criterium met beslisregels. {CRITERIA} [G113]",
        "- 'Z' is geen oordeel van dit kader. Kies V, M of O. [G049]",
        "- 'beter' is geen doel. [G114]",
        f"{VOORBEELD} [G111]",
    ]


def test_het_voorbeeld_bij_een_verkeerd_doel_is_zelf_een_doel(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kader = proefkader(tmp_path, DRIE_NIVEAUS)
    pad = tmp_path / "x.csv"
    pad.write_text("nr;score\n1.1.1;a\n1.1.2;b\n1.1.3;c\n1.2.1;c\n", "utf-8")
    for args in ((str(pad), "--kader", kader), (MATRIX, "--organisatie", "Drenthe")):
        vormen = re.findall('"(.*?)"', fouttekst(capsys, *args, "--doel", "beter"))
        assert len(vormen) == 3
        assert start(["plan", *args, "--doel", ", ".join(vormen), "-q"]) == GOED
        capsys.readouterr()


def test_wie_te_veel_zoekt_krijgt_een_melding(
    werkmap: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from toetsing.domain.change import verbeteren

    for naam in ("criteriumplannen", "doelplan"):
        monkeypatch.setitem(getattr(verbeteren, naam).__kwdefaults__, "grens", 3)
    assert start(["plan", str(werkmap), "--doel", "1.2=V"]) == GOED
    uit, fout = capsys.readouterr()
    assert "Voor dit doel is geen lijst gevonden: bij 1.2 zijn er te veel toestanden." in " ".join(uit.split())
    assert "criterium 1.2 zijn er te veel toestanden" in fout
    assert "[T120]" in fout


def test_de_woorden_bij_wat_niet_is_nagegaan() -> None:
    stil, later = Gestopt(vanaf=1), Gestopt(vanaf=4)
    assert verlies_in_woorden(KADER, stil) == "niet nagegaan: te veel toestanden"
    assert verlies_in_woorden(KADER, later).startswith("niets gevonden tot en met 3 verwachtingen tegelijk")
    leeg = Kortste(grootte=0, aantal=1, eerste=((),), uit=())
    weg = Weg(nr="1.1", doel=Oordeel("V"), winst=0, zeker=leeg, kans=later)
    assert weg_in_woorden(KADER, weg, {}) == "al zeker"
    assert gunstig_in_woorden(KADER, weg).startswith("niets gevonden")
    assert weg_in_woorden(KADER, replace(weg, zeker=later), {}).startswith("niets gevonden")
    nooit = replace(weg, zeker=Onhaalbaar())
    assert weg_in_woorden(KADER, nooit, {}).startswith("zeker kan niet: geen enkel herstel maakt dit zeker; of het kan")
    assert gunstig_in_woorden(KADER, nooit) == ""
    assert gunstig_in_woorden(KADER, replace(weg, kans=leeg)) == ""


@pytest.mark.parametrize(
    ("hoeveel", "en", "of"),
    [
        (0, "", ""),
        (1, "n1", "n1"),
        (2, "n1 en n2", "n1 of n2"),
        (6, "n1, n2, n3, n4, n5 en n6", "n1, n2, n3, n4, n5 of n6"),
        (7, "n1, n2, n3, n4, n5 en nog 2 andere", "n1, n2, n3, n4, n5 of een van 2 andere"),
        (24, "n1, n2, n3, n4, n5 en nog 19 andere", "n1, n2, n3, n4, n5 of een van 19 andere"),
    ],
)
def test_van_een_lange_rij_noemt_een_zin_de_eerste(hoeveel: int, en: str, of: str) -> None:
    nrs = [f"n{i + 1}" for i in range(hoeveel)]
    assert (enkele(nrs), enkele(nrs, "of")) == (en, of)


def kortste(grootte: int, wijzigingen: Sequence[tuple[tuple[str, str], ...]]) -> Kortste:
    """The smallest changes, given all of them."""
    uit = tuple(dict.fromkeys(nr for een in wijzigingen for nr, _ in een))
    eerste = [tuple((nr, Score(teken)) for nr, teken in een) for een in wijzigingen[:5]]
    return Kortste(grootte=grootte, aantal=len(wijzigingen), eerste=tuple(eerste), uit=uit)


def met_acht(kader: Kader) -> Kader:
    """The kader with eight verwachtingen like its first one, called n1 to n8."""
    thema, *_ = kader.themas
    criterium, *_ = thema.criteria
    acht = tuple(replace(criterium.verwachtingen[0], nr=nr) for nr in ACHT)
    return replace(kader, themas=(replace(thema, criteria=(replace(criterium, verwachtingen=acht),)),))


def beter(*nrs: str) -> tuple[tuple[str, str], ...]:
    return tuple((nr, "+") for nr in nrs)


ACHT = tuple(f"n{i}" for i in range(1, 9))
EERSTE_VIJF = "n1, n2, n3, n4, n5"


@pytest.mark.parametrize(
    ("gevonden", "tabel", "zin"),
    [
        pytest.param(kortste(1, [beter("n1")]), "n1", "n1", id="een keuze"),
        pytest.param(kortste(1, [beter("n1"), beter("n2")]), "n1 of n2", "n1 of n2", id="een van twee"),
        pytest.param(
            kortste(1, [beter(n) for n in ACHT]),
            f"{EERSTE_VIJF}, n6, n7 of n8",
            f"{EERSTE_VIJF} of een van 3 andere",
            id="een van acht",
        ),
        pytest.param(
            kortste(8, [beter(*ACHT)]), f"{EERSTE_VIJF}, n6, n7 en n8", f"{EERSTE_VIJF} en nog 3 andere", id="alle acht"
        ),
        pytest.param(
            kortste(2, [beter(*paar) for paar in combinations(ACHT, 2)]),
            f"2 van deze 8: {EERSTE_VIJF}, n6, n7 en n8",
            f"2 van deze 8: {EERSTE_VIJF} en nog 3 andere",
            id="twee van acht",
        ),
        pytest.param(
            kortste(2, [beter("n1", n) for n in ("n2", "n3")]),
            "n1 en n2; of n1 en n3",
            "n1 en n2, of een andere keuze",
            id="twee ongelijke keuzes",
        ),
        pytest.param(
            kortste(2, [beter("n1", n) for n in ACHT[1:7]]),
            "n1 en n2; n1 en n3; n1 en n4; n1 en n5; n1 en n6; of nog 1 andere keuze",
            "n1 en n2, of een van 5 andere keuzes",
            id="zes ongelijke keuzes",
        ),
        pytest.param(
            kortste(7, [beter(*ACHT[:7]), beter("n1", *ACHT[2:])]),
            f"{EERSTE_VIJF}, n6 en n7; of n1, n3, n4, n5, n6, n7 en n8",
            f"{EERSTE_VIJF} en nog 2 andere, of een andere keuze",
            id="lange ongelijke keuzes",
        ),
    ],
)
def test_een_tabel_noemt_alle_keuzes_en_een_zin_enkele(gevonden: Kortste, tabel: str, zin: str) -> None:
    kader = met_acht(KADER)
    assert (keuze(kader, gevonden), keuze_in_het_kort(kader, gevonden)) == (tabel, zin)


@pytest.mark.parametrize(
    ("gevonden", "tabel", "zin"),
    [
        pytest.param(
            kortste(1, [((n, "a"),) for n in ACHT[:3]]),
            "n1 naar goed; of n2 naar goed; of n3 naar goed",
            "n1 naar goed, n2 naar goed of n3 naar goed",
            id="een van drie",
        ),
        pytest.param(
            kortste(1, [((n, "a"),) for n in ACHT]),
            "n1 naar goed; n2 naar goed; n3 naar goed; n4 naar goed; n5 naar goed; of nog 3 andere keuzes",
            "n1 naar goed, n2 naar goed, n3 naar goed of een van 5 andere keuzes",
            id="een van acht",
        ),
        pytest.param(
            kortste(2, [(("n1", "a"), ("n2", "b")), (("n1", "b"), ("n2", "a"))]),
            "n1 naar goed en n2 naar matig; of n1 naar matig en n2 naar goed",
            "n1 naar goed en n2 naar matig, of een andere keuze",
            id="twee naar verschillende scores",
        ),
        pytest.param(
            kortste(8, [tuple((n, "b") for n in ACHT)]),
            f"{EERSTE_VIJF}, n6, n7 en n8 naar matig",
            f"{EERSTE_VIJF} en nog 3 andere naar matig",
            id="alle acht naar dezelfde score",
        ),
    ],
)
def test_op_een_langere_schaal_ook(gevonden: Kortste, tabel: str, zin: str) -> None:
    gelezen, _ = load_kader(DRIE_NIVEAUS.encode(), "kader.yaml")
    assert gelezen is not None
    kader = met_acht(gelezen)
    assert (keuze(kader, gevonden), keuze_in_het_kort(kader, gevonden)) == (tabel, zin)


def test_van_wat_niet_is_geteld_staat_er_een_voorbeeld() -> None:
    gelezen, _ = load_kader(DRIE_NIVEAUS.encode(), "kader.yaml")
    assert gelezen is not None
    kader = met_acht(gelezen)
    ongeteld = replace(kortste(2, [(("n1", "a"), ("n2", "b"))]), aantal=None, uit=ACHT)
    assert keuze(kader, ongeteld) == (
        "bijvoorbeeld n1 naar goed en n2 naar matig; de andere keuzes zijn niet geteld: te veel toestanden"
    )
    assert keuze_in_het_kort(kader, ongeteld) == "bijvoorbeeld n1 naar goed en n2 naar matig"


# -- the measures ------------------------------------------------------------------------------------------------------


def test_de_maatregelen_op_een_dag(werkmap: Path) -> None:
    document = plan(werkmap)
    assert rijen(document, "Maatregelen", "nr", "termijn", "stand", "opmerking") == [
        ("1.1.4", "1-12-2015", "te laat", ""),
        ("1.2.4", "1 maart 2016", "komt nog", "zonder verantwoordelijke"),
        ("1.2.5", "voorjaar 2016", "zonder datum", "de termijn is geen datum"),
        ("1.3.2", "", "zonder datum", "geen min: de score is +; zonder termijn"),
        ("1.3.1", "1-1-2016", "klaar", "klaar, maar de score is nog -"),
    ]
    assert rijen(document, "Zonder maatregel", "nr", "score") == [("1.2.2", "-"), ("1.3.4", "-")]
    assert zinnen_in(document, "samenvatting")[-4:] == [
        "Op 18 januari 2016 staan er 5 maatregelen in het plan: 1 te laat, 1 komt nog, 2 zonder datum en 1 klaar.",
        "Bij 1 van de 5 maatregelen staat geen verantwoordelijke.",
        "Bij 1.3.2 staat een maatregel, maar geen min.",
        "2 minnen hebben geen maatregel: 1.2.2 en 1.3.4.",
    ]


def test_een_termijn_als_datum_in_excel_is_een_datum(werkmap: Path) -> None:
    from datetime import datetime

    boek = openpyxl.load_workbook(werkmap)
    for rij in boek["Plan"].iter_rows():
        for cel in rij:
            if cel.value == "1-12-2015":
                cel.value = datetime(2015, 12, 1)  # noqa: DTZ001 - a cell has no zone
    boek.save(werkmap)
    eerste = tabel_in(plan(werkmap), "Maatregelen")[0]
    assert (eerste["nr"], eerste["termijn"], eerste["stand"]) == ("1.1.4", "1-12-2015", "te laat")


def test_een_maatregel_bij_een_onbekend_nummer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pad = tmp_path / "x.xlsx"
    dossier = Dossier(plan=(Maatregel(nr="9.9.9", verbetermaatregel="Iets", verantwoordelijke="MT", status="klaar"),))
    pad.write_bytes(als_werkmap(KADER, TOETSINGEN["IJsselland"], dossier))
    assert start(["plan", str(pad), "--json"]) == GOED
    uit, fout = capsys.readouterr()
    (een,) = json.loads(uit)["maatregelen"]
    assert een["bij_min"] is None
    assert "[T055]" in fout


def test_zonder_minnen_en_zonder_maatregelen(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    toetsing = TOETSINGEN["IJsselland"]
    scores = {nr: Score("+") if score == "-" else score for nr, score in toetsing.scores.items()}
    pad = tmp_path / "x.xlsx"
    pad.write_bytes(als_werkmap(KADER, replace(toetsing, scores=scores), Dossier()))
    assert start(["plan", str(pad), "-q", "--doel", "alles V"]) == GOED
    uit = capsys.readouterr().out
    assert "Dit doel is al zeker bereikt." in uit
    assert "Er is geen beter oordeel te halen." in uit
    assert uit.count("Er zijn geen maatregelen en geen minnen.") == 1
    assert "minnen heeft" not in uit


def test_het_plan_in_een_bestand_van_meer_organisaties_is_van_niemand(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    boek = openpyxl.Workbook()
    boek.remove(boek.worksheets[0])
    blad = boek.create_sheet("Scores")
    with open(MATRIX, encoding="utf-8", newline="") as bestand:  # noqa: PTH123 - a path as text
        for rij in csv.reader(bestand, delimiter=";"):
            blad.append(rij)
    extra = boek.create_sheet("Plan")
    extra.append(["nr", "verbetermaatregel", "verantwoordelijke", "termijn", "status"])
    extra.append(["1.1.4", "Iets", "MT", "1-1-2016", "bezig"])
    pad = tmp_path / "landelijk.xlsx"
    boek.save(pad)
    assert start(["plan", str(pad), "--organisatie", "Drenthe", "--json"]) == GOED
    uit, fout = capsys.readouterr()
    assert json.loads(uit)["maatregelen"] == []
    assert "[T123]" in fout


# -- which organisation, which form ------------------------------------------------------------------------------------


def test_meer_organisaties_vraagt_een_keuze(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert start(["plan", MATRIX]) == FOUT_GEBRUIK
    assert "26 organisaties (" in (fout := capsys.readouterr().err)
    assert "--organisatie NAAM" in fout
    for ronde in ("2015", "2016"):
        toetsing = replace(TOETSINGEN["IJsselland"], ronde=ronde)
        (tmp_path / f"{ronde}.xlsx").write_bytes(als_werkmap(KADER, toetsing, Dossier()))
    assert start(["plan", str(tmp_path)]) == FOUT_GEBRUIK
    assert "Van IJsselland is er meer dan één toetsing" in capsys.readouterr().err


def test_een_fout_in_de_invoer_en_een_bestand_dat_er_niet_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pad = tmp_path / "x.csv"
    pad.write_text("nr;score\n1.1.1;mischien\n", "utf-8")
    assert start(["plan", str(pad)]) == FOUTE_INVOER
    assert start(["plan", str(tmp_path / "nee.xlsx")]) == ONLEESBAAR
    assert capsys.readouterr().out == ""


def test_geen_kop_van_een_tabel_herhaalt_die_van_het_deel(werkmap: Path, half: Path) -> None:
    koppen = {
        "Samenvatting": [],
        "Het doel: alles V": ["Wat er per criterium nodig is", "Een van de kortste lijsten"],
        "Naar een beter oordeel": ["Meeste winst per verwachting bovenaan"],
        "Wat u niet kunt missen": ["Zoveel verlies is genoeg voor een lager oordeel"],
        "Maatregelen": ["Hoe het ermee staat op 18 januari 2016, te laat eerst", "Minnen zonder maatregel"],
        "Hoe dit is berekend": [],
    }
    assert koppen_van(werkmap) == koppen
    assert koppen_van(half)["Nog in te vullen"] == ["Welke open verwachtingen het oordeel nog bepalen"]


def koppen_van(pad: Path) -> dict[str, list[str]]:
    """Return the titles of the tables in the plan of a workbook, by that of the part."""
    antwoord = plannen.plan(str(pad), date(2016, 1, 18), doel="alles V")
    assert isinstance(antwoord, Antwoord)
    delen = antwoord.document().delen
    return {deel.titel: [blok.titel for blok in deel.blokken if isinstance(blok, Tabel)] for deel in delen}


def test_een_doel_staat_op_een_regel(werkmap: Path) -> None:
    titels = [deel.titel for deel in plan(werkmap, "--doel", " geen\n O\u200b ").delen if deel.id == "doel"]
    assert titels == ["Het doel: geen O"]


def test_elke_vorm(werkmap: Path, tmp_path: Path) -> None:
    inhoud = {}
    for soort in ("json", "csv", "md", "html", "xlsx", "txt"):
        naar = tmp_path / f"plan.{soort}"
        args = ["plan", str(werkmap), "--doel", "geen O", "--naar", str(naar), "-q", "--peildatum", "18-01-2016"]
        assert start(args) == GOED
        inhoud[soort] = naar.read_bytes()
    assert csvrijen(inhoud["csv"])[:2] == [
        ["nr", "criterium", "nu", "naar", "aantal", "verbeter", "keuzes"],
        ["1.2", "Voldoende personeel", "O", "M", "1", "1.2.2, 1.2.4 of 1.2.5", "3"],
    ]
    for soort in ("md", "html", "txt"):
        assert "Wat u niet kunt missen" in inhoud[soort].decode()
    bladen = openpyxl.load_workbook(BytesIO(inhoud["xlsx"])).sheetnames
    assert {"Doel", "Lijst", "Wegen", "Kwetsbaar", "Maatregelen", "Zonder maatregel"} <= set(bladen)


@pytest.mark.parametrize(
    ("rij", "scores", "feiten", "verwacht"),
    [
        ("alle a", "b,x", "nee,nee", "kan niet: zolang 1.1.2 duister is, leidt geen enkel herstel hiertoe"),
        ("alle a", "x,x", "nee,nee", "kan niet: zolang 1.1.1 en 1.1.2 duister zijn, leidt geen enkel herstel hiertoe"),
        (
            "alle a of (minstens 1 a en opzet is nee)",
            "b,x",
            "ja,nee",
            "kan niet: zoals het feit opzet nu is en zolang 1.1.2 duister is, leidt geen enkel herstel hiertoe",
        ),
        (
            "alle a en opzet is nee",
            "b,x",
            "ja,nee",
            "kan niet: zoals het feit opzet nu is en zolang 1.1.2 duister is, leidt geen enkel herstel hiertoe",
        ),
        (
            "minstens 1 a en opzet is nee",
            "b,x",
            "ja,nee",
            "kan niet: zoals het feit opzet nu is, leidt geen enkel herstel hiertoe",
        ),
        (
            "minstens 1 a en opzet is nee en ernst is nee",
            "b,x",
            "ja,ja",
            "kan niet: zoals de feiten opzet en ernst nu zijn, leidt geen enkel herstel hiertoe",
        ),
        ("alle duister en opzet is nee", "b,b", "nee,nee", "kan niet: geen enkel herstel leidt hiertoe"),
        (
            "alle a en opzet is nee",
            "b,x",
            ",nee",
            "kan niet: zolang 1.1.2 duister is, leidt geen enkel herstel hiertoe",
        ),
    ],
)
def test_wat_niet_kan_noemt_alleen_wat_in_de_weg_kan_staan(
    rij: str, scores: str, feiten: str, verwacht: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kader = tmp_path / "kader.yaml"
    kader.write_text(
        "kader: weg\nversie: '1'\ntitel: Weg\nbron: boek\nbronnen: {boek: {titel: B, uitgever: U, periode: P}}\n"
        "scores:\n  - {teken: a, naam: a, voldoet: ja}\n  - {teken: b, naam: b}\n"
        "  - {teken: x, naam: duister, rang: geen}\n"
        "schalen:\n  vraag: {niveaus: [ja, nee], rang: geen}\n"
        "feiten:\n  - {naam: opzet, tekst: Opzet?, schaal: vraag}\n  - {naam: ernst, tekst: Ernst?, schaal: vraag}\n"
        "oordelen: [{letter: V, naam: v}, {letter: O, naam: o}]\n"
        "themas:\n  - nr: '1'\n    naam: T\n    norm: N\n    criteria:\n      - nr: '1.1'\n        tekst: C\n"
        f"        beslisregels:\n          - V: {rij}\n          - O: anders\n"
        "        verwachtingen:\n          - {nr: 1.1.1, tekst: A}\n          - {nr: 1.1.2, tekst: B}\n",
        encoding="utf-8",
    )
    matrix = tmp_path / "m.csv"
    regel = ";".join(["Noord", *scores.split(","), *feiten.split(",")])
    matrix.write_text(f"organisatie;1.1.1;1.1.2;opzet;ernst\n{regel}\n", encoding="utf-8")
    assert start(["plan", str(matrix), "--kader", str(kader), "--formaat", "csv", "-q"]) == GOED
    assert verwacht in capsys.readouterr().out


STERREN = """\
kader: hotel
versie: '1'
titel: Hotel
bron: boek
bronnen: {boek: {titel: B, uitgever: U, periode: P}}
scores:
  - {teken: g, naam: goed, voldoet: ja, getal: 2}
  - {teken: m, naam: matig, getal: 1}
  - {teken: s, naam: slecht, getal: 0}
schalen:
  vraag: {niveaus: [ja, nee], rang: geen}
feiten:
  - {naam: opzet, tekst: Opzet?, schaal: vraag}
oordelen: [{letter: G, naam: goud}, {letter: Z, naam: zilver}, {letter: A, naam: afgewezen}]
themas:
  - nr: '1'
    naam: T
    norm: N
    criteria:
      - nr: '1.1'
        tekst: Fataal
        volgorde: telt
        beslisregels:
          - A: 1.1.1 is slecht
          - G: de som is minstens 3
          - Z: de som is minstens 1
          - A: anders
        verwachtingen:
          - {nr: 1.1.1, tekst: A}
          - {nr: 1.1.2, tekst: B}
      - nr: '1.2'
        tekst: Gunstig
        beslisregels:
          - G: "minstens 2 van deze: 1.2.1 is goed; geen slecht; opzet is nee"
          - A: anders
        verwachtingen:
          - {nr: 1.2.1, tekst: C}
"""


def test_een_weg_zegt_waartoe_hij_leidt_en_wat_er_gunstig_ook_kan(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The shortest way out of A gives G at once; with a good answer on the fact a smaller repair does as well."""
    kader, scores = tmp_path / "kader.yaml", tmp_path / "m.csv"
    kader.write_text(STERREN, encoding="utf-8")
    scores.write_text("organisatie;1.1.1;1.1.2;1.2.1;opzet\nNoord;s;g;s;\n", encoding="utf-8")
    assert start(["plan", str(scores), "--kader", str(kader), "--doel", "1.1=Z", "--formaat", "csv", "-q"]) == GOED
    assert csvrijen(capsys.readouterr().out.encode())[1] == ["1.1", "Fataal", "A", "G", "1", "1.1.1 naar matig", "1"]
    assert start(["plan", str(scores), "--kader", str(kader), "--formaat", "markdown", "-q"]) == GOED
    rij = next(lijn for lijn in capsys.readouterr().out.splitlines() if lijn.startswith("| 1.2 |"))
    assert rij.endswith("| 1.2.1 naar goed | 1 | 1.2.1 naar matig |")
