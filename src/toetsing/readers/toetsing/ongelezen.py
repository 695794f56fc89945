"""What is filled in and read by nobody: columns and rows of a known table, and whole sheets. None of it is a fout.

A column of one's own is fine and is told once; a header that is nearly one we know is asked about.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.plek import Plek, cel_naam
from toetsing.domain.words.dossierkoppen import AANTEKENING, MAATREGEL, MAATREGEL_KEN, TABELLEN
from toetsing.domain.words.kopnamen import (
    AFWIJKEND,
    ANTWOORD,
    BESLISREGEL,
    CRITERIUM,
    DATUM,
    DOOR,
    GEGEVENS,
    GEGEVENSKOP,
    GEPUBLICEERD,
    GETAL,
    IN_TE_VULLEN,
    INVULTABELLEN,
    ITEM,
    LABELS,
    MOTIVERING,
    NA_HERSTEL,
    NOG_TE_SCOREN,
    NUMMER,
    ONGELDIG,
    OORDEEL,
    OORDEEL_CRITERIUM,
    OPEN_KOP,
    ORGANISATIE,
    OVERGENOMEN_UIT,
    SCORE,
    STAND,
    TELT_GETALLEN,
    VASTGESTELD,
    VERWACHTING,
    VOLGORDE,
    VOORSTEL,
    VORIG_ANTWOORD,
    VORIGE_SCORE,
    WELK_GETAL,
    kopnaam,
)
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.reekskoppen import KEN, met_waarde
from toetsing.domain.words.woorden import ZONDER_WOORD, genoemd
from toetsing.readers.files.cellen import Venster, toon
from toetsing.readers.files.tabellen import vind_koptabel
from toetsing.readers.toetsing.bijnaregister import LET_OP, over_bijna
from toetsing.readers.toetsing.indeling import Bladentabel, Langtabel, feitkolommen
from toetsing.readers.toetsing.nummers import nummers_van
from toetsing.readers.toetsing.oordelen import oordeelkolommen

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

    from toetsing.domain.kader import Kader
    from toetsing.readers.files.blad import Bestand, Blad
    from toetsing.readers.toetsing.indeling import Matrixtabel, Tabel

_KADERKOPPEN: Final = frozenset(
    ("thema", CRITERIUM, VERWACHTING, "omschrijving", "norm", "telt mee", "#", "volgnummer")
)
_BEKEND: Final = _KADERKOPPEN | {
    *NUMMER,
    *SCORE,
    *LABELS,
    *AANTEKENING,
    VORIGE_SCORE,
    OVERGENOMEN_UIT,
    OORDEEL_CRITERIUM,
}
_OORDEELKOPPEN: Final = (GEPUBLICEERD, AFWIJKEND, MOTIVERING, DOOR)
_MELDINGEN: Final = frozenset(("ernst", "code", "plek", "melding"))
"""The headers of the sheet in a marked copy of our own."""
_TABELLEN: Final = {
    **{ken: frozenset(koppen) for ken, koppen in TABELLEN.items()},
    INVULTABELLEN["tekst"]: frozenset((*INVULTABELLEN["tekst"], VOORSTEL)),
    MAATREGEL_KEN: frozenset((*MAATREGEL, STAND, NA_HERSTEL, VOLGORDE, *_BEKEND)),
    frozenset(GEGEVENSKOP): frozenset(GEGEVENSKOP),
    _MELDINGEN: _MELDINGEN | {VERWACHTING, "advies"},
    **{
        frozenset((CRITERIUM, kop)): _KADERKOPPEN
        | {*_OORDEELKOPPEN, *SCORE, OPEN_KOP, NOG_TE_SCOREN, ONGELDIG, BESLISREGEL, GETAL, WELK_GETAL, VASTGESTELD}
        for kop in (GEPUBLICEERD, AFWIJKEND, OORDEEL)
    },
}
"""By which headers each table beside the scores is known, and all that may stand in its header row."""
ITEMTABEL: Final = frozenset((ITEM, ANTWOORD))
"""By which headers the table with items of a kader that has them is known."""
_ITEMKOPPEN: Final = _BEKEND | _KADERKOPPEN | {*ITEMTABEL, IN_TE_VULLEN, VORIG_ANTWOORD}
_KENWOORDEN: Final = frozenset(kop for ken in (*_TABELLEN, ITEMTABEL) for kop in ken)
"""A row without any of these heads no table."""
_OVERIGE: Final = (*TABELLEN, frozenset(GEGEVENSKOP))
_UITLEG: Final = "uitleg"
"""The sheet on which our own workbooks explain themselves."""
_DEEL: Final = 5
"""How long a word at least is of which a header may be a part."""
_SOORTEN: Final = {"T192": ("de kolom", "de kolommen"), "T199": ("het blad", "de bladen")}
"""What each code is about, one of them and more; of another its own name says that."""
_GENOEMD: Final = 5
"""Of more than so many the first ones are named."""


class Ongelezendeel(NamedTuple):
    """Something that nobody read: what to call it, where it is, and the headers by which one may ask for it."""

    naam: str
    plek: Plek
    koppen: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ongelezen:
    """What nobody read in one file, as an info of one code; there is at least one of it."""

    code: str
    delen: tuple[Ongelezendeel, ...]

    @property
    def wat(self) -> str:
        """All of it by name: "de kolommen 'opmerking' en 'provincie'"."""
        een, meer = _SOORTEN.get(self.code, ("", ""))
        namen = genoemd((deel.naam for deel in self.delen), _GENOEMD, ZONDER_WOORD)
        return f"{een if len(self.delen) == 1 else meer} {namen}".lstrip()

    def zonder(self, koppen: Collection[str]) -> Ongelezen | None:
        """Return what is left where what has one of these headers was read after all; None for nothing."""
        delen = tuple(deel for deel in self.delen if deel.koppen.isdisjoint(koppen))
        return replace(self, delen=delen) if delen else None

    def melding(self, elders: int = 0) -> Melding:
        """Say it of this file, and of how many others."""
        ook = f", en in {elders} andere bestanden" if elders else ""
        return melding(self.code, Plek() if elders else self.delen[0].plek, wat=self.wat, ook=ook)


def zonder_koppen(alle: Iterable[Ongelezen], koppen: Collection[str]) -> tuple[Ongelezen, ...]:
    """Return what is left where the columns with these headers were read after all, and the sheets with them."""
    return tuple(over for een in alle if (over := een.zonder(koppen)) is not None)


def _geteld(kader: Kader) -> frozenset[str]:
    """Return above which columns of our own it stands how often there is a score of each kind."""
    alle = (niveau for schaal in kader.scoreschalen for niveau in schaal.niveaus if not niveau.is_getal)
    per_niveau = (naam for niveau in alle for naam in (niveau.naam, niveau.teken))
    return frozenset(map(kopnaam, (*(kolom.naam for kolom in kader.kolommen), *per_niveau, TELT_GETALLEN)))


def ongelezen(
    bestand: Bestand, tabel: Tabel, kader: Kader, al_gezegd: Collection[Plek]
) -> tuple[tuple[Ongelezen, ...], tuple[Melding, ...]]:
    """Return what nobody reads of a file, of each kind once, and the headers that are nearly one we know.

    `al_gezegd` are the places of which something was said already.
    """
    niveaus = _geteld(kader)
    kolommen: list[tuple[Venster, int, int]] = []
    meldingen: list[Melding] = []
    for deel in tabel.delen:
        gevonden = _in_lang(deel, kader) if isinstance(deel, Langtabel) else _in_matrix(deel, kader, niveaus)
        kolommen += gevonden
    scorebladen = [deel.venster.blad for deel in tabel.delen]
    scorebladen += tabel.lijsten if isinstance(tabel, Bladentabel) else ()
    bladen: list[Blad] = []
    for blad in (blad for blad in bestand.bladen if not blad.verborgen):
        venster = Venster(bestand=bestand.naam, blad=blad)
        tabellen = [*_tabellen_op(blad, kader)]
        for rij, namen, bekend in tabellen:
            if rij not in [deel.kop for deel in tabel.delen if deel.venster.blad is blad]:
                kolommen += vreemd(venster, rij, namen, bekend | niveaus)
        if _weer(blad, bestand):
            bladen.append(blad)
        gezien = any(blad is een for een in scorebladen) or (kader.reeksen and _over_reeksen(blad, al_gezegd))
        if not tabellen and not gezien and _telt(blad):
            vragen = list(_bijna_tabel(venster)) or list(over_bijna(venster, kader, LET_OP))
            meldingen += vragen
            bladen += [] if vragen else [blad]
    gezegd = {(plek.blad, plek.cel) for plek in al_gezegd}
    kolommen = [een for een in kolommen if (een[0].blad.naam, een[0].plek(*een[1:]).cel) not in gezegd]
    vragen, rest = _bedoeld(kolommen, tabel, kader)
    per_soort = (("T192", tuple(kolomdelen(rest))), ("T199", tuple(_bladen(bestand, bladen))))
    return tuple(Ongelezen(code=code, delen=delen) for code, delen in per_soort if delen), (*meldingen, *vragen)


# -- columns -----------------------------------------------------------------------------------------------------------


def _bekende_tabellen(kader: Kader) -> Mapping[frozenset[str], frozenset[str]]:
    """Return by which headers each table beside the scores is known; of a kader with items their table too."""
    return {**_TABELLEN, ITEMTABEL: _ITEMKOPPEN} if kader.itempunten else _TABELLEN


def _in_lang(tabel: Langtabel, kader: Kader) -> Iterator[tuple[Venster, int, int]]:
    bij_feiten = ({MOTIVERING} if kader.feiten else set()) | ({DATUM, DOOR} if kader.mensoordelen else set())
    tabellen = _tabellen_van(kader)[0]
    bekend = (_BEKEND | bij_feiten).union(*(alle for ken, alle in tabellen.items() if tabel.koppen.keys() >= ken))
    teksten: set[str] = set()
    for venster, rij, kolom in vreemd(tabel.venster, tabel.kop, tabel.koppen, bekend):
        teksten = teksten or _kaderteksten(kader)
        if any(_kaal(waarde) not in teksten for waarde in _gevuld(venster, rij, kolom)):
            yield venster, rij, kolom


def _kaderteksten(kader: Kader) -> set[str]:
    """Return the texts of the kader itself: who writes them beside the scores adds nothing."""
    teksten = {_kaal(t) for thema in kader.themas for t in (thema.nr, thema.naam, thema.norm)}
    teksten |= {_kaal(t) for c in kader.criteria for t in (c.nr, c.kort, c.tekst)}
    return teksten | {_kaal(een.tekst) for een in kader.gevraagd} | {""}


def _in_matrix(tabel: Matrixtabel, kader: Kader, niveaus: frozenset[str]) -> Iterator[tuple[Venster, int, int]]:
    venster = tabel.venster
    oordelen = {kolom for per_soort in oordeelkolommen(tabel, kader)[0].values() for kolom in per_soort.values()}
    gelezen = oordelen | {kolom for _, kolom in tabel.verwachtingen}
    gelezen |= {kolom for van_een in feitkolommen(tabel, kader).values() for kolom in van_een.values()}
    gelezen |= tabel.items.keys()
    koppen = dict(venster.blad.kopregels).get(tabel.kop, {}).keys()
    registers = (register.koppen for register in kader.registers if koppen >= register.ken)
    bekend = (_BEKEND | niveaus | {OPEN_KOP, ONGELDIG}).union(*registers)
    nummers = nummers_van(kader)
    for kolom in range(max(len(venster.blad.rijen[rij]) for rij in tabel.koprijen)):
        rij, kop = tabel.kopcel(kolom)
        naam = kopnaam(kop if isinstance(kop, str) else toon(kop))
        if kolom in gelezen or naam in bekend or nummers.als_nummer(naam.replace(",", ".")):
            continue
        if any(
            not venster.leeg(r, kolom) and not venster.leeg(r, tabel.organisatie)
            for r in range(tabel.kop + 1, len(venster.blad.rijen))
        ):
            yield venster, rij, kolom


def vreemd(
    venster: Venster, rij: int, koppen: Mapping[str, int], bekend: frozenset[str]
) -> Iterator[tuple[Venster, int, int]]:
    """Yield the columns below a header row that are filled and have no header we know, or one that came before."""
    breedte = max(map(len, venster.blad.rijen[rij:]))
    gelezen = {kolom for naam, kolom in koppen.items() if naam in bekend}
    for kolom in range(breedte):
        naam = kopnaam(venster.waarde(rij, kolom))
        weer = naam in AANTEKENING and koppen[naam] != kolom
        if kolom not in gelezen and (weer or naam not in bekend) and any(True for _ in _gevuld(venster, rij, kolom)):
            yield venster, rij, kolom


def _gevuld(venster: Venster, kop: int, kolom: int) -> Iterator[object]:
    """Yield what stands in a column down to the first row that holds nothing at all."""
    for rij in range(kop + 1, len(venster.blad.rijen)):
        if not any(cel != "" for cel in venster.blad.rijen[rij]):
            return
        if not venster.leeg(rij, kolom):
            yield venster.waarde(rij, kolom)


def _bedoeld(
    kolommen: list[tuple[Venster, int, int]], tabel: Tabel, kader: Kader
) -> tuple[list[Melding], list[tuple[Venster, int, int]]]:
    """Ask about columns of a table whose header is nearly one that it does not have; return the others too.

    In a long table these are what people write beside a score, in a matrix the items of the kader.
    """
    items: dict[str, list[str]] = {}
    for punt in () if isinstance(tabel, Langtabel) else kader.itempunten:
        items[punt.nr.casefold()] = [veld.naam for veld in punt.items]
    vragen: list[Melding] = []
    rest: list[tuple[Venster, int, int]] = []
    for venster, rij, kolom in kolommen:
        koppen = dict(venster.blad.kopregels).get(rij, {})
        lang = any(isinstance(deel, Langtabel) and deel.venster.blad is venster.blad for deel in tabel.delen)
        horen = AANTEKENING if lang else _OORDEELKOPPEN if CRITERIUM in koppen else ()
        mist = [kop for kop in horen if kop not in koppen]
        mist += [kop for kop in MAATREGEL[1:] if kop not in koppen] if "nr" in koppen else []
        kop = venster.waarde(rij, kolom)
        nr, _, naam = kopnaam(kop).partition(" ")
        item = tip(naam, items.get(nr, ()))  # the number alone makes every item of a verwachting look alike
        bedoeld = next((f"{nr} {een}" for een in items.get(nr, ()) if f"'{een}'" in item), "")
        if bedoeld := bedoeld or _lijkt_op(kopnaam(kop), mist):
            vragen.append(melding("T066", venster.plek(rij, kolom), kop=toon(kop), bedoeld=bedoeld))
        else:
            rest.append((venster, rij, kolom))
    return vragen, rest


def _lijkt_op(kop: str, bekend: Iterable[str]) -> str:
    """Return the header that was probably meant: nearly the same, or one that holds the other; else nothing."""
    for naam in bekend:
        kort, lang = sorted((kop, naam), key=len)
        if tip(kop, [naam]) or (len(kort) >= _DEEL and kort in lang):
            return naam
    return ""


def kolomdelen(kolommen: list[tuple[Venster, int, int]]) -> Iterator[Ongelezendeel]:
    """Yield columns by what stands above them."""
    bladen = {venster.blad.naam for venster, _, _ in kolommen}
    for venster, rij, kolom in kolommen:
        kop = toon(venster.waarde(rij, kolom))
        waar = f" op blad {venster.blad.naam}" if len(bladen) > 1 else ""
        naam = f"'{kop}'{waar}" if kop else f"{cel_naam(0, kolom)[:-1]}, zonder kop{waar}"
        yield Ongelezendeel(naam, venster.plek(rij, kolom), frozenset((kopnaam(kop),) if kop else ()))


# -- sheets and rows ---------------------------------------------------------------------------------------------------


def _tabellen_van(kader: Kader) -> tuple[Mapping[frozenset[str], frozenset[str]], frozenset[str]]:
    """Return by which headers each table beside the scores is known, with all that it may have, and these words."""
    eigen = {register.ken: register.koppen | {*ORGANISATIE} for register in kader.registers}
    if kader.itempunten:
        eigen[ITEMTABEL] = _ITEMKOPPEN
    return ({**_TABELLEN, **eigen}, _KENWOORDEN.union(*eigen)) if eigen else (_TABELLEN, _KENWOORDEN)


def _tabellen_op(blad: Blad, kader: Kader) -> Iterator[tuple[int, Mapping[str, int], frozenset[str]]]:
    """Yield the header rows of known tables on a sheet, with all headers each may have."""
    tabellen, kenwoorden = _tabellen_van(kader)
    for rij, namen in blad.kopregels:
        if kenwoorden.isdisjoint(namen):
            continue
        for ken, alle in tabellen.items():
            if namen.keys() >= ken:
                yield rij, namen, alle
                break


def _over_reeksen(blad: Blad, al_gezegd: Collection[Plek]) -> bool:
    """Return whether a sheet has a table with series, or it was said already what one misses."""
    met = any(met_waarde(namen).keys() >= KEN for _, namen in blad.kopregels)
    return met or any(plek.blad == blad.naam for plek in al_gezegd)


def _bladen(bestand: Bestand, bladen: Iterable[Blad]) -> Iterator[Ongelezendeel]:
    """Yield sheets; one with a table about organisations may be asked for by its headers."""
    for blad in bladen:
        koppen = (namen for _, namen in blad.kopregels if not namen.keys().isdisjoint(ORGANISATIE))
        yield Ongelezendeel(f"'{blad.naam}'", Plek(bestand=bestand.naam), frozenset().union(*koppen))


def _weer(blad: Blad, bestand: Bestand) -> bool:
    """Return whether a filled table on this sheet stood on an earlier one too: only the first of each kind is read.

    Of a register of the kader every table is.
    """
    for rij, namen in blad.kopregels:
        for ken in _OVERIGE if not _KENWOORDEN.isdisjoint(namen) else ():
            tabel = vind_koptabel(bestand, ken) if namen.keys() >= ken else None
            if tabel is not None and tabel.venster.blad is not blad:
                venster = Venster(bestand=bestand.naam, blad=blad)
                return any(True for kop in ken for _ in _gevuld(venster, rij, namen[kop]))
    return False


def _telt(blad: Blad) -> bool:
    """Return whether a sheet holds anything, and is none of those that are read by their name."""
    return kopnaam(blad.naam) not in (GEGEVENS, _UITLEG) and any(cel != "" for rij in blad.rijen for cel in rij)


def _bijna_tabel(venster: Venster) -> Iterator[Melding]:
    """Ask about the header that is missing to know a table on this sheet, where another is nearly that."""
    for rij, namen in venster.blad.kopregels:
        for ken in TABELLEN:
            (mist, *meer) = [*(ken - namen.keys()), ""]
            kop = next((naam for naam in namen if naam not in ken and _lijkt_op(naam, [mist])), None)
            if mist and kop is not None and not any(meer):
                waar = venster.plek(rij, namen[kop])
                yield melding("T066", waar, kop=toon(venster.waarde(rij, namen[kop])), bedoeld=mist)
                return


def losse_rijen(
    tabel: Langtabel, kader: Kader, gelezen: Iterable[int], is_kop: Callable[[object, object], bool]
) -> Iterator[Melding]:
    """Say once in which rows that are of no verwachting something was written beside the scores."""
    venster, koppen, over = tabel.venster, tabel.koppen, set(gelezen)
    kolommen = [koppen[kop] for kop in AANTEKENING if kop in koppen and koppen[kop] not in (tabel.nummer, tabel.score)]
    elders = dict(venster.blad.kopregels)
    teksten: set[str] = set()
    rijen: list[int] = []
    kennen = tuple(_tabellen_van(kader)[0])
    for rij in range(tabel.kop + 1, len(venster.blad.rijen)):
        if any(elders.get(rij, {}).keys() >= ken for ken in kennen):
            break
        if rij in over or is_kop(venster.waarde(rij, tabel.nummer), venster.waarde(rij, tabel.score)):
            continue
        teksten = teksten or (_kaderteksten(kader) if kolommen else set())
        if any(_kaal(venster.waarde(rij, kolom)) not in teksten for kolom in kolommen):
            rijen.append(rij)
    if rijen:
        eerste = next(kolom for kolom in kolommen if not venster.leeg(rijen[0], kolom))
        welke = genoemd((str(rij + 1) for rij in rijen), _GENOEMD, ZONDER_WOORD)
        yield melding("T200", venster.plek(rijen[0], eerste), rijen=welke)


def _kaal(waarde: object) -> str:
    return " ".join(str(waarde).split()).casefold()
