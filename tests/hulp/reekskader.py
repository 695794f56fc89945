"""A made-up kader that asks for series of every kind of moment, and the waiting list of 2015 as its source has it.

The five counts at the ends of quarters are of Veilig Thuis IJsselland: bronnen 002, L6148-6154. What the news counted
(L6142) is something else: also meldingen that were not passed on yet. The day of that count is not in the source.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from hulp.laden import geladen
from toetsing.commands.nieuw.nieuwe_werkmap import leeg
from toetsing.domain.momenten import lees_moment
from toetsing.domain.reeksen import Punt, op_tijd
from toetsing.domain.scores import Score
from toetsing.domain.velden import als_tekst, lees

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.domain.kader import Kader
    from toetsing.domain.toetsing import Toetsing

_HOOFD: Final = """\
kader: wachten-2016
versie: "2016"
titel: Toetsingskader wachten
bronnen:
  brief: {titel: Antwoord op vragen over de wachtlijst, uitgever: Gemeente Zwolle, periode: mei 2016}
bron: brief
scores:
  - {teken: "+", naam: voldoende, voldoet: ja, invoer: ["+"]}
  - {teken: "-", naam: onvoldoende, invoer: ["-"]}
oordelen:
  - {letter: V, naam: voldoende}
  - {letter: O, naam: onvoldoende}
beslisregels:
  - {V: alle voldoende, bron: brief}
  - {O: anders, bron: brief}
themas:
  - nr: "1"
    naam: Zicht
    norm: Er is zicht op wie wacht.
    criteria:
      - nr: "1.1"
        tekst: De organisatie weet wie er wacht.
        kort: wachten
        verwachtingen:
          - {nr: 1.1.1, tekst: De organisatie weet wie er wacht.}
          - {nr: 1.1.2, tekst: De organisatie weet hoe lang.}
"""
WACHTLIJST: Final = """\
reeksen:
  - naam: wachtlijst
    tekst: Hoeveel zaken staan op de wachtlijst?
    eenheid: zaken
    decimalen: 0
    van: 0
    momenten: kwartaal
    definities:
      onderzoeken: Onderzoeken die nog niet zijn begonnen, op de laatste dag van het kwartaal.
      met-meldingen: Ook meldingen die nog niet zijn doorgezet naar het lokale veld.
"""
ANDERE: Final = """\
  - naam: doorlooptijd
    tekst: Hoeveel dagen duurt een onderzoek gemiddeld?
    eenheid: dagen
    decimalen: 1
    momenten: maand
    definities:
      alle: Alle onderzoeken die in de maand zijn afgerond.
  - naam: budget
    tekst: Hoeveel geld is er?
    eenheid: euro
    momenten: jaar
    definitie: nieuw
    definities:
      oud: Zonder de taken boven de wet.
      nieuw: Met alle taken.
  - naam: bezetting
    tekst: Welk deel van de formatie is bezet?
    eenheid: procent
    van: 0
    tot: 100
    momenten: dag
    definities:
      vast: Alleen wie in vaste dienst is.
