"""Kaders of one's own: each with another part of the language, and one for every fault that a kader may have."""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING, Final

from gelijk.invoer.cellen import schrijf, schrijf_csv
from gelijk.invoer.werkmappen import matrix, tabel

if TYPE_CHECKING:
    from pathlib import Path

    from gelijk.invoer.cellen import Cel

SCHAAL: Final = """\
  - {teken: "+", naam: voldoende, voldoet: ja, invoer: ["+", ja]}
  - {teken: "-", naam: onvoldoende, invoer: ["-", nee]}
  - {teken: nvt, naam: nvt, soort: nvt}
"""
VIER: Final = """\
  - {teken: "++", naam: goed, voldoet: ja, invoer: ["++", a]}
  - {teken: "+", naam: redelijk, voldoet: ja, invoer: ["+", b]}
  - {teken: "-", naam: matig, invoer: ["-", c]}
  - {teken: "--", naam: slecht, invoer: ["--", d]}
"""
VMO: Final = "[{letter: V, naam: voldoende}, {letter: M, naam: matig}, {letter: O, naam: onvoldoende}]"
GUMO: Final = "[{letter: G, naam: goed}, {letter: U, naam: ruim}, {letter: M, naam: matig}, {letter: O, naam: slecht}]"

REEKSEN: Final = """\
reeksen:
  - {naam: wachtlijst, tekst: Hoeveel wachten er?, eenheid: zaken, decimalen: 0, van: 0, momenten: kwartaal,
     definities: {nu: Wie vandaag wacht., ruim: Wie ook later wacht.}}
"""
CIJFERS: Final[dict[str, list[list[Cel]]]] = {
    "goed": [
        ["Regio 00", "wachtlijst", "2019-K4", "30", "", ""],
        ["Regio 00", "wachtlijst", "2020-K1", "22", "", "geschat"],
        ["Regio 00", "wachtlijst", "2020-K3", "60", "ruim", "uit de krant"],
        ["Regio 01", "wachtlijst", "2020-K1", "7", "", ""],
    ],
    "fout": [
        ["Regio 00", "lijst", "2019-K4", "30", "", ""],
        ["Regio 00", "wachtlijst", "ooit", "veel", "anders", ""],
        ["Regio 01", "wachtlijst", "2020-K1", "7", "", ""],
        ["Regio 01", "wachtlijst", "31-3-2020", "8", "nu", ""],
        ["Regio 99", "wachtlijst", "2020-K1", "7", "", ""],
        ["", "wachtlijst", "2020-K1", "", "", ""],
    ],
}
"""Figures of a series, each in a file of its own below reeksen/."""


def kader(id_: str, *criteria: str, scores: str = SCHAAL, oordelen: str = VMO, extra: str = "") -> str:
    """Return the text of a kader of one thema."""
    return (
        f'kader: {id_}\nversie: "1"\ntitel: Kader {id_}\n'
        "bronnen:\n  boek: {titel: Boek, uitgever: Uitgever, periode: 2020}\nbron: boek, bladzijde 1\n"
        f"{extra}scores:\n{scores}oordelen: {oordelen}\n"
        'themas:\n  - nr: "1"\n    naam: Eerste thema\n    norm: De norm.\n    criteria:\n' + "".join(criteria)
    )


def criterium(nr: str, aantal: int, *rijen: str, bij: str = "", extra: str = "", was: str = "") -> str:
    """Return a criterium with so many verwachtingen. `bij` is a field of each, `was` the criterium they come from."""
    regels = "".join(f'          - {{{rij}, bron: "boek, bladzijde 2"}}\n' for rij in rijen)
    velden = [
        (f", {bij.format(i=i)}" if bij else "") + (f', was: "{was}.{i}"' if was else "") for i in range(1, aantal + 1)
    ]
    return (
        f'      - nr: "{nr}"\n        tekst: Criterium {nr} in woorden.\n{extra}'
        + (f"        beslisregels:\n{regels}" if rijen else "")
        + "        verwachtingen:\n"
        + "".join(
            f"          - {{nr: {nr}.{i}, tekst: Verwachting {nr}.{i}.{veld}}}\n" for i, veld in enumerate(velden, 1)
        )
    )


