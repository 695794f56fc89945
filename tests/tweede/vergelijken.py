"""Holds the program against the second reckoning: a made-up kader through the real reader, engine and certificate."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from toetsing.domain.decide.beslissen import decide
from toetsing.domain.decide.bijzonderheden import bijzonderheden
from toetsing.domain.meldingen import Melding
from toetsing.domain.proof.bevinding import (
    BeslistNooit,
    GevalKloptNiet,
    LegeNoemerOverbodig,
    ZonderBron,
    ZonderGeval,
    ZonderRegels,
)
from toetsing.domain.proof.bewijs import bewijs
from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.rules.regelset import Rij
from toetsing.domain.toetsing import Afwijking
from toetsing.readers.files.bestand import read_bestand
from toetsing.readers.kader.gevallen import load_gevallen
from toetsing.readers.kader.kaderbestand import load_kader
from toetsing.readers.toetsing.toetsingen import read_toetsingen
from tweede.getallen import getallen, stand
from tweede.kader import GEEN
from tweede.knopen_vergelijken import knoopmeldingen, knoopuitslagen, knoopverschillen
from tweede.rijbewijs import rijbewijs
from tweede.staten import Staten, anders, nummers_van

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Kader as Echt
    from toetsing.domain.proof.bevinding import Bevinding
    from toetsing.domain.proof.bewijs import Certificaat
    from toetsing.domain.toetsing import Toetsing
    from tweede.proeven import Proef
    from tweede.rekening import Rekening

    Gezet = Mapping[str, Mapping[str, str]]
    """By organisation, and then by the number of a criterium, the oordeel that people set."""

STIL = frozenset({"T048", "T052", "T290"})
"""What reading may say: that nothing was filled in yet, or that a blank means a score."""
ZONDER_MOTIVERING = "T291"
NERGENS_GENOEMD = "K057"
NERGENS_GELDEND = "K059"
"""Rows of a thema of which every criterium has its own, where there are more scales than one: read by nobody."""
NVT_ZONDER_NIVEAU = "K060"
GEHOORD = frozenset({NERGENS_GENOEMD, NERGENS_GELDEND, NVT_ZONDER_NIVEAU})
"""What reading a kader may say."""


def verschillen(proef: Proef, map_: Path, *, ook_elders: bool = False) -> Iterator[str]:
    """Yield where the program says otherwise than the second reckoning.

    With `ook_elders` also in a workbook, a table and a plan.
    """
    echt, meldingen = load_kader(proef.yaml.encode(), "kader.yaml")
    yield from (f"kader: {melding}" for melding in meldingen if melding.code not in GEHOORD)
    if echt is None:
        return
    nergens = {melding.waarden["naam"] for melding in meldingen if melding.code == NERGENS_GENOEMD}
    yield from anders("nergens genoemd", nergens, proef.nergens_genoemd)
    uitslagen = list(lees(proef.csv, echt, map_, proef.gezet))
    yield from (f"toetsingen: {een}" for een in uitslagen if isinstance(een, Melding) and een.code != ZONDER_MOTIVERING)
    besloten = [een for een in uitslagen if not isinstance(een, Melding)]
    gezegd = Counter(een.waarden["feit"] for een in uitslagen if isinstance(een, Melding) and "feit" in een.waarden)
    yield from anders("zonder motivering", gezegd, proef.zonder_motivering)
    yield from anders("toetsingen", {een.toetsing.organisatie for een in besloten}, set(proef.toetsingen))
    for uitslag in besloten:
        yield from _uitslag(proef, echt, uitslag)
    gevallen, meldingen = (
        load_gevallen(proef.gevallen_yaml.encode(), "gevallen.yaml", echt) if proef.gevallen else ((), ())
    )
    yield from (f"gevallen: {melding}" for melding in meldingen)
    certificaat = bewijs(echt, gevallen)
    yield from _certificaat(proef, certificaat)
    if ook_elders:
        from tweede.elders import elders  # loads a spreadsheet engine and pandas

        yield from elders(proef, echt, besloten, certificaat)


def lees(csv: str, echt: Echt, map_: Path, gezet: Gezet | None = None) -> Iterator[Uitslag | Melding]:
    """Yield what the program decides about each toetsing, or what it says of reading them."""
    pad = map_ / "toetsingen.csv"
    pad.write_text(csv, encoding="utf-8")
    bestand = read_bestand(pad, pad.name)
    if isinstance(bestand, Melding):
        yield bestand
        return
    gelezen = read_toetsingen(bestand, echt)
    yield from (melding for melding in gelezen.meldingen if melding.code not in STIL)
    yield from (decide(echt, _gezet(toetsing, gezet or {})) for toetsing in gelezen.toetsingen)


def _gezet(toetsing: Toetsing, gezet: Gezet) -> Toetsing:
    """Return a toetsing with the oordelen that people set."""
    afwijkingen = {
        nr.removeprefix("thema "): Afwijking(oordeel=Oordeel(letter), motivering="Daarom", door=None)
        for nr, letter in gezet.get(toetsing.organisatie, {}).items()
    }
    return replace(toetsing, afwijkingen=afwijkingen) if afwijkingen else toetsing


# -- one toetsing ------------------------------------------------------------------------------------------------------


def _uitslag(proef: Proef, echt: Echt, uitslag: Uitslag) -> Iterator[str]:
    naam = uitslag.toetsing.organisatie
    scores = proef.toetsingen[naam]
    yield from anders(
        f"{naam} stand", (uitslag.voldoende, uitslag.beoordeeld, uitslag.open), stand(proef.rekeningen, scores)
    )
    gemotiveerd = {feit: een.motivering for feit, een in proef.feiten.get(naam, {}).items() if een.motivering}
    yield from anders(f"{naam} motiveringen", dict(uitslag.toetsing.motiveringen), gemotiveerd)
    per_nr = {c.nr: nummers_van(c.regelset) for c in echt.criteria if c.regelset is not None}
    met = [een for een in proef.rekeningen if een.regels]
    yield from knoopuitslagen(proef, echt, uitslag)
    yield from anders(f"{naam} criteria", [een.nr for een in uitslag.criteria], [een.nr for een in met])
    verwacht: Counter[str] = Counter()
    for een, rekening in zip(uitslag.criteria, met, strict=False):
        antwoord = proef.antwoorden[naam, een.nr]
        nummers = per_nr[een.nr]
        hier = f"{een.nr} {naam} {[scores[nr] for nr in rekening.nrs]}"
        yield from anders(f"{hier} mogelijk", een.mogelijk, antwoord.oordelen)
        yield from anders(f"{hier} rijen", {nummers[id(rij)] for rij in een.rijen}, antwoord.rijen)
        yield from anders(f"{hier} tegenspraak", {nummers[id(rij)] for rij in een.tegenspraak}, antwoord.tegenspraak)
        yield from anders(f"{hier} open", een.open, tuple(nr for nr in rekening.eigen if scores[nr] is None))
        yield from anders(f"{hier} feiten", een.feiten, tuple(rekening.feiten))
        open_feiten = tuple(feit for feit in rekening.feiten if scores[feit] is None)
        yield from anders(f"{hier} open feiten", een.open_feiten, open_feiten)
        verwacht["T068"] += antwoord.oordelen == (proef.gezet.get(naam, {}).get(een.nr),)
        verwacht["T060"] += antwoord.oordelen == (GEEN,) and not antwoord.rijen
        verwacht["T061"] += len(antwoord.tegenspraak) if len(antwoord.rijen) == 1 else 0
    verwacht += knoopmeldingen(proef, naam)
    yield from anders(f"{naam} getallen", *_getallen(proef, uitslag, scores))
    gezegd = Counter(melding.code for melding in bijzonderheden(echt, uitslag))
    yield from anders(f"{naam} bijzonderheden", gezegd, +verwacht)


def _getallen(proef: Proef, uitslag: Uitslag, scores: Mapping[str, str | None]) -> tuple[object, object]:
    """Return of every criterium that comes to a number the lowest, the highest, and whether there may be none."""
    hoort = {}
    for een in proef.rekeningen:
        if een.criterium.getal is not None:
            alle = getallen(een, scores)
            vast = [getal for getal in alle if getal is not None]
            hoort[een.nr] = min(vast, default=None), max(vast, default=None), bool(vast) and None in alle
    return {nr: (een.laagste, een.hoogste, een.kan_leeg) for nr, een in uitslag.getallen.items()}, hoort


# -- the certificate ---------------------------------------------------------------------------------------------------


def _certificaat(proef: Proef, certificaat: Certificaat) -> Iterator[str]:
    per_nr = {een.nr: een for een in proef.rekeningen if een.regels}
    yield from anders("tabellen", [tabel.criterium.nr for tabel in certificaat.tabellen], list(per_nr))
    rijfeiten: set[tuple[str, str, int]] = set()
    for tabel in certificaat.tabellen:
        een = per_nr[tabel.criterium.nr]
        staten = Staten(een, tabel)
        yield from (f"{een.nr} {verschil}" for verschil in staten.verschillen())
        gezegd: dict[str, Any] = {code: type(waarde)() for code, waarde in een.bewijs.items()}
        for bevinding in certificaat.bevindingen:
            if bevinding.criterium == een.nr:
                yield from (f"{een.nr} {verschil}" for verschil in staten.zeg(bevinding.feit, gezegd))
        for code, hoort in een.bewijs.items():
            yield from anders(f"{een.nr} {code}", gezegd[code], hoort)
    for bevinding in certificaat.bevindingen:
        rijfeiten |= set(_rijfeit(bevinding))
    yield from knoopverschillen(proef.knopen, certificaat)
    hoort = rijbewijs([*proef.rekeningen, *proef.knopen], proef.gevallen)
    yield from anders("rijen en gevallen", rijfeiten - hoort, set())
    yield from anders("rijen en gevallen ontbreken", hoort - rijfeiten, set())
    met: list[Rekening] = [*per_nr.values(), *proef.knopen]
    fouten = {code for code, _, _ in hoort} & {"B05", "B11"}
    fouten |= {code for een in met for code in ("B01", "B06") if een.bewijs[code]}
    yield from anders("bewezen", certificaat.bewezen, bool(met) and not fouten)


def _rijfeit(bevinding: Bevinding) -> Iterator[tuple[str, str, int]]:
    nr, code = bevinding.criterium, bevinding.onderzoek.code
    match bevinding.feit:
        case BeslistNooit(rij=rij, past=past):
            yield code, nr, rij.nummer - 1
            if not past:
                yield "nooit", nr, rij.nummer - 1
        case ZonderGeval(rij=rij) | ZonderBron(wat=Rij() as rij):
            yield code, nr, rij.nummer - 1
        case ZonderBron():
            yield f"{code} stap", nr, 0
        case GevalKloptNiet(geval=geval):
            yield code, nr, int(geval.naam.removeprefix("geval "))
        case ZonderRegels() | LegeNoemerOverbodig():
            yield code, nr, 0
        case _:
            pass
