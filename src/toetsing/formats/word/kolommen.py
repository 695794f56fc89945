"""How wide the columns of a table in Word are: enough for their words, together as wide as the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toetsing.document.blokken import Cel, Tabel

_SMAL: Final = frozenset(" .,:;'|!()[]-fijlrt")
_BREED: Final = frozenset("mwMW%@—…")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lettermaat:
    """The room that type takes, in twentieths of a point: an em, and the margins of a cell."""

    em: int
    marge: int

    def breedte(self, tekst: str) -> int:
        """Return about how wide a text is at most, in the widest of the usual fonts and in bold."""
        ems = (0.4 if teken in _SMAL else 1.0 if teken in _BREED else 0.68 for teken in tekst)
        return int(sum(ems) * self.em) + self.marge


_GEWOON: Final = Lettermaat(em=190, marge=260)
KLEIN: Final = Lettermaat(em=145, marge=70)
_GRENZEN: Final = {"nr": (560, 1900), "teken": (560, 1700), "getal": (700, 1900), "kort": (1300, 2300)}
_GRENZEN_KLEIN: Final = {soort: (330, 2800 if soort == "kort" else 1400) for soort in _GRENZEN}
_LANGSTE_WOORD: Final = 2600
"""A word of a header that is longer may break."""
_MINST_TEKST: Final = "n" * 12


def kolombreedtes(tabel: Tabel, breedte: int, *, klein: bool = False) -> list[int]:
    """Return the width of every column, together exactly `breedte`.

    Columns of running text share what the others leave, by the length of what they hold; what they do not need goes
    to short texts that would like more. Where there is room for that no word breaks, in whichever column.
    """
    maat, grenzen = (KLEIN, _GRENZEN_KLEIN) if klein else (_GEWOON, _GRENZEN)
    wil: list[int] = []
    vast: list[int] = []
    woorden: list[int] = []
    for plaats, kolom in enumerate(tabel.kolommen):
        woord = min(max(map(maat.breedte, kolom.kop.split() or [""])), _LANGSTE_WOORD)
        langste = max([woord, *(maat.breedte(_lang(rij[plaats])) for rij in tabel.rijen)])
        wil.append(langste)
        if kolom.soort == "tekst":
            vast.append(0)
        else:
            minst, meest = grenzen[kolom.soort]
            vast.append(max(min(max(langste, minst), meest), woord))
        woorden.append(woord)
    lopend = [plaats for plaats, deel in enumerate(vast) if not deel]
    heel = _langste_woorden(tabel, range(len(vast)), maat)
    vast = [max(deel, heel[plaats]) if deel else 0 for plaats, deel in enumerate(vast)]
    _neem_af(vast, list(heel.values()), sum(vast) + sum(heel[p] for p in lopend) - breedte)
    minst = len(lopend) * maat.breedte(_MINST_TEKST)
    _neem_af(vast, woorden, sum(vast) + minst - breedte)
    over = breedte - sum(vast)
    if over < minst:
        nodig = [deel or maat.breedte(_MINST_TEKST) for deel in vast]
        vast = [breedte * deel // sum(nodig) for deel in nodig]
    elif lopend:
        over -= _geef_toe(vast, wil, over - sum(wil[plaats] for plaats in lopend))
        gewicht = {plaats: min(max(wil[plaats], maat.breedte("n" * 8)), maat.breedte("n" * 50)) for plaats in lopend}
        for plaats, deel in _verdeeld(over, gewicht, {plaats: heel[plaats] for plaats in lopend}).items():
            vast[plaats] = deel
    else:
        _geef_toe(vast, wil, over)
        vast = [breedte * deel // sum(vast) for deel in vast]
    vast[tabel.rijkop] += breedte - sum(vast)
    return vast


def _langste_woorden(tabel: Tabel, kolommen: Sequence[int], maat: Lettermaat) -> dict[int, int]:
    """Return how wide the longest word is of each of these columns, as far as a column makes room for one."""
    return {
        plaats: min(
            max(
                maat.breedte(woord)
                for tekst in (tabel.kolommen[plaats].kop, *(_lang(rij[plaats]) for rij in tabel.rijen))
                for woord in (tekst.split() or [""])
            ),
            _LANGSTE_WOORD,
        )
        for plaats in kolommen
    }


def _verdeeld(over: int, gewicht: Mapping[int, int], minst: Mapping[int, int]) -> dict[int, int]:
    """Divide room by weight, so that none gets less than its longest word needs where there is room for that."""
    if sum(minst.values()) > over:
        return {plaats: over * deel // sum(gewicht.values()) for plaats, deel in gewicht.items()}
    krap: set[int] = set()
    while True:
        rest = over - sum(minst[plaats] for plaats in krap)
        ruim = {plaats: deel for plaats, deel in gewicht.items() if plaats not in krap}
        delen = {plaats: rest * deel // sum(ruim.values()) for plaats, deel in ruim.items()}
        erbij = {plaats for plaats, deel in delen.items() if deel < minst[plaats]}
        if not erbij:
            return {plaats: delen.get(plaats, minst[plaats]) for plaats in gewicht}
        krap |= erbij


def _neem_af(vast: list[int], woorden: Sequence[int], tekort: int) -> None:
    """Narrow the widest columns by what is too much, but none so far that a word of its header breaks."""
    for plaats in sorted(range(len(vast)), key=lambda plaats: -vast[plaats]):
        eraf = min(vast[plaats] - woorden[plaats], tekort)
        if eraf > 0:
            vast[plaats] -= eraf
            tekort -= eraf


def _geef_toe(vast: list[int], wil: Sequence[int], ruim: int) -> int:
    """Widen columns of short text, as far as they want and this room allows; return how much that took."""
    gegeven = 0
    for plaats, deel in enumerate(vast):
        erbij = min(wil[plaats] - deel, ruim - gegeven) if deel else 0
        if erbij > 0:
            vast[plaats] += erbij
            gegeven += erbij
    return gegeven


def _lang(cel: Cel) -> str:
    """Return about as much text as a cell shows; a letter stands within a little room."""
    rand = "  " if cel.soort != "tekst" else ""
    return f"{cel.tekst}{rand}{' ' + cel.voluit if cel.voluit else ''}{f' ({cel.noot})' if cel.noot else ''}"
