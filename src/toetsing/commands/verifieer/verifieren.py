"""Verifieren: compute a recorded uitslag again, from the files and the kader it names, and say what is otherwise."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from hashlib import sha256
from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING

from toetsing.commands.verifieer.document import verificatiedocument
from toetsing.commands.verifieer.json import verificatie_als_json
from toetsing.document.antwoord import Antwoord, GeenAntwoord
from toetsing.domain.compare.vastgelegd import Vastgelegd, Vastgelegdkader
from toetsing.domain.compare.verifieren import klopt, vergelijk
from toetsing.domain.fouten import Gebruiksfout, gebruiksfout
from toetsing.domain.meldingen import Melding, is_fout, is_onleesbaar, melding
from toetsing.domain.programma import VERSIE
from toetsing.domain.words.woorden import aantal, genoemd, opsomming, schoon
from toetsing.pipeline.kaderkeuze import opgesomd
from toetsing.pipeline.kaders import kaders, varianten_van
from toetsing.pipeline.scoren import score_met
from toetsing.readers.files.misgegaan import bij_bestand
from toetsing.readers.toetsing.uitslagjson import load_uitslag, read_uitslag

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date

    from toetsing.domain.selectie import Selectie
    from toetsing.pipeline.besloten import Besloten


def verifieer(
    uitslag: str,
    *,
    dag: date,
    kader: str | None = None,
    variant: str | None = None,
    map_: str | None = None,
    alleen: Selectie | None = None,
    voortgang: Callable[[int, int], None] | None = None,
) -> Antwoord | GeenAntwoord:
    """Compute an uitslag again. Its files are looked for beside it, or in `map_`, and nowhere else.

    `kader` and `variant` say where they are now, if not with the program: who sent the uitslag does not choose what is
    read. `alleen` is what was chosen when it was recorded. Raises Gebruiksfout or Kaderfout where the kader cannot be
    found or used.
    """
    with bij_bestand(uitslag):
        toen = read_uitslag(Path(uitslag), uitslag)
    if isinstance(toen, Melding):
        return GeenAntwoord(meldingen=(toen,))
    bekend = kaders()
    if kader is None and toen.kader.id not in bekend:
        raise gebruiksfout("G046", kader=toen.kader.id, bekend=opgesomd(bekend))
    beslist_door = kader or toen.kader.id
    bekende = tuple(varianten_van(beslist_door))
    if variant is None and toen.kader.variant not in (None, *bekende):
        raise gebruiksfout(
            "G044", variant=toen.kader.variant, kader=beslist_door, bekend=opsomming(bekende) or "geen", tip=""
        )
    waar = Path(map_) if map_ is not None else Path(uitslag).parent
    if not waar.is_dir():
        raise gebruiksfout("G147", naam=map_)
    gevonden = _vind(toen, waar)
    namen = {str(pad): naam for naam, pad in gevonden.items()}
    scoring = _scoor(
        toen,
        partial(
            score_met,
            beslist_door,
            tuple(namen),
            variant=variant or toen.kader.variant,
            alleen=alleen,
            voortgang=voortgang,
        ),
    )
    nu = _vastgelegd(scoring, namen)
    hashes = dict.fromkeys(toen.bestanden) | {naam: _hash(Path(pad)) for pad, naam in namen.items()}
    verschillen = vergelijk(toen, nu, hashes, _redenen(scoring, namen))
    reeksbestanden = (naam for een in toen.toetsingen for naam in een.reeksbestanden)
    weg = [naam for naam in dict.fromkeys((*toen.bestanden, *reeksbestanden)) if naam not in gevonden]
    niet_daar: list[Melding] = []
    if weg:
        hoeveel = aantal(len(weg), "bestand", "bestanden")
        niet_daar.append(melding("T148", aantal=hoeveel, map=str(waar), namen=genoemd(map(schoon, weg))))
    meldingen = (*filter(is_onleesbaar, scoring.meldingen), *niet_daar)
    als_json = partial(verificatie_als_json, uitslag, toen, verschillen, meldingen)
    document = partial(verificatiedocument, uitslag, toen, verschillen, dag)
    return Antwoord(document=document, als_json=als_json, meldingen=meldingen, voldoet=klopt(verschillen))


def _vind(toen: Vastgelegd, map_: Path) -> dict[str, Path]:
    """Return where every recorded file that still exists is, by its recorded name: in this folder or below it.

    Of a path from elsewhere only the name counts. Files that gave no toetsing but a melding are read again too: an
    organisation may have been left out because it stood in two of them.
    """
    gevonden = {}
    for naam in dict.fromkeys((*toen.bestanden, *toen.overige)):
        pad = next((pad for pad in _kandidaten(naam, map_) if _is_hier(pad, map_)), None)
        if pad is not None:
            gevonden[naam] = pad
    return gevonden


def _kandidaten(naam: str, map_: Path) -> Iterator[Path]:
    """Yield where a recorded path can be: below the folder as it was recorded, and in the folder itself."""
    opgeschreven = PureWindowsPath(naam)  # it takes both kinds of slash
    if not opgeschreven.anchor and ".." not in opgeschreven.parts:
        yield map_.joinpath(*opgeschreven.parts)
    if opgeschreven.name:
        yield map_ / opgeschreven.name


def _is_hier(pad: Path, map_: Path) -> bool:
    """Return whether there is a file, and no link leads to it out of the folder."""
    try:
        return pad.is_file() and pad.resolve().is_relative_to(map_.resolve())
    except (OSError, ValueError, RuntimeError):
        return False


def _scoor(toen: Vastgelegd, opnieuw: Callable[..., Besloten]) -> Besloten:
    """Score the files again. A single toetsing may have been chosen, or named, with --organisatie."""
    if len(toen.toetsingen) == 1:
        naam = toen.toetsingen[0].organisatie
        try:
            return opnieuw(organisatie=naam)
        except Gebruiksfout:
            pass  # it is not there any more: then whoever is there is compared
    return opnieuw()


def _vastgelegd(scoring: Besloten, namen: Mapping[str, str]) -> Vastgelegd:
    """Return what `score` would record now, through the very JSON that it writes; files under their recorded names."""
    from toetsing.formats.json_uitslag import uitslag_als_json

    kader = scoring.kader
    gelezen = load_uitslag(uitslag_als_json(kader, scoring.uitslagen, ()).encode(), "")
    if isinstance(gelezen, Melding):  # nothing is left to record
        return Vastgelegd(
            programma=VERSIE,
            kader=Vastgelegdkader(
                id=kader.id,
                versie=kader.versie,
                sha256=kader.sha256,
                variant=kader.variant.id if kader.variant else None,
                variant_sha256=kader.variant.sha256 if kader.variant else None,
            ),
            toetsingen=(),
        )
    return replace(gelezen, toetsingen=tuple(replace(een, bestand=namen[een.bestand]) for een in gelezen.toetsingen))


def _hash(pad: Path) -> str | None:
    try:
        return sha256(pad.read_bytes()).hexdigest()
    except OSError:
        return None


def _redenen(scoring: Besloten, namen: Mapping[str, str]) -> dict[str, Melding]:
    """Return the first fout in every file."""
    fouten = [een for een in scoring.meldingen if is_fout(een) and een.plek.bestand in namen]
    return {namen[een.plek.bestand or ""]: een for een in reversed(fouten)}
