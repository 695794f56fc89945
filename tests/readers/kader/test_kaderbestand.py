"""Loading a kader: the shipped one whole, and every fault at once with its line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from hulp.grond import STAP1, WORTEL
from toetsing.readers.kader.kaderbestand import load_kader

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.domain.kader import Kader

KLEIN = """\
kader: klein
versie: "1"
titel: Een klein kader
bronnen:
  boek: {titel: Boek, uitgever: Uitgever, periode: 2020}
bron: boek, bladzijde 1
scores:
  - {teken: "+", naam: voldoende, voldoet: ja, invoer: ["+", ja]}
  - {teken: "-", naam: onvoldoende}
  - {teken: nvt, naam: nvt, soort: nvt}
oordelen:
  - {letter: V, naam: voldoende}
  - {letter: O, naam: onvoldoende}
themas:
  - nr: "1"
    naam: Eerste
    norm: De norm.
    beslisregels:
      - V: alle voldoende
      - O: anders
    criteria:
      - nr: "1.1"
        tekst: Het criterium.
        verwachtingen:
          - {nr: 1.1.1, tekst: Eerste verwachting., groep: kern}
          - {nr: 1.1.2, tekst: Tweede verwachting., nvt: ja}
"""


def codes(tekst: str) -> list[tuple[str, int | None]]:
    kader, meldingen = load_kader(tekst.encode(), "kader.yaml")
    assert (kader is None) is bool(meldingen)
    return [(m.code, m.plek.lijn) for m in meldingen]


def test_het_kleine_kader_is_goed() -> None:
    kader, meldingen = load_kader(KLEIN.encode(), "kader.yaml")
    assert not meldingen
    assert kader is not None
    assert [v.scores for v in kader.verwachtingen] == [("+", "-"), ("+", "-", "nvt")]
    assert [v.groepen for v in kader.verwachtingen] == [{"kern"}, set()]
    assert [v.bron for v in kader.verwachtingen] == ["boek, bladzijde 1"] * 2


FOUTEN = {
    "geen yaml": (KLEIN.replace("criteria:", "criteria: ["), [("K001", 22)]),
    "leeg bestand": ("# niets\n", [("K001", None)]),
    "veld ontbreekt": (KLEIN.replace("titel: Een klein kader\n", ""), [("K002", 1)]),
    "onbekend veld": (KLEIN.replace("    norm:", "    nrom:"), [("K003", 17)]),
    "veld dubbel": (KLEIN.replace('versie: "1"', 'versie: "1"\nversie: "2"'), [("K004", 3)]),
    "geen lijst": (KLEIN.replace("      - V: alle voldoende\n      - O: anders\n", "      V: alle\n"), [("K005", 19)]),
    "geen ja of nee": (KLEIN.replace("nvt: ja", "nvt: soms"), [("K005", 26)]),
    "nummer dubbel": (KLEIN.replace("1.1.2", "1.1.1"), [("K006", 26)]),
    "nummer onder het verkeerde criterium": (KLEIN.replace("1.1.2", "1.2.2"), [("K007", 26)]),
    "eigen nummer dubbel": (KLEIN.replace("1.1.1", "M1").replace("1.1.2", "m1"), [("K006", 26)]),
    "eigen nummer met een spatie": (KLEIN.replace("1.1.2", "M 1"), [("K046", 26)]),
    "eigen nummer zonder cijfer": (KLEIN.replace("1.1.2", "kern-b"), [("K046", 26)]),
    "eigen nummer te lang": (KLEIN.replace("1.1.2", "m1" * 11), [("K046", 26)]),
    "eigen nummer is een getal": (KLEIN.replace("1.1.2", "3"), [("K007", 26)]),
    "eigen nummer is een decimaal getal": (KLEIN.replace("nr: 1.1.2", "nr: '2,5'"), [("K007", 26)]),
    "eigen nummer is een percentage": (KLEIN.replace("1.1.2", "51%"), [("K007", 26)]),
    "eigen nummer is een groep": (KLEIN.replace("kern", "kern1").replace("1.1.2", "KERN1"), [("K047", 26)]),
    "eigen nummer is een woord van een score": (
        KLEIN.replace("naam: nvt", "naam: graad g3").replace("1.1.2", "G3"),
        [("K047", 26)],
    ),
    "eigen nummer is een schrijfwijze": (KLEIN.replace('"+", ja', '"+", Ja1').replace("1.1.2", "ja1"), [("K047", 26)]),
    "eigen nummer is een teken": (KLEIN.replace("teken: nvt", "teken: n1").replace("1.1.2", "N1"), [("K047", 26)]),
    "eigen nummer is een oordeel": (
        KLEIN.replace("letter: O", "letter: O2").replace("- O:", "- O2:").replace("1.1.2", "o2"),
        [("K047", 26)],
    ),
    "eigen nummer van een criterium": (
        KLEIN.replace('nr: "1.1"', 'nr: "A.1"').replace("1.1.1", "M1").replace("1.1.2", "M2"),
        [("K125", 22)],
    ),
    "eigen nummer van een thema en van alles eronder": (
        KLEIN.replace('nr: "1"', "nr: A").replace('nr: "1.1"', "nr: A1").replace("nr: 1.1.1", "nr: A1.1"),
        [("K125", 15)],
    ),
    "criterium zonder tekst en zonder korte naam": (KLEIN.replace("tekst: Het criterium.", "groep: a"), [("K002", 22)]),
    "onbekend eigen nummer in een beslisregel": (
        KLEIN.replace("1.1.2", "M1").replace("alle voldoende", "M2 is voldoende"),
        [("K020", 19)],
    ),
    "eigen nummer van een ander criterium": (
        KLEIN.replace("alle voldoende", "m7 is voldoende")
        + '      - nr: "1.2"\n        tekst: Ander.\n'
        + "        beslisregels: [{V: M7 is voldoende}]\n"
        + "        verwachtingen: [{nr: M7, tekst: Derde.}]\n",
        [("K023", 19)],
    ),
    "onbekende bron": (KLEIN.replace("bron: boek,", "bron: krant,"), [("K008", 6)]),
    "een ander woord voor een veld": (
        KLEIN.replace("    naam:", "    onderwerp:"),
        [("K002", 15), ("K003", 16)],
    ),
    "verschreven veld naast het goede": (
        KLEIN.replace("    norm:", "    nrom: Niets.\n    norm:"),
        [("K003", 17)],
    ),
    "geen bron": (KLEIN.replace("bron: boek, bladzijde 1\n", ""), [("K002", 1)]),
    "onbekende voetnoot": (KLEIN.replace("groep: kern", 'voetnoot: "9"'), [("K009", 25)]),
    "schrijfwijze bij twee scores": (
        KLEIN.replace("naam: onvoldoende}\n  - {teken: nvt", "naam: onvoldoende, invoer: [JA]}\n  - {teken: nvt"),
        [("K010", 9)],
    ),
    "niets voldoet": (KLEIN.replace(" voldoet: ja,", ""), [("K011", 8)]),
    "groep heet als een woord uit de taal": (KLEIN.replace("groep: kern", "groep: alle"), [("K012", 25)]),
    "score heet als een woord uit de taal": (KLEIN.replace("naam: nvt", "naam: anders"), [("K012", 10)]),
    "score heet als een getal": (KLEIN.replace("naam: nvt", 'naam: "3"'), [("K012", 10)]),
    "score heet als een decimaal getal": (KLEIN.replace("naam: nvt", 'naam: "7.5"'), [("K012", 10)]),
    "score heet als een percentage": (KLEIN.replace("naam: nvt", 'naam: "50%"'), [("K012", 10)]),
    "score heet als een nummer": (KLEIN.replace("naam: nvt", "naam: 1.1.1"), [("K012", 10)]),
    "volgorde die niets zegt": (
        KLEIN.replace("    beslisregels", "    volgorde: ja\n    beslisregels"),
        [("K005", 18)],
    ),
    "volgorde is een lijst": (
        KLEIN.replace("    beslisregels", "    volgorde: [telt]\n    beslisregels"),
        [("K005", 18)],
    ),
    "volgorde zonder beslisregels": (
        KLEIN.replace("        tekst: Het criterium.", "        tekst: Het criterium.\n        volgorde: telt"),
        [("K002", 24)],
    ),
    "letter dubbel": (KLEIN.replace("letter: O", "letter: V"), [("K013", 13), ("K021", 20)]),
    "niet meetellen zonder reden": (KLEIN.replace("nvt: ja", "telt_mee: nee"), [("K015", 26)]),
    "onleesbare beslisregel": (KLEIN.replace("alle voldoende", "alle prima"), [("K020", 19)]),
    "onbekend oordeel": (KLEIN.replace("- O: anders", "- X: anders"), [("K021", 20)]),
    "anders niet als laatste": (
        KLEIN.replace("      - O: anders\n", "      - O: anders\n      - V: geen onvoldoende\n"),
        [("K022", 21)],
    ),
    "rij zonder oordeel": (KLEIN.replace("- O: anders", "- bron: boek"), [("K005", 20)]),
    "onbekende verwachting": (KLEIN.replace("alle voldoende", "1.1.3 is voldoende"), [("K023", 19)]),
    "groep die dit criterium niet heeft": (
        KLEIN.replace("alle voldoende", "alle voldoende in kern").replace(", groep: kern", "")
        + '      - nr: "1.2"\n        tekst: Ander.\n'
        + "        verwachtingen: [{nr: 1.2.1, tekst: Derde., groep: kern}]\n",
        [("K023", 19)],
    ),
}


@pytest.mark.parametrize("naam", FOUTEN)
def test_elke_fout_in_een_kader_heeft_zijn_melding_en_lijn(naam: str) -> None:
    tekst, verwacht = FOUTEN[naam]
    assert codes(tekst) == verwacht


@pytest.mark.parametrize("veld", sorted(set(re.findall(r"(?:^|[{ ])([a-z]+):(?= |\n)", KLEIN)) - {"boek"}))
def test_een_verschreven_veld_is_een_melding(veld: str) -> None:
    """Not also that the field is missing, and what follows from that."""
    (een,) = codes(re.sub(rf"(^|[{{ ]){veld}:(?= |\n)", rf"\1{veld}x:", KLEIN, count=1, flags=re.MULTILINE))
    assert een[0] == "K003"


def test_alle_fouten_komen_in_een_keer() -> None:
    tekst = KLEIN.replace("norm:", "nrom:").replace("alle voldoende", "alle prima").replace("1.1.2", "2.1.2")
    assert [code for code, _ in codes(tekst)] == ["K003", "K020", "K007"]


def test_zonder_een_score_is_er_niets_te_tellen_en_dat_is_alles_wat_er_mis_gaat() -> None:
    begin, eind = KLEIN.index("scores:\n"), KLEIN.index("oordelen:")
    zonder = KLEIN[:begin] + "scores: nee\n" + KLEIN[eind:]
    assert {code for code, _ in codes(zonder)} == {"K005"}
    assert {code for code, _ in codes(zonder.replace("alle voldoende", "anders"))} == {"K005", "K022"}


def test_een_criterium_met_te_veel_toestanden_wordt_geweigerd() -> None:
    """Seventeen that a rule names are 2^17 states; their other scores are all one to it."""
    verwachtingen = "".join(f"          - {{nr: 1.1.{i}, tekst: T., nvt: ja}}\n" for i in range(1, 18))
    regel = " of ".join(f"1.1.{i} is onvoldoende" for i in range(1, 18))
    tekst = KLEIN[: KLEIN.index("          - {nr")] + verwachtingen
    assert codes(tekst.replace("V: alle voldoende", f"O: {regel}")) == [("K024", 19)]
    kader, meldingen = load_kader(tekst.replace("V: alle voldoende", f"O: {regel}").encode(), "k")
    assert kader is None
    assert "meer dan 100.000 toestanden" in meldingen[0].tekst


def test_een_criterium_kan_eigen_beslisregels_hebben() -> None:
    eigen = KLEIN.replace(
        "        tekst: Het criterium.\n",
        "        tekst: Het criterium.\n        beslisregels: [{O: 1.1.1 is onvoldoende}, {V: anders}]\n",
    )
    kader, meldingen = load_kader(eigen.encode(), "kader.yaml")
    assert not meldingen
    assert kader is not None
    (criterium,) = kader.criteria
    assert criterium.regelset is not None
    assert [rij.zin for rij in criterium.regelset.rijen] == ["1.1.1 is onvoldoende", "anders"]


@pytest.mark.parametrize("naam", ["2 sterren", "graad 3", "1a"])
def test_een_naam_met_een_cijfer_erin_is_geen_getal(naam: str) -> None:
    assert codes(KLEIN.replace("naam: nvt", f'naam: "{naam}"')) == []


def test_een_teken_mag_wel_een_getal_zijn() -> None:
    assert codes(KLEIN.replace('teken: "-"', 'teken: "2"')) == []


def test_volgorde_telt_hoort_bij_de_beslisregels_waar_zij_naast_staat() -> None:
    """Own beslisregels say it themselves, or do not."""
    telt = KLEIN.replace("    beslisregels:\n", "    volgorde: telt\n    beslisregels:\n", 1)
    eigen = '      - {nr: "1.2", tekst: T, beslisregels: [{V: anders}], verwachtingen: [{nr: 1.2.1, tekst: T}]}\n'
    for tekst, verwacht in ((KLEIN, [False, False]), (telt, [True, False])):
        kader, meldingen = load_kader((tekst + eigen).encode(), "kader.yaml")
        assert kader is not None, meldingen
        assert [c.regelset.volgorde_telt for c in kader.criteria if c.regelset] == verwacht


def test_een_lege_lijst_beslisregels_is_een_fout() -> None:
    leeg = KLEIN.replace("    beslisregels:\n      - V: alle voldoende\n      - O: anders\n", "    beslisregels: []\n")
    assert codes(leeg) == [("K005", 18)]


def test_zonder_beslisregels_is_er_geen_oordeel() -> None:
    tekst = KLEIN.replace("    beslisregels:\n      - V: alle voldoende\n      - O: anders\n", "")
    kader, meldingen = load_kader(tekst.encode(), "kader.yaml")
    assert not meldingen
    assert kader is not None
    assert [criterium.regelset for criterium in kader.criteria] == [None]


@pytest.mark.parametrize(
    "map_", sorted(pad.parent for pad in (WORTEL / "kaders").glob("*/kader.yaml")), ids=lambda pad: pad.name
)
def test_elk_meegeleverd_kader_is_goed_en_heet_als_zijn_map(map_: Path) -> None:
    kader, meldingen = load_kader((map_ / "kader.yaml").read_bytes(), "kader.yaml")
    assert not meldingen
    assert kader is not None
    assert kader.id == map_.name
    assert all(verwachting.bron for verwachting in kader.verwachtingen)
    assert all(rij.bron for c in kader.criteria for rij in (c.regelset.rijen if c.regelset else ()))


def test_stap1_heeft_de_vorm_van_bijlage_2(stap1: Kader) -> None:
    assert [len(criterium.verwachtingen) for criterium in stap1.criteria] == [4, 5, 4, 3, 3, 4, 2]
    assert [len(criterium.onderdelen) for criterium in stap1.criteria] == [4, 5, 4, 3, 3, 3, 2]
    niet = [v for v in stap1.verwachtingen if not v.telt_mee]
    assert [v.nr for v in niet] == ["3.1.1"]
    assert niet[0].reden
    assert niet[0].voetnoot == "7"


def test_stap1_heeft_de_beslisregels_van_bijlage_3(stap1: Kader) -> None:
    per_thema = {
        thema.naam: [(rij.oordeel, rij.zin) for rij in thema.criteria[0].regelset.rijen]
        for thema in stap1.themas
        if thema.criteria[0].regelset
    }
    assert per_thema == {
        "Randvoorwaarden": [
            ("V", "hoogstens 1 onvoldoende"),
            ("M", "precies 2 onvoldoende en de overige voldoende"),
            ("O", "minstens 3 onvoldoende"),
        ],
        "Veiligheid": [
            ("V", "alle voldoende"),
            ("M", "precies 1 onvoldoende en de overige voldoende"),
            ("O", "minstens 2 onvoldoende"),
        ],
        "Organisatie": [("V", "minstens 51% voldoende"), ("O", "minstens 50% onvoldoende")],
    }
    assert all(
        criterium.regelset == thema.criteria[0].regelset for thema in stap1.themas for criterium in thema.criteria
    )


def test_een_kader_van_windows_met_bom_en_crlf_leest_gelijk() -> None:
    tekst = (STAP1 / "kader.yaml").read_text(encoding="utf-8")
    kader, meldingen = load_kader(tekst.replace("\n", "\r\n").encode("utf-8-sig"), "kader.yaml")
    assert not meldingen
    assert kader is not None
    assert len(list(kader.verwachtingen)) == 25


@pytest.mark.parametrize(
    "diep", ["a: " + "[" * 200_000 + "]" * 200_000, "- " * 200_000 + "x", "a: {" * 500 + "}" * 500]
)
def test_te_diep_genest_is_een_melding_en_breekt_niets_af(diep: str) -> None:
    kader, meldingen = load_kader(diep.encode(), "kader.yaml")
    assert kader is None
    assert [een.code for een in meldingen] == ["K001"]
    assert "te diep genest" in meldingen[0].tekst


def test_haken_in_een_tekst_zijn_geen_diepte(stap1: Kader) -> None:
    bron = (STAP1 / "kader.yaml").read_text("utf-8").replace("titel: Toetsingskader", f"titel: Kader {'[x] ' * 150}")
    kader, meldingen = load_kader(bron.encode(), "kader.yaml")
    assert kader is not None, meldingen
    assert len(list(kader.verwachtingen)) == len(list(stap1.verwachtingen))


def test_zoveel_verwachtingen_kan_niemand_nagaan() -> None:
    bron = (STAP1 / "kader.yaml").read_text("utf-8")
    regel = next(lijn for lijn in bron.splitlines() if 'nr: "1.1.4"' in lijn or "nr: 1.1.4" in lijn)
    inspringing = regel[: len(regel) - len(regel.lstrip())]
    erbij = "".join(f'{inspringing}- nr: "1.1.{i}"\n{inspringing}  tekst: V\n' for i in range(5, 2_000))
    kader, meldingen = load_kader(bron.replace(f"{regel}\n", f"{erbij}{regel}\n", 1).encode(), "kader.yaml")
    assert kader is None
    assert "K043" in {een.code for een in meldingen}


def test_een_lege_noemer_zonder_beslisregels_ernaast_doet_niets_en_dat_wordt_gezegd() -> None:
    """Not by itself in the place of that of the thema: then half of what the thema says would hold, and half not."""
    van_thema = KLEIN.replace("alle voldoende", "minstens 50% voldoende")
    los = van_thema.replace("        tekst: Het", "        lege_noemer: V\n        tekst: Het")
    kader, meldingen = load_kader(los.encode(), "kader.yaml")
    assert [(m.code, m.plek.lijn) for m in meldingen] == [("K045", 23)]
    assert kader is not None
    assert [c.regelset.lege_noemer for c in kader.criteria if c.regelset] == [None]
    ernaast = van_thema.replace("    beslisregels:", "    lege_noemer: V\n    beslisregels:")
    assert load_kader(ernaast.encode(), "kader.yaml")[1] == ()


def test_een_verwachting_mag_het_nummer_van_de_bron_hebben() -> None:
    tekst = KLEIN.replace("1.1.1", "M10").replace("1.1.2", "1b").replace("alle voldoende", "m10 is voldoende")
    kader, meldingen = load_kader(tekst.encode(), "kader.yaml")
    assert not meldingen
    assert kader is not None
    assert [v.nr for v in kader.verwachtingen] == ["M10", "1b"]
    (criterium,) = kader.criteria
    assert criterium.regelset is not None
    assert criterium.regelset.rijen[0].zin == "M10 is voldoende"


def test_wat_mag_staat_in_de_melding() -> None:
    _, (melding,) = load_kader(KLEIN.replace("1.1.2", "M 1").encode(), "kader.yaml")
    for woord in ("1.1.1", "M1 of A.2", "letters en cijfers", "hoogstens 20 tekens", "zonder spaties"):
        assert woord in melding.advies
    _, (melding,) = load_kader(KLEIN.replace("1.1.2", "3").encode(), "kader.yaml")
    assert "met een letter en een cijfer, zoals M1" in melding.advies
    _, (melding,) = load_kader(KLEIN.replace("1.1.1", "M1").replace("1.1.2", "m1").encode(), "kader.yaml")
    assert "(op lijn 25 als M1; hoofdletters maken niet uit)" in melding.tekst


@pytest.mark.parametrize(
    ("oud", "nieuw", "regels"),
    [
        ("", "", [25]),
        (", nvt: ja}", "}", []),
        (", nvt: ja}", ", nvt: nee}", []),
        ("        tekst: Het criterium.\n", "        tekst: Het criterium.\n        nvt: ja\n", [23, 26]),
        ("    norm: De norm.\n", "    norm: De norm.\n    nvt: ja\n", [17, 26]),
        ("themas:\n", "nvt: ja\nthemas:\n", [13, 26]),
    ],
)
def test_nvt_waar_geen_schaal_het_heeft_krijgt_een_melding(oud: str, nieuw: str, regels: list[int]) -> None:
    kaal = KLEIN.replace("  - {teken: nvt, naam: nvt, soort: nvt}\n", "")
    kader, meldingen = load_kader(kaal.replace(oud, nieuw, 1 if oud else 0).encode(), "kader.yaml")
    assert kader is not None
    assert [(een.code, een.plek.lijn, een.ernst.value) for een in meldingen] == [
        ("K060", regel, "let op") for regel in regels
    ]


def test_nvt_waar_een_van_de_schalen_het_heeft_is_goed() -> None:
    los = KLEIN.replace("oordelen:", "schalen:\n  s: {niveaus: [{naam: a, voldoet: ja}, b]}\noordelen:", 1)
    los = los.replace("    norm: De norm.\n", "    norm: De norm.\n    nvt: ja\n")
    los = los.replace("groep: kern", "schaal: s, groep: kern").replace("alle voldoende", "alle a in kern")
    kader, meldingen = load_kader(los.encode(), "kader.yaml")
    assert kader is not None
    assert not meldingen
