"""What `herreken` shows, in the forms it has. Every form is imported where it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.meldingen import is_fout
from toetsing.pipeline.besloten import ZonderKader
from toetsing.pipeline.meegeleverd import meegeleverd

if TYPE_CHECKING:
    from rich.console import RenderableType

    from toetsing.commands.herreken.herrekenen import Herrekening


def toon_herrekening(
    uitkomst: Herrekening, formaat: str, *, varianten: bool, criterium: str | None
) -> str | bytes | RenderableType:
    """Return the result of `herreken` as tabel, json or markdown."""
    scoring = uitkomst.scoring
    if formaat == "json":
        from toetsing.commands.herreken.json import herrekening_als_json

        kader = None if isinstance(scoring, ZonderKader) else uitkomst.kader
        gezocht = [een for een in uitkomst.gezocht if criterium in (None, een.criterium.nr)] if varianten else None
        return herrekening_als_json(kader, uitkomst.bevonden, uitkomst.wijzigingen, gezocht, uitkomst.meldingen)
    from toetsing.commands.herreken.beeld import toon_herrekening as beeld_van
    from toetsing.commands.herreken.beeld import toon_varianten
    from toetsing.document.zinnen import voorbehoud

    beeld = beeld_van(
        uitkomst.kader,
        uitkomst.bevonden,
        uitkomst.wijzigingen,
        toon_varianten(uitkomst.kader, uitkomst.gezocht, criterium) if varianten else None,
        toetsingen=None if scoring is None else len(scoring.uitslagen),
    )
    waarschuwing = voorbehoud(sum(map(is_fout, uitkomst.meldingen)))
    if formaat == "markdown":
        from toetsing.commands.herreken.markdown import herrekening_als_markdown

        return herrekening_als_markdown(meegeleverd("rapporten"), beeld, waarschuwing)
    from rich.console import Group

    from toetsing.commands.herreken.console import herrekening_als_tekst

    tekst = herrekening_als_tekst(beeld)
    return Group(tekst, "", waarschuwing) if waarschuwing else tekst
