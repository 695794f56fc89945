"""The templates of a report: which there are, which fields they may use, and whether one's own asks for others."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from toetsing.commands.rapport.landelijk.beeld import Landelijkrapport
from toetsing.commands.rapport.regio.beeld import Regiorapport
from toetsing.commands.rapport.sjablooncontrole import bekende_velden, onbekende_velden, velden_in
from toetsing.commands.rapport.velden import veldenlijst
from toetsing.document.antwoord import Antwoord
from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.plek import Plek
from toetsing.formats.word.sjabloon import Sjabloonvelden
from toetsing.pipeline.meegeleverd import meegeleverd
from toetsing.pipeline.opmaak import HUISSTIJL, WORDSJABLOON, lees_sjabloon
from toetsing.pipeline.schrijven import write_bestand, write_map

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

SOORTEN: Final = {"regio": Regiorapport, "landelijk": Landelijkrapport}
"""The reports a template can be for, with the view its field `rapport` then is."""
SJABLONEN: Final = (
    (WORDSJABLOON, "Word", "--sjabloon", "verander de opmaak in Word, of laat delen weg"),
    (HUISSTIJL, "html, pdf en Word", "--huisstijl", "kleuren, lettertype, afzender en logo"),
)
"""What ships to make one's own of: file, for which forms, with which option, and what can be changed in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sjablooncontrole:
    """Whether a template can be used: for which reports, which fields it asks for, and what is wrong with it."""

    soorten: tuple[str, ...]
    velden: tuple[str, ...]
    meldingen: tuple[Melding, ...]


def controleer_sjabloon(pad: str, soort: str | None) -> Sjablooncontrole:
    """Check a Word template for one kind of report; without one, it is right when it is right for any.

    Where it is right for none, the meldingen are those of the kind with the fewest.
    """
    inhoud = lees_sjabloon(pad)
    if isinstance(inhoud, Melding):
        return Sjablooncontrole(soorten=(), velden=(), meldingen=(inhoud,))
    bekend = {naam: bekende_velden(model) for naam, model in SOORTEN.items() if soort in (None, naam)}
    fouten = {naam: onbekende_velden(inhoud, velden) for naam, velden in bekend.items()}
    goed = tuple(naam for naam, gevonden in fouten.items() if not gevonden)
    if goed:
        return Sjablooncontrole(soorten=goed, velden=velden_in(inhoud, bekend[goed[0]]), meldingen=())
    plek = Plek(bestand=pad)
    meldingen = tuple(
        melding("H021", plek, waar=fout.waar, bij=fout.bij, wat=fout.tekst, tip=fout.tip)
        if fout.waar
        else melding("H020", plek, wat=f"{fout.tekst}{fout.tip}")
        for fout in min(fouten.values(), key=len)
    )
    return Sjablooncontrole(soorten=(), velden=(), meldingen=meldingen)


def over_sjablonen(soort: str | None, dag: date) -> Antwoord:
    """Return which templates there are and which fields a Word template may use."""
    from toetsing.commands.rapport.json import sjablonen_als_json
    from toetsing.commands.rapport.sjablonen_document import sjablonendocument

    velden = {"elk rapport": tuple(regel.naam.removeprefix(".") for regel in veldenlijst(Sjabloonvelden, ""))} | {
        f"rapport {naam}": tuple(regel.naam for regel in veldenlijst(model))
        for naam, model in SOORTEN.items()
        if soort in (None, naam)
    }
    return Antwoord(
        document=partial(sjablonendocument, SJABLONEN, velden, dag),
        als_json=partial(sjablonen_als_json, SJABLONEN, velden),
    )


def kopieer_sjablonen(naar: str, *, forceer: bool) -> tuple[tuple[Path, ...], tuple[Melding, ...]]:
    """Copy the templates to a folder, with the fonts of the house style; return what was written and what was not."""
    bron, doel = meegeleverd("rapporten"), Path(naar)
    paden = [bron / WORDSJABLOON, bron / HUISSTIJL, *sorted(bron.glob("letters/NotoSans-*.ttf"))]
    for map_ in (doel, doel / "letters"):
        fout = write_map(map_)
        if fout is not None:
            return (), (fout,)
    return _kopieer(bron, doel, paden, forceer=forceer)


def _kopieer(
    bron: Path, doel: Path, paden: Sequence[Path], *, forceer: bool
) -> tuple[tuple[Path, ...], tuple[Melding, ...]]:
    geschreven, meldingen = [], []
    for pad in paden:
        naar = doel / pad.relative_to(bron)
        fout = write_bestand(naar, pad.read_bytes(), forceer=forceer)
        if fout is None:
            geschreven.append(naar)
        else:
            meldingen.append(fout)
    return tuple(geschreven), tuple(meldingen)
