"""Which toetsingen of many somebody wants: of these rondes, of these organisations, of these groups."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from toetsing.domain.meldingen import melding
from toetsing.domain.words.kopnamen import kopnaam
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.woorden import ZONDER_RONDE, genoemd, naamsleutel, opsomming, rondesleutel, vergelijkbaar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from toetsing.domain.meldingen import Melding


@dataclass(frozen=True, slots=True, kw_only=True)
class Selectie:
    """What a toetsing must be to be read at all: of one of each kind that was asked for. Nothing asked is everything.

    `rondes` and `organisaties` are names as people type them. Each of `groepen` is what the sheet Gegevens or a column
    of a matrix says of an organisation: "noord", or with the label before it: "provincie=noord". `lijst` holds what
    another list says of organisations, by name and label.
    """

    rondes: tuple[str, ...] = ()
    organisaties: tuple[str, ...] = ()
    groepen: tuple[str, ...] = ()
    lijst: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Whether anything was asked for."""
        return bool(self.rondes or self.organisaties or self.groepen)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kandidaat:
    """What a toetsing is chosen by. `namen` are how the organisation is called, last the name an alias stands for.

    One that is `foutief` may be what it does not say.
    """

    ronde: str | None
    namen: tuple[str, ...]
    groepen: Mapping[str, str] = field(default_factory=dict)
    foutief: bool = False


def voldoet(selectie: Selectie, kandidaat: Kandidaat) -> bool:
    """Return whether a toetsing is one of those that were asked for."""
    rondes, organisaties, groepen = selectie.rondes, selectie.organisaties, selectie.groepen
    if kandidaat.foutief:
        rondes = rondes if kandidaat.ronde else ()
        organisaties = organisaties if any(kandidaat.namen) else ()
        groepen = groepen if kandidaat.groepen else ()
    return (
        (not rondes or any(_is_ronde(ronde, kandidaat) for ronde in rondes))
        and (not organisaties or any(_is_organisatie(naam, kandidaat) for naam in organisaties))
        and (not groepen or any(_is_groep(groep, kandidaat) for groep in groepen))
    )


def nergens(selectie: Selectie, kandidaten: Sequence[Kandidaat]) -> tuple[Melding, ...]:
    """Say of what was asked for and is nowhere which names there are; nothing of no toetsingen.

    Where each name is somewhere and yet no toetsing has all that was asked for, that is said.
    """
    if not selectie or not kandidaten:
        return ()
    rondes = [een.ronde or ZONDER_RONDE for een in kandidaten]
    weg = (
        *_weg("--alleen-ronde", (r for r in selectie.rondes if not _ergens(_is_ronde, r, kandidaten)), rondes),
        *_weg(
            "--alleen-organisatie",
            (naam for naam in selectie.organisaties if not _ergens(_is_organisatie, naam, kandidaten)),
            [een.namen[-1] for een in kandidaten if een.namen[-1]],
        ),
        *_weg(
            "--alleen-groep",
            (groep for groep in selectie.groepen if not _ergens(_is_groep, groep, kandidaten)),
            _groepnamen(kandidaten),
        ),
    )
    if not weg and not any(voldoet(selectie, een) for een in kandidaten):
        alle = opsomming(f"'{een}'" for een in (*selectie.rondes, *selectie.organisaties, *selectie.groepen))
        return (melding("G142", alle=alle),)
    return weg


def zonder_ronde(selectie: Selectie, kandidaten: Sequence[Kandidaat]) -> Iterator[Melding]:
    """Say who has no ronde and is everything else that was asked for: somebody may have forgotten to fill it in."""
    verder = replace(selectie, rondes=())
    zonder = [een for een in kandidaten if not een.ronde and not voldoet(selectie, een) and voldoet(verder, een)]
    if zonder:
        yield melding("T250", organisaties=opsomming(dict.fromkeys(een.namen[-1] for een in zonder)))


def _weg(optie: str, waarden: Iterable[str], bekend: Sequence[str]) -> Iterator[Melding]:
    namen = sorted(dict.fromkeys(bekend), key=naamsleutel)
    gevonden = f"Er {'is' if len(namen) == 1 else 'zijn'}: {genoemd(namen)}" if namen else "De invoer noemt er geen"
    for waarde in waarden:
        yield melding("G141", optie=optie, waarde=waarde, tip=tip(waarde, namen), gevonden=gevonden)


def _ergens(past: Callable[[str, Kandidaat], bool], waarde: str, kandidaten: Iterable[Kandidaat]) -> bool:
    return any(past(waarde, een) for een in kandidaten)


def _is_ronde(ronde: str, kandidaat: Kandidaat) -> bool:
    return rondesleutel(ronde) == rondesleutel(kandidaat.ronde or ZONDER_RONDE)


def _is_organisatie(naam: str, kandidaat: Kandidaat) -> bool:
    return vergelijkbaar(naam) in map(vergelijkbaar, kandidaat.namen)


def koppen_van(selectie: Selectie, kandidaten: Iterable[Kandidaat]) -> frozenset[str]:
    """Return the headers of the columns that say of somebody to be in a group that was asked for."""
    return frozenset(
        kopnaam(label)
        for kandidaat in kandidaten
        for label, een in _groepen(kandidaat)
        if any(_zegt(groep, label, een) for groep in selectie.groepen)
    )


def _is_groep(groep: str, kandidaat: Kandidaat) -> bool:
    return any(_zegt(groep, label, een) for label, een in _groepen(kandidaat))


def _zegt(groep: str, label: str, waarde: str) -> bool:
    return vergelijkbaar(groep) in (vergelijkbaar(waarde), vergelijkbaar(f"{kopnaam(label)}={waarde}"))


def _groepen(kandidaat: Kandidaat) -> Iterator[tuple[str, str]]:
    """Yield each label with each of its values: a label that stands twice on a sheet has two."""
    for label, waarde in kandidaat.groepen.items():
        yield from ((label, een) for een in waarde.split("; "))


def _groepnamen(kandidaten: Iterable[Kandidaat]) -> list[str]:
    """Return the groups there are; where some have more than one member, what only one has is no group."""
    geteld = Counter(f"{kopnaam(label)}={een}" for kandidaat in kandidaten for label, een in _groepen(kandidaat))
    return [naam for naam, n in geteld.items() if n > 1] or [*geteld]
