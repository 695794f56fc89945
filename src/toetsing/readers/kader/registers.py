"""Reads the registers of a kader file, and the terms that it names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from yaml import MappingNode, SequenceNode

from toetsing.domain.registers import Kadertermijn, Klaar, Register
from toetsing.domain.velden import Veldsoort, keuzesleutel
from toetsing.domain.words.dossierkoppen import AANTEKENING, MAATREGEL, TABELLEN
from toetsing.domain.words.kopnamen import (
    AFWIJKEND,
    ANTWOORD,
    CRITERIUM,
    GEGEVENSKOP,
    GEPUBLICEERD,
    ITEM,
    LABELS,
    NA_HERSTEL,
    NUMMER,
    OORDEEL_CRITERIUM,
    ORGANISATIE,
    OVERGENOMEN_UIT,
    SCORE,
    STAND,
    VOLGORDE,
    VOORSTEL,
    VORIGE_SCORE,
    kopnaam,
)
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.reekskoppen import KEN, KOPPEN
from toetsing.domain.words.woorden import naamsleutel, opsomming
from toetsing.readers.kader.velden import HOOGSTENS_TEKENS, Veldlezer

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    import yaml

    from toetsing.domain.velden import Veld
    from toetsing.readers.kader.kaderregels import Bronlezer
    from toetsing.readers.kader.yamlboom import Yamlboom

REGISTER: Final = (
    "naam", "tekst", "kolommen", "nr", "wie", "voor", "uiterlijk", "klaar", "van", "tot", "tot_en_met", "bron",
)  # fmt: skip
_WANNEER: Final = ("voor", "uiterlijk")
_DUUR: Final = ("tot", "tot_en_met")
_BLADEN: Final = (
    "toetsing", "consensus", "oordeel", "plan", "good practices", "teksten", "reacties", "meegenomen", "gegevens",
    "uitleg", "rekenblad", "keuzes", "landelijk", "herstel", "meldingen", "reeksen", "items", "toestanden",
    "schrijfwijzen",
)  # fmt: skip
"""The sheets of a workbook: a register has a sheet of its own name beside them."""
_LANGSTE_BLADNAAM: Final = 31
_NIET_IN_BLADNAAM: Final = "[]:*?/\\"
_SCOREBLAD: Final = frozenset(
    ("thema", CRITERIUM, VORIGE_SCORE, OVERGENOMEN_UIT, OORDEEL_CRITERIUM, *NUMMER, *SCORE, *AANTEKENING, *LABELS)
)
_PLANBLAD: Final = frozenset((*MAATREGEL, STAND, NA_HERSTEL, VOLGORDE, OORDEEL_CRITERIUM, "verwachting"))
_ITEMTABEL: Final = frozenset((ITEM, ANTWOORD))
_KENT: Final = (
    *TABELLEN,
    frozenset(GEGEVENSKOP),
    frozenset((CRITERIUM, GEPUBLICEERD)),
    frozenset((CRITERIUM, AFWIJKEND)),
    KEN,
    _ITEMTABEL,
)
"""By which headers the other tables of a workbook are known."""
_HEEFT: Final = (
    *map(frozenset, TABELLEN.values()),
    _SCOREBLAD,
    _PLANBLAD,
    frozenset(("veld", "tekst", VOORSTEL)),
    frozenset(KOPPEN),
    _ITEMTABEL | {"nr"},
)
"""Which headers those tables have."""
_GEEN_KOLOM: Final = dict.fromkeys((*ORGANISATIE, *SCORE), "een kop in een bestand met scores")
_SOORTEN_TERMIJN: Final = (Veldsoort.DATUM, Veldsoort.TEKST, Veldsoort.KEUZE)


def lees_termijnen(
    boom: Yamlboom, velden: dict[str, yaml.Node], bron: str, lees_bron: Bronlezer
) -> tuple[Kadertermijn, ...]:
    """Return the terms that a kader names, each name once; a bare name is one too."""
    bezet = {naamsleutel(kopnaam(label)) for label in (*LABELS, "programma")}
    termijnen: list[Kadertermijn] = []
    for knoop in boom.lijst(velden.get("termijnen"), "termijnen"):
        eigen = (
            boom.velden(knoop, ("naam", "tekst", "bron"), "een termijn")
            if isinstance(knoop, MappingNode)
            else {"naam": knoop}
        )
        naam = boom.tekst(eigen, "naam", knoop, "een termijn")
        sleutel = naamsleutel(kopnaam(naam))
        if naam and (not sleutel or len(naam) > HOOGSTENS_TEKENS):
            boom.meld(knoop, "K083", naam=naam, waarom=f"nodig zijn letters, en hoogstens {HOOGSTENS_TEKENS} tekens")
        elif naam and sleutel in bezet:
            boom.meld(knoop, "K013", waarde=naam)
        bezet.add(sleutel)
        eigen_bron = lees_bron(eigen, bron, knoop, f"termijn {naam}")
        termijnen.append(Kadertermijn(naam=naam, tekst=boom.optioneel(eigen, "tekst") or "", bron=eigen_bron))
    return tuple(termijnen)


@dataclass(frozen=True, slots=True, kw_only=True)
class Registerlezer:
    """Reads registers in the words of one kader; reports in the tree it reads. `nrs` are all numbers of the kader."""

    boom: Yamlboom
    lees_bron: Bronlezer
    termijnen: Sequence[Kadertermijn]
    nrs: Collection[str]

    def registers(self, velden: dict[str, yaml.Node], bron: str) -> tuple[Register, ...]:
        """Return the registers of the kader, each with a name and a table of its own."""
        alle: list[Register] = []
        bezet = set(_BLADEN)
        for knoop in self.boom.lijst(velden.get("registers"), "registers"):
            register = self._register(knoop, bron)
            self._toets_naam(knoop, register.naam, bezet)
            bezet.add(kopnaam(register.naam))
            self._toets_tabel(knoop, register, alle)
            alle.append(register)
        return tuple(alle)

    def _toets_naam(self, knoop: yaml.Node, naam: str, bezet: Collection[str]) -> None:
        if len(naam) > _LANGSTE_BLADNAAM or set(naam) & set(_NIET_IN_BLADNAAM) or "'" in (naam[:1], naam[-1:]):
            waarom = (
                f"een blad heet zo, met hoogstens {_LANGSTE_BLADNAAM} tekens en zonder {' '.join(_NIET_IN_BLADNAAM)}"
            )
            self.boom.meld(knoop, "K083", naam=naam, waarom=waarom)
        elif naam and kopnaam(naam) in bezet:
            self.boom.meld(knoop, "K083", naam=naam, waarom="er is al een blad dat zo heet")

    def _toets_tabel(self, knoop: yaml.Node, register: Register, eerder: Iterable[Register]) -> None:
        """Report a table that could be taken for another one: nobody could tell whose rows they are."""
        if not register.kolommen:  # that was said already
            return
        if len(register.kolommen) < 2:  # noqa: PLR2004 - by one header no table is known
            self.boom.meld(knoop, "K005", veld="kolommen", verwacht="een lijst van minstens twee kolommen")
            return
        for ken in _KENT:
            if ken <= register.koppen:
                self._meld_tabel(knoop, register, "een tabel die elke werkmap heeft", ken)
                return
        for heeft in _HEEFT:
            if register.ken <= heeft:
                self._meld_tabel(knoop, register, "een tabel die elke werkmap heeft", register.ken)
                return
        for ander in eerder:
            gedeeld = next((k for k, h in ((ander.ken, register), (register.ken, ander)) if k <= h.koppen), None)
            if gedeeld is not None:
                self._meld_tabel(knoop, register, f"die van register '{ander.naam}'", gedeeld)
                return

    def _meld_tabel(self, knoop: yaml.Node, register: Register, wat: str, koppen: Iterable[str]) -> None:
        genoemd = opsomming(f"'{kop}'" for kop in sorted(koppen))
        self.boom.meld(knoop, "K082", naam=register.naam, wat=wat, koppen=genoemd)

    def _register(self, knoop: yaml.Node, geerfd: str) -> Register:
        boom = self.boom
        velden = boom.velden(knoop, REGISTER, "een register")
        naam = boom.tekst(velden, "naam", knoop, "een register")
        bij = f"register {naam}"
        bron = self.lees_bron(velden, geerfd, knoop, bij)
        if "kolommen" not in velden:
            boom.meld(knoop, "K002", veld="kolommen", bij=bij)
        boom.niet_leeg(velden.get("kolommen"), "kolommen", "een lijst van minstens twee kolommen")
        bezet = {kopnaam(nr): "een nummer" for nr in self.nrs} | _GEEN_KOLOM
        bezet |= {kopnaam(een.naam): "een termijn" for een in self.termijnen}
        kolommen = Veldlezer(boom=boom, bron=self.lees_bron).velden(
            boom.lijst(velden.get("kolommen"), "kolommen"), "een kolom", bron, bezet
        )
        if not kolommen:
            return Register(naam=naam, tekst="", kolommen=())
        rollen = _Rollen(boom=boom, naam=naam, kolommen={veld.naam: veld for veld in kolommen}, velden=velden)
        klaar, van = rollen.klaar(), rollen.kolom("van", (Veldsoort.DATUM,))
        self._toets_rollen(knoop, naam, velden)
        return Register(
            naam=naam,
            tekst=boom.optioneel(velden, "tekst") or "",
            kolommen=kolommen,
            bron=bron,
            nr=rollen.kolom("nr", (Veldsoort.TEKST,)),
            wie=rollen.kolom("wie", (Veldsoort.TEKST, Veldsoort.KEUZE)),
            termijn=rollen.termijn([een.naam for een in self.termijnen], [een.kolom for een in klaar]),
            voor="voor" in velden,
            klaar=klaar,
            van=van,
            tot=rollen.kolom("tot", (Veldsoort.DATUM,), [van]) or rollen.kolom("tot_en_met", (Veldsoort.DATUM,), [van]),
            tot_en_met="tot_en_met" in velden,
        )

    def _toets_rollen(self, knoop: yaml.Node, naam: str, velden: dict[str, yaml.Node]) -> None:
        """Report roles that cannot stand together, and a register of which nobody could say when a row is done."""
        for een, ander in (_WANNEER, _DUUR):
            if een in velden and ander in velden:
                self.boom.meld(velden[ander], "K005", veld=ander, verwacht=f"een register zonder '{een}'")
        for rol in ("klaar", *_WANNEER):
            if "van" in velden and rol in velden:
                self.boom.meld(velden[rol], "K005", veld=rol, verwacht="een register zonder 'van'")
        for rol in _DUUR:
            if rol in velden and "van" not in velden:
                self.boom.meld(velden[rol], "K002", veld="van", bij=f"'{rol}'")
        if "van" not in velden and ("klaar" not in velden or not velden["klaar"].value):
            self.boom.meld(knoop, "K081", naam=naam)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rollen:
    """Reads which columns of one register have a role."""

    boom: Yamlboom
    naam: str
    kolommen: dict[str, Veld]
    velden: dict[str, yaml.Node]

    def _meld(self, knoop: yaml.Node, rol: str, waarde: str, mogelijk: Sequence[str]) -> None:
        mag = opsomming((f"'{een}'" for een in mogelijk), "of") or "een andere kolom"
        self.boom.meld(knoop, "K080", naam=self.naam, rol=rol, waarde=waarde, toegestaan=mag, tip=tip(waarde, mogelijk))

    def kolom(self, rol: str, soorten: Collection[Veldsoort], bezet: Collection[str] = ()) -> str:
        """Return the column that a role names; empty where there is none, or none of these kinds that is free."""
        if rol not in self.velden:
            return ""
        waarde = self.boom.waarde(self.velden[rol], rol) or ""
        mogelijk = [veld.naam for veld in self.kolommen.values() if veld.soort in soorten and not veld.meer]
        mogelijk = [naam for naam in mogelijk if naam not in bezet]
        if waarde in mogelijk:
            return waarde
        self._meld(self.velden[rol], rol, waarde, mogelijk)
        return ""

    def termijn(self, termijnen: Sequence[str], bezet: Collection[str]) -> tuple[str, ...]:
        """Return what says by when: columns that are free and terms, in the order in which they count."""
        rol = next((een for een in _WANNEER if een in self.velden), None)
        if rol is None:
            return ()
        self.boom.niet_leeg(self.velden[rol], rol, "een kolom of een termijn")
        sleutels = set(map(keuzesleutel, termijnen))
        mogelijk = [*termijnen]
        for veld in self.kolommen.values():
            keuzes = set(map(keuzesleutel, veld.keuzes))
            if veld.soort in _SOORTEN_TERMIJN and not veld.meer and keuzes <= sleutels and veld.naam not in bezet:
                mogelijk.append(veld.naam)
        gekozen = []
        for knoop, waarde in self._teksten(self.velden[rol], rol):
            if waarde in mogelijk:
                gekozen.append(waarde)
            else:
                self._meld(knoop, rol, waarde, mogelijk)
        return tuple(dict.fromkeys(gekozen))

    def klaar(self) -> tuple[Klaar, ...]:
        """Return when a row is done: by a column that is filled, or by what stands in it; each of a list suffices."""
        knoop = self.velden.get("klaar")
        if knoop is None or not knoop.value:  # that is said of the register
            return ()
        delen = knoop.value if isinstance(knoop, SequenceNode) else [knoop]
        return tuple(klaar for deel in delen for klaar in self._klaar(deel))

    def _klaar(self, knoop: yaml.Node) -> Iterator[Klaar]:
        if not isinstance(knoop, MappingNode):
            waarde = self.boom.waarde(knoop, "klaar") or ""
            if waarde in self.kolommen:
                yield Klaar(kolom=waarde)
            else:
                self._meld(knoop, "klaar", waarde, [*self.kolommen])
            return
        for kolom, waarden in self.boom.paren(knoop, "klaar").items():
            veld = self.kolommen.get(kolom)
            if veld is None or veld.soort not in (Veldsoort.KEUZE, Veldsoort.TEKST):
                kan = [v.naam for v in self.kolommen.values() if v.soort in (Veldsoort.KEUZE, Veldsoort.TEKST)]
                self._meld(waarden, "klaar", kolom, kan)
                continue
            self.boom.niet_leeg(waarden, f"klaar: {kolom}", "een waarde van die kolom")
            yield Klaar(kolom=kolom, waarden=tuple(self._waarden(waarden, veld)))

    def _waarden(self, knoop: yaml.Node, veld: Veld) -> Iterator[str]:
        bekend = {keuzesleutel(keuze): keuze for keuze in veld.keuzes}
        for een, waarde in self._teksten(knoop, "klaar"):
            if veld.soort is Veldsoort.TEKST:
                yield waarde
            elif keuzesleutel(waarde) in bekend:
                yield bekend[keuzesleutel(waarde)]
            else:
                self.boom.meld(een, "K005", veld=f"klaar: {veld.naam}", verwacht=opsomming(veld.keuzes, "of"))

    def _teksten(self, knoop: yaml.Node, rol: str) -> Iterator[tuple[yaml.Node, str]]:
        """Yield one text, or each of a list."""
        for deel in knoop.value if isinstance(knoop, SequenceNode) else [knoop]:
            waarde = self.boom.waarde(deel, rol)
            if waarde == "":
                self.boom.meld(deel, "K005", veld=rol, verwacht="een tekst")
            elif waarde is not None:
                yield deel, waarde
