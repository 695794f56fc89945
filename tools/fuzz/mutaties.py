"""Ways to damage a file: its bytes, its text, its tables, its trees, its XML and the zip around that."""

from __future__ import annotations

import io
import re
import struct
import warnings
import zipfile
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

    Mutatie = Callable[[bytes, "Random"], bytes]

LASTIG: Final = (
    *("", " ", "+", "-", "–", "−", "nvt", "n.v.t.", "1", "3", "0", "2", "-1", "1.0", "1,5", "1e400", "-1e-400", "NaN"),
    *(
        "inf",
        "9" * 400,
        "0x1F",
        "1_000",
        "٣",
        "½",
        "²",
        "①",
        "１．１．１",
        "1.1.1",
        "1.1",
        "1.1.01",
        "1.1.1.1",
        "3.1.1",
    ),
    *("\x1b[31mrood\x1b[0m", "\x9b31m", "\x1b]0;titel\x07", "\x00", "\x85", "\u2028", "\u202eavon", "\ufeff", "\u200b"),
    *(
        "a\nb",
        "a\r\nb",
        "\t",
        "a;b,c|d",
        '"',
        "'",
        "'+",
        "=1+1",
        '=HYPERLINK("x")',
        "@SUM(A1)",
        "#N/A",
        "#REF!",
        "waar",
    ),
    *("2015-01-01", "31-12-9999", "30-02-2015", "2015", "true", "null", "~", "ja", "nee", "x" * 40_000, "é" * 300),
    *(
        "<b>vet</b>",
        "&amp;",
        "&",
        "]]>",
        "<!--",
        "{{ x }}",
        "{{ organisatie",
        "{% for x in criteria %}",
        "{#",
        "[a](b)",
    ),
    *(
        "organisatie",
        "ronde",
        "datum",
        "soort",
        "nr",
        "score",
        "verwachting",
        "criterium",
        "thema",
        "oordeel",
        "totaal",
    ),
    *("gepubliceerd", "afwijkend oordeel", "motivering", "door", "veld", "tekst", "kader", "variant", "onderbouwing"),
    *(
        "zelfevaluatie",
        "toezicht",
        "../../x",
        "C:\\x",
        "\U0001f600",
        "a\u0308",
        "İ",
        "ß",
        "𝟏.𝟏.𝟏",
        "V",
        "M",
        "O",
        "geen",
    ),
    *("ronde:", "organisatie: Oost", f"a{' ' * 20_000}:", f"b{' - ' * 9_000}soort:", "datum: 1 mei 2015\nronde: 2"),
    *(teken * 20_000 for teken in (" ", "1.", "-", "(", "a1", "niet ", "{", "<", "1", "\n", "'", "=", ".")),
)
"""Texts that programs trip over: signs that steer a terminal, numbers, formulas, code, and our own words."""
GETALLEN: Final = (0, 1, -1, 2, 255, 256, 65_535, 65_536, 1_048_576, 2**31 - 1, 2**31, 2**32 - 1, 2**63, 10**30)
_BROKKEN: Final = (
    b"\0",
    b"\xff",
    b"\x1b[2J",
    b"\xc2\x9b1m",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"PK\3\4",
    b"\r",
    b"\xed\xa0\x80",
)
_LANGSTE_HERHALING: Final = 20_000
_WEINIG, _KORT = 100, 5_000
"""Only fewer rows than this, and shorter ones, come two hundred times: making a case may not take long itself."""
_ENTITEIT: Final = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def lastig(kans: Random) -> str:
    """Return a text that programs trip over, or two of them."""
    return kans.choice(LASTIG) + (kans.choice(LASTIG) if kans.random() < 0.1 else "")


# -- bytes -------------------------------------------------------------------------------------------------------------


def bytes_anders(inhoud: bytes, kans: Random) -> bytes:
    """Change, drop, repeat or add some bytes, or cut the file off."""
    uit = bytearray(inhoud)
    for _ in range(kans.choice((1, 1, 2, 4, 16))):
        plek, lengte = kans.randrange(len(uit) + 1), kans.choice((1, 1, 2, 4, 8, 64))
        match kans.randrange(7):
            case 0:
                uit[plek : plek + lengte] = kans.randbytes(lengte)
            case 1:
                del uit[plek : plek + lengte]
            case 2:
                uit[plek:plek] = uit[plek : plek + lengte] * kans.choice((1, 2, 100))
            case 3:
                uit[plek:plek] = kans.choice(_BROKKEN)
            case 4:
                uit[plek : plek + 4] = struct.pack("<I", kans.choice(GETALLEN) & 0xFFFFFFFF)
            case 5:
                uit[plek : plek + 2] = struct.pack("<H", kans.choice(GETALLEN) & 0xFFFF)
            case _ if kans.random() < 0.2:
                del uit[plek:]
            case _:
                if uit:
                    uit[plek % len(uit)] ^= 1 << kans.randrange(8)
    return bytes(uit)


# -- text --------------------------------------------------------------------------------------------------------------


