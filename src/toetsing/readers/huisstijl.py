"""Reads a theme file: sender, type, logo and colours of reports, with the files it names beside it.

A theme that is accepted can be read by everyone it is printed for: text stands out from what is behind it, and the
three colours of oordelen differ in brightness. That keeps them apart in grey print and for the colour-blind, whatever
their hue: of 3 million pairs of colours with a contrast of 3 none came below 1.3 in a simulation of protanopia,
deuteranopia or tritanopia (Machado, Oliveira and Fernandes 2009), while at 1.5 some became equal.
"""

from __future__ import annotations

import re
import stat
import struct
from dataclasses import dataclass
from itertools import combinations
from math import prod
from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING, Final

from yaml import MappingNode

from toetsing.domain.huisstijl import LEESBAAR, WIT, ZICHTBAAR, Beeld, Huisstijl, Kleur, contrast
from toetsing.domain.meldingen import Melding, is_fout, melding
from toetsing.domain.plek import Plek
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.woorden import opsomming, schoon
from toetsing.readers.files.gelezen import onthoud
from toetsing.readers.kader.vasteblokken import lees_blokken
from toetsing.readers.kader.yamlboom import Yamlboom

if TYPE_CHECKING:
    from collections.abc import Mapping

    import yaml

_COLOFON: Final = ("contact", "toegankelijkheid")
_VELDEN: Final = (
    *("afzender", "plaats", "lettertype", "letterbestanden", "logo", "logo_omschrijving", "kleuren", "blokken"),
    *_COLOFON,
)
_ALLEEN_ADRES: Final = re.compile(r"(https://[^\s()\[\]]+)|[^\s@()\[\]:/]+@[^\s@()\[\]:/]+\.[^\s@()\[\]:/]+")
_ANDER_ADRES: Final = re.compile(r"\b(?!https:)[a-z][a-z+.-]*://[^\s()\[\],;]*", re.IGNORECASE)
"""What is an address and nothing more, on the web or for mail; and one of a kind that no report has."""
_SOORTEN: Final = ("goed", "midden", "slecht")
_ZWART: Final = "#000000"
_KLEUR: Final = re.compile(r"#[0-9A-F]{6}")
_OP_WIT: Final = (
    ("accent", LEESBAAR, "want links en merken staan in deze kleur op wit"),
    ("slecht", LEESBAAR, "want er staan letters in deze kleur op wit"),
    ("goed", ZICHTBAAR, "want anders valt het vlak weg op wit papier"),
)
"""Which colours stand by themselves on white paper. That of `midden` does not: it has a dark border."""
_MB: Final = 1_000_000
GRENS_PUNTEN: Final = 10_000_000
"""The most points of a logo: a file of 400 kB can ask for four gigabytes when it is drawn."""
_GROOTSTE: Final = {"de huisstijl": 1, "letterbestanden": 10, "logo": 2}
"""How many MB each kind of file may have. A logo stands in every html report as text, a third larger than it is."""
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_LETTERSOORTEN: Final = (b"\x00\x01\x00\x00", b"true", b"OTTO")
"""How a font begins: TrueType, TrueType of Apple, OpenType."""
_FAMILIE: Final = (1, 16)
"""Under which numbers a font holds the name of its family: for four styles, and for more."""


