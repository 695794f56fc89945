"""The oordelen above the criteria in two rondes of one organisation, and of all: in rows and in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.document.blokken import Cel, Kolom, Tabel, cellen
from toetsing.document.bovennamen import BOVEN, boventitel, het_oordeel, met_lidwoord, nr_en_naam
from toetsing.document.letter import letter_bij
from toetsing.document.rondes.beeld import Oordeelvergelijking
from toetsing.document.rondes.verandering import (
    ONZEKER,
    beide_regels,
    geteld,
    oorzaak_van,
    vastgesteld_verandering_van,
    verandering_van,
    zeker_anders,
)
from toetsing.document.rondes.zinnen import boven_zin, gezet_in_zin, onder_zin, veranderd_zin
from toetsing.document.zinnen import beide_oordelen, mogelijk_lang
from toetsing.domain.compare.oorzaak import Oorzaak, Viertal
from toetsing.domain.words.telwoorden import ORGANISATIE, aaneen
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from toetsing.document.letter import Letter
    from toetsing.domain.compare.rondevergelijking import Knoopvergelijking, Rondevergelijking, Tijdlijn
    from toetsing.domain.decide.uitslag import Knoopuitslag
    from toetsing.domain.kader import Kader


class Bovenstap:
    """What is decided above the criteria in two rondes of one organisation; empty where neither kader does."""

    def __init__(self, kaders: Sequence[Kader], stap: Rondevergelijking, namen: Sequence[str]) -> None:
        self.toen, self.nu = kaders
        self.eerst, self.daarna = namen
        self.vergelijking = stap
        self.beslist_toen: Mapping[str, Knoopuitslag] = {een.nr: een for een in stap.eerst.boven}
        self.beslist_nu: Mapping[str, Knoopuitslag] = {een.nr: een for een in stap.daarna.boven}

    @property
    def anders(self) -> bool:
        """Whether in one of the rondes what people set makes another oordeel above the criteria hold."""
        return any(een.wijkt_af for een in (*self.beslist_toen.values(), *self.beslist_nu.values()))

    def rijen(self) -> tuple[Oordeelvergelijking, ...]:
        """Return a row for each thema, and then the whole."""
        return tuple(map(self._rij, self.vergelijking.boven))

    def zinnen(self, *, alleen: Collection[str] = ()) -> Iterator[str]:
        """Yield what became of each, or `alleen` these; with what people set where that makes a difference."""
        for een in (een for een in self.vergelijking.boven if not alleen or een.nr in alleen):
            toen, nu = self._beide(een)
            wat = _wat(een.nr)
            waarom = "" if isinstance(een.uitkomst, Viertal) else een.uitkomst.value
            if toen is None or nu is None:
                yield boven_zin(wat.format(""), "", "", "", waarom)
                continue
            anders = toen.wijkt_af or nu.wijkt_af
            was, is_ = mogelijk_lang(toen.mogelijk), mogelijk_lang(nu.mogelijk)
            yield boven_zin(wat.format("berekende " if anders else ""), verandering_van(een), was, is_)
            if anders:
                was, is_ = mogelijk_lang(toen.geldend), mogelijk_lang(nu.geldend)
                yield boven_zin(wat.format("vastgestelde "), vastgesteld_verandering_van(een), was, is_)

    def gezet(self) -> Iterator[str]:
        """Yield which oordelen above the criteria people set otherwise, in each ronde."""
        for naam, beslist in ((self.eerst, self.beslist_toen), (self.daarna, self.beslist_nu)):
            anders = (een for een in beslist.values() if een.afwijkend is not None)
            yield gezet_in_zin(naam, opsomming(f"{met_lidwoord(een.nr)} ({beide_oordelen(een)})" for een in anders))

    def _beide(self, een: Knoopvergelijking) -> tuple[Knoopuitslag | None, Knoopuitslag | None]:
        te_vergelijken = isinstance(een.uitkomst, Viertal)
        return self.beslist_toen.get(een.was[0]) if te_vergelijken else None, self.beslist_nu.get(een.nr)

    def _rij(self, een: Knoopvergelijking) -> Oordeelvergelijking:
        toen, nu = self._beide(een)
        nr, naam = nr_en_naam(self.nu, een.nr)
        return Oordeelvergelijking(
            nr=nr,
            was=opsomming(een.was),
            kort=naam,
            eerst=_letter(self.toen, toen),
            eerst_noot=_noot(self.toen, toen),
            eerst_vastgesteld=_letter(self.toen, toen, gezet=True),
            daarna=_letter(self.nu, nu),
            daarna_noot=_noot(self.nu, nu),
            daarna_vastgesteld=_letter(self.nu, nu, gezet=True),
            verandering=verandering_van(een),
            verandering_vastgesteld=vastgesteld_verandering_van(een),
            oorzaak=oorzaak_van(een),
            uitleg=self._uitleg(een),
        )

    def _uitleg(self, een: Knoopvergelijking) -> str:
        """Return what below it is otherwise and the oordelen by either rules, or why nothing can be said."""
        vier = een.uitkomst
        if not isinstance(vier, Viertal):
            return vier.value
        regels = beide_regels(vier, self.eerst, self.daarna)
        if vier.oorzaak is Oorzaak.GELIJK:
            return regels
        eronder = {ander.nr: ander for ander in (*self.vergelijking.criteria, *self.vergelijking.boven)}
        themas = {thema.nr for thema in self.nu.themas}
        namen = [
            f"{'thema' if nr in themas else 'criterium'} {nr}{'' if zeker_anders(eronder[nr]) else ' (misschien)'}"
            for nr in een.onder
        ]
        return aaneen((onder_zin(namen, een.feiten, alleen_scores=vier.oorzaak is Oorzaak.PRESTATIE), regels))


def _wat(nr: str) -> str:
    """Return how a sentence calls an oordeel, with a place for which it is: "het {}eindoordeel"."""
    return het_oordeel(nr).replace("het ", "het {}", 1)


def _letter(kader: Kader, knoop: Knoopuitslag | None, *, gezet: bool = False) -> Letter | None:
    if knoop is None:
        return None
    return letter_bij(kader.oordelen_boven(knoop.nr), knoop.geldend if gezet else knoop.mogelijk)


def _noot(kader: Kader, knoop: Knoopuitslag | None) -> str:
    gezet = _letter(kader, knoop, gezet=True) if knoop is not None and knoop.wijkt_af else None
    return f"vastgesteld: {gezet.tekst}" if gezet else ""


# -- all organisations -------------------------------------------------------------------------------------------------


def bovenzinnen_van_allen(
    tijdlijnen: Sequence[Tijdlijn], wanneer: str, *, alleen: Collection[str] = ()
) -> Iterator[str]:
    """Yield at how many organisations the oordeel on each thema, and on the whole, became what; or `alleen` these."""
    for rij in zip(*(tijdlijn.geheel.boven for tijdlijn in tijdlijnen), strict=True):
        if alleen and rij[0].nr not in alleen:
            continue
        wat = _wat(rij[0].nr)
        berekend, gezet = map(verandering_van, rij), map(vastgesteld_verandering_van, rij)
        if not boven_anders(tijdlijnen, rij[0].nr):
            yield veranderd_zin(wat.format(""), geteld(berekend), ONZEKER, wanneer, per=ORGANISATIE)
            continue
        yield veranderd_zin(wat.format("berekende "), geteld(berekend), ONZEKER, wanneer, per=ORGANISATIE)
        yield veranderd_zin(wat.format("vastgestelde "), geteld(gezet), ONZEKER, wanneer, per=ORGANISATIE)


def boven_anders(tijdlijnen: Sequence[Tijdlijn], nr: str) -> bool:
    """Return whether at somebody what people set makes another oordeel of a node hold, in the first or last ronde."""
    return any(
        een.wijkt_af
        for tijdlijn in tijdlijnen
        for uitslag in (tijdlijn.uitslagen[0], tijdlijn.uitslagen[-1])
        for een in uitslag.boven
        if een.nr == nr
    )


def bovencellen(tijdlijn: Tijdlijn) -> tuple[str, ...]:
    """Return what became of the oordeel on each thema, and on the whole, of one organisation."""
    uit = []
    for een in tijdlijn.geheel.boven:
        berekend, gezet = verandering_van(een), vastgesteld_verandering_van(een)
        uit.append(berekend if berekend == gezet else f"{berekend}; vastgesteld {gezet}")
    return tuple(uit)


# -- as tables ---------------------------------------------------------------------------------------------------------


def bovenkolommen() -> tuple[Kolom, Kolom]:
    """Return the columns for the number and the name of a thema, or of the whole."""
    return Kolom(kop="nr", soort="nr"), Kolom(kop="over")


def tijdlijntabel(rijen: Sequence[tuple[str, str, Sequence[str]]], rondes: Sequence[str], *, naam: str) -> Tabel:
    """Return the oordelen above the criteria in every ronde; each row is a number, a name and the oordelen."""
    return Tabel(
        titel=f"{boventitel(nr for nr, _, _ in rijen)} in elke ronde",
        kolommen=(*bovenkolommen(), *(Kolom(kop=een, soort="kort") for een in rondes)),
        rijen=tuple((Cel(tekst=nr), *cellen((kort, *oordelen))) for nr, kort, oordelen in rijen),
        rijkop=1,
        naam=naam and f"{naam} {BOVEN.lower()}",
    )
