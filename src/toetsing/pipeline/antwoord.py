"""A view and its document in every form in which the opdrachten that compare give their answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from toetsing.domain.fouten import Gebruiksfout
from toetsing.pipeline.kaders import meegeleverd

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from rich.console import RenderableType

    from toetsing.document.blokken import Document
    from toetsing.domain.meldingen import Melding

DOCUMENTVORMEN: Final = ("tabel", "json", "csv", "markdown", "html", "xlsx")
"""The forms of an answer, the first without being asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Antwoord:
    """What an opdracht found: a view (a frozen dataclass of ready strings), the document that tells it, and its JSON.

    The view is None where the document is made without one. JSON is data, and made when asked.
    """

    beeld: Any
    document: Document
    meldingen: tuple[Melding, ...]
    als_json: Callable[[], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class GeenAntwoord:
    """The input gave nothing to tell; why stands in the meldingen."""

    meldingen: tuple[Melding, ...]


def toon_antwoord(antwoord: Antwoord, formaat: str, moment: date) -> str | bytes | RenderableType:
    """Return an answer in one of `DOCUMENTVORMEN`. As csv it is the first table that has a name."""
    document = antwoord.document
    match formaat:
        case "json":
            return antwoord.als_json()
        case "csv":
            return _als_csv(document)
        case "markdown":
            from toetsing.formats.markdown import document_als_markdown

            return document_als_markdown(meegeleverd("rapporten"), document)
        case "tabel":
            from toetsing.formats.console.console import document_als_console

            return document_als_console(document)
        case _:
            return _opgemaakt(document, formaat, moment)


def _als_csv(document: Document) -> bytes:
    from toetsing.document.blokken import tabellen
    from toetsing.formats.csv import als_csv

    tabel = next((tabel for tabel in tabellen(document) if tabel.naam), None)
    if tabel is None:
        raise Gebruiksfout("Dit antwoord heeft geen tabel om als csv te schrijven. Kies een andere vorm.")
    rijen = [[cel.tekst for cel in rij] for rij in tabel.rijen]
    return als_csv([[kolom.kop for kolom in tabel.kolommen], *rijen], frozenset({"+", "-"}))


def _opgemaakt(document: Document, formaat: str, moment: date) -> str | bytes:
    from toetsing.pipeline.opmaak import onze_opmaak

    opmaak = onze_opmaak(moment)
    if formaat == "xlsx":
        from toetsing.formats.xlsx.tabellen import document_als_werkmap

        return document_als_werkmap(document, opmaak.stijl, moment=moment)
    from toetsing.formats.html.html import document_als_html

    return document_als_html(meegeleverd("rapporten"), document, opmaak.stijl)
