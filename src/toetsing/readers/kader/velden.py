"""Reads typed fields of a kader file: the columns of a register, and whatever else declares what may be filled in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from yaml import MappingNode

from toetsing.domain.velden import MEEST_DECIMALEN, Veld, Veldsoort, keuzesleutel
from toetsing.domain.words.dagen import datum_in
from toetsing.domain.words.kopnamen import kopnaam
from toetsing.domain.words.woorden import opsomming
from toetsing.readers.kader.schalen import als_breuk

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from fractions import Fraction

    import yaml

    from toetsing.readers.kader.kaderregels import Bronlezer
    from toetsing.readers.kader.yamlboom import Yamlboom

VELD: Final = (
    "naam",
    "tekst",
    "soort",
    "verplicht",
    "uit",
    "meer",
    "eenheid",
    "decimalen",
    "van",
    "tot",
    "peildatum",
    "bron",
)
"""What a field may say of itself."""
HOOGSTENS_TEKENS: Final = 60
"""The longest name of a field: it is the header of a column."""
_NAAM: Final = f"een naam van letters, van hoogstens {HOOGSTENS_TEKENS} tekens"
SOORTEN: Final = {soort.value: soort for soort in Veldsoort}
_ALLEEN_BIJ: Final = {
    "uit": Veldsoort.KEUZE,
    "meer": Veldsoort.KEUZE,
    "eenheid": Veldsoort.GETAL,
    "decimalen": Veldsoort.GETAL,
    "van": Veldsoort.GETAL,
    "tot": Veldsoort.GETAL,
    "peildatum": Veldsoort.GETAL,
}
"""Of which kind of field each of these says something."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Veldlezer:
    """Reads fields, and reports in the tree it reads. `bron` reads the source of a field, which it may inherit."""

    boom: Yamlboom
    bron: Bronlezer

    def velden(
        self, knopen: Iterable[yaml.Node], bij: str, bron: str, bezet: Mapping[str, str] | None = None
    ) -> tuple[Veld, ...]:
        """Return the fields in a list, each name once; `bij` is what one of them is called, as "een kolom".

        `bron` is the source that holds where a field names none. `bezet` says of every header that means something else
        in the same table what that is.
        """
        gezien: dict[str, str] = dict(bezet or {})
        velden = []
        for knoop in knopen:
            veld = self.veld(knoop, bij, bron)
            sleutel = kopnaam(veld.naam)
            if sleutel and sleutel in gezien:
                self.boom.meld(knoop, "K013", waarde=veld.naam)
            gezien.setdefault(sleutel, bij)
            velden.append(veld)
        return tuple(velden)

    def veld(self, knoop: yaml.Node, bij: str, bron: str) -> Veld:
        """Return one field; a bare name is a text."""
        if not isinstance(knoop, MappingNode):
            return Veld(naam=self._naam({"naam": knoop}, knoop, bij), bron=bron)
        velden = self.boom.velden(knoop, VELD, bij)
        return self._met(self._naam(velden, knoop, bij), velden, knoop, bij, bron)

    def met_naam(self, naam: str, knoop: yaml.Node, bij: str, bron: str) -> Veld:
        """Return a field of which the name stands in front of it, as a key."""
        if len(naam) > HOOGSTENS_TEKENS or not kopnaam(naam):
            self.boom.meld(knoop, "K005", veld="naam", verwacht=_NAAM)
        velden = self.boom.velden(knoop, [veld for veld in VELD if veld != "naam"], f"{bij} {naam}")
        return self._met(naam, velden, knoop, bij, bron)

    def _met(self, naam: str, velden: dict[str, yaml.Node], knoop: yaml.Node, bij: str, bron: str) -> Veld:
        bij = f"{bij} {naam}".rstrip()
        soort = self._soort(velden)
        meer = self.boom.ja_nee(velden, "meer", standaard=False)
        van, tot = self._grens(velden, "van"), self._grens(velden, "tot")
        if van is not None and tot is not None and van > tot:
            self._meld(velden, "tot", "een getal dat niet kleiner is dan 'van'")
        if soort is Veldsoort.KEUZE and "uit" not in velden:
            self.boom.meld(knoop, "K002", veld="uit", bij=bij)
        return Veld(
            naam=naam,
            soort=soort,
            verplicht=self.boom.ja_nee(velden, "verplicht", standaard=False),
            keuzes=self._keuzes(velden.get("uit"), meer=meer),
            meer=meer,
            eenheid=self._eenheid(velden),
            decimalen=self._decimalen(velden),
            van=van,
            tot=tot,
            peildatum=self._peildatum(velden),
            tekst=self.boom.optioneel(velden, "tekst") or "",
            bron=self.bron(velden, bron, knoop, bij),
        )

    def getal(self, velden: dict[str, yaml.Node], naam: str, tekst: str, bron: str) -> Veld:
        """Return a number of which unit, decimals and bounds stand among the fields of something else."""
        van, tot = self._grens(velden, "van"), self._grens(velden, "tot")
        if van is not None and tot is not None and van > tot:
            self._meld(velden, "tot", "een getal dat niet kleiner is dan 'van'")
        return Veld(
            naam=naam,
            soort=Veldsoort.GETAL,
            verplicht=True,
            eenheid=self._eenheid(velden),
            decimalen=self._decimalen(velden),
            van=van,
            tot=tot,
            tekst=tekst,
            bron=bron,
        )

    def _meld(self, velden: dict[str, yaml.Node], veld: str, verwacht: str) -> None:
        self.boom.meld(velden[veld], "K005", veld=veld, verwacht=verwacht)

    def _naam(self, velden: dict[str, yaml.Node], knoop: yaml.Node, bij: str) -> str:
        naam = self.boom.tekst(velden, "naam", knoop, bij)
        if len(naam) > HOOGSTENS_TEKENS or (naam and not kopnaam(naam)):
            self._meld(velden, "naam", _NAAM)
        return naam

    def _soort(self, velden: dict[str, yaml.Node]) -> Veldsoort:
        """Return the kind that a field names; with a list of choices it is one, without anything a text."""
        gewoon = Veldsoort.KEUZE if "uit" in velden else Veldsoort.TEKST
        soort = self.boom.optioneel(velden, "soort") or gewoon.value
        if soort not in SOORTEN:
            self._meld(velden, "soort", opsomming(SOORTEN, "of"))
            return gewoon
        for eigen, van_soort in _ALLEEN_BIJ.items():
            if eigen in velden and soort != van_soort.value:
                self._meld(velden, eigen, f"'soort: {van_soort.value}'")
        return SOORTEN[soort]

    def _keuzes(self, knoop: yaml.Node | None, *, meer: bool) -> tuple[str, ...]:
        """Return the choices, in the order of the kader and each once, whatever its case."""
        self.boom.niet_leeg(knoop, "uit", "minstens één keuze")
        keuzes: dict[str, str] = {}
        zonder = "een keuze zonder ; waar er meer kunnen worden gekozen"
        for een in self.boom.lijst(knoop, "uit"):
            keuze = self.boom.waarde(een, "uit") or ""
            sleutel = keuzesleutel(keuze)
            if not sleutel:
                self.boom.meld(een, "K005", veld="uit", verwacht="een tekst")
            elif sleutel in keuzes:
                self.boom.meld(een, "K013", waarde=keuze)
            elif meer and ";" in keuze:
                self.boom.meld(een, "K005", veld="uit", verwacht=zonder)
            keuzes.setdefault(sleutel, keuze)
        return tuple(filter(None, keuzes.values()))

    def _eenheid(self, velden: dict[str, yaml.Node]) -> str:
        eenheid = self.boom.optioneel(velden, "eenheid") or ""
        if set(eenheid) & set(
            '"0123456789'
        ):  # a number format could not hold it, or nobody could tell it from a number
            self._meld(velden, "eenheid", "een woord zonder aanhalingstekens en cijfers, zoals euro of dagen")
        return eenheid

    def _decimalen(self, velden: dict[str, yaml.Node]) -> int | None:
        if "decimalen" not in velden:
            return None
        tekst = self.boom.optioneel(velden, "decimalen") or ""
        if not (len(tekst) == 1 and tekst in "0123456789"):
            self._meld(velden, "decimalen", f"een heel getal van 0 tot en met {MEEST_DECIMALEN}")
            return None
        return int(tekst)

    def _peildatum(self, velden: dict[str, yaml.Node]) -> date | None:
        if "peildatum" not in velden:
            return None
        dag = datum_in(self.boom.optioneel(velden, "peildatum") or "")
        if dag is None:
            self._meld(velden, "peildatum", "een datum, zoals 01-10-2016")
        return dag

    def _grens(self, velden: dict[str, yaml.Node], veld: str) -> Fraction | None:
        if veld not in velden:
            return None
        getal = als_breuk(self.boom.optioneel(velden, veld))
        if getal is None:
            self._meld(velden, veld, "een getal, zoals 10 of 0,5")
        return getal
