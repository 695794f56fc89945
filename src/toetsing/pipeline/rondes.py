"""Rondes beside each other: which toetsingen belong together, over kaders and names."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from toetsing.document.rondes.maken import hertoetsdeel, in_een_ronde, rondenamen
from toetsing.document.rondes.overzicht import rondeoverzicht
from toetsing.document.rondes.stap import gemengde_soort
from toetsing.domain.compare.hertoetsen import maak_tijdlijn
from toetsing.domain.compare.koppeling import Koppeling, Zonderkoppeling, is_eerder, keten, koppel
from toetsing.domain.compare.rondeverloop import Deels, deels_aanwezig, per_ronde
from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.markering import markeringen
from toetsing.domain.meldingen import melding
from toetsing.domain.plek import Plek
from toetsing.domain.words.woorden import bijna_gelijk, genoemd, naamsleutel, opsomming, rondesleutel, vergelijkbaar
from toetsing.pipeline.besloten import Besloten
from toetsing.pipeline.toetsingkeuze import eis_een_per_organisatie

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toetsing.document.rondes.beeld import Hertoetsdeel, Rondeoverzicht
    from toetsing.domain.compare.rondevergelijking import Tijdlijn
    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding
    from toetsing.pipeline.besloten import Scoring


@dataclass(frozen=True, slots=True, kw_only=True)
class Naastelkaar:
    """Rondes beside each other: the kader and the name of each, and every organisation that is in all of them.

    `los` are the organisations of each ronde that are not, and `deels` says more of them. `keten` is every verwachting
    that all rondes share, as its number in each. Organisations stand in Dutch order.
    """

    kaders: tuple[Kader, ...]
    namen: tuple[str, ...]
    tijdlijnen: tuple[Tijdlijn, ...]
    los: tuple[tuple[str, ...], ...]
    deels: tuple[Deels, ...]
    keten: tuple[tuple[str, ...], ...]
    meldingen: tuple[Melding, ...]

    @property
    def ontbrekend(self) -> tuple[str, ...]:
        """Sentences about the organisations that are in one ronde only."""
        return in_een_ronde(self.deels, self.namen)

    def per_organisatie(self) -> dict[str, Hertoetsdeel]:
        """Return the view of each organisation, by its name as `vergelijkbaar` gives it."""
        return {
            vergelijkbaar(tijdlijn.uitslagen[-1].toetsing.organisatie): hertoetsdeel(self.kaders, tijdlijn, self.namen)
            for tijdlijn in self.tijdlijnen
        }

    def markeringen(self, organisatie: str | None = None) -> tuple[str, ...]:
        """Return the markeringen of all rondes, or of those of one organisation."""
        wie = None if organisatie is None else vergelijkbaar(organisatie)
        return markeringen(
            uitslag.toetsing
            for tijdlijn in self.tijdlijnen
            for uitslag in tijdlijn.uitslagen
            if wie in (None, vergelijkbaar(uitslag.toetsing.organisatie))
        )

    def overzicht(self) -> Rondeoverzicht:
        """Return the summary of all organisations."""
        return rondeoverzicht(self.kaders, self.tijdlijnen, self.namen, self.ontbrekend, allen=not self.deels)


def verdeel_in_rondes(scoringen: Sequence[Scoring], paden: Sequence[str]) -> tuple[list[Scoring], list[str]]:
    """Return a scoring for each ronde, with how its input is called: one file or folder may hold more rondes.

    It does where it is the only one, or where an organisation is in it more than once. Raises Gebruiksfout where then
    not every toetsing names its ronde.
    """
    verdeeld: list[Scoring] = []
    namen: list[str] = []
    for scoring, pad in zip(scoringen, paden, strict=True):
        wie = [vergelijkbaar(uitslag.toetsing.organisatie) for uitslag in scoring.uitslagen]
        if not isinstance(scoring, Besloten) or (len(paden) > 1 and len(set(wie)) == len(wie)):
            verdeeld.append(scoring)
            namen.append(pad)
            continue
        zonder = [uitslag.toetsing.organisatie for uitslag in scoring.uitslagen if not uitslag.toetsing.ronde]
        if zonder and len(set(wie)) < len(wie):
            raise gebruiksfout("G144", pad=pad, organisaties=opsomming(dict.fromkeys(zonder)))
        rondes = per_ronde(scoring.uitslagen)
        verdeeld += [replace(scoring, uitslagen=uitslagen) for _, uitslagen in rondes]
        namen += [f"{pad}, ronde {ronde}" if ronde else pad for ronde, _ in rondes]
    return verdeeld, namen


def zet_naast_elkaar(
    scoringen: Sequence[Scoring], paden: Sequence[str], plaatsen: Sequence[str] = ()
) -> Naastelkaar | None:
    """Return the rondes beside each other; None where one of them has no sound toetsing at all.

    `plaatsen` are the names of rondes of which the workbooks say none, else their numbers.

    Raises Gebruiksfout where an organisation comes twice in a ronde.
    """
    besloten = [scoring for scoring in scoringen if isinstance(scoring, Besloten) and scoring.uitslagen]
    if len(besloten) < len(scoringen):
        return None
    kaders = [scoring.kader for scoring in besloten]
    rondes: list[dict[str, Uitslag]] = []
    for scoring in besloten:
        eis_een_per_organisatie(scoring.uitslagen)
        rondes.append({vergelijkbaar(u.toetsing.organisatie): u for u in scoring.uitslagen})
    met_kader = [
        {naam: (kader, uitslag) for naam, uitslag in ronde.items()} for kader, ronde in zip(kaders, rondes, strict=True)
    ]
    samen = [naam for naam in rondes[-1] if all(naam in ronde for ronde in rondes)]
    samen.sort(key=lambda naam: naamsleutel(rondes[-1][naam].toetsing.organisatie))
    koppelingen = [koppel(toen, nu) for toen, nu in pairwise(kaders)]
    tijdlijnen = tuple(maak_tijdlijn([ronde[naam] for ronde in met_kader], koppelingen) for naam in samen)
    deels = sorted(deels_aanwezig(met_kader, koppelingen), key=lambda een: naamsleutel(een.organisatie))
    namen = rondenamen([[ronde[naam] for naam in samen or ronde] for ronde in rondes], plaatsen)
    return Naastelkaar(
        kaders=tuple(kaders),
        namen=namen,
        tijdlijnen=tijdlijnen,
        deels=tuple(deels),
        keten=keten(koppelingen),
        los=tuple(tuple(u.toetsing.organisatie for naam, u in ronde.items() if naam not in samen) for ronde in rondes),
        meldingen=(*_over_kaders(kaders, koppelingen), *_over_rondes(tijdlijnen, paden)),
    )


def _over_kaders(kaders: Sequence[Kader], koppelingen: Sequence[Koppeling]) -> Iterator[Melding]:
    for toen, nu, koppeling in zip(kaders, kaders[1:], koppelingen, strict=False):
        match koppeling.reden:
            case Zonderkoppeling.NIETS_GEZEGD | Zonderkoppeling.ZONDER_WAS:
                yield melding("T114", Plek(), nu=nu.id, toen=toen.id)
            case Zonderkoppeling.ANDER_KADER:
                yield melding("T115", Plek(), nu=nu.id, toen=toen.id, vervolg=nu.vervolg_op)
            case None:
                pass
        if koppeling.onbekend:
            yield melding("T116", Plek(), nu=nu.id, toen=toen.id, nummers=opsomming(koppeling.onbekend))


def over_namen(los: Sequence[Sequence[str]], paden: Sequence[str]) -> Iterator[Melding]:
    """Say of each ronde who is in it and not in every other, and whose names are nearly the same."""
    alle = dict.fromkeys(naam for namen in los for naam in namen)
    paren = [f"'{een}' en '{ander}'" for een, ander in bijna_gelijk(alle)]
    tip = f" Misschien dezelfde: {opsomming(paren)}." if paren else ""
    for namen, pad in zip(los, paden, strict=True):
        if namen:
            yield melding("T112", Plek(bestand=pad), organisaties=genoemd(namen), tip=tip)


def _over_rondes(tijdlijnen: Sequence[Tijdlijn], paden: Sequence[str]) -> Iterator[Melding]:
    """Say once for every kind of doubt about two rondes at which organisations it is."""
    for plek, (eerst, daarna) in enumerate(pairwise(paden)):
        gevonden: dict[tuple[str, str], list[str]] = {}
        for tijdlijn in tijdlijnen:
            toen, nu = tijdlijn.uitslagen[plek : plek + 2]
            for twijfel in _twijfels(toen, nu):
                gevonden.setdefault(twijfel, []).append(nu.toetsing.organisatie)
        for (code, wat), namen in gevonden.items():
            bestanden: Mapping[str, str] = {"eerst": eerst, "daarna": daarna} if code != "T111" else {}
            meer: Mapping[str, str] = {"wat": wat} if wat else {}
            yield melding(code, Plek(), organisaties=opsomming(namen), **bestanden, **meer)


def _twijfels(toen: Uitslag, nu: Uitslag) -> Iterator[tuple[str, str]]:
    een, twee = toen.toetsing, nu.toetsing
    zelfde_ronde = rondesleutel(een.ronde) == rondesleutel(twee.ronde)
    wat = is_eerder(een, twee)
    if wat is not None:
        yield "T110", wat
    if gemengde_soort((toen, nu)):
        yield "T111", ""
    if een.bron.sha256 == twee.bron.sha256 and zelfde_ronde:
        yield "T117", ""
    elif een.ronde and zelfde_ronde and (een.datum is None or een.datum == twee.datum):
        yield "T118", ""
