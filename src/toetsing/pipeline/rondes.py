"""Rondes beside each other: which toetsingen belong together, over kaders and names."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from toetsing.document.rondes.maken import hertoetsdeel, rondenamen, rondeoverzicht
from toetsing.document.rondes.stap import gemengde_soort
from toetsing.domain.compare.hertoetsen import maak_tijdlijn
from toetsing.domain.compare.koppeling import Koppeling, Zonderkoppeling, is_eerder, koppel
from toetsing.domain.meldingen import melding
from toetsing.domain.plek import Plek
from toetsing.domain.words.woorden import bijna_gelijk, naamsleutel, opsomming, vergelijkbaar
from toetsing.pipeline.besloten import Besloten
from toetsing.pipeline.scoren import eis_een_per_organisatie

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toetsing.document.rondes.beeld import Hertoetsdeel, Rondeoverzicht
    from toetsing.domain.compare.hertoetsen import Tijdlijn
    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding
    from toetsing.pipeline.besloten import Scoring


@dataclass(frozen=True, slots=True, kw_only=True)
class Naastelkaar:
    """Rondes beside each other: the kader and the name of each, and every organisation that is in all of them.

    `los` are the organisations of each ronde that are not. Organisations stand in Dutch order.
    """

    kaders: tuple[Kader, ...]
    namen: tuple[str, ...]
    tijdlijnen: tuple[Tijdlijn, ...]
    los: tuple[tuple[str, ...], ...]
    meldingen: tuple[Melding, ...]

    @property
    def ontbrekend(self) -> tuple[str, ...]:
        """Sentences about the organisations that are not in every ronde."""
        return tuple(
            f"Wel in {naam} maar niet in elke ronde, en dus niet vergeleken: {opsomming(wie)}."
            for naam, wie in zip(self.namen, self.los, strict=True)
            if wie
        )

    def per_organisatie(self) -> dict[str, Hertoetsdeel]:
        """Return the view of each organisation, by its name as `vergelijkbaar` gives it."""
        return {
            vergelijkbaar(tijdlijn.uitslagen[-1].toetsing.organisatie): hertoetsdeel(self.kaders, tijdlijn, self.namen)
            for tijdlijn in self.tijdlijnen
        }

    def overzicht(self) -> Rondeoverzicht:
        """Return the summary of all organisations."""
        return rondeoverzicht(self.kaders, self.tijdlijnen, self.namen, self.ontbrekend)


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
    samen = [naam for naam in rondes[-1] if all(naam in ronde for ronde in rondes)]
    samen.sort(key=lambda naam: naamsleutel(rondes[-1][naam].toetsing.organisatie))
    koppelingen = [koppel(toen, nu) for toen, nu in pairwise(kaders)]
    tijdlijnen = tuple(
        maak_tijdlijn([(kader, ronde[naam]) for kader, ronde in zip(kaders, rondes, strict=True)], koppelingen)
        for naam in samen
    )
    namen = rondenamen([[ronde[naam] for naam in samen] for ronde in rondes], plaatsen)
    return Naastelkaar(
        kaders=tuple(kaders),
        namen=namen,
        tijdlijnen=tijdlijnen,
        los=tuple(tuple(u.toetsing.organisatie for naam, u in ronde.items() if naam not in samen) for ronde in rondes),
        meldingen=(*_over_kaders(kaders, koppelingen), *_over_rondes(tijdlijnen, paden)),
    )


def _over_kaders(kaders: Sequence[Kader], koppelingen: Sequence[Koppeling]) -> Iterator[Melding]:
    for toen, nu, koppeling in zip(kaders, kaders[1:], koppelingen, strict=False):
        match koppeling.reden:
            case Zonderkoppeling.NIETS_GEZEGD:
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
            yield melding("T112", Plek(bestand=pad), organisaties=opsomming(namen), tip=tip)


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
    wat = is_eerder(een, twee)
    if wat is not None:
        yield "T110", wat
    if gemengde_soort((toen, nu)):
        yield "T111", ""
    if een.bron.sha256 == twee.bron.sha256:
        yield "T117", ""
    elif een.ronde and een.ronde == twee.ronde and (een.datum is None or een.datum == twee.datum):
        yield "T118", ""
