"""`toetsing kader toon` and `kader lijst`: every fact of a kader in every form, and a row for each to count with."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import openpyxl
import pytest

from hulp.antwoorden import antwoord_van
from hulp.bovenregels import bovenkader
from hulp.feiten import feiten, kaal, ontbrekend, tekst_van
from hulp.getalkader import KADER as GETALKADER
from hulp.grond import STAP1
from hulp.opdracht import toetsing, toetsing_bytes
from hulp.openen import csvrijen
from toetsing.commands.kader.json import kader_als_json
from toetsing.commands.kader.kaderdocument import kaderdocument
from toetsing.document.blokken import Tabel
from toetsing.document.kaderbeeld import toon_kader
from toetsing.document.kaderdeel import kaderdeel
from toetsing.document.zinnen import kadernaam
from toetsing.domain.rapportregels import GEEN_REGELS
from toetsing.pipeline.kaders import kader_van
from toetsing.readers.kader.kaderbestand import load_kader
from toetsing.workbook.woorden import uitleg

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.domain.kader import Kader

KADER = """
kader: eigen-2024
versie: '2024'
titel: Eigen kader
toelichting: Zo is het.
bron: boek
vervolg_op: eigen-2020
bronnen: {boek: {titel: Het boek, uitgever: Wij, periode: altijd}}
scores:
  - {teken: '+', naam: goed, voldoet: ja, invoer: ['+', goed]}
  - {teken: '-', naam: fout, invoer: ['-', fout]}
  - {teken: nvt, naam: nvt, soort: nvt, invoer: [nvt]}
oordelen: [{letter: A, naam: prima}, {letter: B, naam: gaat}, {letter: C, naam: slecht}]
voetnoten: {'1': Let hierop.}
themas:
  - nr: '1'
    naam: Thema
    norm: De norm.
    bron: boek, bladzijde 1
    beslisregels: [{A: alle goed, bron: 'boek, bladzijde 2'}, {B: geen goed, bron: boek}, {C: anders, bron: boek}]
    criteria:
      - nr: '1.1'
        tekst: Met de regels van het thema
        verwachtingen:
          - {nr: 1.1.1, tekst: Een, groep: kern, was: 1.9.1, voetnoot: '1'}
          - {nr: 1.1.2, tekst: Twee}
      - nr: '1.2'
        tekst: Met eigen regels
        beslisregels: [{A: geen fout, bron: 'boek, bladzijde 3'}, {geen: anders, bron: boek}]
        verwachtingen: [{nr: 1.2.1, tekst: Drie, nvt: ja}]
  - nr: '2'
    naam: Zonder
    norm: Geen regels.
    criteria: [{nr: '2.1', tekst: Niets, verwachtingen: [{nr: 2.1.1, tekst: Vier, telt_mee: nee, reden: later}]}]
