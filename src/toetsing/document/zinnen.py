"""The sentences that views share: what a kader is called, how far a toetsing is, what an oordeel rests on.

Whatever is computed and said stands in a module of sentences like this one, whatever its room: they are all in one
table of the tests, with none, one, two, many and all.
"""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, Final

from toetsing.domain.meldingen import Ernst
from toetsing.domain.oordeelplaatsen import kort_plaats, noem_plaatsen
from toetsing.domain.rules.boom import GEEN
from toetsing.domain.words.kopnamen import EERDER, VOORSTEL_BEGIN
from toetsing.domain.words.telwoorden import (
    FOUT,
    MEDEDELING,
    SCORE,
    VERWACHTING,
    WAARSCHUWING,
    alle,
    als_zin,
    bij_aantal,
    en_feiten,
    grenzen,
    hoeveel,
    van_de,
    zijn,
)
from toetsing.domain.words.woorden import aantal, aantallen_in_woorden, genoemd, opsomming

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from toetsing.domain.decide.uitslag import Criteriumuitslag, Knoopuitslag, Uitslag
    from toetsing.domain.kader import Kader
    from toetsing.domain.oordelen import Oordeelniveau
    from toetsing.domain.rules.betekenis import Zet
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.domain.rules.regelset import Beslisregel
    from toetsing.domain.toetsing import Toetsing
    from toetsing.domain.words.telwoorden import Telwoord

ZONDER_BESLISREGELS: Final = "het kader heeft hiervoor geen beslisregels"
ZONDER_RIJ: Final = "geen beslisregel van toepassing"
ZONDER_OORDEEL: Final = "geen oordeel"
NIET_TE_GEVEN: Final = "niet te geven"
"""What an oordeel is where no beslisregel gives one."""
NOG_OPEN: Final = "nog open"
_HOOGSTENS_GENOEMD: Final = 5
"""From more parts of an answer on, the rest is counted."""


# -- the kader and the ronde -------------------------------------------------------------------------------------------


def kadernaam(kader: Kader) -> str:
    """Return the kader as one finds it: title, id, version, and the variant if one is used."""
    variant = f", variant {kader.variant.id}" if kader.variant else ""
    return f"{kader.titel} ({kader.id}, versie {kader.versie}{variant})"


def kaderregel(kader: Kader) -> str:
    """Return the kader as an answer names it: also where it was found, if it does not ship with the program."""
    return f"{kadernaam(kader)}, {kader.plaats}" if kader.plaats else kadernaam(kader)


def naam_van_geen(kader: Kader) -> str:
    """Return what it is called that there is no oordeel: no row applies, or one of this kader may say so outright."""
    return ZONDER_OORDEEL if kader.zegt_geen else ZONDER_RIJ


def kadertitel(kader: Kader) -> str:
    """Return the kader as one reads it: "Toetsingskader Stap 1 (versie 2015)", with the variant if one is used."""
    versie = "" if kader.versie in kader.titel else f"versie {kader.versie}"
    variant = f"variant {kader.variant.id}" if kader.variant else ""
    bij = ", ".join(filter(None, (versie, variant)))
    return f"{kader.titel} ({bij})" if bij else kader.titel


def het_kader(kader: Kader) -> str:
    """Return the kader within a sentence: "het Toetsingskader Stap 1 (versie 2015)", "het kader Zorg (versie 2)"."""
    eerste = kader.titel.partition(" ")[0].casefold()
    return f"het {'' if eerste.endswith('kader') else 'kader '}{kadertitel(kader)}"


def in_ronde(ronde: str) -> str:
    """Return "ronde 2015"; a ronde that is called so itself is "ronde 1"."""
    return ronde if ronde.casefold().startswith("ronde") else f"ronde {ronde}"


def uit_ronde(ronde: str) -> str:
    """Return "uit ronde 2015", or "uit een eerdere ronde" where nobody said which."""
    return "uit een eerdere ronde" if ronde == EERDER else f"uit {in_ronde(ronde)}"


def overgenomen_zin(toetsing: Toetsing) -> str:
    """Return "15 scores overgenomen uit ronde 2015", so that nobody takes them for scored again; empty without any."""
    per_ronde = Counter(toetsing.overgenomen.values())
    return opsomming(f"{hoeveel(n, SCORE)} overgenomen {uit_ronde(ronde)}" for ronde, n in per_ronde.items())


