"""The cases: of each kind of file a damaged one, and a command line that reads it. The same number is the same case."""

from __future__ import annotations

import copy
import json
import struct
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING, Any, Final

import yaml

from fuzz.mutaties import boom_anders, bytes_anders, lastig, tabel_anders, tekst_anders, xml_anders, zip_anders
from fuzz.zaden import KADER, TABELLEN, als_csv, als_ods, als_xlsx, langtabel, matrixtabel, van_schijf

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

_VOORBIJ: Final = 0xFFFF


@dataclass(frozen=True, slots=True, kw_only=True)
class Geval:
    """Files in a folder of their own, and what is asked about them there. `naam` says which case it is."""

    naam: str
    bestanden: Mapping[str, bytes]
    args: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Zaden:
    """What there is to damage: what other programs made, our own template, and an uitslag that we recorded."""

    xlsx: Sequence[bytes]
    ods: Sequence[bytes]
    xls: Sequence[bytes]
    docx: bytes
    uitslag: bytes
    kaders: Sequence[bytes] = field(default=(KADER.encode(),))

    @classmethod
    def van(cls, wortel: Path, eigen: Sequence[bytes], uitslag: bytes) -> Zaden:
        """Collect them from the repository; `eigen` are workbooks of the program itself."""
        map_ = wortel / "tests" / "bestanden"
        return cls(
            xlsx=[*van_schijf(map_, ".xlsx"), *eigen],
            ods=van_schijf(map_, ".ods"),
            xls=van_schijf(map_, ".xls"),
            docx=(wortel / "rapporten" / "rapport.docx").read_bytes(),
            uitslag=uitslag,
        )


_MET_WERKMAP: Final = (
    *(("score", "{}"),) * 4,
    ("score", "{}", "--uitleg"),
    *(("score", "{}", "--json"),) * 2,
    ("score", "{}", "--formaat", "csv"),
    ("score", "{}", "--formaat", "markdown"),
    *(("controleer", "{}"),) * 4,
    ("controleer", "{}", "--json"),
    ("controleer", "{}", "--schrijf-terug"),
    ("rapport", "regio", "{}", "--naar", "uit.html", "--peildatum", "18-11-2015"),
    ("rapport", "regio", "{}", "--naar", "uit.md"),
    ("rapport", "landelijk", "{}", "--naar", "uit.html"),
    ("plan", "{}"),
    ("vergelijk", "{}", "goed.csv"),
    ("hertoets", "goed.csv", "{}", "--ronde", "1", "--ronde", "2"),
    ("beoordelaars", "{}", "goed.csv"),
    ("nieuw", "uit.xlsx", "--uit", "{}", "--ronde", "2"),
)
_MET_KADER: Final = (
    *(("kader", "toon", "{}"),) * 3,
    *(("kader", "bewijs", "{}"),) * 2,
    ("score", "proef.csv", "--kader", "{}"),
    ("score", "proef.csv", "--kader", "{}", "--json"),
    ("nieuw", "uit.xlsx", "--kader", "{}"),
    ("rapport", "regio", "proef.csv", "--kader", "{}", "--naar", "uit.html"),
)
_MET_SJABLOON: Final = (
    *(("rapport", "sjabloon-controle", "{}"),) * 3,
    ("rapport", "regio", "goed.csv", "--sjabloon", "{}", "--naar", "uit.docx"),
)
_SJABLOONCODE: Final = (
    *(
        "{{ organisatie }}",
        "{{ ''.__class__ }}",
        "{% for x in organisatie %}",
        "{% endfor %}",
        "{{ 10**9 }}",
        "{{",
        "}}",
    ),
    *("{% for a in range(10**9) %}{% endfor %}", "{{ x|attr('y') }}", "{% include 'x' %}", "{% if %}", "{%p if 1 %}"),
    *("{{r x }}", "{#", "{% set a = 1 %}", "{{ self }}", "{{ criteria[0].nr }}", "{{ 'a' * 100000000 }}", "{% raw %}"),
)
_PROEF: Final = als_csv([["nr", "score"], *([nr, "+"] for nr in ("1.1.1", "1.1.2", "1.1.3", "1.2.1", "1.2.2"))])
_GOED: Final = als_csv(langtabel())


def geval(soort: str, nummer: int, zaad: int, zaden: Zaden) -> Geval:
    """Make a case of one kind. The same kind, number and seed give the same case."""
    kans = Random(f"{soort}-{zaad}-{nummer}")
    naam = f"geval.{soort}"
    keuzen, erbij = {
        "yaml": (_MET_KADER, {"proef.csv": _PROEF}),
        "docx": (_MET_SJABLOON, {"goed.csv": _GOED}),
        "json": ((("verifieer", "{}"),), {"goed.csv": _GOED}),
    }.get(soort, (_MET_WERKMAP, {"goed.csv": _GOED}))
    args = tuple(deel.format(naam) for deel in kans.choice(keuzen))
    inhoud = SOORTEN[soort](kans, zaden)
    return Geval(naam=f"{soort}-{zaad}-{nummer}", bestanden={naam: inhoud, **erbij}, args=args)


