"""`toetsing beoordelaars`: who is compared with whom, what is said, and from differences to a decided workbook."""

from __future__ import annotations

import csv
import io
import json
import random
from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from hulp.antwoorden import antwoord_van
from hulp.gedeeld import als_werkmap, eenmalig
from hulp.grond import STAP1
from hulp.opdracht import toetsing as opdracht
from hulp.veel import werkmap
from toetsing.cli.hoofd import start
from toetsing.commands.beoordelaars.beoordeeld import Beoordeeld
from toetsing.commands.beoordelaars.beoordelen import HOOGSTENS, namen_van
from toetsing.commands.beoordelaars.document import beoordelaarsdocument
from toetsing.document.blokken import Alinea, Tabel, Toelichtingen
from toetsing.domain.compare.beoordelen import vergelijk_beoordelaars
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.dossier import Aantekening, Dossier, Toetser
from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.scores import OPEN, Score
from toetsing.domain.toetsing import Afwijking, Soort, Toetsing
from toetsing.pipeline.kaders import kader_van, referentie
from toetsing.workbook.matrixwerkmap import matrix_als_werkmap

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toetsing.document.blokken import Document
    from toetsing.domain.kader import Criterium, Kader
    from toetsing.domain.scores import Ingevuld

GOED, FOUTE_INVOER, FOUT_GEBRUIK, ONLEESBAAR = 0, 1, 2, 4
KADER = kader_van(STAP1.name)
REGIOS = {t.organisatie: t for t in referentie(KADER)}
IJSSELLAND = REGIOS["IJsselland"]
EEN_PAAR = {naam: REGIOS[naam] for naam in ("Drenthe", "Gelderland Midden", "IJsselland", "Utrecht")}
"""Some organisations, for what is the same whether there are four or 26 of them."""
ANDERS: Mapping[str, Ingevuld] = {"1.1.1": Score("-"), "1.1.2": Score("-"), "1.2.2": Score("+"), "1.3.1": OPEN}


def schrijf(pad: Path, toetsing: Toetsing, toetser: str = "", **waarom: str) -> str:
    pad.parent.mkdir(exist_ok=True)
    dossier = Dossier(
        toetsers=(Toetser(rol="inspecteur", toetser=toetser),) if toetser else (),
        aantekeningen={nr: Aantekening(onderbouwing=tekst) for nr, tekst in waarom.items()},
    )
    pad.write_bytes(als_werkmap(KADER, toetsing, dossier))
    return str(pad)


def met(toetsing: Toetsing, scores: Mapping[str, Ingevuld], **anders: Any) -> Toetsing:
    return replace(toetsing, scores={**toetsing.scores, **scores}, **anders)


@pytest.fixture
def paar(tmp_path: Path) -> list[str]:
    return [
        schrijf(tmp_path / "a.xlsx", IJSSELLAND, "A. Jansen", **{"1.1.1": "Rooster gezien."}),
        schrijf(tmp_path / "b.xlsx", met(IJSSELLAND, ANDERS), "B. Bakker", **{"1.1.1": "Nacht ontbreekt."}),
    ]


def gegeven(paden: list[str], *opties: str) -> tuple[Document, dict[str, Any]]:
    """Return the answer as a document and as JSON."""
    antwoord, uit = antwoord_van("beoordelaars", *paden, *opties, "--json")
    return antwoord.document(), json.loads(uit)


def samenvatting_van(inhoud: Document) -> list[str]:
    return [blok.tekst for blok in inhoud.delen[0].blokken if isinstance(blok, Alinea)]


def uitleg_in(inhoud: Document, welk: str) -> dict[str, tuple[str, ...]]:
    """Return what a part says of each verwachting or criterium, by its number."""
    (deel,) = [deel for deel in inhoud.delen if deel.id == welk]
    return {
        kop.partition(" ")[0]: alineas
        for blok in deel.blokken
        if isinstance(blok, Toelichtingen)
        for kop, alineas in blok.rijen
    }


def tabellen_van(inhoud: Document) -> list[Tabel]:
    return [blok for deel in inhoud.delen for blok in deel.blokken if isinstance(blok, Tabel)]


def tabel(inhoud: Document, titel: str) -> list[list[str]]:
    """Return the cells of the one table with this title, headers first."""
    (een,) = [tabel for tabel in tabellen_van(inhoud) if tabel.titel == titel]
    return [[kolom.kop for kolom in een.kolommen], *([cel.tekst for cel in rij] for rij in een.rijen)]


def scores_in(inhoud: Document) -> dict[str, list[str]]:
    """Return by verwachting the score of every assessor, how they stand, and whether that changes an oordeel."""
    return {nr: rest for nr, *rest in tabel(inhoud, "De score van elke beoordelaar")[1:]}


def standen_in(inhoud: Document) -> dict[str, str]:
    return {rij[0]: rij[-1] for rij in tabel(inhoud, "Het oordeel uit de scores van elke beoordelaar")[1:]}