def niet_opnieuw_zin(toetsing: Toetsing) -> str:
    """Return that scores were taken over, and from which ronde; empty without any."""
    per_ronde = Counter(toetsing.overgenomen.values())
    if not per_ronde:
        return ""
    geheel = len(toetsing.scores)
    begin = "Niet alles" if per_ronde.total() < geheel else "Niets"
    waaruit = (
        f"{alle(n, SCORE) if n == geheel else hoeveel(n, SCORE)} {zijn(n)} overgenomen {uit_ronde(ronde)}"
        for ronde, n in per_ronde.items()
    )
    return als_zin(f"{begin} is opnieuw getoetst: {opsomming(waaruit)}")


def geschreven_zin(waar: str, n: int, wat: Telwoord) -> str:
    """Return how many of something were written, and where."""
    return als_zin(f"Geschreven in {waar}: {hoeveel(n, wat)}")


def in_het_kort_zin(titels: Sequence[str]) -> str:
    """Return of which parts there is more than the short answer has, and how to see it."""
    welke = genoemd((f"'{titel}'" for titel in titels), _HOOGSTENS_GENOEMD, ("onderdeel", "onderdelen"))
    return als_zin(f"Dit is het antwoord in het kort. Met --detail staat er alles van {welke}")


def meldingen_in_woorden(fouten: int, let_op: int, info: int) -> str:
    """Return how many meldingen there are of each ernst: "2 fouten en 1 waarschuwing"."""
    aantallen = ((fouten, FOUT), (let_op, WAARSCHUWING), (info, MEDEDELING))
    return opsomming(hoeveel(n, wat) for n, wat in aantallen if n) or "geen meldingen"


def vaker_zin(ernst: Ernst, n: int, wat_samen: str, advies: str) -> str:
    """Return what stands above a melding that comes more than once: how often, what all say, and what to do."""
    wat = {Ernst.FOUT: FOUT, Ernst.LET_OP: WAARSCHUWING, Ernst.INFO: MEDEDELING}[ernst]
    return f"{als_zin(': '.join(filter(None, (hoeveel(n, wat), wat_samen))))} {advies}"


# -- how far it is -----------------------------------------------------------------------------------------------------


def legenda(kader: Kader) -> str:
    """Return "V = voldoende, M = matig, O = onvoldoende"; where criteria differ, of each letters which have them."""
    if len(kader.per_oordelen) == 1:
        return letters_in_woorden(*kader.per_oordelen)
    return "; ".join(
        f"bij {noem_plaatsen(nrs)}: {letters_in_woorden(oordelen)}" for oordelen, nrs in kader.per_oordelen.items()
    )


def beste_en_laagste(kader: Kader) -> tuple[str, str]:
    """Return the letters of the best and of the least oordeel on a criterium; in words where not all have the same."""
    if len(kader.per_oordelen) > 1:
        return "het beste oordeel", "het laagste oordeel"
    (oordelen,) = kader.per_oordelen
    return oordelen[0].letter, oordelen[-1].letter


def naam_van_beste(kader: Kader) -> str:
    """Return what the best oordeel on a criterium is called; empty where not every criterium has the same."""
    namen = {oordelen[0].naam for oordelen in kader.per_oordelen}
    return namen.pop() if len(namen) == 1 else ""


def letters_in_woorden(oordelen: Iterable[Oordeelniveau]) -> str:
    """Return the same of these oordelen."""
    return ", ".join(_letter_in_woorden(niveau.letter, niveau.naam) for niveau in oordelen)


def _letter_in_woorden(letter: str, naam: str) -> str:
    """Return "V = voldoende"; of a letter that is the name itself that alone."""
    return letter if letter == naam else f"{letter} = {naam}"


def letters_zin(namen: Sequence[str], letters: str) -> str:
    """Return what the letters mean of what is decided above the criteria: "thema 1", "het eindoordeel"."""
    return als_zin(f"De letters van {opsomming(namen)}: {letters}")


def stand(uitslag: Uitslag) -> str:
    """Return how many verwachtingen are voldoende, as `standzin` says it."""
    return standzin(uitslag.voldoende, uitslag.beoordeeld, uitslag.kan_nog)