TELLEN: Final = ('V: "hoogstens 1 onvoldoende"', 'M: "precies 2 onvoldoende"', 'O: "minstens 3 onvoldoende"')
DEEL: Final = ('V: "minstens 51% voldoende"', 'M: "meer dan 33,3% voldoende"', 'O: "anders"')
KADERS: Final = {
    "tellen-2020": kader("tellen-2020", criterium("1.1", 4, *TELLEN), criterium("1.2", 3, *TELLEN), extra="nvt: ja\n"),
    "delen-2020": kader(
        "delen-2020",
        criterium("1.1", 5, *DEEL, extra="        lege_noemer: V\n"),
        criterium("1.2", 3, 'V: "minstens 60% voldoende van alle genoemde"', 'O: "anders"'),
        extra="nvt: ja\n",
    ),
    "groepen-2020": kader(
        "groepen-2020",
        criterium(
            *("1.1", 4, 'V: "alle voldoende in kern1 en niet (minstens 1 onvoldoende in kern2)"'),
            *('M: "1.1.1 is voldoende of geen onvoldoende in kern3"', 'O: "anders"'),
            bij="groep: kern{i}",
        ),
    ),
    "niveaus-2020": kader(
        "niveaus-2020",
        criterium("1.1", 3, 'G: "alle goed"', 'U: "minstens 2 redelijk of beter"', 'M: "geen slecht"', 'O: "anders"'),
        criterium("1.2", 2, 'G: "geen matig of slechter"', 'O: "minstens 1 matig of slechter"'),
        scores=VIER,
        oordelen=GUMO,
    ),
    "gaten-2020": kader(
        "gaten-2020",
        criterium("1.1", 3, 'V: "alle voldoende"', 'O: "minstens 3 onvoldoende"', 'M: "precies 1 onvoldoende"'),
        criterium("1.2", 3, 'V: "minstens 1 voldoende"', 'O: "minstens 1 onvoldoende"', 'geen: "minstens 1 nvt"'),
        extra="nvt: ja\n",
    ),
    "zonder-2020": kader("zonder-2020", criterium("1.1", 3, *TELLEN), criterium("1.2", 2)),
    "vervolg-2022": kader(
        "vervolg-2022",
        criterium("1.1", 4, 'V: "geen onvoldoende"', 'M: "1 of 2 onvoldoende"', 'O: "anders"', was="1.1"),
        criterium("1.2", 3, *TELLEN, was="1.2"),
        criterium("1.3", 2, *TELLEN),
        extra="nvt: ja\nvervolg_op: tellen-2020\n",
    ),
    "volgorde-2020": kader(
        "volgorde-2020",
        criterium(
            *("1.1", 4, 'V: "geen onvoldoende"', 'M: "hoogstens 1 onvoldoende"', 'O: "hoogstens 4 onvoldoende"'),
            extra="        volgorde: telt\n",
        ),
        criterium("1.2", 3, *DEEL, extra="        lege_noemer: V\n"),
        scores=SCHAAL + '  - {teken: "deels goed", naam: deels}\n',
    ),
    "bron-2020": kader(
        "bron-2020", criterium("1.1", 4, *TELLEN), criterium("1.2", 3, 'V: "m2 is voldoende"', "O: anders")
    )
    .replace("nr: 1.1.", "nr: A.")
    .replace("nr: 1.2.", "nr: M"),
    "reeksen-2020": kader("reeksen-2020", criterium("1.1", 3, *TELLEN), extra=REEKSEN),
    "groot-2020": kader(
        "groot-2020",
        criterium("1.1", 11, 'V: "' + " en ".join(f"1.1.{i} is voldoende" for i in range(1, 12)) + '"', 'O: "anders"'),
        criterium("1.2", 40, 'V: "hoogstens 9 onvoldoende"', 'M: "hoogstens 19 onvoldoende"', 'O: "anders"'),
    ),
}