def test_twee_beoordelaars_naast_elkaar(paar: list[str]) -> None:
    inhoud, als_json = gegeven(paar)
    (een,) = als_json["organisaties"]
    assert [wie["naam"] for wie in een["beoordelaars"]] == ["A. Jansen", "B. Bakker"]
    assert (een["gescoord"], een["gelijk"], een["verschillen"]) == (23, 20, 3)
    assert een["beoordelaars"][1]["toetsing"]["herkomst"]["1.1.1"] == "Toetsing!E7"
    assert samenvatting_van(inhoud)[0] == (
        "23 van de 24 verwachtingen zijn door alle beoordelaars gescoord; bij 20 van de 23 is de score gelijk (87%)."
    )
    assert scores_in(inhoud)["1.3.1"] == ["-", "open", "nog niet gescoord door B. Bakker", ""]
    assert scores_in(inhoud)["1.1.1"] == ["+", "-", "verschilt", "verandert oordeel"]
    eerste = tabellen_van(inhoud)[0].rijen[0]
    assert [cel.soort for cel in eerste[:3]] == ["tekst", "goed", "slecht"]
    assert uitleg_in(inhoud, "verschillen")["1.1.1"] == (
        "A. Jansen: +. Rooster gezien.",
        "B. Bakker: -. Nacht ontbreekt.",
        "Neemt A. Jansen hier - over, dan is 1.1 daar M in plaats van V.",
        "Neemt B. Bakker hier + over, dan is 1.1 daar M in plaats van O.",
    )
    assert {nr: stand for nr, stand in standen_in(inhoud).items() if stand != "gelijk"} == {
        "1.1": "verschilt", "1.2": "verschilt", "1.3": "kan nog gelijk worden",
    }  # fmt: skip
    oorzaken = uitleg_in(inhoud, "oordelen")
    assert oorzaken["1.1"] == (
        "A. Jansen komt ook op O met 2 scores van B. Bakker: 1.1.1 en 1.1.2.",
        "B. Bakker komt ook op V met 2 scores van A. Jansen: 1.1.1 en 1.1.2.",
    )
    assert oorzaken["1.3"] == ("B. Bakker komt ook op M met 1 score van A. Jansen: 1.3.1.",)


def test_een_verschil_waar_een_derde_nog_niet_scoorde_maakt_de_som_niet_onbegrijpelijk(
    paar: list[str], tmp_path: Path
) -> None:
    paar.append(schrijf(tmp_path / "c.xlsx", met(IJSSELLAND, {"1.1.1": OPEN})))
    inhoud, als_json = gegeven(paar)
    (een,) = als_json["organisaties"]
    assert (een["gescoord"], een["gelijk"], een["verschillen"]) == (22, 20, 3)
    zinnen = samenvatting_van(inhoud)
    assert zinnen[0].startswith("22 van de 24 verwachtingen zijn door alle beoordelaars gescoord; bij 20 van de 22 is")
    assert zinnen[1].startswith("De scores verschillen bij 3 verwachtingen: 1.1.1, 1.1.2 en ")
    nog = " Van deze 3 verwachtingen heeft 1.1.1 nog niet van iedereen een score, en telt dus niet mee als gescoord."
    assert zinnen[1].endswith(nog)
    paar[2] = schrijf(tmp_path / "c.xlsx", met(IJSSELLAND, {"1.1.1": OPEN, "1.1.2": OPEN}))
    assert " verwachtingen hebben 1.1.1 en 1.1.2 nog niet van iedereen een" in samenvatting_van(gegeven(paar)[0])[1]
    assert not any(" Van deze " in zin for zin in samenvatting_van(gegeven(paar[:2])[0]))


def test_een_werkmap_heeft_ook_wat_er_wordt_uitgelegd(paar: list[str], tmp_path: Path) -> None:
    naar = tmp_path / "verschillen.xlsx"
    assert start(["beoordelaars", *paar, "--naar", str(naar), "-q"]) == GOED
    blad = openpyxl.load_workbook(naar)["Zinnen"]
    cellen = {str(cel.value) for rij in blad.iter_rows() for cel in rij}
    assert {
        "A. Jansen: +. Rooster gezien.",
        "Neemt A. Jansen hier - over, dan is 1.1 daar M in plaats van V.",
        "A. Jansen komt ook op O met 2 scores van B. Bakker: 1.1.1 en 1.1.2.",
        *samenvatting_van(gegeven(paar)[0]),
    } <= cellen


def test_een_verschil_dat_niets_verandert(tmp_path: Path) -> None:
    """3.1 is V from 51% voldoende: one minus of three changes nothing."""
    paden = [
        schrijf(tmp_path / "a.xlsx", IJSSELLAND),
        schrijf(tmp_path / "b.xlsx", met(IJSSELLAND, {"3.1.2": Score("-")})),
    ]
    inhoud, _ = gegeven(paden)
    assert {nr: rij[-1] for nr, rij in scores_in(inhoud).items() if rij[-1]} == {"3.1.2": "geen ander oordeel"}
    assert uitleg_in(inhoud, "verschillen") == {
        "3.1.2": (
            "a: +",
            "b: -",
            "Wie alleen deze score overneemt, houdt hetzelfde oordeel: 3.1 blijft V bij a en V bij b.",
        )
    }
    zinnen = samenvatting_van(inhoud)
    assert "Het oordeel verandert niet" in zinnen[1]
    assert zinnen[2] == "Op alle criteria volgt uit de scores van elke beoordelaar hetzelfde oordeel."


