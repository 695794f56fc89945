"""`score --uitleg` says why people scored as they did, and which better row failed: in every form that shows it."""

from __future__ import annotations

import io
from html import unescape
from typing import TYPE_CHECKING

import openpyxl
import pytest

from hulp.bedragkaders import MET_NVT, kader_met_getallen
from hulp.bovenkader import SCORES, kadertekst
from hulp.gedeeld import als_werkmap
from hulp.opdracht import toetsing, toetsing_bytes
from hulp.proefkaders import ELKE_VORM, kader_met
from toetsing.commands.score.uitleg import niet_gehaald_zin
from toetsing.domain.decide.netniet import niet_gehaald, teruggehouden
from toetsing.domain.dossier import Aantekening, Dossier
from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.scores import OPEN, Score
from toetsing.pipeline.kaders import kader_van, referentie

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.domain.kader import Kader
    from toetsing.domain.scores import Ingevuld

WAAROM = "Er staat niemand op het rooster."
NIET_BEOORDEELD = "Dit telt niet mee."
NET_NIET = "V: hoogstens 1 onvoldoende - net niet: 2 onvoldoende (1.3.1, 1.3.4)"


@pytest.fixture(scope="module")
def noord(tmp_path_factory: pytest.TempPathFactory) -> Path:
    kader = kader_van("veilig-thuis-stap1-2015")
    ijsselland = next(een for een in referentie(kader) if een.organisatie == "IJsselland")
    aantekeningen = {
        nr: Aantekening(onderbouwing=tekst) for nr, tekst in (("1.1.4", WAAROM), ("3.1.1", NIET_BEOORDEELD))
    }
    pad = tmp_path_factory.mktemp("uitleg") / "noord.xlsx"
    pad.write_bytes(als_werkmap(kader, ijsselland, Dossier(aantekeningen=aantekeningen)))
    return pad


@pytest.mark.parametrize("vorm", ["tabel", "markdown", "html"])
def test_onderbouwing_en_de_betere_rij_staan_in_elke_vorm(vorm: str, noord: Path) -> None:
    met, zonder = (toetsing("score", noord, *uitleg, "--formaat", vorm, breedte=250) for uitleg in (["--uitleg"], []))
    kaal = met.stdout.replace("\\", "")
    assert WAAROM in kaal
    assert NIET_BEOORDEELD not in kaal  # not a score that counted
    assert NET_NIET in kaal
    assert (
        "1.1 Bereikbaar en beschikbaar" not in kaal.split("Waarom niet beter")[1].split("2. Veiligheid")[0]
    )  # V is the best
    assert WAAROM not in zonder.stdout
    assert "net niet" not in zonder.stdout


def test_de_werkmap_heeft_het_als_rijen(noord: Path) -> None:
    boek = openpyxl.load_workbook(io.BytesIO(toetsing_bytes("score", noord, "--uitleg", "--formaat", "xlsx").stdout))
    scores = [[cel.value for cel in rij] for rij in boek["Scores"].iter_rows()]
    (kop,) = (rij for rij in scores if "onderbouwing" in rij)
    per_nr = {rij[kop.index("nr")]: rij[kop.index("onderbouwing")] for rij in scores}
    assert per_nr["1.1.4"] == WAAROM
    assert not per_nr["3.1.1"]
    rijen = [[cel.value for cel in rij] for rij in boek["Niet beter"].iter_rows()]
    assert ["1.3", "M", "V", "hoogstens 1 onvoldoende", "net niet", "2 onvoldoende (1.3.1, 1.3.4)"] in [
        rij[3:] for rij in rijen
    ]


def test_een_matrix_zonder_onderbouwing_krijgt_geen_lege_kolom(voorbeeld_2015: Path) -> None:
    uit = toetsing("score", voorbeeld_2015 / "landelijk.xlsx", "--uitleg", breedte=250).stdout
    assert "net niet: " in uit
    assert "onderbouwing" not in uit


# -- above the criteria ------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def bakkerij(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return a matrix of which Zuid is no better anywhere, and a kader that decides its themas and the whole."""
    map_ = tmp_path_factory.mktemp("bakkerij")
    (map_ / "kader").mkdir()
    kader, matrix = map_ / "kader" / "kader.yaml", map_ / "matrix.csv"
    kader.write_text(kadertekst(), encoding="utf-8")
    matrix.write_text(SCORES, encoding="utf-8")
    return matrix, kader


BOVEN = (
    "Thema 1: Oven",
    "V: alle criteria V - niet: 1 criterium M (1.1) en 1 criterium O (1.2)",
    "V: zoals criterium 2.1 - net niet: criterium 2.1 is M",
    "V: alle themas V en hoogstens 1 verwachting onvoldoende - niet: 1 thema O (1) en 1 thema M (2); "
    "4 verwachtingen onvoldoende (1.1.2, 1.2.2, 1.2.3, 2.1.1)",
)


