"""The oordelen on themas and on the whole in the report about many: how often each comes, and who has which."""

from __future__ import annotations

import json
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

import openpyxl
import pytest

from hulp.bakkerij import EINDREGELS, THEMAREGELS, bakkerij, vastgesteld
from hulp.delen import alineas, blokken
from hulp.feiten import feiten, ontbrekend, tekst_van
from hulp.schemas import volgt_schema
from toetsing.commands.rapport.json import rapport_als_json
from toetsing.commands.rapport.landelijk.beeld import Landelijkrapport
from toetsing.commands.rapport.landelijk.maken import toon_landelijk_rapport
from toetsing.commands.rapport.schrijven import antwoord_van, document_van
from toetsing.commands.rapport.velden import veldenlijst
from toetsing.commands.rapport.wens import Rapportwens
from toetsing.document.blokken import Figuur, Tabel, Uitklap
from toetsing.domain.compare.landelijk import tel
from toetsing.domain.dossier import Dossier
from toetsing.formats.bestanden import als_bytes
from toetsing.formats.vormen import VORMEN
from toetsing.pipeline.meegeleverd import meegeleverd
from toetsing.pipeline.opmaak import opmaak_van

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from toetsing.document.blokken import Document

DAG = date(2026, 11, 18)


def rapport(
    map_: Path, boven: str = THEMAREGELS + EINDREGELS, gezet: Mapping[int, Mapping[str, str]] | None = None
) -> Landelijkrapport:
    er = bakkerij(map_, boven)
    uitslagen = [vastgesteld(er.kader, een, **(gezet or {}).get(i, {})) for i, een in enumerate(er.uitslagen)]
    return toon_landelijk_rapport(
        er.kader,
        tel(er.kader, uitslagen),
        Rapportwens(peildatum=DAG),
        teksten=Dossier(),
        good_practices=(),
        bevonden=(),
    )


def tabellen(document: Document, deel: str) -> Iterator[Tabel]:
    for blok in blokken(document, deel):
        if isinstance(blok, Tabel | Figuur):
            yield blok if isinstance(blok, Tabel) else blok.tabel


def rijen(tabel: Tabel) -> list[list[str]]:
    return [[cel.tekst for cel in rij] for rij in tabel.rijen]


def test_het_beeld_begint_met_de_oordelen_boven_de_criteria(tmp_path: Path) -> None:
    document = document_van(rapport(tmp_path))
    themas, geheel, *_ = tabellen(document, "landelijk-beeld")
    assert (themas.naam, geheel.naam) == ("Themas en geheel 1", "Themas en geheel 2")
    assert [kolom.kop for kolom in themas.kolommen] == ["over", "naam", "voldoende", "matig", "onvoldoende"]
    assert rijen(themas) == [["thema 1", "Oven", "2", "0", "1"], ["thema 2", "Brood", "2", "1", "0"]]
    namen = ["keurmerk", "voorlopig keurmerk", "geen keurmerk", "open"]
    assert [kolom.kop for kolom in geheel.kolommen] == ["over", "naam", *namen]
    assert rijen(geheel) == [["geheel", "Eindoordeel", "1", "0", "1", "1"]]
    zin = (
        "Het eindoordeel is bij 1 van de 3 organisaties keurmerk (33%), bij 1 geen keurmerk (33%) en bij 1 nog open "
        "(33%); door afronding is dat samen 99%."
    )
    mogelijk = (
        "Hoe de open scores en feiten ook uitvallen, het wordt 1 of 2 keer keurmerk, hoogstens 1 keer voorlopig "
        "keurmerk en 1 keer geen keurmerk."
    )
    assert alineas(document, "landelijk-beeld")[:5] == [
        zin, "Keurmerk is het bij Noord.", "Geen keurmerk is het bij Zuid.", "Nog open is het bij West.", mogelijk,
    ]  # fmt: skip
    assert alineas(document, "samenvatting")[2:4] == [zin, mogelijk]


def test_elk_thema_begint_met_hoe_vaak_welk_oordeel(tmp_path: Path) -> None:
    zinnen = alineas(document_van(rapport(tmp_path)), "thema-1")
    assert zinnen[:4] == [
        "Norm: De oven is goed.",
        "Het oordeel over thema 1 is bij 2 van de 3 organisaties voldoende (67%) en bij 1 onvoldoende (33%).",
        "Voldoende is het bij Noord en West.",
        "Onvoldoende is het bij Zuid.",
    ]


def test_de_rangorde_is_die_van_het_eindoordeel(tmp_path: Path) -> None:
    document = document_van(rapport(tmp_path))
    (tabel,) = tabellen(document, "rangorde")
    assert tabel.titel == "Organisaties op volgorde van het eindoordeel"
    assert [rij[:3] for rij in rijen(tabel)] == [["1", "Noord", "A"], ["1 of 2", "West", "A of B"], ["3", "Zuid", "C"]]
    assert alineas(document, "rangorde")[0].startswith("De organisaties staan op volgorde van het eindoordeel")
    assert "De volgorde is die van het eindoordeel dat is berekend." in alineas(document, "methode")


