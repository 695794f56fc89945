"""The sentences of `toetsing.document.postzinnen`."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from toetsing.document import postzinnen
from toetsing.document.blokken import Deelgetal
from toetsing.domain.compare.bevonden import (
    Aandeelprocent,
    Aandeelwoord,
    Afronding,
    AnderAantal,
    Bevonden,
    Genoemd,
    Geoordeeld,
    Gerangschikt,
    Geteld,
    NietInScores,
    NogOpen,
    Onberekend,
    Status,
    Verdeeld,
    ZonderBeslisregels,
    ZonderScores,
)
from toetsing.domain.compare.posten import (
    Namen,
    NietTeBerekenen,
    Oordeelpost,
    Post,
    Procent,
    Rangorde,
    Stelling,
    Verdeling,
    Voldoende,
    Woord,
)
from toetsing.domain.rules.boom import Maat
from zinnen.rij import STAP1, met

if TYPE_CHECKING:
    from toetsing.domain.compare.bevonden import Uitkomst
    from zinnen.rij import Rij

_STELLING = Stelling(nr="1.1.1", waarden=("+",))
_VERDELING = Verdeling(nr="1.1", aantallen={"V": 2, "M": 1})
_POST = Oordeelpost(nr="1.1", organisatie="Noord", letter="M")
_VOLDOENDE = Voldoende(organisatie="Noord", voldoende=18, van=24)
_PROCENT = Procent(stelling=_STELLING, procent=Fraction(58), decimalen=0)
_WOORD = Woord(stelling=_STELLING, woord="veelal", grenzen=((Maat.MEER_DAN, Fraction(50)),))
_NAMEN = Namen(stelling=_STELLING, namen=("A", "B"), volledig=True)
_ENKELE = Namen(stelling=_STELLING, namen=("A",), volledig=False)
_RANGORDE = Rangorde(namen=("A", "B", "C"))
_ZONDER = NietTeBerekenen(reden="het gaat over bereik", gepubliceerd="ruim tweederde")


def _onberekend(reden: ZonderScores | ZonderBeslisregels | NogOpen | NietInScores | AnderAantal) -> Onberekend:
    return Onberekend(inhoud=_VERDELING, reden=reden)


def _procent(aantal: int, afronding: Afronding | None) -> Aandeelprocent:
    return Aandeelprocent(inhoud=_PROCENT, aantal=aantal, van=26, afronding=afronding)


def _gevonden(vastgesteld: Geoordeeld | Onberekend | None) -> Bevonden:
    post = Post(id="p", tekst="t", bron="b", inhoud=_POST)
    letter = Geoordeeld(inhoud=_POST, letter="V")
    return Bevonden(post=post, uitkomst=letter, status=Status.WIJKT_AF, vastgesteld=vastgesteld)


def _met(uitkomst: Uitkomst, *organisaties: str) -> Bevonden:
    return replace(_gevonden(None), uitkomst=uitkomst, organisaties=organisaties)


TABEL: Final[list[Rij]] = [
    (postzinnen.gepubliceerd_zin, met(_VERDELING), "V 2, M 1"),
    (postzinnen.gepubliceerd_zin, met(_POST), "M"),
    (postzinnen.gepubliceerd_zin, met(_VOLDOENDE), "18 van 24"),
    (postzinnen.gepubliceerd_zin, met(_PROCENT), "58%"),
    (postzinnen.gepubliceerd_zin, met(_WOORD), "veelal"),
    (postzinnen.gepubliceerd_zin, met(_NAMEN), "A en B"),
    (postzinnen.gepubliceerd_zin, met(_RANGORDE), "A, B en C"),
    (postzinnen.gepubliceerd_zin, met(_ZONDER), "ruim tweederde"),
    (postzinnen.oordeel_zin, met(_POST), "Noord op criterium 1.1"),
    (postzinnen.oordeel_zin, met(replace(_POST, nr="1")), "Noord op thema 1"),
    (postzinnen.oordeel_zin, met(replace(_POST, nr="geheel")), "Noord op het geheel"),
    (postzinnen.berekend_zin, met(_onberekend(ZonderScores())), ""),
    (
        postzinnen.berekend_zin,
        met(Verdeeld(inhoud=_VERDELING, aantallen={"V": 8, "M": 0}, verschil={})),
        "V 8, M 0",
    ),
    (postzinnen.berekend_zin, met(Geoordeeld(inhoud=_POST, letter="V")), "V"),
    (postzinnen.berekend_zin, met(Geteld(inhoud=_VOLDOENDE, voldoende=0, van=24)), "0 van 24"),
    (postzinnen.berekend_zin, met(_procent(0, None)), "0 van 26 = 0%"),
    (postzinnen.berekend_zin, met(_procent(1, None)), "1 van 26 = 3,85%"),
    (postzinnen.berekend_zin, met(_procent(26, None)), "26 van 26 = 100%"),
    (postzinnen.berekend_zin, met(Aandeelwoord(inhoud=_WOORD, aantal=21, van=26)), "21 van 26 = 80,8%"),
    (postzinnen.berekend_zin, met(Genoemd(inhoud=_NAMEN, namen=("A",), te_veel=(), ontbreekt=())), "A"),
    (postzinnen.berekend_zin, met(Gerangschikt(inhoud=_RANGORDE, namen=("B", "A"))), "B en A"),
    (postzinnen.berekend_aandeel, met(Geteld(inhoud=_VOLDOENDE, voldoende=17, van=24)), Deelgetal(17, 24)),
    (postzinnen.berekend_aandeel, met(Aandeelwoord(inhoud=_WOORD, aantal=21, van=26)), Deelgetal(21, 26)),
    (postzinnen.berekend_aandeel, met(Geoordeeld(inhoud=_POST, letter="V")), None),
    (postzinnen.vastgesteld_zin, met(_gevonden(None)), ""),
    (postzinnen.vastgesteld_zin, met(_gevonden(Geoordeeld(inhoud=_POST, letter="O"))), "O"),
    (postzinnen.vastgesteld_zin, met(_gevonden(_onberekend(ZonderScores()))), "er zijn geen scores"),
    (postzinnen.uitleg_zin, met(_onberekend(ZonderScores())), "er zijn geen scores"),
    (
        postzinnen.uitleg_zin,
        met(_onberekend(ZonderBeslisregels(nr="1.1"))),
        "het kader heeft voor criterium 1.1 geen beslisregels",
    ),
    (
        postzinnen.uitleg_zin,
        met(_onberekend(ZonderBeslisregels(nr="geheel"))),
        "het kader heeft voor het geheel geen beslisregels",
    ),
    (postzinnen.uitleg_zin, met(_onberekend(NogOpen(organisaties=("A",)))), "er zijn nog scores open bij A"),
    (
        postzinnen.uitleg_zin,
        met(_onberekend(NogOpen(organisaties=("A", "B", "C")))),
        "er zijn nog scores open bij A, B en C",
    ),
    (postzinnen.uitleg_zin, met(_onberekend(NietInScores(organisatie="A"))), "A staat niet in de scores"),
    (
        postzinnen.uitleg_zin,
        met(_onberekend(AnderAantal(gepubliceerd=26, in_scores=0))),
        "gepubliceerd is het over 26 organisaties, in de scores staat er geen",
    ),
    (
        postzinnen.uitleg_zin,
        met(_onberekend(AnderAantal(gepubliceerd=26, in_scores=1))),
        "gepubliceerd is het over 26 organisaties, in de scores staat er 1",
    ),
    (
        postzinnen.uitleg_zin,
        met(_onberekend(AnderAantal(gepubliceerd=1, in_scores=2))),
        "gepubliceerd is het over 1 organisatie, in de scores staan er 2",
    ),
    (
        postzinnen.uitleg_zin,
        met(Verdeeld(inhoud=_VERDELING, aantallen={"V": 2, "M": 1}, verschil={})),
        "",
    ),
    (
        postzinnen.uitleg_zin,
        met(Verdeeld(inhoud=_VERDELING, aantallen={"V": 3, "M": 0}, verschil={"V": 1, "M": -1})),
        "berekend is er 1 V meer en 1 M minder; genoemd zijn de organisaties met V",
    ),
    (
        postzinnen.uitleg_zin,
        met(Verdeeld(inhoud=_VERDELING, aantallen={"V": 0, "M": 1}, verschil={"V": -2})),
        "berekend zijn er 2 V minder",
    ),
    (postzinnen.uitleg_zin, met(Geoordeeld(inhoud=_POST, letter="V")), ""),
    (
        postzinnen.uitleg_zin,
        met(_procent(20, None)),
        "1.1.1 is +; afgerond op hele procenten is het 77%",
    ),
    (
        postzinnen.uitleg_zin,
        met(Aandeelprocent(inhoud=replace(_PROCENT, decimalen=1), aantal=20, van=26, afronding=None)),
        "1.1.1 is +; afgerond op 1 decimaal is het 76,9%",
    ),
    (postzinnen.uitleg_zin, met(_procent(15, Afronding.HALF_NAAR_BOVEN)), "1.1.1 is +"),
    (
        postzinnen.uitleg_zin,
        met(_procent(15, Afronding.NAAR_BENEDEN)),
        "1.1.1 is +; klopt alleen bij afronden naar beneden",
    ),
    (
        postzinnen.uitleg_zin,
        met(Aandeelwoord(inhoud=_WOORD, aantal=21, van=26)),
        "1.1.1 is +; 'veelal' is gelezen als meer dan 50%",
    ),
    (
        postzinnen.uitleg_zin,
        met(Genoemd(inhoud=_NAMEN, namen=("A", "C"), te_veel=("B",), ontbreekt=("C",))),
        "1.1.1 is +; alleen gepubliceerd: B; alleen berekend: C",
    ),
    (
        postzinnen.uitleg_zin,
        met(Genoemd(inhoud=_ENKELE, namen=("A",), te_veel=(), ontbreekt=())),
        "1.1.1 is +; de bron noemt er enkele",
    ),
    (postzinnen.van_allen_zin, met(_procent(20, None)), "20 van de 26 (77%)"),
    (postzinnen.van_allen_zin, met(_procent(26, None)), "alle 26 (100%)"),
    (postzinnen.van_allen_zin, met(Aandeelwoord(inhoud=_WOORD, aantal=0, van=26)), "geen van de 26 (0%)"),
    (postzinnen.van_allen_zin, met(Genoemd(inhoud=_NAMEN, namen=(), te_veel=(), ontbreekt=())), "geen enkele"),
    (
        postzinnen.van_allen_zin,
        met(Genoemd(inhoud=_NAMEN, namen=("A", "C"), te_veel=("B",), ontbreekt=("C",))),
        "A en C",
    ),
    (postzinnen.namen_van_waarden, met(STAP1, Stelling(nr="2.1", waarden=("M", "O"))), ("matig", "onvoldoende")),
    (
        postzinnen.namen_van_waarden,
        met(STAP1, Stelling(nr="1.1.1", waarden=("-",))),
        ("onvoldoende",),
    ),
    (postzinnen.wie_zin, met(_gevonden(None)), ""),
    (
        postzinnen.wie_zin,
        met(_met(Verdeeld(inhoud=_VERDELING, aantallen={"V": 3, "M": 0}, verschil={"V": 1, "M": -1}), "A", "B")),
        "berekend V: A en B",
    ),
    (postzinnen.wie_zin, met(_met(_procent(2, None), "A", "B")), "wel: A en B"),
    (postzinnen.wie_zin, met(_met(Aandeelwoord(inhoud=_WOORD, aantal=2, van=26), "A", "B")), "wel: A en B"),
    (postzinnen.wie_zin, met(_met(Aandeelwoord(inhoud=_WOORD, aantal=24, van=26), "A", "B")), "niet: A en B"),
    (postzinnen.wie_zin, met(_met(Aandeelwoord(inhoud=_WOORD, aantal=1, van=2), "B")), "niet: B"),
    (
        postzinnen.wie_zin,
        met(_met(Genoemd(inhoud=_NAMEN, namen=("A", "C"), te_veel=("B",), ontbreekt=("C",)), "B", "C")),
        "alleen gepubliceerd: B; alleen berekend: C",
    ),
    (postzinnen.wie_zin, met(_met(Gerangschikt(inhoud=_RANGORDE, namen=("B", "A")), "A", "B")), "A en B"),
    (
        postzinnen.uitleg_zin,
        met(_onberekend(NogOpen(organisaties=("A",), scores=False, feiten=("opzet",)))),
        "er zijn nog feiten open bij A (opzet)",
    ),
    (
        postzinnen.uitleg_zin,
        met(_onberekend(NogOpen(organisaties=("A", "B"), feiten=("opzet", "klasse")))),
        "er zijn nog scores en feiten open bij A en B (opzet en klasse)",
    ),
]
