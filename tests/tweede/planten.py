"""Faults to plant in the program, each of which the comparison must find; run as a process of its own, that finds one.

`python -m tweede.planten NAAM` replaces a piece of the source of one module when that is imported, and compares made-up
kaders until a difference is found. Says by which kader, and in what.
"""

from __future__ import annotations

import importlib.util
import subprocess
import sys
import tempfile
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import CodeType, ModuleType

HOOGSTENS = 1000
"""The most kaders that are tried; a fault that is not found by then is not found."""


class Plant(NamedTuple):
    """A fault: in which module, and what stands there instead of what; `boven`: kaders that decide above find it."""

    module: str
    oud: str
    nieuw: str
    boven: bool = False


_RULES = "toetsing.domain.rules"
_PROOF = "toetsing.domain.proof"
PLANTEN = {
    "meer dan telt het getal zelf mee": Plant(f"{_RULES}.betekenis", "return links > rechts", "return links >= rechts"),
    "of is en, van drie": Plant(
        f"{_RULES}.betekenis",
        "return any(past(deel, lezing) for deel in delen)",
        "return past(delen[0], lezing) or all(past(deel, lezing) for deel in delen[1:])",
    ),
    "de lege noemer van de eerste rij alleen": Plant(
        f"{_RULES}.betekenis",
        "lezing.noemer(blad) == 0 for blad in regelset.bladen)",
        "lezing.noemer(blad) == 0 for blad in replace(regelset, rijen=regelset.rijen[:1]).bladen)",
    ),
    "geen spreekt ook tegen": Plant(f"{_RULES}.betekenis", "and GEEN not in (rij.oordeel, eerste.oordeel)", ""),
    "een lijst telt haar laatste voorwaarde niet": Plant(
        f"{_RULES}.betekenis",
        "sum(past(deel, lezing) for deel in delen)",
        "sum(past(deel, lezing) for deel in delen[:-1])",
    ),
    "de laatste rij beslist": Plant(f"{_RULES}.betekenis", "eerste, *later = passend", "*later, eerste = passend"),
    "groepen maken geen verschil": Plant(
        f"{_RULES}.betekenis", "onderdeel.groepen & gebruikt\n", "frozenset(sorted(gebruikt)[:1]) & onderdeel.groepen\n"
    ),
    "nvt blijft in de noemer": Plant(
        f"{_RULES}.gezien",
        "return aantal, self._over(blad, lambda klasse: klasse.schaal.nvt, wel=True)",
        "return aantal, ()",
    ),
    "nvt telt in een gemiddelde als nul": Plant(
        f"{_RULES}.bedragen", "            yield Fraction(0)\n", "            yield -norm\n"
    ),
    "een som van niets is nul": Plant(f"{_RULES}.gezien", "wel=False) if kan_leeg else ()", "wel=False)[:0]"),
    "elk weegt even zwaar": Plant(
        f"{_RULES}.bedragen", "return klasse.gewicht if bedrag.gewogen else Fraction(1)", "return Fraction(1)"
    ),
    "gewichten maken geen verschil": Plant(
        f"{_RULES}.betekenis", "if gewogen.isdisjoint({None, *onderdeel.groepen}) else", "if True else"
    ),
    "punten van wat er gemiddeld te behalen was": Plant(
        f"{_RULES}.bedragen",
        "per_stuk = bedrag.getal * meeste_punten(klasse) / 100",
        "per_stuk = bedrag.getal * (meeste_punten(klasse) - 1) / 100",
    ),
    "een som telt één te vroeg niet verder": Plant(
        f"{_RULES}.gezien",
        "            _voorbij(blad.maat, bedrag.drempel),",
        "            _voorbij(blad.maat, bedrag.drempel) - 1,",
    ),
    "boven is vanaf": Plant(f"{_RULES}.boom", '"boven": operator.gt', '"boven": operator.ge'),
    "wat niet meetelt is niet genoemd": Plant(
        f"{_RULES}.gezien", "(self.buiten if blad.groep is None and", "(0 if blad.groep is None and"
    ),
    "een telling houdt één te vroeg op": Plant(
        f"{_RULES}.gezien", "else floor(getal) + 1", "else max(floor(getal), 1)"
    ),
    "of slechter zonder de score zelf": Plant(
        "toetsing.domain.schaal", "n.trap >= eigen)", "n.trap > eigen or n.trap == self.treden - 1)"
    ),
    "de overige na de laatste telling alleen": Plant(
        f"{_RULES}.taal", "for deel in geteld for teken", "for deel in geteld[-1:] for teken"
    ),
    "een percentage met een komma wordt afgerond": Plant(
        f"{_RULES}.taal",
        "Aandeel(maat=maat, procent=procent,",
        "Aandeel(maat=maat, procent=type(procent)(round(procent)),",
    ),
    "van twee open scores wordt er een ingevuld": Plant(
        f"{_RULES}.toestand",
        "for _ in range(len(klasse.nrs) - gevuld):",
        "for _ in range(min(len(klasse.nrs) - gevuld, 1)):",
    ),
    "een wissel slaat een score over": Plant(
        f"{_RULES}.toestand", "else range(len(tekens))", "else range(i + 2)[: len(tekens)]"
    ),
    "het voorbeeld is het laatste": Plant(f"{_RULES}.opvullen", "*min(al[1:], hier[1:])", "*max(al[1:], hier[1:])"),
    "nvt van het criterium gaat boven dat van de verwachting": Plant(
        "toetsing.readers.kader.verwachtingen",
        'nvt_mag = self.boom.ja_nee(velden, "nvt", standaard=nvt)',
        "nvt_mag = nvt",
    ),
    "de lege noemer van het thema blijft": Plant(
        "toetsing.readers.kader.kaderbestand",
        'regelknoop(self.boom, velden, "beslisregels", erfenis.bron)',
        "regelknoop(self.boom, {**{veld: knoop for veld, knoop in (erfenis.regels.velden if erfenis.regels else {})"
        '.items() if veld == "lege_noemer"}, **velden}, "beslisregels", erfenis.bron)',
    ),
    "monotoon kijkt alleen naar buren": Plant(
        "toetsing.domain.schaal", "die is not None and deze < die", "die is not None and deze == die - 1"
    ),
    "een kern die soms niet geldt": Plant(
        f"{_PROOF}.criteriumbewijs",
        "if mogelijk == {letters[-1]}:",
        "if letters[-1] in mogelijk and letters[0] not in mogelijk:",
    ),
    "een rij die elders beslist is dood": Plant(
        f"{_PROOF}.bewijs", "elders=id(rij.beslisregel) in beslist", "elders=False"
    ),
    "de formule van hoogstens": Plant(f"{_RULES}.formule", 'Maat.HOOGSTENS: "<="', 'Maat.HOOGSTENS: "<"'),
    "wat open nog kan zonder de laatste": Plant(
        f"{_PROOF}.deeltoestanden",
        "verder = [gevonden[volgende] for volgende in zicht.verder(toestand)]",
        "verder = [gevonden[volgende] for volgende in zicht.verder(toestand)][:2]",
    ),
    "een tabel telt de laatste score mis": Plant(
        "toetsing.bulk.teller", "for _ in range(code):", "for _ in range(min(code, 1)):"
    ),
    "wat opgemerkt moet worden met meer minnen dan nodig": Plant(
        f"{_PROOF}.opmerken", "(verschil & -verschil).bit_length()", "verschil.bit_length()"
    ),
    "van een getal naar elk ander": Plant(f"{_RULES}.toestand", "getallen[max(n - 1, 0) : n + 2]", "getallen"),
    "het getal zelf telt niet bij of hoger": Plant(
        f"{_RULES}.boom", '"of hoger": operator.ge', '"of hoger": operator.gt'
    ),
    "een feit telt mee in een telling": Plant(f"{_RULES}.betekenis", "if klasse.feit or klasse.laag", "if klasse.laag"),
    "een feit telt mee waar een percentage van is": Plant(
        f"{_RULES}.betekenis",
        "if klasse.feit or klasse.laag",
        "if (klasse.feit and not isinstance(blad, Aandeel)) or klasse.laag",
    ),
    "nvt van een feit mag niet": Plant(
        "toetsing.domain.kader",
        "Onderdeel(nr=self.nr, tekens=self.scores, schaal",
        "Onderdeel(nr=self.nr, tekens=tuple(t for t in self.scores if t not in self.schaal.nvt), schaal",
    ),
    "een open feit is het eerste van zijn schaal": Plant(
        "toetsing.domain.decide.beslissen",
        "zicht.beslissingen(zicht.toestand(scores))",
        "zicht.beslissingen(zicht.toestand({**{f.nr: f.scores[0] for f in criterium.feiten}, **{nr: score "
        "for nr, score in scores.items() if nr not in {f.nr for f in criterium.feiten} or score is not OPEN}}))",
    ),
    "een motivering wordt niet gevraagd": Plant(
        "toetsing.readers.toetsing.feiten", "if feit.motivering and score", "if not feit.tekst and score"
    ),
    "wat alleen een ander criterium noemt, is ook hier een feit": Plant(
        "toetsing.domain.kader", "for feit in self.feiten if feit.nr in namen)", "for feit in self.feiten if namen)"
    ),
    "een gedeeld feit is alleen bij het eerste criterium open": Plant(
        "toetsing.domain.decide.beslissen",
        "if scores[f.nr] is OPEN)",
        "if scores[f.nr] is OPEN and criterium is next(kader.criteria))",
    ),
    "een feit dat een geval niet noemt is het eerste van zijn schaal": Plant(
        "toetsing.readers.kader.gevallen",
        "{feit.nr: OPEN for feit in kader.feiten}",
        "{feit.nr: feit.scores[0] for feit in kader.feiten}",
    ),
    "wat nvt is telt in een getal als open": Plant(
        f"{_RULES}.getaluitkomst",
        "tekens = een.tekens if score is OPEN else (score,)",
        "tekens = een.tekens if score is OPEN or score in een.schaal.nvt else (score,)",
    ),
    "een open getal is hoogstens wat er al staat": Plant(
        f"{_RULES}.getaluitkomst", "if richting * (deel.teller", "if deel.noemer or richting * (deel.teller"
    ),
    "een getal weegt ook wie dat niet vraagt": Plant(
        f"{_RULES}.getaluitkomst", "onderdeel.gewicht if self.gewogen else Fraction(1)", "onderdeel.gewicht"
    ),
    "een plan verandert een feit": Plant(
        "toetsing.domain.change.kortste", "if klasse.feit:  # nobody repairs a fact", "if False:"
    ),
    "een plan is met minder tevreden": Plant(
        "toetsing.domain.change.wegen",
        "frozenset(self.letters[: plaats + 1])",
        "frozenset(self.letters[: plaats + 2])",
    ),
    "een plan boven de criteria laat liggen wat minder stappen is": Plant(
        "toetsing.domain.change.zoektocht", "_EEN + stappen, 1", "_EEN - stappen, 1", boven=True
    ),
    "een plan boven de criteria vergeet een van de even korte": Plant(
        "toetsing.domain.change.zoektocht", "een.aantal + ander.aantal", "max(een.aantal, ander.aantal)", boven=True
    ),
    "een stap gaat voorbij de beste letter": Plant(
        f"{_RULES}.regelset", "naar = max(hier - self.treden, 0)", "naar = hier - self.treden", boven=True
    ),
    "hoogstens trekt ook omhoog": Plant(
        f"{_RULES}.regelset", "naar = max(hier, self.plaats(letters))", "naar = self.plaats(letters)", boven=True
    ),
    "de stappen in de andere volgorde": Plant(
        f"{_RULES}.betekenis", "for stap in regelset.daarna:", "for stap in reversed(regelset.daarna):", boven=True
    ),
    "een percentage in een stap heeft altijd een noemer": Plant(
        f"{_RULES}.betekenis",
        "lezing.noemer(blad) == 0 for blad in regelset.bladen)",
        "lezing.noemer(blad) == 0 for blad in replace(regelset, daarna=()).bladen)",
        boven=True,
    ),
    "zonder oordeel is slechter dan de slechtste letter": Plant(
        "toetsing.domain.oordelen",
        "_oordeelniveau(GEEN, ZONDER_OORDEEL, None)",
        "_oordeelniveau(GEEN, ZONDER_OORDEEL, len(niveaus))",
        boven=True,
    ),
    "een feit is voor elk criterium iets anders": Plant(
        "toetsing.domain.knooprekening",
        "for stand in self.eronder(deel, zichten) if",
        "for f in deel.antwoorden(self.keuze)"
        " for stand in Mogelijk(self.keuze, f, self.gezet, self.alleen).eronder(deel, zichten) if",
        boven=True,
    ),
    "een telling telt wat er ook onder staat": Plant(
        f"{_RULES}.betekenis", "if klasse.feit or klasse.laag is not laag_van(blad):", "if klasse.feit:", boven=True
    ),
    "wat een verwachting hogerop doet raakt onderweg zoek": Plant(
        "toetsing.domain.knooprekening",
        "rest = stand if knoop.zicht is None else stapel.zonder_laatste(stand)",
        "rest = 0",
        boven=True,
    ),
    "de hoogste trede waarvan de voorwaarde geldt": Plant(
        "toetsing.readers.kader.kaderregels",
        "tot_hier += [] if isinstance(rij.voorwaarde",
        "tot_hier = [] if isinstance(rij.voorwaarde",
        boven=True,
    ),
    "wat gezet is verandert ook wat berekend is": Plant(
        "toetsing.domain.decide.boven",
        "_beslissingen(knoop, scores, {})",
        "_beslissingen(knoop, scores, gezet)",
        boven=True,
    ),
    "zoals neemt niet over dat er geen oordeel is": Plant(
        "toetsing.readers.kader.kaderregels",
        "        for niveau in schaal.niveaus:\n            voorwaarde",
        "        for niveau in schaal.niveaus[:-1]:\n            voorwaarde",
        boven=True,
    ),
    "rijen onderscheiden niets binnen een criterium": Plant(
        "toetsing.domain.knopen",
        "yield (een.tekens, *(zicht.plaats(een.nr) for zicht in zichten)), een",
        "yield een.tekens, een",
        boven=True,
    ),
    "een stap die iets verandert is zonder gevolg": Plant(
        f"{_PROOF}.criteriumbewijs",
        "if all(zet.van == zet.naar for zet in deze):",
        "if not deze or any(zet.van == zet.naar for zet in deze):",
        boven=True,
    ),
    "een deel beslist alleen als het goed is": Plant(
        f"{_PROOF}.knoopbewijs", "alleen={deel.naam: eigen[-1]}", "alleen={deel.naam: eigen[0]}", boven=True
    ),
    "de werkmap vergeet de laatste stap": Plant(
        "toetsing.workbook.stappen",
        "for stap in zicht.regelset.daarna:",
        "for stap in zicht.regelset.daarna[:-1]:",
        boven=True,
    ),
    "sql: een som telt elk getal een te veel": Plant(
        "toetsing.bulk.sqlbron", "(getal(een.keer) for een in delen)", "(getal(een.keer + 1) for een in delen)"
    ),
    "sql: meer dan telt het getal zelf mee": Plant(
        "toetsing.bulk.sqlregel", "Maat.MEER_DAN: exp.GT", "Maat.MEER_DAN: exp.GTE"
    ),
    "sql: wat niet zo is wordt geteld alsof het zo is": Plant(
        "toetsing.bulk.sqlregel", "return som if vraag.van is None else min_(getal(vraag.van), som)", "return som"
    ),
    "sql: nvt blijft in de noemer": Plant(
        "toetsing.bulk.sqlregel",
        "return getal(vraag.noemer) if vraag.weg is None else",
        "return getal(vraag.noemer) if True else",
    ),
    "sql: wat open is telt in het beste geval als het slechtste": Plant(
        "toetsing.bulk.sqlmogelijk",
        "Rij((*waarden[:gezien], *open_), een.mogelijk,",
        "Rij((*waarden[:gezien], *open_), een.mogelijk[:1],",
    ),
    "sql: de laatste stap doet niets": Plant(
        "toetsing.bulk.sqldelen",
        "lagen.append(als(na_stap(",
        "lagen.append(als(kolom(van) if naar == namen[-1] else na_stap(",
        boven=True,
    ),
    "sql: een deel eronder zonder oordeel telt als het beste": Plant(
        "toetsing.bulk.sqldelen",
        "for teken, keer in tekens if teken == GEEN)",
        "for teken, keer in tekens if teken != GEEN)",
        boven=True,
    ),
    "een mutant houdt de stappen niet": Plant(
        f"{_PROOF}.naast_elkaar", "for stap in regelset.daarna:", "for stap in regelset.daarna[:-1]:", boven=True
    ),
    "wie regels erft heeft ze voor zich alleen": Plant(
        "toetsing.readers.kader.bovenregels", "return gelijk or regelset", "return regelset", boven=True
    ),
}
"""By what goes wrong. Some touch every kader, some one in hundreds."""


