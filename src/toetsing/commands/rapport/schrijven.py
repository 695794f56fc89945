"""Reports as answers, and where they are written."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from toetsing.commands.rapport.json import rapport_als_json
from toetsing.document.antwoord import Antwoord
from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.meldingen import is_fout
from toetsing.domain.words.woorden import opsomming
from toetsing.formats.bestanden import als_bytes
from toetsing.pipeline.meegeleverd import meegeleverd
from toetsing.pipeline.schrijven import write_bestand, write_map

if TYPE_CHECKING:
    from collections.abc import Callable

    from toetsing.commands.rapport.landelijk.beeld import Landelijkrapport
    from toetsing.commands.rapport.regio.beeld import Regiorapport
    from toetsing.document.blokken import Document
    from toetsing.domain.meldingen import Melding
    from toetsing.formats.opmaak import Opmaak
    from toetsing.formats.vormen import Vorm

    Rapport = Regiorapport | Landelijkrapport


@dataclass(frozen=True, slots=True, kw_only=True)
class Rapportage:
    """The reports that could be made, and everything there is to say of the input and of what is missing.

    `zonder` says who or what of the input is in none of them, for its fouten; empty where all is.
    """

    rapporten: tuple[Rapport, ...]
    meldingen: tuple[Melding, ...]
    zonder: str = ""


def antwoord_van(rapport: Rapport) -> Antwoord:
    """Return a report as an answer, which can take every form of one."""
    return Antwoord(
        document=partial(document_van, rapport),
        als_json=partial(rapport_als_json, rapport),
        sjabloonvelden=partial(asdict, rapport),
    )


def document_van(rapport: Rapport) -> Document:
    """Return a report as the document that every format prints."""
    from toetsing.commands.rapport.landelijk.beeld import Landelijkrapport

    if isinstance(rapport, Landelijkrapport):
        from toetsing.commands.rapport.landelijk.document import landelijkdocument

        return landelijkdocument(rapport)
    from toetsing.commands.rapport.regio.document import regiodocument

    return regiodocument(rapport)


def schrijf_rapporten(
    rapportage: Rapportage,
    naar: str,
    vorm: Vorm,
    opmaak: Opmaak,
    *,
    forceer: bool,
    voortgang: Callable[[int, int], None] | None = None,
) -> tuple[tuple[Path, ...], tuple[Melding, ...]]:
    """Write each report to a folder under its own name; return what was written and what went wrong."""
    doel = Path(naar)
    namen = [rapport.bestandsnaam for rapport in rapportage.rapporten]
    gelijk = Counter(naam.casefold() for naam in namen)
    dubbel = sorted({naam for naam in namen if gelijk[naam.casefold()] > 1})
    if dubbel:
        raise gebruiksfout("G032", namen=opsomming(dubbel))
    fout = write_map(doel)
    if fout is not None:
        return (), (fout,)
    geschreven: list[Path] = []
    meldingen: list[Melding] = []
    for nummer, (naam, rapport) in enumerate(zip(namen, rapportage.rapporten, strict=True), start=1):
        inhoud, opmerkingen = vorm.maak(antwoord_van(rapport), meegeleverd("rapporten"), lambda: opmaak)
        meldingen += opmerkingen
        if any(map(is_fout, opmerkingen)):  # of the template, and so of every report
            break
        pad = doel / f"{naam}{vorm.achtervoegsel}"
        fout = write_bestand(pad, als_bytes(inhoud), forceer=forceer)
        if fout is None:
            geschreven.append(pad)
        else:
            meldingen.append(fout)
        if voortgang is not None:
            voortgang(nummer, len(namen))
    return tuple(geschreven), tuple(dict.fromkeys(meldingen))
