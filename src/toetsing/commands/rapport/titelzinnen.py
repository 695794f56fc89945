"""What a report is called on its cover: the kind of report and whom it is about, and below that the kader and when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.document.zinnen import in_ronde
from toetsing.domain.words.telwoorden import ORGANISATIE, Telwoord
from toetsing.domain.words.woorden import MAANDEN, opsomming

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

_ZELFEVALUATIE: Final = Telwoord("zelfevaluatie", "zelfevaluaties")


def rapporttitel(organisatie: str, *, zelf: bool) -> str:
    """Return what a report about one organisation is called; `zelf` says that it assessed itself."""
    return f"Zelfevaluatie van {organisatie}" if zelf else f"Rapport over {organisatie}"


def landelijke_titel(n: int, *, zelf: bool) -> str:
    """Return what a report about so many organisations is called; `zelf` says that all of them assessed themselves."""
    wat = _ZELFEVALUATIE if zelf else ORGANISATIE
    return f"Landelijk rapport over {f'één {wat.enkel}' if n == 1 else f'{n} {wat.meer}'}"


def plaats_en_maand(plaats: str, dag: date) -> str:
    """Return where and when a report comes out, as a cover says it: "Utrecht, november 2015"."""
    return ", ".join(filter(None, (plaats, f"{MAANDEN[dag.month - 1]} {dag.year}")))


def ondertitel(kader: str, rondes: Sequence[str], jaren: Sequence[int]) -> str:
    """Return the title of the kader with the ronde, or with the year where nobody said which ronde.

    Whatever the title of the kader says already is not said again.
    """
    if rondes:
        wanneer = in_ronde(rondes[0]) if len(rondes) == 1 else f"rondes {opsomming(rondes)}"
        gezegd = all(ronde in kader for ronde in rondes)
    else:
        wanneer = opsomming(map(str, jaren))
        gezegd = all(str(jaar) in kader for jaar in jaren)
    return kader if gezegd else f"{kader}, {wanneer}"
