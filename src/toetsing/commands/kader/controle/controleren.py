"""Reads a kader and every file that goes with it, and says all that is wrong with each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from toetsing.commands.kader.controle.vervolg import over_vervolg
from toetsing.domain.fouten import Kaderfout
from toetsing.domain.meldingen import Melding, is_fout, melding
from toetsing.domain.plek import Plek
from toetsing.domain.words.woorden import opsomming
from toetsing.pipeline.kaderkeuze import inhoud_van, vind_kader
from toetsing.pipeline.kaderplaatsen import KADERBESTAND
from toetsing.pipeline.kaders import GEPUBLICEERD, GOOD_PRACTICES, RAPPORTREGELS, RONDES, kaders
from toetsing.readers.files.bestand import read_bestand
from toetsing.readers.files.misgegaan import bij_bestand
from toetsing.readers.kader.gepubliceerd import load_gepubliceerd
from toetsing.readers.kader.gevallen import load_gevallen
from toetsing.readers.kader.goodpractices import load_good_practices
from toetsing.readers.kader.kaderbestand import load_kader
from toetsing.readers.kader.rapportregels import load_rapportregels
from toetsing.readers.kader.rondes import load_rondes
from toetsing.readers.kader.variant import load_variant
from toetsing.readers.toetsing.toetsingen import read_toetsingen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from toetsing.domain.kader import Kader


_VOORBEELD: Final = re.compile(r'"<[^<>"]+>"')
"""How a new kader writes what is still to be filled in."""


class Soort(Enum):
    """What a file holds."""

    KADER = "kader"
    GEVALLEN = "gevallen"
    RAPPORT = "teksten van rapporten"
    GEPUBLICEERD = "gepubliceerde cijfers"
    RONDES = "rondes"
    GOOD_PRACTICES = "good practices"
    VARIANT = "variant"
    SCORES = "scores van een ronde"


class Nagekeken(NamedTuple):
    """A file, what it holds, and what is wrong with it; None where it was not read, since the kader has fouten."""

    bestand: str
    soort: Soort
    meldingen: tuple[Melding, ...] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kadercontrole:
    """A kader as far as it could be read, and each of its files. `naam` is how the user knows the file."""

    naam: str
    kader: Kader | None
    bestanden: tuple[Nagekeken, ...]

    @property
    def meldingen(self) -> tuple[Melding, ...]:
        """All that is wrong, file by file."""
        return tuple(een for bestand in self.bestanden for een in bestand.meldingen or ())


def controleer(id_of_pad: str) -> Kadercontrole:
    """Check a kader and the files beside it. Raises Gebruiksfout or Kaderfout where there is no such kader."""
    pad, naam, _ = vind_kader(id_of_pad, kaders())
    inhoud = inhoud_van(pad, naam)
    with bij_bestand(naam):
        kader, meldingen = load_kader(inhoud, naam)
        meldingen += tuple(over_vervolg(kader, inhoud, pad, naam)) if kader is not None else ()
    meldingen += tuple(_voorbeelden(inhoud, naam))
    if kader is not None and pad.name == KADERBESTAND and pad.absolute().parent.name != kader.id:
        plek = Plek(bestand=naam)
        meldingen += (melding("K110", plek, map=pad.absolute().parent.name, kader=kader.id),)
    voor = naam.removesuffix(pad.name)
    erbij = tuple(_erbij(kader, pad.parent, voor))
    return Kadercontrole(naam=naam, kader=kader, bestanden=(Nagekeken(naam, Soort.KADER, meldingen), *erbij))


def _voorbeelden(inhoud: bytes, naam: str) -> Iterator[Melding]:
    """Yield the first example of a new kader that nobody replaced, with the lines of all."""
    voorbeelden = [
        (nummer, voorbeeld)
        for nummer, lijn in enumerate(inhoud.decode(errors="replace").splitlines(), start=1)
        for voorbeeld in _VOORBEELD.findall(f" {lijn}".partition(" #")[0])
    ]
    lijnen = opsomming(dict.fromkeys(str(lijn) for lijn, _ in voorbeelden))
    for nummer, voorbeeld in voorbeelden[:1]:
        yield melding("K120", Plek(bestand=naam, lijn=nummer), tekst=voorbeeld, lijnen=lijnen)


def _erbij(kader: Kader | None, map_: Path, voor: str) -> Iterator[Nagekeken]:
    """Yield the files beside a kader that are there, and those of its rondes also where they are not."""
    los = (
        (Soort.GEVALLEN, sorted(map_.glob("gevallen/*.yaml")), _gevallen),
        (Soort.RAPPORT, [map_ / RAPPORTREGELS], _rapportregels),
        (Soort.GEPUBLICEERD, [map_ / GEPUBLICEERD], _gepubliceerd),
        (Soort.RONDES, [map_ / RONDES], _rondes),
        (Soort.GOOD_PRACTICES, [map_ / GOOD_PRACTICES], _good_practices),
        (Soort.VARIANT, sorted(map_.glob("varianten/*.yaml")), _variant),
    )
    for soort, paden, lees in los:
        for pad in paden:
            if pad.is_file():
                naam = voor + pad.relative_to(map_).as_posix()
                yield Nagekeken(naam, soort, None if kader is None else _gelezen(partial(lees, kader, pad, naam)))
    if kader is not None:
        for ronde in kader.rondes:
            lees_ronde = partial(_ronde, kader, map_ / ronde.scores, voor + ronde.scores)
            yield Nagekeken(voor + ronde.scores, Soort.SCORES, _gelezen(lees_ronde))


def _gelezen(lees: Callable[[], tuple[Melding, ...]]) -> tuple[Melding, ...]:
    try:
        return lees()
    except Kaderfout as fout:
        return tuple(fout.meldingen)


def _gevallen(kader: Kader, pad: Path, naam: str) -> tuple[Melding, ...]:
    return load_gevallen(inhoud_van(pad, naam), naam, kader)[1]


def _rapportregels(kader: Kader, pad: Path, naam: str) -> tuple[Melding, ...]:
    return load_rapportregels(inhoud_van(pad, naam), naam, kader)[1]


def _gepubliceerd(kader: Kader, pad: Path, naam: str) -> tuple[Melding, ...]:
    return load_gepubliceerd(inhoud_van(pad, naam), naam, kader)[1]


def _rondes(kader: Kader, pad: Path, naam: str) -> tuple[Melding, ...]:
    return load_rondes(inhoud_van(pad, naam), naam, kader)[1]


def _good_practices(kader: Kader, pad: Path, naam: str) -> tuple[Melding, ...]:
    return load_good_practices(inhoud_van(pad, naam), naam, kader)[1]


def _variant(kader: Kader, pad: Path, naam: str) -> tuple[Melding, ...]:
    return load_variant(inhoud_van(pad, naam), naam, kader)[1]


def _ronde(kader: Kader, pad: Path, naam: str) -> tuple[Melding, ...]:
    bestand = read_bestand(pad, naam)
    if isinstance(bestand, Melding):
        return (bestand,)
    with bij_bestand(naam):
        return tuple(filter(is_fout, read_toetsingen(bestand, kader).meldingen))
