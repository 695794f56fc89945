"""A ronde: a workbook for each organisation of a list or of an earlier round, in one folder.

Everything is read, matched and looked at before anything is written: what is wrong is said in one run.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from toetsing.commands.nieuw.nieuwe_werkmap import als_werkmap, inhoud_van, kader_bij, lege_inhoud, met_termijn
from toetsing.commands.nieuw.vervolg import vervolg
from toetsing.commands.nieuw.vorige_ronde import lees_vorige_ronde
from toetsing.commands.nieuw.wens import Meenemen
from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.meldingen import Melding, is_fout, melding
from toetsing.domain.plek import Plek
from toetsing.domain.words.bestandsnaam import werkmapnaam
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.woorden import genoemd, opsomming, vergelijkbaar
from toetsing.pipeline.rapportregels import rapportregels_bij
from toetsing.pipeline.schrijven import write_bestand, write_map
from toetsing.readers.files.bestand import read_bestand

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from toetsing.commands.nieuw.nieuwe_werkmap import Inhoud
    from toetsing.commands.nieuw.vorige_ronde import Treffer, VorigeRonde
    from toetsing.commands.nieuw.wens import Wens
    from toetsing.domain.dossier import Tekst
    from toetsing.domain.kader import Kader


@dataclass(frozen=True, slots=True, kw_only=True)
class Rondewens:
    """What somebody wants of a whole ronde. `wens` names no organisation; the rest is as `nieuw` takes it.

    `organisaties` is a file with a list of names, `uit` a folder or file with the earlier round, `laagste` how many of
    its lowest are asked for.
    """

    wens: Wens
    kader: str | None = None
    variant: str | None = None
    organisaties: str | None = None
    uit: str | None = None
    laagste: int | None = None
    mee: Meenemen = Meenemen.TEKSTEN
    teksten: str | None = None


class Werkmap(NamedTuple):
    """A workbook that can be written: where, and what makes it."""

    pad: Path
    kader: Kader
    inhoud: Inhoud


@dataclass(frozen=True, slots=True, kw_only=True)
class Ronde:
    """The workbooks to write, none where something is wrong with all of them, and everything there is to say."""

    werkmappen: tuple[Werkmap, ...] = ()
    zinnen: tuple[str, ...] = ()
    meldingen: tuple[Melding, ...] = ()


class _Begin(NamedTuple):
    """What one workbook begins with, by which kader, and what there is to say; no inhoud where it cannot be made."""

    organisatie: str
    kader: Kader
    inhoud: Inhoud | None
    meldingen: tuple[Melding, ...]


def bereid_voor(
    map_: str, wens: Rondewens, *, forceer: bool, voortgang: Callable[[int, int], None] | None = None
) -> Ronde:
    """Look at everything that a ronde is made from, and return what to write to the folder; nothing is written yet.

    Of an organisation whose earlier toetsing cannot go along there is no workbook, and the others are made. Where
    something is wrong in the list or the texts, or a file stands there already, there are none at all. Raises
    Gebruiksfout or Kaderfout.
    """
    if wens.uit is not None and os.path.realpath(wens.uit) == os.path.realpath(map_):
        raise gebruiksfout("G097", pad=map_)
    namen, over_lijst = _lijst(wens.organisaties)
    vorige = None
    if wens.uit is not None:
        vorige = lees_vorige_ronde(wens.uit, wens.kader, wens.variant, voortgang)
    kader = kader_bij(vorige.kader if vorige is not None else wens.kader, wens.variant, None)
    standaard, over_teksten = _standaard(wens.teksten, kader)
    meldingen = (*over_lijst, *(vorige.meldingen if vorige is not None else ()), *over_teksten)
    if vorige is not None and not vorige.per_naam:
        return Ronde(meldingen=meldingen)
    zinnen: tuple[str, ...] = ()
    if vorige is not None and wens.organisaties is None:
        namen = tuple(een.naam for een, *_ in vorige.per_naam.values())
    if vorige is not None and wens.laagste is not None:
        from toetsing.commands.nieuw.laagste import kies_laagste

        namen, zinnen, over_keuze = kies_laagste(vorige.uit, wens.laagste, vorige.bestanden, wens.kader)
        meldingen += over_keuze
    over = _over(namen, vorige) if namen and wens.organisaties is not None else []
    meldingen += tuple(_niet_in_de_lijst(over, vorige))
    begonnen = [_begin(naam, vorige, kader, wens, over) for naam in namen]
    meldingen += tuple(een for begin in begonnen for een in begin.meldingen)
    werkmappen, opmerkingen = _werkmappen(Path(map_), begonnen, kader, wens, standaard)
    beletsels = (*_gelijke_namen(werkmappen), *(() if forceer else _er_al(werkmappen)))
    geen = beletsels or any(map(is_fout, (*over_lijst, *over_teksten)))
    meldingen = tuple(dict.fromkeys((*meldingen, *opmerkingen, *beletsels)))
    return Ronde(werkmappen=() if geen else werkmappen, zinnen=zinnen, meldingen=meldingen)


def schrijf(
    map_: str, ronde: Ronde, *, forceer: bool, voortgang: Callable[[int, int], None] | None = None
) -> Iterator[Path | Melding]:
    """Write the workbooks of a ronde one by one, each whole; yield where each stands, or why it does not.

    Who stops halfway keeps those that were yielded.
    """
    doel = Path(map_)
    was_er = os.path.lexists(doel)
    fout = write_map(doel)
    if fout is not None:
        yield fout
        return
    try:
        for klaar, een in enumerate(ronde.werkmappen, start=1):
            fout = write_bestand(een.pad, als_werkmap(een.kader, een.inhoud), forceer=forceer)
            yield een.pad if fout is None else fout
            if voortgang is not None:
                voortgang(klaar, len(ronde.werkmappen))
    finally:
        if not was_er:
            with suppress(OSError):  # only where nothing came into it
                doel.rmdir()


# -- who takes part ----------------------------------------------------------------------------------------------------


def _lijst(pad: str | None) -> tuple[tuple[str, ...], tuple[Melding, ...]]:
    """Return the names of a list, and what is wrong with it; nobody where there is none or it cannot be read."""
    if pad is None:
        return (), ()
    bestand = read_bestand(Path(pad), pad)
    if isinstance(bestand, Melding):
        return (), (bestand,)
    from toetsing.readers.toetsing.namenlijst import read_namen

    return read_namen(bestand)


def _over(namen: Sequence[str], vorige: VorigeRonde | None) -> list[str]:
    """Return who is in the earlier round and not in the list."""
    gevraagd = set(map(vergelijkbaar, namen))
    treffers = vorige.per_naam.items() if vorige is not None else ()
    return [eerste.naam for sleutel, (eerste, *_) in treffers if sleutel not in gevraagd]


def _niet_in_de_lijst(over: Sequence[str], vorige: VorigeRonde | None) -> Iterator[Melding]:
    if over and vorige is not None:
        yield melding("T214", Plek(bestand=vorige.uit), namen=genoemd(over))


# -- what each begins with ---------------------------------------------------------------------------------------------


def _begin(naam: str, vorige: VorigeRonde | None, kader: Kader, wens: Rondewens, over: Sequence[str]) -> _Begin:
    """Return what the workbook of one organisation begins with. Raises Gebruiksfout where the question is wrong.

    `over` are those in the earlier round that the list does not name: one of them may be meant.
    """
    eigen = replace(wens.wens, organisatie=naam)
    treffers = vorige.per_naam.get(vergelijkbaar(naam), ()) if vorige is not None else ()
    if vorige is None or not treffers:
        heel = vorige is None or vorige.heel
        return _Begin(naam, kader, lege_inhoud(kader, eigen) if heel else None, tuple(_nieuw(naam, vorige, over)))
    een, *meer = treffers
    if meer:
        waar = opsomming(_waar(treffer) for treffer in treffers)
        fout = melding("T209", Plek(bestand=vorige.uit), organisatie=naam, aantal=len(treffers), waar=waar)
        return _Begin(naam, een.kader, None, (fout,))
    gaat_mee, meldingen = vervolg(een.eerder, een.toen, een.kader, eigen, wens.mee)
    if gaat_mee is None:
        fout = melding("T218", Plek(bestand=een.eerder.bestand.naam), organisatie=naam)
        return _Begin(naam, een.kader, None, (*meldingen, fout))
    return _Begin(naam, een.kader, inhoud_van(een.kader, eigen, gaat_mee), meldingen)


def _nieuw(naam: str, vorige: VorigeRonde | None, over: Sequence[str]) -> Iterator[Melding]:
    """Say that an organisation is not in the earlier round, or that nobody knows because not all of it was read."""
    if vorige is not None:
        code = "T208" if vorige.heel else "T213"
        yield melding(code, Plek(bestand=vorige.uit), organisatie=naam, tip=tip(naam, over))


def _waar(treffer: Treffer) -> str:
    toetsing, bestand = treffer.toen.toetsing, treffer.eerder.bestand.naam
    ronde = f", ronde {treffer.toen.kenmerken.ronde}" if treffer.toen.kenmerken.ronde else ""
    return f"{toetsing.plek if toetsing is not None else bestand}{ronde}"


def _standaard(teksten: str | None, kader: Kader) -> tuple[tuple[Tekst, ...], tuple[Melding, ...]]:
    if teksten is None:
        return (), ()
    from toetsing.commands.nieuw.standaardteksten import lees_standaard

    return lees_standaard(teksten, kader)


def _werkmappen(
    map_: Path, begonnen: Sequence[_Begin], kader: Kader, wens: Rondewens, standaard: Sequence[Tekst]
) -> tuple[tuple[Werkmap, ...], tuple[Melding, ...]]:
    """Return the workbooks that can be written, with the term of the kader and the standard texts in each."""
    regels, meldingen = rapportregels_bij(kader, wens.kader)
    werkmappen: list[Werkmap] = []
    vervangen: list[tuple[str, tuple[str, ...]]] = []
    for begin in begonnen:
        if begin.inhoud is None:
            continue
        inhoud = met_termijn(begin.inhoud, regels, blijft=wens.mee is Meenemen.SCORES)
        if standaard:
            from toetsing.commands.nieuw.standaardteksten import met_standaard

            dossier, velden = met_standaard(inhoud.dossier, standaard)
            inhoud = replace(inhoud, dossier=dossier)
            vervangen.append((begin.organisatie, velden))
        werkmappen.append(Werkmap(map_ / f"{werkmapnaam(begin.organisatie)}.xlsx", begin.kader, inhoud))
    if vervangen:
        from toetsing.commands.nieuw.standaardteksten import over_vervangen

        meldingen += tuple(over_vervangen(str(wens.teksten), vervangen))
    return tuple(werkmappen), meldingen


# -- what keeps all of them from being written -------------------------------------------------------------------------


def _gelijke_namen(werkmappen: Sequence[Werkmap]) -> Iterator[Melding]:
    """Say which organisations would have one file, also where a system does not tell capitals apart."""
    per_naam: dict[str, list[Werkmap]] = {}
    for een in werkmappen:
        per_naam.setdefault(een.pad.name.casefold(), []).append(een)
    for gelijk in per_naam.values():
        if len(gelijk) > 1:
            namen = opsomming(een.inhoud.toetsing.organisatie for een in gelijk)
            yield melding("T215", Plek(bestand=str(gelijk[0].pad)), organisaties=namen)


def _er_al(werkmappen: Sequence[Werkmap]) -> Iterator[Melding]:
    """Say of every file that stands there already that it does."""
    for een in werkmappen:
        if os.path.lexists(een.pad):
            yield melding("T070", Plek(bestand=str(een.pad)))
