"""Why a thema and the whole are no better: against every completion, and every way in which one part gets better."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from random import Random
from typing import TYPE_CHECKING

import pytest

from hulp.bovenkader import bovenkader, toets
from hulp.bovenkaders import ALLE
from hulp.bovenkaders import bovenkader as kleine
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.decide.netniet import Lijststand, Nietgehaald, Teruggehouden, Waardoor
from toetsing.domain.decide.netniet_boven import niet_beter_boven
from toetsing.domain.knopen import knopen_boven
from toetsing.domain.rules.boom import GEEN, Anders
from toetsing.domain.rules.zin import zin_van
from toetsing.domain.scores import OPEN, Score

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from toetsing.domain.decide.uitslag import Knoopuitslag, Uitslag
    from toetsing.domain.kader import Kader
    from toetsing.domain.knopen import Knoop
    from toetsing.domain.rules.regelset import Beslisregel
    from toetsing.domain.scores import Ingevuld
    from toetsing.domain.toetsing import Toetsing

Tekens = dict[str, str]


def gezegd(kader: Kader, toetsing: Toetsing) -> dict[str, list[str]]:
    uitslag = decide(kader, toetsing)
    return {een.nr: [_kort(waarom) for waarom in niet_beter_boven(kader, uitslag, een)] for een in uitslag.boven}


def _kort(een: Nietgehaald | Teruggehouden) -> str:
    if isinstance(een, Teruggehouden):
        return f"{een.zet.stap.zin}: {een.beter}"
    if een.eerder is not None:
        return f"{een.rij.oordeel} na {een.eerder.zin}"
    wie = (
        f"{zin_van(w.blad)} {'|'.join(','.join(nrs) for nrs in (w.wel, w.niet, w.open))} van {w.van}"
        for w in een.waardoor
        if isinstance(w, Waardoor)
    )
    return f"{een.rij.oordeel} {'net' if een.net else 'niet'}: {'; '.join(wie)}"


BLAD = "hoogstens 1 verwachting onvoldoende"


@pytest.mark.parametrize(
    ("toetsing", "verwacht"),
    [
        (toets("Noord"), {"1": [], "2": [], "geheel": []}),
        (toets("Noord", min_="2.1.1"), {
            "1": [],
            "2": ["V net: criterium 2.1 is V |criterium 2.1| van 1"],
            "geheel": ["V net: alle themas V thema 1|thema 2| van 2"],
        }),
        (toets("Noord", min_="1.1.1 1.2.1"), {  # one thema better takes two scores; it is one thema still
            "1": ["V niet: alle criteria V |criterium 1.1,criterium 1.2| van 2"],
            "2": [],
            "geheel": [
                "V net: alle themas V thema 2|thema 1| van 2; "
                f"{BLAD} 1.1.1,1.2.1|1.1.2,1.2.2,1.2.3,2.1.1,2.1.2,2.2.1| van 8",
            ],
        }),
        (toets("Noord", ramp="ja"), {"1": [], "2": [], "geheel": ["hoogstens M als ramp is ja: V"]}),
        (toets("Noord", min_="1.1.1", open_="1.1.2"), {  # 1.1 is M or O, and so surely not V
            "1": ["V net: alle criteria V criterium 1.2|criterium 1.1| van 2"],
            "2": [],
            "geheel": ["V net: alle themas V thema 2|thema 1| van 2"],
        }),
        (toets("Noord", open_="1.1.1"), {"1": [], "2": [], "geheel": []}),  # nothing is settled
        (toets("Noord", min_="2.1.1", open_="2.2.1"), {  # what is open makes no difference to thema 2
            "1": [],
            "2": ["V net: criterium 2.1 is V |criterium 2.1| van 1"],
            "geheel": ["V net: alle themas V thema 1|thema 2| van 2"],
        }),
        (toets("Noord", min_="2.1.1", t2="V", c2_1="V"), {  # people set otherwise, and it is told of the computed one
            "1": [],
            "2": ["V net: criterium 2.1 is V |criterium 2.1| van 1"],
            "geheel": ["V net: alle themas V thema 1|thema 2| van 2"],
        }),
    ],
)  # fmt: skip
def test_de_betere_rij_en_welke_delen_eronder(toetsing: Toetsing, verwacht: dict[str, list[str]]) -> None:
    assert gezegd(bovenkader(), toetsing) == verwacht


def test_een_rij_die_wel_past_komt_na_de_rij_die_beslist() -> None:
    kader = bovenkader("eindregels:\n  - O: ramp is ja\n  - V: alle themas V\n  - M: anders\n")
    assert gezegd(kader, toets("Noord", ramp="ja"))["geheel"] == ["V na ramp is ja"]


def test_een_deel_dat_slechter_zou_moeten_worden_is_niet_net() -> None:
    kader = bovenkader("eindregels:\n  - V: precies 1 thema O\n  - O: anders\n")
    assert gezegd(kader, toets("Noord", min_="1.1.1"))["geheel"] == [
        "V niet: precies 1 thema O |thema 1,thema 2| van 2"
    ]


# -- against everything there is ---------------------------------------------------------------------------------------


class Nagerekend:
    """One node of a toetsing, of which every filling-in is tried."""

    def __init__(self, kader: Kader, uitslag: Uitslag, een: Knoopuitslag) -> None:
        self.knoop = knopen_boven(kader)[een.nr]
        self.scores, self.oordeel, self.uitslag = uitslag.toetsing.scores, een.oordeel, uitslag
        self.tekens = self.knoop.vrij
        self.nu = list(self._invullingen({nr: ts if self.scores[nr] is OPEN else (str(self.scores[nr]),)
                                          for nr, ts in self.tekens.items()}))  # fmt: skip

    @staticmethod
    def _invullingen(keuze: Mapping[str, tuple[str, ...]]) -> Iterator[Tekens]:
        for tekens in product(*keuze.values()):
            yield dict(zip(keuze, tekens, strict=True))

    def past(self, rij: Beslisregel, tekens: Tekens) -> bool:
        zicht = self.knoop.zicht
        assert zicht is not None
        alles = {**tekens, **self.knoop.oordelen_bij(tekens)}
        return zicht.past(rij, zicht.toestand({nr: Score(teken) for nr, teken in alles.items()}))

    def beslist(self, tekens: Tekens) -> tuple[str, Beslisregel | None]:
        zicht = self.knoop.zicht
        assert zicht is not None
        alles = {**tekens, **self.knoop.oordelen_bij(tekens)}
        besluit = zicht.beslis(zicht.toestand({nr: Score(teken) for nr, teken in alles.items()}))
        return besluit.oordeel, besluit.rij

    def rijen(self) -> list[Beslisregel]:
        assert self.knoop.regelset is not None
        letters = self.knoop.letters
        gegeven = {rij.oordeel for t in self.nu if (rij := self.beslist(t)[1]) is not None}
        beter = list(letters[: letters.index(str(self.oordeel))])
        if self.knoop.regelset.daarna:
            eerste = min(map(letters.index, gegeven), default=0)
            beter = [een for een in beter if letters.index(een) < eerste] if len(gegeven) == 1 else []
        for met in (True, False):
            for letter in reversed(beter):
                rijen = [rij for rij in self.knoop.regelset.rijen if rij.oordeel == letter]
                rijen = [rij for rij in rijen if not (met and isinstance(rij.voorwaarde, Anders))]
                if rijen:
                    return rijen
        return []

    def kan_net(self, een: Nietgehaald) -> bool:
        """Try every way in which one part that the row fails by gets better, whatever else is filled in below it."""
        nrs = {nr for w in een.waardoor if isinstance(w, Waardoor) for nr in (*w.wel, *w.niet)}
        return any(self._wordt_gehaald(een.rij, nr) for nr in nrs if nr not in dict.fromkeys(self.feiten))

    @property
    def feiten(self) -> list[str]:
        return [feit.nr for feit in self.knoop.feiten]

    def _wordt_gehaald(self, rij: Beslisregel, nr: str) -> bool:
        delen = {deel.naam: deel for deel in self.knoop.alle}
        onder = [nr] if nr not in delen else [een.nr for een in delen[nr].alle_verwachtingen]
        for tekens in self.nu:
            keuze = {een: self.tekens[een] if een in onder else (teken,) for een, teken in tekens.items()}
            for dan in self._invullingen(keuze):
                if self._is_beter(nr, tekens, dan, delen.get(nr)) and self.past(rij, dan):
                    assert self.knoop.regelset is not None
                    letters = self.knoop.letters
                    if not self.knoop.regelset.daarna:
                        return True
                    if letters.index(self.beslist(dan)[0]) <= letters.index(rij.oordeel):
                        return True
        return False

    def _is_beter(self, nr: str, nu: Tekens, dan: Tekens, deel: Knoop | None) -> bool:
        if deel is None:
            return (nu[nr], dan[nr]) == ("-", "+") and self.scores[nr] is not OPEN
        was = {self.knoop.oordelen_bij(tekens)[nr] for tekens in self.nu}
        wordt = self.knoop.oordelen_bij(dan)[nr]
        return GEEN not in {*was, wordt} and all(deel.letters.index(wordt) < deel.letters.index(een) for een in was)


def willekeurige(kader: Kader, naam: str, hoeveel: int) -> Iterator[dict[str, Ingevuld]]:
    kans = Random(naam)
    for _ in range(hoeveel):
        scores: dict[str, Ingevuld] = {een.nr: kans.choice(een.scores) for een in kader.gevraagd}
        for nr in kans.sample(sorted(scores), kans.choice((0, 0, 1, 2))):
            scores[nr] = OPEN
        yield scores


@pytest.mark.parametrize("naam", ALLE)
def test_wat_er_staat_klopt_bij_elke_aanvulling(naam: str) -> None:
    kader = kleine(naam)
    gezien: set[str] = set()
    for scores in willekeurige(kader, naam, 25):
        uitslag = decide(kader, replace(toets("Noord"), scores=scores))
        for een in uitslag.boven:
            gevonden = niet_beter_boven(kader, uitslag, een)
            if een.oordeel in (None, GEEN):
                assert gevonden == ()
                continue
            na = Nagerekend(kader, uitslag, een)
            rijen = {id(waarom.rij): waarom for waarom in gevonden if isinstance(waarom, Nietgehaald)}
            for rij in na.rijen():
                passend, door = {na.past(rij, t) for t in na.nu}, {id(na.beslist(t)[1]) for t in na.nu}
                waarom = rijen.pop(id(rij), None)
                if passend == {False}:
                    assert waarom is not None
                    assert waarom.eerder is None
                    assert not any(isinstance(w, Lijststand) for w in waarom.waardoor)
                    assert waarom.net == na.kan_net(waarom)
                    gezien.add("net" if waarom.net else "niet")
                else:
                    assert (waarom is not None) == (passend == {True} and len(door) == 1)
            assert not rijen
    assert gezien or naam == "vergeten"
