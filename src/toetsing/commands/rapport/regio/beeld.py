"""What the report about one organisation holds: ready strings, for every format the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from toetsing.document.letter import NIETS

if TYPE_CHECKING:
    from toetsing.commands.rapport.gedeeld_beeld import Maatregelregel, Registerdeel
    from toetsing.document.auteurstekst import Auteurstekst
    from toetsing.document.boven import Bovenoordeel
    from toetsing.document.kaderbeeld import Kaderbeeld
    from toetsing.document.letter import Letter, Soortnaam
    from toetsing.document.omslag import Herkomst, Omslag
    from toetsing.document.reeksen import Reeksdeel
    from toetsing.document.rondes.beeld import Hertoetsdeel
    from toetsing.document.verdeling import Verdelingdeel


@dataclass(frozen=True, slots=True, kw_only=True)
class Scoreregel:
    """A verwachting with its score as shown, in words, its kind, and the note of the kader that belongs to it."""

    nr: str
    tekst: str
    score: str
    voluit: str
    soort: Soortnaam
    noot: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verbeterpunt:
    """A minus, numbered through the report, with why and what is done about it.

    `bevonden` is its score by name, where its text does not say what must be; empty where it does.
    """

    nummer: str
    nr: str
    tekst: str
    onderbouwing: tuple[str, ...]
    maatregelen: tuple[Maatregelregel, ...]
    bevonden: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feitregel:
    """A fact: its name, its question with the note of the kader at it, what it is in words, its kind, and its cell.

    `motivering` is what was written about it, and `gemotiveerd` whether the kader asks for that. `gegeven` says of an
    oordeel that people give when they gave it, and who did where that is told; of a fact it is None.
    """

    naam: str
    tekst: str
    noot: str
    antwoord: str
    soort: Soortnaam
    gemotiveerd: bool
    motivering: tuple[str, ...]
    cel: str
    gegeven: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Itemregel:
    """An item: its name, its question, its kind, what was filled in and where; empty where nothing was.

    `alineas` are the paragraphs of a text. `verplicht` says whether it has to be filled in.
    """

    naam: str
    vraag: str
    soort: str
    antwoord: str
    alineas: tuple[str, ...]
    verplicht: bool
    cel: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Itemdeel:
    """A verwachting with its items; without `gescoord` it has no score, and is described alone."""

    nr: str
    tekst: str
    noot: str
    gescoord: bool
    items: tuple[Itemregel, ...]


Toelichting = tuple[str, tuple[str, ...]]
"""A number or name, and the paragraphs somebody wrote at it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overzichtregel:
    """A criterium in the overview, with the oordeel that holds: the computed one, or the one people set instead.

    `berekend` is the first of these beside the second, and `gepubliceerd` what was published otherwise than computed.
    `vorige` is the oordeel in the ronde before this one, where that is set beside it, and `verandering` what became of
    it; where rules changed too, `oorzaak` says by what. `getal` is the number that it comes to; empty where the kader
    asks none. Of a thema, or of the whole, it is the same
    where the kader decides these; then `kort` is "Thema 1: Oven", and `nr` of the whole is empty.
    """

    nr: str
    kort: str
    oordeel: Letter
    noot: str
    berekend: Letter | None
    gepubliceerd: Letter | None
    getal: str = ""
    vorige: Letter | None = None
    verandering: str = ""
    oorzaak: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteriumdeel:
    """A criterium in the report. `vastgesteld` is the oordeel that people set instead; `opmerkingen` say why.

    `gepubliceerd` is what was published, and `anders_gepubliceerd` the same where it is not what was computed.
    `samen` is what was written at several verwachtingen together, the first of which is of this criterium.
    What was written at a verwachting stands at its verbeterpunt, or in `op_orde`, or in `overig` where the score is
    open or does not count. `notities` are those at the cells of the scores, where they were asked for. `feiten` are
    those that its beslisregels name. `getal` says what number it comes to, where the kader asks one. `heet_op_orde`
    is what satisfies, by name, where that is something else than voldoende. `items` are what its verwachtingen ask
    beside a score, or instead of one; where nothing has a score it has no `scores` and no oordeel.
    """

    nr: str
    kort: str
    tekst: str
    oordeel: Letter
    vastgesteld: Letter | None
    gepubliceerd: str
    anders_gepubliceerd: Letter | None
    telling: str
    beslisregel: str
    opmerkingen: tuple[str, ...]
    scores: tuple[Scoreregel, ...]
    onderbouwing: Auteurstekst
    samen: tuple[Toelichting, ...]
    op_orde: tuple[Toelichting, ...]
    overig: tuple[Toelichting, ...]
    verbeterpunten: tuple[Verbeterpunt, ...]
    aandachtspunten: tuple[Toelichting, ...]
    notities: tuple[Toelichting, ...]
    feiten: tuple[Feitregel, ...] = ()
    getal: str = ""
    heet_op_orde: str = ""
    items: tuple[Itemdeel, ...] = ()

    @property
    def beschreven(self) -> bool:
        """Whether it has items alone: no score, and no oordeel of rules or of people."""
        return not self.scores and self.vastgesteld is None and self.oordeel.tekst == NIETS


