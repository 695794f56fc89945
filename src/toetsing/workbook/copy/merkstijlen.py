"""How marks and the sheet *Meldingen* look: styles put behind the user's own in the styles of a workbook."""

from __future__ import annotations

from typing import Final

from toetsing.domain.meldingen import Ernst
from toetsing.workbook.copy.pakket import HOOFD, Kind, Stukken, geordend, stukken

RAND: Final = {Ernst.FOUT: "FF540A1A", Ernst.LET_OP: "FF5C4400", Ernst.INFO: "FF1F3F66"}
VLAK: Final = {Ernst.FOUT: "FFFFD3C8", Ernst.LET_OP: "FFFFF0B8", Ernst.INFO: "FFDCE9F7"}


def tag(naam: str, inhoud: str, attributen: str = "") -> bytes:
    """Return an element that names its own namespace, so that it can stand in any part."""
    return f'<{naam} xmlns="{HOOFD}"{attributen}>{inhoud}</{naam}>'.encode()


def _lettertype(opmaak: str, maat: int = 11, kleur: str = 'rgb="FF1A1A1A"') -> bytes:
    return tag("font", f'{opmaak}<sz val="{maat}"/><color {kleur}/><name val="Calibri"/><family val="2"/>')


def _vulling(kleur: str) -> bytes:
    return tag(
        "fill", f'<patternFill patternType="solid"><fgColor rgb="{kleur}"/><bgColor indexed="64"/></patternFill>'
    )


def _rand(stijl: str, kleur: str) -> str:
    return "".join(f'<{z} style="{stijl}"><color rgb="{kleur}"/></{z}>' for z in ("left", "right", "top", "bottom"))


_LETTERTYPEN: Final = {
    "gewoon": _lettertype(""),
    "vet": _lettertype("<b/>"),
    "titel": _lettertype("<b/>", 14),
    "link": _lettertype("<u/>", kleur='rgb="FF0563C1"'),
}
_RANDEN: Final = {
    "geen": tag("border", "<left/><right/><top/><bottom/><diagonal/>"),
    "dun": tag("border", f"{_rand('thin', 'FF767676')}<diagonal/>"),
}
_VULLINGEN: Final = {"geen": tag("fill", '<patternFill patternType="none"/>'), "kop": _vulling("FFE6E6E6")} | {
    ernst.value: _vulling(VLAK[ernst]) for ernst in Ernst
}
_VORMEN: Final = {
    "titel": ("titel", "geen", "geen"),
    "regel": ("gewoon", "geen", "geen"),
    "uitleg": ("gewoon", "geen", "geen"),
    "kop": ("vet", "kop", "dun"),
    "vak": ("gewoon", "geen", "dun"),
    "link": ("link", "geen", "dun"),
} | {ernst.value: ("vet", ernst.value, "dun") for ernst in Ernst}


def opvalling(ernst: Ernst) -> bytes:
    """Return the differential format of a marked cell: fill, border and bold, so that colour does not say it alone."""
    return tag(
        "dxf",
        f'<font><b/><color rgb="{RAND[ernst]}"/></font>'
        f'<fill><patternFill patternType="solid"><fgColor rgb="{VLAK[ernst]}"/><bgColor rgb="{VLAK[ernst]}"/>'
        f"</patternFill></fill><border>{_rand('thin', RAND[ernst])}</border>",
    )


class Stijlen:
    """The styles of a workbook, to which ours are added behind the user's own where they are missing."""

    _VOLGORDE: Final = (
        "numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles",
        "colors", "extLst",
    )  # fmt: skip

    def __init__(self, xml: bytes) -> None:
        self._blad = stukken(xml)
        self._soorten: dict[str, Stukken] = {}
        self._vormen: dict[str, int] = {}

    def vorm(self, naam: str) -> int:
        """Return the number of one of our cell formats."""
        if naam not in self._vormen:
            self._vormen[naam] = self._vorm(naam)
        return self._vormen[naam]

    def _vorm(self, naam: str) -> int:
        letter, vulling, rand = _VORMEN[naam]
        nummers = (
            self.voeg_toe("fonts", _LETTERTYPEN[letter]),
            self.voeg_toe("fills", _VULLINGEN[vulling]),
            self.voeg_toe("borders", _RANDEN[rand]),
        )
        terugloop = ' wrapText="1"' if naam in ("vak", "link", "kop", "uitleg") else ""
        xf = tag(
            "xf",
            f'<alignment vertical="top"{terugloop}/>',
            ' numFmtId="49" fontId="{}" fillId="{}" borderId="{}" xfId="0" applyNumberFormat="1" applyFont="1" '
            'applyFill="1" applyBorder="1" applyAlignment="1"'.format(*nummers),
        )
        return self.voeg_toe("cellXfs", xf)

    def voeg_toe(self, soort: str, xml: bytes) -> int:
        """Return the number of a style, added where it is not there yet."""
        alle = self._soorten.get(soort)
        if alle is None:
            gevonden = self._blad.eerste(soort)
            alle = stukken(gevonden.xml if gevonden else tag(soort, "", ' count="0"'))
        bekend = [kind.xml for kind in alle.kinderen]
        if xml not in bekend:
            alle = alle.met([*alle.kinderen, Kind(naam=soort, xml=xml)])
        self._soorten[soort] = alle
        return bekend.index(xml) if xml in bekend else len(bekend)

    def als_bytes(self) -> bytes:
        """Return the part."""
        nieuw = {soort: Kind(naam=soort, xml=alle.als_bytes()) for soort, alle in self._soorten.items()}
        er_al = [nieuw.pop(kind.naam, kind) for kind in self._blad.kinderen]
        return self._blad.met(geordend([*er_al, *nieuw.values()], self._VOLGORDE)).als_bytes()