def tekst_anders(inhoud: bytes, kans: Random) -> bytes:
    """Change whole lines and words of a text, its indents and its encoding."""
    lijnen = inhoud.decode("utf-8", "replace").split("\n")
    for _ in range(kans.choice((1, 1, 2, 3))):
        een, ander = kans.randrange(len(lijnen)), kans.randrange(len(lijnen))
        match kans.randrange(8):
            case 0 if len(lijnen) > 1:
                del lijnen[een]
            case 1:
                lijnen[een:een] = lijnen[een : een + kans.randrange(1, 6)] * kans.choice((1, 1, 50))
            case 2:
                lijnen[een], lijnen[ander] = lijnen[ander], lijnen[een]
            case 3:
                lijnen[een] = kans.choice(("", " ", "  ", "    ", "\t", "- ")) + lijnen[een].lstrip(" -")
            case 4:
                lijnen[een] += kans.choice((" #", ":", ": ", " &a", " *a", " |", " >-", " {", " ]", ",", lastig(kans)))
            case _:
                lijnen[een] = _woord_anders(lijnen[een], kans)
    tekst = "\n".join(lijnen)
    codering = kans.choice(("utf-8",) * 12 + ("utf-16", "utf-8-sig", "cp1252", "utf-16-be", "utf-32"))
    return tekst.encode(codering, "replace" if codering == "cp1252" else "surrogatepass")


def _woord_anders(lijn: str, kans: Random) -> str:
    woorden = list(re.finditer(r"[^\s:;,\[\]{}\"']+", lijn))
    if not woorden:
        return lastig(kans)
    woord = kans.choice(woorden)
    door = kans.choice(
        (lastig(kans), kans.choice(woorden)[0], str(kans.choice(GETALLEN)), "", "!!python/name:os.system")
    )
    return lijn[: woord.start()] + door + lijn[woord.end() :]


# -- tables ------------------------------------------------------------------------------------------------------------


def tabel_anders(tabel: Sequence[Sequence[str]], kans: Random) -> list[list[str]]:
    """Change cells, rows, columns and headers of a table."""
    rijen = [list(rij) for rij in tabel] or [[""]]
    for _ in range(kans.choice((1, 1, 2, 3, 6))):
        rij, kolom = kans.randrange(len(rijen)), kans.randrange(max(map(len, rijen)) + 1)
        match kans.randrange(9):
            case 0 if len(rijen) > 1:
                del rijen[rij]
            case 1:
                keer = kans.choice((1, 1, 3, 200 if len(rijen) < _WEINIG and sum(map(len, rijen[rij])) < _KORT else 3))
                rijen[rij:rij] = [list(rijen[rij]) for _ in range(keer)]
            case 2:
                kans.shuffle(rijen)
            case 3:
                rijen[rij:rij] = [[lastig(kans) for _ in range(kans.randrange(1, 8))]]
            case 4 | 5:
                _kolom_anders(rijen, kolom, kans)
            case 6:
                rijen[rij][kolom : kolom + 1] = [kans.choice(kans.choice(rijen) or [""])]
            case _:
                rijen[rij][kolom : kolom + 1] = [lastig(kans)]
    return rijen


def _kolom_anders(rijen: list[list[str]], kolom: int, kans: Random) -> None:
    """Leave out a column, or let it come twice."""
    weg = kans.random() < 0.5
    for rij in rijen:
        rij[kolom : kolom + 1 if weg else kolom] = [] if weg else rij[kolom : kolom + 1] or [lastig(kans)]


# -- trees -------------------------------------------------------------------------------------------------------------


def boom_anders(boom: Any, kans: Random) -> Any:  # noqa: ANN401 - what YAML and JSON hold
    """Change values and keys somewhere in a tree of dicts and lists, in place; return the tree."""
    for _ in range(kans.choice((1, 1, 2, 4))):
        takken = [tak for tak in _takken(boom) if tak]
        if not takken:
            return waarde(kans)
        tak = kans.choice(takken)
        sleutel = kans.choice(list(tak)) if isinstance(tak, dict) else kans.randrange(len(tak))
        match kans.randrange(6):
            case 0:
                del tak[sleutel]
            case 1 if isinstance(tak, dict):
                tak[lastig(kans)] = tak.pop(sleutel)
            case 1 | 2 if isinstance(tak, list):
                tak[sleutel:sleutel] = [tak[sleutel]] * kans.choice((1, 1, 3, 100))
            case 3:
                ander = kans.choice(takken)
                tak[sleutel] = None if ander is tak or tak in _takken(ander) else ander
            case _:
                tak[sleutel] = waarde(kans)
    return boom


def waarde(kans: Random) -> Any:  # noqa: ANN401 - what YAML and JSON hold
    """Return a value of any kind."""
    losse: tuple[Any, ...] = (
        None,
        True,
        False,
        [],
        {},
        0.1,
        float("inf"),
        float("nan"),
        kans.choice(GETALLEN),
        10**400,
    )
    keuze = kans.random()
    if keuze < 0.5:
        return lastig(kans)
    if keuze < 0.6:
        return [lastig(kans), {lastig(kans): kans.choice(losse)}]
    return kans.choice(losse)


