"""What the report about many organisations holds: ready strings, for every format the same.

Counts that become the pieces of a bar are numbers; wherever they are read they stand beside it as a string.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from toetsing.commands.rapport.gedeeld_beeld import Maatregelregel, Registerdeel
    from toetsing.document.aandelen import Aandeel
    from toetsing.document.auteurstekst import Auteurstekst
    from toetsing.document.feitentelling import Feitdeel
    from toetsing.document.getaltelling import Getaldeel
    from toetsing.document.itemtelling import Itemtotaal
    from toetsing.document.kaderbeeld import Kaderbeeld
    from toetsing.document.omslag import Herkomst, Omslag
    from toetsing.document.organisatieregel import Organisatieregel
    from toetsing.document.reekstabellen import Landelijkereeks
    from toetsing.document.rondes.beeld import Rondeoverzicht
    from toetsing.document.tekeningen import Vaksoort
    from toetsing.document.verdeling import Verdelingdeel


@dataclass(frozen=True, slots=True, kw_only=True)
class Kernfeit:
    """A sentence with the share that it says: how many of how many, and by which word; `nrs` are its criteria."""

    zin: str
    nrs: tuple[str, ...]
    deel: int
    geheel: int
    woord: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verwachtingdeel:
    """A verwachting over all organisations; `aandelen` is empty where it does not count, and `zin` says why.

    `gepubliceerd` says what was published otherwise of it, and `aandelen_gepubliceerd` are such counts.
    `zin` has the counts, `namen` who they are but for the largest group; `onderbouwing` is what the author wrote, and
    `noot` which note of the kader belongs to it.
    """

    nr: str
    tekst: str
    noot: str
    aandelen: tuple[Aandeel, ...]
    aandelen_gepubliceerd: tuple[Aandeel, ...]
    zin: str
    gepubliceerd: tuple[str, ...]
    namen: tuple[str, ...]
    onderbouwing: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteriumdeel:
    """A criterium over all organisations. `aandelen` count what was computed, and `aandelen_vastgesteld` what was set.

    `gepubliceerd` says what was published otherwise of it, and `aandelen_gepubliceerd` are such counts. `mogelijk` says
    what open scores can still change, `vastgesteld` what people set instead; both are empty where there is nothing to
    say. `samen` is what was written at several verwachtingen together, the first of which is of this criterium.
    `items` are what its verwachtingen ask beside a score, or instead of one. `boodschap` is what its figure says.
    """

    nr: str
    kort: str
    tekst: str
    aandelen: tuple[Aandeel, ...]
    aandelen_vastgesteld: tuple[Aandeel, ...]
    aandelen_gepubliceerd: tuple[Aandeel, ...]
    zin: str
    gepubliceerd: tuple[str, ...]
    namen: tuple[str, ...]
    mogelijk: str
    vastgesteld: str
    onderbouwing: Auteurstekst
    verwachtingen: tuple[Verwachtingdeel, ...]
    samen: tuple[tuple[str, tuple[str, ...]], ...]
    items: tuple[Itemtotaal, ...] = ()
    boodschap: Kernfeit | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bovendeel:
    """The oordeel on a thema or on the whole over all organisations, with the fields of a `Criteriumdeel`.

    `nr` is the number of the thema, or "geheel"; `naam` is "Thema 1: Oven" or "Eindoordeel". Here `namen` says of every
    group who they are, the largest too: such an oordeel is about an organisation.
    """

    nr: str
    naam: str
    aandelen: tuple[Aandeel, ...]
    aandelen_vastgesteld: tuple[Aandeel, ...]
    aandelen_gepubliceerd: tuple[Aandeel, ...]
    zin: str
    gepubliceerd: tuple[str, ...]
    namen: tuple[str, ...]
    mogelijk: str
    vastgesteld: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Themadeel:
    """A thema with its norm, its criteria, and the good practices of organisations: name and paragraphs.

    `bovenoordeel` counts its own oordelen, where the kader decides it.
    """

    nr: str
    naam: str
    norm: str
    criteria: tuple[Criteriumdeel, ...]
    good_practices: tuple[tuple[str, tuple[str, ...]], ...]
    bovenoordeel: Bovendeel | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Beeldpunt:
    """A criterium in the national picture, with what was set or published instead and what the author says of it."""

    nr: str
    tekst: str
    zin: str
    gepubliceerd: tuple[str, ...]
    vastgesteld: str
    alineas: tuple[str, ...]
    aandelen: tuple[Aandeel, ...]
    aandelen_vastgesteld: tuple[Aandeel, ...]
    aandelen_gepubliceerd: tuple[Aandeel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Afwijkingregel:
    """An oordeel or figure that differs from the computed one: of whom, at what, and why as far as anybody said."""

    wie: str
    wat: str
    berekend: str
    ander: str
    waarom: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Puntregel:
    """A verwachting that some do not meet: how many organisations, and of how many the plan says what.

    The counts are of organisations; `zonder_maatregel` names those whose plan has no measure for it. `geen_eis` says
    that the text does not say what must be.
    """

    nr: str
    tekst: str
    organisaties: int
    met_maatregel: int
    met_verantwoordelijke: int
    met_termijn: int
    klaar: int
    zonder_maatregel: str
    geen_eis: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Scoretotaal:
    """How many organisations certainly satisfy a verwachting, of how many that were assessed; how many are open or nvt.

    The first two are None where the scale of the verwachting does not say what satisfies.
    """

    nr: str
    voldoende: int | None
    beoordeeld: int | None
    open: int
    nvt: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Rasterteken:
    """A score as it stands in the picture of all: `kort`, what it means, and whether that is good."""

    teken: str
    kort: str
    naam: str
    soort: Vaksoort


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorekolom:
    """A verwachting in the picture of all scores, with the scores that some have.

    `niet_voldoende` is how many certainly do not meet it, None where its scale does not say what satisfies; `kort` is
    its short name, where the kader has one.
    """

    nr: str
    kort: str
    tekst: str
    tekens: tuple[Rasterteken, ...]
    niet_voldoende: int | None
    open: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorerij:
    """An organisation in the picture of all scores; `plek` is where it stands in the ranking, from 1."""

    plek: int
    organisatie: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scoredeel:
    """As many columns of that picture as stand on one page, and what there is to see in them.

    `voldoende` is for every row how many of these are: "18", "18-21", or "18/23"; empty where the kader does not say.
    """

    titel: str
    alt: str
    kolommen: tuple[Scorekolom, ...]
    voldoende: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorebeeld:
    """All scores in one picture: its rows in their order, and how to read them; without parts where it is too big."""

    zinnen: tuple[str, ...]
    rijen: tuple[Scorerij, ...]
    delen: tuple[Scoredeel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gegevenoordeel:
    """An oordeel that people gave one organisation: on what, which, why, when, and by whom where that is told.

    `cel` is where it stands.
    """

    organisatie: str
    over: str
    oordeel: str
    motivering: tuple[str, ...]
    datum: str
    door: str
    cel: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Landelijkrapport:
    """The whole report about many organisations, ready to print; its file is called `bestandsnaam`, with a suffix.

    `aanbieding` and `vervolg` are texts of the author that nobody asks for, and may be empty.
    `plicht` is what every organisation must meet, as far as the kader has words for that, and `plichtbron` where these
    stand. `maatregelen` come with the organisation they are of. `gepubliceerd` are oordelen and figures that were
    published otherwise, `vastgesteld` the oordelen people set. `hertoets` sets the ronde before this one beside it,
    where that was asked for; `notities` are the notes at the cells of the scores, by organisation and verwachting,
    likewise. `scoretotalen` come in the order of the verwachtingen, and `scoreregels` say what the signs mean;
    `scorebeeld` is the picture of all scores, None where nothing is scored. `feiten`
    are the facts of the kader, which are in no other count, and `gegeven` the oordelen that people gave. `over_geheel`
    counts the oordelen on the whole, where the kader decides it; then the ranking is by those. `registers` are counts
    of those with any row. `hoofdzaak` is the one sentence to remember, `kernfeiten` are what follows it, and
    `verdeling` has the organisations by how much of theirs is voldoende. `bronregel` says below figures and tables what
    they count, and of how many. `reeksen` are the key figures over time: of each organisation the latest.
    """

    omslag: Omslag
    bestandsnaam: str
    samenvatting: tuple[str, ...]
    hoofdzaak: str
    kernfeiten: tuple[Kernfeit, ...]
    bronregel: str
    aanbieding: tuple[str, ...]
    samenvatting_auteur: Auteurstekst
    inleiding: Auteurstekst
    leesregels: tuple[str, ...]
    gaat_goed: tuple[Beeldpunt, ...]
    moet_beter: tuple[Beeldpunt, ...]
    keuze: str
    rangregels: tuple[str, ...]
    rangorde: tuple[Organisatieregel, ...]
    scoretotalen: tuple[Scoretotaal, ...]
    scoreregels: tuple[str, ...]
    scorebeeld: Scorebeeld | None
    themas: tuple[Themadeel, ...]
    andere_good_practices: tuple[tuple[str, tuple[str, ...]], ...]
    plicht: tuple[str, ...]
    plichtbron: str
    puntregels: tuple[str, ...]
    verbeterpunten: tuple[Puntregel, ...]
    maatregelen: tuple[tuple[str, Maatregelregel], ...]
    gepubliceerd: tuple[Afwijkingregel, ...]
    vastgesteld: tuple[Afwijkingregel, ...]
    vervolg: tuple[str, ...]
    methode: tuple[str, ...]
    kader: Kaderbeeld
    verantwoording: Auteurstekst
    herkomst: Herkomst
    ontbreekt: tuple[str, ...]
    hertoets: Rondeoverzicht | None = None
    notities: tuple[tuple[str, tuple[tuple[str, tuple[str, ...]], ...]], ...] = ()
    feiten: tuple[Feitdeel, ...] = ()
    gegeven: tuple[Gegevenoordeel, ...] = ()
    getallen: tuple[Getaldeel, ...] = ()
    over_geheel: Bovendeel | None = None
    registers: tuple[Registerdeel, ...] = ()
    reeksen: tuple[Landelijkereeks, ...] = ()
    verdeling: Verdelingdeel | None = None
