"""An xlsx as what it is: a zip of parts that point at each other, and XML that is cut and joined, never rewritten.

Whatever is not ours to change is passed on byte for byte, so that nothing can be lost on the way. Nothing is unpacked
to disk, no document type is accepted, no link is followed.
"""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from html import unescape
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING, Final
from xml.parsers import expat
from xml.sax.saxutils import quoteattr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

HOOFD: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SOORT: Final = "application/vnd.openxmlformats-officedocument."
"""How the kinds of content of an xlsx begin."""
WERKMAP: Final = "xl/workbook.xml"
INHOUDSSOORTEN: Final = "[Content_Types].xml"
_PAKKET: Final = "http://schemas.openxmlformats.org/package/2006/"
_ATTRIBUUT: Final = re.compile(rb"\s([^\s=\"'<>/]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_TIJDSTIP: Final = (1980, 1, 1, 0, 0, 0)
"""The same moment for every part makes the bytes reproducible."""


class Onbewerkbaar(Exception):  # noqa: N818 - the field's word
    """Why a workbook cannot be copied with marks, in Dutch."""


def delen_van(inhoud: bytes) -> dict[str, bytes]:
    """Return the parts of a zip by name. Raises Onbewerkbaar."""
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_:
            return {info.filename: zip_.read(info) for info in zip_.infolist() if not info.is_dir()}
    except Exception:  # noqa: BLE001 - a damaged zip raises anything at all: zlib.error, UnicodeDecodeError, EOFError
        raise Onbewerkbaar("het is van binnen geen gewone xlsx") from None


def inhoud_van(delen: Mapping[str, bytes]) -> bytes:
    """Return the zip of these parts; the same parts give the same bytes."""
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as zip_:
        for naam in sorted(delen, key=lambda naam: (naam != INHOUDSSOORTEN, naam)):
            zip_.writestr(zipfile.ZipInfo(naam, _TIJDSTIP), delen[naam], zipfile.ZIP_DEFLATED)
    return uit.getvalue()


# -- cutting and joining XML -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One child of an element: its local name and its bytes as they stand there."""

    naam: str
    xml: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Stukken:
    """An element in pieces: its opening tag and all before it, its children, its closing tag and all behind it."""

    kop: bytes
    kinderen: tuple[Kind, ...]
    staart: bytes

    def eerste(self, naam: str) -> Kind | None:
        """Return the first child with this name."""
        return next((kind for kind in self.kinderen if kind.naam == naam), None)

    def met(self, kinderen: Sequence[Kind]) -> Stukken:
        """Return the element with other children; one that closed itself is opened, a count is kept true."""
        kop, staart = self.kop, self.staart
        if not staart:
            naam = re.findall(rb"<([^\s/>?!]+)", kop)[-1]
            kop, staart = re.sub(rb"\s*/>\s*\Z", b">", kop), b"</%s>" % naam
        kop = re.sub(rb'(\scount=")\d+(")', rb"\g<1>%d\g<2>" % len(kinderen), kop)
        return Stukken(kop=kop, kinderen=tuple(kinderen), staart=staart)

    def als_bytes(self) -> bytes:
        """Put the pieces together again."""
        return b"".join([self.kop, *(kind.xml for kind in self.kinderen), self.staart])


def stukken(xml: bytes) -> Stukken:
    """Cut a part, or an element cut from one, at its children, without changing a byte. Raises Onbewerkbaar.

    The white space behind a child belongs to it.
    """
    if xml[:2] in (b"\xff\xfe", b"\xfe\xff"):  # what is searched for here is written in UTF-8
        raise Onbewerkbaar("het is van binnen niet als UTF-8 geschreven")
    snijder = _Snijder()
    try:
        snijder.lezer.Parse(xml, True)  # noqa: FBT003 - expat takes no keyword
    except expat.ExpatError:
        raise Onbewerkbaar("de XML klopt niet") from None
    begin, eind = snijder.begin, snijder.eind
    if xml[eind : eind + 2] != b"</":
        return Stukken(kop=xml, kinderen=(), staart=b"")
    grenzen = [*(plaats for _, plaats in begin), eind]
    kinderen = [Kind(naam=naam, xml=xml[van:tot]) for (naam, van), tot in zip(begin, grenzen[1:], strict=True)]
    return Stukken(kop=xml[: grenzen[0]], kinderen=tuple(kinderen), staart=xml[eind:])


class _Snijder:
    """Notes at which byte each child of the root begins, and the closing tag of the root."""

    def __init__(self) -> None:
        self.begin: list[tuple[str, int]] = []
        self.eind = 0
        self._diepte = 0
        self.lezer = expat.ParserCreate()
        self.lezer.StartElementHandler = self._open
        self.lezer.EndElementHandler = self._sluit
        self.lezer.StartDoctypeDeclHandler = self._weiger

    def _open(self, naam: str, _: object) -> None:
        if self._diepte == 1:
            self.begin.append((naam.rpartition(":")[2], self.lezer.CurrentByteIndex))
        self._diepte += 1

    def _sluit(self, _: str) -> None:
        self._diepte -= 1
        self.eind = self.lezer.CurrentByteIndex

    def _weiger(self, *_: object) -> None:
        raise Onbewerkbaar("het bevat een documenttype")


def geordend(kinderen: Sequence[Kind], volgorde: Sequence[str]) -> list[Kind]:
    """Return children in the order that the format demands; those it does not name stay behind the one before them."""
    plaats = {naam: i for i, naam in enumerate(volgorde)}
    sleutels: list[int] = []
    for kind in kinderen:
        sleutels.append(plaats.get(kind.naam, sleutels[-1] if sleutels else 0))
    return [kind for _, kind in sorted(zip(sleutels, kinderen, strict=True), key=lambda paar: paar[0])]


def attribuut(tag: bytes, naam: str) -> str | None:
    """Return an attribute of the first tag in these bytes, by its name without prefix, or None."""
    eerste = re.search(rb"<[^?!](?:[^>\"']|\"[^\"]*\"|'[^']*')*>", tag)
    for gevonden in _ATTRIBUUT.finditer(eerste[0] if eerste else b""):  # one after another, so never inside a value
        if gevonden[1].rpartition(b":")[2].decode() == naam:
            return unescape((gevonden[2] if gevonden[2] is not None else gevonden[3]).decode())
    return None


def zonder_attribuut(xml: bytes, *namen: str) -> bytes:
    """Return the bytes without these attributes, in every tag."""
    patroon = b"|".join(naam.encode() for naam in namen)
    return re.sub(rb"\s(?:%s)\s*=\s*(?:\"[^\"]*\"|'[^']*')" % patroon, b"", xml)


# -- what points at what -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Relatie:
    """A pointer from one part to another. `soort` is the last word of its type; `doel` is a part of the zip."""

    id: str
    soort: str
    doel: str


def relatiedeel(deel: str) -> str:
    """Return where the relations of a part stand."""
    map_, _, naam = deel.rpartition("/")
    return f"{map_}/_rels/{naam}.rels".lstrip("/")


def relaties(delen: Mapping[str, bytes], deel: str) -> list[Relatie]:
    """Return the relations of a part to other parts of the zip."""
    xml = delen.get(relatiedeel(deel))
    return [
        Relatie(
            id=attribuut(kind.xml, "Id") or "",
            soort=(attribuut(kind.xml, "Type") or "").rpartition("/")[2],
            doel=normpath(join("/", dirname(deel), attribuut(kind.xml, "Target") or "")).lstrip("/"),
        )
        for kind in (stukken(xml).kinderen if xml is not None else ())
        if attribuut(kind.xml, "TargetMode") != "External"
    ]


def leg_relatie(delen: dict[str, bytes], deel: str, soort: str, doel: str) -> str:
    """Add a relation to a part and return its id. `soort` is the last word of its type."""
    plaats = relatiedeel(deel)
    oud = stukken(delen.get(plaats, b'<Relationships xmlns="%srelationships"/>' % _PAKKET.encode()))
    bezet = {attribuut(kind.xml, "Id") for kind in oud.kinderen}
    vrij = next(id_ for id_ in (f"rId{n}" for n in range(1, len(bezet) + 2)) if id_ not in bezet)
    xml = f'<Relationship xmlns="{_PAKKET}relationships" Id="{vrij}" Type="{RELATIE}/{soort}" Target="/{doel}"/>'
    delen[plaats] = oud.met([*oud.kinderen, Kind(naam="Relationship", xml=xml.encode())]).als_bytes()
    return vrij


def zet_inhoudssoort(delen: dict[str, bytes], deel: str, soort: str | None) -> None:
    """Declare what kind of content a part has; None takes the declaration away."""
    oud = stukken(delen[INHOUDSSOORTEN])
    kinderen = [kind for kind in oud.kinderen if attribuut(kind.xml, "PartName") != f"/{deel}"]
    if soort is not None:
        xml = f'<Override xmlns="{_PAKKET}content-types" PartName={quoteattr(f"/{deel}")} ContentType="{soort}"/>'
        kinderen.append(Kind(naam="Override", xml=xml.encode()))
    delen[INHOUDSSOORTEN] = oud.met(kinderen).als_bytes()


def haal_deel_weg(delen: dict[str, bytes], van: str, deel: str) -> None:
    """Take away a part, and the pointers to it of the one part that uses it."""
    weg = {relatie.id for relatie in relaties(delen, van) if relatie.doel == deel}
    oud = stukken(delen[relatiedeel(van)])
    delen[relatiedeel(van)] = oud.met(
        [kind for kind in oud.kinderen if attribuut(kind.xml, "Id") not in weg]
    ).als_bytes()
    zet_inhoudssoort(delen, deel, None)
    delen.pop(deel, None)
    delen.pop(relatiedeel(deel), None)


def vrije_naam(delen: Mapping[str, bytes], patroon: str) -> str:
    """Return the first name that no part has; `{}` in the pattern is a number."""
    bezet = {naam.casefold() for naam in delen}
    return next(naam for n in range(1, len(delen) + 2) if (naam := patroon.format(n)).casefold() not in bezet)


# -- the workbook and its sheets ---------------------------------------------------------------------------------------


def werkbladen_van(delen: Mapping[str, bytes]) -> dict[str, str]:
    """Return the part of every sheet by the name of the sheet, in the order of the workbook. Raises Onbewerkbaar."""
    if WERKMAP not in delen:
        raise Onbewerkbaar("het is van binnen geen gewone xlsx")
    wortel = stukken(delen[WERKMAP])
    bladen = wortel.eerste("sheets")
    if bladen is None or HOOFD.encode() not in wortel.kop:
        raise Onbewerkbaar("het is bewaard als Strict Open XML; bewaar het als gewone xlsx")
    doelen = {relatie.id: relatie.doel for relatie in relaties(delen, WERKMAP)}
    gevonden = {
        attribuut(kind.xml, "name") or "": doelen.get(attribuut(kind.xml, "id") or "", "")
        for kind in stukken(bladen.xml).kinderen
    }
    if not set(gevonden.values()) <= set(delen):
        raise Onbewerkbaar("een blad ontbreekt in het bestand")
    return gevonden


def titel_van(delen: Mapping[str, bytes], deel: str) -> str:
    """Return the text in cell A1 of a sheet, empty where there is none."""
    gegevens = stukken(delen[deel]).eerste("sheetData")
    rij = next(iter(stukken(gegevens.xml).kinderen), None) if gegevens is not None else None
    gevonden = next(
        (een for een in (stukken(rij.xml).kinderen if rij else ()) if attribuut(een.xml, "r") == "A1"), None
    )
    if gevonden is None:
        return ""
    if attribuut(gevonden.xml, "t") != "s":
        return kale_tekst(gevonden.xml)
    teksten = next((relatie.doel for relatie in relaties(delen, WERKMAP) if relatie.soort == "sharedStrings"), "")
    return kale_tekst(stukken(delen[teksten]).kinderen[int(kale_tekst(gevonden.xml))].xml)


def kale_tekst(xml: bytes) -> str:
    """Return the text in these bytes without its tags."""
    return unescape(re.sub(rb"<[^>]*>", b"", xml).decode()).strip()