"""


@pytest.fixture
def eigen(tmp_path: Path) -> str:
    """A kader with something of everything, whose letters are no V, M and O."""
    (tmp_path / "kader.yaml").write_text(KADER, encoding="utf-8")
    uit = toetsing("kader", "toon", tmp_path)
    assert uit.returncode == 0, uit.stderr
    return str(tmp_path)


@pytest.mark.parametrize("vorm", ["html", "markdown"])
@pytest.mark.parametrize("opdracht", [("toon", "EIGEN"), ("toon",), ("lijst",), ("bewijs", "EIGEN"), ("bewijs",)])
def test_elk_feit_staat_in_elke_vorm(vorm: str, opdracht: tuple[str, ...], eigen: str) -> None:
    code = 1 if opdracht == ("bewijs", "EIGEN") else 0
    args = ["kader", *(eigen if deel == "EIGEN" else deel for deel in opdracht), "--formaat", vorm]
    antwoord, uit = antwoord_van(*args, code=code)
    assert ontbrekend(feiten(antwoord.document(), op_scherm=vorm == "html"), tekst_van(vorm, uit.encode())) == []


@pytest.mark.parametrize("breedte", [60, 80, 120])
def test_alles_van_een_kader_staat_op_het_scherm(breedte: int, eigen: str) -> None:
    for kader in (eigen, str(STAP1)):
        beeld = toon_kader(kader_van(kader))
        woorden = kaal(toetsing("kader", "toon", kader, breedte=breedte).stdout)
        elk = [
            kadernaam(kader_van(kader)),
            beeld.samenvatting,
            beeld.sha256,
            beeld.legenda,
            *(f"{id_}: {zin}" for id_, zin in beeld.bronnen),
        ]
        elk += [tekst for paar in (*beeld.scores, *beeld.voetnoten) for tekst in paar]
        for thema in beeld.themas:
            elk += [thema.naam, thema.norm, thema.bron]
            elk += [criterium.tekst for criterium in thema.criteria]
        assert [tekst for tekst in elk if kaal(tekst) not in woorden] == []
        assert [
            nr for thema in beeld.themas for c in thema.criteria for nr, _ in c.verwachtingen if nr not in woorden
        ] == []


def test_letters_krijgen_hun_kleur_naar_hun_plaats_in_het_kader(eigen: str) -> None:
    antwoord, _ = antwoord_van("kader", "toon", eigen)
    tabellen = [blok for deel in antwoord.document().delen for blok in deel.blokken if isinstance(blok, Tabel)]
    regels = [tabel for tabel in tabellen if tabel.titel.startswith("Beslisregels van")]
    assert [tabel.titel for tabel in regels] == ["Beslisregels van criterium 1.1", "Beslisregels van criterium 1.2"]
    assert [[(rij[0].tekst, rij[0].soort) for rij in tabel.rijen] for tabel in regels] == [
        [("A", "goed"), ("B", "midden"), ("C", "slecht")],
        [("A", "goed"), ("geen", "open")],
    ]
    assert "2.1 heeft geen beslisregels, en dus geen oordeel." in toetsing("kader", "toon", eigen).stdout


def test_elke_verwachting_is_een_rij_voor_wie_verder_rekent(eigen: str) -> None:
    uit = toetsing_bytes("kader", "toon", eigen, "--formaat", "csv").stdout
    kop, *rijen = csvrijen(uit)
    assert kop == [
        "thema", "criterium", "nr", "verwachting", "scores", "telt mee", "reden", "groepen", "was", "noot", "bron",
    ]  # fmt: skip
    assert rijen == [
        ["1", "1.1", "1.1.1", "Een", "goed en fout", "ja", "", "kern", "1.9.1", "1", "boek, bladzijde 1"],
        ["1", "1.1", "1.1.2", "Twee", "goed en fout", "ja", "", "", "", "", "boek, bladzijde 1"],
        ["1", "1.2", "1.2.1", "Drie", "goed, fout en nvt", "ja", "", "", "", "", "boek, bladzijde 1"],
        ["2", "2.1", "2.1.1", "Vier", "nvt", "nee", "later", "", "", "", "boek"],
    ]


def test_schaal_en_gewicht_staan_erbij_waar_het_kader_er_meer_heeft(tmp_path: Path) -> None:
    pad = tmp_path / "kader.yaml"
    pad.write_text(GETALKADER, encoding="utf-8")
    kop, *rijen = csvrijen(toetsing_bytes("kader", "toon", pad, "--formaat", "csv").stdout)
    gevonden = [dict(zip(kop, rij, strict=True)) for rij in rijen]
    assert [(rij["nr"], rij["schaal"], rij["gewicht"]) for rij in gevonden[:4]] == [
        ("1.1.1", "cijfer", "2"), ("1.1.2", "cijfer", "1"), ("1.1.3", "cijfer", "1"), ("1.2.1", "ster", "1"),
    ]  # fmt: skip


def test_de_werkmap_heeft_ook_de_beslisregels_van_elk_criterium(tmp_path: Path) -> None:
    pad = tmp_path / "kader.xlsx"
    assert toetsing("kader", "toon", STAP1, "--naar", pad).returncode == 0
    boek = openpyxl.load_workbook(pad)
    assert boek.sheetnames == ["Inhoud", "Scores", "Verwachtingen", "Beslisregels", "Zinnen"]
    rijen = [rij for rij in boek["Beslisregels"].iter_rows(values_only=True) if rij[0] in ("1.1", "1.2", "3.2")]
    assert [rij[:4] for rij in rijen] == [
        *(
            (nr, rij, letter, zin)
            for nr in ("1.1", "1.2")
            for rij, letter, zin in (
                (1, "V", "hoogstens 1 onvoldoende"),
                (2, "M", "precies 2 onvoldoende en de overige voldoende"),
                (3, "O", "minstens 3 onvoldoende"),
            )
        ),
        ("3.2", 1, "V", "minstens 51% voldoende"),
        ("3.2", 2, "O", "minstens 50% onvoldoende"),
    ]


BOVEN = bovenkader(
    "eindregels: [{V: alle criteria V in kern}, {O: ramp is ja}]\n", "themaregels: [{V: alle criteria V}]"
)


def boven() -> Kader:
    kader, meldingen = load_kader(BOVEN.encode(), "k.yaml")
    assert kader is not None, [*map(str, meldingen)]
    return kader


def test_groepen_van_themas_en_criteria_staan_overal_waar_zij_worden_opgesomd() -> None:
    kader = boven()
    getoond = repr(kaderdocument(kader, GEEN_REGELS, date(2020, 1, 1)))
    assert "1. Oven [groep kern]" in getoond
    assert "1.1 C [groep kern]" in getoond
    assert "1.2 C'" in getoond
    bijlage = repr(kaderdeel(toon_kader(kader)))
    assert "Thema 1: Oven [groep kern]" in bijlage
    assert "In een groep: criterium 1.1 [groep kern]." in bijlage
    in_groep = [regel for blok in uitleg(kader, None) for regel in blok.regels if "[groep" in regel[1]]
    assert in_groep == [("thema 1", "[groep kern]", ""), ("1.1", "[groep kern]", "")]
    thema = json.loads(kader_als_json(kader, GEEN_REGELS))["kader"]["themas"]
    assert [een.get("groepen") for een in thema] == [["kern"], None]
    assert [een.get("groepen") for een in thema[0]["criteria"]] == [["kern"], None]


def test_een_feit_dat_alleen_boven_de_criteria_wordt_genoemd_staat_er_met_waar() -> None:
    kader = boven()
    (tabel,) = (
        blok
        for deel in kaderdocument(kader, GEEN_REGELS, date(2020, 1, 1)).delen
        for blok in deel.blokken
        if isinstance(blok, Tabel) and blok.naam == "Feiten"
    )
    assert [rij[4].tekst for rij in tabel.rijen] == ["het geheel"]
    assert json.loads(kader_als_json(kader, GEEN_REGELS))["feiten"][0]["criteria"] == ["geheel"]


EIGEN_LETTERS = """\
kader: letters-2026
versie: "1"
titel: Letters
bron: boek
bronnen: {boek: {titel: Boek, uitgever: Bond, periode: "2026"}}
scores: [{teken: "+", naam: goed, voldoet: ja}, {teken: "-", naam: fout}]
oordelen: [{letter: A, naam: best}, {letter: B, naam: middel}, {letter: C, naam: slecht}]
eindregels: [{A: alle themas C}, {C: anders}]
themas:
  - nr: "1"
    naam: Een
    norm: Norm.
    oordelen: [{letter: C, naam: compleet}, {letter: A, naam: afwezig}]
    themaregels: [{C: criterium 1.1 is A}, {A: anders}]
    criteria:
      - nr: "1.1"
        tekst: Berekend
        beslisregels: [{A: alle goed}, {C: anders}]
        verwachtingen: [{nr: 1.1.1, tekst: x}]
      - nr: "1.2"
        tekst: Van mensen
        oordeel: mens
        oordelen: [{letter: B, naam: ja}, {letter: A, naam: nee}]
"""


def test_een_letter_heeft_de_kleur_van_waar_zij_staat_ook_als_zij_elders_iets_anders_is() -> None:
    kader, fouten = load_kader(EIGEN_LETTERS.encode(), "k.yaml")
    assert kader is not None, fouten
    document = kaderdocument(kader, GEEN_REGELS, date(2026, 1, 1))
    soorten = {
        blok.titel: [(rij[0].tekst, rij[0].soort) for rij in blok.rijen]
        for deel in document.delen
        for blok in deel.blokken
        if isinstance(blok, Tabel) and blok.titel.startswith("Beslisregels")
    }
    goed_slecht = [("A", "goed"), ("C", "slecht")]
    assert soorten == {
        "Beslisregels van criterium 1.1": goed_slecht,
        "Beslisregels van thema 1 als geheel": [("C", "goed"), ("A", "slecht")],
        "Beslisregels van het eindoordeel": goed_slecht,
    }
