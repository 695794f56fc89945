"""The kader: themas > criteria > verwachtingen, their scale and their beslisregels. Dated, sourced, immutable."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.relaties import Relatie
from toetsing.domain.rules.betekenis import Onderdeel
from toetsing.domain.rules.boom import GEEN, Laag
from toetsing.domain.rules.regelset import genoemde_nummers
from toetsing.domain.rules.toestand import Zicht, zicht_van
from toetsing.domain.scores import OPEN, Score, Scoreniveau, als_woord
from toetsing.domain.words.telwoorden import ANTWOORD, MIN, SCORE, VERBETERPUNT, Telwoord

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from toetsing.domain.itempunt import Itempunt
    from toetsing.domain.meldingen import Melding
    from toetsing.domain.oordelen import Bovenregels, Oordeelniveau
    from toetsing.domain.reeksen import Reeks
    from toetsing.domain.registers import Kadertermijn, Register
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.domain.rules.getaluitkomst import Getaluitkomst
    from toetsing.domain.rules.regelset import Regelset
    from toetsing.domain.schaal import Schaal, Telkolom
    from toetsing.domain.scores import Ingevuld


@dataclass(frozen=True, slots=True, kw_only=True)
class Bron:
    """A source document: who published it, and when or over which period."""

    id: str
    titel: str
    uitgever: str
    periode: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gevraagd:
    """What is asked of an organisation in one cell: its number or name, its scale and which scores it may have.

    `telt_mee` is False for what is listed but not assessed; `reden` then says why, and its score is nvt.
    """

    nr: str
    tekst: str
    schaal: Schaal
    scores: tuple[Score, ...]
    voetnoot: str | None
    bron: str
    telt_mee: bool = True
    reden: str | None = None
    heet: ClassVar[Telwoord] = SCORE
    """What is filled in for it is called."""

    @property
    def leeg_is(self) -> Scoreniveau | None:
        """The level that a blank cell means; None where blank is open, also where that level is not allowed."""
        mag = self.scores if self.telt_mee else ()
        return next((niveau for niveau in self.schaal.niveaus if niveau.leeg and niveau.teken in mag), None)

    @property
    def bij_leeg(self) -> Ingevuld:
        """The score that a blank cell means: open, or the level that its scale names; nvt where it does not count."""
        niveau = self.leeg_is if self.telt_mee else next((n for n in self.schaal.niveaus if n.nvt), None)
        return OPEN if niveau is None else niveau.teken

    @property
    def bij_open(self) -> str:
        """What stands in a cell that is open: nothing, or the word where a blank cell means a level."""
        return "" if self.leeg_is is None else OPEN.value

    def antwoord(self, score: Ingevuld) -> str:
        """Return what its score is by the name of its level, or "open"."""
        return als_woord(score) if score is OPEN else self.schaal.per_teken[score].naam


@dataclass(frozen=True, slots=True, kw_only=True)
class Verwachting(Gevraagd):
    """One verwachting: what the beslisregels of its criterium count.

    `was` is the number in the kader that this one continues of the verwachting that it comes from, and `relatie` what
    it asks beside that: the makers of the kader say so.
    """

    groepen: frozenset[str]
    was: str | None = None
    relatie: Relatie = Relatie.GELIJK
    gewicht: Fraction = Fraction(1)

    @property
    def zelfde_als(self) -> str | None:
        """The number in the kader that this one continues of the very same verwachting."""
        return self.was if self.relatie is Relatie.GELIJK else None

    @property
    def is_eis(self) -> bool:
        """Whether its text says what must be, so that one can be said not to meet it: no question, and no mark."""
        return not self.schaal.naam and not self.tekst.rstrip().endswith("?")

    def is_min(self, score: Ingevuld) -> bool:
        """Return whether a score asks for a verbeterpunt: it counts, it can be better, and it does not satisfy."""
        return self.telt_mee and score in self.schaal.minnen


@dataclass(frozen=True, slots=True, kw_only=True)
class Feit(Gevraagd):
    """A fact beside the verwachtingen; its `nr` is its name. Rules see it by that name alone, and count it nowhere.

    With `motivering` it is the judgement of a person: without a written motivering it stays open. `oordeel_over` is the
    number of the criterium or thema, or "geheel", of which it is the oordeel; None for a fact beside those.
    """

    motivering: bool
    oordeel_over: str | None = None
    heet: ClassVar[Telwoord] = ANTWOORD

    @property
    def onderdeel(self) -> Onderdeel:
        """What the beslisregels that name it see of it."""
        return Onderdeel(nr=self.nr, tekens=self.scores, schaal=self.schaal, feit=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterium:
    """A criterium with its verwachtingen and the beslisregels that decide it (its own, or those of its thema).

    `oordelen` are those that it can have, its own or those of the kader, also where it has no rules and people alone
    give one; `oordeelschaal` has the same as rows above it count them. `feiten` are those that its rules can name,
    whether they do or not: all of the kader. `getal` is the number that it comes to beside or instead of an oordeel.
    `itempunten` are the verwachtingen at which more is asked than a score; those that have no score at all stand there
    alone, and not among the `verwachtingen`. `vervangt` is what has rows that its own take the place of, as "thema 1".
    """

    nr: str
    kort: str
    tekst: str
    verwachtingen: tuple[Verwachting, ...]
    regelset: Regelset | None
    oordelen: tuple[Oordeelniveau, ...]
    oordeelschaal: Schaal
    bron: str
    feiten: tuple[Feit, ...] = ()
    getal: Getaluitkomst | None = None
    groepen: frozenset[str] = frozenset()
    itempunten: tuple[Itempunt, ...] = ()
    vervangt: str = ""

    @property
    def letters(self) -> tuple[Oordeel, ...]:
        """What its oordeel can be, from best to worst, `GEEN` last: the order in which possible oordelen are listed."""
        return (*(niveau.letter for niveau in self.oordelen), GEEN)

    @property
    def tellend(self) -> tuple[Verwachting, ...]:
        """The verwachtingen that count."""
        return tuple(v for v in self.verwachtingen if v.telt_mee)

    @property
    def buiten(self) -> int:
        """How many verwachtingen are listed without counting."""
        return sum(not v.telt_mee for v in self.verwachtingen)

    @property
    def alleen_beschreven(self) -> bool:
        """Whether it asks items alone, and nothing decides it: it never has an oordeel, and nothing above counts it."""
        return self.regelset is None and not self.verwachtingen and bool(self.itempunten)

    @property
    def onderdelen(self) -> tuple[Onderdeel, ...]:
        """What the beslisregels of this criterium count: the verwachtingen that count, with their allowed scores."""
        return tuple(
            Onderdeel(nr=v.nr, tekens=v.scores, schaal=v.schaal, groepen=v.groepen, gewicht=v.gewicht)
            for v in self.tellend
        )

    def genoemde_feiten(self, regelset: Regelset) -> tuple[Feit, ...]:
        """Return the facts that some row names, in the order of the kader."""
        namen = genoemde_nummers(regelset)
        return tuple(feit for feit in self.feiten if feit.nr in namen)

    def onderdelen_bij(self, regelset: Regelset) -> tuple[Onderdeel, ...]:
        """Return what these rows look at: the verwachtingen that count, then the facts that they name."""
        return (*self.onderdelen, *(feit.onderdeel for feit in self.genoemde_feiten(regelset)))

    @property
    def kolommen(self) -> tuple[Telkolom, ...]:
        """The columns in which the scores of its verwachtingen are counted."""
        schalen = dict.fromkeys(v.schaal for v in self.verwachtingen)
        return tuple(dict.fromkeys(kolom for schaal in schalen for kolom in schaal.kolommen))


@dataclass(frozen=True, slots=True, kw_only=True)
class Thema:
    """A thema: its norm, if the source states any, and its criteria; `regels` decide it, where the kader has any."""

    nr: str
    naam: str
    norm: str
    criteria: tuple[Criterium, ...]
    bron: str
    groepen: frozenset[str] = frozenset()
    regels: Bovenregels | None = None

    @property
    def alleen_beschreven(self) -> bool:
        """Whether nothing below it can have an oordeel."""
        return bool(self.criteria) and all(criterium.alleen_beschreven for criterium in self.criteria)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ronde:
    """A dated measurement with the kader; `scores` is the file beside it with those that ship, empty where none do.

    `soort` is empty where it is neither, and `toelichting` says what there is to know of it.
    """

    ronde: str
    soort: str
    scores: str
    toelichting: str
    bron: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Variantnaam:
    """The name of the variant whose beslisregels replaced some of the kader, and the hash of its file."""

    id: str
    sha256: str


@dataclass(frozen=True, kw_only=True, eq=False)
class Kader:
    """A whole toetsingskader, checked. One kader equals itself alone.

    `sha256` is of the bytes of its file; `bron` holds where nothing nearer does.
    `feiten` are those that it declares, and then the oordelen that people give: rules see both by name alone.
    `schalen` begins with the scale of `scores`. `oordelen` are those of whatever has none of its own, and
    `oordeelschaal` has the same as rows count them. `eindregels` decide the whole, where there are any. `vervolg_op` is
    the id of the kader that this one continues, of which the verwachtingen name numbers in `was`. `registers` are its
    tables to follow up, and `termijnen` the days that every toetsing has its own of. `reeksen` are the key figures over
    time that it asks; no rule sees them. `opmerkingen` is what there is to say of its file, none of it a fout, and
    `plaats` where that was found, empty for one that ships with the program.
    """

    id: str
    versie: str
    titel: str
    sha256: str
    bron: str
    bronnen: tuple[Bron, ...]
    schalen: tuple[Schaal, ...]
    oordelen: tuple[Oordeelniveau, ...]
    oordeelschaal: Schaal
    themas: tuple[Thema, ...]
    eindregels: Bovenregels | None = None
    feiten: tuple[Feit, ...] = ()
    voetnoten: Mapping[str, str]
    toelichting: str | None
    voetnoot: str | None
    rondes: tuple[Ronde, ...]
    variant: Variantnaam | None = None
    vervolg_op: str | None = None
    registers: tuple[Register, ...] = ()
    termijnen: tuple[Kadertermijn, ...] = ()
    reeksen: tuple[Reeks, ...] = ()
    opmerkingen: tuple[Melding, ...] = ()
    plaats: str = ""

    @property
    def criteria(self) -> Iterator[Criterium]:
        """All criteria in the order of the kader."""
        return (criterium for thema in self.themas for criterium in thema.criteria)

    @property
    def gescoorde_criteria(self) -> Iterator[Criterium]:
        """The criteria that can have an oordeel: all but those of which every verwachting is described alone."""
        return (een for een in self.criteria if een.verwachtingen or een.regelset is not None or not een.itempunten)

    @property
    def verwachtingen(self) -> Iterator[Verwachting]:
        """All listed verwachtingen in the order of the kader, also those that do not count."""
        return (verwachting for criterium in self.criteria for verwachting in criterium.verwachtingen)

    @cached_property
    def itempunten(self) -> tuple[Itempunt, ...]:
        """The verwachtingen at which more is asked than a score, or something else, in the order of the kader."""
        return tuple(punt for criterium in self.criteria for punt in criterium.itempunten)

    @property
    def heeft_scores(self) -> bool:
        """Whether anything is scored; else there is nothing to count."""
        return any(criterium.verwachtingen for criterium in self.criteria)

    @property
    def heeft_oordelen(self) -> bool:
        """Whether anything is scored, or people give an oordeel; else all is described, and nothing is decided."""
        return self.heeft_scores or bool(self.feiten)

    @property
    def alleen_bladen(self) -> bool:
        """Whether it asks series and registers alone: no score, no oordeel and no item."""
        return not self.gevraagd and not self.itempunten

    @property
    def alles_door_mensen(self) -> bool:
        """Whether people give every oordeel that there is, and no row of the kader decides any."""
        met_regels = sum(criterium.regelset is not None for criterium in self.criteria) + len(self.nrs_boven)
        return len(self.mensoordelen) == met_regels

    @property
    def gevraagd(self) -> tuple[Gevraagd, ...]:
        """Everything that is asked of an organisation: the listed verwachtingen, then the facts."""
        return (*self.verwachtingen, *self.feiten)

    @cached_property
    def per_nr(self) -> Mapping[str, Verwachting]:
        """The listed verwachtingen by their number."""
        return {verwachting.nr: verwachting for verwachting in self.verwachtingen}

    @cached_property
    def nummers(self) -> frozenset[str]:
        """The numbers of all its verwachtingen, scored and described."""
        return frozenset((*self.per_nr, *(punt.nr for punt in self.itempunten)))

    @cached_property
    def bij_naam(self) -> Mapping[str, Gevraagd]:
        """Everything that is asked: the listed verwachtingen by their number, and the facts by their name."""
        return {een.nr: een for een in self.gevraagd}

    @property
    def heeft_bovenregels(self) -> bool:
        """Whether anything above a criterium is decided."""
        return self.eindregels is not None or any(thema.regels is not None for thema in self.themas)

    @property
    def heeft_stappen(self) -> bool:
        """Whether the rules of some criterium have steps after their rows."""
        return any(een.regelset is not None and een.regelset.daarna for een in self.criteria)

    @property
    def schaal(self) -> Schaal:
        """The scale of `scores`, or the first declared where the kader has no `scores`."""
        return self.schalen[0]

    @cached_property
    def scoreschalen(self) -> tuple[Schaal, ...]:
        """The scales of scores: every one, but not one that facts alone have."""
        alleen_feiten = {f.schaal for f in self.feiten} - {v.schaal for v in self.verwachtingen}
        return tuple(schaal for schaal in self.schalen if schaal not in alleen_feiten)

    @cached_property
    def kolommen(self) -> tuple[Telkolom, ...]:
        """The columns in which scores are counted."""
        return tuple(dict.fromkeys(kolom for schaal in self.scoreschalen for kolom in schaal.kolommen))

    @cached_property
    def losse_feiten(self) -> tuple[Feit, ...]:
        """The facts beside the oordelen: those that the kader declares."""
        return tuple(feit for feit in self.feiten if feit.oordeel_over is None)

    @cached_property
    def mensoordelen(self) -> Mapping[str, Feit]:
        """The oordelen that people give instead of rules, by what each is on."""
        return {feit.oordeel_over: feit for feit in self.feiten if feit.oordeel_over is not None}

    @cached_property
    def genoemde_feiten(self) -> tuple[Feit, ...]:
        """The facts that some row names: about these an oordeel waits."""
        return tuple(feit for feit in self.feiten if self.plaatsen_met(feit))

    def criteria_met(self, feit: Feit) -> tuple[str, ...]:
        """Return the numbers of the criteria of which some row names a fact."""
        return tuple(c.nr for c in self.criteria if c.regelset is not None and feit in c.genoemde_feiten(c.regelset))

    @property
    def nrs_boven(self) -> tuple[str, ...]:
        """The numbers of the themas that it decides, and "geheel" where it decides the whole."""
        themas = (thema.nr for thema in self.themas if thema.regels is not None)
        return (*themas, *((GEHEEL,) if self.eindregels is not None else ()))

    def oordelen_boven(self, nr: str) -> tuple[Oordeelniveau, ...]:
        """Return the oordelen that a thema can have, by its number, or "geheel"; none where it is not decided."""
        boven = {thema.nr: thema.regels for thema in self.themas} | {GEHEEL: self.eindregels}
        regels = boven.get(nr)
        return () if regels is None else regels.oordelen

    def oordelen_van(self, nr: str) -> tuple[Oordeelniveau, ...]:
        """Return the oordelen that a criterium or a thema can have, by its number, or the whole, as "geheel"."""
        return self._oordelen_van_criteria.get(nr) or self.oordelen_boven(nr)

    @cached_property
    def _oordelen_van_criteria(self) -> Mapping[str, tuple[Oordeelniveau, ...]]:
        return {criterium.nr: criterium.oordelen for criterium in self.criteria}

    @cached_property
    def per_oordelen(self) -> Mapping[tuple[Oordeelniveau, ...], tuple[str, ...]]:
        """The criteria by the oordelen that they can have: those with the same can be counted together.

        Those of the kader where there is no criterium at all, and people give the oordeel on the whole alone.
        """
        samen: dict[tuple[Oordeelniveau, ...], list[str]] = {} if any(self.criteria) else {self.oordelen: []}
        for criterium in self.criteria:
            samen.setdefault(criterium.oordelen, []).append(criterium.nr)
        return {oordelen: tuple(nrs) for oordelen, nrs in samen.items()}

    def boven_criteria_met(self, feit: Feit) -> tuple[str, ...]:
        """Return the numbers of the themas of which some row names a fact, and "geheel" where one of the whole does."""
        boven = [(thema.nr, thema.regels) for thema in self.themas] + [(GEHEEL, self.eindregels)]
        return tuple(nr for nr, regels in boven if regels is not None and feit.nr in genoemde_nummers(regels.regelset))

    def plaatsen_met(self, feit: Feit) -> tuple[str, ...]:
        """Return the numbers of the criteria and themas of which some row names a fact, and "geheel" for the whole."""
        return (*self.criteria_met(feit), *self.boven_criteria_met(feit))

    @property
    def kent_voldoende(self) -> bool:
        """Whether some verwachting that counts can satisfy, so that "x van de y" can be said."""
        return any(v.telt_mee and v.schaal.voldoet for v in self.verwachtingen)

    @property
    def punt(self) -> Telwoord:
        """What a score that asks for a verbeterpunt is called: a min where every one of them is a "-"."""
        minnen = {teken for v in self.verwachtingen if v.telt_mee for teken in v.schaal.minnen}
        return MIN if minnen == {"-"} else VERBETERPUNT

    def verbeterpunten(self, scores: Mapping[str, Ingevuld]) -> tuple[str, ...]:
        """Return the verwachtingen that count and have a minus, in the order of the kader."""
        return tuple(v.nr for v in self.verwachtingen if v.is_min(scores[v.nr]))

    @property
    def zegt_geen(self) -> bool:
        """Whether a row of it says outright that there is no oordeel, as when none fits."""
        rijen = (een.regelset.alle_rijen for een in self.criteria if een.regelset is not None)
        return any(rij.oordeel == GEEN for van_een in rijen for rij in van_een)

    @cached_property
    def beste_letter(self) -> Mapping[str, Oordeel]:
        """The best oordeel that each criterium can have, by its number."""
        return {criterium.nr: criterium.oordelen[0].letter for criterium in self.criteria}

    @property
    def letters(self) -> tuple[Oordeel, ...]:
        """Every letter that some criterium can have, of each from best to worst; `GEEN` last."""
        return (*dict.fromkeys(een.letter for oordelen in self.per_oordelen for een in oordelen), GEEN)


def zicht_op(criterium: Criterium, regelset: Regelset) -> Zicht:
    """Return what the rows can see of a criterium: its verwachtingen that count, and the facts that they name."""
    return zicht_van(regelset, criterium.onderdelen_bij(regelset), criterium.buiten)


def tel_scores(verwachtingen: Iterable[Verwachting], scores: Mapping[str, Ingevuld]) -> Counter[str]:
    """Return in which column of the kader how many of these scores are; what is open is in none."""
    ingevuld = ((v.schaal, scores[v.nr]) for v in verwachtingen)
    return Counter(schaal.per_teken[score].telt_als for schaal, score in ingevuld if score is not OPEN)


def naam_van_thema(thema: Thema) -> str:
    """Return how a row calls a thema."""
    return f"{Laag.THEMA.enkelvoud} {thema.nr}"


def naam_van_criterium(criterium: Criterium) -> str:
    """Return how a row calls a criterium."""
    return f"{Laag.CRITERIUM.enkelvoud} {criterium.nr}"
