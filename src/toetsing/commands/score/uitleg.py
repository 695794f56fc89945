"""Why an oordeel is no better: the row that just failed, in words, and by which scores."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.document.blokken import Kolom, Kop, Tabel, Toelichtingen, cellen
from toetsing.document.bovennamen import themas_en_geheel, voluit
from toetsing.document.zinnen import stap_gevolg, stap_zin
from toetsing.domain.decide.netniet import Lijststand, Teruggehouden, niet_gehaald, teruggehouden
from toetsing.domain.oordeelplaatsen import niveau_van
from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.rules.boom import Aandeel, Alle, Bedrag, Grootheid, Is, Overige
from toetsing.domain.rules.zin import zin_van
from toetsing.domain.words.woorden import decimaal, opsomming, per_woord

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.document.blokken import Blok
    from toetsing.domain.decide.netniet import Nietgehaald, Waardoor
    from toetsing.domain.decide.uitslag import Knoopuitslag, Uitslag
    from toetsing.domain.kader import Criterium, Kader, Thema
    from toetsing.domain.rules.boom import Blad, Oordeel, Voorwaarde
    from toetsing.pipeline.besloten import Besloten


def niet_beter_blokken(thema: Thema, uitslag: Uitslag) -> Iterator[Blok]:
    """Yield of each criterium of a thema that could be better which row of the next better oordeel failed, and why."""
    rijen = tuple(
        (f"{criterium.nr} {criterium.kort}", zinnen)
        for criterium in thema.criteria
        if (zinnen := tuple(map(niet_gehaald_zin, _niet_gehaald(criterium, uitslag))))
    )
    if rijen:
        yield Kop(niveau=4, tekst=f"Waarom niet beter bij {thema.nr}. {thema.naam}")
        yield Toelichtingen(rijen=rijen)


def niet_beter_boven_blokken(kader: Kader, uitslag: Uitslag) -> Iterator[Blok]:
    """Yield the same of what is decided above the criteria."""
    rijen = tuple(
        (voluit(kader, een.nr), tuple(map(niet_gehaald_zin, redenen)))
        for een in uitslag.boven
        if (redenen := _niet_beter_boven(kader, uitslag, een))
    )
    if rijen:
        yield Kop(niveau=4, tekst=f"Waarom niet beter bij {themas_en_geheel(een.nr for een in uitslag.boven)}")
        yield Toelichtingen(rijen=rijen)


def niet_beter_tabel(scoring: Besloten) -> Tabel:
    """Return the same of all toetsingen as a tidy table."""
    kader = scoring.kader
    plek = ("thema", "criterium", "niveau") if kader.heeft_bovenregels else ("criterium",)
    koppen = ("organisatie", "ronde", "soort", *plek, "oordeel", "beter", "beslisregel", "hoe", "waardoor")
    soorten = {"thema": "nr", "criterium": "nr", "oordeel": "teken", "beter": "teken"}
    return Tabel(
        titel="Welke beslisregel van het eerstvolgende betere oordeel niet is gehaald",
        kolommen=tuple(Kolom(kop=kop, soort=soorten.get(kop, "tekst")) for kop in koppen),  # type: ignore[arg-type]
        rijen=tuple(
            cellen(
                (
                    uitslag.toetsing.organisatie,
                    uitslag.toetsing.ronde or "",
                    uitslag.toetsing.soort.value if uitslag.toetsing.soort else "",
                    *waar,
                    oordeel or "",
                    een.beter if isinstance(een, Teruggehouden) else een.rij.oordeel,
                    een.zet.stap.zin if isinstance(een, Teruggehouden) else een.rij.leest,
                    _hoe(een),
                    _waardoor(een),
                )
            )
            for uitslag in scoring.uitslagen
            for waar, oordeel, redenen in _alle(kader, uitslag)
            for een in redenen
        ),
        naam="Niet beter",
        zoekbaar=True,
    )


def niet_gehaald_zin(een: Nietgehaald | Teruggehouden) -> str:
    """Return "V: hoogstens 1 onvoldoende - net niet: 2 onvoldoende (1.1.2, 1.1.4)", or what a step did after it."""
    if isinstance(een, Teruggehouden):
        return stap_zin(een.zet)
    return f"{een.rij.oordeel}: {een.rij.leest} - {_hoe(een)}: {_waardoor(een)}"


def _alle(
    kader: Kader, uitslag: Uitslag
) -> Iterator[tuple[tuple[str, ...], Oordeel | None, tuple[Nietgehaald | Teruggehouden, ...]]]:
    """Yield of every criterium, and of what is decided above those, where it stands, its oordeel and why no better."""
    for thema in kader.themas:
        for criterium in thema.criteria:
            plek = (thema.nr, criterium.nr, niveau_van(criterium.nr)) if kader.heeft_bovenregels else (criterium.nr,)
            yield plek, _oordeel(criterium, uitslag), _niet_gehaald(criterium, uitslag)
    for een in uitslag.boven:
        plek = ("" if een.nr == GEHEEL else een.nr, "", niveau_van(een.nr))
        yield plek, een.oordeel, _niet_beter_boven(kader, uitslag, een)


def _niet_gehaald(criterium: Criterium, uitslag: Uitslag) -> tuple[Nietgehaald | Teruggehouden, ...]:
    vraag = criterium, _oordeel(criterium, uitslag), uitslag.toetsing.scores
    return (*niet_gehaald(*vraag), *teruggehouden(*vraag))


def _niet_beter_boven(kader: Kader, uitslag: Uitslag, een: Knoopuitslag) -> tuple[Nietgehaald | Teruggehouden, ...]:
    from toetsing.domain.decide.netniet_boven import niet_beter_boven  # only a kader that decides there pays for it

    return niet_beter_boven(kader, uitslag, een)


def _oordeel(criterium: Criterium, uitslag: Uitslag) -> Oordeel | None:
    return next((een.oordeel for een in uitslag.criteria if een.nr == criterium.nr), None)


def _hoe(een: Nietgehaald | Teruggehouden) -> str:
    if isinstance(een, Teruggehouden):
        return "een stap na de rij houdt tegen"
    if een.eerder is not None:
        return "wel, maar een eerdere rij beslist"
    return "net niet" if een.net else "niet"


def _waardoor(een: Nietgehaald | Teruggehouden) -> str:
    if isinstance(een, Teruggehouden):
        return stap_gevolg(een.zet)
    if een.eerder is not None:
        return een.eerder.leest
    return "; ".join(_lijst(deel) if isinstance(deel, Lijststand) else _telling(deel) for deel in een.waardoor)


def _lijst(stand: Lijststand) -> str:
    """Return how many conditions of a list hold, which do and which do not: "1 van de 3 geldt, niet '...' en '...'"."""
    n, van = len(stand.wel), len(stand.lijst.delen)
    open_ = f", nog open is {_genoemd(stand.open)}" if stand.open else ""
    wel = f", wel {_genoemd(stand.wel)}" if stand.wel else ""
    niet = f", niet {_genoemd(stand.niet)}" if stand.niet else ""
    ook = f"'{zin_van(stand.lijst)}' geldt wel: " if stand.ontkend else ""
    return f"{ook}{n} van de {van} {'geldt' if n == 1 else 'gelden'}{wel}{niet}{open_}"


def _genoemd(delen: Sequence[Voorwaarde]) -> str:
    return opsomming([f"'{zin_van(deel)}'" for deel in delen])


def _telling(waardoor: Waardoor) -> str:
    """Return what there is of what a condition counts, with its numbers; of a fact what it is."""
    if waardoor.feit is not None:
        return f"het feit {waardoor.feit[0]} is {waardoor.feit[1]}"
    blad, n = waardoor.blad, len(waardoor.wel)
    ook = f"'{zin_van(blad)}' geldt wel: " if waardoor.ontkend else ""
    if isinstance(blad, Is) and waardoor.namen:
        return f"{ook}{blad.nr} is {waardoor.namen[blad.nr]}"
    wat = f"{'' if isinstance(blad, Bedrag) else blad.niveaus.zin}{_in_groep(waardoor)}"
    niet = len(waardoor.niet)
    match blad:
        case Bedrag():
            tekst = _bedrag(waardoor, blad, wat)
        case Alle() | Overige() if not waardoor.ontkend:
            tekst = _anders(waardoor) or f"{niet} {_soort(blad, niet)}niet {wat}{_nrs(waardoor.niet)}"
        case Aandeel():
            tekst = f"{n} van de {waardoor.van} {_soort(blad, waardoor.van)}{wat}{_nrs(waardoor.wel)}"
        case Is():
            tekst = f"{blad.nr} is {'wel' if waardoor.wel else 'niet'} {wat}"
        case _:
            tekst = f"{n} {_soort(blad, n)}{wat}{_nrs(waardoor.wel)}"
    nog = f", en {len(waardoor.open)} open{_nrs(waardoor.open)}" if waardoor.open else ""
    return f"{ook}{tekst}{nog}"


def _anders(waardoor: Waardoor) -> str:
    """Return which scores there are instead of what a condition counts; empty where "niet" says it as well."""
    if not waardoor.namen:
        return ""
    blad, groep, namen = waardoor.blad, _in_groep(waardoor), per_woord((waardoor.namen[nr], nr) for nr in waardoor.niet)
    return opsomming(f"{(n := len(nrs))} {_soort(blad, n)}{naam}{groep}{_nrs(nrs)}" for naam, nrs in namen.items())


def _bedrag(waardoor: Waardoor, blad: Bedrag, in_groep: str) -> str:
    """Return what an amount is and what it should have been; of nothing it is nothing yet."""
    assert waardoor.bedrag is not None, "an amount comes to something"
    som, van = waardoor.bedrag
    nodig = "" if waardoor.ontkend else f", nodig is {blad.maat.value} {decimaal(blad.getal)}"
    wat = f"{'gewogen ' if blad.gewogen else ''}{blad.wat.value}{in_groep}"
    if blad.wat is Grootheid.PUNTEN:
        return f"{decimaal(som)} van de {decimaal(van)} {wat}{nodig and f'{nodig}%'}"
    lidwoord = "de" if blad.wat is Grootheid.SOM else "het"
    is_ = f"is {decimaal(som / van)}" if waardoor.wel else "is nog niets"
    return f"{lidwoord} {wat} {is_}{nodig}"


def _in_groep(waardoor: Waardoor) -> str:
    blad = waardoor.blad
    return f" in {blad.groep}" if not isinstance(blad, Is) and blad.groep is not None else ""


def _soort(blad: Blad, n: int) -> str:
    """Return what is counted, where a row above the criteria says so: "criterium ", "criteria "."""
    laag = None if isinstance(blad, (Bedrag, Is)) else blad.laag
    return "" if laag is None else f"{laag.enkelvoud if n == 1 else laag.meervoud} "


def _nrs(nrs: Sequence[str]) -> str:
    """Return these numbers, of criteria and themas without what they are."""
    return f" ({', '.join(nr.rpartition(' ')[2] for nr in nrs)})" if nrs else ""
