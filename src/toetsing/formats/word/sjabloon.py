"""A Word template of somebody else: opened within bounds, and its fields in a language too small to do harm.

A template prints fields, loops over them with `for` and chooses with `if`. It calls nothing and computes nothing, so
it can neither reach the program nor run for ever, and no number in a report is made in a template.
"""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from toetsing.document.opgemaakt import Opgemaakt
from toetsing.domain.words.lijkt_op import tip
from toetsing.formats.word.sjabloontaal import FILTERS, PROEVEN, Taalfout, ontleed, taalfouten

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from docx.document import Document as Worddocument
    from docx.opc.part import Part
    from jinja2 import Environment
    from jinja2.runtime import Undefined

GRENS_BYTES: Final = 50_000_000
"""A template is not larger than this when it is unpacked."""
GRENS_TEKENS: Final = 20_000_000
"""One part of a filled-in template has at most so many characters."""
_GRENS_DELEN: Final = 2_000
_PLAATSEN: Final = {
    "document.main+xml": "tekst",
    "header+xml": "koptekst",
    "footer+xml": "voettekst",
    "footnotes+xml": "voetnoten",
    "endnotes+xml": "eindnoten",
}
_WORTELS: Final = ("w:document", "w:styles", "w:settings", "cp:coreProperties")
"""What the parts that every report leans on must be; anything at all can stand in their place."""
_BESCHADIGD: Final = "Dit Word-document is beschadigd: er ontbreekt iets, of de XML klopt niet."
_VERBODEN: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no room for (its production 2, Char)."""


class Sjabloonprobleem(Exception):  # noqa: N818 - the field's word
    """Why a template cannot be used, in Dutch."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sjabloondeel:
    """A part of the report: its id, its heading, and everything below that heading."""

    id: str
    titel: str
    inhoud: object


@dataclass(frozen=True, slots=True, kw_only=True)
class Sjabloonvelden:
    """What every template may use. `titel_kort` is the title on one line of a header; `merken` such as "CONCEPT".

    `versie` is "concept" or "definitief", and empty where there are no versions.

    `logo`, `inhoudsopgave` and the `inhoud` of a part stand for pictures and whole paragraphs.
    """

    titel: str
    titel_kort: str
    ondertitel: str
    merken: str
    kenmerken: tuple[tuple[str, str], ...]
    afzender: str
    versie: str
    logo: object
    peildatum: str
    programma: str
    inhoudsopgave: object
    delen: tuple[Sjabloondeel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Onderdeel:
    """A part of a template in which fields can stand. `waar` names it; `xml` is ready for jinja.

    Every paragraph begins on a line of its own, so that the number of a line leads to the words of a paragraph. There
    are no processing instructions in it: those that come in are ours.
    """

    waar: str
    xml: str
    part: Part

    def regel(self, nummer: int) -> str:
        """Return the text of the paragraph on this line."""
        regels = self.xml.splitlines()
        kaal = re.sub(r"<[^>]*>", "", regels[nummer - 1]) if 0 < nummer <= len(regels) else ""
        return " ".join(kaal.split())


def xmltekst(tekst: str) -> str:
    """Return a text that XML can hold: what it has no room for is shown as the sign for an unknown character."""
    return _VERBODEN.sub("\ufffd", tekst)


def open_sjabloon(inhoud: bytes) -> Worddocument:
    """Return a template as a Word document. Raises Sjabloonprobleem for what is none, or is too large."""
    from docx import Document
    from docx.oxml.ns import qn
    from docx.oxml.parser import parse_xml

    _keur_zip(inhoud)
    try:
        document = Document(io.BytesIO(inhoud))
        for part in document.part.package.iter_parts():
            if part.partname.endswith(".xml"):
                parse_xml(part.blob)
        document.save(io.BytesIO())  # a part or a relation that does not say what it is opens well, and cannot be saved
        eigen = document.core_properties._element
        wortels = [
            part.tag for part in (document.part.element, document.styles.element, document.settings.element, eigen)
        ]
    except ValueError:
        raise Sjabloonprobleem(
            "Dit is geen gewoon Word-document. Bewaar het in Word als 'Word-document (*.docx)'."
        ) from None
    except Exception:  # noqa: BLE001 - python-docx and lxml raise anything at all on a damaged part
        raise Sjabloonprobleem(_BESCHADIGD) from None
    if wortels != list(map(qn, _WORTELS)) or document.part.element.body is None:
        raise Sjabloonprobleem(_BESCHADIGD)
    return document


def _keur_zip(inhoud: bytes) -> None:
    """Refuse what is no zip, and what would unpack to more than fits. zipfile never gives more than is declared."""
    try:
        zip_ = zipfile.ZipFile(io.BytesIO(inhoud))
        infos = zip_.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
        raise Sjabloonprobleem("Dit is geen Word-document (.docx).") from None
    if any(info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED} for info in infos):
        raise Sjabloonprobleem("Dit Word-document is op een onbekende manier ingepakt.")
    if any(info.flag_bits & 1 for info in infos):
        raise Sjabloonprobleem("Dit Word-document is met een wachtwoord beveiligd. Haal het wachtwoord eraf.")
    if len(infos) > _GRENS_DELEN or sum(info.file_size for info in infos) > GRENS_BYTES:
        raise Sjabloonprobleem(f"Dit Word-document is uitgepakt groter dan {GRENS_BYTES // 1_000_000} MB.")
    if not _is_heel(zip_):
        raise Sjabloonprobleem(_BESCHADIGD)


