"""The sheets of an xlsx: ours is put first, and taken away again, with everything that counts sheets by their place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import quoteattr

from toetsing.workbook.copy.meldingenblad import TITEL, is_meldingenblad, titelrijen
from toetsing.workbook.copy.merkstijlen import tag
from toetsing.workbook.copy.pakket import (  # fmt: skip
    HOOFD,
    RELATIE,
    SOORT,
    WERKMAP,
    Kind,
    Stukken,
    attribuut,
    geordend,
    haal_deel_weg,
    leg_relatie,
    stukken,
    titel_van,
    vrije_naam,
    zet_inhoudssoort,
    zonder_attribuut,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_VOLGORDE_WERKMAP: Final = (
    "fileVersion", "fileSharing", "workbookPr", "AlternateContent", "revisionPtr", "absPath", "workbookProtection",
    "bookViews", "sheets", "functionGroups", "externalReferences", "definedNames", "calcPr", "oleSize",
    "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing", "fileRecoveryPr",
    "webPublishObjects", "extLst",
)  # fmt: skip
LEGE_WERKMAP: Final = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default '
    'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
    f'ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{SOORT}spreadsheetml.sheet.'
    f'main+xml"/><Override PartName="/xl/styles.xml" ContentType="{SOORT}spreadsheetml.styles+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
    f'Id="rId1" Type="{RELATIE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{HOOFD}" xmlns:r="{RELATIE}"><bookViews><workbookView/></bookViews><sheets/>'
    "</workbook>",
    "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{RELATIE}/styles" Target="styles.xml"/></Relationships>',
    "xl/styles.xml": f'<styleSheet xmlns="{HOOFD}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font>'
    '</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/>'
    '</fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs '
    'count="1"><xf/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>",
}
"""A workbook without sheets, to put the meldingen in where the user's own cannot be copied."""


def eigen_bladen(delen: Mapping[str, bytes], bladen: Mapping[str, str]) -> list[str]:
    """Return the names of the sheets that an earlier check put in."""
    return [naam for naam, deel in bladen.items() if is_meldingenblad(naam) and titel_van(delen, deel) == TITEL]


def vrije_bladnaam(bladen: Mapping[str, str]) -> str:
    """Return a name for our sheet that no sheet of the user has."""
    bezet = {naam.casefold() for naam in bladen}
    return next(
        n for i in range(1, len(bezet) + 2) if (n := f"Meldingen {i}" if i > 1 else "Meldingen").casefold() not in bezet
    )


def voeg_blad_toe(delen: dict[str, bytes], naam: str, xml: bytes) -> None:
    """Put our sheet first, on top, with its headers repeated on paper."""
    deel = vrije_naam(delen, "xl/worksheets/sheet{}.xml")
    delen[deel] = xml
    id_ = leg_relatie(delen, WERKMAP, "worksheet", deel)
    zet_inhoudssoort(delen, deel, f"{SOORT}spreadsheetml.worksheet+xml")
    werkmap = stukken(delen[WERKMAP])
    nummers = [int(attribuut(kind.xml, "sheetId") or 0) for kind in _kinderen(werkmap, "sheets")]
    blad = (
        f'<sheet xmlns="{HOOFD}" xmlns:r="{RELATIE}" name={quoteattr(naam)} sheetId="{max(nummers, default=0) + 1}" '
        f'r:id="{id_}"/>'
    )
    namen = [_verschoven(kind, lambda plaats: plaats + 1) for kind in _kinderen(werkmap, "definedNames")]
    _zet_werkmap(
        delen,
        bladen=[Kind(naam="sheet", xml=blad.encode()), *_kinderen(werkmap, "sheets")],
        namen=[titelrijen(naam), *namen],
    )


def haal_blad_weg(delen: dict[str, bytes], plaats: int, deel: str) -> None:
    """Take away a sheet of an earlier check, and what its place in the row of sheets meant to others."""
    werkmap = stukken(delen[WERKMAP])
    bladen = list(_kinderen(werkmap, "sheets"))
    del bladen[plaats]
    namen = [
        _verschoven(kind, lambda nummer: nummer - (nummer > plaats))
        for kind in _kinderen(werkmap, "definedNames")
        if attribuut(kind.xml, "localSheetId") != str(plaats)
    ]
    _zet_werkmap(delen, bladen=bladen, namen=namen)
    haal_deel_weg(delen, WERKMAP, deel)


def _kinderen(werkmap: Stukken, naam: str) -> tuple[Kind, ...]:
    kind = werkmap.eerste(naam)
    return stukken(kind.xml).kinderen if kind else ()


def _verschoven(kind: Kind, nieuw: Callable[[int], int]) -> Kind:
    """Return a name that belongs to one sheet with the new place of that sheet."""
    xml = re.sub(rb'(\slocalSheetId=")(\d+)(")', lambda t: t[1] + b"%d" % nieuw(int(t[2])) + t[3], kind.xml, count=1)
    return Kind(naam=kind.naam, xml=xml)


def _zet_werkmap(delen: dict[str, bytes], *, bladen: Sequence[Kind], namen: Sequence[Kind]) -> None:
    """Put sheets and names in the workbook; its first sheet comes on top."""
    werkmap = stukken(delen[WERKMAP])
    nieuw = {"sheets": bladen, "definedNames": namen}
    kinderen: list[Kind] = []
    for kind in werkmap.kinderen:
        if kind.naam == "bookViews":
            kinderen.append(Kind(naam=kind.naam, xml=zonder_attribuut(kind.xml, "activeTab", "firstSheet")))
        elif kind.naam not in nieuw:
            kinderen.append(kind)
    for naam, inhoud in nieuw.items():
        if inhoud:
            oud = werkmap.eerste(naam)
            leeg = stukken(oud.xml if oud else tag(naam, ""))
            kinderen.append(Kind(naam=naam, xml=leeg.met(inhoud).als_bytes()))
    delen[WERKMAP] = werkmap.met(geordend(kinderen, _VOLGORDE_WERKMAP)).als_bytes()
    if "docProps/app.xml" in delen:  # it counts the sheets by name, and would now be wrong
        over = stukken(delen["docProps/app.xml"])
        tellend = {"HeadingPairs", "TitlesOfParts"}
        delen["docProps/app.xml"] = over.met([kind for kind in over.kinderen if kind.naam not in tellend]).als_bytes()
