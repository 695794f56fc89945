"""Reads the beslisregels of a kader file and checks them against the criteria they are for."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from yaml import MappingNode, SequenceNode

from toetsing.domain.beschreven import beschreven_nrs
from toetsing.domain.kader import zicht_op
from toetsing.domain.oordelen import grenzen_van
from toetsing.domain.rules.boom import (
    GEEN,
    Anders,
    Bedrag,
    Is,
    LegeNoemer,
    Oordeel,
    Overige,
    Samen,
    bladen_van,
    niveaus_in_vorm,
)
from toetsing.domain.rules.regelset import Beslisregel, Regelset, Stap
from toetsing.domain.rules.taal import WOORDEN, parse_getal, parse_stap, parse_voorwaarde
from toetsing.domain.rules.woordenschat import Woordenschat, woordenschat_van
from toetsing.domain.rules.woordlezer import Taalfout
from toetsing.domain.rules.zin import stapzin, zin_van
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.woorden import met_punten

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    import yaml

    from toetsing.domain.kader import Criterium, Feit
    from toetsing.domain.oordelen import Oordeelniveau
    from toetsing.domain.rules.betekenis import Onderdeel
    from toetsing.domain.rules.boom import Blad, Voorwaarde
    from toetsing.domain.rules.getaluitkomst import Getaluitkomst
    from toetsing.domain.schaal import Schaal
    from toetsing.readers.kader.yamlboom import Yamlboom

    Bronlezer = Callable[[dict[str, yaml.Node], str | None, yaml.Node, str], str]

GRENS_TOESTANDEN: Final = 100_000
"""The most states of one criterium that are enumerated; a criterium with more is refused when the kader is loaded."""
GRENS_BEDRAGEN: Final = 20_000
"""The same where a row compares an amount: from each of those states a score can become any of a thousand others."""
GRENS_KNOOP: Final = 10_000
"""The most that is told apart below a thema or the whole: every verwachting is tried in each of those states."""
GRENS_WERK: Final = 3_000_000
"""How many additions finding those may take: about half a second."""
_VOLGORDE_TELT: Final = "telt"
_RIJ: Final = "Beslisregel"
_STAP: Final = "Stap"
ZOALS: Final = "zoals"
"""What stands for a letter where a node above the criteria takes over the oordeel of one part."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Regelknoop:
    """Where rows stand: they and what belongs to them by their fields, and the source of rows without one.

    `veld` is what the rows are called there.
    """

    velden: dict[str, yaml.Node]
    bron: str
    veld: str = "beslisregels"


class Namen(NamedTuple):
    """What rows may call by name beside the scores: groepen, and own numbers of verwachtingen."""

    groepen: frozenset[str]
    nummers: Mapping[str, str]


