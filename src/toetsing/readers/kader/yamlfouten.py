"""What is wrong with a text that YAML cannot read: the line to mend, and what to do there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from toetsing.readers.kader.yamlinspringen import waar_inspringen, zonder_streepje
from toetsing.readers.kader.yamltekens import Tekenlezer, open_gebleven, veldnamen
from toetsing.readers.kader.yamlvallen import KRUL

if TYPE_CHECKING:
    import yaml

_BEGIN: Final = r"^\s*(?:- +)*(?:[\w.\"'-]+ *: +)?"
_GENERIEK: Final = (
    "rond deze lijn klopt de opmaak niet. Vaak springt een lijn anders in dan die erboven, ontbreekt een streepje, een "
    "haakje of een aanhalingsteken, of staat een tekst met ': ' erin niet tussen aanhalingstekens."
)
_TUSSEN: Final = "zet de hele tekst tussen aanhalingstekens"
_REDENEN: Final = (
    (re.compile(r"^ *\t"), "hier is met een tab ingesprongen; gebruik spaties."),
    (
        re.compile(_BEGIN + r"'(?:[^']|'')*(?:$|'[^\s,#}\]:].*$|' +[^\s#,}\]].*$)"),
        f'hier begint een tekst met een apostrof, en dat is in YAML een aanhalingsteken; {_TUSSEN}: "...".',
    ),
    (
        re.compile(_BEGIN + r'"(?:[^"\\]|\\.)*(?:"[^\s,#}\]:].*$|" +[^\s#,}\]].*$)'),
        f"hier begint een tekst met een aanhalingsteken dat eerder of later sluit dan de tekst; {_TUSSEN}, en schrijf "
        'een aanhalingsteken erin als \\".',
    ),
    (
        re.compile(r"^[^\"'#]*[{\[][^\"'#}\]{\[]*\s#"),
        f"op deze lijn is alles na ' #' opmerking, ook het haakje dat sluit; {_TUSSEN}.",
    ),
    (
        re.compile(_BEGIN + r"[@`%&*!]"),
        f"een tekst kan zonder aanhalingstekens niet zo beginnen; {_TUSSEN}.",
    ),
    (
        re.compile(rf"^[^\"'#]*: +{KRUL.pattern}"),
        "hier staan gekrulde aanhalingstekens, zoals Word die maakt; vervang “ ” door rechte aanhalingstekens.",
    ),
    (
        re.compile(r"^[^\"'#]*: [^\"'#]*\bvan deze *:"),
        f"na 'van deze' staat een dubbele punt; {_TUSSEN}, in één zin: \"minstens 2 van deze: ...; ...; ...\".",
    ),
)
"""What one line tells by itself, with how to mend it; the likeliest first."""
_VERWACHT: Final = ("did not find expected '-' indicator", "did not find expected key")
"""What YAML says at the first sign of a line that stands too far in or out."""
_STREEPJE_VAST: Final = re.compile(r"^ *-(?:[{\[]|[A-Za-z_]+ *:(?: |$))")
_HAAK_ALLEEN: Final = re.compile(r"^ *(?:- +)*[}\]]")
"""A line that begins with a bracket that closes; where none is open YAML stops at it."""
_SPATIE: Final = re.compile(r"^\s*(?:- +)*(\w+):[^\s/]")


def wat_er_misging(lijnen: list[str], fout: yaml.YAMLError) -> tuple[int | None, str]:
    """Return the line to mend, counted from zero, and what to do there."""
    merken = [merk for naam in ("context_mark", "problem_mark") if (merk := getattr(fout, naam, None))]
    if not merken:
        return None, _GENERIEK
    eerste, laatste = min(merken[0].line, len(lijnen) - 1), min(merken[-1].line, len(lijnen) - 1)
    # the place where it goes wrong, the lines above it up to where the part begins, and then that beginning
    volgorde = [*range(laatste, max(eerste, laatste - 3) - 1, -1), eerste]
    vooraan = not lijnen[laatste][: merken[-1].column].strip(" ")
    aaneen = _streepje_vast(lijnen, volgorde)
    if aaneen is not None:
        return aaneen
    if "flow" not in (getattr(fout, "context", None) or "") and _HAAK_ALLEEN.match(lijnen[laatste]):
        return (
            laatste,
            f"op lijn {laatste + 1} staat een {lijnen[laatste].strip(' -')[0]} te veel: er is er daar geen open.",
        )
    if vooraan and getattr(fout, "problem", None) in _VERWACHT:
        gevonden = zonder_streepje(lijnen, volgorde) or waar_inspringen(lijnen, laatste)
        gevonden = gevonden or _op_een_lijn(lijnen, volgorde)
    else:
        gevonden = (
            _op_een_lijn(lijnen, volgorde)
            or open_gebleven(lijnen, laatste, merken[-1].column)
            or _aan_de_tekens(lijnen, getattr(fout, "context", None) or "", eerste, laatste)
            or zonder_streepje(lijnen, volgorde)
            or _zonder_spatie(lijnen, volgorde)
            or waar_inspringen(lijnen, laatste)
        )
    return gevonden or (laatste, _GENERIEK)


def _op_een_lijn(lijnen: list[str], volgorde: list[int]) -> tuple[int, str] | None:
    """Return what one of these lines tells by itself."""
    return next(
        ((plaats, reden) for patroon, reden in _REDENEN for plaats in volgorde if patroon.search(lijnen[plaats])), None
    )


def _aan_de_tekens(lijnen: list[str], context: str, eerste: int, laatste: int) -> tuple[int, str] | None:
    """Return what the brackets, quotation marks and colons tell, from where the part begins."""
    lezer = Tekenlezer(veldnamen(lijnen))
    if "quoted" in context:  # nothing behind the mark was read
        laatste = eerste
    for nummer in range(eerste if "flow" in context else max(eerste, laatste - 3), laatste + 1):
        lezer.lees(lijnen[nummer], nummer)
    if not "".join(lijnen[laatste + 1 :]).strip():
        lezer.einde()
    return lezer.gevonden


def _streepje_vast(lijnen: list[str], volgorde: list[int]) -> tuple[int, str] | None:
    """Return a row with its hyphen right before what stands in it."""
    raak = next((plaats for plaats in volgorde if _STREEPJE_VAST.match(lijnen[plaats])), None)
    return None if raak is None else (raak, f"op lijn {raak + 1} ontbreekt een spatie achter het streepje: '- '.")


def _zonder_spatie(lijnen: list[str], volgorde: list[int]) -> tuple[int, str] | None:
    """Return a field with its value right behind its colon."""
    raak = ((plaats, match[1]) for plaats in volgorde if (match := _SPATIE.match(lijnen[plaats])))
    return next(((plaats, f"achter '{veld}:' ontbreekt een spatie.") for plaats, veld in raak), None)