def _is_heel(zip_: zipfile.ZipFile) -> bool:
    """Return whether every part unpacks to what was put in; zipfile only says so, in many ways, of what is read."""
    try:
        return zip_.testzip() is None
    except Exception:  # noqa: BLE001 - zlib.error, EOFError, UnicodeDecodeError and more
        return False


def onderdelen(document: Worddocument) -> Iterator[Onderdeel]:
    """Yield the parts of a template in which fields can stand: the text first, then headers, footers and notes."""
    import docxtpl  # type: ignore[import-untyped]
    from docx.oxml.parser import parse_xml

    lezer = docxtpl.DocxTemplate(None)
    for soort, waar in _PLAATSEN.items():
        for part in document.part.package.iter_parts():
            if part.content_type.endswith(soort):
                xml = lezer.xml_to_string(parse_xml(part.blob)).replace("\n", " ")
                kaal = re.sub(r"<\?.*?\?>", "", xml)
                yield Onderdeel(waar=waar, xml=re.sub(r"<w:p([ >])", r"\n<w:p\1", lezer.patch_xml(kaal)), part=part)


def maak_omgeving() -> Environment:
    """Return the jinja in which templates run: no globals, few filters, and fields only as attributes."""
    from jinja2 import StrictUndefined
    from jinja2.runtime import LoopContext
    from jinja2.sandbox import SandboxedEnvironment

    class Omgeving(SandboxedEnvironment):
        """Knows no attributes but fields of the report and what jinja tells of a loop."""

        def getattr(self, obj: object, attribute: str) -> object:
            return self.getitem(obj, attribute)

        def getitem(self, obj: object, argument: object) -> object:
            if obj is None:  # a field that is empty for this organisation has empty fields
                return None
            if isinstance(obj, dict) and argument in obj:
                return obj[argument]
            if isinstance(obj, (tuple, list)) and isinstance(argument, int) and argument < len(obj):
                return obj[argument]
            if isinstance(obj, LoopContext) and isinstance(argument, str):
                return super().getattr(obj, argument)
            return self._ontbreekt(obj, str(argument))

        def _ontbreekt(self, obj: object, naam: str) -> Undefined:
            raad = tip(naam, obj) if isinstance(obj, dict) else ""
            return self.undefined(f"Het sjabloon vraagt om een veld '{naam}' dat er niet is.{raad}")

    omgeving = Omgeving(undefined=StrictUndefined, autoescape=True, finalize=_af)
    omgeving.globals.clear()
    omgeving.filters = {naam: omgeving.filters[naam] for naam in FILTERS}
    omgeving.tests = {naam: omgeving.tests[naam] for naam in PROEVEN}
    return omgeving


def _af(waarde: object) -> object:
    """Make a field ready to be printed: a text XML can hold. Raises Sjabloonprobleem for what is no text."""
    if waarde is None:
        return ""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, (dict, list, tuple)):
        raise Sjabloonprobleem("Het sjabloon drukt een lijst of een groep velden af. Kies een veld, of gebruik for.")
    if isinstance(waarde, Opgemaakt):
        return waarde.met(xmltekst)
    return type(waarde)(xmltekst(waarde)) if isinstance(waarde, str) else waarde


def vul_in(omgeving: Environment, onderdeel: Onderdeel, velden: Mapping[str, Any]) -> str:
    """Return the XML of a part with its fields filled in. Raises Sjabloonprobleem."""
    from jinja2 import TemplateError
    from jinja2.meta import find_undeclared_variables

    boom = ontleed(omgeving, onderdeel.xml)
    if isinstance(boom, Taalfout):
        raise Sjabloonprobleem(f"In de {onderdeel.waar}: {boom.tekst}{boom.tip}")
    for fout in taalfouten(boom):
        raise Sjabloonprobleem(f"In de {onderdeel.waar}: {fout.tekst}{fout.tip}")
    for naam in sorted(find_undeclared_variables(boom) - velden.keys()):
        raise Sjabloonprobleem(f"Het sjabloon vraagt om een veld '{naam}' dat er niet is.{tip(naam, velden)}")
    stukken, lengte = [], 0
    try:
        for stuk in omgeving.from_string(boom).generate(velden):
            stukken.append(stuk)
            lengte += len(stuk)
            if lengte > GRENS_TEKENS:
                raise Sjabloonprobleem("Het ingevulde sjabloon wordt te groot.")
    except TemplateError as fout:
        raise Sjabloonprobleem(fout.message or "Het sjabloon kan niet worden ingevuld.") from None
    except (TypeError, ValueError) as fout:
        raise Sjabloonprobleem(f"Een vergelijking of filter in het sjabloon past niet bij het veld: {fout}.") from None
    return "".join(stukken)