@pytest.mark.parametrize("vorm", ["tabel", "markdown", "html"])
def test_boven_de_criteria_staat_het_ook_in_elke_vorm(vorm: str, bakkerij: tuple[Path, Path]) -> None:
    matrix, kader = bakkerij
    met, zonder = (
        toetsing("score", matrix, "--kader", kader, *uitleg, "--formaat", vorm, breedte=250)
        for uitleg in (["--uitleg"], [])
    )
    kaal = unescape(met.stdout).replace("\\", "")
    assert kaal.count("Waarom niet beter bij de thema's en het geheel") == 1  # of Zuid alone
    for zin in BOVEN:
        assert zin in kaal
    assert "net niet" not in zonder.stdout


def test_van_een_deel_dat_nog_open_is_staat_er_wat_het_kan_zijn(bakkerij: tuple[Path, Path]) -> None:
    matrix, kader = bakkerij
    half = matrix.with_name("half.csv")
    half.write_text(SCORES.splitlines()[0] + "\nOost;2026;-;;+;+;+;+;+;+;nee\n", encoding="utf-8")
    uit = toetsing("score", half, "--kader", kader, "--uitleg", breedte=250).stdout
    assert "V: alle criteria V - net niet: 1 criterium M of O (1.1)\n" in uit


def test_de_werkmap_zegt_waarover_een_rij_gaat(bakkerij: tuple[Path, Path]) -> None:
    matrix, kader = bakkerij
    inhoud = toetsing_bytes("score", matrix, "--kader", kader, "--uitleg", "--formaat", "xlsx").stdout
    rijen = [[cel.value for cel in rij] for rij in openpyxl.load_workbook(io.BytesIO(inhoud))["Niet beter"].iter_rows()]
    assert ["thema", "criterium", "niveau", "oordeel", "beter", "beslisregel", "hoe", "waardoor"] in [
        r[3:] for r in rijen
    ]
    van_zuid = [rij[3:] for rij in rijen if rij[0] == "Zuid"]
    assert [rij[:5] for rij in van_zuid] == [
        ["1", "1.1", "criterium", "M", "V"],
        ["1", "1.2", "criterium", "O", "M"],
        ["2", "2.1", "criterium", "M", "V"],
        ["1", None, "thema", "O", "V"],
        ["2", None, "thema", "M", "V"],
        [None, None, "geheel", "O", "V"],
    ]
    assert van_zuid[4][5:] == ["zoals criterium 2.1", "net niet", "criterium 2.1 is M"]


# -- the sentence ------------------------------------------------------------------------------------------------------


def zinnen(kader: Kader, tekens: str, oordeel: str) -> list[str]:
    lees: dict[str, Ingevuld] = {"?": OPEN, "n": Score("nvt")}
    criterium = next(iter(kader.criteria))
    scores = {v.nr: lees.get(teken, Score(teken)) for v, teken in zip(criterium.verwachtingen, tekens, strict=True)}
    return [niet_gehaald_zin(een) for een in niet_gehaald(criterium, Oordeel(oordeel), scores)]


@pytest.mark.parametrize(
    ("rij", "tekens", "verwacht"),
    [
        ("alle goed", "+-+", "alle goed - net niet: 1 niet goed (1.1.2)"),
        ("minstens 75% goed", "+-n", "minstens 75% goed - net niet: 1 van de 2 goed (1.1.1)"),
        ("minstens 2 goed", "---", "minstens 2 goed - niet: 0 goed"),
        ("hoogstens 1 fout", "--?", "hoogstens 1 fout - net niet: 2 fout (1.1.1, 1.1.2), en 1 open (1.1.3)"),
        ("1.1.2 is goed", "+-+", "1.1.2 is goed - net niet: 1.1.2 is niet goed"),
        (
            "niet (minstens 2 fout)",
            "--+",
            "niet minstens 2 fout - net niet: 'minstens 2 fout' geldt wel: 2 fout (1.1.1, 1.1.2)",
        ),
        (
            "minstens 2 van deze: 1.1.1 is goed; geen fout; geen nvt",
            "--n",
            "minstens 2 van deze: 1.1.1 is goed; geen fout; geen nvt - niet: 0 van de 3 gelden, niet '1.1.1 is goed', "
            "'geen fout' en 'geen nvt'; 1.1.1 is niet goed; 2 fout (1.1.1, 1.1.2); 1 nvt (1.1.3)",
        ),
        (
            "minstens 2 van deze: 1.1.1 is goed; 1.1.2 is goed; 1.1.3 is goed",
            "--?",
            "minstens 2 van deze: 1.1.1 is goed; 1.1.2 is goed; 1.1.3 is goed - net niet: 0 van de 3 gelden, niet "
            "'1.1.1 is goed' en '1.1.2 is goed', nog open is '1.1.3 is goed'; 1.1.1 is niet goed; 1.1.2 is niet goed",
        ),
        (
            "niet (minstens 1 van deze: alle fout; 1.1.1 is fout)",
            "-++",
            "niet (minstens 1 van deze: alle fout; 1.1.1 is fout) - net niet: 'minstens 1 van deze: alle fout; 1.1.1 "
            "is fout' geldt wel: 1 van de 2 geldt, wel '1.1.1 is fout', niet 'alle fout'; '1.1.1 is fout' geldt wel: "
            "1.1.1 is wel fout",
        ),
        ("niet (1.1.2 is fout)", "+-+", "niet 1.1.2 is fout - net niet: '1.1.2 is fout' geldt wel: 1.1.2 is wel fout"),
    ],
)
def test_de_zin_noemt_de_rij_en_de_scores(rij: str, tekens: str, verwacht: str) -> None:
    kader = kader_met(f'V: "{rij}"', "O: anders", extra="nvt: ja\n")
    assert zinnen(kader, tekens, "O") == [f"V: {verwacht}"]