@dataclass(frozen=True, slots=True, kw_only=True)
class Themadeel:
    """A thema with its norm and its criteria, and its own oordeel where the kader decides it."""

    nr: str
    naam: str
    norm: str
    criteria: tuple[Criteriumdeel, ...]
    bovenoordeel: Bovenoordeel | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Herleidingregel:
    """Where a score comes from: verwachting, score, cell, and the ronde it was taken over from."""

    nr: str
    score: str
    cel: str
    overgenomen: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Regiorapport:
    """The whole report about one organisation, ready to print; its file is called `bestandsnaam`, with a suffix.

    `aanbieding` and `vervolg` are texts of the author that nobody asks for, and may be empty.
    `plicht` is what the organisation must meet, `opdracht` what it must do and `vervolgzinnen` what follows, as far as
    the kader has words for that; `plichtbron` is where these stand. `andere_maatregelen` belong to no verbeterpunt;
    `vraagt` says whether something is still asked of it, and `vraagt_reactie` whether a day is named for that;
    `hertoets` sets the ronde before this one beside it, where that was asked for. `feiten` are all those of the kader.
    `hoofdzaak` is the one sentence to remember, `punten_kort` are the verbeterpunten in a line each, and `bronregel`
    says what the oordelen were decided from; `te_midden` is where it stands among all, where that was asked for.
    `eindoordeel` are sentences of the conclusion; `over_geheel` is the oordeel on the whole, where the kader decides
    it. `registers` are those of the kader in which something was filled in. `reeksen` are the key figures over time
    that the kader asks for.
    """

    omslag: Omslag
    organisatie: str
    bestandsnaam: str
    samenvatting: tuple[str, ...]
    hoofdzaak: str
    punten_kort: tuple[str, ...]
    bronregel: str
    aanbieding: tuple[str, ...]
    samenvatting_auteur: Auteurstekst
    inleiding: Auteurstekst
    leesregels: tuple[str, ...]
    overzicht: tuple[Overzichtregel, ...]
    themas: tuple[Themadeel, ...]
    good_practices: tuple[Toelichting, ...]
    plicht: tuple[str, ...]
    eindoordeel: tuple[str, ...]
    opdracht: tuple[str, ...]
    vervolgzinnen: tuple[str, ...]
    vervolg: tuple[str, ...]
    plichtbron: str
    vraagt: bool
    vraagt_reactie: bool
    andere_maatregelen: tuple[Maatregelregel, ...]
    kader: Kaderbeeld
    verantwoording: Auteurstekst
    toetsers: tuple[tuple[str, ...], ...]
    geraadpleegd: tuple[tuple[str, ...], ...]
    reacties: tuple[tuple[str, ...], ...]
    herleiding: tuple[Herleidingregel, ...]
    herkomst: Herkomst
    ontbreekt: tuple[str, ...]
    hertoets: Hertoetsdeel | None = None
    feiten: tuple[Feitregel, ...] = ()
    over_geheel: Bovenoordeel | None = None
    registers: tuple[Registerdeel, ...] = ()
    reeksen: tuple[Reeksdeel, ...] = ()
    te_midden: Verdelingdeel | None = None
