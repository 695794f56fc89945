"""What is said of two kaders beside each other: how strict, in which filling-in, and whether rondes can be compared."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from toetsing.document.kaderzinnen import was_in_woorden
from toetsing.document.zinnen import kaderregel
from toetsing.domain.compare.kaderverschil import Onbewezen, Verandering, Verhouding
from toetsing.domain.compare.koppeling import Zonderkoppeling
from toetsing.domain.relaties import Relatie
from toetsing.domain.rules.boom import GEEN
from toetsing.domain.rules.inwoorden import onderdelen_in_woorden
from toetsing.domain.words.telwoorden import VERWACHTING, als_zin, bij_aantal, bij_deel, invullingen, van_de, zijn
from toetsing.domain.words.woorden import genoemd, met_punten, opsomming, per_woord

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.compare.kaderverschil import Ander, Kaderverschil, Knoopverschil
    from toetsing.domain.kader import Kader
    from toetsing.domain.proof.samengang import Paar, Samengang

_VRAAGT: Final = {
    Relatie.RUIMER: "meer dan toen",
    Relatie.ENGER: "minder dan toen",
    Relatie.DEELS: "deels iets anders dan toen",
}


def naam_van(kader: Kader) -> str:
    """Return what a kader is called beside another: by its id, with its variant if it has one."""
    return kader.id if kader.variant is None else f"{kader.id} met variant {kader.variant.id}"


def kenmerk(kader: Kader) -> str:
    """Return which kader it is, whole: its title and version, and the hash of its file and of its variant."""
    variant = "" if kader.variant is None else f", variant {kader.variant.sha256}"
    return f"{kaderregel(kader)}, sha256 {kader.sha256}{variant}"


def samenvatting(verschil: Kaderverschil) -> tuple[str, ...]:
    """Return how many are stricter, milder, the same or neither, and of how many nothing is proven."""
    per_soort = Counter(knoop.verhouding for knoop in verschil.knopen)
    zinnen = [bewezen_zin([(per_soort[soort], soort.value) for soort in Verhouding])]
    if per_soort[None]:
        zinnen.append(als_zin(f"bij {per_soort[None]} is er niets te bewijzen; waarom niet, staat erbij"))
    if verschil.op_nummer:
        zinnen.append(_op_nummer_zin(verschil))
    return tuple(zinnen)


def _op_nummer_zin(verschil: Kaderverschil) -> str:
    """Return what makes a verwachting the same here, and where a hertoets says otherwise of the same kader."""
    hier = "hier is een verwachting met hetzelfde nummer dezelfde"
    if verschil.eerst.id == verschil.daarna.id:
        nrs = verschil.andere_tekst
        is_, haar = bij_aantal(len(nrs), "is", "zijn"), bij_aantal(len(nrs), "haar tekst", "hun teksten")
        niet = f"voor een hertoets {is_} {genoemd(nrs)} niet dezelfde, want {haar} {is_} anders"
        return als_zin(f"{hier}, ook met een andere tekst; {niet}")
    ander = verschil.daarna.vervolg_op
    zegt = f"zegt niet dat het een vervolg is op {verschil.eerst.id}"
    anders = f"{zegt}, maar op {ander}" if ander else zegt
    return als_zin(f"{hier}: {verschil.daarna.id} {anders}")


def bewezen_zin(delen: Sequence[tuple[int, str]]) -> str:
    """Return how many of the oordelen that both kaders give are what, and on what ground."""
    n = sum(keer for keer, _ in delen)
    if not n:
        return "Geen enkel oordeel geven beide kaders door beslisregels; er is dus niets strenger of milder."
    ((eerste, _), *_) = gevuld = [deel for deel in delen if deel[0]]
    hoe = (
        f"het oordeel dat beide kaders geven, is {gevuld[0][1]}"
        if n == 1
        else (
            f"van de {n} oordelen die beide kaders geven, {bij_deel(eerste, 'is er', 'zijn er')} "
            + opsomming(f"{keer} {soort}" for keer, soort in gevuld)
        )
    )
    return f"{als_zin(hoe)} Dat is bewezen: beide kaders zijn toegepast op elke invulling die zij allebei toelaten."


def uitkomst_zin(knoop: Knoopverschil) -> str:
    """Return how strict the later rules are, or why that is not said."""
    if isinstance(knoop.uitkomst, Onbewezen):
        return knoop.uitkomst.value
    assert knoop.verhouding is not None, "what is proven says how strict it is"
    return knoop.verhouding.value


def ander_zin(ander: Ander, knoop: Knoopverschil, samen: Samengang) -> str:
    """Return what becomes of an oordeel, in how many fillings-in, and in the smallest of those.

    Which way that is is said where the node as a whole goes both ways.
    """
    paar = ander.paar
    keer = f"in {met_punten(paar.invullingen)} van de {invullingen(samen.invullingen)}"
    zoals = "bij" if paar.invullingen == 1 else "zoals bij"
    welk = f"{richting_zin(ander)}: " if knoop.verhouding is Verhouding.ONVERGELIJKBAAR else ""
    return f"{welk}{letter(paar.eerst)} wordt {letter(paar.daarna)} {keer}, {zoals} {voorbeeld_zin(paar)}"


def letter(oordeel: str) -> str:
    """Return an oordeel as it stands in a sentence."""
    return "geen oordeel" if oordeel == GEEN else oordeel


def voorbeeld_zin(paar: Paar) -> str:
    """Return the smallest filling-in in which two oordelen go together, in the words of the later kader."""
    return onderdelen_in_woorden(
        [(naam, deel.onderdeel, teken) for naam, (deel, teken) in zip(paar.namen, paar.voorbeeld, strict=True)]
    )


def andere_vragen_zin(knoop: Knoopverschil) -> str:
    """Return which verwachtingen do not ask what they asked, and how; empty without any."""
    per_relatie = per_woord((relatie.value, nr) for nr, relatie in knoop.andere_vragen.items())
    return "; ".join(
        f"{genoemd(nrs)} {bij_aantal(len(nrs), 'vraagt', 'vragen')} {_VRAAGT[Relatie(relatie)]}"
        for relatie, nrs in per_relatie.items()
    )


def richting_zin(ander: Ander) -> str:
    """Return which way another oordeel is."""
    return {Verandering.ANDERS: "beter noch slechter"}.get(ander.verandering, ander.verandering.value)


def ronde_zinnen(verschil: Kaderverschil) -> tuple[str, ...]:
    """Return whether a hertoets can set rondes by the two kaders beside each other, and what of them."""
    eerst, daarna, koppeling = verschil.eerst, verschil.daarna, verschil.koppeling
    if koppeling.reden is Zonderkoppeling.ZONDER_WAS:
        noemt = f"{daarna.id} is een vervolg op {eerst.id}, maar bij geen enkele verwachting staat 'was'"
        return (
            als_zin(f"rondes met deze kaders zijn niet naast elkaar te zetten: {noemt}"),
            "Zet bij elke verwachting die dezelfde is 'was' met haar nummer van toen.",
        )
    if koppeling.reden is not None:
        waarom = {
            Zonderkoppeling.NIETS_GEZEGD: "niet dat het een vervolg is, en noemt geen verwachtingen met was",
            Zonderkoppeling.ANDER_KADER: f"dat het een vervolg is op {daarna.vervolg_op}",
        }[koppeling.reden]
        hoort = f"{daarna.id} hoort een vervolg te zijn op {eerst.id}, maar zegt {waarom}"
        return (als_zin(f"rondes met deze kaders zijn niet naast elkaar te zetten: {hoort}"),)
    nu = [v.nr for v in daarna.verwachtingen if v.telt_mee]
    n = len(koppeling.was)
    samen = f"{van_de(n, len(nu), VERWACHTING)} die {bij_aantal(len(nu), 'meetelt', 'meetellen')}, {zijn(n)} dezelfde"
    anders = ", of met een andere tekst" if eerst.id == daarna.id else ""
    weg = [v.nr for v in eerst.verwachtingen if v.telt_mee and v.nr not in koppeling.herkomst.values()]
    nieuw = [nr for nr in nu if nr not in koppeling.herkomst]
    vraagt = [f"{nr} ({was_in_woorden(oud, daarna.per_nr[nr].relatie)})" for nr, oud in koppeling.deels.items()]
    delen = (
        f"een hertoets zet rondes met deze kaders naast elkaar: {samen}",
        f"iets anders dan toen {bij_aantal(len(vraagt), 'vraagt', 'vragen')} {opsomming(vraagt)}" if vraagt else "",
        f"nieuw{anders}: {opsomming(nieuw)}" if nieuw else "",
        f"niet meer in het kader{anders}: {opsomming(weg)}" if weg else "",
    )
    return tuple(als_zin(deel) for deel in delen if deel)
