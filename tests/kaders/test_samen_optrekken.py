"""The kader of the evaluation in Arnhem: six criteria that nothing combines, four factors and seven questions."""

from __future__ import annotations

import json
import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from hulp.opdracht import toetsing
from toetsing.domain.items import items_van, stand_van
from toetsing.domain.velden import Veldsoort
from toetsing.pipeline.kaders import kader_van, referentie
from toetsing.pipeline.meegeleverd import meegeleverd
from toetsing.pipeline.rapportregels import rapportregels_bij

if TYPE_CHECKING:
    from pathlib import Path

MAP: Final = meegeleverd("kaders") / "arnhem-samen-optrekken-2016"
KADER: Final = kader_van(str(MAP))
VAST: Final = ("--kader", MAP)
LABELS: Final = {
    "vraag-2": ("ja", "moeilijk te meten"),
    "vraag-4": ("moeilijk te meten",),
    "vraag-5": ("te vroeg",),
    "vraag-6": ("te vroeg",),
}
"""The questions to which the source answers with such words."""


def test_het_kader_is_goed_en_alles_erin_heeft_een_plaats_in_de_bron() -> None:
    assert KADER.opmerkingen == ()
    assert rapportregels_bij(KADER, str(MAP))[1] == ()
    bronnen = [*(een.bron for een in KADER.themas), *(een.bron for een in KADER.criteria)]
    bronnen += [*(een.bron for een in KADER.itempunten), *(een.bron for een in KADER.rondes)]
    bronnen += [een.veld.bron for een in items_van(KADER)]
    assert all(re.fullmatch(r"(evaluatie|reportage), .+", bron) for bron in bronnen), bronnen


def test_de_zes_criteria_staan_apart_van_de_vier_factoren_en_niets_voegt_ze_samen() -> None:
    per_criterium = {een.nr: [punt.nr for punt in een.itempunten] for een in KADER.criteria}
    assert per_criterium["1.1"] == [f"criterium-{nr}" for nr in range(1, 7)]
    assert per_criterium["1.2"] == [f"factor-{nr}" for nr in range(1, 5)]
    assert not KADER.heeft_oordelen
    toelichting = KADER.toelichting or ""
    assert "per evaluatie ingevuld, nooit per gezin" in toelichting
    assert "zegt de bron niet of er één genoeg is of dat er meer tegelijk moeten gelden" in toelichting
    uit = toetsing("kader", "bewijs", MAP)
    assert uit.returncode == 0, uit.stderr
    assert "Niets te bewijzen: dit kader heeft geen beslisregels." in uit.stdout


def test_elke_vraag_heeft_een_verplicht_antwoord_en_een_label_dat_mag() -> None:
    vragen = [item for item in items_van(KADER) if item.nr.startswith("vraag-")]
    assert [(item.kop, item.veld.verplicht) for item in vragen] == [
        (f"vraag-{nr} {wat}", wat == "antwoord") for nr in range(1, 8) for wat in ("antwoord", "label")
    ]
    assert {(item.veld.soort, item.veld.keuzes, item.veld.meer) for item in vragen if not item.veld.verplicht} == {
        (Veldsoort.KEUZE, ("ja", "moeilijk te meten", "te vroeg"), True)
    }


def test_de_antwoorden_van_de_bron_gaan_mee_met_hun_labels_en_de_kerncijfers_zijn_die_van_de_hele_regio() -> None:
    een, regio = referentie(KADER, str(MAP))
    assert (een.organisatie, een.ronde, str(een.datum), een.soort) == ("Arnhem", "oktober 2016", "2016-10-25", None)
    assert {nr: van["label"] for nr, van in een.items.items() if "label" in van} == LABELS
    assert stand_van(KADER, een.items).verplicht_leeg == ()
    assert not {nr for nr in een.items if nr.startswith("cijfer")}
    assert (regio.organisatie, regio.datum) == ("Gelderland Midden", None)
    assert regio.items == {
        "cijfer-1": {"meldingen per week": Fraction(85)},
        "cijfer-2": {"deel met onderzoek": Fraction(15)},
    }
    assert [nr for nr in een.items if nr.startswith(("criterium", "factor"))] == [f"factor-{nr}" for nr in range(1, 5)]


def test_een_werkmap_van_het_voorbeeld_geeft_terug_wat_bij_het_kader_staat(tmp_path: Path) -> None:
    assert toetsing("voorbeeld", tmp_path / "uit", *VAST).returncode == 0
    gelezen = []
    for pad in (MAP / "antwoorden-2016.csv", tmp_path / "uit" / "landelijk.xlsx", tmp_path / "uit" / "regios"):
        uit = toetsing("score", pad, "--json", *VAST)
        assert uit.returncode == 0, uit.stderr
        gelezen.append(
            {
                een["organisatie"]: {
                    nr: {naam: item["antwoord"] for naam, item in van.items()} for nr, van in een["items"].items()
                }
                for een in json.loads(uit.stdout)["toetsingen"]
            }
        )
    assert gelezen[0] == gelezen[1] == gelezen[2]
    for soort, pad, cijfers in (
        ("regio", tmp_path / "uit" / "regios" / "Arnhem.xlsx", False),
        ("regio", tmp_path / "uit" / "regios" / "Gelderland Midden.xlsx", True),
        ("landelijk", tmp_path / "uit" / "landelijk.xlsx", True),
    ):
        rapport = toetsing("rapport", soort, pad, "--naar", "-", "--formaat", "markdown", *VAST)
        assert rapport.returncode == 0, rapport.stderr
        assert ("85 meldingen per week" in rapport.stdout) is ("15%" in rapport.stdout) is cijfers
        assert "Er is daarom geen uitkomst uit afgeleid." in rapport.stdout
        assert "voldoende" not in rapport.stdout
