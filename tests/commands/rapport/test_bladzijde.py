"""The one page at the head of a report: what it says, and that it says nothing that is not certain."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from fractions import Fraction
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pypdfium2
import pytest

from hulp.gedeeld import als_werkmap
from hulp.opdracht import toetsing
from toetsing.commands.rapport.landelijk.kernfeiten import boodschap, hoofdfeit, kernfeiten
from toetsing.commands.rapport.rapporteren import landelijk_rapport, regiorapporten
from toetsing.commands.rapport.regio.beeld import Overzichtregel
from toetsing.commands.rapport.regio.bladzijde import met_vorige
from toetsing.commands.rapport.schrijven import document_van
from toetsing.commands.rapport.wens import Rapportwens
from toetsing.document.blokken import Alinea, Figuur, Kop
from toetsing.document.letter import Letter
from toetsing.domain.compare.landelijk import tel
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.dossier import Dossier, GoodPractice
from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.scores import OPEN, Score
from toetsing.domain.toetsing import Afwijking
from toetsing.pipeline.kaders import kader_van, referentie
from toetsing.workbook.matrixwerkmap import matrix_als_werkmap

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.domain.kader import Kader
    from toetsing.domain.toetsing import Toetsing

KADER = kader_van("veilig-thuis-stap1-2015")
TOETSINGEN = referentie(KADER)


@pytest.fixture(scope="module")
def regios(tmp_path_factory: pytest.TempPathFactory) -> Path:
    map_ = tmp_path_factory.mktemp("regios")
    for een in TOETSINGEN:
        (map_ / f"{een.organisatie}.xlsx").write_bytes(als_werkmap(KADER, een, Dossier()))
    return map_


def rapport(*args: object) -> tuple[dict[str, Any], str]:
    gemaakt = toetsing("rapport", *args, "--naar", "-", "--json", "--peildatum", "18-11-2015")
    return json.loads(gemaakt.stdout)["rapport"], gemaakt.stderr


# -- about one ---------------------------------------------------------------------------------------------------------


def test_twente_staat_te_midden_van_alle(regios: Path) -> None:
    r, _ = rapport("regio", regios / "Twente.xlsx", "--landelijk", regios)
    assert r["hoofdzaak"] == "18 van de 24 verwachtingen zijn voldoende."
    assert [regel.split()[0] for regel in r["punten_kort"]] == ["1.1.4", "1.2.4", "1.2.5", "1.3.4", "2.1.3", "3.1.4"]
    midden = r["te_midden"]
    assert midden["stapels"] == [
        [8, 2], [12, 1], [13, 1], [14, 2], [15, 1], [16, 3], [17, 5], [18, 7], [19, 1], [20, 3],
    ]  # fmt: skip
    assert midden["eigen"] == 18
    assert midden["zinnen"] == [
        "Met 18 voldoende verwachtingen staat Twente op plaats 5 van de 26; van de andere organisaties hebben 4 er "
        "meer, 6 evenveel en 15 minder."
    ]


def test_zonder_de_anderen_staat_er_geen_plaats(regios: Path) -> None:
    r, _ = rapport("regio", regios / "Twente.xlsx")
    assert "te_midden" not in r
    assert [regel["verandering"] for regel in r["overzicht"]] == [""] * 7


def test_een_matrix_is_ook_goed_en_een_andere_score_wordt_genoemd(tmp_path: Path) -> None:
    twente = next(een for een in TOETSINGEN if een.organisatie == "Twente")
    nu = replace(twente, scores={**twente.scores, "1.1.4": Score("+")})
    pad = tmp_path / "twente.xlsx"
    pad.write_bytes(als_werkmap(KADER, nu, Dossier()))
    matrix = tmp_path / "alle.xlsx"
    matrix.write_bytes(matrix_als_werkmap(KADER, TOETSINGEN))
    r, gezegd = rapport("regio", pad, "--landelijk", matrix)
    assert r["te_midden"]["eigen"] == 19
    assert sum(n for _, n in r["te_midden"]["stapels"]) == 26
    assert "T127" in gezegd


def test_een_andere_ronde_is_geen_vergelijking(regios: Path, tmp_path: Path) -> None:
    twente = next(een for een in TOETSINGEN if een.organisatie == "Twente")
    pad = tmp_path / "later.xlsx"
    pad.write_bytes(als_werkmap(KADER, replace(twente, ronde="2031"), Dossier()))
    r, gezegd = rapport("regio", pad, "--landelijk", regios)
    assert "te_midden" not in r
    assert "T126" in gezegd


def test_van_veel_verbeterpunten_staan_de_nummers_per_criterium(regios: Path) -> None:
    r, _ = rapport("regio", regios / "Drenthe.xlsx")
    assert len(r["punten_kort"]) <= 7
    punten = [p["nr"] for thema in r["themas"] for c in thema["criteria"] for p in c["verbeterpunten"]]
    genoemd = [
        deel.strip(" ,")
        for regel in r["punten_kort"]
        for deel in regel.split(": ")[1].replace(" en ", ", ").split(", ")
    ]
    assert genoemd == punten
    assert len(punten) == 16


def test_de_vorige_ronde_staat_naast_deze(regios: Path, tmp_path: Path) -> None:
    ijsselland = next(een for een in TOETSINGEN if een.organisatie == "IJsselland")
    scores = {nr: Score("+") if nr.startswith("1.3") else score for nr, score in ijsselland.scores.items()}
    gezet = Afwijking(oordeel=Oordeel("M"), motivering="Er is een plan.", door="de inspectie")
    nu = replace(ijsselland, ronde="2016", scores=scores, afwijkingen={"2.1": gezet})
    pad = tmp_path / "2016.xlsx"
    pad.write_bytes(als_werkmap(KADER, nu, Dossier()))
    r, _ = rapport("regio", pad, "--vorige", regios / "IJsselland.xlsx")
    per_nr = {regel["nr"]: regel for regel in r["overzicht"]}
    eerder, _ = rapport("regio", regios / "IJsselland.xlsx")
    toen = {regel["nr"]: regel["oordeel"]["tekst"] for regel in eerder["overzicht"]}
    assert {nr: regel["vorige"]["tekst"] for nr, regel in per_nr.items()} == toen
    for nr, regel in per_nr.items():
        plek = "VMO".index
        verschil = plek(regel["oordeel"]["tekst"]) - plek(toen[nr])
        assert regel["verandering"] == ("verslechterd" if verschil > 0 else "verbeterd" if verschil else "gelijk"), nr
    assert per_nr["1.3"]["oorzaak"] == "prestatie"


def test_de_omslag_zegt_waar_en_wanneer_het_uitkomt(regios: Path, tmp_path: Path) -> None:
    stijl = tmp_path / "huisstijl.yaml"
    stijl.write_text("afzender: Inspectie Voorbeeld\nplaats: Voorbeeldstad\n", encoding="utf-8")
    for soort, bron in (("regio", regios / "Twente.xlsx"), ("landelijk", regios)):
        met, _ = rapport(soort, bron, "--huisstijl", stijl)
        assert ["uitgebracht", "Voorbeeldstad, november 2015"] in met["omslag"]["kenmerken"]
        zonder, _ = rapport(soort, bron)
        assert ["uitgebracht", "november 2015"] in zonder["omslag"]["kenmerken"]


def test_good_practices_van_een_thema_staan_onder_een_kop(tmp_path: Path) -> None:
    twente = next(een for een in TOETSINGEN if een.organisatie == "Twente")
    practices = tuple(
        GoodPractice(thema=thema, good_practice=wat)
        for thema, wat in (("Veiligheid", "Een."), ("", "Twee."), ("Veiligheid", "Drie."))
    )
    pad = tmp_path / "twente.xlsx"
    pad.write_bytes(als_werkmap(KADER, replace(twente, ronde="2016"), Dossier(good_practices=practices)))
    (een,) = regiorapporten([str(pad)], Rapportwens(peildatum=date(2016, 11, 18))).rapporten
    blokken = next(deel.blokken for deel in document_van(een).delen if deel.id == "good-practices")
    gezegd = [blok.tekst for blok in blokken if isinstance(blok, Kop | Alinea)]
    assert gezegd == ["Veiligheid", "Een.", "Drie.", "Algemeen", "Twee."]


# -- about all ---------------------------------------------------------------------------------------------------------


def geteld(*toetsingen: Toetsing, kader: Kader = KADER) -> Any:
    return tel(kader, [decide(kader, een) for een in toetsingen])


def test_het_landelijk_beeld_van_2015() -> None:
    telling = geteld(*TOETSINGEN)
    feit = hoofdfeit(telling)
    assert feit is not None
    assert (feit.zin, feit.deel, feit.geheel) == (
        "Ruim twee derde van alle scores is voldoende: 422 van de 624.",
        422,
        624,
    )
    zinnen = [een.zin for een in kernfeiten(KADER, telling)]
    assert zinnen == [
        "Op 2.2 Acute onveiligheid opheffen, 3.1 Gekwalificeerde professionals en 3.2 Hulp in samenhang is het oordeel "
        "het vaakst voldoende: bij ruim drie kwart van de organisaties (23 van de 26).",
        "Op 1.2 Voldoende personeel is het oordeel het minst vaak voldoende: bij minder dan een kwart van de "
        "organisaties (6 van de 26).",
        "Van de verwachtingen is 1.3.4 het minst vaak voldoende: bij minder dan een tiende van de organisaties "
        "(2 van de 26).",
    ]
    titels = [boodschap(een, een.nr, 26) for een in telling.criteria]
    assert [titel.zin for titel in titels if titel] == [
        "1.1: bij ruim twee derde van de organisaties niet voldoende",
        "1.2: bij ruim drie kwart van de organisaties niet voldoende",
        "1.3: bij ruim de helft van de organisaties niet voldoende",
        "2.1: bij ruim twee derde van de organisaties niet voldoende",
        "2.2: bij ruim drie kwart van de organisaties voldoende",
        "3.1: bij ruim drie kwart van de organisaties voldoende",
        "3.2: bij ruim drie kwart van de organisaties voldoende",
    ]


def test_elk_aandeel_is_dat_van_de_scores_zelf() -> None:
    telling = geteld(*TOETSINGEN)
    goed = {
        een.nr: sum(toets.scores[een.nr] == Score("+") for toets in TOETSINGEN)
        for een in KADER.verwachtingen
        if een.telt_mee
    }
    minst = min(goed.values())
    feit = kernfeiten(KADER, telling)[-1]
    assert (feit.deel, feit.nrs) == (minst, tuple(nr for nr, n in goed.items() if n == minst))
    for een in kernfeiten(KADER, telling):
        assert Fraction(een.deel, een.geheel) <= 1


def test_zolang_iets_open_is_wordt_er_niets_over_gezegd() -> None:
    een, *rest = TOETSINGEN
    open_ = replace(een, scores=dict.fromkeys(een.scores, OPEN) | {"3.1.1": een.scores["3.1.1"]})
    telling = geteld(open_, *rest)
    assert hoofdfeit(telling) is None
    assert kernfeiten(KADER, telling) == ()
    assert not any(boodschap(criterium, criterium.nr, 26) for criterium in telling.criteria)


def test_van_een_organisatie_zijn_er_geen_aandelen() -> None:
    telling = geteld(TOETSINGEN[0])
    assert kernfeiten(KADER, telling) == ()
    assert not any(boodschap(een, een.nr, 1) for een in telling.criteria)


def test_wat_overal_even_vaak_is_is_geen_feit() -> None:
    een = TOETSINGEN[0]
    goed = replace(een, scores=dict.fromkeys(een.scores, Score("+")) | {"3.1.1": een.scores["3.1.1"]})
    telling = geteld(goed, replace(goed, organisatie="Ander"))
    assert kernfeiten(KADER, telling) == ()
    feit = hoofdfeit(telling)
    assert feit is not None
    assert feit.zin == "Alle 48 scores zijn voldoende."
    titel = boodschap(telling.criteria[0], "1.1", 2)
    assert titel is not None
    assert titel.zin == "1.1: bij alle organisaties voldoende"


def test_wat_berekend_is_staat_op_een_bladzijde(regios: Path, tmp_path: Path) -> None:
    """Also of who has the most verbeterpunten: from the one sentence to the place among all."""
    for wie in ("Drenthe", "IJsselland", "Amsterdam-Amstelland"):
        doel = tmp_path / f"{wie}.pdf"
        args = ("rapport", "regio", regios / f"{wie}.xlsx", "--landelijk", regios, "--naar", doel, "-q")
        assert toetsing(*args).returncode == 0
        with pypdfium2.PdfDocument(doel.read_bytes()) as pdf:
            bladen = [" ".join(blad.get_textpage().get_text_bounded().split()) for blad in pdf]
        (blad,) = (tekst for tekst in bladen if "verwachtingen zijn voldoende." in tekst and "1 Samenvatting" in tekst)
        assert f"staat {wie} op plaats" in blad
        assert "Het oordeel per criterium" in blad
        assert "moet concrete verbetermaatregelen treffen" in blad


def test_gezet_oordeel_en_oorzaak_van_het_berekende_gaan_niet_samen() -> None:
    toen = SimpleNamespace(
        eerst=Letter(tekst="M", voluit="matig", soort="midden"), eerst_vastgesteld=None, verandering="verbeterd",
        verandering_vastgesteld="gelijk", oorzaak="kader", nr="1.1",
    )  # fmt: skip
    hertoets = SimpleNamespace(stappen=(SimpleNamespace(oordelen=(toen,), bovenoordelen=()),))
    regel = Overzichtregel(
        nr="1.1",
        kort="Deur",
        oordeel=Letter(tekst="M", voluit="matig", soort="midden"),
        noot="",
        berekend=None,
        gepubliceerd=None,
    )
    (met,) = met_vorige([regel], hertoets)  # type: ignore[arg-type]
    assert (met.verandering, met.oorzaak) == ("gelijk", "")


def test_wie_alleen_staat_krijgt_geen_plaats_en_wie_elders_hoort_wordt_genoemd(regios: Path, tmp_path: Path) -> None:
    twente, ander = (een for een in TOETSINGEN if een.organisatie in ("Twente", "Zeeland"))
    alleen = tmp_path / "alleen"
    alleen.mkdir()
    (alleen / "t.xlsx").write_bytes(als_werkmap(KADER, twente, Dossier()))
    r, gezegd = rapport("regio", regios / "Twente.xlsx", "--landelijk", alleen)
    assert "te_midden" not in r
    assert "T126" in gezegd
    for een in (replace(ander, ronde="2031"), *(x for x in TOETSINGEN if x.organisatie == "Utrecht")):
        (alleen / f"{een.organisatie}.xlsx").write_bytes(als_werkmap(KADER, een, Dossier()))
    r, gezegd = rapport("regio", regios / "Twente.xlsx", "--landelijk", alleen)
    assert r["te_midden"]["stapels"] == [[18, 1], [20, 1]]
    assert "1 van de 3" in gezegd
    assert "T128" in gezegd


def test_wat_mensen_vaststelden_staat_naast_wat_is_berekend_ook_in_een_feit() -> None:
    gezet = Afwijking(oordeel=Oordeel("V"), motivering="Er is een plan.", door="de inspectie")
    anders = [replace(een, afwijkingen={"1.2": gezet}) for een in TOETSINGEN[:3]]
    telling = geteld(*anders, *TOETSINGEN[3:])
    minst = kernfeiten(KADER, telling)[1].zin
    assert minst.startswith("Op 1.2 Voldoende personeel is het oordeel zoals berekend het minst vaak voldoende: ")


def test_waar_bijna_alles_het_laagst_is_is_dat_geen_feit() -> None:
    een = TOETSINGEN[0]
    min_ = dict.fromkeys(een.scores, Score("-")) | {"3.1.1": een.scores["3.1.1"]}
    telling = geteld(replace(een, scores=min_ | {"1.1.1": Score("+")}), replace(een, organisatie="Ander", scores=min_))
    assert [feit.zin for feit in kernfeiten(KADER, telling) if len(feit.nrs) > 5] == []


def test_de_landelijke_bladzijde_toont_wat_anders_is_gepubliceerd(regios: Path) -> None:
    (alle,) = landelijk_rapport([str(regios)], Rapportwens(peildatum=date(2015, 11, 18))).rapporten
    blokken = next(deel.blokken for deel in document_van(alle).delen if deel.id == "samenvatting")
    figuur = next(blok for blok in blokken if isinstance(blok, Figuur) and blok.balken)
    labels = [balk.label for balk in figuur.balken]
    assert [label for label in labels if label.startswith("1.1 ")] == [
        "1.1 Bereikbaar en beschikbaar (berekend)", "1.1 Bereikbaar en beschikbaar (gepubliceerd)",
    ]  # fmt: skip


def test_naast_een_balk_van_toen_zet_niemand_wat_er_nu_is(regios: Path, tmp_path: Path) -> None:
    nu = tmp_path / "nu"
    nu.mkdir()
    for een in TOETSINGEN[:3]:
        (nu / f"{een.organisatie}.xlsx").write_bytes(als_werkmap(KADER, replace(een, ronde="2016"), Dossier()))
    wens = Rapportwens(peildatum=date(2016, 11, 18), vorige=str(regios))
    (alle,) = landelijk_rapport([str(nu)], wens).rapporten
    delen = {deel.id: deel.blokken for deel in document_van(alle).delen}
    naast = {
        naam: [balk.over for b in blokken if isinstance(b, Figuur) for balk in b.balken]
        for naam, blokken in delen.items()
    }
    assert naast["samenvatting"] == ["1.1", "1.2", "1.3", "2.1", "2.2", "3.1", "3.2"]
    (toen,) = [naam for naam, blokken in delen.items() if any("2015" in getattr(b, "titel", "") for b in blokken)]
    assert naast[toen]
    assert set(naast[toen]) == {""}


def test_ook_van_allen_staat_wat_berekend_is_op_een_bladzijde(regios: Path, tmp_path: Path) -> None:
    doel = tmp_path / "landelijk.pdf"
    assert toetsing("rapport", "landelijk", regios, "--naar", doel, "--peildatum", "18-11-2015", "-q").returncode == 0
    with pypdfium2.PdfDocument(doel.read_bytes()) as pdf:
        bladen = [" ".join(blad.get_textpage().get_text_bounded().split()) for blad in pdf]
    (blad,) = (tekst for tekst in bladen if "Ruim twee derde van alle scores is voldoende: 422 van de 624." in tekst)
    for wat in ("Figuur 1. Oordelen per criterium", "Figuur 2. Per organisatie zijn 8", "Tabel 2.", "N = 26."):
        assert wat in blad
