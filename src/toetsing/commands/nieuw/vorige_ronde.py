"""The earlier round that a ronde goes on with: every file of it, and where each organisation stands in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from toetsing.commands.nieuw.nieuwe_werkmap import kader_bij
from toetsing.commands.nieuw.vervolg import lees_eerder, toetsingen_in
from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.meldingen import is_fout, melding
from toetsing.domain.plek import Plek
from toetsing.domain.words.woorden import vergelijkbaar
from toetsing.pipeline.kaders import kaders
from toetsing.readers.files.bestand import opsomming
from toetsing.readers.toetsing.paden import read_paden
from toetsing.readers.toetsing.toetsingen import kader_in, variant_in

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from toetsing.commands.nieuw.vervolg import Eerder, Toen
    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding
    from toetsing.readers.files.blad import Bestand


@dataclass(frozen=True, slots=True, kw_only=True)
class Treffer:
    """An organisation in an earlier file, and the kader that its next workbook is for."""

    naam: str
    eerder: Eerder
    toen: Toen
    kader: Kader


@dataclass(frozen=True, slots=True, kw_only=True)
class VorigeRonde:
    """What an earlier round holds, by comparable name, and what there is to say of reading it.

    `heel` says that all of it was read: where it was not, an organisation that is not found may be there. `kader` is
    the id or path of the kader of its new workbooks; None where neither its files nor anybody names one.
    """

    uit: str
    bestanden: tuple[Bestand, ...]
    per_naam: Mapping[str, tuple[Treffer, ...]]
    heel: bool
    kader: str | None
    meldingen: tuple[Melding, ...]


def lees_vorige_ronde(
    uit: str, kader: str | None, variant: str | None, voortgang: Callable[[int, int], None] | None
) -> VorigeRonde:
    """Read every file of an earlier round. Raises Gebruiksfout or Kaderfout as `kader_bij` does.

    Raises Gebruiksfout too where its files name more than one kader and nobody chose.
    """
    bestanden, meldingen = read_paden([uit], voortgang)
    van_bestanden = _kader_van(bestanden) if kader is None else kader
    per_soort: dict[tuple[str | None, str | None], Kader] = {}
    per_naam: dict[str, tuple[Treffer, ...]] = {}
    heel = not any(map(is_fout, meldingen))
    for bestand in bestanden:
        label = kader_in(bestand)
        soort = (label[0] if label is not None else None, variant_in(bestand))
        if soort not in per_soort:
            per_soort[soort] = kader_bij(van_bestanden, variant, bestand)
        eerder = lees_eerder(bestand, per_soort[soort])
        gevonden = [
            Treffer(naam=toen.naam, eerder=eerder, toen=toen, kader=per_soort[soort])
            for toen in toetsingen_in(eerder)
            if toen.naam
        ]
        for een in gevonden:
            sleutel = vergelijkbaar(een.naam)
            per_naam[sleutel] = (*per_naam.get(sleutel, ()), een)
        if len(gevonden) < len(toetsingen_in(eerder)) or not gevonden:
            heel = False
            meldingen += eerder.gelezen.meldingen
    if not per_naam and not any(map(is_fout, meldingen)):  # nothing but what this program made itself
        meldingen += (melding("T003", Plek(bestand=uit), soorten=opsomming()),)
    return VorigeRonde(
        uit=uit,
        bestanden=tuple(bestanden),
        per_naam=per_naam,
        heel=heel,
        kader=van_bestanden,
        meldingen=meldingen,
    )


def _kader_van(bestanden: Sequence[Bestand]) -> str | None:
    """Return the one kader that these files name and that is known. Raises Gebruiksfout where they name more."""
    bekend = kaders()
    genoemd: dict[str, str] = {}
    for bestand in bestanden:
        label = kader_in(bestand)
        if label is not None and label[0] in bekend:
            genoemd.setdefault(label[0], bestand.naam)
    if len(genoemd) > 1:
        raise gebruiksfout("G042", wat="; ".join(f"{naam}: {id_}" for id_, naam in genoemd.items()))
    return next(iter(genoemd), None)
