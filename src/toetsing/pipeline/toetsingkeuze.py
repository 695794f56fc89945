"""Which of the toetsingen that were read count: each once, and those of one organisation where that was asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.meldingen import melding
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.woorden import (
    ZONDER_RONDE,
    ZONDER_WOORD,
    bijna_gelijk,
    genoemd,
    opsomming,
    rondesleutel,
    vergelijkbaar,
)
from toetsing.readers.toetsing.gelezen import Afgekeurd
from toetsing.readers.toetsing.labels import Kenmerken

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.meldingen import Melding
    from toetsing.domain.plek import Plek
    from toetsing.domain.toetsing import Soort, Toetsing
    from toetsing.readers.toetsing.gelezen import Gelezen

_VOLUIT: Final = 3
"""Of so many organisations that come more than once it is told where; the rest is counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Toetsingkeuze:
    """The toetsingen to decide, those that are left out, and what there is to say of both."""

    toetsingen: tuple[Toetsing, ...]
    weggelaten: tuple[Afgekeurd, ...]
    meldingen: tuple[Melding, ...]


def kies_toetsingen(
    gelezen: Sequence[Gelezen], organisatie: str | None, aliassen: Mapping[str, str], *, per_bestand: bool
) -> Toetsingkeuze:
    """Choose what to decide of everything that was read: what is there once, of `organisatie` where one is named.

    With `per_bestand` each file may hold one of the same organisation. `aliassen` are names that stand for another
    one. Raises Gebruiksfout where the input does not know the organisation at all.
    """
    toetsingen = [toetsing for een in gelezen for toetsing in een.toetsingen]
    afgekeurd = [afgekeurd for een in gelezen for afgekeurd in een.afgekeurd]
    enkel, dubbel = _zonder_dubbele(toetsingen, afgekeurd, per_bestand=per_bestand)
    weg = tuple(_weggelaten(toetsingen, enkel, afgekeurd, organisatie))
    meldingen = list(_lijken_op_elkaar(toetsingen, aliassen))
    meldingen += _soms_zonder_ronde(enkel) if not per_bestand else ()
    if organisatie is not None:
        enkel = _alleen_van(organisatie, enkel, [*(t.organisatie for t in toetsingen), *(a.naam for a in afgekeurd)])
    return Toetsingkeuze(toetsingen=tuple(enkel), weggelaten=weg, meldingen=(*meldingen, *dubbel))


def _zonder_dubbele(
    toetsingen: Sequence[Toetsing], afgekeurd: Sequence[Afgekeurd], *, per_bestand: bool
) -> tuple[list[Toetsing], tuple[Melding, ...]]:
    """Leave out every toetsing whose organisation, ronde and soort come more than once: nobody knows which holds.

    A toetsing that was left out for its fouten counts too: once mended it would be the second. With `per_bestand` that
    is so within one file only.
    """
    plekken: dict[tuple[object, ...], list[Plek]] = {}
    for een in afgekeurd:
        bestand = een.plek.bestand if per_bestand else None
        plekken.setdefault(_sleutel(een.naam, een.kenmerken.ronde, een.kenmerken.soort, bestand), []).append(een.plek)
    groepen: dict[tuple[object, ...], list[Toetsing]] = {}
    for toetsing in toetsingen:
        bestand = toetsing.bron.bestand if per_bestand else None
        sleutel = _sleutel(toetsing.organisatie, toetsing.ronde, toetsing.soort, bestand)
        groepen.setdefault(sleutel, []).append(toetsing)
    dubbel = []
    enkel = []
    for sleutel, groep in groepen.items():
        eerste, *later = [*plekken.get(sleutel, []), *(een.plek for een in groep)]
        if not later:
            enkel += groep
        dubbel += [
            melding(
                "T040",
                plek,
                organisatie=groep[0].organisatie,
                ronde=f"ronde {groep[0].ronde}" if groep[0].ronde else ZONDER_RONDE,
                eerder=str(eerste),
            )
            for plek in later
        ]
    return enkel, tuple(dubbel)


