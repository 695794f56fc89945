"""A saved variant reads back as the beslisregels that were found, with groepen, empty denominator and order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hulp.grond import STAP1
from toetsing.commands.herreken.variant_schrijven import variant_als_yaml
from toetsing.domain.compare.posten import Post, Verdeling
from toetsing.domain.compare.varianten import zoek
from toetsing.pipeline.kaders import referentie
from toetsing.readers.kader.kaderbestand import load_kader
from toetsing.readers.kader.variant import load_variant

if TYPE_CHECKING:
    from toetsing.domain.rules.regelset import Regelset

GEPUBLICEERD = {"1.1": {"V": 2, "M": 23, "O": 1}, "3.2": {"V": 23, "M": 0, "O": 3}}


def inhoud(regelset: Regelset) -> list[tuple[str, object]]:
    return [(rij.oordeel, rij.voorwaarde) for rij in regelset.alle_rijen]


def test_elke_variant_die_past_leest_terug_zoals_zij_is_gevonden() -> None:
    tekst = (STAP1 / "kader.yaml").read_text(encoding="utf-8")
    rij = "      - V: minstens 51% voldoende\n"
    met_meer = tekst.replace(
        f"    beslisregels:\n{rij}", f"    lege_noemer: O\n    volgorde: telt\n    beslisregels:\n{rij}"
    )
    kader, meldingen = load_kader(met_meer.encode(), "kader.yaml")
    assert kader is not None, [str(m) for m in meldingen]
    posten = [Post(id=nr, tekst="", bron="", inhoud=Verdeling(nr=nr, aantallen=n)) for nr, n in GEPUBLICEERD.items()]
    gezocht = zoek(kader, posten, referentie(kader))
    assert {een.criterium.nr: len(een.passend) for een in gezocht} == {"1.1": 6, "3.2": 2}
    for resultaat in gezocht:
        for kandidaat in resultaat.passend:
            yaml = variant_als_yaml(kader, kandidaat, "naam: 'met' \"alles\"", len(resultaat.passend))
            variant, meldingen = load_variant(yaml.encode(), "v.yaml", kader)
            assert variant is not None, [str(m) for m in meldingen]
            (gelezen,) = variant.criteria
            assert variant.id == "naam: 'met' \"alles\""
            assert inhoud(gelezen.regelset) == inhoud(kandidaat.variant.regelset)
            assert (gelezen.regelset.lege_noemer is not None) == (resultaat.criterium.nr == "3.2")
            assert gelezen.regelset.volgorde_telt == (resultaat.criterium.nr == "3.2")
            assert gelezen.groepen == kandidaat.variant.groepen
