"""What a command found, before it takes a form: the document that tells it, and its data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from toetsing.document.blokken import Document
    from toetsing.domain.meldingen import Melding


class Antwoord(NamedTuple):
    """What an opdracht found: the document that tells it, and the same as data. Both are made when a form asks.

    `voldoet` says whether what was asked of it is met; exit code 3 where it is not. A report has also the
    `sjabloonvelden` that a Word template may choose from, as nested dicts.
    """

    document: Callable[[], Document]
    als_json: Callable[[], str]
    meldingen: tuple[Melding, ...] = ()
    voldoet: bool = True
    sjabloonvelden: Callable[[], Mapping[str, Any]] | None = None


class GeenAntwoord(NamedTuple):
    """The input gave nothing to tell; why stands in the meldingen. `als_json` is there where data say so too."""

    meldingen: tuple[Melding, ...]
    als_json: Callable[[], str] | None = None