def read_huisstijl(
    pad: Path, naam: str, basis: Huisstijl | None = None
) -> tuple[Huisstijl | None, tuple[Melding, ...]]:
    """Return the theme in a file that the user knows as `naam`, or None, and everything that is wrong with it.

    What the file leaves out is taken from `basis`, colour by colour, so that three lines can be a theme; without a
    basis it must be complete. Only `afzender`, `plaats` and the logo can be left out of any file. Two things go
    together: a font with its files, and a logo with its description. Whatever the file names must stand in its own
    folder or below it.
    """
    try:
        inhoud = _bytes(pad, "de huisstijl")
    except FileNotFoundError:
        return None, (melding("T001", Plek(bestand=naam), tip=_naam_tip(pad)),)
    except _Onbruikbaar as fout:
        return None, (melding("T002", Plek(bestand=naam), reden=fout.reden),)
    boom = Yamlboom(bestand=naam)
    wortel = boom.wortel(inhoud)
    stijl = _Lezer(boom=boom, map_=pad.parent, basis=basis).huisstijl(wortel) if wortel is not None else None
    meldingen = tuple(sorted(boom.meldingen, key=lambda m: m.plek.lijn or 0))
    return (None if any(map(is_fout, meldingen)) else stijl), meldingen


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kleuren:
    goed: Kleur
    midden: Kleur
    slecht: Kleur
    accent: str

    def vlak(self, naam: str) -> str:
        """Return what a colour looks like as a surface or a line."""
        vlakken = {"goed": self.goed.vlak, "midden": self.midden.vlak, "slecht": self.slecht.vlak}
        return vlakken.get(naam, self.accent)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lezer:
    """Reads the fields of one theme; what is wrong goes to the tree, and what could not be read is None."""

    boom: Yamlboom
    map_: Path
    basis: Huisstijl | None

    def huisstijl(self, wortel: yaml.Node) -> Huisstijl | None:
        velden = self.boom.velden(wortel, _VELDEN, "de huisstijl")
        if not isinstance(wortel, MappingNode):
            return None
        afzender = self._tekst_of(velden, "afzender", self.basis.afzender if self.basis else "")
        plaats = self._tekst_of(velden, "plaats", self.basis.plaats if self.basis else "")
        letter = self._letter(velden, wortel)
        logo = self._logo(velden, wortel)
        contact, toegankelijkheid = (self._met_adres(velden, veld) for veld in _COLOFON)
        kleuren = self._kleuren(velden, wortel)
        blokken = lees_blokken(self.boom, velden)
        if letter is None or kleuren is None:
            return None
        return Huisstijl(
            afzender=afzender,
            plaats=plaats,
            lettertype=letter[0],
            letterbestanden=letter[1],
            goed=kleuren.goed,
            midden=kleuren.midden,
            slecht=kleuren.slecht,
            accent=kleuren.accent,
            logo=logo,
            blokken=blokken if "blokken" in velden or self.basis is None else self.basis.blokken,
            contact=contact,
            toegankelijkheid=toegankelijkheid,
        )

    def _tekst_of(self, velden: dict[str, yaml.Node], veld: str, anders: str) -> str:
        """Return a text that may be left out."""
        return self._tekst(velden[veld], veld) if veld in velden else anders

    def _met_adres(self, velden: dict[str, yaml.Node], veld: str) -> str:
        """Return a sentence, an address or both; what is an address and nothing else becomes a link."""
        if veld not in velden:
            return getattr(self.basis, veld) if self.basis else ""
        tekst = self._tekst(velden[veld], veld)
        if ander := _ANDER_ADRES.search(tekst):
            self.boom.meld(velden[veld], "H012", adres=ander[0], veld=veld)
        if adres := _ALLEEN_ADRES.fullmatch(tekst):
            return f"[{tekst}]({tekst if adres[1] else f'mailto:{tekst}'})"
        return tekst

    def _tekst(self, knoop: yaml.Node, veld: str) -> str:
        return schoon(self.boom.waarde(knoop, veld) or "")

    # -- font and logo -------------------------------------------------------------------------------------------------

    def _letter(self, velden: dict[str, yaml.Node], wortel: yaml.Node) -> tuple[str, tuple[bytes, ...]] | None:
        """Return the name of a font with its files; the two change together."""
        if self.basis and not {"lettertype", "letterbestanden"} & set(velden):
            return self.basis.lettertype, self.basis.letterbestanden
        naam = schoon(self.boom.tekst(velden, "lettertype", wortel, "de letterbestanden"))
        if any(not (teken.isalnum() or teken in " -_") for teken in naam):
            self.boom.meld(velden["lettertype"], "H009", naam=naam)
            return None
        lijst = velden.get("letterbestanden")
        if lijst is None:
            self.boom.meld(velden.get("lettertype", wortel), "K002", veld="letterbestanden", bij="het lettertype")
            return None
        self.boom.niet_leeg(lijst, "letterbestanden", "minstens één bestand")
        families: dict[str, str] = {}
        inhouden = []
        for knoop in self.boom.lijst(lijst, "letterbestanden"):
            inhoud = self._bestand(knoop, "letterbestanden")
            gevonden = _families(inhoud) if inhoud is not None else None
            if inhoud is not None and gevonden is None:
                self.boom.meld(knoop, "H008", pad=self._tekst(knoop, ""), wat="lettertype", keuze="ttf- of otf-bestand")
            families |= {familie.casefold(): familie for familie in gevonden or ()}
            inhouden.append(inhoud or b"")
        if naam and families and naam.casefold() not in families:
            bekend = opsomming(f"'{familie}'" for familie in families.values())
            self.boom.meld(velden["lettertype"], "H010", naam=naam, families=bekend)
        return naam, tuple(inhouden)

    def _logo(self, velden: dict[str, yaml.Node], wortel: yaml.Node) -> Beeld | None:
        """Return the logo; an empty `logo` is none."""
        if "logo" not in velden:
            if "logo_omschrijving" in velden:
                self.boom.meld(velden["logo_omschrijving"], "K002", veld="logo", bij="de logo_omschrijving")
            return self.basis.logo if self.basis else None
        if self.boom.waarde(velden["logo"], "logo") in ("", None):
            return None
        inhoud = self._bestand(velden["logo"], "logo")
        if inhoud is not None and not _is_png(inhoud):
            self.boom.meld(velden["logo"], "H008", pad=self._tekst(velden["logo"], ""), wat="png-plaatje", keuze="png")
        elif inhoud is not None and prod(maat := _maat(inhoud)) > GRENS_PUNTEN:
            breed, hoog = maat
            self.boom.meld(velden["logo"], "H011", breed=breed, hoog=hoog, grens=GRENS_PUNTEN // 1_000_000)
        return Beeld(
            inhoud=inhoud or b"", omschrijving=schoon(self.boom.tekst(velden, "logo_omschrijving", wortel, "het logo"))
        )

    def _bestand(self, knoop: yaml.Node, veld: str) -> bytes | None:
        """Return the content of a file that the theme names, which must stand in its folder or below it."""
        naam = self._tekst(knoop, veld)
        pad = PureWindowsPath(naam)  # knows both slashes, drives and shares, on every system
        doel = Path(self.map_, *pad.parts)
        if not naam or pad.anchor or ".." in pad.parts or not _binnen(doel, self.map_):
            self.boom.meld(knoop, "H005", pad=naam)
            return None
        try:
            return _bytes(doel, veld)
        except FileNotFoundError:
            self.boom.meld(knoop, "H006", pad=naam, tip=_naam_tip(doel))
        except _Onbruikbaar as fout:
            self.boom.meld(knoop, "H007", pad=naam, reden=fout.reden)
        return None

    # -- colours -------------------------------------------------------------------------------------------------------

    def _kleuren(self, velden: dict[str, yaml.Node], wortel: yaml.Node) -> _Kleuren | None:
        if "kleuren" not in velden and self.basis:
            return _Kleuren(
                goed=self.basis.goed, midden=self.basis.midden, slecht=self.basis.slecht, accent=self.basis.accent
            )
        if "kleuren" not in velden:
            self.boom.meld(wortel, "K002", veld="kleuren", bij="de huisstijl")
            return None
        lijst = velden["kleuren"]
        paren = self.boom.velden(lijst, (*_SOORTEN, "accent"), "kleuren")
        soorten = [self._paar(paren, soort, lijst) for soort in _SOORTEN]
        accent = self._kleur(paren, "accent", lijst, "kleuren", self.basis.accent if self.basis else None)
        goed, midden, slecht = soorten
        if goed is None or midden is None or slecht is None or accent is None:
            return None
        kleuren = _Kleuren(goed=goed, midden=midden, slecht=slecht, accent=accent)
        self._toets_tekst(dict(zip(_SOORTEN, (goed, midden, slecht), strict=True)), paren, lijst)
        self._toets_vlakken(kleuren, paren, lijst)
        return kleuren

    def _paar(self, paren: Mapping[str, yaml.Node], soort: str, lijst: yaml.Node) -> Kleur | None:
        basis = self.basis.kleur(soort) if self.basis else None
        if soort not in paren:
            if basis is None:
                self.boom.meld(lijst, "K002", veld=soort, bij="kleuren")
            return basis
        velden = self.boom.velden(paren[soort], ("vlak", "tekst"), soort)
        vlak = self._kleur(velden, "vlak", paren[soort], soort, basis.vlak if basis else None)
        tekst = self._kleur(velden, "tekst", paren[soort], soort, basis.tekst if basis else None)
        return Kleur(vlak=vlak, tekst=tekst) if vlak and tekst else None

    def _kleur(
        self, velden: Mapping[str, yaml.Node], veld: str, ouder: yaml.Node, bij: str, basis: str | None
    ) -> str | None:
        """Return a colour as "#0A807A", or that of the basis where the field is left out."""
        if veld not in velden:
            if basis is None:
                self.boom.meld(ouder, "K002", veld=veld, bij=bij)
            return basis
        waarde = self.boom.waarde(velden[veld], veld)
        if waarde is None:
            return None
        kleur = waarde.upper()
        if not _KLEUR.fullmatch(kleur):
            self.boom.meld(velden[veld], "H001", waarde=schoon(waarde), veld=veld)
            return None
        return kleur

    def _toets_tekst(self, kleuren: Mapping[str, Kleur], paren: Mapping[str, yaml.Node], lijst: yaml.Node) -> None:
        """Check that the text on each surface can be read; where not, black or white always can."""
        for soort, kleur in kleuren.items():
            verhouding = contrast(kleur.tekst, kleur.vlak)
            if verhouding < LEESBAAR:
                beter = max((WIT, _ZWART), key=lambda tekst: contrast(tekst, kleur.vlak))
                self.boom.meld(
                    paren.get(soort, lijst),
                    "H002",
                    kleur=soort,
                    contrast=_getal(verhouding),
                    nodig=_getal(LEESBAAR),
                    beter=beter,
                    dan=_getal(contrast(beter, kleur.vlak)),
                )

    def _toets_vlakken(self, kleuren: _Kleuren, paren: Mapping[str, yaml.Node], lijst: yaml.Node) -> None:
        """Check that colours stand out from white paper and from each other."""
        for naam, nodig, waarom in _OP_WIT:
            verhouding = contrast(kleuren.vlak(naam), WIT)
            if verhouding < nodig:
                waarden = {"kleur": naam, "contrast": _getal(verhouding), "nodig": _getal(nodig), "waarom": waarom}
                self.boom.meld(paren.get(naam, lijst), "H003", **waarden)
        for een, ander in combinations(_SOORTEN, 2):
            verhouding = contrast(kleuren.vlak(een), kleuren.vlak(ander))
            if verhouding < ZICHTBAAR:
                plek = paren.get(ander, paren.get(een, lijst))
                getallen = {"contrast": _getal(verhouding), "nodig": _getal(ZICHTBAAR)}
                self.boom.meld(plek, "H004", een=een, ander=ander, **getallen)


# -- files -------------------------------------------------------------------------------------------------------------


class _Onbruikbaar(Exception):  # noqa: N818 - the field's word
    """A file is there, but cannot be used; `reden` says why."""

    def __init__(self, reden: str) -> None:
        super().__init__(reden)
        self.reden = reden


def _bytes(pad: Path, soort: str) -> bytes:
    """Return what is in a file. Raises FileNotFoundError or _Onbruikbaar."""
    try:
        gegevens = pad.stat()
        if not stat.S_ISREG(gegevens.st_mode):
            raise _Onbruikbaar("het is geen gewoon bestand")
        if gegevens.st_size > _GROOTSTE[soort] * _MB:
            raise _Onbruikbaar(f"het is groter dan {_GROOTSTE[soort]} MB")
        onthoud(pad, gegevens)
        return pad.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise FileNotFoundError(pad) from None
    except PermissionError:
        raise _Onbruikbaar("geen toegang") from None
    except OSError:
        raise _Onbruikbaar("het besturingssysteem weigert") from None


def _binnen(pad: Path, map_: Path) -> bool:
    """Return whether a path stays in a folder, also where a part of it is a link."""
    try:
        return pad.resolve().is_relative_to(map_.resolve())
    except (OSError, RuntimeError):
        return False


def _naam_tip(pad: Path) -> str:
    """Return which file in the same folder may have been meant."""
    try:
        return tip(pad.name, [kind.name for kind in pad.parent.iterdir()])
    except OSError:
        return ""


def _is_png(inhoud: bytes) -> bool:
    """Return whether this begins and ends as a PNG does."""
    return inhoud.startswith(_PNG) and inhoud[12:16] == b"IHDR" and inhoud[-8:-4] == b"IEND"


def _maat(png: bytes) -> tuple[int, int]:
    """Return how wide and high a picture is, in points (PNG 1.2, IHDR)."""
    breed, hoog = struct.unpack_from(">II", png, 16)
    return breed, hoog


def _families(inhoud: bytes) -> tuple[str, ...] | None:
    """Return the names of the family of a font, or None where this is no complete font (OpenType 1.9, `name`)."""
    if not inhoud.startswith(_LETTERSOORTEN):
        return None
    try:
        (aantal,) = struct.unpack_from(">H", inhoud, 4)
        tabellen = {t: (van, lang) for t, _, van, lang in struct.iter_unpack(">4sIII", inhoud[12 : 12 + 16 * aantal])}
        van, _ = tabellen[b"name"]
        _, namen, opslag = struct.unpack_from(">HHH", inhoud, van)
        rijen = list(struct.iter_unpack(">HHHHHH", inhoud[van + 6 : van + 6 + 12 * namen]))
    except (struct.error, KeyError):
        return None
    if any(begin + lang > len(inhoud) for begin, lang in tabellen.values()):
        return None
    families: dict[str, None] = {}
    for platform, _, _, soort, lang, plek in rijen:
        if soort in _FAMILIE:
            tekst = inhoud[van + opslag + plek : van + opslag + plek + lang]
            families[schoon(tekst.decode("mac-roman" if platform == 1 else "utf-16-be", errors="replace"))] = None
    return tuple(families)


def _getal(verhouding: float) -> str:
    """Return a ratio with one decimal, cut off: what is too little never reads as enough."""
    return f"{int(verhouding * 10) / 10:.1f}".replace(".", ",")