class Regellezer:
    """Reads rows in the words of one kader: its scales, its letters, its groepen. Reports in the tree it reads."""

    def __init__(
        self,
        boom: Yamlboom,
        oordelen: Sequence[Oordeelniveau],
        namen: Namen,
        bron: Bronlezer,
        feiten: Sequence[Feit] = (),
    ) -> None:
        self.boom, self.grenzen, self.namen, self.bron = boom, grenzen_van(oordelen), namen, bron
        self.letters = [een.letter for een in oordelen]
        self.feiten = {feit.nr: feit.schaal for feit in feiten}
        self.items: Collection[str] = ()
        """The names of items: no row can see them, and one that names them is told so."""
        self._gelezen: dict[tuple[object, ...], Regelset] = {}

    def regelset(self, knoop: Regelknoop, onderdelen: Sequence[Onderdeel]) -> Regelset:
        """Return the rows that stand at a node, as they are read over the onderdelen of one criterium.

        Criteria that inherit rows share them where a level means the same for them all.
        """
        woordenschat = woordenschat_van(onderdelen, *self.namen, self.feiten)
        eigen = woordenschat.alle_schalen
        gelijk = eigen if len(eigen) == 1 else (eigen, woordenschat.schalen, *woordenschat.groepen.items())
        sleutel = (id(knoop.velden), gelijk)
        if sleutel not in self._gelezen:
            self._gelezen[sleutel] = self._regelset(knoop, woordenschat)
        return self._gelezen[sleutel]

    def gelezen(self, knoop: Regelknoop, woordenschat: Woordenschat) -> Regelset:
        """Return the rows that stand at a node, in these words."""
        return self._regelset(knoop, woordenschat)

    def getal(self, knoop: yaml.Node, criterium: Criterium) -> Getaluitkomst | None:
        """Read which number a criterium comes to."""
        zin = self.boom.waarde(knoop, "getal") or ""
        uitkomst = parse_getal(zin, woordenschat_van(criterium.onderdelen, *self.namen, self.feiten))
        if isinstance(uitkomst, Taalfout):
            if uitkomst.reden:
                self.boom.meld(knoop, "K058", zin=zin, reden=uitkomst.reden, advies=uitkomst.advies)
            return None
        if not uitkomst.over(criterium.onderdelen):
            bekend = ", ".join(sorted({groep for een in criterium.onderdelen for groep in een.groepen})) or "(geen)"
            wat = f"groep '{uitkomst.groep}'" if uitkomst.groep else "een verwachting die meetelt"
            self.boom.meld(knoop, "K023", soort="Getal", zin=zin, wat=wat, criterium=criterium.nr, toegestaan=bekend)
            return None
        return uitkomst

    def heeft_gelezen(self, knoop: Regelknoop) -> bool:
        """Return whether some criterium took over these rows."""
        return any(sleutel[0] == id(knoop.velden) for sleutel in self._gelezen)

    def ongebruikt(self, knoop: Regelknoop, schalen: Sequence[Schaal]) -> None:
        """Read rows that no criterium took over, for what is wrong with them.

        Where levels are of more scales than one nobody can tell of which a count would be: then it is said that these
        rows decide nothing.
        """
        if len(schalen) > 1:
            self.boom.meld(knoop.velden[knoop.veld], "K059", wat="criterium")
        for schaal in schalen if len(schalen) == 1 else ():
            groepen = dict.fromkeys(self.namen.groepen, (schaal,))
            self._regelset(
                knoop,
                Woordenschat(
                    schalen=(schaal,), groepen=groepen, nummers={}, eigen=self.namen.nummers, feiten=self.feiten
                ),
            )

    def _regelset(self, knoop: Regelknoop, woordenschat: Woordenschat) -> Regelset:
        velden, geerfd = knoop.velden, knoop.bron
        rijen = self._rijen(knoop, woordenschat)
        trap = self.boom.ja_nee(velden, "trap", standaard=False)
        daarna = self._daarna(velden.get("daarna"), geerfd, woordenschat)
        letter = self.boom.optioneel(velden, "lege_noemer")
        lege_noemer = None
        if letter is not None:
            self._oordeel(velden["lege_noemer"], letter, knoop)
            bedrag = any(isinstance(blad, Bedrag) for blad in Regelset(rijen=rijen, daarna=daarna).bladen)
            voorwaarde = LegeNoemer.LEEG_BEDRAG if bedrag else LegeNoemer.LEGE_NOEMER
            lege_noemer = Beslisregel(oordeel=Oordeel(letter), voorwaarde=voorwaarde, zin=voorwaarde.value, bron=geerfd)
        volgorde = self.boom.optioneel(velden, "volgorde")
        if volgorde not in (None, _VOLGORDE_TELT):
            self.boom.meld(velden["volgorde"], "K005", veld="volgorde", verwacht=f"{_VOLGORDE_TELT}, of niets")
        return Regelset(
            rijen=treden(rijen) if trap else rijen,
            lege_noemer=lege_noemer,
            volgorde_telt=volgorde == _VOLGORDE_TELT or trap,
            daarna=daarna,
            letters=tuple(self.letters),
        )

    def past_bij(self, criterium: Criterium, regelset: Regelset, knoop: yaml.Node | None) -> None:
        """Check that what the rows name exists in this criterium, and that its states can be enumerated."""
        onderdelen = criterium.onderdelen
        nrs = [onderdeel.nr for onderdeel in criterium.onderdelen_bij(regelset)]
        groepen = sorted({groep for onderdeel in onderdelen for groep in onderdeel.groepen})
        beschreven = beschreven_nrs((criterium,))
        for soort, zin, blad in gezegd(regelset):
            wat, bekend, goed = (
                (f"verwachting {blad.nr}", nrs, blad.nr in nrs)
                if isinstance(blad, Is)
                else (f"groep '{blad.groep}'", groepen, blad.groep is None or blad.groep in groepen)
            )
            if isinstance(blad, Is) and blad.nr in beschreven:
                self.boom.meld(knoop, "K105", wat=f"{soort} '{zin}'", nr=blad.nr)
            elif not goed:
                keuze = ", ".join(bekend) or "(geen)"
                self.boom.meld(knoop, "K023", soort=soort, zin=zin, wat=wat, criterium=criterium.nr, toegestaan=keuze)
        grens = grens_van(regelset)
        if zicht_op(criterium, regelset).meer_toestanden_dan(grens):
            self.boom.meld(knoop, "K024", criterium=criterium.nr, grens=met_punten(grens))

    def _oordeel(self, knoop: yaml.Node, letter: str, van: Regelknoop) -> None:
        if letter != GEEN and letter not in self.letters:
            keuze = ", ".join([*self.letters, GEEN])
            zonder_eigen = van.veld == "eindregels" and "oordelen" not in van.velden
            eigen = (
                " Heeft het geheel eigen oordelen, zet ze dan bij eindregels onder 'oordelen'." if zonder_eigen else ""
            )
            self.boom.meld(knoop, "K021", oordeel=letter, toegestaan=keuze, tip=tip(letter, self.letters), eigen=eigen)

    def _rijen(self, knoop: Regelknoop, woordenschat: Woordenschat) -> tuple[Beslisregel, ...]:
        lijst, trap = knoop.velden[knoop.veld], _staat_ja(knoop.velden.get("trap"))
        self.boom.niet_leeg(lijst, knoop.veld, "minstens één beslisregel")
        rijen: list[Beslisregel] = []
        for item in self.boom.lijst(lijst, knoop.veld):
            if not trap and rijen and isinstance(rijen[-1].voorwaarde, Anders):
                self.boom.meld(item, "K022")
            paren = self.boom.paren(item, "een beslisregel")
            letters = [naam for naam in paren if naam != "bron"]
            if len(letters) != 1:
                self.boom.meld(item, "K005", veld="een beslisregel", verwacht="één oordeel met zijn voorwaarde")
                continue
            (letter,) = letters
            bron = self.bron(paren, knoop.bron, item, "een beslisregel")
            if letter == ZOALS and woordenschat.lagen and trap:
                self.boom.meld(item, "K071")
                continue
            if letter == ZOALS and woordenschat.lagen:
                rijen += self._zoals(paren[letter], woordenschat, bron, geerfd="bron" not in paren)
                continue
            self._oordeel(item, letter, knoop)
            zin = self._zin(paren[letter], _RIJ)
            voorwaarde = None if zin is None else parse_voorwaarde(zin, woordenschat)
            if voorwaarde is None or isinstance(voorwaarde, Taalfout):
                self._meld_taalfout(paren[letter], _RIJ, zin, voorwaarde)
                continue
            if trap and rijen and isinstance(voorwaarde, Anders):
                self.boom.meld(item, "K065")
            rijen.append(
                Beslisregel(
                    oordeel=Oordeel(letter),
                    voorwaarde=voorwaarde,
                    zin=zin_van(voorwaarde),
                    bron=bron,
                    bron_geerfd="bron" not in paren,
                )
            )
        return tuple(rijen)

    def _zin(self, knoop: yaml.Node, soort: str) -> str | None:
        """Return a sentence of the language; what is no text is reported, and None."""
        if self._lijst_zonder_aanhalingstekens(knoop, soort):
            return None
        return self.boom.waarde(knoop, f"een {soort.lower()}") or ""

    def _meld_taalfout(self, knoop: yaml.Node, soort: str, zin: str | None, fout: Taalfout | None) -> None:
        """Report why a sentence cannot be read, unless that was said elsewhere."""
        if fout is not None and fout.reden:
            self.boom.meld(knoop, "K020", soort=soort, zin=zin, reden=fout.reden, advies=fout.advies)
            woorden = f" {(zin or '').casefold()} "
            for naam in self.items:
                if f" {naam.casefold()} " in woorden:
                    self.boom.meld(knoop, "K104", naam=naam)

    def _zoals(self, knoop: yaml.Node, woordenschat: Woordenschat, bron: str, *, geerfd: bool) -> Iterator[Beslisregel]:
        """Yield a row for each oordeel that a part below can have: this node takes it over, whatever it is."""
        naam = self.boom.waarde(knoop, ZOALS) or ""
        delen = {
            deel.casefold(): (deel, eronder.nummers[deel])
            for eronder in woordenschat.lagen.values()
            for deel in eronder.nummers
            if deel not in woordenschat.nummers
        }
        if naam.casefold() not in delen:
            bekend = [deel for deel, _ in delen.values()]
            self.boom.meld(knoop, "K066", naam=naam, toegestaan=", ".join(bekend), tip=tip(naam, bekend))
            return
        deel, schaal = delen[naam.casefold()]
        letters = [str(niveau.teken) for niveau in schaal.niveaus if niveau.trap is not None]
        if letters != [*map(str, self.letters)]:
            eigen, ander = ", ".join(self.letters), ", ".join(letters)
            self.boom.meld(knoop, "K067", naam=deel, ander=ander, eigen=eigen)
            return
        for niveau in schaal.niveaus:
            voorwaarde = Is(nr=deel, niveaus=niveaus_in_vorm(niveau, "", schaal))
            yield Beslisregel(
                oordeel=Oordeel(niveau.teken),
                voorwaarde=voorwaarde,
                zin=zin_van(voorwaarde),
                bron=bron,
                bron_geerfd=geerfd,
                zoals=deel,
            )

    def _daarna(self, knoop: yaml.Node | None, geerfd: str, woordenschat: Woordenschat) -> tuple[Stap, ...]:
        """Read what comes after the row: each step a sentence, or one with its source."""
        stappen: list[Stap] = []
        for item in self.boom.lijst(knoop, "daarna"):
            velden = {"stap": item}
            if isinstance(item, MappingNode) and not self._lijst_zonder_aanhalingstekens(item, _STAP):
                velden = self.boom.velden(item, ("stap", "bron"), "een stap")
            if "stap" not in velden:
                self.boom.meld(item, "K002", veld="stap", bij="een stap")
                continue
            zin = self._zin(velden["stap"], _STAP)
            gelezen = None if zin is None else parse_stap(zin, woordenschat, self.grenzen)
            if gelezen is None or isinstance(gelezen, Taalfout):
                self._meld_taalfout(velden["stap"], _STAP, zin, gelezen)
            else:
                stappen.append(
                    Stap(
                        richting=gelezen.richting,
                        treden=gelezen.treden,
                        grens=None if gelezen.grens is None else gelezen.grens.letter,
                        voorwaarde=gelezen.voorwaarde,
                        zin=stapzin(*gelezen),
                        bron=self.bron(velden, geerfd, item, "een stap"),
                        bron_geerfd="bron" not in velden,
                    )
                )
        return tuple(stappen)

    def _lijst_zonder_aanhalingstekens(self, knoop: yaml.Node, soort: str) -> bool:
        """Report a list of conditions on a line of its own: YAML took what stands before its colon for a field."""
        sleutels = [str(sleutel.value) for sleutel, _ in knoop.value] if isinstance(knoop, MappingNode) else []
        lijst = next((sleutel for sleutel in sleutels if sleutel.casefold().endswith("van deze")), None)
        if lijst is not None:
            reden = "de dubbele punt maakt er in YAML een veld van, want de zin staat niet tussen aanhalingstekens."
            advies = f'Zet de hele zin tussen aanhalingstekens: "{lijst}: ...; ...; ...".'
            self.boom.meld(knoop, "K020", soort=soort, zin=f"{lijst}:", reden=reden, advies=advies)
        return lijst is not None