def test_zelfevaluatie_naast_toezicht_wordt_gezegd_en_niet_gewaarschuwd(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paden = [
        schrijf(tmp_path / "inspectie.xlsx", IJSSELLAND),
        schrijf(tmp_path / "zelf.xlsx", replace(IJSSELLAND, soort=Soort.ZELFEVALUATIE)),
    ]
    assert start(["beoordelaars", *paden]) == GOED
    uit = capsys.readouterr()
    assert "Hier staan een zelfevaluatie en toezicht naast elkaar" in " ".join(uit.out.split())
    assert uit.err == ""
    paden[0] = schrijf(tmp_path / "inspectie.xlsx", replace(IJSSELLAND, soort=Soort.ZELFEVALUATIE))
    inhoud, _ = gegeven(paden)
    assert inhoud.omslag.merken == ("ZELFEVALUATIE",)


def test_drie_beoordelaars_krijgen_een_tabel_van_paren(
    paar: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paar.append(schrijf(tmp_path / "derde.xlsx", met(IJSSELLAND, {"1.3.1": Score("+"), "2.1.1": OPEN})))
    inhoud, als_json = gegeven(paar)
    (een,) = als_json["organisaties"]
    paren = [
        ("A. Jansen", "B. Bakker", 20, 23, "87%"),
        ("A. Jansen", "derde", 22, 23, "96%"),
        ("B. Bakker", "derde", 19, 22, "86%"),
    ]
    assert [(p["een"], p["ander"], p["gelijk"], p["gescoord"]) for p in een["paren"]] == [
        een_paar[:4] for een_paar in paren
    ]
    assert tabel(inhoud, "Elke twee beoordelaars naast elkaar")[1:] == [
        [wie, ander, str(gescoord), str(gelijk), deel] for wie, ander, gelijk, gescoord, deel in paren
    ]
    assert scores_in(inhoud)["1.3.1"][-2] == "verschilt; nog niet gescoord door B. Bakker"
    assert start(["beoordelaars", *paar, "-q"]) == GOED
    assert "Elke twee beoordelaars naast elkaar" in capsys.readouterr().out


def test_een_afwijkend_oordeel_staat_erbij(paar: list[str], tmp_path: Path) -> None:
    anders = Afwijking(oordeel=Oordeel("O"), motivering="Er is meer.", door="de inspectie")
    paar[0] = schrijf(tmp_path / "a.xlsx", replace(IJSSELLAND, afwijkingen={"2.2": anders}), "A. Jansen")
    consensus = tmp_path / "c.xlsx"
    inhoud, als_json = gegeven(paar, "--consensus", str(consensus))
    zin = (
        "Vergeleken is wat is berekend. Afwijkend vastgesteld is het oordeel op 2.2 (A. Jansen: berekend V, "
        "vastgesteld O)."
    )
    assert zin in samenvatting_van(inhoud)
    assert uitleg_in(inhoud, "oordelen")["2.2"] == ("A. Jansen stelde afwijkend O vast: Er is meer.",)
    assert [m["code"] for m in als_json["meldingen"]] == ["T270", "T136"]


def test_niemand_gescoord(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    leeg = met(IJSSELLAND, dict.fromkeys(IJSSELLAND.scores, OPEN))
    paden = [schrijf(tmp_path / f"{naam}.xlsx", leeg) for naam in "ab"]
    inhoud, _ = gegeven(paden)
    zinnen = samenvatting_van(inhoud)
    assert zinnen == [
        "Nog geen van de 24 verwachtingen is door alle beoordelaars gescoord.",
        "Het oordeel verschilt op geen van de 7 criteria. Op 1.1, 1.2, 1.3, 2.1, 2.2, 3.1 en 3.2 laten alle "
        "beoordelaars "
        "dezelfde oordelen nog open.",
        zinnen[2],
    ]
    assert {rij[-2] for rij in scores_in(inhoud).values()} == {"nog door niemand gescoord"}
    assert set(standen_in(inhoud).values()) == {"nog open"}
    assert start(["beoordelaars", *paden, "-q"]) == GOED
    assert "Er zijn geen verwachtingen met verschillende scores." in capsys.readouterr().out


def test_te_veel_combinaties_wordt_gezegd(paar: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("toetsing.domain.compare.beslisplek.GRENS", 1)
    inhoud, _ = gegeven(paar)
    assert uitleg_in(inhoud, "oordelen")["1.1"][0] == (
        "Wat A. Jansen van B. Bakker moet overnemen om ook op O te komen, is niet gezocht: te veel combinaties."
    )


def vergeleken(organisatie: str, *anders: Mapping[str, Ingevuld]) -> Beoordeeld:
    """Return assessors a, b, ... who score as IJsselland but for these scores, without a file between."""
    uitslagen = [decide(KADER, met(IJSSELLAND, scores, organisatie=organisatie)) for scores in anders]
    return Beoordeeld(
        organisatie=organisatie,
        namen=tuple("abc"[: len(anders)]),
        dossiers=tuple(Dossier() for _ in anders),
        beoordelingen=vergelijk_beoordelaars(KADER, uitslagen),
    )


NOORD = vergeleken("Noord", {}, {"1.1.1": Score("-"), "1.2.2": OPEN})
"""1.1 is V and M; 1.2 is O, and M or O."""
OOST = vergeleken("Oost", {}, {"1.3.1": OPEN})
"""1.3 is M, and V or M."""
WEST = vergeleken("West", {"1.1.2": OPEN}, {"1.1.2": OPEN, "1.2.1": OPEN})
"""1.1 is V or M for both; 1.2 is O whatever 1.2.1 becomes."""


def document(*beoordeeld: Beoordeeld, kader: Kader = KADER) -> Document:
    return beoordelaarsdocument(kader, beoordeeld, date(2015, 12, 31))


def test_wat_nog_gelijk_kan_worden_is_in_de_tabellen_geen_verschil() -> None:
    inhoud = document(NOORD, OOST, WEST)
    assert [[rij[0], *rij[-2:]] for rij in tabel(inhoud, "Overeenkomst per organisatie")] == [
        ["organisatie", "ander oordeel", "kan nog gelijk worden"],
        ["Noord", "1.1", "1.2"],
        ["Oost", "", "1.3"],
        ["West", "", ""],
    ]
    koppen = ["organisatie", "nr", "oordelen", "waardoor"]
    assert tabel(inhoud, "Elk verschil in oordeel") == [
        koppen,
        [
            "Noord",
            "1.1",
            "a V, b M",
            "a komt ook op M met 1 score van b: 1.1.1. b komt ook op V met 1 score van a: 1.1.1.",
        ],
    ]
    assert tabel(inhoud, "Elk oordeel dat nog gelijk kan worden, afhankelijk van wat open is") == [
        koppen,
        ["Noord", "1.2", "a O, b M of O", "b komt ook op O met 1 score van a: 1.2.2."],
        ["Oost", "1.3", "a M, b V of M", "b komt ook op M met 1 score van a: 1.3.1."],
    ]
    assert samenvatting_van(inhoud)[2:] == [
        "Bij 1 van de 3 organisaties verschilt het oordeel op een of meer criteria.",
        "Bij 2 van de 3 organisaties kan een oordeel nog gelijk worden; dat hangt af van wat nog open is.",
    ]


def test_zonder_open_scores_is_er_geen_tabel_van_wat_nog_gelijk_kan_worden() -> None:
    inhoud = document(vergeleken("Noord", {}, {"1.1.1": Score("-")}), vergeleken("West", {}, {}))
    assert [een.titel for een in tabellen_van(inhoud) if "oordeel" in een.titel] == ["Elk verschil in oordeel"]
    assert not [zin for zin in samenvatting_van(document(WEST, WEST)) if "nog" in zin]


@pytest.mark.parametrize(
    ("beoordeeld", "zin"),
    [
        (
            NOORD,
            "Het oordeel verschilt op 1 van de 7 criteria: 1.1. "
            "Of het gelijk wordt op 1.2, hangt af van wat nog open is.",
        ),
        (
            OOST,
            "Het oordeel verschilt op geen van de 7 criteria. Of het gelijk wordt op 1.3, hangt af van wat nog open "
            "is.",
        ),
        (
            WEST,
            "Het oordeel verschilt op geen van de 7 criteria. Op 1.1 laten alle beoordelaars dezelfde oordelen nog "
            "open.",
        ),
        (
            vergeleken("Zuid", {"1.2.1": OPEN}, {}),
            "Op alle criteria volgt uit de scores van elke beoordelaar hetzelfde oordeel.",
        ),
    ],
    ids=["een verschil en een die wacht", "alleen een die wacht", "voor allen even open", "open en toch beslist"],
)
def test_wat_er_van_de_oordelen_wordt_gezegd(beoordeeld: Beoordeeld, zin: str) -> None:
    zinnen = samenvatting_van(document(beoordeeld))
    assert [een for een in zinnen if "oordeel" in een and "criteria" in een] == [zin]


def test_elke_stand_heeft_bij_een_organisatie_haar_eigen_uitleg() -> None:
    anders = Afwijking(oordeel=Oordeel("O"), motivering="Er is meer.", door="de inspectie")
    uitslagen = [
        decide(KADER, replace(uitslag.toetsing, afwijkingen={"2.2": anders}))
        for uitslag in NOORD.beoordelingen.uitslagen
    ]
    inhoud = document(replace(NOORD, beoordelingen=vergelijk_beoordelaars(KADER, uitslagen)))
    (oordelen,) = [deel for deel in inhoud.delen if deel.id == "oordelen"]
    assert [
        blok.tekst if isinstance(blok, Alinea) else [kop for kop, _ in blok.rijen]
        for blok in oordelen.blokken[2:]
        if isinstance(blok, (Alinea, Toelichtingen))
    ] == [
        "Waardoor de oordelen verschillen; genoemd zijn de kleinste aantallen scores.",
        ["1.1 Bereikbaar en beschikbaar"],
        "Deze oordelen kunnen nog gelijk worden: dat hangt af van wat nog open is. Genoemd zijn de kleinste aantallen "
        "scores waarmee nu al hetzelfde mogelijk is.",
        ["1.2 Voldoende personeel"],
        "Hier volgt uit de scores hetzelfde, maar is een afwijkend oordeel vastgesteld.",
        ["2.2 Acute onveiligheid opheffen"],
    ]


@pytest.mark.lang
@pytest.mark.parametrize("hoeveel", [2, 3])
def test_een_verschil_is_wat_geen_invulling_gelijk_maakt(hoeveel: int) -> None:
    """Every criterium of random assessors, filled in in every way: do they ever all reach the same oordeel."""
    kans = random.Random(hoeveel)
    keuzes: tuple[Ingevuld, ...] = (Score("+"), Score("-"), OPEN)
    standen: Counter[str] = Counter()
    for _ in range(40):
        anders = [
            {
                nr: kans.choice(keuzes)
                for nr, score in IJSSELLAND.scores.items()
                if score != "nvt" and kans.random() < 0.5
            }
            for _ in range(hoeveel)
        ]
        inhoud = document(vergeleken("Noord", *anders), WEST)
        kolommen = dict(zip(*(tabel(inhoud, "Overeenkomst per organisatie")[:2]), strict=True))
        moet: dict[str, list[str]] = {"ander oordeel": [], "kan nog gelijk worden": []}
        for criterium in KADER.criteria:
            sets = [ingevuld(criterium, {**IJSSELLAND.scores, **scores}) for scores in anders]
            stand = "ander oordeel" if not set.intersection(*sets) else "kan nog gelijk worden"
            if any(een != sets[0] for een in sets):
                moet[stand].append(criterium.nr)
                standen[stand] += 1
        assert {stand: kolommen[stand] for stand in moet} == {stand: ", ".join(nrs) for stand, nrs in moet.items()}
    assert min(standen.values()) > 10


def ingevuld(criterium: Criterium, scores: Mapping[str, Ingevuld]) -> set[str]:
    """Return the oordelen over every way to fill in what is open."""
    nrs = [v.nr for v in criterium.verwachtingen if v.telt_mee]
    open_ = [nr for nr in nrs if scores[nr] is OPEN]
    gevonden = set()
    for greep in product("+-", repeat=len(open_)):
        vol = {**scores, **dict(zip(open_, map(Score, greep), strict=True))}
        minnen, n = sum(vol[nr] == "-" for nr in nrs), len(nrs)
        grens = {"1": (1, 2), "2": (0, 1)}.get(criterium.nr[0])
        if grens is not None:
            gevonden.add("V" if minnen <= grens[0] else "M" if minnen == grens[1] else "O")
        else:
            gevonden.add("O" if 2 * minnen >= n else "V")
    return gevonden


def test_een_criterium_zonder_beslisregels() -> None:
    """Scores can differ there; there is no oordeel that could change."""
    een, *rest = KADER.themas
    criteria = (replace(een.criteria[0], regelset=None), *een.criteria[1:])
    kader = replace(KADER, themas=(replace(een, criteria=criteria), *rest))
    uitslagen = [decide(kader, toetsing) for toetsing in (IJSSELLAND, met(IJSSELLAND, {"1.1.1": Score("-")}))]
    beoordeeld = Beoordeeld(
        organisatie="IJsselland",
        namen=("a", "b"),
        dossiers=(Dossier(), Dossier()),
        beoordelingen=vergelijk_beoordelaars(kader, uitslagen),
    )
    inhoud = document(beoordeeld, kader=kader)
    assert scores_in(inhoud)["1.1.1"][-2:] == ["verschilt", "geen beslisregels"]
    assert uitleg_in(inhoud, "verschillen")["1.1.1"] == ("a: +", "b: -")
    assert list(standen_in(inhoud)) == ["1.2", "1.3", "2.1", "2.2", "3.1", "3.2"]


# -- who is compared with whom -----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def mappen(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    basis = eenmalig(tmp_path_factory, "beoordelaars", schrijf_mappen)
    return [str(basis / "inspectie"), str(basis / "zelf")]


def schrijf_mappen(basis: Path) -> None:
    """Write two folders of organisations; in the second every third verwachting is turned."""
    for plek, (naam, toetsing) in enumerate(EEN_PAAR.items()):
        schrijf(basis / "inspectie" / f"{naam}.xlsx", toetsing)
        om = {
            nr: Score("-" if score == "+" else "+")
            for i, (nr, score) in enumerate(toetsing.scores.items())
            if score in ("+", "-") and (i + plek) % 3 == 0
        }
        schrijf(basis / "zelf" / f"{naam}.xlsx", met(toetsing, om, soort=Soort.ZELFEVALUATIE))


def test_twee_mappen_per_organisatie(mappen: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    inhoud, b = gegeven(mappen)
    verwacht = {}
    for plek, (naam, toetsing) in enumerate(EEN_PAAR.items()):
        om = sum(s in ("+", "-") and (i + plek) % 3 == 0 for i, s in enumerate(toetsing.scores.values()))
        verwacht[naam] = (24, 24 - om, om)
    assert {een["organisatie"]: (een["gescoord"], een["gelijk"], een["verschillen"]) for een in b["organisaties"]} == (
        verwacht
    )
    assert {tuple(wie["naam"] for wie in een["beoordelaars"]) for een in b["organisaties"]} == {
        ("toezicht", "zelfevaluatie")
    }
    assert sum(v["verschillen"] for v in b["verwachtingen"]) == sum(n for _, _, n in verwacht.values())
    assert all(v["gescoord"] == 4 for v in b["verwachtingen"])
    gelijk = sum(n for _, n, _ in verwacht.values())
    zin = f"bij {gelijk} van de 96 is de score gelijk ({int(gelijk / 96 * 100 + 0.5)}%)."
    assert zin in samenvatting_van(inhoud)[1]
    rijen = tabel(inhoud, "Overeenkomst per organisatie")[1:]
    assert {rij[0]: tuple(map(int, (rij[1], rij[2], rij[4]))) for rij in rijen} == verwacht
    assert start(["beoordelaars", *mappen, "--formaat", "csv", "-q"]) == GOED
    assert len(list(csv.reader(io.StringIO(capsys.readouterr().out.lstrip("\ufeff")), delimiter=";"))) == 5
    inhoud, een = gegeven(mappen, "--organisatie", "drenthe")
    assert [o["organisatie"] for o in een["organisaties"]] == ["Drenthe"]
    assert "verwachtingen" not in [deel.id for deel in inhoud.delen]


def test_een_organisatie_in_maar_een_map_wordt_gezegd(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for map_, namen in (("een", ("Drenthe", "Utrecht")), ("twee", ("Drenthe", "Zeeland"))):
        for naam in namen:
            schrijf(tmp_path / map_ / f"{naam}.xlsx", REGIOS[naam])
    paden = [str(tmp_path / map_) for map_ in ("een", "twee")]
    assert start(["beoordelaars", *paden]) == GOED
    fouten = capsys.readouterr().err
    assert fouten.count("[T131]") == 2
    assert start(["beoordelaars", *paden, "--organisatie", "Utrecht"]) == FOUT_GEBRUIK
    assert start(["beoordelaars", *paden, "--organisatie", "Utrech"]) == FOUT_GEBRUIK
    assert "Bedoelde u 'Utrecht'?" in capsys.readouterr().err


def test_twee_matrices_en_een_werkmap(tmp_path: Path) -> None:
    for naam in ("een", "twee"):
        (tmp_path / f"{naam}.xlsx").write_bytes(matrix_als_werkmap(KADER, list(REGIOS.values())[:3]))
    paden = [str(tmp_path / f"{naam}.xlsx") for naam in ("een", "twee")]
    inhoud, b = gegeven(paden)
    assert {tuple(wie["naam"] for wie in een["beoordelaars"]) for een in b["organisaties"]} == {("een", "twee")}
    assert {rij[3] for rij in tabel(inhoud, "Overeenkomst per organisatie")[1:]} == {"100%"}


def test_werkmappen_van_verschillende_organisaties(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paden = [schrijf(tmp_path / "a.xlsx", REGIOS["Drenthe"]), schrijf(tmp_path / "b.xlsx", REGIOS["Utrecht"])]
    assert start(["beoordelaars", *paden]) == FOUT_GEBRUIK
    fout = capsys.readouterr().err
    assert "a.xlsx is van Drenthe" in fout
    assert "b.xlsx is van Utrecht" in fout
    assert start(["beoordelaars", *paden, "--organisatie", "Drenthe"]) == GOED
    uit = capsys.readouterr()
    assert uit.err.count("[T132]") == 1
    assert "b.xlsx" in uit.err
    assert uit.out.startswith("Drenthe\n")


def test_een_werkmap_is_niet_te_vergelijken(paar: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert start(["beoordelaars", paar[0], paar[0]]) == FOUT_GEBRUIK  # one file, pointed at twice
    assert "alleen gevonden: IJsselland" in capsys.readouterr().err
    assert start(["beoordelaars", paar[0], "weg.xlsx"]) == ONLEESBAAR
    assert "[T001]" in capsys.readouterr().err


def test_een_werkmap_met_een_fout_wordt_niet_vergeleken(paar: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    boek = openpyxl.load_workbook(paar[1])
    boek["Toetsing"]["E7"] = "mischien"
    boek.save(paar[1])
    assert start(["beoordelaars", *paar]) == FOUTE_INVOER
    uit = capsys.readouterr()
    assert uit.out == ""
    assert "[T031]" in uit.err


def test_te_veel_beoordelaars(tmp_path: Path) -> None:
    paden = [schrijf(tmp_path / f"{i}.xlsx", IJSSELLAND) for i in range(HOOGSTENS + 1)]
    assert start(["beoordelaars", *paden]) == FOUT_GEBRUIK
    assert start(["beoordelaars", *paden[1:], "-q"]) == GOED


def test_andere_rondes_zijn_een_let_op(paar: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paar[1] = schrijf(tmp_path / "b.xlsx", replace(IJSSELLAND, ronde=None))
    assert start(["beoordelaars", *paar]) == GOED
    assert "2015 (A. Jansen) en zonder ronde (b). " in capsys.readouterr().err


@pytest.mark.parametrize(
    ("bestanden", "toetsers", "namen"),
    [
        (["x/a.xlsx", "x/b.xlsx"], [["J"], ["K"]], ("J", "K")),
        (["x/a.xlsx", "x/b.xlsx"], [["J", "K"], []], ("a", "b")),
        (["x/a.xlsx", "x/b.xlsx"], [["J"], [" "]], ("J", "b")),
        (["x/a.xlsx", "y/a.xlsx"], [[], []], ("x", "y")),
        (["x/a.xlsx", "y/a.xlsx"], [["J"], []], ("J", "a")),
        (["x/a.xlsx", "x/b.xlsx"], [["J"], ["j"]], ("J (x/a.xlsx)", "j (x/b.xlsx)")),
        (["a.xlsx", "x/a.xlsx"], [[], []], ("a (a.xlsx)", "a (x/a.xlsx)")),
    ],
)
def test_hoe_een_beoordelaar_heet(bestanden: list[str], toetsers: list[list[str]], namen: tuple[str, ...]) -> None:
    dossiers = [Dossier(toetsers=tuple(Toetser(toetser=naam) for naam in rij)) for rij in toetsers]
    assert namen_van(bestanden, dossiers) == namen


# -- deciding together -------------------------------------------------------------------------------------------------


def test_van_verschillen_naar_een_besloten_werkmap(
    paar: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pad = tmp_path / "samen.xlsx"
    assert start(["beoordelaars", *paar, "--consensus", str(pad), "-q"]) == GOED
    capsys.readouterr()
    assert codes(pad, capsys) == {"1.1.1": "T133", "1.1.2": "T133", "1.2.2": "T133"}
    scores = uitslag(pad, capsys)
    assert {nr for nr, score in scores["scores"].items() if score is None} == {"1.1.1", "1.1.2", "1.2.2"}
    assert (scores["scores"]["1.1.4"], scores["scores"]["1.3.1"]) == ("-", "-")

    boek = openpyxl.load_workbook(pad)
    for rij in boek["Toetsing"].iter_rows(min_row=7):
        if rij[2].value in ("1.1.1", "1.1.2", "1.2.2"):
            rij[4].value = "-" if rij[2].value == "1.1.2" else "+"
    boek["Consensus"]["F5"] = "Het rooster is na het bezoek nagestuurd."
    boek["Consensus"]["F6"] = "  "
    boek.save(pad)
    assert codes(pad, capsys) == {"1.1.2": "T134", "1.2.2": "T134"}
    besloten = uitslag(pad, capsys)
    assert {nr: besloten["scores"][nr] for nr in ("1.1.1", "1.1.2", "1.2.2", "1.3.1")} == {
        "1.1.1": "+", "1.1.2": "-", "1.2.2": "+", "1.3.1": "-",
    }  # fmt: skip
    assert besloten["criteria"]["1.1"]["oordeel"] == "M"

    verder = tmp_path / "verder.xlsx"
    assert start(["nieuw", str(verder), "--uit", str(pad), "--met-scores", "-q"]) == GOED
    assert codes(verder, capsys) == {"1.1.2": "T134", "1.2.2": "T134"}
    assert uitslag(verder, capsys)["scores"] == besloten["scores"]
    blad = openpyxl.load_workbook(verder, data_only=True)["Consensus"]
    assert blad["C5"].value == "A. Jansen: +\nB. Bakker: -"
    assert blad["D5"].value == "A. Jansen: Rooster gezien.\nB. Bakker: Nacht ontbreekt."
    assert [blad[f"E{rij}"].value for rij in range(5, 9)] == ["+", "-", "+", "-"]
    assert blad["F8"].value == "Alleen gescoord door A. Jansen."
    volgende = tmp_path / "volgende.xlsx"
    assert start(["nieuw", str(volgende), "--uit", str(pad), "--ronde", "2027", "-q"]) == GOED
    assert "Consensus" not in openpyxl.load_workbook(volgende).sheetnames


def codes(pad: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, str]:
    """Return the melding at each verwachting, and that it stands at the right cell."""
    assert start(["controleer", str(pad), "--json"]) == GOED
    alle = json.loads(capsys.readouterr().out)["meldingen"]
    meldingen = [
        een for een in alle if een["code"] not in ("T197", "T198")
    ]  # those are about the texts beside the scores
    for een in meldingen:
        blad, cel = (("Toetsing", "E"), ("Consensus", "F"))[een["code"] == "T134"]
        assert (een["blad"], een["cel"][0], een["ernst"]) == (blad, cel, "let op")
    return {een["verwachting"]: een["code"] for een in meldingen}


def uitslag(pad: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    assert start(["score", str(pad), "--json"]) == GOED
    (een,) = json.loads(capsys.readouterr().out)["toetsingen"]
    return een  # type: ignore[no-any-return]


def test_een_verschil_zonder_verwachting_wordt_gezegd(
    paar: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pad = tmp_path / "samen.xlsx"
    assert start(["beoordelaars", *paar, "--consensus", str(pad), "-q"]) == GOED
    boek = openpyxl.load_workbook(pad)
    boek["Consensus"]["A5"] = "1.1.11"
    boek["Consensus"]["A6"] = None
    boek["Consensus"]["C6"] = None
    boek.save(pad)
    capsys.readouterr()
    assert start(["controleer", str(pad)]) == GOED
    uit = capsys.readouterr().out
    assert "Consensus!A5: let op: '1.1.11' is geen verwachting" in uit
    assert uit.count("[T135]") == 1
    assert uit.count("[T133]") == 1


def test_twee_die_elk_een_deel_deden_voegen_hun_werk_samen(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    deel = {thema: {nr: OPEN for nr in IJSSELLAND.scores if not nr.startswith(thema)} for thema in "12"}
    paden = [
        schrijf(tmp_path / "a.xlsx", met(IJSSELLAND, deel["1"]), "A. Jansen", **{"1.1.1": "Rooster gezien."}),
        schrijf(tmp_path / "b.xlsx", met(IJSSELLAND, deel["2"]), "B. Bakker", **{"2.1.1": "Nacht gezien."}),
    ]
    pad = tmp_path / "samen.xlsx"
    assert start(["beoordelaars", *paden, "--consensus", str(pad)]) == GOED
    gezegd = capsys.readouterr().err
    for wie, nrs in (("A. Jansen", "1.1.1, 1.1.2"), ("B. Bakker", "2.1.1, 2.1.2")):
        assert f"Alleen {wie} gaf dit, en zo staat het in de werkmap voor de consensus: {nrs}" in gezegd
    assert gezegd.count("[T270]") == 2
    scores = uitslag(pad, capsys)["scores"]
    open_ = {nr: None for nr in scores if nr.startswith("3") and nr != "3.1.1"}
    assert scores == {nr: str(score) for nr, score in IJSSELLAND.scores.items()} | open_
    assert codes(pad, capsys) == {}
    boek = openpyxl.load_workbook(pad, data_only=True)
    rijen = [[cel.value for cel in rij[:6]] for rij in boek["Consensus"].iter_rows(min_row=5)]
    eerste = next(rij for rij in rijen if rij[0] == "1.1.1")
    assert eerste[2:] == [
        "A. Jansen: +\nB. Bakker: open", "A. Jansen: Rooster gezien.", "+", "Alleen gescoord door A. Jansen.",
    ]  # fmt: skip
    assert {str(rij[0])[0] for rij in rijen if rij[0]} == {"1", "2"}
    assert {cel.value for rij in boek["Toetsing"].iter_rows() for cel in rij} >= {"Rooster gezien.", "Nacht gezien."}


def test_een_consensus_is_van_een_organisatie(
    mappen: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pad = tmp_path / "c.xlsx"
    assert start(["beoordelaars", *mappen, "--consensus", str(pad)]) == FOUT_GEBRUIK
    assert "er zijn er 4" in capsys.readouterr().err
    assert start(["beoordelaars", *mappen, "--organisatie", "Drenthe", "--consensus", str(pad), "-q"]) == GOED
    capsys.readouterr()
    een = uitslag(pad, capsys)
    assert (een["organisatie"], een["ronde"], een["soort"]) == ("Drenthe", "2015", None)


def test_een_consensus_overschrijft_geen_toetsing_en_niets_zonder_forceer(
    paar: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lees = {pad: Path(pad).read_bytes() for pad in paar}
    link = tmp_path / "verwijzing.xlsx"
    link.symlink_to(paar[1])
    (tmp_path / "map").mkdir()
    (tmp_path / "map" / "c.xlsx").symlink_to(paar[1])
    for gelezen, consensus in (
        (paar, paar[0]),
        (paar, str(link)),
        ([str(tmp_path)], paar[1]),
        ([paar[0], str(tmp_path / "map")], paar[1]),
        ([f"{tmp_path}/[ab].xlsx"], paar[1]),
        ([f"{tmp_path.parent}/{tmp_path.name[:-1]}?"], paar[1]),
    ):
        assert start(["beoordelaars", *gelezen, "--consensus", consensus, "--forceer"]) == ONLEESBAAR
        assert f"{consensus}: Dit bestand is in deze opdracht zelf gelezen" in capsys.readouterr().err
    assert {pad: Path(pad).read_bytes() for pad in paar} == lees
    assert start(["beoordelaars", *paar, "--consensus", "c.csv"]) == FOUT_GEBRUIK
    pad = tmp_path / "c.xlsx"
    pad.write_text("van mij")
    assert start(["beoordelaars", *paar, "--consensus", str(pad), "-q"]) == ONLEESBAAR
    assert "[T070]" in capsys.readouterr().err
    assert pad.read_text() == "van mij"


@pytest.mark.parametrize("vorm", ["csv", "markdown", "html", "xlsx", "tabel", "json"])
def test_elke_vorm_is_te_maken(vorm: str, paar: list[str], tmp_path: Path) -> None:
    achter = {"markdown": "md", "tabel": "txt"}.get(vorm, vorm)
    naar = tmp_path / f"uit.{achter}"
    args = ["beoordelaars", *paar, "--naar", str(naar), "-q", "--peildatum", "18-11-2015", "--forceer"]
    assert start(args) == GOED
    eerste = naar.read_bytes()
    assert start(args) == GOED
    assert naar.read_bytes() == eerste
    if vorm == "csv":
        rijen = list(csv.DictReader(io.StringIO(eerste.decode("utf-8-sig")), delimiter=";"))
        assert [rij["A. Jansen"] for rij in rijen] == [s for nr, s in IJSSELLAND.scores.items() if nr != "3.1.1"]
    if vorm == "xlsx":
        assert {"Scores", "Oordelen"} <= set(openpyxl.load_workbook(naar).sheetnames)


def test_antwoord_en_consensus_krijgen_elk_een_eigen_bestand(
    paar: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    naar = str(tmp_path / "zelfde.xlsx")
    assert start(["beoordelaars", *paar, "--naar", naar, "--consensus", naar, "--forceer"]) == FOUT_GEBRUIK
    assert "staat bij --naar en bij --consensus" in capsys.readouterr().err
    assert not (tmp_path / "zelfde.xlsx").exists()


def test_een_zelfevaluatie_naast_toezicht_heet_naar_haar_soort(tmp_path: Path) -> None:
    for wie, minnen in (("Noord", 2), ("Oost", 4)):
        werkmap(tmp_path / f"{wie}.xlsx", wie, "2016", "", minnen)
        werkmap(tmp_path / f"{wie}-zelf.xlsx", wie, "2016", "", minnen - 1, soort="zelfevaluatie")
        werkmap(tmp_path / f"{wie}-eerder.xlsx", wie, "2015", "", 0)
    uit = opdracht("beoordelaars", tmp_path, "--alleen-ronde", "2016", breedte=120)
    assert uit.returncode == 0
    regels = [" ".join(regel.split()) for regel in uit.stdout.splitlines()]
    assert "Noord 1.1.2 zelfevaluatie +, toezicht - verandert oordeel" in regels
    assert "Oost 1.1.4 zelfevaluatie +, toezicht - geen ander oordeel" in regels
    zelfde = opdracht("beoordelaars", tmp_path / "Noord.xlsx", tmp_path / "Noord-eerder.xlsx", breedte=120)
    assert "Noord-eerder" in zelfde.stdout  # of one soort: then by the name of the file
