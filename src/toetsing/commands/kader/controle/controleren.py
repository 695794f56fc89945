"""Reads a kader and every file that goes with it, and says all that is wrong with each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import partial
from pathlib import Path
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
    from collections.abc import Callable, Iterable, Iterator

    from toetsing.domain.kader import Kader
    from toetsing.pipeline.kaderplaatsen import Gevonden

    _Lezer = Callable[[bytes, str, Kader], tuple[object, tuple[Melding, ...]]]

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
    gevonden = vind_kader(id_of_pad, kaders())
    pad, naam, _ = gevonden
    inhoud = inhoud_van(pad, naam)
    with bij_bestand(naam):
        kader, meldingen = load_kader(inhoud, naam)
        meldingen += tuple(over_vervolg(kader, inhoud, pad, naam)) if kader is not None else ()
    meldingen += tuple(_voorbeelden(inhoud, naam))
    if kader is not None and pad.name == KADERBESTAND and pad.absolute().parent.name != kader.id:
        plek = Plek(bestand=naam)
        meldingen += (melding("K110", plek, map=pad.absolute().parent.name, kader=kader.id),)
    erbij = _erbij(kader, gevonden)
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


def _erbij(kader: Kader | None, gevonden: Gevonden) -> Iterator[Nagekeken]:
    """Yield the files beside a kader that are there, and those of its rondes also where they are not."""
    map_ = gevonden.pad.parent
    los: tuple[tuple[Soort, Iterable[Path], _Lezer], ...] = (
        (Soort.GEVALLEN, sorted(map_.glob("gevallen/*.yaml")), load_gevallen),
        (Soort.RAPPORT, [map_ / RAPPORTREGELS], load_rapportregels),
        (Soort.GEPUBLICEERD, [map_ / GEPUBLICEERD], load_gepubliceerd),
        (Soort.RONDES, [map_ / RONDES], load_rondes),
        (Soort.GOOD_PRACTICES, [map_ / GOOD_PRACTICES], load_good_practices),
        (Soort.VARIANT, sorted(map_.glob("varianten/*.yaml")), load_variant),
    )
    for soort, paden, load in los:
        for pad in filter(Path.is_file, paden):
            naam = gevonden.naast(pad.relative_to(map_).as_posix())
            meldingen = None if kader is None else _gelezen(partial(_bij_kader, load, kader, pad, naam))
            yield Nagekeken(naam, soort, meldingen)
    if kader is not None:
        for ronde in kader.rondes:
            naam = gevonden.naast(ronde.scores)
            yield Nagekeken(naam, Soort.SCORES, _gelezen(partial(_ronde, kader, map_ / ronde.scores, naam)))


def _gelezen(lees: Callable[[], tuple[Melding, ...]]) -> tuple[Melding, ...]:
    try:
        return lees()
    except Kaderfout as fout:
        return tuple(fout.meldingen)


def _bij_kader(load: _Lezer, kader: Kader, pad: Path, naam: str) -> tuple[Melding, ...]:
    return load(inhoud_van(pad, naam), naam, kader)[1]


def _ronde(kader: Kader, pad: Path, naam: str) -> tuple[Melding, ...]:
    bestand = read_bestand(pad, naam)
    if isinstance(bestand, Melding):
        return (bestand,)
    with bij_bestand(naam):
        return tuple(filter(is_fout, read_toetsingen(bestand, kader).meldingen))
