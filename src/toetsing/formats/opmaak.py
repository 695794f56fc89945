"""How an answer looks: what forms with a look are given beside the answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from toetsing.domain.huisstijl import Huisstijl
    from toetsing.domain.meldingen import Melding


@dataclass(frozen=True, slots=True, kw_only=True)
class Opmaak:
    """How an answer looks: the house style, and the day that files say.

    `lees_sjabloon` gives the Word template, or why it cannot be read; `sjabloon` is its path where it is not ours.
    """

    stijl: Huisstijl
    moment: date
    sjabloon: str | None
    lees_sjabloon: Callable[[], bytes | Melding]
