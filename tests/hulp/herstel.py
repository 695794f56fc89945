"""What a plan must show, straight from the evaluator: the oordeel after one repair, and which minus comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.document.zinnen import mogelijk_lang
from toetsing.domain.decide.beslissen import decide_criterium
from toetsing.domain.scores import OPEN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toetsing.domain.kader import Criterium, Kader, Verwachting
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.domain.scores import Ingevuld

    Mogelijk = tuple[Oordeel, ...] | None


class Herstelproef:
    """Works out what every repair gives; what it decided once it keeps. A score of None was typed and is none."""

    def __init__(self, kader: Kader) -> None:
        self._kader = kader
        self._bekend: dict[tuple[str, tuple[Ingevuld | None, ...]], Mogelijk] = {}

    def na_herstel(self, scores: Mapping[str, Ingevuld | None]) -> dict[str, str]:
        """Return per verwachting that counts the oordeel of its criterium after its repair; nothing where no min is."""
        return {
            v.nr: mogelijk_lang(self._straks(criterium, v, scores) or ())
            for criterium in self._kader.criteria
            for v in criterium.verwachtingen
            if v.telt_mee
        }

    def op_volgorde(self, scores: Mapping[str, Ingevuld | None]) -> list[str]:
        """Return the verwachtingen that count, minuses first: those of which one repair makes more certain on top."""
        letters = self._kader.letters
        groepen: dict[str, int] = {}
        for criterium in self._kader.criteria:
            nu = self._mogelijk(criterium, scores)
            for v in criterium.verwachtingen:
                straks = self._straks(criterium, v, scores)
                beter = nu and straks and letters.index(straks[-1]) < letters.index(nu[-1])
                if scores[v.nr] in v.schaal.minnen:
                    groepen[v.nr] = 1 if beter else 2
                else:
                    groepen[v.nr] = 3 if scores[v.nr] in (OPEN, None) else 4
        return sorted((v.nr for v in self._kader.verwachtingen if v.telt_mee), key=groepen.__getitem__)

    def _straks(self, criterium: Criterium, v: Verwachting, scores: Mapping[str, Ingevuld | None]) -> Mogelijk:
        if scores[v.nr] not in v.schaal.minnen or not v.telt_mee:
            return None
        beste = next(teken for teken in v.schaal.ladder if teken in v.scores)
        return None if beste == scores[v.nr] else self._mogelijk(criterium, {**scores, v.nr: beste})

    def _mogelijk(self, criterium: Criterium, scores: Mapping[str, Ingevuld | None]) -> Mogelijk:
        """Return what is possible, or None where nothing is decided: no beslisregels, or something that is no score."""
        eigen = {v.nr: scores[v.nr] for v in criterium.verwachtingen}
        sleutel = criterium.nr, tuple(eigen.values())
        if sleutel not in self._bekend:
            gelezen = {nr: score for nr, score in eigen.items() if score is not None}
            regelset = criterium.regelset
            self._bekend[sleutel] = (
                decide_criterium(self._kader, criterium, regelset, gelezen).mogelijk
                if regelset is not None and len(gelezen) == len(eigen)
                else None
            )
        return self._bekend[sleutel]
