"""Reads the beslisregels of a kader file and checks them against the criteria they are for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from yaml import MappingNode, SequenceNode

from toetsing.domain.kader import zicht_op
from toetsing.domain.rules.boom import (
    GEEN,
    Anders,
    Bedrag,
    Beslisregel,
    Is,
    LegeNoemer,
    Oordeel,
    Regelset,
    bladen_van,
)
from toetsing.domain.rules.taal import WOORDEN, parse_getal, parse_voorwaarde
from toetsing.domain.rules.woordenschat import Woordenschat, woordenschat_van
from toetsing.domain.rules.woordlezer import Taalfout
from toetsing.domain.rules.zin import zin_van
from toetsing.domain.words.lijkt_op import tip

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    import yaml

    from toetsing.domain.kader import Criterium, Feit
    from toetsing.domain.rules.betekenis import Onderdeel
    from toetsing.domain.rules.getaluitkomst import Getaluitkomst
    from toetsing.domain.schaal import Schaal
    from toetsing.readers.kader.yamlboom import Yamlboom

    Bronlezer = Callable[[dict[str, yaml.Node], str | None, yaml.Node, str], str]

GRENS_TOESTANDEN: Final = 100_000
"""The most states of one criterium that are enumerated; a criterium with more is refused when the kader is loaded."""
GRENS_BEDRAGEN: Final = 20_000
"""The same where a row compares an amount: from each of those states a score can become any of a thousand others."""
_VOLGORDE_TELT: Final = "telt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Regelknoop:
    """Where rows stand: the fields of a node that has `beslisregels`, and the source of rows without one."""

    velden: dict[str, yaml.Node]
    bron: str


class Namen(NamedTuple):
    """What rows may call by name beside the scores: groepen, and own numbers of verwachtingen."""

    groepen: frozenset[str]
    nummers: Mapping[str, str]


class Regellezer:
    """Reads rows in the words of one kader: its scales, its letters, its groepen. Reports in the tree it reads."""

    def __init__(
        self,
        boom: Yamlboom,
        letters: Sequence[Oordeel],
        namen: Namen,
        bron: Bronlezer,
        feiten: Sequence[Feit] = (),
    ) -> None:
        self.boom, self.letters, self.namen, self.bron = boom, letters, namen, bron
        self.feiten = {feit.nr: feit.schaal for feit in feiten}
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
            self.boom.meld(knoop, "K023", zin=zin, wat=wat, criterium=criterium.nr, toegestaan=bekend)
            return None
        return uitkomst

    def ongebruikt(self, knoop: Regelknoop, schalen: Sequence[Schaal]) -> None:
        """Read rows that no criterium took over, for what is wrong with them.

        Where levels are of more scales than one nobody can tell of which a count would be: then it is said that these
        rows decide nothing.
        """
        if any(sleutel[0] == id(knoop.velden) for sleutel in self._gelezen):
            return
        if len(schalen) > 1:
            self.boom.meld(knoop.velden["beslisregels"], "K059")
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
        rijen = self._rijen(velden["beslisregels"], geerfd, woordenschat)
        letter = self.boom.optioneel(velden, "lege_noemer")
        lege_noemer = None
        if letter is not None:
            self._oordeel(velden["lege_noemer"], letter)
            bladen = [blad for rij in rijen for blad in bladen_van(rij.voorwaarde)]
            bedrag = any(isinstance(blad, Bedrag) for blad in bladen)
            voorwaarde = LegeNoemer.LEEG_BEDRAG if bedrag else LegeNoemer.LEGE_NOEMER
            lege_noemer = Beslisregel(oordeel=Oordeel(letter), voorwaarde=voorwaarde, zin=voorwaarde.value, bron=geerfd)
        volgorde = self.boom.optioneel(velden, "volgorde")
        if volgorde not in (None, _VOLGORDE_TELT):
            self.boom.meld(velden["volgorde"], "K005", veld="volgorde", verwacht=f"{_VOLGORDE_TELT}, of niets")
        return Regelset(
            rijen=rijen,
            lege_noemer=lege_noemer,
            volgorde_telt=volgorde == _VOLGORDE_TELT,
        )

    def past_bij(self, criterium: Criterium, regelset: Regelset, knoop: yaml.Node | None) -> None:
        """Check that what the rows name exists in this criterium, and that its states can be enumerated."""
        onderdelen = criterium.onderdelen
        nrs = [onderdeel.nr for onderdeel in criterium.onderdelen_bij(regelset)]
        groepen = sorted({groep for onderdeel in onderdelen for groep in onderdeel.groepen})
        for rij in regelset.rijen:
            for blad in bladen_van(rij.voorwaarde):
                wat, bekend, goed = (
                    (f"verwachting {blad.nr}", nrs, blad.nr in nrs)
                    if isinstance(blad, Is)
                    else (f"groep '{blad.groep}'", groepen, blad.groep is None or blad.groep in groepen)
                )
                if not goed:
                    keuze = ", ".join(bekend) or "(geen)"
                    self.boom.meld(knoop, "K023", zin=rij.zin, wat=wat, criterium=criterium.nr, toegestaan=keuze)
        bladen = (blad for rij in regelset.rijen for blad in bladen_van(rij.voorwaarde))
        grens = GRENS_BEDRAGEN if any(isinstance(blad, Bedrag) for blad in bladen) else GRENS_TOESTANDEN
        if zicht_op(criterium, regelset).meer_toestanden_dan(grens):
            self.boom.meld(knoop, "K024", criterium=criterium.nr, grens=f"{grens:,}".replace(",", "."))

    def _oordeel(self, knoop: yaml.Node, letter: str) -> None:
        if letter != GEEN and letter not in self.letters:
            keuze = ", ".join([*self.letters, GEEN])
            self.boom.meld(knoop, "K021", oordeel=letter, toegestaan=keuze, tip=tip(letter, self.letters))

    def _rijen(self, knoop: yaml.Node, geerfd: str, woordenschat: Woordenschat) -> tuple[Beslisregel, ...]:
        self.boom.niet_leeg(knoop, "beslisregels", "minstens één beslisregel")
        rijen: list[Beslisregel] = []
        for item in self.boom.lijst(knoop, "beslisregels"):
            if rijen and isinstance(rijen[-1].voorwaarde, Anders):
                self.boom.meld(item, "K022")
            paren = self.boom.paren(item, "een beslisregel")
            letters = [naam for naam in paren if naam != "bron"]
            if len(letters) != 1:
                self.boom.meld(item, "K005", veld="een beslisregel", verwacht="één oordeel met zijn voorwaarde")
                continue
            (letter,) = letters
            self._oordeel(item, letter)
            if self._lijst_zonder_aanhalingstekens(paren[letter]):
                continue
            zin = self.boom.waarde(paren[letter], letter) or ""
            voorwaarde = parse_voorwaarde(zin, woordenschat)
            if isinstance(voorwaarde, Taalfout):
                if voorwaarde.reden:
                    self.boom.meld(paren[letter], "K020", zin=zin, reden=voorwaarde.reden, advies=voorwaarde.advies)
                continue
            rijen.append(
                Beslisregel(
                    oordeel=Oordeel(letter),
                    voorwaarde=voorwaarde,
                    zin=zin_van(voorwaarde),
                    bron=self.bron(paren, geerfd, item, "een beslisregel"),
                    bron_geerfd="bron" not in paren,
                )
            )
        return tuple(rijen)

    def _lijst_zonder_aanhalingstekens(self, knoop: yaml.Node) -> bool:
        """Report a list of conditions on a line of its own: YAML took what stands before its colon for a field."""
        sleutels = [str(sleutel.value) for sleutel, _ in knoop.value] if isinstance(knoop, MappingNode) else []
        lijst = next((sleutel for sleutel in sleutels if sleutel.casefold().endswith("van deze")), None)
        if lijst is not None:
            reden = "de dubbele punt maakt er in YAML een veld van, want de zin staat niet tussen aanhalingstekens."
            advies = f'Zet de hele zin tussen aanhalingstekens: "{lijst}: ...; ...; ...".'
            self.boom.meld(knoop, "K020", zin=f"{lijst}:", reden=reden, advies=advies)
        return lijst is not None


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
