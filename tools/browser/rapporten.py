"""The reports that are looked at: of 2015, of nothing yet, and of the worst that people can type in every sheet."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO
from itertools import cycle
from typing import TYPE_CHECKING

import openpyxl

from kantoor.aansturing import toetsing as programma
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.dossier import (
    GAAT_GOED,
    MOET_BETER,
    Aantekening,
    Dossier,
    Geraadpleegd,
    GoodPractice,
    Maatregel,
    Reactie,
    Tekst,
    Toetser,
    Vorige,
    landelijke_teksten,
    vaste_teksten,
)
from toetsing.domain.scores import OPEN
from toetsing.domain.tekstvelden import VRIJE_TEKSTEN
from toetsing.domain.toetsing import Afwijking, Bronbestand, Soort, Toetsing
from toetsing.domain.words.dossierkoppen import OVERGENOMEN, STATUS
from toetsing.domain.words.woorden import schoon
from toetsing.pipeline.kaders import kader_van, referentie
from toetsing.workbook.matrixwerkmap import matrix_als_werkmap
from toetsing.workbook.toetsingswerkmap import toetsing_als_werkmap

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from toetsing.domain.kader import Kader
    from toetsing.domain.scores import Ingevuld

STAP1 = "veilig-thuis-stap1-2015"
GEMEEN_BEGIN = "<script>alert(1)</script>"
GEMEEN = f"{GEMEEN_BEGIN} <img src=x onerror=alert(2)> {{{{7*7}}}} ]]> &amp; \u200fשלום\u200e \u202eabc\u202c 🦺👩‍🚒"
NORM = "Een vertrouwensarts is 24/7 bereikbaar."
ADRES = "https://www.voorbeeld.nl/een/lang/pad/naar-het-rooster?jaar=2015&week=3"
GEMERKT = (
    f"Dit is **vet**, 2 * 3 en veld_naam.\n## Een tussenkop\n- een punt\n- [het rooster]({ADRES})\n1. eerst\n2. dan\n"
    "[loket@voorbeeld.nl](mailto:loket@voorbeeld.nl) en [niet](javascript:alert(1))"
)
MERKEN = (
    ("main p", "Dit is vet, 2 * 3 en veld_naam."), ("main p > strong", "vet"), ("main ul > li", "een punt"),
    ("main :is(h3, h5, p > strong)", "Een tussenkop"), ("main ul > li", f"het rooster ({ADRES})"),
    ("main ol > li", "dan"),
    ("main ul > li > a[href^='https:']", "het rooster"), ("main p > a[href^='mailto:']", "loket@voorbeeld.nl"),
)  # fmt: skip
LANG = "x" * 10_000
NAAM = "Veilig Thuis <b>Noord</b> & Zuid {{7*7}} "
NAAM += "W" * (120 - len(NAAM))
LASTIGE_NAMEN = ("zeist", "Ärmelland", "IJsselland", "Ijzendijke", "Noord 10", "Noord 9")
"""Names whose order in Dutch is not that of their characters."""


@dataclass(frozen=True, slots=True)
class Rapport:
    """A report that was written, the texts that must be read in it, and how many organisations it is about.

    `merk` is what every page of it says in its margin; `opmaak` is what its author marked in each text alike, as a
    selector with its words.
    """

    naam: str
    pad: Path
    teksten: tuple[str, ...] = ()
    landelijk: bool = False
    merk: str = "CONCEPT"
    opmaak: tuple[tuple[str, str], ...] = ()


def schrijf(werk: Path) -> list[Rapport]:
    """Have the program write reports with scores, with nothing yet, and with the worst people can type."""
    programma("voorbeeld", werk / "voorbeeld", "-q")
    leeg, gemeen = werk / "open.xlsx", werk / "noord & 'zuid'.xlsx"
    programma("nieuw", leeg, "--kader", STAP1, "--organisatie", "Open", "--soort", Soort.ZELFEVALUATIE.value, "-q")
    kader = kader_van(STAP1)
    toetsing, vorige = gemene_toetsing(kader)
    dossier, teksten = gemeen_dossier(kader, toetsing)
    gemeen.write_bytes(toetsing_als_werkmap(kader, toetsing, dossier, vorige))
    zelf = "ZELFEVALUATIE, CONCEPT"
    return [
        regionaal("2015", werk / "voorbeeld" / "regios" / "IJsselland.xlsx", ("IJsselland", NORM)),
        regionaal("all open", leeg, ("Nog in te vullen",), zelf),
        regionaal("hostile", gemeen, (NAAM, *teksten)),
        landelijk("national 2015", werk / "voorbeeld" / "regios", ("Gooi en Vechtstreek", NORM)),
        landelijk("national all open", leeg, ("Nog in te vullen", "Open: plaats 1"), merk=zelf),
        gemeen_landelijk(werk, kader, toetsing, dossier),
        *gemerkt(werk, kader),
    ]


def gemerkt(werk: Path, kader: Kader) -> Iterator[Rapport]:
    """Have the program write both reports with something of everything that an author may mark, in every text."""
    toetsing = next(t for t in referentie(kader) if t.organisatie == "IJsselland")
    velden = (*vaste_teksten(kader), *VRIJE_TEKSTEN, "onderbouwing 1.1.1 en 1.1.4", "blok Wie wij zijn")
    dossier = Dossier(
        aantekeningen={v.nr: Aantekening(onderbouwing=GEMERKT, aandachtspunt=GEMERKT) for v in kader.verwachtingen},
        good_practices=(GoodPractice(thema=kader.themas[0].naam, good_practice=GEMERKT),),
        teksten=tuple(Tekst(veld=veld, tekst=GEMERKT) for veld in velden),
    )
    boek = werk / "gemerkt.xlsx"
    boek.write_bytes(toetsing_als_werkmap(kader, toetsing, dossier))
    for rapport in (
        regionaal("marked", boek, ("[niet](javascript:alert(1))", "2 * 3 en veld_naam")),
        landelijk("national marked", boek, ("Aanbieding", "Colofon"), "--teksten", boek),
    ):
        yield replace(rapport, opmaak=MERKEN)


def regionaal(naam: str, boek: Path, teksten: tuple[str, ...], merk: str = "CONCEPT") -> Rapport:
    """Have the program write the report about one organisation."""
    pad = boek.with_suffix(".html")
    opties = ("--peildatum", "18-11-2015", "--reactie-voor", "18-1-2016", "--met-door", "-q")
    programma("rapport", "regio", boek, "--naar", pad, *opties)
    return Rapport(naam, pad, teksten, merk=merk)


def landelijk(naam: str, bron: Path, teksten: tuple[str, ...], *opties: str | Path, merk: str = "CONCEPT") -> Rapport:
    """Have the program write the report about all organisations in a workbook or a folder."""
    pad = bron.with_name(f"{bron.stem} landelijk.html")
    programma("rapport", "landelijk", bron, "--naar", pad, "--peildatum", "18-11-2015", "--met-door", "-q", *opties)
    return Rapport(naam, pad, teksten, landelijk=True, merk=merk)


def gemeen_landelijk(werk: Path, kader: Kader, toetsing: Toetsing, dossier: Dossier) -> Rapport:
    """Have the program write a national report with hostile names, practices, reasons and texts of the author."""
    map_ = werk / "gemeen <b>"
    map_.mkdir()
    (map_ / "gemeen.xlsx").write_bytes(toetsing_als_werkmap(kader, toetsing, dossier))
    for plek, (naam, ander) in enumerate(zip(LASTIGE_NAMEN, referentie(kader), strict=False)):
        anders = replace(ander, organisatie=naam, ronde=toetsing.ronde)
        (map_ / f"{plek}.xlsx").write_bytes(toetsing_als_werkmap(kader, anders, Dossier()))
    boek, teksten = gemene_teksten(werk, kader)
    getoond = [
        *LASTIGE_NAMEN,
        *(tekst for practice in dossier.good_practices for tekst in (practice.good_practice, practice.toelichting)),
        *(
            tekst
            for criterium in decide(kader, toetsing).criteria
            if criterium.afwijking and criterium.wijkt_af
            for tekst in (criterium.afwijking.motivering, criterium.afwijking.door or "")
        ),
        *teksten,
    ]
    return landelijk("national hostile", map_, (NAAM, *map(schoon, getoond)), "--teksten", boek)


def gemene_teksten(werk: Path, kader: Kader) -> tuple[Path, list[str]]:
    """Write hostile texts into every place that a national report has for its author; choices of criteria stay open."""
    boek = openpyxl.load_workbook(BytesIO(matrix_als_werkmap(kader, ())))
    rijen = {str(rij[0].value): rij for rij in boek["Teksten"].iter_rows()}
    teksten = []
    for veld in landelijke_teksten(kader):
        if veld not in (GAAT_GOED, MOET_BETER):
            teksten.append(f"{veld} {GEMEEN} {LANG}")
            rijen[veld][1].value = teksten[-1]
    pad = werk / "teksten.xlsx"
    boek.save(pad)
    return pad, teksten


def gemene_toetsing(kader: Kader) -> tuple[Toetsing, Vorige]:
    """Return scores of every kind, some of them taken over, with oordelen set aside for a hostile reason."""
    keuzes = cycle(range(max(len(v.scores) for v in kader.verwachtingen) + 1))
    scores: dict[str, Ingevuld] = {
        v.nr: (v.scores[keuze] if keuze < len(v.scores) else OPEN) if v.telt_mee else v.scores[0]
        for v, keuze in zip(kader.verwachtingen, keuzes, strict=False)
    }
    letters = cycle(niveau.letter for niveau in kader.oordelen)
    toetsing = Toetsing(
        organisatie=NAAM,
        ronde="2016",
        datum=date(2016, 3, 1),
        soort=Soort.TOEZICHT,
        bron=Bronbestand(bestand="", sha256=""),
        scores=scores,
        herkomst={},
        afwijkingen={
            c.nr: Afwijking(oordeel=letter, motivering=f"omdat {c.nr} {GEMEEN}", door=f"door {c.nr} {GEMEEN}")
            for c, letter in zip(kader.criteria, letters, strict=False)
        },
    )
    over = [nr for nr, score in scores.items() if score is not OPEN][::3]
    return toetsing, Vorige(scores=scores, overgenomen=dict.fromkeys(over, "2015"))


def gemeen_dossier(kader: Kader, toetsing: Toetsing) -> tuple[Dossier, tuple[str, ...]]:
    """Return hostile texts in every place of every sheet, and what a report must show: each of them."""
    getoond = [schoon(tekst) for a in toetsing.afwijkingen.values() for tekst in (a.motivering, a.door or "")]

    def tekst(plaats: str, *, lang: bool = False) -> str:
        geschreven = f"{plaats} {GEMEEN} {LANG if lang else ''}"
        getoond.append(schoon(geschreven))
        return geschreven

    nrs = [v.nr for v in kader.verwachtingen]
    lange = nrs[:4]  # scores of every kind
    dossier = Dossier(
        aantekeningen={
            nr: Aantekening(
                onderbouwing=tekst(f"waarom {nr}", lang=nr in lange),
                aandachtspunt=tekst(f"aandacht {nr}", lang=nr in lange),
                bron=tekst(f"gezien {nr}"),
            )
            for nr in nrs
        },
        plan=tuple(
            Maatregel(
                nr=nr,
                verbetermaatregel=tekst(f"maatregel {nr}", lang=nr in lange),
                verantwoordelijke=tekst(f"wie {nr}", lang=nr in lange),
                termijn=tekst(f"termijn {nr}"),
                status=STATUS[0],
            )
            for nr in nrs
        ),
        good_practices=(
            GoodPractice(thema=tekst("thema"), good_practice=tekst("practice", lang=True), toelichting=tekst("uitleg")),
            GoodPractice(thema=kader.themas[0].naam, good_practice=tekst("practice van een thema")),
        ),
        teksten=tuple(Tekst(veld=veld, tekst=tekst(veld, lang=True)) for veld in vaste_teksten(kader)),
        reacties=(
            Reactie(
                plaats=tekst("plaats"),
                opmerking=tekst("opmerking", lang=True),
                overgenomen=OVERGENOMEN[0],
                toelichting=tekst("antwoord", lang=True),
            ),
        ),
        toetsers=(Toetser(rol=tekst("rol", lang=True), toetser=tekst("toetser")),),
        geraadpleegd=(Geraadpleegd(soort_bron=tekst("soort bron"), geraadpleegde_bron=tekst("bron", lang=True)),),
        gegevens={label: tekst(label) for label in ("gemeenten", "moederorganisaties", "periode")},
    )
    return dossier, tuple(getoond)