def zoek(naam: str) -> str:
    """Return, from a process of its own, how a fault is found; empty where it is not."""
    wortel = Path(__file__).parents[2]
    uit = subprocess.run(
        [sys.executable, "-m", "tweede.planten", naam],
        cwd=wortel / "tests",
        capture_output=True,
        text=True,
        check=True,
    )
    return uit.stdout.strip()


class _Lader(SourceFileLoader):
    """Loads one module with something else in its source, and keeps nothing of it."""

    def __init__(self, module: str, pad: str, plant: Plant) -> None:
        super().__init__(module, pad)
        self.plant = plant

    def get_code(self, fullname: str) -> CodeType:
        bron = Path(self.path).read_text(encoding="utf-8")
        if bron.count(self.plant.oud) != 1:
            raise LookupError(f"{self.plant.oud!r} staat {bron.count(self.plant.oud)} keer in {self.path}")
        code: CodeType = compile(bron.replace(self.plant.oud, self.plant.nieuw), self.path, "exec")
        return code


class _Vinder(MetaPathFinder):
    def __init__(self, plant: Plant) -> None:
        self.plant = plant

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        spec = PathFinder.find_spec(fullname, path, target) if fullname == self.plant.module else None
        if spec is None or spec.origin is None:
            return None
        return importlib.util.spec_from_loader(fullname, _Lader(fullname, spec.origin, self.plant))


def main(naam: str) -> None:
    plant = PLANTEN[naam]
    assert plant.module not in sys.modules
    sys.meta_path.insert(0, _Vinder(plant))
    from tweede.proeven import bovenproef, proef
    from tweede.ronde import ELDERS, ook_elders, vergelijk

    with tempfile.TemporaryDirectory() as map_:
        for nummer in range(HOOGSTENS):
            een = (bovenproef if plant.boven else proef)(1, nummer)
            elders = nummer % ELDERS == 0 if plant.boven else ook_elders(een, nummer)
            anders = vergelijk(een, Path(map_), ook_elders=elders)
            if anders:
                assert plant.module in sys.modules
                assert not anders[0].startswith("NameError"), f"{naam}: what is planted is no program"
                sys.stdout.write(f"kader {nummer}: {anders[0]}\n")
                return


if __name__ == "__main__":
    main(sys.argv[1])
