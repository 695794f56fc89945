"""What a command found, before it takes a form: the document that tells it, and its data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from toetsing.document.blokken import Document
    from toetsing.domain.meldingen import Melding


@dataclass(frozen=True, slots=True, kw_only=True)
class Antwoord:
    """What an opdracht found: a view (a frozen dataclass of ready strings), the document that tells it, and its JSON.

    The view is None where the document is made without one. JSON is data, and made when asked. A report has also the
    `sjabloonvelden` that a Word template may choose from, as nested dicts and made when asked.
    """

    beeld: Any
    document: Document
    meldingen: tuple[Melding, ...]
    als_json: Callable[[], str]
    sjabloonvelden: Callable[[], Mapping[str, Any]] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GeenAntwoord:
    """The input gave nothing to tell; why stands in the meldingen."""

    meldingen: tuple[Melding, ...]
