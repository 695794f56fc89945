"""Which kader: the one asked for, the one the files name, or the only one that fits them."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from toetsing.domain.fouten import Kaderfout, gebruiksfout
from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.plek import Plek
from toetsing.domain.schrijfwijzen import getalvormen_van
from toetsing.domain.words.lijkt_op import tip, tip_geplakt
from toetsing.domain.words.woorden import als_argument
from toetsing.pipeline.kaderplaatsen import KADERBESTAND, Gevonden
from toetsing.readers.files.bestand import read_inhoud
from toetsing.readers.files.misgegaan import bij_bestand
from toetsing.readers.kader.kaderbestand import load_kader
from toetsing.readers.toetsing.toetsingen import kader_in, nummers_in

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from toetsing.domain.kader import Kader
    from toetsing.pipeline.kaderplaatsen import Kaders
    from toetsing.readers.files.blad import Bestand

_MINSTENS_PAST: Final = 2
"""A kader fits a file in which at least one in this many of its verwachtingen is numbered."""


class Mogelijk(NamedTuple):
    """The kaders to choose from where a file names none; those with fouten are left out, and that is said."""

    kaders: Mapping[str, Kader]
    met_fouten: tuple[str, ...] = ()
    meldingen: tuple[Melding, ...] = ()


def read_kader(id_of_pad: str, bekend: Kaders) -> Kader:
    """Load a kader by id, or by the path of its file or folder. Raises Gebruiksfout or Kaderfout."""
    pad, naam, plaats = vind_kader(id_of_pad, bekend)
    with bij_bestand(naam):
        kader, meldingen = load_kader(inhoud_van(pad, naam), naam)
    if kader is None:
        raise Kaderfout(meldingen)
    return _op_plaats(kader, plaats) if plaats else kader


@lru_cache(maxsize=16)
def _op_plaats(kader: Kader, plaats: str) -> Kader:
    """Return a kader with where it was found; asked again it is the same one."""
    return replace(kader, plaats=plaats)


def inhoud_van(pad: Path, naam: str) -> bytes:
    """Return the bytes of a kader file or one beside it, that the user knows as `naam`. Raises Kaderfout."""
    inhoud = read_inhoud(pad, naam)
    if isinstance(inhoud, Melding):
        raise Kaderfout((inhoud,))
    return inhoud


def vind_kader(id_of_pad: str, bekend: Kaders) -> Gevonden:
    """Return the file of a kader and how the user knows it. Raises Gebruiksfout or Kaderfout."""
    if id_of_pad in bekend:
        return bekend[id_of_pad]
    pad = Path(id_of_pad)
    if os.path.isdir(id_of_pad):  # noqa: PTH112 - Path.is_dir raises where a folder may not be entered
        pad = pad / KADERBESTAND
    elif not os.path.lexists(id_of_pad):
        if pad.suffix in (".yaml", ".yml") or len(pad.parts) > 1:
            raise Kaderfout((melding("T001", Plek(bestand=id_of_pad), tip=tip_geplakt(id_of_pad)),))
        raad = tip_geplakt(id_of_pad) or tip(id_of_pad, bekend)
        raise gebruiksfout("G041", kader=id_of_pad, bekend=opgesomd(bekend), tip=raad)
    return Gevonden(pad, str(pad), str(pad))


def kies_kader(
    gevraagd: str | None, bestanden: Sequence[Bestand], bekend: Kaders
) -> tuple[Kader | None, tuple[Bestand, ...], tuple[Melding, ...]]:
    """Return the kader to use, the files it is for, and what is to be said of the files it is not for.

    The kader is the one asked for, else the one the files name, else the only one that fits them; None only where no
    file is left. All kaders are read only where a file names none, each once; one with fouten is then left out, and
    that is said. Raises Gebruiksfout in doubt, with the list to choose from.
    """
    if gevraagd is not None:
        return gevraagd_kader(gevraagd, bestanden, bekend)
    lees = cache(partial(read_kader, bekend=bekend))
    mogelijk: Mogelijk | None = None
    gekozen: dict[str, str] = {}
    over: list[Bestand] = []
    meldingen: list[Melding] = []
    for bestand in bestanden:
        with bij_bestand(bestand.naam):
            label = kader_in(bestand)
        if label is not None and label[0] not in bekend:
            meldingen.append(
                melding(
                    "T016", label[1], waarde=label[0], tip=tip(label[0], bekend), bestand=als_argument(bestand.naam)
                )
            )
            continue
        over.append(bestand)
        if label is not None:
            gekozen.setdefault(label[0], bestand.naam)
        else:
            mogelijk = mogelijk or mogelijke_kaders(bekend, lees)
            gekozen.setdefault(passend_kader(bestand, mogelijk, bekend), bestand.naam)
    if len(gekozen) > 1:
        wat = "; ".join(f"{naam}: {id_}" for id_, naam in gekozen.items())
        raise gebruiksfout("G042", wat=wat)
    if not gekozen:
        return None, (), tuple(meldingen)
    kader = lees(next(iter(gekozen)))
    goed, fout = horen_bij(kader, over)
    return kader, goed, (*(mogelijk.meldingen if mogelijk is not None else ()), *meldingen, *fout)


def gevraagd_kader(
    gevraagd: str, bestanden: Sequence[Bestand], bekend: Kaders
) -> tuple[Kader, tuple[Bestand, ...], tuple[Melding, ...]]:
    """Return the kader that was asked for, the files it is for, and what is to be said of the others.

    Raises Gebruiksfout or Kaderfout.
    """
    kader = read_kader(gevraagd, bekend)
    return kader, *horen_bij(kader, bestanden)


def horen_bij(kader: Kader, bestanden: Sequence[Bestand]) -> tuple[tuple[Bestand, ...], tuple[Melding, ...]]:
    """Leave out files with more numbers that the kader does not know than numbers it does.

    A mark such as 4.5 may look like a number and is none.
    """
    boven = {t.nr for t in kader.themas} | {c.nr for c in kader.criteria}
    cijfers = {vorm for schaal in kader.schalen for vorm in getalvormen_van(schaal)}
    goed: list[Bestand] = []
    meldingen: list[Melding] = []
    for bestand in bestanden:
        with bij_bestand(bestand.naam):
            nummers = nummers_in(bestand, kader)
        bekend, onbekend = len(nummers & kader.nummers), len(nummers - kader.nummers - boven - cijfers)
        if onbekend > max(bekend, 1):
            plek = Plek(bestand=bestand.naam)
            meldingen.append(melding("T015", plek, kader=kader.id, bekend=bekend, onbekend=onbekend))
            continue
        goed.append(bestand)
    return tuple(goed), tuple(meldingen)


def mogelijke_kaders(bekend: Kaders, lees: Callable[[str], Kader]) -> Mogelijk:
    """Return the known kaders to choose from. Raises Gebruiksfout where one is in doubt."""
    kaders: dict[str, Kader] = {}
    meldingen: dict[str, Melding] = {}
    for id_ in bekend:
        try:
            kaders[id_] = lees(id_)
        except Kaderfout:
            pad, naam, _ = bekend[id_]
            meldingen[id_] = melding("K121", Plek(bestand=naam), kader=id_, map=als_argument(str(pad.parent)))
    return Mogelijk(kaders, tuple(meldingen), tuple(meldingen.values()))


def passend_kader(bestand: Bestand, mogelijk: Mogelijk, bekend: Kaders) -> str:
    """Return the kader that knows most of the numbers in the file, of those whose numbers fit it if there are any.

    Where more know as many, or none knows any, it is the one that is meant where nobody names one. With one kader there
    is nothing to choose. Raises Gebruiksfout in doubt.
    """
    nummers = nummers_in(bestand, *mogelijk.kaders.values())
    kent: dict[str, int] = {}
    past: list[str] = []
    for id_, kader in mogelijk.kaders.items():
        eigen = {v.nr for v in kader.verwachtingen if v.telt_mee} or kader.nummers
        if eigen & nummers:
            kent[id_] = len(nummers & kader.nummers)
            past += [id_] if len(eigen & nummers) * _MINSTENS_PAST >= len(eigen) else []
    kent = {id_: kent[id_] for id_ in past} or kent
    beste = [id_ for id_, n in kent.items() if n == max(kent.values())]
    alle = (*mogelijk.kaders, *mogelijk.met_fouten)
    keus = een_van(beste or alle, bekend)
    if keus is not None:
        return keus
    wat = f"meer dan één kader past ({', '.join(beste)})" if beste else "geen enkel kader past"
    wat += f"; niet bekeken, want met fouten: {', '.join(mogelijk.met_fouten)}" if mogelijk.met_fouten else ""
    raise gebruiksfout("G043", bestand=bestand.naam, wat=wat, bekend=opgesomd(alle))


def keus_zonder_naam(bekend: Kaders) -> str | None:
    """Return which kader is meant where nobody names one; None where that is not said and there is not just one.

    Raises Gebruiksfout where what is said is no known kader.
    """
    gezegd = bekend.standaard
    if gezegd is not None and gezegd.kader not in bekend:
        raad = tip(gezegd.kader, bekend)
        raise gebruiksfout("G186", bestand=gezegd.bestand, naam=gezegd.kader, bekend=opgesomd(bekend), tip=raad)
    if gezegd is not None:
        return gezegd.kader
    return next(iter(bekend)) if len(bekend) == 1 else None


def een_van(ids: Collection[str], bekend: Kaders) -> str | None:
    """Return the only one of these, else the one that is meant where nobody names one if that is among them.

    None in doubt. Raises Gebruiksfout where what is said to be meant is no known kader.
    """
    if len(ids) == 1:
        return next(iter(ids))
    return zonder_naam if (zonder_naam := keus_zonder_naam(bekend)) in ids else None


def opgesomd(bekend: Iterable[str]) -> str:
    """Return the names that can be chosen from, with commas."""
    return ", ".join(bekend) or "(geen)"
