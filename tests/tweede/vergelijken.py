"""Holds the program against the second reckoning: a made-up kader through the real reader, engine and certificate."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from toetsing.domain.decide.beslissen import decide
from toetsing.domain.decide.bijzonderheden import bijzonderheden
from toetsing.domain.meldingen import Melding
from toetsing.domain.proof.bevinding import (
    AlleenDoorAnders,
    BeslistNooit,
    DoorNvt,
    Feitkern,
    Gaten,
    GeenOordeel,
    GevalKloptNiet,
    Kern,
    KomtNietVoor,
    LegeNoemerOverbodig,
    Overlap,
    Symmetrie,
    Verslechtering,
    Wegvallen,
    ZonderBron,
    ZonderGeval,
    ZonderInvloed,
    ZonderRegels,
)
from toetsing.domain.proof.bewijs import bewijs
from toetsing.readers.files.bestand import read_bestand
from toetsing.readers.kader.gevallen import load_gevallen
from toetsing.readers.kader.kaderbestand import load_kader
from toetsing.readers.toetsing.toetsingen import read_toetsingen
from tweede.getallen import naast_elkaar
from tweede.kader import GEEN
from tweede.rekening import LEEG, Uitkomst, stand
from tweede.rijbewijs import rijbewijs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Kader as Echt
    from toetsing.domain.proof.bevinding import Bevinding, Feit, Scorewissel
    from toetsing.domain.proof.bewijs import Certificaat
    from toetsing.domain.proof.waarheidstabel import Tabelregel, Waarheidstabel
    from toetsing.domain.rules.boom import Regelset
    from toetsing.domain.rules.toestand import Toestand
    from tweede.proeven import Proef
    from tweede.rekening import Rekening, Vulling

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
    uitslagen = list(lees(proef.csv, echt, map_))
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


def lees(csv: str, echt: Echt, map_: Path) -> Iterator[Uitslag | Melding]:
    """Yield what the program decides about each toetsing, or what it says of reading them."""
    pad = map_ / "toetsingen.csv"
    pad.write_text(csv, encoding="utf-8")
    bestand = read_bestand(pad, pad.name)
    if isinstance(bestand, Melding):
        yield bestand
        return
    gelezen = read_toetsingen(bestand, echt)
    yield from (melding for melding in gelezen.meldingen if melding.code not in STIL)
    yield from (decide(echt, toetsing) for toetsing in gelezen.toetsingen)


def anders(waar: str, echt: object, hoort: object) -> Iterator[str]:
    """Yield that two things differ, where they do."""
    if echt != hoort:
        yield f"{waar}: {echt} in plaats van {hoort}"


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
        verwacht["T060"] += antwoord.oordelen == (GEEN,) and not antwoord.rijen
        verwacht["T061"] += len(antwoord.tegenspraak) if len(antwoord.rijen) == 1 else 0
    yield from anders(f"{naam} getallen", *naast_elkaar(proef, uitslag, scores))
    gezegd = Counter(melding.code for melding in bijzonderheden(echt, uitslag))
    yield from anders(f"{naam} bijzonderheden", gezegd, +verwacht)


def nummers_van(regelset: Regelset) -> dict[int, int]:
    """Return the number of each row of the program, as the second reckoning has them."""
    eerste = 0 if regelset.lege_noemer is None else LEEG
    return {id(rij): i for i, rij in enumerate(regelset.alle_rijen, start=eerste)}


# -- the certificate ---------------------------------------------------------------------------------------------------


def _certificaat(proef: Proef, certificaat: Certificaat) -> Iterator[str]:
    per_nr = {een.nr: een for een in proef.rekeningen if een.regels}
    yield from anders("tabellen", [tabel.criterium.nr for tabel in certificaat.tabellen], list(per_nr))
    rijfeiten: set[tuple[str, str, int]] = set()
    for tabel in certificaat.tabellen:
        een = per_nr[tabel.criterium.nr]
        staten = _Staten(een, tabel)
        yield from (f"{een.nr} {verschil}" for verschil in staten.verschillen())
        gezegd: dict[str, Any] = {code: type(waarde)() for code, waarde in een.bewijs.items()}
        for bevinding in certificaat.bevindingen:
            if bevinding.criterium == een.nr:
                yield from (f"{een.nr} {verschil}" for verschil in staten.zeg(bevinding.feit, gezegd))
        for code, hoort in een.bewijs.items():
            yield from anders(f"{een.nr} {code}", gezegd[code], hoort)
    for bevinding in certificaat.bevindingen:
        rijfeiten |= set(_rijfeit(bevinding))
    hoort = rijbewijs(proef.rekeningen, proef.gevallen)
    yield from anders("rijen en gevallen", rijfeiten - hoort, set())
    yield from anders("rijen en gevallen ontbreken", hoort - rijfeiten, set())
    fouten = {code for code, _, _ in hoort} & {"B05", "B11"}
    fouten |= {code for een in per_nr.values() for code in ("B01", "B06") if een.bewijs[code]}
    yield from anders("bewezen", certificaat.bewezen, bool(per_nr) and not fouten)


def _rijfeit(bevinding: Bevinding) -> Iterator[tuple[str, str, int]]:
    nr, code = bevinding.criterium, bevinding.onderzoek.code
    match bevinding.feit:
        case BeslistNooit(rij=rij, past=past):
            yield code, nr, rij.nummer - 1
            if not past:
                yield "nooit", nr, rij.nummer - 1
        case ZonderBron(rij=rij) | ZonderGeval(rij=rij):
            yield code, nr, rij.nummer - 1
        case GevalKloptNiet(geval=geval):
            yield code, nr, int(geval.naam.removeprefix("geval "))
        case ZonderRegels() | LegeNoemerOverbodig():
            yield code, nr, 0
        case _:
            pass


def _van_klasse(feit: ZonderInvloed | Kern | Feitkern) -> set[object]:
    """Return what is said of each member of a class."""
    match feit:
        case ZonderInvloed(klasse=klasse):
            return set(klasse.nrs)
        case Kern(klasse=klasse, teken=teken, oordeel=oordeel, altijd=altijd):
            return {(nr, teken, oordeel, altijd) for nr in klasse.nrs}
        case Feitkern(klasse=klasse, tekens=tekens, oordeel=oordeel, altijd=altijd):
            return {(nr, teken, oordeel, altijd) for nr in klasse.nrs for teken in tekens}


class _Staten:
    """The toestanden of a criterium, and which filling-ins have each."""

    def __init__(self, een: Rekening, tabel: Waarheidstabel) -> None:
        self.een, self.tabel = een, tabel
        self.nummers = nummers_van(tabel.regelset)
        self.vullingen: dict[Toestand, list[Vulling]] = {}
        for vulling in een.alles:
            scores = dict(zip(een.nrs, vulling, strict=True))
            self.vullingen.setdefault(tabel.zicht.toestand(scores), []).append(vulling)  # type: ignore[arg-type]

    def verschillen(self) -> Iterator[str]:
        """Yield where filling-ins that are one to the program are not, or where it says something else of them."""
        tabel, een = self.tabel, self.een
        aantallen = {toestand: len(vullingen) for toestand, vullingen in self.vullingen.items()}
        yield from anders("invullingen", tabel.invullingen, aantallen)
        for toestand, regel in tabel.toestanden.items():
            vullingen = self.vullingen.get(toestand, [])
            rij = regel.beslissing.rij
            past = tuple(i for i, r in enumerate(tabel.regelset.rijen) if tabel.zicht.past(r, toestand))
            echt = Uitkomst(regel.beslissing.oordeel, None if rij is None else self.nummers[id(rij)], past)
            yield from (verschil for v in vullingen for verschil in anders(f"{v}", echt, een.alles[v]))
            strijdig = {self.nummers[id(r)] for r in regel.beslissing.tegenspraak}
            yield from anders("tegenspraak", strijdig, een.strijdig(echt, in_bewijs=False))
            yield from anders("voorbeeld", self.vulling(regel), min(vullingen, key=een.eraf, default=None))

    def vulling(self, regel: Tabelregel) -> Vulling:
        return tuple(regel.voorbeeld[nr] for nr in self.een.nrs)

    def alle(self, regels: Sequence[Tabelregel]) -> set[Vulling]:
        return {vulling for regel in regels for vulling in self.vullingen[regel.toestand]}

    def zeg(self, feit: Feit, gezegd: dict[str, Any]) -> Iterator[str]:
        """Put what the program found where the second reckoning has it; yield what is wrong by itself."""
        code = feit.onderzoek.code
        match feit:
            case Gaten(toestanden=toestanden, van=van) | AlleenDoorAnders(toestanden=toestanden, van=van):
                gezegd[code] |= self.alle(toestanden)
                yield from anders(f"{code} van", van, len(self.vullingen))
            case GeenOordeel(toestanden=toestanden):
                gezegd[code] |= self.alle(toestanden)
            case Overlap(eerste=eerste, tweede=tweede, toestanden=toestanden, volgorde_telt=telt):
                yield from anders(
                    f"{code} volgorde", telt, self.een.regels is not None and self.een.regels.volgorde_telt
                )
                gezegd[code][eerste.nummer - 1, tweede.nummer - 1] = self.alle(toestanden)
            case KomtNietVoor(niveau=niveau):
                gezegd[code].add(niveau.letter)
            case Verslechtering(wissels=wissels) | Wegvallen(wissels=wissels):
                yield from (verschil for wissel in wissels for verschil in self.wissel(wissel))
                gezegd[code] |= {(w.van, w.naar, *self.uitkomsten(w)) for w in wissels}
            case DoorNvt(wissels=wissels):
                yield from (verschil for wissel in wissels for verschil in self.wissel(wissel))
                gezegd[code] |= {(w.van, *(u.oordeel for u in self.uitkomsten(w))) for w in wissels}
            case ZonderInvloed() | Kern() | Feitkern():
                gezegd[code] |= _van_klasse(feit)
            case Symmetrie():
                yield from self.symmetrie(feit)
            case _:
                pass

    def symmetrie(self, feit: Symmetrie) -> Iterator[str]:
        yield from anders("B13", (feit.toestanden, feit.invullingen), (len(self.vullingen), len(self.een.alles)))
        yield from anders("B13", sorted(nr for k in feit.klassen for nr in k.nrs), sorted(self.een.nrs))
        for klasse in feit.klassen:
            yield from (
                f"B13: {een} en {ander}" for een, ander in pairwise(klasse.nrs) if not self.even_zwaar(een, ander)
            )

    def uitkomsten(self, wissel: Scorewissel) -> tuple[Uitkomst, Uitkomst]:
        return self.een.alles[self.vulling(wissel.voor)], self.een.alles[self.vulling(wissel.na)]

    def wissel(self, wissel: Scorewissel) -> Iterator[str]:
        """Yield what is wrong with a counterexample: it must be one score that changes, and be so."""
        voor, na = self.vulling(wissel.voor), self.vulling(wissel.na)
        yield from anders(
            "wissel", [(a, b) for a, b in zip(voor, na, strict=True) if a != b], [(wissel.van, wissel.naar)]
        )
        echt = wissel.voor.beslissing.oordeel, wissel.na.beslissing.oordeel
        yield from anders("wissel", echt, tuple(u.oordeel for u in self.uitkomsten(wissel)))

    def even_zwaar(self, een: str, ander: str) -> bool:
        """Return whether two verwachtingen can change places whatever is filled in."""
        i, j = self.een.nrs.index(een), self.een.nrs.index(ander)

        def wissel(vulling: Vulling) -> Vulling:
            anders = list(vulling)
            anders[i], anders[j] = vulling[j], vulling[i]
            return tuple(anders)

        return self.een.mag[i] == self.een.mag[j] and all(
            self.een.alles[wissel(vulling)] == uitkomst for vulling, uitkomst in self.een.alles.items()
        )