def grens_van(regelset: Regelset) -> int:
    """Return how many states of a node with these rows are enumerated."""
    return GRENS_BEDRAGEN if any(isinstance(blad, Bedrag) for blad in regelset.bladen) else GRENS_TOESTANDEN


def gezegd(regelset: Regelset) -> Iterator[tuple[str, str, Blad]]:
    """Yield every leaf of the rows and steps with what the sentence it stands in is called, and that sentence."""
    for rij in regelset.rijen:
        yield from ((_RIJ, rij.zin, blad) for blad in bladen_van(rij.voorwaarde))
    for stap in regelset.daarna:
        yield from ((_STAP, stap.zin, blad) for blad in bladen_van(stap.voorwaarde))


def treden(rijen: Sequence[Beslisregel]) -> tuple[Beslisregel, ...]:
    """Return a ladder, which stands from low to high, as rows of which the first that fits decides.

    A rung is reached where its condition holds and that of every lower one: so from high to low each row has them all.
    """
    hoog_naar_laag: list[Beslisregel] = []
    tot_hier: list[Voorwaarde] = []
    for rij in rijen:
        tot_hier += [] if isinstance(rij.voorwaarde, (Anders, LegeNoemer)) else [rij.voorwaarde]
        voorwaarde: Voorwaarde | Anders = Anders.ANDERS
        if tot_hier:
            voorwaarde = tot_hier[0] if len(tot_hier) == 1 else Samen(voegwoord="en", delen=tuple(_uit(tot_hier)))
        hoog_naar_laag.append(replace(rij, voorwaarde=voorwaarde, zin=zin_van(voorwaarde)))
    return tuple(reversed(hoog_naar_laag))