"""
CIJFERS_2015: Final = (
    ("31-12-2014", 30), ("31-3-2015", 22), ("30-6-2015", 17), ("30-9-2015", 45), ("31-12-2015", 33),
)  # fmt: skip
"""The last day of a quarter, and how many onderzoeken waited then (L6148-6154)."""
NIEUWS: Final = ("2016-K1", 60, "met-meldingen", "Uit een krant; de dag van de telling is niet bekend.")
"""What the news counted (L6142), in the quarter of that newspaper (L6094)."""
ALLES: Final = WACHTLIJST + ANDERE


def kadertekst(reeksen: str = WACHTLIJST) -> str:
    """Return the kader file with these series."""
    return _HOOFD + reeksen


def reekskader(reeksen: str = WACHTLIJST) -> Kader:
    """Return the kader with these series."""
    return geladen(kadertekst(reeksen))


def kaderbestand(map_: Path, reeksen: str = WACHTLIJST) -> Path:
    """Write the kader file to a folder."""
    pad = map_ / "kader.yaml"
    pad.write_text(kadertekst(reeksen), "utf-8")
    return pad


def volle_toetsing(kader: Kader, organisatie: str = "Noord", *, plus: int = 0) -> Toetsing:
    """Return a toetsing with figures of every kind in every series of the kader: `ALLES` has one of each."""
    reeksen = {}
    for reeks in kader.reeksen:
        momenten = [moment for dag in _DAGEN if (moment := lees_moment(reeks.momenten, dag)) is not None]
        waarden = [waarde for waarde in _WAARDEN if isinstance(lees(reeks.getal, als_tekst(waarde + plus)), Fraction)]
        reeksen[reeks.naam] = op_tijd(
            reeks,
            [
                Punt(
                    moment=moment,
                    waarde=waarden[n % len(waarden)] + plus,
                    definitie=definitie,
                    betrouwbaarheid=_NOTEN[n % len(_NOTEN)],
                    bron=_NOTEN[(n + 1) % len(_NOTEN)],
                )
                for n, moment in enumerate(momenten)
                for definitie in reeks.namen[: 1 + n % 2]
            ],
        )
    scores = dict.fromkeys(kader.per_nr, Score("+"))
    return replace(leeg(kader, organisatie, "2016"), scores=scores, reeksen=reeksen)


_DAGEN: Final = (
    *(date(jaar, 12, 31) for jaar in range(2003, 2015)),
    *(date(2015, 3, 31), date(2015, 6, 30), date(2016, 2, 29), date(2016, 12, 31)),
)
_WAARDEN: Final = tuple(
    map(Fraction, ("0", "30", "1", "12.5", "99.9", "0.1", "123456789012345", "1234567890.123456789", "-7", "-0.5"))
)
_NOTEN: Final = ("", "voorlopig", "=1+1", "+", "30", "2015-K4", '-2; "twee"', "'s avonds geteld")
"""Texts of people, among them what a spreadsheet would take for something else."""

CEL: Final = {"reeks": 0, "moment": 1, "waarde": 2, "definitie": 3, "betrouwbaarheid": 4, "bron": 5}
"""Where each field of a row stands."""
VELDEN: Final[dict[str, tuple[tuple[str, ...], tuple[tuple[str, str], ...]]]] = {
    "gevuld": (("wachtlijst", "2015-K4", "33", "onderzoeken", "ruw", "brief"), ()),
    "zonder wat leeg mag": (("wachtlijst", "2015-K4", "33", "", "", ""), ()),
    "alleen de reeks": (("wachtlijst", "", "", "", "", ""), ()),
    "zonder reeks": (("", "2015-K4", "33", "", "", ""), (("T325", "reeks"),)),
    "zonder moment": (("wachtlijst", "", "33", "", "", ""), (("T325", "moment"),)),
    "zonder waarde": (("wachtlijst", "2015-K4", "", "", "", ""), (("T385", "waarde"),)),
    "alleen een noot": (("wachtlijst", "", "", "", "ruw", ""), (("T325", "moment"), ("T385", "waarde"))),
    "onbekende reeks": (("lijst", "2015-K4", "33", "", "", ""), (("T360", "reeks"),)),
    "geen kwartaal": (("wachtlijst", "2015-12", "33", "", "", ""), (("T361", "moment"),)),
    "geen maand": (("doorlooptijd", "2015-K4", "3", "", "", ""), (("T361", "moment"),)),
    "geen jaar": (("budget", "2015-K4", "3", "", "", ""), (("T361", "moment"),)),
    "geen dag": (("bezetting", "2015-K4", "3", "", "", ""), (("T361", "moment"),)),
    "geen getal": (("wachtlijst", "2015-K4", "veel", "", "", ""), (("T322", "waarde"),)),
    "twee lezingen": (("wachtlijst", "2015-K4", "1.250", "", "", ""), (("T323", "waarde"),)),
    "te klein": (("wachtlijst", "2015-K4", "-1", "", "", ""), (("T324", "waarde"),)),
    "te groot": (("bezetting", "31-12-2015", "101", "", "", ""), (("T324", "waarde"),)),
    "te precies": (("doorlooptijd", "2015-12", "1,25", "", "", ""), (("T324", "waarde"),)),
    "onbekende definitie": (("budget", "2015", "3", "onderzoeken", "", ""), (("T320", "definitie"),)),
    "alles fout": (
        ("wachtlijst", "ooit", "veel", "iets", "", ""),
        (("T361", "moment"), ("T322", "waarde"), ("T320", "definitie")),
    ),
}
"""Each field empty, filled and faulty: the texts of a row of `ALLES`, and every fault with the field it is in."""