def standzin(voldoende: int, beoordeeld: int, open_: int) -> str:
    """Return "18 van de 24 verwachtingen zijn voldoende", with the bounds where scores are open."""
    if not beoordeeld:
        return "er is geen verwachting beoordeeld"
    if open_ == beoordeeld:
        return f"{alle(beoordeeld, VERWACHTING)} {zijn(beoordeeld)} {NOG_OPEN}"
    wie = f"{van_de(voldoende, beoordeeld, VERWACHTING)} {zijn(voldoende)}"
    if not open_:
        return f"{wie} voldoende"
    return f"{wie} voldoende ({open_} {NOG_OPEN}, dus {grenzen(voldoende, open_)})"


def tellingzin(delen: Iterable[tuple[int, str]], *, samen: bool = True) -> str:
    """Return "De score is 3 keer voldoende en 1 keer onvoldoende.", or that all are one thing.

    Without `samen` the verwachtingen are not said to be that: what they have is a number or an answer.
    """
    delen = [deel for deel in delen if deel[0]]
    geheel = sum(n for n, _ in delen)
    if not delen:
        return "Er is geen verwachting beoordeeld."
    if len(delen) == 1 and (samen or delen[0][1] == NOG_OPEN):
        return als_zin(alle(geheel, VERWACHTING), zijn(geheel), delen[0][1])
    return als_zin(f"De score is {opsomming(f'{n} keer {naam}' for n, naam in delen)}")


def voorbehoud(fouten: int) -> str:
    """Return what a reader of the result must know when part of the input was faulty; empty when nothing was."""
    if not fouten:
        return ""
    zit = bij_aantal(fouten, "zit", "zitten")
    wat = aantal(fouten, "fout", "fouten")
    return f"Let op: in de invoer {zit} {wat}; wat daardoor niet klopte, is weggelaten."


# -- one oordeel -------------------------------------------------------------------------------------------------------


def mogelijk_lang(mogelijk: Sequence[Oordeel]) -> str:
    """Return "V", or "V of M" while more than one oordeel is possible."""
    return opsomming(mogelijk, "of")


def rij_zin(uitslag: Criteriumuitslag | Knoopuitslag) -> str:
    """Return the sentence of the row or rows that decided, empty while nothing is settled or no row applies."""
    return besluit_zin(uitslag.rijen, ()) if _is_beslist(uitslag) else ""


def beslisregel_zin(uitslag: Criteriumuitslag | Knoopuitslag) -> str:
    """Return the same with what the steps after the row made of the oordeel, so that a reader sees how it came."""
    return besluit_zin(uitslag.rijen, uitslag.zetten) if _is_beslist(uitslag) else ""


def _is_beslist(uitslag: Criteriumuitslag | Knoopuitslag) -> bool:
    return uitslag.oordeel is not None and not uitslag.nog_te_geven


def besluit_zin(rijen: Sequence[Beslisregel], zetten: Iterable[Zet]) -> str:
    """Return by which rows and which steps after them an oordeel came; of a step that found none nothing.

    Where several ways lead to it a step is named once, with all that it made of what came before.
    """
    per_stap = groupby((zet for zet in zetten if zet.van != GEEN), key=lambda zet: id(zet.stap))
    stappen = (stap_zin(*van_een) for _, van_een in per_stap)
    return "; ".join(filter(None, (" of: ".join(dict.fromkeys(rij.leest for rij in rijen)), *stappen)))


def stap_zin(*zetten: Zet) -> str:
    """Return what one step did, in each way that leads to it: "daarna hoogstens M als ramp is ja: V wordt M"."""
    return f"daarna {zetten[0].stap.zin}: {opsomming(map(stap_gevolg, zetten), 'of')}"


def stap_gevolg(zet: Zet) -> str:
    """Return what became of the oordeel: "V wordt M"."""
    return f"{zet.van} blijft {zet.naar}" if zet.van == zet.naar else f"{zet.van} wordt {zet.naar}"