def _weggelaten(
    toetsingen: Sequence[Toetsing], enkel: Sequence[Toetsing], afgekeurd: Sequence[Afgekeurd], organisatie: str | None
) -> Iterator[Afgekeurd]:
    """Yield what is not decided, for its fouten or because it comes more than once; of all or of one organisation."""
    blijft = set(map(id, enkel))
    dubbel = (
        Afgekeurd(
            kenmerken=Kenmerken(organisatie=t.organisatie, ronde=t.ronde, datum=t.datum, soort=t.soort),
            plek=t.plek,
            scores=t.scores,
        )
        for t in toetsingen
        if id(t) not in blijft
    )
    for een in (*afgekeurd, *dubbel):
        if organisatie is None or vergelijkbaar(een.naam) == vergelijkbaar(organisatie):
            yield een


def _sleutel(organisatie: str, ronde: str | None, soort: Soort | None, bestand: str | None) -> tuple[object, ...]:
    return vergelijkbaar(organisatie), rondesleutel(ronde), soort, bestand


def _alleen_van(organisatie: str, enkel: list[Toetsing], namen: list[str]) -> list[Toetsing]:
    """Keep the toetsingen of one organisation. Raises Gebruiksfout where the input does not know it at all."""
    gevonden = [t for t in enkel if vergelijkbaar(t.organisatie) == vergelijkbaar(organisatie)]
    if not gevonden and namen and vergelijkbaar(organisatie) not in map(vergelijkbaar, namen):
        lijst = ", ".join(dict.fromkeys(namen))
        raise gebruiksfout("G060", organisatie=organisatie, tip=tip(organisatie, namen), gevonden=lijst)
    return gevonden


def _lijken_op_elkaar(toetsingen: Sequence[Toetsing], aliassen: Mapping[str, str]) -> Iterator[Melding]:
    """Yield a let op for every organisation whose name differs from another in nothing that is heard."""
    plekken: dict[str, tuple[str, Plek]] = {}
    for toetsing in toetsingen if len(toetsingen) > 1 else ():
        naam = aliassen.get(vergelijkbaar(toetsing.organisatie), toetsing.organisatie)
        plekken.setdefault(vergelijkbaar(naam), (naam, toetsing.plek))
    per_naam = dict(plekken.values())
    for een, ander in bijna_gelijk(per_naam):
        yield melding("T100", per_naam[ander], een=een, ander=ander, waar=per_naam[een])


def _soms_zonder_ronde(toetsingen: Sequence[Toetsing]) -> Iterator[Melding]:
    """Yield a let op for a toetsing without a ronde, of an organisation that also has one with: it may be the same."""
    met: dict[tuple[object, ...], Toetsing] = {}
    for een in toetsingen:
        if een.ronde:
            met.setdefault((vergelijkbaar(een.organisatie), een.soort), een)
    for een in toetsingen:
        ander = met.get((vergelijkbaar(een.organisatie), een.soort))
        if not een.ronde and ander is not None:
            waar = str(ander.plek)
            yield melding("T147", een.plek, organisatie=een.organisatie, ronde=ander.ronde, waar=waar)


def eis_een_per_organisatie(uitslagen: Sequence[Uitslag], in_bestanden: Sequence[str] = ()) -> None:
    """Raise Gebruiksfout where an organisation comes more than once: nobody knows which of the two to count.

    `in_bestanden` are the names as they stand in the files, of each uitslag, where an alias may have changed them.
    """
    per_naam: dict[str, list[tuple[Toetsing, str]]] = {}
    for plek, toetsing in enumerate(uitslag.toetsing for uitslag in uitslagen):
        in_bestand = in_bestanden[plek] if in_bestanden else toetsing.organisatie
        per_naam.setdefault(vergelijkbaar(toetsing.organisatie), []).append((toetsing, in_bestand))
    dubbel = [groep for groep in per_naam.values() if len(groep) > 1]
    if dubbel:
        wie = [f"{groep[0][0].organisatie} ({opsomming(_waar(*een) for een in groep)})" for groep in dubbel]
        raise gebruiksfout("G062", wie=genoemd(wie, _VOLUIT, ZONDER_WOORD))


def _waar(toetsing: Toetsing, in_bestand: str) -> str:
    anders = vergelijkbaar(in_bestand) != vergelijkbaar(toetsing.organisatie)
    alias = f", daar met de alias '{in_bestand}'" if anders else ""
    return f"{toetsing.plek}{alias}"