def test_elk_oordeel_van_elke_organisatie_staat_in_de_bijlage_en_bij_haarzelf(tmp_path: Path) -> None:
    document = document_van(rapport(tmp_path, gezet={1: {"thema_1": "M"}}))
    (tabel,) = tabellen(document, "oordelen")
    koppen = ["organisatie", "eindoordeel", "thema 1", "thema 2", "1.1", "1.2", "2.1", "2.2"]
    assert [kolom.kop for kolom in tabel.kolommen] == koppen
    assert rijen(tabel)[2] == ["Zuid", "C", "M*(O)", "M", "V", "M", "M", "V"]
    doelen = {cel.doel for rij in tabel.rijen for cel in rij[1:]}
    eigen = [blok for blok in blokken(document, "organisaties") if isinstance(blok, Uitklap)]
    ids = {cel.id for een in eigen for blok in een.blokken if isinstance(blok, Tabel) for r in blok.rijen for cel in r}
    assert doelen <= ids
    assert eigen[2].titel == "Zuid: eindoordeel C, plaats 3, 4 van de 8 verwachtingen voldoende"


def test_wat_mensen_vaststelden_staat_naast_wat_is_berekend(tmp_path: Path) -> None:
    document = document_van(rapport(tmp_path, gezet={0: {"criterium_2_1": "O"}, 1: {"geheel": "B"}}))
    zinnen = alineas(document, "samenvatting")
    anders = "Anders vastgesteld dan berekend is het bij Noord (berekend A, vastgesteld B) en Zuid"
    assert any(anders in zin for zin in zinnen)
    assert any(zin.startswith("1 oordeel op een criterium en 1 oordeel over een thema of het geheel") for zin in zinnen)
    (tabel,) = tabellen(document, "afwijkingen")
    assert [rij[:4] for rij in rijen(tabel)] == [
        ["oordeel op 2.1", "O", "V", "Noord"],
        ["eindoordeel", "B", "C", "Zuid"],
    ]
    themas, geheel, *_ = tabellen(document, "landelijk-beeld")
    assert [rij[1] for tabel in (themas, geheel) for rij in rijen(tabel)] == [
        "Oven",
        "Brood (berekend)",
        "Brood (vastgesteld)",
        "Eindoordeel (berekend)",
        "Eindoordeel (vastgesteld)",
    ]


@pytest.mark.parametrize("boven", [THEMAREGELS, EINDREGELS, ""])
def test_van_wat_het_kader_niet_beslist_staat_er_niets(boven: str, tmp_path: Path) -> None:
    gemaakt = rapport(tmp_path, boven)
    document = document_van(gemaakt)
    alles = "\n".join(str(blok) for deel in document.delen for blok in deel.blokken)
    assert ("ver thema 1 is" in alles) == ("themaregels" in boven)
    assert ("eindoordeel" in alles) == ("eindregels" in boven)
    zegt_geen_oordeel = "is geen oordeel over een organisatie als geheel"
    assert (zegt_geen_oordeel in alles) == ("eindregels" not in boven)
    inhoud = json.loads(rapport_als_json(gemaakt))
    volgt_schema(inhoud, "landelijkrapport")
    assert ("over_geheel" in inhoud["rapport"]) == ("eindregels" in boven)
    assert all(("bovenoordelen" in regel) == bool(boven) for regel in inhoud["rapport"]["rangorde"])


@pytest.mark.parametrize("vorm", ["html", "markdown", "pdf", "docx", "xlsx"])
def test_elke_vorm_zegt_alles(vorm: str, tmp_path: Path) -> None:
    opmaak, _ = opmaak_van(None, None, DAG)
    gemaakt = rapport(tmp_path, gezet={1: {"geheel": "B"}})
    inhoud, _ = VORMEN[vorm].maak(antwoord_van(gemaakt), meegeleverd("rapporten"), lambda: opmaak)
    if vorm == "xlsx":
        werkmap = openpyxl.load_workbook(BytesIO(als_bytes(inhoud)))
        betekenis = {rij[0]: rij[1] for rij in werkmap["Kolommen"].iter_rows(min_row=5, values_only=True)}
        assert all(betekenis.values())
        assert str(betekenis["thema 1"]).startswith("Het oordeel over thema 1: Oven.")
        return
    alles = list(feiten(document_van(gemaakt), op_scherm=vorm == "html", op_papier=vorm in ("pdf", "docx")))
    assert any("eindoordeel" in str(een) for een in alles)
    assert ontbrekend(alles, tekst_van(vorm, als_bytes(inhoud))) == []


def test_een_sjabloon_heeft_er_velden_voor() -> None:
    namen = {regel.naam for regel in veldenlijst(Landelijkrapport)}
    assert {
        "rapport.over_geheel.zin",
        "rapport.themas[].bovenoordeel.aandelen[].naam",
        "rapport.rangorde[].bovenoordelen[].oordeel.tekst",
    } <= namen
