"""Reads the series of a kader file: the key figures over time that it asks of every organisation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.momenten import Momentsoort
from toetsing.domain.reeksen import Definitie, Reeks
from toetsing.domain.velden import Veld, keuzesleutel
from toetsing.domain.words.kopnamen import kopnaam
from toetsing.domain.words.reekskoppen import WAARDE
from toetsing.domain.words.woorden import opsomming
from toetsing.readers.kader.velden import HOOGSTENS_TEKENS, Veldlezer

if TYPE_CHECKING:
    import yaml

    from toetsing.readers.kader.kaderregels import Bronlezer
    from toetsing.readers.kader.yamlboom import Yamlboom

REEKS: Final = (
    "naam", "tekst", "eenheid", "decimalen", "van", "tot", "momenten", "definitie", "definities", "bron",
)  # fmt: skip
MOMENTEN: Final = {soort.value: soort for soort in Momentsoort}


def lees_reeksen(boom: Yamlboom, knoop: yaml.Node, bron: str, lees_bron: Bronlezer) -> tuple[Reeks, ...]:
    """Return the series in a list, each name once; `bron` is the source that holds where a series names none."""
    boom.niet_leeg(knoop, "reeksen", "minstens één reeks")
    lezer = _Reekslezer(boom, lees_bron)
    gezien: set[str] = set()
    reeksen = []
    for een in boom.lijst(knoop, "reeksen"):
        reeks = lezer.reeks(een, bron)
        sleutel = keuzesleutel(reeks.naam)
        if sleutel and sleutel in gezien:
            boom.meld(een, "K013", waarde=reeks.naam)
        gezien.add(sleutel)
        reeksen.append(reeks)
    return tuple(reeksen)


class _Reekslezer:
    """Reads one series after another, and reports in the tree it reads."""

    def __init__(self, boom: Yamlboom, bron: Bronlezer) -> None:
        self.boom, self.bron = boom, bron
        self.velden = Veldlezer(boom=boom, bron=bron)

    def reeks(self, knoop: yaml.Node, bron: str) -> Reeks:
        """Return one series; without `definitie` the first of its definitions counts now."""
        velden = self.boom.velden(knoop, REEKS, "een reeks")
        naam = self._naam(velden, knoop, "een reeks")
        bij = f"reeks {naam}".rstrip()
        tekst = self.boom.tekst(velden, "tekst", knoop, bij)
        eigen = self.bron(velden, bron, knoop, bij)
        definities = self._definities(velden, knoop, bij)
        return Reeks(
            naam=naam,
            tekst=tekst,
            momenten=self._momenten(velden, knoop, bij),
            definities=definities,
            standaard=self._standaard(velden, definities),
            getal=self._getal(velden, tekst, eigen),
            bron=eigen,
        )

    def _naam(self, velden: dict[str, yaml.Node], knoop: yaml.Node, bij: str) -> str:
        naam = self.boom.tekst(velden, "naam", knoop, bij)
        if naam:
            self._kan_naam(velden["naam"], "naam", naam)
        return naam

    def _kan_naam(self, knoop: yaml.Node, veld: str, naam: str) -> None:
        """Report a name that no cell could hold, or that a spreadsheet would take for something else."""
        if len(naam) > HOOGSTENS_TEKENS or not kopnaam(naam) or not naam[0].isalpha():
            verwacht = f"een naam die met een letter begint, van hoogstens {HOOGSTENS_TEKENS} tekens"
            self.boom.meld(knoop, "K005", veld=veld, verwacht=verwacht)

    def _getal(self, velden: dict[str, yaml.Node], tekst: str, bron: str) -> Veld:
        return self.velden.getal(velden, WAARDE, tekst, bron)

    def _momenten(self, velden: dict[str, yaml.Node], knoop: yaml.Node, bij: str) -> Momentsoort:
        soort = self.boom.tekst(velden, "momenten", knoop, bij)
        if soort and soort not in MOMENTEN:
            self.boom.meld(velden["momenten"], "K005", veld="momenten", verwacht=opsomming(MOMENTEN, "of"))
        return MOMENTEN.get(soort, Momentsoort.DAG)

    def _definities(self, velden: dict[str, yaml.Node], knoop: yaml.Node, bij: str) -> tuple[Definitie, ...]:
        """Return what each definition counts, in the order of the kader; a series has at least one."""
        if "definities" not in velden:
            self.boom.meld(knoop, "K002", veld="definities", bij=bij)
            return ()
        definities: dict[str, Definitie] = {}
        for naam, een in self.boom.paren(velden["definities"], "definities").items():
            self._kan_naam(een, "definities", naam)
            if keuzesleutel(naam) in definities:
                self.boom.meld(een, "K013", waarde=naam)
            tekst = self.boom.waarde(een, naam)
            if tekst == "":
                self.boom.meld(een, "K005", veld=naam, verwacht="een tekst")
            definities.setdefault(keuzesleutel(naam), Definitie(naam=naam, tekst=tekst or ""))
        if not definities:
            self.boom.meld(velden["definities"], "K005", veld="definities", verwacht="minstens één 'naam: tekst'")
        return tuple(definities.values())

    def _standaard(self, velden: dict[str, yaml.Node], definities: tuple[Definitie, ...]) -> str:
        namen = [een.naam for een in definities]
        gekozen = self.boom.optioneel(velden, "definitie")
        if gekozen is not None and namen and gekozen not in namen:
            self.boom.meld(velden["definitie"], "K005", veld="definitie", verwacht=opsomming(namen, "of"))
        return gekozen or next(iter(namen), "")
