"""The oordelen on themas and on the whole in the report about one organisation, in every form; else not a word."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from hulp.bakkerij import EINDREGELS, THEMAREGELS, bakkerij, vastgesteld
from hulp.delen import alineas, blokken
from hulp.feiten import feiten, ontbrekend, tekst_van
from hulp.schemas import volgt_schema
from toetsing.commands.rapport.json import rapport_als_json
from toetsing.commands.rapport.regio.beeld import Regiorapport
from toetsing.commands.rapport.regio.maken import toon_regiorapport
from toetsing.commands.rapport.schrijven import antwoord_van, document_van
from toetsing.commands.rapport.velden import veldenlijst
from toetsing.commands.rapport.wens import Rapportwens
from toetsing.document.blokken import Tabel, Zin
from toetsing.domain.dossier import Dossier
from toetsing.formats.bestanden import als_bytes
from toetsing.formats.vormen import VORMEN
from toetsing.pipeline.meegeleverd import meegeleverd
from toetsing.pipeline.opmaak import opmaak_van

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.document.blokken import Document

DAG = date(2026, 11, 18)
MOTIVERING = "Afwijkend vastgesteld is {}, met als motivering: De oven is vernieuwd."


def rapport(map_: Path, wie: int, boven: str = THEMAREGELS + EINDREGELS, **gezet: str) -> Regiorapport:
    er = bakkerij(map_, boven)
    return toon_regiorapport(
        er.kader, vastgesteld(er.kader, er.uitslagen[wie], **gezet), Dossier(), Rapportwens(peildatum=DAG)
    )


def banners(document: Document, deel: str) -> list[str]:
    eerste = []
    for blok in blokken(document, deel):
        if isinstance(blok, Zin) and blok.soort == "oordeel":
            eerste.append(" ".join(" ".join(filter(None, (cel.tekst, cel.voluit))) for cel in blok.delen))
        elif eerste:
            break
    return eerste


def tabel(document: Document, deel: str, titel: str) -> Tabel:
    return next(blok for blok in blokken(document, deel) if isinstance(blok, Tabel) and blok.titel == titel)


def test_het_eindoordeel_staat_vooraan_met_hoe_het_kwam(tmp_path: Path) -> None:
    document = document_van(rapport(tmp_path, 1))
    hoe = (
        "Het eindoordeel C volgt uit de beslisregel: thema 1 is O en geen thema V; daarna 1 stap slechter als minstens "
        "4 verwachtingen onvoldoende: C blijft C; daarna hoogstens B als ramp is ja: C blijft C."
    )
    for deel in ("samenvatting", "eindoordeel"):
        assert banners(document, deel) == ["Eindoordeel: C geen keurmerk"]
        zinnen = alineas(document, deel)
        plek = 0 if deel == "samenvatting" else zinnen.index(hoe) + 1
        assert zinnen[plek] == "4 van de 8 verwachtingen zijn voldoende."
        assert hoe in zinnen
    feit = tabel(document, "eindoordeel", "Feiten bij het eindoordeel")
    assert [cel.tekst for cel in feit.rijen[0]] == ["ramp", "Was er een ramp?", "ja"]


def test_elk_thema_begint_met_zijn_oordeel(tmp_path: Path) -> None:
    document = document_van(rapport(tmp_path, 1))
    assert banners(document, "thema-1") == ["Oordeel over thema 1: O onvoldoende"]
    assert banners(document, "thema-2") == ["Oordeel over thema 2: M matig"]
    assert alineas(document, "thema-1")[:2] == [
        "Norm: De oven is goed.",
        "Het oordeel O over thema 1 volgt uit de beslisregel: minstens 2 criteria O of ramp is ja.",
    ]
    assert (
        alineas(document, "thema-2")[1] == "Het oordeel M over thema 2 volgt uit de beslisregel: zoals criterium 2.1."
    )
    assert tabel(document, "thema-1", "Feiten bij thema 1").rijen[0][2].tekst == "ja"


def test_een_stap_na_de_rij_van_een_criterium_staat_erbij(tmp_path: Path) -> None:
    zinnen = alineas(document_van(rapport(tmp_path, 1)), "thema-1")
    assert (
        "De score is 1 keer voldoende en 2 keer onvoldoende. Oordeel M volgt uit de beslisregel: anders; daarna 1 stap "
        "beter als minstens 1 voldoende: O wordt M." in zinnen
    )


def test_het_overzicht_heeft_themas_en_het_geheel(tmp_path: Path) -> None:
    overzicht = tabel(
        document_van(rapport(tmp_path, 1)), "samenvatting", "Het oordeel per thema en criterium, en over het geheel"
    )
    assert [kolom.kop for kolom in overzicht.kolommen] == ["nr", "over", "oordeel"]
    assert [[cel.tekst for cel in rij] for rij in overzicht.rijen] == [
        ["1", "Thema 1: Oven", "O"],
        ["1.1", "Warm", "V"],
        ["1.2", "Schoon", "M"],
        ["2", "Thema 2: Brood", "M"],
        ["2.1", "Gaar", "M"],
        ["2.2", "Lekker", "V"],
        ["", "Eindoordeel", "C"],
    ]


def test_wat_nog_kan_staat_er_als_verzameling_met_wat_open_is(tmp_path: Path) -> None:
    document = document_van(rapport(tmp_path, 2))
    assert banners(document, "samenvatting") == ["Eindoordeel: A of B keurmerk of voorlopig keurmerk"]
    zin = "Het eindoordeel kan nog A of B zijn. 1.1.2 en het feit ramp zijn nog open."
    assert zin in alineas(document, "samenvatting")
    vast = "Het oordeel V over thema 1 volgt uit de beslisregel: alle criteria V. Het oordeel staat vast"
    assert any(een.startswith(vast) for een in alineas(document, "thema-1"))


def test_wat_mensen_vaststelden_staat_naast_wat_is_berekend(tmp_path: Path) -> None:
    document = document_van(rapport(tmp_path, 1, geheel="B", thema_1="V"))
    assert banners(document, "samenvatting") == [
        "Afwijkend vastgesteld eindoordeel: B voorlopig keurmerk",
        "Berekend eindoordeel: C geen keurmerk",
    ]
    assert any(zin.endswith(MOTIVERING.format("B")) for zin in alineas(document, "samenvatting"))
    assert banners(document, "thema-1") == [
        "Afwijkend vastgesteld oordeel over thema 1: V voldoende",
        "Berekend oordeel over thema 1: O onvoldoende",
    ]
    assert any(zin.endswith(MOTIVERING.format("V")) for zin in alineas(document, "thema-1"))
    overzicht = tabel(document, "samenvatting", "Het oordeel per thema en criterium, en over het geheel")
    assert [cel.tekst for cel in overzicht.rijen[-1]] == ["", "Eindoordeel", "B", "C"]
    assert overzicht.rijen[-1][2].noot == "afwijkend vastgesteld"
    assert any("Boven de criteria is ook vastgesteld" in zin for zin in alineas(document, "leeswijzer"))


def test_wat_eronder_is_vastgesteld_werkt_door_en_dat_staat_er(tmp_path: Path) -> None:
    document = document_van(rapport(tmp_path, 0, thema_1="O", criterium_2_1="M"))
    assert banners(document, "samenvatting") == [
        "Vastgesteld eindoordeel: C geen keurmerk",
        "Berekend eindoordeel: A keurmerk",
    ]
    waardoor = (
        "Vastgesteld is C: dat volgt uit wat eronder is vastgesteld, door de beslisregel: thema 1 is O en geen thema V."
    )
    assert any(zin.endswith(waardoor) for zin in alineas(document, "samenvatting"))
    overzicht = tabel(document, "samenvatting", "Het oordeel per thema en criterium, en over het geheel")
    assert overzicht.rijen[-1][2].noot == "volgt uit wat eronder is vastgesteld"
    assert overzicht.rijen[3][2].noot == "volgt uit wat eronder is vastgesteld"


def test_hetzelfde_oordeel_langs_een_andere_beslisregel_noemt_beide(tmp_path: Path) -> None:
    """What was computed looked at an oordeel that people set otherwise: a reader sees the other one right below it."""
    gerapporteerd = rapport(tmp_path, 1, thema_2="V")
    document = document_van(gerapporteerd)
    assert banners(document, "samenvatting") == ["Eindoordeel: C geen keurmerk"]
    stappen = (
        "daarna 1 stap slechter als minstens 4 verwachtingen onvoldoende: {}; "
        "daarna hoogstens B als ramp is ja: C blijft C"
    )
    berekend = f"thema 1 is O en geen thema V; {stappen.format('C blijft C')}"
    ook = (
        "astgesteld is ook C: dat volgt uit wat eronder is vastgesteld, door de beslisregel: anders; "
        f"{stappen.format('B wordt C')}"
    )
    assert f"Het berekende eindoordeel C volgt uit de beslisregel: {berekend}. V{ook}." in alineas(
        document, "samenvatting"
    )
    assert gerapporteerd.over_geheel is not None
    assert gerapporteerd.over_geheel.waardoor == f"berekend door: {berekend}; v{ook}"


def test_een_oordeel_dat_gelijk_bleef_ook_al_werd_eronder_iets_anders_vastgesteld(tmp_path: Path) -> None:
    document = document_van(rapport(tmp_path, 0, thema_1="V", criterium_1_1="O"))
    assert banners(document, "thema-1") == ["Oordeel over thema 1: V voldoende"]
    blijft = "Vastgesteld blijft V, ook al volgt M uit wat eronder is vastgesteld"
    assert any(blijft in zin for zin in alineas(document, "thema-1"))


def test_de_bijlage_zegt_wat_een_stap_doet(tmp_path: Path) -> None:
    zinnen = alineas(document_van(rapport(tmp_path, 0)), "kader")
    assert sum(zin.startswith("'Daarna' is een stap") for zin in zinnen) == 2


@pytest.mark.parametrize(
    ("boven", "titel", "wel", "niet"),
    [
        (THEMAREGELS, "Het oordeel per thema en criterium", "Ook elk thema krijgt een oordeel.", ["indoordeel:"]),
        (
            EINDREGELS,
            "Het oordeel per criterium en over het geheel",
            "Ook het geheel krijgt een oordeel",
            ["over thema"],
        ),
        ("", "Het oordeel per criterium", "Na de beslisregel kan een stap", ["indoordeel:", "over thema", "Ook elk"]),
    ],
)
def test_van_wat_het_kader_niet_beslist_staat_er_niets(
    boven: str, titel: str, wel: str, niet: list[str], tmp_path: Path
) -> None:
    gemaakt = rapport(tmp_path, 1, boven)
    document = document_van(gemaakt)
    assert tabel(document, "samenvatting", titel).rijen
    leeswijzer = alineas(document, "leeswijzer")
    assert any(zin.startswith(wel) for zin in leeswijzer)
    alles = "\n".join(str(blok) for deel in document.delen for blok in deel.blokken)
    assert not any(een in alles for een in niet)
    inhoud = json.loads(rapport_als_json(gemaakt))
    volgt_schema(inhoud, "regiorapport")
    velden = inhoud["rapport"]
    assert ("over_geheel" in velden, "eindregels" in velden["kader"]) == ("eindregels" in boven,) * 2
    assert {"bovenoordeel" in thema for thema in velden["themas"]} == {"themaregels" in boven}


@pytest.mark.parametrize("vorm", ["html", "markdown", "pdf", "docx"])
def test_elke_vorm_zegt_alles(vorm: str, tmp_path: Path) -> None:
    opmaak, _ = opmaak_van(None, None, DAG)
    gemaakt = rapport(tmp_path, 1, geheel="B")
    inhoud, _ = VORMEN[vorm].maak(antwoord_van(gemaakt), meegeleverd("rapporten"), lambda: opmaak)
    alles = list(feiten(document_van(gemaakt), op_scherm=vorm == "html", op_papier=vorm in ("pdf", "docx")))
    assert any("eindoordeel" in str(een) for een in alles)
    assert ontbrekend(alles, tekst_van(vorm, als_bytes(inhoud))) == []


def test_een_sjabloon_heeft_er_velden_voor() -> None:
    namen = {regel.naam for regel in veldenlijst(Regiorapport)}
    assert {
        "rapport.over_geheel.oordeel.tekst",
        "rapport.over_geheel.vastgesteld.voluit",
        "rapport.over_geheel.beslisregel",
        "rapport.over_geheel.opmerkingen[]",
        "rapport.themas[].bovenoordeel.oordeel.tekst",
    } <= namen