def opmerkingen_bij(
    kader: Kader, uitslag: Criteriumuitslag, *, met_door: bool = True, met_gepubliceerd: bool = True
) -> tuple[str, ...]:
    """What a reader must know beside the oordeel: what is missing, what is settled, what the kader does not answer.

    Who set another oordeel is said where `met_door`, and what was published where `met_gepubliceerd`.
    """
    zinnen = [] if uitslag.mogelijk else [ZONDER_BESLISREGELS]
    if any(uitslag.wacht_op):
        zinnen.append(open_zin(*uitslag.wacht_op, staat_vast=uitslag.staat_vast))
    if uitslag.oordeel == GEEN and not uitslag.rijen:
        toestand = aantallen_in_woorden(kader.kolommen, uitslag.aantallen, len(uitslag.open))
        zinnen.append(f"er is {ZONDER_RIJ} bij {toestand}{_met_feiten(uitslag.feiten)}")
    if (gezet := uitslag.afwijkend) is not None:
        wie = gezet.door if met_door else None
        zinnen.append(gezet_zin(gezet.oordeel, gezet.motivering, wie, afwijkend=bool(uitslag.mogelijk)))
    if met_gepubliceerd and uitslag.gepubliceerd is not None and uitslag.gepubliceerd != uitslag.oordeel:
        zinnen.append(f"gepubliceerd is {uitslag.gepubliceerd}")
    zinnen += [f"let op, ook deze rij past: {_rij(rij)}" for rij in uitslag.tegenspraak]
    return tuple(zinnen)


def _met_feiten(feiten: Sequence[str]) -> str:
    """Return that a row looked at facts too; nothing where none did."""
    zoals = bij_aantal(len(feiten), "het is", "zij zijn")
    return f", met {en_feiten((), feiten)} zoals {zoals}" if feiten else ""


def openingszin(nr: str, kort: str, oordeel: str) -> str:
    """Return with which sentence a text about a criterium can begin, whatever the name of its oordeel."""
    return als_zin(f"{VOORSTEL_BEGIN} {nr} ({kort.rstrip('.')}) is {oordeel}")


def open_zin(nrs: Sequence[str], feiten: Sequence[str] = (), *, staat_vast: bool) -> str:
    """Return "1.1.2 en het feit overtreding zijn nog open", or that the oordeel does not wait for them."""
    wie, is_ = en_feiten(nrs, feiten), zijn(len(nrs) + len(feiten))
    return f"het oordeel staat vast, ook al {is_} {wie} {NOG_OPEN}" if staat_vast else f"{wie} {is_} {NOG_OPEN}"


def getal_bij_zin(nr: str, wat: str, getal: str) -> str:
    """Return the number of a criterium, behind which one it is: a line of its own, with every kind of number."""
    return f"Getal bij {nr} ({wat}): {getal}."


def gezet_zin(oordeel: Oordeel, motivering: str, door: str | None, *, afwijkend: bool) -> str:
    """Return which oordeel people set, who, and why; `afwijkend` says that beslisregels gave one too."""
    hoe = "afwijkend vastgesteld" if afwijkend else "vastgesteld"
    return f"{hoe} is {oordeel}{f' (door {door})' if door else ''}, met als motivering: {motivering}"


def gegeven_zin(dag: str, door: str) -> str:
    """Return when people gave an oordeel, and who that was; empty where neither is told."""
    delen = " ".join(filter(None, (f"op {dag}" if dag else "", f"door {door}" if door else "")))
    return als_zin(f"Dit oordeel is gegeven {delen}") if delen else ""


def anders_vastgesteld(uitslagen: Iterable[Criteriumuitslag | Knoopuitslag]) -> str:
    """Return "1.1 (berekend V, vastgesteld M) en thema 1 (...)" of those that are set otherwise; empty without."""
    return opsomming(f"{kort_plaats(een.nr)} ({beide_oordelen(een)})" for een in uitslagen if een.wijkt_af)


def beide_oordelen(uitslag: Criteriumuitslag | Knoopuitslag) -> str:
    """Return "berekend V, vastgesteld M", of what people set an oordeel on, or below it."""
    berekend = f"berekend {mogelijk_lang(uitslag.mogelijk)}" if uitslag.mogelijk else "geen beslisregels"
    return f"{berekend}, vastgesteld {mogelijk_lang(uitslag.geldend)}"


def _rij(rij: Beslisregel) -> str:
    return f"{rij.oordeel} bij {rij.zin}"