def _uit(voorwaarden: Sequence[Voorwaarde]) -> Iterator[Voorwaarde]:
    """Yield conditions that are joined by `en`, those that are so themselves by their parts.

    Not where these have "de overige", which speaks of what was counted before it among these alone.
    """
    for voorwaarde in voorwaarden:
        delen = voorwaarde.delen if isinstance(voorwaarde, Samen) and voorwaarde.voegwoord == "en" else ()
        yield from (voorwaarde,) if not delen or any(isinstance(deel, Overige) for deel in delen) else delen


def _staat_ja(knoop: yaml.Node | None) -> bool:
    return knoop is not None and str(knoop.value) == "ja"


def toets_groepsnaam(boom: Yamlboom, knoop: yaml.Node, naam: str) -> None:
    """Report a name that a beslisregel could not use for a groep."""
    if not kan_groepsnaam(naam):
        boom.meld(knoop, "K012", waarde=naam, ook="")


def kan_groepsnaam(naam: str) -> bool:
    """Return whether a beslisregel could use a name for a groep."""
    return naam.casefold() not in WOORDEN and re.fullmatch(r"[^\W\d_][\w'’.-]*", naam) is not None


def groepsnamen(boom: Yamlboom, knoop: yaml.Node | None) -> tuple[str, ...]:
    """Return the groepen one verwachting is in: one name or a list of names."""
    if knoop is None:
        return ()
    knopen = knoop.value if isinstance(knoop, SequenceNode) else [knoop]
    return tuple(naam.casefold() for k in knopen if (naam := boom.waarde(k, "groep")))


def alle_groepen(boom: Yamlboom, knoop: yaml.Node | None) -> frozenset[str]:
    """Find every groep of the kader beforehand, since rules on a thema stand above the verwachtingen they count."""
    if knoop is None:
        return frozenset()
    if isinstance(knoop, SequenceNode):
        return frozenset(naam for deel in knoop.value for naam in alle_groepen(boom, deel))
    if not isinstance(knoop, MappingNode):
        return frozenset()
    namen: set[str] = set()
    for sleutel, waarde in knoop.value:
        if sleutel.value == "groep":
            for naam in (k.value for k in (waarde.value if isinstance(waarde, SequenceNode) else [waarde])):
                toets_groepsnaam(boom, waarde, str(naam))
                namen.add(str(naam).casefold())
        else:
            namen |= alle_groepen(boom, waarde)
    return frozenset(namen)
