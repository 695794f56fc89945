"""Makes toetsingen of inhoud.yaml, with everything that people write beside the scores.

Nothing in it is real, and every workbook says so in its markering, which every page made of it then has.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

import yaml

from toetsing.domain.dossier import (
    Aantekening,
    Dossier,
    Geraadpleegd,
    GoodPractice,
    Maatregel,
    Reactie,
    Tekst,
    Toetser,
)
from toetsing.domain.scores import OPEN, Score
from toetsing.domain.toetsing import Afwijking, Bronbestand, Soort, Toetsing
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from toetsing.domain.kader import Criterium, Kader
    from toetsing.domain.scores import Ingevuld

INHOUD: Final = Path(__file__).with_name("inhoud.yaml")
ZELF: Final = "zelfevaluatie"
"""What the scores are called that an organisation gave itself, and the folder they come in."""
_GOED, _MIN = Score("+"), Score("-")
_TEKENS: Final[Mapping[str, Ingevuld]] = {"+": _GOED, "-": _MIN, "n": Score("nvt"), "?": OPEN}
_STATUS: Final = ("bezig", "gepland", "gepland")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingevulde:
    """A toetsing, what people wrote beside it, the notes at its cells, and the folder its workbook comes in."""

    map: str
    toetsing: Toetsing
    dossier: Dossier
    notities: Mapping[str, str]


def lees_inhoud() -> dict[str, Any]:
    """Return what was made up."""
    inhoud: dict[str, Any] = yaml.safe_load(INHOUD.read_text(encoding="utf-8"))
    return inhoud


def landelijke_teksten(inhoud: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """Return the texts of the national report, each after the name of its place."""
    return tuple(inhoud["landelijk"].items())


def ingevuld(kader: Kader, inhoud: Mapping[str, Any]) -> Iterator[Ingevulde]:
    """Yield every toetsing of both rondes, and the zelfevaluatie."""
    for organisatie in inhoud["organisaties"]:
        for ronde, scores in organisatie["scores"].items():
            yield _Maker(kader, inhoud, organisatie, ronde).ingevuld(scores)


class _Maker:
    """Makes one toetsing."""

    def __init__(self, kader: Kader, inhoud: Mapping[str, Any], organisatie: Mapping[str, Any], ronde: str) -> None:
        self.kader, self.inhoud, self.organisatie = kader, inhoud, organisatie
        self.zelf = ronde == ZELF
        self.laatste = max(inhoud["rondes"])
        self.ronde = self.laatste if self.zelf else ronde
        self.datum: date = inhoud["rondes"][self.ronde]["datum"]
        self.naam: str = organisatie["naam"]

    @property
    def _nu(self) -> bool:
        """Whether this is the toetsing that its report is about: with all texts, and what people decided."""
        return self.ronde == self.laatste and not self.zelf

    def ingevuld(self, per_criterium: Mapping[str, str]) -> Ingevulde:
        scores = self._scores(per_criterium)
        toetsing = Toetsing(
            organisatie=self.naam,
            ronde=self.ronde,
            datum=self.datum,
            soort=Soort.ZELFEVALUATIE if self.zelf else Soort.TOEZICHT,
            bron=Bronbestand(bestand="", sha256=""),
            scores=MappingProxyType(scores),
            herkomst=MappingProxyType({}),
            afwijkingen={nr: Afwijking(**wat) for nr, wat in self._eigen("afwijkend", {}).items()},
            markering=self.inhoud["markering"],
        )
        return Ingevulde(
            map=ZELF if self.zelf else self.inhoud["rondes"][self.ronde]["map"],
            toetsing=toetsing,
            dossier=self._dossier(scores),
            notities=self._eigen("notities", {}),
        )

    def _eigen(self, wat: str, anders: Any) -> Any:  # noqa: ANN401 - whatever the file holds under that name
        return self.organisatie.get(wat, anders) if self._nu else anders

    def _scores(self, per_criterium: Mapping[str, str]) -> dict[str, Ingevuld]:
        return {
            verwachting.nr: _TEKENS[teken]
            for criterium in self.kader.criteria
            for verwachting, teken in zip(criterium.verwachtingen, per_criterium[criterium.nr], strict=True)
        }

    # -- what people wrote ---------------------------------------------------------------------------------------------

    def _dossier(self, scores: Mapping[str, Ingevuld]) -> Dossier:
        return Dossier(
            aantekeningen=dict(self._aantekeningen(scores)),
            plan=tuple(self._plan(scores)),
            good_practices=tuple(GoodPractice(**een) for een in self._eigen("good_practices", [])),
            teksten=tuple(Tekst(veld=veld, tekst=tekst) for veld, tekst in self._teksten(scores)),
            reacties=tuple(Reactie(**een) for een in self._eigen("reacties", [])),
            toetsers=() if self.zelf else tuple(Toetser(**een) for een in self.inhoud["toetsers"]),
            geraadpleegd=tuple(Geraadpleegd(**een) for een in self.inhoud["geraadpleegd"]) if self._nu else (),
            gegevens=dict(self._gegevens()),
        )

    def _gegevens(self) -> Iterator[tuple[str, str]]:
        yield "werkgebied (regio)", self.naam
        yield "gemeenten", self.organisatie["gemeenten"]
        yield "moederorganisaties", f"Stichting {self.naam}zorg"
        if self._nu:
            yield "geïnformeerd vóór", self.inhoud["termijn"]

    def _aantekeningen(self, scores: Mapping[str, Ingevuld]) -> Iterator[tuple[str, Aantekening]]:
        for nr, wat in self.inhoud["verwachtingen"].items():
            score = scores[nr]
            if self._nu and score is not OPEN:
                punt = self.inhoud["aandachtspunten"].get(nr, "") if score == "+" else ""
                yield nr, Aantekening(onderbouwing=self._bevinding(nr, score), aandachtspunt=punt, bron=wat["bron"])

    def _bevinding(self, nr: str, score: Ingevuld) -> str:
        """Return what was found: what this organisation says of its own, else what all say."""
        eigen: Mapping[str, str] = self._eigen("bevindingen", {})
        return eigen.get(nr) or self.inhoud["verwachtingen"][nr][score]

    def _plan(self, scores: Mapping[str, Ingevuld]) -> Iterator[Maatregel]:
        """Yield a measure for every minus; the terms are a month apart."""
        minnen = [nr for nr, score in scores.items() if score == "-"] if self._nu else []
        for plaats, nr in enumerate(minnen):
            wat, dag = self.inhoud["verwachtingen"][nr], self.datum + timedelta(days=90 + 30 * plaats)
            yield Maatregel(
                nr=nr,
                verbetermaatregel=wat["maatregel"],
                verantwoordelijke=wat["wie"],
                termijn=f"{dag.day}-{dag.month}-{dag.year}",
                status=_STATUS[plaats % len(_STATUS)],
            )

    def _teksten(self, scores: Mapping[str, Ingevuld]) -> Iterator[tuple[str, str]]:
        """Yield the texts: those of its own, else those of all; a criterium says what is in it."""
        if not self._nu:
            return
        eigen = self.organisatie.get("teksten", {})
        for veld, tekst in self.inhoud["teksten"].items():
            yield veld, eigen.get(veld) or tekst.format(naam=self.naam)
        for criterium in self.kader.criteria:
            yield f"onderbouwing {criterium.nr}", self._onderbouwing(criterium, scores)

    def _onderbouwing(self, criterium: Criterium, scores: Mapping[str, Ingevuld]) -> str:
        van: dict[Ingevuld, list[str]] = {_GOED: [], _MIN: [], OPEN: []}
        for verwachting in criterium.verwachtingen:
            van.setdefault(scores[verwachting.nr], []).append(verwachting.nr)
        goed = f"{self.naam} voldoet aan {opsomming(van[_GOED])}." if van[_GOED] else ""
        beter = (
            f"Aan {opsomming(van[_MIN])} voldoet het nog niet; bij de verbeterpunten staat waarom." if van[_MIN] else ""
        )
        open_ = f"Over {opsomming(van[OPEN])} is nog niets te zeggen." if van[OPEN] else ""
        return "\n".join(filter(None, (goed, beter, open_)))