def _yaml(kans: Random, zaden: Zaden) -> bytes:
    zaad = kans.choice(zaden.kaders)
    if kans.random() < 0.5:
        boom = boom_anders(yaml.load(zaad, yaml.CSafeLoader), kans)
        return yaml.dump(boom, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False).encode("utf-8", "replace")
    return _tekst(zaad, kans)


def _tekst(inhoud: bytes, kans: Random) -> bytes:
    return bytes_anders(inhoud, kans) if kans.random() < 0.3 else tekst_anders(inhoud, kans)


def _csv(kans: Random, _: Zaden) -> bytes:
    tabel = kans.choice(TABELLEN)()
    if kans.random() < 0.3:
        return _tekst(als_csv(tabel), kans)
    codering = kans.choice(("utf-8", "utf-8", "utf-8-sig", "cp1252", "utf-16", "mac-roman"))
    return als_csv(tabel_anders(tabel, kans), kans.choice(";;;,\t|"), codering)


def _xlsx(kans: Random, zaden: Zaden) -> bytes:
    keuze = kans.random()
    if keuze < 0.4:
        bladen = [("Toetsing", tabel_anders(kans.choice(TABELLEN)(), kans))]
        if kans.random() < 0.3:
            bladen.append((lastig(kans)[:200], tabel_anders(matrixtabel(), kans)))
        return als_xlsx(bladen)
    return _zip(kans.choice([*zaden.xlsx, als_xlsx([("T", langtabel())])]), keuze, kans)


def _ods(kans: Random, zaden: Zaden) -> bytes:
    keuze = kans.random()
    if keuze < 0.4:
        return als_ods(tabel_anders(kans.choice(TABELLEN)(), kans))
    return _zip(kans.choice([*zaden.ods, als_ods(langtabel())]), keuze, kans)


def _zip(inhoud: bytes, keuze: float, kans: Random) -> bytes:
    return bytes_anders(inhoud, kans) if keuze > 0.85 else zip_anders(inhoud, kans)


def _xls(kans: Random, zaden: Zaden) -> bytes:
    inhoud = kans.choice(zaden.xls)
    return bytes_anders(inhoud, kans) if kans.random() < 0.3 else biff_anders(inhoud, kans)


def biff_anders(inhoud: bytes, kans: Random) -> bytes:
    """Change the kind, the length or the data of some records in the stream of an xls."""
    plek = inhoud.find(b"\x09\x08\x10\x00")
    plekken = []
    while 0 <= plek < len(inhoud) - 4 and inhoud[plek : plek + 4] != b"\0\0\0\0":
        plekken.append(plek)
        plek += 4 + struct.unpack_from("<H", inhoud, plek + 2)[0]
    uit = bytearray(inhoud)
    for een in kans.choices(plekken, k=kans.choice((1, 1, 2, 4))):
        lengte = struct.unpack_from("<H", inhoud, een + 2)[0]
        match kans.randrange(4):
            case 0:
                struct.pack_into("<H", uit, een, kans.choice((kans.randrange(0x300), 0x0A, 0xFC, 0x3C, 0x809)))
            case 1:
                struct.pack_into("<H", uit, een + 2, kans.choice((0, 1, lengte + 1, max(lengte - 1, 0), _VOORBIJ)))
            case _:
                binnen = een + 4 + kans.randrange(lengte + 1)
                struct.pack_into(
                    "<H", uit, min(binnen, len(uit) - 2), kans.choice((0, 1, 0x7FFF, _VOORBIJ, kans.randrange(1 << 16)))
                )
    return bytes(uit)


def _json(kans: Random, zaden: Zaden) -> bytes:
    if kans.random() < 0.3:
        return _tekst(zaden.uitslag, kans)
    boom: Any = copy.deepcopy(json.loads(zaden.uitslag))
    return json.dumps(boom_anders(boom, kans), ensure_ascii=kans.random() < 0.5).encode("utf-8", "replace")


def _docx(kans: Random, zaden: Zaden) -> bytes:
    return bytes_anders(zaden.docx, kans) if kans.random() < 0.15 else zip_anders(zaden.docx, kans, _sjabloondeel)


def _sjabloondeel(deel: bytes, kans: Random) -> bytes:
    """Change the code of a template in a part, or its XML."""
    tekst = deel.decode("utf-8", "replace")
    if "{" not in tekst or kans.random() < 0.5:
        return xml_anders(deel, kans)
    plek = kans.choice([i for i, teken in enumerate(tekst) if teken in "{}%"])
    code = kans.choice(_SJABLOONCODE)
    return (tekst[:plek] + code + tekst[plek + kans.choice((0, 1, 2, 12)) :]).encode()


SOORTEN: Final[Mapping[str, Callable[[Random, Zaden], bytes]]] = {
    "csv": _csv,
    "xlsx": _xlsx,
    "ods": _ods,
    "xls": _xls,
    "yaml": _yaml,
    "json": _json,
    "docx": _docx,
}
"""How a damaged file of each kind is made, by its suffix."""