def _takken(boom: Any) -> list[Any]:  # noqa: ANN401
    if not isinstance(boom, (dict, list)):
        return []
    onder = boom.values() if isinstance(boom, dict) else boom
    return [boom, *(tak for deel in onder for tak in _takken(deel))]


# -- XML and zip -------------------------------------------------------------------------------------------------------


def xml_anders(inhoud: bytes, kans: Random) -> bytes:
    """Change attributes, texts, tags and what XML allows beside them."""
    tekst = inhoud.decode("utf-8", "replace")
    for _ in range(kans.choice((1, 1, 2, 4))):
        match kans.randrange(9):
            case 0 | 1:
                tekst = _vervang(tekst, r'(?<==")[^"]*(?=")', _xmlveilig(lastig(kans)), kans)
            case 2:
                tekst = _vervang(tekst, r'(?<==")-?\d+(?=")', str(kans.choice(GETALLEN)), kans)
            case 3 | 4:
                tekst = _vervang(tekst, r"(?<=>)[^<>]+(?=<)", _xmlveilig(lastig(kans)), kans)
            case 5:
                tekst = _vervang(tekst, r"<[^<>]*>", "", kans)
            case 6:
                tekst = _vervang(tekst, r"<[^<>/?!]*>", "<x><y>" * kans.choice((1, 3, 300)), kans)
            case 7:
                extra = kans.choice(
                    (_ENTITEIT, "<!-- x -->", "<?x y?>", "<![CDATA[<x>]]>", "&#27;", "&b;", "\x1b", "&#x0;")
                )
                plek = kans.choice([m.end() for m in re.finditer(">", tekst)] or [0])
                tekst = tekst[:plek] + extra + tekst[plek:]
            case _:
                tekst = _herhaald(tekst, kans)
    codering = kans.choice(("utf-8",) * 12 + ("utf-16", "utf-8-sig", "latin-1"))
    return tekst.encode(codering, "replace")


def _xmlveilig(tekst: str) -> str:
    return tekst.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def _vervang(tekst: str, patroon: str, door: str, kans: Random) -> str:
    gevonden = list(re.finditer(patroon, tekst))
    if not gevonden:
        return tekst
    een = kans.choice(gevonden)
    return tekst[: een.start()] + door + tekst[een.end() :]


def _herhaald(tekst: str, kans: Random) -> str:
    """Repeat or drop what stands from a tag to the first end of an element of that name."""
    gevonden = list(re.finditer(r"<([\w:]+)[^<>]*(?<!/)>", tekst))
    een = kans.choice(gevonden) if gevonden else None
    eind = tekst.find(f"</{een[1]}>", een.end()) if een else -1
    if een is None or eind < 0:
        return tekst
    eind += len(een[1]) + 3
    keer = kans.choice((0, 2, 2, 100)) if eind - een.start() < _LANGSTE_HERHALING else 0
    return tekst[: een.start()] + tekst[een.start() : eind] * keer + tekst[eind:]


def zip_anders(inhoud: bytes, kans: Random, deelmutatie: Mutatie = xml_anders) -> bytes:
    """Change one part of a zip, or its list of parts: missing, twice, exchanged, renamed, cut off."""
    with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_:
        delen = [(naam, zip_.read(naam)) for naam in zip_.namelist()]
    for _ in range(kans.choice((1, 1, 1, 2))):
        plek, ander = kans.randrange(len(delen)), kans.randrange(len(delen))
        naam, deel = delen[plek]
        match kans.randrange(14):
            case 0 if len(delen) > 1:
                del delen[plek]
            case 1:
                delen.append((naam, delen[ander][1]))
            case 2:
                delen[plek] = (naam, delen[ander][1])
            case 3:
                delen[plek] = (
                    kans.choice((naam.upper(), "/" + naam, "../" + naam, naam + "x", lastig(kans)[:200])),
                    deel,
                )
            case 4:
                delen[plek] = (naam, deel[: kans.randrange(len(deel) + 1)])
            case 5:
                delen[plek] = (naam, bytes_anders(deel, kans))
            case _:
                delen[plek] = (naam, deelmutatie(deel, kans))
    return gezipt(delen, kans)


def gezipt(delen: Sequence[tuple[str, bytes]], kans: Random | None = None) -> bytes:
    """Return the parts as a zip; sometimes not compressed."""
    wijze = zipfile.ZIP_STORED if kans is not None and kans.random() < 0.2 else zipfile.ZIP_DEFLATED
    uit = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(uit, "w", wijze) as zip_:
        warnings.simplefilter("ignore")  # a part that is there twice is what we want
        for naam, deel in delen:
            zip_.writestr(zipfile.ZipInfo(naam.replace("\0", "")[:200] or "x"), deel, wijze)
    return uit.getvalue()