@pytest.mark.parametrize(
    ("rij", "tekens", "verwacht"),
    [
        ("alle op orde", "gms", "1 half op orde (1.1.2) en 1 niet op orde (1.1.3)"),
        ("1.1.1 is op orde", "mgg", "1.1.1 is half op orde"),
        ("1.1.1 is op orde en 1.1.1 is half op orde", "?gg", "1.1.1 is open; 1.1.1 is open"),
        ("niet (1.1.1 is niet op orde)", "sgg", "'1.1.1 is niet op orde' geldt wel: 1.1.1 is niet op orde"),
    ],
)
def test_waar_niet_iets_anders_kan_zeggen_staat_wat_de_score_wel_is(rij: str, tekens: str, verwacht: str) -> None:
    niveaus = (("g", "op orde, voldoet: ja"), ("m", "half op orde"), ("s", "niet op orde"))
    schaal = ", ".join(f"{{teken: {teken}, naam: {naam}}}" for teken, naam in niveaus)
    kader = kader_met_getallen(
        f"V: {rij}", "O: anders", schalen={"orde": f"{{niveaus: [{schaal}]}}"}, verwachtingen=["schaal: orde"] * 3
    )
    assert zinnen(kader, tekens, "O")[0].endswith(f"niet: {verwacht}")


def test_de_zin_noemt_de_groep() -> None:
    kader = ELKE_VORM["groepen"]
    (zin,) = (zin for zin in zinnen(kader, "--++", "M") if zin.startswith("V: "))
    assert zin.endswith("2 niet goed in kern (1.1.1, 1.1.2)")


@pytest.mark.parametrize(
    ("rij", "tekens", "verwacht"),
    [
        ("de som is minstens 7", "3 2 1", "net niet: de som is 6, nodig is minstens 7"),
        (
            "het gewogen gemiddelde in kern is meer dan 2,5",
            "3 1 3",
            "net niet: het gewogen gemiddelde in kern is 2,333333..., nodig is meer dan 2,5",
        ),
        ("minstens 80% van de punten", "0 3 nvt", "net niet: 3 van de 6 punten, nodig is minstens 80%"),
        ("de som is minstens 9", "1 open 1", "niet: de som is 2, nodig is minstens 9, en 1 open (1.1.2)"),
        (
            "het gemiddelde is minstens 2 en 1.1.1 is 3",
            "0 open 0",
            "net niet: het gemiddelde is 0, nodig is minstens 2, en 1 open (1.1.2); 1.1.1 is niet 3",
        ),
        ("niet (de som is hoogstens 6)", "3 2 1", "net niet: 'de som is hoogstens 6' geldt wel: de som is 6"),
        ("geen onder 2 in kern", "3 1 3", "net niet: 1 onder 2 in kern (1.1.2)"),
    ],
)
def test_de_zin_van_een_bedrag_zegt_wat_er_is_en_wat_nodig_is(rij: str, tekens: str, verwacht: str) -> None:
    kader = kader_met_getallen(
        f"V: {rij}",
        "O: anders",
        schalen={"cijfer": MET_NVT},
        verwachtingen=["schaal: cijfer, groep: kern, gewicht: 2", "schaal: cijfer, groep: kern", "schaal: cijfer"],
        extra="nvt: ja\n",
    )
    (criterium,) = kader.criteria
    gezet = [OPEN if teken == "open" else Score(teken) for teken in tekens.split()]
    scores: dict[str, Ingevuld] = dict(zip(kader.per_nr, gezet, strict=True))
    (een,) = niet_gehaald(criterium, Oordeel("O"), scores)
    zin = niet_gehaald_zin(een)
    assert zin.removeprefix("V: ").removeprefix(een.rij.zin) == f" - {verwacht}"


def test_een_stap_na_de_rij_die_tegenhoudt_staat_er_bij_naam() -> None:
    kader = kader_met("V: hoogstens 1 fout", "O: anders", naast=("daarna: [hoogstens M als 1.1.1 is fout]",))
    (criterium,) = kader.criteria
    scores: dict[str, Ingevuld] = {"1.1.1": Score("-"), "1.1.2": Score("+"), "1.1.3": Score("+")}
    assert [niet_gehaald_zin(een) for een in niet_gehaald(criterium, Oordeel("M"), scores)] == []
    assert [niet_gehaald_zin(een) for een in teruggehouden(criterium, Oordeel("M"), scores)] == [
        "daarna hoogstens M als 1.1.1 is fout: V wordt M"
    ]
