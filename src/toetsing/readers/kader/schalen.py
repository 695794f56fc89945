"""Reads the scales of a kader file: `scores`, which holds where nothing else is said, and those of `schalen`."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from yaml import MappingNode

from toetsing.domain.rules.taal import WOORDEN
from toetsing.domain.schaal import Schaal
from toetsing.domain.scores import Score, Scoreniveau, normaliseer_invoer
from toetsing.domain.words.kopnamen import NIET_MEE, ONGELDIG
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.woorden import decimaal, met_punten
from toetsing.readers.kader.kaderregels import toets_groepsnaam

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    import yaml

    from toetsing.readers.kader.kaderregels import Bronlezer
    from toetsing.readers.kader.yamlboom import Yamlboom

    Schaalkiezer = Callable[[dict[str, yaml.Node], yaml.Node, str], Schaal]

GRENS_GETALLEN: Final = 1_001
"""The most numbers of a scale: 0 to 100 in tenths. Each is a level of its own, so that a proof can go through all."""
_BEZET: Final = ("open", ONGELDIG, NIET_MEE)
"""What a workbook shows in the place of a score: no score can be called that."""
_GETALNAAM: Final = re.compile(r"[0-9]+(?:\.[0-9]+)*%?")
"""No score can be called that: in "2 of 3" nobody could tell how many from which."""
_NIET_IN_NAAM: Final = ',"'
"""Would end a name in a list of choices or in a formula."""
_DECIMAAL: Final = re.compile(r"-?[0-9]{1,9}(?:[.,][0-9]{1,6})?")
NIVEAU: Final = ("teken", "naam", "soort", "voldoet", "invoer", "getal", "rang", "leeg", "bron")
SCHAAL: Final = ("niveaus", "getal", "beter", "rang", "voldoet")
_BETER: Final = ("hoger", "lager")
_GEEN_RANG: Final = "geen"
_ALS: Final = "als "


def als_breuk(tekst: str | None) -> Fraction | None:
    """Return a number with a decimal comma or point exactly, or None where a text is none."""
    return Fraction(tekst.replace(",", ".")) if tekst is not None and _DECIMAAL.fullmatch(tekst) else None


def toets_naam(boom: Yamlboom, knoop: yaml.Node, naam: str, bestaand: Iterable[str]) -> None:
    """Report a name that is taken, or that a beslisregel or a list of choices could not hold."""
    if naam in bestaand:
        boom.meld(knoop, "K013", waarde=naam)
    elif naam.casefold() in WOORDEN or set(naam) & set(_NIET_IN_NAAM):
        boom.meld(knoop, "K012", waarde=naam, ook="")


def lees_schalen(
    boom: Yamlboom, velden: dict[str, yaml.Node], wortel: yaml.Node, bron: Bronlezer
) -> tuple[Schaal, ...]:
    """Return the scales of a kader, that of its `scores` first; `velden` are the fields of the kader."""
    lezer = _Schaallezer(boom, bron)
    schalen = []
    if "scores" in velden or "schalen" not in velden:
        schalen.append(lezer.scores(velden.get("scores"), wortel))
    for naam, knoop in boom.paren(velden.get("schalen"), "schalen").items():
        toets_groepsnaam(boom, knoop, naam)
        schalen.append(lezer.schaal(naam, knoop))
    return _met_eigen_kolommen(schalen)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Getallen:
    """A scale of numbers as it is declared."""

    van: Fraction
    tot: Fraction
    stap: Fraction

    def alle(self) -> list[Fraction]:
        return [self.van + i * self.stap for i in range(int((self.tot - self.van) / self.stap) + 1)]


class _Schaallezer:
    """Reads one scale at a time; reports in the tree it reads."""

    def __init__(self, boom: Yamlboom, bron: Bronlezer) -> None:
        self.boom, self.bron = boom, bron

    def scores(self, knoop: yaml.Node | None, wortel: yaml.Node) -> Schaal:
        """Read the list `scores`, from best to worst."""
        if knoop is None:
            self.boom.meld(wortel, "K002", veld="scores", bij="het kader")
        niveaus = self._niveaus(self.boom.lijst(knoop, "scores"), "een score", [], zonder_rang=False)
        if niveaus and knoop is not None and not any(niveau.voldoet for niveau in niveaus):
            self.boom.meld(knoop, "K011")
        return Schaal(naam="", niveaus=niveaus)

    def schaal(self, naam: str, knoop: yaml.Node) -> Schaal:
        """Read one of `schalen`: named levels, numbers, or numbers with levels beside them."""
        boom, bij = self.boom, f"schaal {naam}"
        velden = boom.velden(knoop, SCHAAL, bij)
        rang = boom.optioneel(velden, "rang")
        if rang not in (None, _GEEN_RANG):
            boom.meld(velden["rang"], "K005", veld="rang", verwacht="geen, of niets")
        if "getal" in velden and "rang" in velden:
            boom.meld(velden["rang"], "K005", veld="rang", verwacht="niets: bij getallen zegt 'beter' wat beter is")
        for veld in ("beter", "voldoet"):
            if veld in velden and "getal" not in velden:
                boom.meld(
                    velden[veld], "K005", veld=veld, verwacht="een schaal met 'getal'; zet het anders bij een niveau"
                )
        if "getal" not in velden and "niveaus" not in velden:
            boom.meld(knoop, "K002", veld="niveaus", bij=bij)
        getallen = self._getallen(velden, naam) if "getal" in velden else []
        lijst = boom.lijst(velden.get("niveaus"), "niveaus")
        losse = self._niveaus(lijst, "een niveau", getallen, zonder_rang=rang is not None or bool(getallen))
        if not getallen and not losse and "niveaus" in velden:
            boom.niet_leeg(velden["niveaus"], "niveaus", "minstens één niveau")
        return Schaal(naam=naam, niveaus=(*getallen, *losse))

    def _getallen(self, velden: dict[str, yaml.Node], naam: str) -> list[Scoreniveau]:
        """Read a scale of numbers, from best to worst where it is said what is better."""
        boom = self.boom
        beter = boom.optioneel(velden, "beter")
        if beter not in (None, *_BETER):
            boom.meld(velden["beter"], "K005", veld="beter", verwacht="hoger of lager")
        bereik = self._bereik(velden["getal"])
        voldoet = als_breuk(boom.optioneel(velden, "voldoet"))
        if "voldoet" in velden and (voldoet is None or beter is None):
            boom.meld(
                velden["voldoet"], "K005", veld="voldoet", verwacht="het getal vanaf waar het voldoet, naast 'beter'"
            )
        if bereik is None:
            return []
        alle = sorted(bereik.alle(), reverse=beter == "hoger")
        return [
            Scoreniveau(
                teken=Score(decimaal(getal)),
                naam=decimaal(getal),
                nvt=False,
                voldoet=voldoet is not None and (getal >= voldoet if beter == "hoger" else getal <= voldoet),
                invoer=tuple(dict.fromkeys((decimaal(getal), decimaal(getal).replace(",", ".")))),
                trap=trap if beter in _BETER else None,
                telt_als=naam,
                kop=naam,
                getal=getal,
                is_getal=True,
            )
            for trap, getal in enumerate(alle)
        ]

    def _bereik(self, knoop: yaml.Node) -> _Getallen | None:
        velden = self.boom.velden(knoop, ("van", "tot", "stap"), "'getal'")
        if not isinstance(knoop, MappingNode):
            return None
        grenzen = []
        for veld in ("van", "tot", "stap"):
            getal = als_breuk(self.boom.tekst(velden, veld, knoop, "'getal'"))
            if veld in velden and getal is None:
                self.boom.meld(velden[veld], "K005", veld=veld, verwacht="een getal, zoals 10 of 0,5")
            grenzen.append(getal)
        van, tot, stap = grenzen
        if van is None or tot is None or stap is None:
            return None
        if stap <= 0 or van >= tot or (tot - van) % stap:
            verwacht = "een 'van' onder 'tot', met een heel aantal keren 'stap' ertussen"
            self.boom.meld(knoop, "K005", veld="getal", verwacht=verwacht)
            return None
        if (tot - van) / stap >= GRENS_GETALLEN:
            verwacht = f"een bereik van hoogstens {met_punten(GRENS_GETALLEN)} getallen"
            self.boom.meld(knoop, "K005", veld="getal", verwacht=verwacht)
            return None
        return _Getallen(van=van, tot=tot, stap=stap)

    def _niveaus(
        self, knopen: Iterable[yaml.Node], bij: str, eerder: Sequence[Scoreniveau], *, zonder_rang: bool
    ) -> tuple[Scoreniveau, ...]:
        """Read the named levels of a scale, from best to worst; `eerder` are the numbers it has besides."""
        niveaus = list(eerder)
        vormen = {normaliseer_invoer(vorm): str(n.teken) for n in eerder for vorm in n.invoer}
        trap = len(niveaus)
        for knoop in knopen:
            niveau, als = self._niveau(knoop, bij, niveaus, vormen, None if zonder_rang else trap)
            if als is not None:
                hoogte = next((n.trap for n in niveaus if n.naam == als and n.trap is not None), None)
                if hoogte is None:
                    verwacht = "geen, of 'als' met de naam van een niveau erboven dat een rang heeft"
                    self.boom.meld(knoop, "K005", veld="rang", verwacht=verwacht)
                niveau = replace(niveau, trap=hoogte)
            elif niveau.trap is not None:
                trap += 1
            niveaus.append(niveau)
        leeg = [n for n in niveaus if n.leeg]
        if len(leeg) > 1:
            self.boom.meld(knoop, "K005", veld="leeg", verwacht="één niveau; een lege cel kan maar een ding betekenen")
        if leeg and "open" in vormen:
            self.boom.meld(
                knoop,
                "K005",
                veld="invoer",
                verwacht="iets anders dan open: dat betekent hier dat een score nog open is",
            )
        return tuple(niveaus[len(eerder) :])

    def _niveau(
        self, knoop: yaml.Node, bij: str, eerder: Sequence[Scoreniveau], vormen: dict[str, str], trap: int | None
    ) -> tuple[Scoreniveau, str | None]:
        """Read one level, with the name of the level that it has the rang of; a bare name is a level too."""
        boom = self.boom
        kaal = bij == "een niveau" and not isinstance(knoop, MappingNode)
        velden = {"naam": knoop} if kaal else boom.velden(knoop, NIVEAU, bij)
        if bij == "een niveau":
            naam = boom.tekst(velden, "naam", knoop, bij)
            teken = boom.optioneel(velden, "teken") or naam
        else:
            teken = boom.tekst(velden, "teken", knoop, bij)
            naam = boom.tekst(velden, "naam", knoop, f"score {teken}")
        getallen = {n.telt_als for n in eerder if n.is_getal}
        toets_naam(boom, knoop, naam, ["open", *getallen, *(n.naam for n in eerder)])
        if _GETALNAAM.fullmatch(naam) or (
            bij == "een niveau" and (naam[:1].isdigit() or set(naam + teken) & set("()"))
        ):
            boom.meld(knoop, "K012", waarde=naam, ook="")
        toets_naam(boom, knoop, teken, [*_BEZET, *getallen, *(n.teken for n in eerder)])
        soort = boom.optioneel(velden, "soort")
        if soort not in (None, "nvt"):
            boom.meld(velden["soort"], "K005", veld="soort", verwacht="nvt, of niets")
        getal = als_breuk(boom.optioneel(velden, "getal"))
        if "getal" in velden and (getal is None or soort == "nvt"):
            verwacht = "niets bij een score van soort nvt" if soort == "nvt" else "een getal, zoals 10 of 0,5"
            boom.meld(velden["getal"], "K005", veld="getal", verwacht=verwacht)
        trap, als = self._rang(velden, soort, trap)
        niveau = Scoreniveau(
            teken=Score(teken),
            naam=naam,
            nvt=soort == "nvt",
            voldoet=boom.ja_nee(velden, "voldoet", standaard=False),
            invoer=self._invoer(velden, knoop, teken, vormen),
            trap=trap,
            telt_als=teken,
            kop=naam,
            getal=getal,
            leeg=boom.ja_nee(velden, "leeg", standaard=False),
            bron=self.bron(velden, "", knoop, f"{bij} {teken}") or None,
        )
        return niveau, als

    def _rang(self, velden: dict[str, yaml.Node], soort: str | None, trap: int | None) -> tuple[int | None, str | None]:
        """Return how far a level is below the best, and the name of the level of which it has the rang."""
        rang = self.boom.optioneel(velden, "rang")
        if rang is None:
            return (None if soort == "nvt" else trap), None
        if soort == "nvt" or (rang != _GEEN_RANG and not rang.startswith(_ALS)):
            verwacht = (
                "niets: een score van soort nvt heeft geen rang" if soort == "nvt" else "geen, of 'als' met een naam"
            )
            self.boom.meld(velden["rang"], "K005", veld="rang", verwacht=verwacht)
            return None, None
        return None, (rang.removeprefix(_ALS).strip() if rang != _GEEN_RANG else None)

    def _invoer(
        self, velden: dict[str, yaml.Node], knoop: yaml.Node, teken: str, vormen: dict[str, str]
    ) -> tuple[str, ...]:
        """Return how a level may be typed; a spelling that another level has is reported."""
        invoer = tuple(
            waarde
            for vorm in self.boom.lijst(velden.get("invoer"), "invoer")
            if (waarde := self.boom.waarde(vorm, "invoer"))
        )
        invoer = invoer if teken in invoer else (teken, *invoer)
        for vorm in invoer:
            al = vormen.setdefault(normaliseer_invoer(vorm), teken)
            if al != teken:
                self.boom.meld(knoop, "K010", waarde=vorm, teken=al)
        return invoer


def _met_eigen_kolommen(schalen: Sequence[Schaal]) -> tuple[Schaal, ...]:
    """Return the scales with a column for each level that no level of another scale has.

    Where two of `schalen` have the same, both say of which they are; those of `scores` stay as they are. What is called
    the same and is nvt on each is one: it leaves numerator and denominator whatever the scale.
    """
    samen = _overal_nvt(schalen)
    eigen = [
        {tekst for n in schaal.niveaus if (n.telt_als, n.kop) not in samen for tekst in (n.telt_als, n.kop)}
        for schaal in schalen
    ]
    vaker = Counter(tekst for teksten in eigen for tekst in teksten)
    return tuple(
        _met_schaal(schaal, {tekst for tekst in teksten if vaker[tekst] > 1} if schaal.naam else set())
        for schaal, teksten in zip(schalen, eigen, strict=True)
    )


def _overal_nvt(schalen: Sequence[Schaal]) -> set[tuple[str, str]]:
    """Return the teken and naam of what is nvt, of which neither is anything else on any scale."""
    alle = [(n.telt_als, n.kop, n.nvt) for schaal in schalen for n in schaal.niveaus]
    nvt = {(teken, naam) for teken, naam, is_nvt in alle if is_nvt}
    elders = {tekst for teken, naam, is_nvt in alle for tekst in (teken, naam) if not is_nvt}
    tekens, namen = (Counter(paar[plek] for paar in nvt) for plek in (0, 1))
    return {(t, n) for t, n in nvt if tekens[t] == namen[n] == 1 and not {t, n} & elders}


def _met_schaal(schaal: Schaal, dubbel: set[str]) -> Schaal:
    """Return a scale that says behind these texts of which it is."""
    erbij = {tekst: f"{tekst} ({schaal.naam})" for tekst in dubbel}
    niveaus = (
        replace(n, telt_als=erbij.get(n.telt_als, n.telt_als), kop=erbij.get(n.kop, n.kop)) for n in schaal.niveaus
    )
    return Schaal(naam=schaal.naam, niveaus=tuple(niveaus)) if dubbel else schaal


def kies_schaal(
    boom: Yamlboom, alle: Sequence[Schaal], velden: dict[str, yaml.Node], knoop: yaml.Node, bij: str
) -> Schaal:
    """Return the scale of a verwachting or fact: the one it names, else that of `scores`."""
    naam = boom.optioneel(velden, "schaal")
    schalen = {schaal.naam: schaal for schaal in alle}
    if (naam or "") in schalen:
        return schalen[naam or ""]
    bekend = [een for een in schalen if een]
    keuze = ", ".join(bekend) or "(geen)"
    if naam is None and bekend:
        boom.meld(knoop, "K053", bij=bij, toegestaan=keuze)
    elif naam is not None:
        boom.meld(velden["schaal"], "K052", schaal=naam, toegestaan=keuze, tip=tip(naam, bekend))
    return alle[0] if alle else Schaal(naam="", niveaus=())
