"""YAML as a tree of text with line numbers.

Loaded through `compose`, so 1.1 and 1.10 stay two texts, `nee` stays a word, every value knows its line, and a
duplicate or unknown key can be named instead of winning silently.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import yaml

from toetsing.domain.meldingen import Melding, is_fout, melding
from toetsing.domain.plek import Plek
from toetsing.domain.words.conflict import conflictregel
from toetsing.domain.words.lijkt_op import naaste, tip
from toetsing.domain.words.woorden import schoon
from toetsing.readers.kader.yamlvallen import AANEEN, lijnen_van, vallen

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

_Lader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
GRENS_KADER: Final = 1_000_000
"""The most bytes that are read; the kader of 2015 has 30 thousand."""
GRENS_DIEPTE: Final = 100
"""How deep parts may lie in each other; a kader has 10."""
_VERSCHRIJVING: Final = 2
"""How many letters a slip of the pen adds or drops at most; what differs more is another word."""


def als_tekst(inhoud: bytes) -> str:
    """Return the text in these bytes. Raises UnicodeDecodeError."""
    anders = b"\0" in inhoud or inhoud.startswith((b"\xff\xfe", b"\xfe\xff"))
    return _anders_gecodeerd(inhoud) if anders else inhoud.decode().lstrip("\ufeff")


def _anders_gecodeerd(inhoud: bytes) -> str:
    """Return a text in UTF-16 or UTF-32. Raises UnicodeDecodeError."""
    from toetsing.readers.files.codering import als_unicode  # few kaders need it

    return als_unicode(inhoud)


def is_leeg(knoop: yaml.Node) -> bool:
    """Return whether nothing stands behind a field, or a list without items."""
    return knoop.tag == "tag:yaml.org,2002:null" or (isinstance(knoop, yaml.SequenceNode) and not knoop.value)


def _knopen(wortel: yaml.Node) -> tuple[list[yaml.Node], yaml.Node | None]:
    """Return every node, and one that stands there twice: an alias, by which a small file can stand for a huge one.

    The tree is not looked at any further where there is one.
    """
    gezien: set[int] = set()
    alle: list[yaml.Node] = []
    te_zien = [wortel]
    while te_zien:
        knoop = te_zien.pop()
        if id(knoop) in gezien:
            return alle, knoop
        gezien.add(id(knoop))
        alle.append(knoop)
        if isinstance(knoop, yaml.SequenceNode):
            te_zien += knoop.value
        elif isinstance(knoop, yaml.MappingNode):
            te_zien += [deel for paar in knoop.value for deel in paar]
    return alle, None


def _te_diep(tekst: str, lijnen: Sequence[str]) -> bool:
    """Return whether parts lie deeper in each other than composing them can bear: libyaml aborts the process then.

    Few files have so many brackets, or a line that begins so deep; only those are parsed for it.
    """
    haken = tekst.count("[") + tekst.count("{")
    inspringing = max((len(lijn) - len(lijn.lstrip(" -?:\t")) for lijn in lijnen), default=0)
    if max(haken, inspringing) <= GRENS_DIEPTE:
        return False
    diepte = 0
    for gebeurtenis in yaml.parse(tekst, Loader=_Lader):
        diepte += isinstance(gebeurtenis, yaml.CollectionStartEvent)
        diepte -= isinstance(gebeurtenis, yaml.CollectionEndEvent)
        if diepte > GRENS_DIEPTE:
            return True
    return False


@dataclass(slots=True, kw_only=True)
class Yamlboom:
    """One file being read: its path as the user knows it, and the meldingen so far (all of them, in one run)."""

    bestand: str
    meldingen: list[Melding] = field(default_factory=list)

    def wortel(self, inhoud: bytes, *, leeg_mag: bool = False) -> yaml.Node | None:
        """Parse the bytes; a syntax error becomes a melding and None. With `leeg_mag` an empty file is None alone."""
        try:
            tekst = als_tekst(inhoud)
        except UnicodeDecodeError:
            self.meld(None, "K001", reden="het is geen tekst in UTF-8; bewaar het als UTF-8.")
            return None
        if len(inhoud) > GRENS_KADER:
            self.meld(
                None, "K001", reden=f"het is groter dan {GRENS_KADER // 1_000_000} MB; een kader is veel kleiner."
            )
            return None
        lijnen = lijnen_van(tekst)
        conflict = conflictregel(lijnen)
        if conflict is not None:
            plek = Plek(bestand=self.bestand, lijn=conflict + 1)
            self.meldingen.append(melding("K040", plek, waarde=schoon(lijnen[conflict])))
            return None
        try:
            if _te_diep(tekst, lijnen):
                self.meld(None, "K001", reden="het is te diep genest.")
                return None
            knoop: yaml.Node | None = yaml.compose(tekst, Loader=_Lader)
        except yaml.YAMLError as fout:
            from toetsing.readers.kader.yamlfouten import wat_er_misging  # only what cannot be read pays for it

            plaats, reden = wat_er_misging(lijnen, fout)
            lijn = plaats + 1 if plaats is not None else None
            self.meldingen.append(melding("K001", Plek(bestand=self.bestand, lijn=lijn), reden=reden))
            return None
        if knoop is None:
            if not leeg_mag:
                self.meld(None, "K001", reden="het is leeg.")
            return None
        knopen, dubbel = _knopen(knoop)
        if dubbel is not None:
            self.meld(dubbel, "K001", reden="een verwijzing met * kan hier niet; schrijf de tekst uit.")
            return None
        for deel, code, waarden in vallen(knopen, lijnen):
            self.meld(deel, code, **waarden)
        return None if any(map(is_fout, self.meldingen)) else knoop

    def meld(self, knoop: yaml.Node | None, code: str, **waarden: object) -> None:
        """Report something at the line of a node."""
        lijn = knoop.start_mark.line + 1 if knoop is not None else None
        self.meldingen.append(melding(code, Plek(bestand=self.bestand, lijn=lijn), **waarden))

    def velden(self, knoop: yaml.Node, toegestaan: Collection[str], bij: str) -> dict[str, yaml.Node]:
        """Return the fields of a mapping; unknown and duplicate ones are reported.

        A duplicate is left out. An unknown one is read as the field that the melding about it takes it for, where that
        is not there: one slip is one melding, and not also that the field is missing and what follows from that.
        """
        if not isinstance(knoop, yaml.MappingNode):
            self.meld(knoop, "K005", veld=bij, verwacht="een lijst van 'veld: waarde'")
            return {}
        velden: dict[str, yaml.Node] = {}
        bedoeld: dict[str, yaml.Node] = {}
        for sleutel, waarde in knoop.value:
            naam = str(sleutel.value)
            if naam in velden:
                self.meld(sleutel, "K004", veld=naam, eerder=velden[naam].start_mark.line + 1)
            elif naam not in toegestaan:
                bedoeld = {**self._onbekend(sleutel, waarde, toegestaan), **bedoeld}
            else:
                velden[naam] = waarde
        return {**bedoeld, **velden}

    def _onbekend(self, sleutel: yaml.Node, waarde: yaml.Node, toegestaan: Collection[str]) -> dict[str, yaml.Node]:
        """Report a field that is unknown, and return what was meant where that can be told."""
        naam = str(sleutel.value)
        goed, raad = naaste(naam, toegestaan), tip(naam, toegestaan)
        vast = AANEEN.fullmatch(naam)
        if vast and vast[1] in toegestaan:
            goed, raad = vast[1], f" Zet een spatie achter '{vast[1]}:'."
            waarde = yaml.ScalarNode(waarde.tag, vast[2], sleutel.start_mark, sleutel.end_mark)
        elif goed is not None and abs(len(goed) - len(naam)) > _VERSCHRIJVING:
            goed = None
        self.meld(sleutel, "K003", veld=naam, toegestaan=", ".join(toegestaan), tip=raad)
        return {} if goed is None else {goed: waarde}

    def paren(self, knoop: yaml.Node | None, bij: str) -> dict[str, yaml.Node]:
        """Return a mapping with free keys, such as footnotes."""
        if knoop is None:
            return {}
        namen = [str(s.value) for s, _ in knoop.value] if isinstance(knoop, yaml.MappingNode) else []
        return self.velden(knoop, namen, bij)

    def lijst(self, knoop: yaml.Node | None, veld: str) -> Iterator[yaml.Node]:
        """Yield the items of a list; anything else is reported and yields nothing."""
        if isinstance(knoop, yaml.SequenceNode):
            yield from knoop.value
        elif knoop is not None:
            self.meld(knoop, "K005", veld=veld, verwacht="een lijst")

    def niet_leeg(self, knoop: yaml.Node | None, veld: str, verwacht: str) -> None:
        """Report a list without items."""
        if isinstance(knoop, yaml.SequenceNode) and not knoop.value:
            self.meld(knoop, "K005", veld=veld, verwacht=verwacht)

    def tekst(self, velden: dict[str, yaml.Node], veld: str, ouder: yaml.Node, bij: str) -> str:
        """Return a required text; a missing one is reported and becomes empty."""
        if veld not in velden:
            self.meld(ouder, "K002", veld=veld, bij=bij)
            return ""
        waarde = self.waarde(velden[veld], veld)
        if waarde == "":
            self.meld(velden[veld], "K005", veld=veld, verwacht="een tekst")
        return waarde or ""

    def optioneel(self, velden: dict[str, yaml.Node], veld: str) -> str | None:
        """Return a text, or None where the field is absent or empty."""
        return (self.waarde(velden[veld], veld) or None) if veld in velden else None

    def waarde(self, knoop: yaml.Node, veld: str) -> str | None:
        """Return the text of a scalar with its white space folded, or None (reported) where it is not one."""
        if isinstance(knoop, yaml.ScalarNode):
            return " ".join(str(knoop.value).split())
        self.meld(knoop, "K005", veld=veld, verwacht="een tekst")
        return None

    def ja_nee(self, velden: dict[str, yaml.Node], veld: str, *, standaard: bool) -> bool:
        """Return `ja` or `nee` as a truth value."""
        if veld not in velden:
            return standaard
        waarde = self.waarde(velden[veld], veld)
        if waarde not in ("ja", "nee", None):
            self.meld(velden[veld], "K005", veld=veld, verwacht="ja of nee")
        return waarde == "ja"
