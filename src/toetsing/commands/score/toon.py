"""What `score` shows, in the forms it has. Every form is imported where it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.meldingen import is_fout
from toetsing.pipeline.besloten import ZonderKader
from toetsing.pipeline.meegeleverd import meegeleverd

if TYPE_CHECKING:
    from rich.console import RenderableType

    from toetsing.pipeline.besloten import Besloten, Scoring


def toon_score(scoring: Scoring, formaat: str, *, detail: bool, uitleg: bool) -> str | bytes | RenderableType | None:
    """Return the result of `score` as tabel, json, csv or markdown. Without any uitslag only json has one."""
    if formaat == "json":
        from toetsing.formats.json_uitslag import uitslag_als_json

        return uitslag_als_json(scoring.kader, scoring.uitslagen, scoring.meldingen)
    if isinstance(scoring, ZonderKader) or not scoring.uitslagen:
        return None
    if formaat == "csv":
        from toetsing.commands.score.csv import uitslag_als_csv

        return uitslag_als_csv(scoring.kader, scoring.uitslagen)
    return _leesbaar(scoring, formaat, detail=detail, uitleg=uitleg)


def _leesbaar(scoring: Besloten, formaat: str, *, detail: bool, uitleg: bool) -> str | RenderableType:
    from toetsing.commands.score.beeld import toon_toetsing
    from toetsing.commands.score.overzicht import toon_overzicht
    from toetsing.document.zinnen import voorbehoud

    waarschuwing = voorbehoud(sum(map(is_fout, scoring.meldingen)))
    veel = len(scoring.uitslagen) > 1
    overzicht = toon_overzicht(scoring.kader, scoring.uitslagen) if veel else None
    elk = scoring.uitslagen if detail or uitleg or not veel else ()
    beelden = [toon_toetsing(scoring.kader, uitslag) for uitslag in elk]
    if formaat == "markdown":
        from toetsing.commands.score.markdown import score_als_markdown

        return score_als_markdown(meegeleverd("rapporten"), overzicht, beelden, waarschuwing, uitleg=uitleg)
    from rich.console import Group

    from toetsing.commands.score.console import overzicht_als_tabel, toetsing_als_tabel

    delen: list[RenderableType] = [*([overzicht_als_tabel(overzicht)] if overzicht else [])]
    for beeld in beelden:
        delen += ["", toetsing_als_tabel(beeld, uitleg=uitleg)] if delen else [toetsing_als_tabel(beeld, uitleg=uitleg)]
    if waarschuwing:
        delen += ["", waarschuwing]
    return Group(*delen)
