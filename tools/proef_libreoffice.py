"""Proof that a workbook decides as the evaluator does, and survives LibreOffice: `make kantoor` runs this.

Outside pytest, since it drives a LibreOffice that the system must have. Every shipped kader that scores, and one that
uses every sentence of the language, is put through every state of every criterium, and of those that score nothing all
that they ask is filled in; then the proof itself is shown to fail where it should; then a workbook with the scores of
2015 is saved, moved about and renamed as people do, assessors decide in one together, and old workbooks (xls) are read
as they were written.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
import time
from datetime import date
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pypdfium2
import xlsxwriter

from hulp.feiten import feiten, ontbrekend, tekst_van
from hulp.herstel import Herstelproef
from kantoor.aansturing import bestuur, bewaar, toetsing, zet_om
from kantoor.items import items_bewaard
from kantoor.meer import KADERS as MEER_KADERS
from kantoor.meer import meer_schalen
from kantoor.reeksen import reeksen_blijven
from kantoor.registers import registers_heen_en_weer
from kantoor.samenbesluiten import samen_besluiten
from kantoor.tweederekening import oude_werkmappen
from kantoor.verwacht import koppen, met_fout, schrijfwijzen, toestanden, verwacht, verwacht_in_plan
from kantoor.werkmap import bladbestand, inhoud, verander, vind_tabel
from kantoor.zonderscores import zonder_scores
from toetsing.commands.rapport.rapporteren import landelijk_rapport, regiorapporten
from toetsing.commands.rapport.schrijven import document_van
from toetsing.commands.rapport.wens import Rapportwens
from toetsing.domain.meldingen import is_fout
from toetsing.pipeline.kaders import kader_van, kaders
from toetsing.readers.files.bestand import read_bestand
from toetsing.readers.files.blad import Bestand
from toetsing.readers.toetsing.toetsingen import read_toetsingen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from kantoor.aansturing import Stap
    from kantoor.verwacht import Getypt, Staat
    from kantoor.werkmap import Tabel
    from toetsing.domain.kader import Kader

STAP1 = "veilig-thuis-stap1-2015"
LETTERS = "VOMVVVV"
"""The oordelen of IJsselland in 2015."""
ALLE_ZINNEN = str(Path(__file__).parents[1] / "tests" / "bestanden" / "alle-zinnen-2015")
FOUTEN: tuple[Getypt, ...] = ("mischien", "++", "*", "?", "<>", ">0", "=", "1.0", "n", 0, 1.5, "-1", "'+", "TRUE")
"""Texts that are no score of Stap 1, among them what a formula could take for a pattern or a comparison."""
LEEG = (" ", "\u00a0", "\u200b", "\u00ad", "\u2060 ")
"""Texts that show nothing."""
A4 = (595, 842)
"""In points."""
GENOEG = 5
"""How many differences are printed."""


def main() -> None:
    with tempfile.TemporaryDirectory() as map_:
        werk = Path(map_)
        for id_of_pad in (*kaders(), ALLE_ZINNEN):
            kader = kader_van(id_of_pad)
            if not kader.heeft_scores:
                proef(f"{kader.id}, filled in", zonder_scores, kader, werk)
                continue
            boek = nieuw(werk / f"{kader.id}.xlsx", id_of_pad)
            proef(f"{kader.id}, every state", gelijk, kader, boek, toestanden(kader))
            proef(f"{kader.id}, no score", gelijk, kader, boek, met_fout(kader, FOUTEN))
            proef(f"{kader.id}, every spelling", gelijk, kader, boek, schrijfwijzen(kader))
            proef(f"{kader.id}, the reader", zelfde_lezer, kader, boek, werk)
            proef(f"{kader.id}, saved results", bewaarde_uitkomsten, kader, boek)
        for naam in MEER_KADERS:
            proef(naam, meer_schalen, werk, naam)
        boek = werk / f"{STAP1}.xlsx"
        proef("the scores of 2015", voorbeelden, kader_van(STAP1), werk)
        proef("a wrong saved result", verkeerd_bewaard, werk)
        proef("a wrong formula", verkeerde_formule, kader_van(STAP1), boek, werk)
        proef("a wrong formula about what a repair wins", verkeerde_gevolgen, kader_van(STAP1), boek, werk)
        proef("items", items_bewaard, werk)
        proef("there and back", heen_en_weer, boek, werk)
        proef("registers", registers_heen_en_weer, werk)
        proef("deciding together", samen_besluiten, kader_van(STAP1), werk)
        proef("old workbooks", oude_werkmappen, werk)
        proef("figures over time", reeksen_blijven, werk)
        for soort in ("regio", "landelijk"):
            proef(f"report {soort} in Word", word_naar_pdf, soort, werk)


def proef(naam: str, doe: Callable[..., str], *gegeven: object) -> None:
    """Carry out one proof and print in one line what it showed, and how long it took."""
    begin = time.monotonic()
    sys.stdout.write(f"LibreOffice: {naam}: {doe(*gegeven)} ({time.monotonic() - begin:.1f} s)\n")
    sys.stdout.flush()


def nieuw(pad: Path, kader: str) -> Path:
    """Have the program write an empty workbook."""
    toetsing("nieuw", pad, "--kader", kader, "--organisatie", "IJsselland", "--ronde", "2015")
    return pad


# -- reports in Word ---------------------------------------------------------------------------------------------------


def word_naar_pdf(soort: str, werk: Path) -> str:
    """Show that LibreOffice Writer opens a report and prints every fact of it, on sheets of A4."""
    map_ = werk / f"word-{soort}"
    toetsing("voorbeeld", map_, "-q")
    bron = str(map_ / "regios" / "IJsselland.xlsx" if soort == "regio" else map_ / "landelijk.xlsx")
    wens = Rapportwens(peildatum=date(2015, 11, 18))
    (rapport,) = (regiorapporten if soort == "regio" else landelijk_rapport)([bron], wens).rapporten
    toetsing("rapport", soort, bron, "--naar", map_ / "rapport.docx", "--peildatum", "18-11-2015", "-q")
    (map_ / "uit").mkdir()
    pdf = zet_om(map_ / "rapport.docx", map_ / "uit", "pdf", herreken=False).read_bytes()
    alle = list(feiten(document_van(rapport), op_papier=True))
    mist = ontbrekend(alle, tekst_van("pdf", pdf))
    if mist:
        sys.exit("\n".join([f"{len(mist)} of {len(alle)} facts missing, of which the first:", *mist[:GENOEG]]))
    maten = {tuple(sorted(map(round, bladzijde.get_size()))) for bladzijde in pypdfium2.PdfDocument(pdf)}
    if maten != {A4}:
        sys.exit(f"sheets of {maten} points, not all A4")
    return f"{len(alle)} facts, in order, on {len(pypdfium2.PdfDocument(pdf))} sheets of A4"


# -- the same as the evaluator -----------------------------------------------------------------------------------------


def gelijk(kader: Kader, boek: Path, staten: Iterable[Staat]) -> str:
    """Show that the sheet says in every state what the evaluator says."""
    staten = list(staten)
    (verschillen,) = vergelijk(kader, [boek], staten)
    if verschillen:
        sys.exit("\n".join([f"{len(verschillen)} differences, of which the first:", *verschillen[:GENOEG]]))
    return f"{len(staten)} states of {sum(1 for _ in kader.criteria)} criteria shown as the evaluator decides them"


def vergelijk(kader: Kader, boeken: Sequence[Path], staten: Sequence[Staat]) -> list[list[str]]:
    """Type every state into workbooks with one layout; return, for each, where it differs from the evaluator."""
    invoer = vind_tabel(boeken[0], "Toetsing", "nr", "score")
    nrs = [v.nr for v in kader.verwachtingen]
    plaatsen = list(_plaatsen(kader, boeken[0]))
    stap = {
        "cellen": [invoer.cel(nr, "score") for nr in nrs],
        "rijen": [[staat[nr] for nr in nrs] for staat in staten],
        "lees": [tabel.cel(nr, kop) for tabel, nr, kop in plaatsen],
    }
    herstel = Herstelproef(kader)
    moet = [_alles(kader, staat, herstel) for staat in staten]
    return [
        [
            f"{nr} {kop}: LibreOffice shows {wat!r}, the evaluator says {zo[nr][kop]!r}, at {_van(kader, staat, nr)}"
            for staat, zo, rij in zip(staten, moet, getoond, strict=True)
            for (_, nr, kop), wat in zip(plaatsen, rij, strict=True)
            if wat != zo[nr][kop]
        ]
        for (getoond,) in bestuur([(boek, [{"staten": stap}]) for boek in boeken])
    ]


def _plaatsen(kader: Kader, boek: Path) -> Iterator[tuple[Tabel, str, str]]:
    """Yield every cell that follows from the scores: its table, the number of its row, its header."""
    oordeel = vind_tabel(boek, "Oordeel", "criterium", "oordeel")
    yield from ((oordeel, criterium.nr, kop) for criterium in kader.criteria for kop in koppen(kader))
    toetsing_, plan = vind_tabel(boek, "Toetsing", "nr", "score"), vind_tabel(boek, "Plan", "nr", "stand")
    for v in kader.verwachtingen:
        yield toetsing_, v.nr, "oordeel criterium"
        if v.telt_mee:
            yield from ((plan, v.nr, kop) for kop in ("oordeel criterium", "na herstel", "volgorde"))


def _alles(kader: Kader, staat: Staat, herstel: Herstelproef) -> dict[str, dict[str, str]]:
    """Return what every criterium and every verwachting must show, per header."""
    moet = verwacht(kader, staat)
    plan = verwacht_in_plan(kader, staat, herstel)
    for criterium in kader.criteria:
        for v in criterium.verwachtingen:
            moet[v.nr] = {"oordeel criterium": moet[criterium.nr]["oordeel"]} | plan.get(v.nr, {})
    return moet


def _van(kader: Kader, staat: Staat, nr: str) -> str:
    criterium = next(c for c in kader.criteria if nr in (c.nr, *(v.nr for v in c.verwachtingen)))
    return ", ".join(f"{v.nr} {staat[v.nr]!r}" for v in criterium.verwachtingen)


def bewaarde_uitkomsten(kader: Kader, boek: Path) -> str:
    """Show that an empty workbook already holds what it shows once calculated: Protected View calculates nothing."""
    uitkomst = vind_tabel(boek, "Oordeel", "criterium", "oordeel")
    moet = verwacht(kader, dict.fromkeys(v.nr for v in kader.verwachtingen))
    staat_er = {nr: {kop: uitkomst.waarden[nr][kop] for kop in koppen(kader)} for nr in moet}
    assert staat_er == moet, [(nr, staat_er[nr], moet[nr]) for nr in moet if staat_er[nr] != moet[nr]][:GENOEG]
    lees = [{"lees": [uitkomst.cel(nr, kop) for nr in moet for kop in koppen(kader)]}]
    assert bestuur([(boek, lees)], "--niet-herrekenen") == bestuur([(boek, lees)])
    return "an empty workbook holds the results it will show"


def voorbeelden(kader: Kader, werk: Path) -> str:
    """Show that workbooks which were written with scores hold the results that follow from them."""
    toetsing("voorbeeld", werk / "voorbeeld", "-q")
    boeken = sorted((werk / "voorbeeld" / "regios").glob("*.xlsx"))
    uitkomst = vind_tabel(boeken[0], "Oordeel", "criterium", "oordeel")
    cellen = [uitkomst.cel(nr, kop) for nr in uitkomst.rijen for kop in koppen(kader)]
    for boek, (getoond,) in zip(boeken, bestuur([(boek, [{"lees": cellen}]) for boek in boeken]), strict=True):
        invoer = vind_tabel(boek, "Toetsing", "nr", "score")
        moet = verwacht(kader, {nr: rij["score"] or None for nr, rij in invoer.waarden.items()})
        bewaard = vind_tabel(boek, "Oordeel", "criterium", "oordeel")
        zo = [moet[nr][kop] for nr in moet for kop in koppen(kader)]
        assert getoond == zo, boek.name
        assert [bewaard.waarden[nr][kop] for nr in moet for kop in koppen(kader)] == zo, boek.name
    return f"{len(boeken)} workbooks hold and show what the evaluator decides"


# -- the proof can fail ------------------------------------------------------------------------------------------------


def verkeerd_bewaard(werk: Path) -> str:
    """Show that a wrong saved result is believed, unless the profile says to calculate: hence the profile."""
    pad = werk / "verkeerd.xlsx"
    with xlsxwriter.Workbook(pad) as boek:
        boek.add_worksheet().write_formula("A1", "=1+1", None, 99)
    gelezen = {}
    for herreken in (False, True):
        map_ = werk / f"herreken-{herreken}"
        map_.mkdir()
        gelezen[herreken] = zet_om(pad, map_, "csv", herreken=herreken).read_text().strip()
    assert gelezen == {False: "99", True: "2"}, gelezen
    cel = [{"lees": [{"blad": "Sheet1", "cel": "A1"}]}]
    assert bestuur([(pad, cel)], "--niet-herrekenen") == [[["99"]]]
    assert bestuur([(pad, cel)]) == [[["2"]]]
    return "survives as LibreOffice comes, and is replaced by the profile of these proofs"


def verkeerde_formule(kader: Kader, boek: Path, werk: Path) -> str:
    """Show that the comparison finds every `>=` of the beslisregels turned round."""
    staten = list(toestanden(kader, met_open=False))
    blad = bladbestand(boek, "Rekenblad")
    formules = re.compile(r"(<f>IF\([^<]*?)&gt;=")
    aantal = len(formules.findall(inhoud(boek, blad)))
    assert aantal, "no formula on Rekenblad has a >="
    fout = [
        verander(boek, werk / f"fout{welke}.xlsx", blad, partial(_draai_om, formules, welke)) for welke in range(aantal)
    ]
    for pad, verschillen in zip(fout, vergelijk(kader, fout, staten), strict=True):
        assert verschillen, f"{pad.name}: turning round a >= of Rekenblad makes no difference"
    return f"each of {aantal} formulas with >= turned round is found"


FOUTE_GEVOLGEN: tuple[tuple[str, str, str], ...] = (
    ("a repair that gives nothing", r'(<f>IF\(OR\([^<]*?=0,[^<]*?,"","1\.[^<]*?)\+1(?=[&<),+])', r"\g<1>+0"),
    ("a beslisregel that keeps the minus", r'(<f>IF\(OR\([^<]*?="",[^<]*?)-1(?=\)&lt;=)', r"\g<1>-0"),
    ("a repair compared the wrong way", r'(<f>IF\([^<]*?,AND\([^<]*?&lt;&gt;"",[^<]*?)&lt;(?=[^&<]*\))', r"\g<1>&gt;"),
    ("open numbers that leave one out", r'(<f>[^<]*?IF\(AND\([^<]*?="open",[^<]*?)&lt;=10', r"\g<1>&lt;=0"),
    ("a place counted from the other end", r"(<f>SUMPRODUCT\(--\([^<]*?)&lt;(?=[^<]*\)\)\+1<)", r"\g<1>&gt;"),
)
"""What may go wrong in the formulas behind plan and open numbers: a pattern of Rekenblad, and what it becomes."""
PER_FOUT = 2
"""In about so many formulas each fault is made."""


def verkeerde_gevolgen(kader: Kader, boek: Path, werk: Path) -> str:
    """Show that the comparison finds each of these faults, in formulas from the first to the last of their kind."""
    staten = [*toestanden(kader, met_open=False), *islice(toestanden(kader), 0, None, 11)]
    blad = bladbestand(boek, "Rekenblad")
    xml = inhoud(boek, blad)
    fout: dict[Path, str] = {}
    for naam, patroon, wordt in FOUTE_GEVOLGEN:
        treffers = list(re.finditer(patroon, xml))
        assert treffers, f"{naam}: no formula on Rekenblad is like that"
        for treffer in treffers[:: max(1, len(treffers) // PER_FOUT)]:
            pad = verander(boek, werk / f"gevolg{len(fout)}.xlsx", blad, partial(_vervang, treffer, wordt))
            fout[pad] = f"{naam}, {treffer[0]}"
    for naam, verschillen in zip(fout.values(), vergelijk(kader, list(fout), staten), strict=True):
        assert verschillen, f"{naam}: makes no difference"
    return f"each of {len(fout)} formulas with a fault is found"


def _vervang(treffer: re.Match[str], wordt: str, xml: str) -> str:
    return f"{xml[: treffer.start()]}{treffer.expand(wordt)}{xml[treffer.end() :]}"


def _draai_om(formules: re.Pattern[str], welke: int, xml: str) -> str:
    treffer = list(formules.finditer(xml))[welke]
    return f"{xml[: treffer.start()]}{treffer[1]}&lt;{xml[treffer.end() :]}"


# -- there and back ----------------------------------------------------------------------------------------------------


def zelfde_lezer(kader: Kader, boek: Path, werk: Path) -> str:
    """Show that the sheet calls ongeldig what the reader calls a fout, in files that LibreOffice saved."""
    invoer = vind_tabel(boek, "Toetsing", "nr", "score")
    uitkomst = vind_tabel(boek, "Oordeel", "criterium", "oordeel")
    teksten = [*dict.fromkeys(waarde for staat in schrijfwijzen(kader) for waarde in staat.values()), *FOUTEN, *LEEG]
    nrs = [v.nr for v in kader.verwachtingen]
    lees = {"lees": [uitkomst.cel(nr, "ongeldig") for nr in uitkomst.rijen]}
    opdrachten: list[tuple[Path, list[Stap]]] = []
    bestanden: list[tuple[list[Path], Staat]] = []
    for i, begin in enumerate(range(0, len(teksten), len(nrs))):
        staat = dict(zip(nrs, teksten[begin:], strict=False))
        paden = [werk / f"{kader.id}-teksten{i}{suffix}" for suffix in (".xlsx", ".ods")]
        vul = {"vul": [invoer.cel(nr, "score") | {"waarde": waarde} for nr, waarde in staat.items()]}
        opdrachten.append((boek, [vul, lees, bewaar(*paden)]))
        bestanden.append((paden, staat))
    verschillen = []
    for (paden, staat), (_, getoond, _) in zip(bestanden, bestuur(opdrachten), strict=True):
        for pad in paden:
            fout = _fouten(pad, kader)
            for criterium, aantal in zip(kader.criteria, getoond, strict=True):
                getypt = {v.nr: staat.get(v.nr) for v in criterium.verwachtingen}
                if int(aantal) != len(fout & getypt.keys()):
                    wie = sorted(fout & getypt.keys())
                    verschillen.append(
                        f"{pad.name} {criterium.nr}: shows {aantal} ongeldig, fout {wie}, typed {getypt}"
                    )
    if verschillen:
        sys.exit("\n".join([f"{len(verschillen)} differences, of which the first:", *verschillen[:GENOEG]]))
    return f"{len(teksten)} texts are ongeldig on the sheet where the reader has a fout"


def _fouten(pad: Path, kader: Kader) -> set[str]:
    """Return the verwachtingen with a fout in a file."""
    bestand = read_bestand(pad, pad.name)
    assert isinstance(bestand, Bestand), bestand
    meldingen = read_toetsingen(bestand, kader).meldingen
    return {m.plek.verwachting for m in meldingen if is_fout(m) and m.plek.verwachting}


def heen_en_weer(boek: Path, werk: Path) -> str:
    """Show that a workbook keeps its scores and its formulas when LibreOffice, as it comes, changes and saves it."""
    moet = _score(kaders()[STAP1].pad.with_name("scores-2015.csv"), "--organisatie", "IJsselland")
    moet["ronde"] = "2015"  # the matrix does not name one
    assert "".join(criterium["oordeel"] for criterium in moet["criteria"].values()) == LETTERS
    assert (moet["voldoende"], moet["beoordeeld"]) == (18, 24)
    invoer = vind_tabel(boek, "Toetsing", "nr", "score")
    uitkomst = vind_tabel(boek, "Oordeel", "criterium", "oordeel")
    vul = {"vul": [invoer.cel(nr, "score") | {"waarde": score} for nr, score in moet["scores"].items()]}
    gedaan = {naam: [werk / f"{naam}{suffix}" for suffix in SUFFIXEN] for naam in INGREPEN}
    leeg = [werk / f"leeg{suffix}" for suffix in SUFFIXEN]
    bestuur(
        [
            *((boek, [vul, *ingreep(invoer), bewaar(*gedaan[naam])]) for naam, ingreep in INGREPEN.items()),
            (boek, [bewaar(*leeg)]),
        ],
        "--niet-herrekenen",
    )
    lees = [(pad, [_lees_oordelen(uitkomst, naam)]) for naam, paden in gedaan.items() for pad in paden]
    for opties in ((), ("--niet-herrekenen",)):
        for (pad, _), (oordelen,) in zip(lees, bestuur(lees, *opties), strict=True):
            assert "".join(oordelen) == LETTERS, (pad.name, opties, oordelen)
    for naam, paden in gedaan.items():
        for pad in paden:
            gezegd = ["T199"] if INGREPEN[naam] in (toegevoegd, alles) else []  # a sheet that nobody reads is named
            _zelfde(_score(pad, gezegd=gezegd), moet, pad.name)
    for pad in leeg:
        _zelfde(_score(pad), _score(boek), pad.name)
    namen = ", ".join((*INGREPEN, "leeg"))
    return f"{namen}, each saved as {', '.join(SUFFIXEN)}: scores, oordelen and live formulas stay"


def _zelfde(gelezen: dict[str, Any], moet: dict[str, Any], naam: str) -> None:
    verschil = {deel: (gelezen[deel], moet[deel]) for deel in DELEN if gelezen[deel] != moet[deel]}
    assert not verschil, f"{naam}: {verschil}"


def _lees_oordelen(uitkomst: Tabel, naam: str) -> Stap:
    blad = HERNOEMD["Oordeel"] if INGREPEN[naam] in (hernoemd, alles) else uitkomst.blad
    return {"lees": [uitkomst.cel(nr, "oordeel") | {"blad": blad} for nr in uitkomst.rijen]}


def _score(bestand: Path, *opties: str, gezegd: Sequence[str] = ()) -> dict[str, Any]:
    """Score a file, see that just this is said of it, and return its one toetsing."""
    uitslag = json.loads(toetsing("score", bestand, *opties, "--json"))
    assert [melding["code"] for melding in uitslag["meldingen"]] == [*gezegd], uitslag["meldingen"][:GENOEG]
    (gelezen,) = uitslag["toetsingen"]
    assert isinstance(gelezen, dict)
    return gelezen


def niets(_: Tabel) -> list[Stap]:
    return []


def verborgen(tabel: Tabel) -> list[Stap]:
    return [{"verberg": {"blad": tabel.blad, "rijen": [rij + 1 for rij in list(tabel.rijen.values())[3:9]]}}]


def verplaatst(tabel: Tabel) -> list[Stap]:
    van, naar = tabel.letter("score"), tabel.letter("criterium")
    return [{"verplaats": {"blad": tabel.blad, "kolom": van, "voor": naar}}]


def gefilterd(tabel: Tabel) -> list[Stap]:
    thema = next(iter(tabel.waarden.values()))["thema"]
    kolom = tabel.kolommen["thema"] - min(tabel.kolommen.values())
    return [{"filter": {"blad": tabel.blad, "bereik": tabel.bereik(), "kolom": kolom, "waarde": thema}}]


def gesorteerd(tabel: Tabel) -> list[Stap]:
    kolom = tabel.kolommen["score"] - min(tabel.kolommen.values())
    return [{"sorteer": {"blad": tabel.blad, "bereik": tabel.bereik(), "kolom": kolom}}]


def toegevoegd(_: Tabel) -> list[Stap]:
    cel = {"blad": "Kladblad", "cel": "B2", "waarde": "nog nabellen"}
    return [{"voeg_toe": {"blad": "Kladblad", "plek": 0}}, {"vul": [cel]}]


def hernoemd(_: Tabel) -> list[Stap]:
    return [{"hernoem": {"van": van, "naar": naar}} for van, naar in HERNOEMD.items()]


def alles(tabel: Tabel) -> list[Stap]:
    stappen = (gefilterd, verborgen, verplaatst, toegevoegd, hernoemd)
    return [stap for ingreep in stappen for stap in ingreep(tabel)]


INGREPEN: dict[str, Callable[[Tabel], list[Stap]]] = {
    "ingevuld": niets,
    "rijen verborgen": verborgen,
    "kolom verplaatst": verplaatst,
    "gefilterd": gefilterd,
    "rijen gesorteerd": gesorteerd,
    "blad toegevoegd": toegevoegd,
    "bladen hernoemd": hernoemd,
    "alles tegelijk": alles,
}
"""What people do to a workbook."""
HERNOEMD = {"Toetsing": "Mijn scores", "Gegevens": "Wie en wat", "Oordeel": "De uitkomst"}
SUFFIXEN = (".xlsx", ".ods", ".xls")
DELEN = ("organisatie", "ronde", "scores", "criteria", "voldoende", "beoordeeld", "open")


if __name__ == "__main__":
    main()