KLEIN: Final = kader(
    "klein", criterium("1.1", 2, 'V: "alle voldoende"', 'O: "anders"', bij="groep: kern"), oordelen=VMO
)
_TE_VEEL: Final = " of ".join(f"1.1.{i} is onvoldoende" for i in range(1, 12))
FOUT: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "geen-yaml": (("criteria:", "criteria: ["),),
    "leeg": ((KLEIN, "# niets\n"),),
    "verwijzing": (('versie: "1"', 'versie: &v "1"'),),
    "veld-ontbreekt": (("titel: Kader klein\n", ""),),
    "onbekend-veld": (("    norm:", "    nrom:"),),
    "veld-dubbel": (('versie: "1"', 'versie: "1"\nversie: "2"'),),
    "geen-lijst": (("scores:\n" + SCHAAL, "scores: nee\n"),),
    "nummer-dubbel": (("1.1.2, ", "1.1.1, "),),
    "nummer-elders": (("1.1.2, ", "1.2.2, "),),
    "nummer-met-spatie": (("1.1.2, ", "M 2, "),),
    "nummer-is-een-score": (("naam: nvt", "naam: n1"), ("1.1.2, ", "N1, ")),
    "nummer-van-de-bron-dubbel": (("1.1.1, ", "M1, "), ("1.1.2, ", "m1, ")),
    "bron-onbekend": (("bron: boek,", "bron: krant,"),),
    "voetnoot-onbekend": (("groep: kern", 'voetnoot: "9"'),),
    "schrijfwijze-dubbel": (('["-", nee]', '["-", JA]'),),
    "niets-voldoet": ((" voldoet: ja,", ""),),
    "naam-kan-niet": (("groep: kern", "groep: alle"),),
    "naam-is-een-getal": (("naam: nvt", 'naam: "3"'),),
    "volgorde-zegt-niets": (("        beslisregels", "        volgorde: ja\n        beslisregels"),),
    "volgorde-zonder-regels": (("    norm:", "    volgorde: telt\n    norm:"),),
    "lege-noemer-zonder-regels": (("    norm:", "    lege_noemer: V\n    norm:"),),
    "letter-dubbel": (("letter: O", "letter: V"),),
    "zonder-reden": (("groep: kern", "telt_mee: nee"),),
    "onleesbare-regel": (("alle voldoende", "alle prima"),),
    "halve-regel": (("alle voldoende", "precies onvoldoende en (alle"),),
    "onbekend-oordeel": (("{O: ", "{X: "),),
    "anders-eerst": (("alle voldoende", "anders"),),
    "onbekende-verwachting": (("alle voldoende", "1.1.3 is voldoende"),),
    "onbekende-groep": (("alle voldoende", "alle voldoende in rand"),),
    "te-veel-toestanden": ((KLEIN, kader("veel", criterium("1.1", 11, f'O: "{_TE_VEEL}"'), extra="nvt: ja\n")),),
    "was-zonder-vervolg": (("groep: kern", 'was: "1.1.1"'),),
    "was-dubbel": (("groep: kern", 'was: "1.1.1"'), ("scores:\n", "vervolg_op: tellen-2020\nscores:\n")),
    "vervolg-op-iets-anders": (("scores:\n", "vervolg_op: telen-2020\nscores:\n"),),
    "was-onbekend": (("groep: kern", 'was: "9.9.9"'), ("scores:\n", "vervolg_op: tellen-2020\nscores:\n")),
    "meer-fouten": (("norm:", "nrom:"), ("alle voldoende", "alle prima"), ("1.1.2, ", "2.1.2, ")),
}
"""What is replaced in a sound kader to give it a fault."""

GEVALLEN: Final = """\
gevallen:
  - {naam: alles voldoende, criterium: "1.1", scores: "+ + + +", oordeel: V, beslisregel: 1}
  - {naam: twee mis, criterium: "1.1", scores: "+ + - -", oordeel: M}
  - {naam: klopt niet, criterium: "1.1", scores: "- - - -", oordeel: V}
  - {naam: open, criterium: "1.1", scores: "+ + - open", oordeel: V of M, toelichting: Nog niet bekend.}
  - {naam: te kort, criterium: "1.2", scores: "+ +", oordeel: V}
"""
GEVALLEN_VOLGORDE: Final = """\
gevallen:
  - {naam: deels, criterium: "1.1", scores: "+ + 'deels goed' open", oordeel: V of M}
  - {naam: zonder aanhalingstekens, criterium: "1.1", scores: "+ + + deels goed", oordeel: V}
"""
GEPUBLICEERD: Final = """\
kader: tellen-2020
ronde: "2020"
organisaties: 12
posten:
  - {id: een, tekst: Verdeling, verdeling: "1.1", gepubliceerd: {V: 4, M: 4, O: 4}, bron: "boek, bladzijde 3"}
  - {id: twee, tekst: Score, verdeling: "1.1.1", gepubliceerd: {"+": 6, "-": 6}, bron: "boek, bladzijde 4"}
"""


RAPPORT: Final = """\
kader: delen-2020
organisatie: Stichting <organisatie>
plicht:
  - zin: <organisatie> moet aan alles voldoen.
    bron: boek, bladzijde 3
maatregelen:
  - zin: <organisatie> moet maatregelen nemen.
    bron: boek, bladzijde 4
termijn:
  naam: hersteld vóór
  zin: Vóór <datum> horen wij daarvan.
  bron: boek, bladzijde 4
maatregel_bij_definitief: ja
normbronnen: {soorten: [wet, richtlijn], bron: "boek, bladzijde 5"}
blokken:
  - {titel: Colofon, alineas: [Een uitgave.], bron: "boek, bladzijde 6"}
"""
RAPPORT_FOUT: Final = {
    "rapport-ander-kader": ("kader: delen-2020", "kader: weg-2000"),
    "rapport-onbekende-plaats": ("Vóór <datum> horen", "<wie> hoort vóór <datum>"),
    "rapport-zonder-dag": ("Vóór <datum> horen", "Snel horen"),
}
"""What reports by a kader say, and what may be wrong with that."""


