"""What the certificate can find: facts about states, rows and cases. The sentences are made where they are read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, ClassVar, Final

from toetsing.domain.meldingen import Ernst

if TYPE_CHECKING:
    from toetsing.domain.decide.uitslag import Criteriumuitslag, Knoopuitslag
    from toetsing.domain.oordelen import Oordeelniveau
    from toetsing.domain.proof.gevallen import Geval, Knoopgeval
    from toetsing.domain.proof.opmerken import Gemist
    from toetsing.domain.proof.waarheidstabel import Tabelregel
    from toetsing.domain.rules.betekenis import Klasse
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.domain.rules.regelset import Rij, Stap
    from toetsing.domain.schaal import Schaal


HOOGSTENS_GENOEMD: Final = 10
"""The most examples that are given of one bevinding; how many there are is always said."""


class Onderzoek(Enum):
    """What is looked at: the code of its bevindingen, how bad they are, and its name."""

    VOLLEDIG = ("B01", Ernst.FOUT, "volledig")
    EENDUIDIG = ("B02", Ernst.LET_OP, "eenduidig")
    ANDERS = ("B03", Ernst.INFO, "alleen door anders")
    BEREIKBAAR = ("B04", Ernst.INFO, "bereikbaar")
    DODE_RIJ = ("B05", Ernst.FOUT, "dode rij")
    MONOTOON = ("B06", Ernst.FOUT, "monotoon")
    NVT = ("B07", Ernst.INFO, "effect van nvt")
    IRRELEVANT = ("B08", Ernst.LET_OP, "irrelevante verwachting")
    KERN = ("B09", Ernst.INFO, "kernverwachting")
    BRON = ("B10", Ernst.INFO, "bron")
    GEVAL = ("B11", Ernst.FOUT, "uitgewerkt geval")
    ZONDER_GEVAL = ("B12", Ernst.LET_OP, "rij zonder geval")
    SYMMETRIE = ("B13", Ernst.INFO, "symmetrie")
    GEEN_OORDEEL = ("B14", Ernst.INFO, "uitdrukkelijk geen oordeel")
    ZONDER_REGELS = ("B15", Ernst.LET_OP, "niet nagegaan")
    NAAR_GEEN = ("B16", Ernst.LET_OP, "van oordeel naar geen oordeel")
    ONOPGEMERKT = ("B17", Ernst.LET_OP, "onopgemerkte verandering")
    TE_VEEL = ("B18", Ernst.LET_OP, "veranderingen niet nagegaan")
    LEGE_NOEMER = ("B19", Ernst.LET_OP, "overbodige lege noemer")
    FEIT_IRRELEVANT = ("B20", Ernst.LET_OP, "irrelevant feit")
    FEIT = ("B21", Ernst.INFO, "beslissend feit")
    STAP = ("B22", Ernst.LET_OP, "stap zonder gevolg")
    DOOR_MENSEN = ("B23", Ernst.INFO, "gegeven door mensen")

    def __init__(self, code: str, ernst: Ernst, naam: str) -> None:
        self.code, self.ernst, self.naam = code, ernst, naam


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorewissel:
    """One score of a state that becomes another of its scale: `van` becomes `naar`, the state `voor` becomes `na`.

    `nr` says of which verwachting, where the state is one of a node above its criterium.
    """

    voor: Tabelregel
    na: Tabelregel
    van: str
    naar: str
    schaal: Schaal
    nr: str | None = None

    @property
    def namen(self) -> tuple[str, str]:
        """The names of both scores."""
        return self.schaal.per_teken[self.van].naam, self.schaal.per_teken[self.naar].naam


# -- facts about the states of one criterium ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Symmetrie:
    """Which verwachtingen weigh the same, and how many states stand for how many fillings-in.

    `boven` the criteria the classes are what the rows look at, criteria and themas among them.
    """

    onderzoek: ClassVar = Onderzoek.SYMMETRIE
    klassen: tuple[Klasse, ...]
    toestanden: int
    invullingen: int
    boven: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Gaten:
    """States that no row decides, out of this many; some for want of an answer to an empty denominator.

    `vervangt` is what has rows that do not hold here, since the criterium has its own; empty where there is nothing.
    """

    onderzoek: ClassVar = Onderzoek.VOLLEDIG
    toestanden: tuple[Tabelregel, ...]
    van: int
    vervangt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GeenOordeel:
    """States in which a row says outright that there is no oordeel."""

    onderzoek: ClassVar = Onderzoek.GEEN_OORDEEL
    toestanden: tuple[Tabelregel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AlleenDoorAnders:
    """States in which the last row alone decides, out of this many.

    `oordeel` is that of the row; `erna` is what the steps after it make of that, where they change it in some state.
    """

    onderzoek: ClassVar = Onderzoek.ANDERS
    oordeel: Oordeel
    toestanden: tuple[Tabelregel, ...]
    van: int
    erna: tuple[Oordeel, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """Two rows with different oordelen that both fit in these states; the first decides.

    `volgorde_telt` says that the source orders its rows, so that this is as it should be.
    """

    onderzoek: ClassVar = Onderzoek.EENDUIDIG
    eerste: Rij
    tweede: Rij
    toestanden: tuple[Tabelregel, ...]
    volgorde_telt: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class KomtNietVoor:
    """An oordeel of the kader that no state gets, of a criterium or of a node `boven` the criteria."""

    onderzoek: ClassVar = Onderzoek.BEREIKBAAR
    niveau: Oordeelniveau
    boven: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Verslechtering:
    """Better scores that give a worse oordeel."""

    onderzoek: ClassVar = Onderzoek.MONOTOON
    wissels: tuple[Scorewissel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wegvallen:
    """Better scores that take the oordeel away."""

    onderzoek: ClassVar = Onderzoek.NAAR_GEEN
    wissels: tuple[Scorewissel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorNvt:
    """What nvt instead of a score changes: one example of every change of oordeel by every score.

    `zonder_geval` is how many cases about nvt are missing: until a person has seen those it is more than worth knowing.
    """

    onderzoek: ClassVar = Onderzoek.NVT
    wissels: tuple[Scorewissel, ...]
    zonder_geval: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ZonderInvloed:
    """Verwachtingen that never change the oordeel, or a fact that a row names without that."""

    klasse: Klasse

    @property
    def onderzoek(self) -> Onderzoek:
        """A fact is no verwachting."""
        return Onderzoek.FEIT_IRRELEVANT if self.klasse.feit else Onderzoek.IRRELEVANT


@dataclass(frozen=True, slots=True, kw_only=True)
class Kern:
    """Verwachtingen of which a single `teken` always gives this oordeel; where not `altijd`, it rules that one out."""

    onderzoek: ClassVar = Onderzoek.KERN
    klasse: Klasse
    teken: str
    oordeel: Oordeel
    altijd: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Feitkern:
    """A fact that, being any of these `tekens`, always gives this oordeel; where not `altijd`, rules that one out."""

    onderzoek: ClassVar = Onderzoek.FEIT
    klasse: Klasse
    tekens: tuple[str, ...]
    oordeel: Oordeel
    altijd: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ZonderRegels:
    """There are no beslisregels: nothing was looked at."""

    onderzoek: ClassVar = Onderzoek.ZONDER_REGELS


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorMensen:
    """People give the oordeel: there are no rows to look at."""

    onderzoek: ClassVar = Onderzoek.DOOR_MENSEN


# -- facts about rows and worked cases ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class BeslistNooit:
    """A row that decides no state of this criterium.

    `past` says that it fits somewhere, always behind another; `elders` that it decides in another criterium.
    """

    rij: Rij
    past: bool
    elders: bool

    @property
    def onderzoek(self) -> Onderzoek:
        """A row that only decides elsewhere is worth knowing, no more."""
        return Onderzoek.BEREIKBAAR if self.elders else Onderzoek.DODE_RIJ


@dataclass(frozen=True, slots=True, kw_only=True)
class StapZonderGevolg:
    """A step after the row that never makes another oordeel; `geldt` says that its condition holds somewhere."""

    onderzoek: ClassVar = Onderzoek.STAP
    stap: Stap
    geldt: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Deelkern:
    """A part below a node of which one `oordeel` always gives `hier`; where not `altijd`, it rules that one out."""

    onderzoek: ClassVar = Onderzoek.KERN
    naam: str
    oordeel: Oordeel
    hier: Oordeel
    altijd: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ZonderBron:
    """A row or step with no other source than that of the kader as a whole, which holds for it."""

    onderzoek: ClassVar = Onderzoek.BRON
    wat: Rij | Stap


@dataclass(frozen=True, slots=True, kw_only=True)
class ZonderGeval:
    """A row that no worked case fires."""

    onderzoek: ClassVar = Onderzoek.ZONDER_GEVAL
    rij: Rij


@dataclass(frozen=True, slots=True, kw_only=True)
class LegeNoemerOverbodig:
    """An answer to an empty denominator where every percentage always has one."""

    onderzoek: ClassVar = Onderzoek.LEGE_NOEMER
    oordeel: Oordeel


@dataclass(frozen=True, slots=True, kw_only=True)
class Onopgemerkt:
    """Mutants of the beslisregels that no worked case notices, out of this many that change an oordeel.

    The cases of a kader that ships (`meegeleverd`) are to notice all.
    """

    onderzoek: ClassVar = Onderzoek.ONOPGEMERKT
    gemist: tuple[Gemist, ...]
    van: int
    meegeleverd: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TeVeelMutanten:
    """So many mutants, out of this many, of which there is too much to look at."""

    onderzoek: ClassVar = Onderzoek.TE_VEEL
    aantal: int
    van: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GevalKloptNiet:
    """A worked case that says something else than the beslisregels give."""

    onderzoek: ClassVar = Onderzoek.GEVAL
    geval: Geval | Knoopgeval
    uitslag: Criteriumuitslag | Knoopuitslag


Toestandsfeit = Gaten | GeenOordeel | AlleenDoorAnders | Overlap
"""Facts that hold in some states."""

Wisselfeit = Verslechtering | Wegvallen | DoorNvt
"""Facts that are seen where one score becomes another."""

Klassefeit = ZonderInvloed | Kern | Feitkern
"""Facts about verwachtingen that weigh the same, and about a fact beside them."""

Knoopfeit = StapZonderGevolg | Deelkern
"""Facts about what a node above the criteria has and a criterium has not."""

Rijfeit = BeslistNooit | ZonderBron | ZonderGeval
"""Facts about one row."""

Gevalfeit = GevalKloptNiet | Onopgemerkt | TeVeelMutanten
"""Facts about what the worked cases say."""

Feit = (
    Symmetrie
    | Toestandsfeit
    | KomtNietVoor
    | Wisselfeit
    | Klassefeit
    | Knoopfeit
    | ZonderRegels
    | DoorMensen
    | Rijfeit
    | LegeNoemerOverbodig
    | Gevalfeit
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bevinding:
    """One thing the proof found, and of which criterium; above these of which thema, or of the whole."""

    criterium: str
    feit: Feit

    @property
    def onderzoek(self) -> Onderzoek:
        """What was looked at."""
        return self.feit.onderzoek

    @property
    def ernst(self) -> Ernst:
        """How bad it is: as it always is, but for what a kader means so, or should not ship with."""
        match self.feit:
            case Overlap(volgorde_telt=True):
                return Ernst.INFO
            case Onopgemerkt(meegeleverd=True):
                return Ernst.FOUT
            case DoorNvt(zonder_geval=n) if n:
                return Ernst.LET_OP
            case _:
                return self.onderzoek.ernst
