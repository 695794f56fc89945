"""On which criteria of one organisation the oordeel became another one, in a sentence that names them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from toetsing.document.rondes.verandering import geteld
from toetsing.document.rondes.zinnen import door_in_woorden, oordelen_op_zin
from toetsing.domain.compare.rondevergelijking import Oordeelverandering

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.document.letter import Letter
    from toetsing.document.rondes.beeld import Oordeelvergelijking

_ZEKER_ANDERS: Final = (
    Oordeelverandering.VERBETERD.value,
    Oordeelverandering.VERSLECHTERD.value,
    Oordeelverandering.ANDERS.value,
)


def veranderd_op(oordelen: Sequence[Oordeelvergelijking], *, anders: bool, met_oorzaak: bool) -> tuple[str, ...]:
    """Return on which criteria the oordeel became another one; with `anders` what was computed and what was set.

    `met_oorzaak` asks by what too, where rules that are others can be it.
    Nothing where of none it certainly did.
    """
    berekend = [
        _Verandering(o.nr, o.verandering, o.eerst, o.daarna, o.oorzaak if met_oorzaak else "") for o in oordelen
    ]
    gezet = [
        _Verandering(o.nr, o.verandering_vastgesteld, o.eerst_vastgesteld, o.daarna_vastgesteld, "") for o in oordelen
    ]
    if not any(een.soort in _ZEKER_ANDERS for een in (*berekend, *gezet)):
        return ()
    if not anders:
        return (_zin("het oordeel", berekend),)
    return _zin("het berekende oordeel", berekend), _zin("het vastgestelde oordeel", gezet)


class _Verandering(NamedTuple):
    """What became of the oordeel on a criterium: in a word, its letters, and by what where that is known."""

    nr: str
    soort: str
    eerst: Letter | None
    daarna: Letter | None
    oorzaak: str

    @property
    def verteld(self) -> str:
        """How it is told: "1.1 (O werd M, door prestatie)"."""
        letters = [een.tekst for een in (self.eerst, self.daarna) if een is not None]
        return f"{self.nr} ({' werd '.join(letters)}{door_in_woorden(self.oorzaak)})"


def _zin(wat: str, oordelen: Sequence[_Verandering]) -> str:
    per_soort = {
        soort: [een.verteld for een in oordelen if een.soort == soort]
        for soort in geteld(een.soort for een in oordelen)
    }
    return oordelen_op_zin(
        wat,
        {soort: hier for soort, hier in per_soort.items() if soort in _ZEKER_ANDERS},
        {soort: len(hier) for soort, hier in per_soort.items() if soort not in _ZEKER_ANDERS},
    )
