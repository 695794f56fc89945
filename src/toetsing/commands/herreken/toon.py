"""What `herreken` shows, in the forms it has. Every writer is imported where it is used."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from toetsing.domain.fouten import Gebruiksfout
from toetsing.domain.meldingen import is_fout
from toetsing.domain.words.woorden import opsomming
from toetsing.pipeline.besloten import ZonderKader
from toetsing.pipeline.kaders import meegeleverd

if TYPE_CHECKING:
    from rich.console import RenderableType

    from toetsing.commands.herreken.herrekenen import Herrekening
    from toetsing.domain.compare.varianten import Zoekresultaat


def gezocht_voor(uitkomst: Herrekening, nr: str) -> Zoekresultaat:
    """Return what the search found for one criterium. Raises Gebruiksfout where it was not searched."""
    bekend = [criterium.nr for criterium in uitkomst.kader.criteria]
    if nr not in bekend:
        raise Gebruiksfout(f"Criterium '{nr}' staat niet in kader {uitkomst.kader.id}. Kies {opsomming(bekend, 'of')}.")
    gevonden = next((resultaat for resultaat in uitkomst.gezocht if resultaat.criterium.nr == nr), None)
    if gevonden is None:
        raise Gebruiksfout(
            f"Voor criterium {nr} is niet gezocht: daar is niets over gepubliceerd, zijn geen beslisregels of staan "
            "nog scores open."
        )
    return gevonden


def variant_als_bestand(uitkomst: Herrekening, resultaat: Zoekresultaat, nummer: int, bewaar: str) -> bytes:
    """Return the file of one fitting variant, named after the file. Raises Gebruiksfout where there is none."""
    from toetsing.commands.herreken.variant_schrijven import variant_als_yaml

    passend, nr = resultaat.passend, resultaat.criterium.nr
    if not passend:
        raise Gebruiksfout(f"Voor criterium {nr} past geen enkele variant; er is niets om te bewaren.")
    if nummer > len(passend):
        wat = "past 1 variant. Kies 1" if len(passend) == 1 else f"passen {len(passend)} varianten. Kies 1 tot en met"
        raise Gebruiksfout(
            f"Keuze {nummer} bestaat niet: voor criterium {nr} {wat}{'' if len(passend) == 1 else f' {len(passend)}'}."
        )
    return variant_als_yaml(uitkomst.kader, passend[nummer - 1], Path(bewaar).stem, len(passend)).encode()


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
    from toetsing.commands.herreken.document import toon_herrekening as beeld_van
    from toetsing.commands.herreken.document import toon_varianten
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
