"""What there is to tell of organisations in two or more rondes: ready strings, for every format the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from toetsing.document.aandelen import Aandeel
    from toetsing.document.letter import Letter
    from toetsing.domain.compare.standverloop import Verschil


@dataclass(frozen=True, slots=True, kw_only=True)
class Rondekop:
    """A ronde as it was given: how it is called here, and the kader that decided it, also as a sentence says it."""

    naam: str
    kader: str
    het_kader: str
    kader_sha256: str
    variant: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Standregel:
    """An organisation in the summary: per ronde "15 van 24" over what all rondes share, and its criteria by change.

    `tellingen` goes with the `soorten` of the summary, `tellingen_vastgesteld` with its `soorten_vastgesteld`.
    `getallen` are the numbers of each of the `standen`: what is voldoende, what is open and of how many; none of "–".
    `verschil` is how many more are voldoende in the last than in the first, at least and at most in `minstens` and
    `hoogstens`; those are None where the counts cannot stand beside each other. `bovenoordelen` is what became of each
    of those of the summary.
    """

    organisatie: str
    standen: tuple[str, ...]
    getallen: tuple[tuple[int, ...], ...]
    verschil: str
    minstens: Verschil | None
    hoogstens: Verschil | None
    tellingen: tuple[int, ...]
    tellingen_vastgesteld: tuple[int, ...]
    bovenoordelen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Standverdeling:
    """How many organisations have so many voldoende in each ronde; `stand` also says of whom that is not certain."""

    stand: str
    organisaties: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Oordeelverdeling:
    """How many organisations have which oordeel on a criterium of the later kader, a thema or the whole, then and now.

    `was` is the number that it had then. What was set stands there where that is somewhere not what was computed.
    """

    nr: str
    was: str
    kort: str
    boven: bool
    eerst: tuple[Aandeel, ...]
    daarna: tuple[Aandeel, ...]
    eerst_vastgesteld: tuple[Aandeel, ...]
    daarna_vastgesteld: tuple[Aandeel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rondeoverzicht:
    """All organisations that are in every ronde. `ontbrekend` names those that are not; they are not compared.

    `met_oorzaak` says whether the first and the last ronde were decided by other rules; `eerdere_bestanden` are the
    files of all rondes but the last, with their hashes. `soorten` are the changes of oordelen that occur, and the usual
    ones; every criterium of an organisation is in one of them. `soorten_vastgesteld` are those of what was set, and
    empty where that is everywhere what was computed. `bovenoordelen` are what is decided above the criteria, as a
    column is called: "thema 1", "eindoordeel". `in_het_kort` says what changed where there is room for some sentences.
    The `regels` stand in the order of what is voldoende in the last ronde, most first. `verdelingszin` says whom the
    `verdelingen` count, in the first ronde and the last.
    """

    rondes: tuple[Rondekop, ...]
    eerdere_bestanden: tuple[tuple[str, str], ...]
    met_oorzaak: bool
    zinnen: tuple[str, ...]
    soorten: tuple[str, ...]
    soorten_vastgesteld: tuple[str, ...]
    regels: tuple[Standregel, ...]
    ontbrekend: tuple[str, ...]
    in_het_kort: tuple[str, ...]
    standverdeling: tuple[Standverdeling, ...]
    verdelingszin: str
    verdelingen: tuple[Oordeelverdeling, ...]
    bovenoordelen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Oordeelvergelijking:
    """A criterium of the later kader, a thema of it, or the whole, in two rondes.

    `eerst` is None where nothing of then can stand beside it.
    `was` are the numbers of the criteria it comes from. `eerst`, `daarna` and `verandering` are about what was
    computed, those with `vastgesteld` about what was set; a `noot` says where that is something else. `oorzaak` is
    prestatie, kader, beide or niet te zeggen where the computed oordeel certainly changed; `uitleg` gives the oordelen
    by either rules, or why nothing can be said.
    """

    nr: str
    was: str
    kort: str
    eerst: Letter | None
    eerst_noot: str
    eerst_vastgesteld: Letter | None
    daarna: Letter | None
    daarna_noot: str
    daarna_vastgesteld: Letter | None
    verandering: str
    verandering_vastgesteld: str
    oorzaak: str
    uitleg: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorevergelijking:
    """A shared verwachting in two rondes, with the cell of each score and what the score was taken over from."""

    nr: str
    was: str
    tekst: str
    eerst: str
    eerst_cel: str
    daarna: str
    daarna_cel: str
    verandering: str
    noot: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Losseverwachting:
    """A verwachting of one of the kaders only, with its score in that ronde."""

    nr: str
    tekst: str
    score: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Feitstap:
    """A fact in two rondes, with the cell of each answer and what people wrote about it in the later one."""

    naam: str
    tekst: str
    eerst: str
    eerst_cel: str
    daarna: str
    daarna_cel: str
    verandering: str
    motivering: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Itemstap:
    """An item in two rondes, with the cell of each answer; empty where nothing was filled in or nothing was asked."""

    nr: str
    naam: str
    eerst: str
    eerst_cel: str
    daarna: str
    daarna_cel: str
    verandering: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cijferstap:
    """A figure of a series, given in two rondes over one moment and not the same, with what must be known of each."""

    reeks: str
    moment: str
    definitie: str
    eerst: str
    eerst_noot: str
    daarna: str
    daarna_noot: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Getalstap:
    """The number that a criterium comes to in two rondes, as it is read.

    `eerst_exact` and `daarna_exact` are each the number itself, its lowest and its highest; nothing where it was not
    asked.
    """

    nr: str
    kort: str
    eerst: str
    daarna: str
    eerst_exact: tuple[str, ...]
    daarna_exact: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteriumstand:
    """A criterium of the later kader: "3 van 4" then and now, over what both rondes have, and what the difference is.

    `eerst_getallen` and `daarna_getallen` are what is voldoende, what is open and of how many.
    """

    nr: str
    kort: str
    eerst: str
    eerst_getallen: tuple[int, int, int]
    daarna: str
    daarna_getallen: tuple[int, int, int]
    verschil: str
    minstens: Verschil
    hoogstens: Verschil


@dataclass(frozen=True, slots=True, kw_only=True)
class Puntregel:
    """A verbeterpunt of then or now, and what became of it. A number is empty where that kader does not have it."""

    was: str
    nr: str
    tekst: str
    stand: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Anderevraag:
    """A verwachting that asks something else than the one it comes from, with both texts and both scores."""

    was: str
    nr: str
    relatie: str
    tekst: str
    eerst: str
    daarna: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rondestap:
    """Two rondes of one organisation beside each other. `vervallen` is only in the earlier kader, `nieuw` in the later.

    `met_oorzaak` says whether the rondes were decided by other rules, so that the labels say something;
    `anders_vastgesteld` whether in either something else was set than computed, so that both are told. `in_het_kort`
    says what changed where there is room for some sentences.
    """

    eerst: str
    daarna: str
    zinnen: tuple[str, ...]
    in_het_kort: tuple[str, ...]
    standen: tuple[Criteriumstand, ...]
    met_oorzaak: bool
    anders_vastgesteld: bool
    oordelen: tuple[Oordeelvergelijking, ...]
    scores: tuple[Scorevergelijking, ...]
    vervallen: tuple[Losseverwachting, ...]
    nieuw: tuple[Losseverwachting, ...]
    andere_vragen: tuple[Anderevraag, ...]
    punten: tuple[Puntregel, ...]
    feiten: tuple[Feitstap, ...] = ()
    getallen: tuple[Getalstap, ...] = ()
    items: tuple[Itemstap, ...] = ()
    andere_cijfers: tuple[Cijferstap, ...] = ()
    bovenoordelen: tuple[Oordeelvergelijking, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rondegegevens:
    """One toetsing: its ronde, date and soort, its file with the hash, and the id of its kader with the variant."""

    kop: Rondekop
    datum: str
    soort: str
    kader: str
    bestand: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tijdlijnregel:
    """A criterium of the last kader with its oordeel in every ronde; "–" where a ronde has nothing to put there."""

    nr: str
    kort: str
    oordelen: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hertoetsdeel:
    """One organisation. `tijdlijn` is there from three rondes on; `stappen` are each ronde beside the one before it.

    `bovenoordelen` is the tijdlijn of what is decided above the criteria.
    """

    organisatie: str
    rondes: tuple[Rondegegevens, ...]
    tijdlijnzinnen: tuple[str, ...]
    tijdlijn: tuple[Tijdlijnregel, ...]
    stappen: tuple[Rondestap, ...]
    bovenoordelen: tuple[Tijdlijnregel, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Deelsregel:
    """An organisation that is not in every ronde: its count in each it is in, and that it began, stopped or skipped."""

    organisatie: str
    standen: tuple[str, ...]
    wat: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hertoets:
    """The whole comparison. The numbers and texts are those of the later kader of each step."""

    titel: str
    ondertitel: str
    merken: tuple[str, ...]
    leesregels: tuple[str, ...]
    overzicht: Rondeoverzicht
    deels: tuple[Deelsregel, ...]
    organisaties: tuple[Hertoetsdeel, ...]
    programma: str
    peildatum: str
