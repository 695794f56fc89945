"""Series of several assessors: what nobody says otherwise goes along with every note, and a difference is said."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from hulp.reekskader import reekskader
from toetsing.commands.nieuw.nieuwe_werkmap import leeg
from toetsing.domain.compare.consensus import consensus
from toetsing.domain.dossier import Dossier
from toetsing.domain.momenten import Moment, Momentsoort
from toetsing.domain.reeksen import Punt

KADER = reekskader()


def punt(plaats: int, waarde: int, noot: str = "", definitie: str = "onderzoeken") -> Punt:
    moment = Moment(Momentsoort.KWARTAAL, plaats)
    return Punt(moment=moment, waarde=Fraction(waarde), definitie=definitie, betrouwbaarheid=noot, bron=noot)


def samen(*per_beoordelaar: list[Punt]) -> tuple[tuple[Punt, ...], list[str]]:
    beoordelaars = [
        (
            f"b{n}",
            replace(leeg(KADER, "Noord", "2016"), reeksen={"wachtlijst": tuple(punten)} if punten else {}),
            Dossier(),
        )
        for n, punten in enumerate(per_beoordelaar)
    ]
    toetsing, _, _, meldingen = consensus(KADER, "Noord", beoordelaars)
    return toetsing.reeksen.get("wachtlijst", ()), [str(een) for een in meldingen]


def test_wat_gelijk_is_of_van_een_alleen_gaat_mee_met_alle_noten() -> None:
    punten, meldingen = samen([punt(8060, 22), punt(8059, 30, "geschat")], [punt(8059, 30, "uit een brief")], [])
    assert punten == (punt(8059, 30, "geschat; uit een brief"), punt(8060, 22))
    assert meldingen == []


def test_wat_verschilt_gaat_niet_mee_en_wordt_genoemd() -> None:
    punten, meldingen = samen([punt(8059, 30), punt(8060, 22)], [punt(8059, 31), punt(8060, 22)])
    assert punten == (punt(8060, 22),)
    (melding,) = meldingen
    assert "wachtlijst, 4e kwartaal 2014 (onderzoeken): 30 en 31" in melding
    assert melding.endswith("[T367]")


def test_met_een_andere_definitie_verschilt_er_niets() -> None:
    punten, meldingen = samen([punt(8059, 30)], [punt(8059, 60, "", "met-meldingen")])
    assert [int(een.waarde) for een in punten] == [30, 60]
    assert meldingen == []


def test_zonder_cijfers_is_er_niets() -> None:
    assert samen([], []) == ((), [])