def maak_kaders(map_: Path) -> None:
    """Make every kader in kaders/, and for each a matrix and a long table with scores that it takes in scores/."""
    for naam, tekst in KADERS.items():
        schrijf(map_ / f"kaders/{naam}/kader.yaml", tekst)
        toeval = random.Random(naam)
        tekens = [*re.findall(r'teken: "?([^",]+)', tekst), None]
        if "nvt: ja" not in tekst and "nvt" in tekens:
            tekens.remove("nvt")
        nrs = re.findall(r"\{nr: ([\w.-]+)", tekst)
        alle: dict[str, dict[str, Cel]] = {
            f"Regio {i:02}": {nr: toeval.choice(tekens) for nr in nrs} for i in range(12)
        }
        schrijf_csv(map_ / f"scores/{naam}.csv", matrix(alle, {"ronde": lambda _: "2020"}))
        schrijf_csv(map_ / f"scores/{naam}-een.csv", [["organisatie", "Noord"], *tabel(alle["Regio 00"])])
    for naam, rijen in CIJFERS.items():
        kop: list[Cel] = ["organisatie", "reeks", "moment", "waarde", "definitie", "betrouwbaarheid"]
        schrijf_csv(map_ / f"reeksen/{naam}.csv", [kop, *rijen])
    schrijf(map_ / "kaders/tellen-2020/gevallen/tellen.yaml", GEVALLEN)
    schrijf(map_ / "kaders/volgorde-2020/gevallen/volgorde.yaml", GEVALLEN_VOLGORDE)
    schrijf(map_ / "kaders/tellen-2020/gepubliceerd.yaml", GEPUBLICEERD)
    schrijf(map_ / "kaders/delen-2020/rapport.yaml", RAPPORT)
    for naam, (oud, nieuw) in RAPPORT_FOUT.items():
        schrijf(map_ / f"kaders-fout/{naam}/kader.yaml", KADERS["delen-2020"])
        schrijf(map_ / f"kaders-fout/{naam}/rapport.yaml", RAPPORT.replace(oud, nieuw))


def maak_foute_kaders(map_: Path) -> None:
    """Make a kader with every fault in kaders-fout/."""
    for naam, vervangingen in FOUT.items():
        tekst = KLEIN
        for oud, nieuw in vervangingen:
            tekst = tekst.replace(oud, nieuw)
        schrijf(map_ / f"kaders-fout/{naam}.yaml", tekst)


def maak_varianten(map_: Path) -> None:
    """Make varianten and published figures, sound and not, in varianten/ and gepubliceerd/."""
    variant = (
        "variant: {naam}\nkader: {kader}\ntitel: Streng\ntoelichting: Alles telt.\ncriteria:\n"
        '  - nr: "{nr}"\n    groepen: {{kern: [{nr}.1]}}\n    beslisregels:\n'
        "      - V: {regel}\n      - O: anders\n"
    )
    goed = {"naam": "streng", "kader": "tellen-2020", "nr": "1.1", "regel": "alle voldoende in kern"}
    for naam, anders in {
        "goed": {},
        "stap1": {"kader": "veilig-thuis-stap1-2015"},
        "ander-kader": {"kader": "weg-2000"},
        "onbekend-criterium": {"nr": "1.9"},
        "onleesbaar": {"regel": "alle prima in kern"},
    }.items():
        schrijf(map_ / f"varianten/{naam}.yaml", variant.format(**{**goed, **anders}))
    twee = variant.format(**goed).partition("criteria:\n")
    schrijf(map_ / "varianten/criterium-dubbel.yaml", "".join((*twee, twee[2])))
    schrijf(map_ / "kaders/tellen-2020/varianten/streng.yaml", variant.format(**goed))
    for naam, (oud, nieuw) in {
        "goed": ("", ""),
        "ander-kader": ("kader: tellen-2020", "kader: weg-2000"),
        "zonder-vorm": ("verdeling:", "verdeeld:"),
        "onbekend-nummer": ('"1.1.1"', '"1.1.9"'),
        "onbekende-letter": ("M: 4", "X: 4"),
    }.items():
        schrijf(map_ / f"gepubliceerd/{naam}.yaml", GEPUBLICEERD.replace(oud, nieuw) if oud else GEPUBLICEERD)
