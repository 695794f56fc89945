"""What no case would notice, beside the same by hand: every filling-in, decided by the one and by the other."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest

from hulp.grond import STAP1
from hulp.proefkaders import ELKE_VORM, NVT, kader_met, vijf_niveaus
from toetsing.commands.kader.nieuwe_gevallen import nieuwe_gevallen
from toetsing.domain.decide.beslissen import decide_criterium
from toetsing.domain.kader import zicht_op
from toetsing.domain.meldingen import Ernst
from toetsing.domain.plek import Plek
from toetsing.domain.proof.bevinding import Onopgemerkt, TeVeelMutanten
from toetsing.domain.proof.bewijs import bewijs
from toetsing.domain.proof.gevallen import Geval
from toetsing.domain.proof.mutanten import Soort
from toetsing.domain.proof.opmerken import GRENS_MUTANTEN, Gemist, Lot, mutantproeven, tel
from toetsing.domain.scores import OPEN, Score
from toetsing.readers.kader.gevallen import load_gevallen
from toetsing.readers.kader.kaderbestand import load_kader

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toetsing.domain.kader import Criterium, Kader
    from toetsing.domain.proof.bewijs import Certificaat
    from toetsing.domain.proof.opmerken import Proef
    from toetsing.domain.rules.regelset import Regelset
    from toetsing.domain.scores import Ingevuld


def eerste(kader: Kader) -> tuple[Criterium, Regelset]:
    criterium = next(kader.criteria)
    assert criterium.regelset is not None
    return criterium, criterium.regelset


def proeven(kader: Kader, gevallen: Sequence[Geval] = ()) -> tuple[Proef, ...]:
    return mutantproeven(kader, *eerste(kader), gevallen)


def invullingen(criterium: Criterium) -> list[dict[str, Score]]:
    """Every complete filling-in: those with the fewest below the best first, then in the order of the kader."""
    keuzes = product(*(tuple(enumerate(onderdeel.tekens)) for onderdeel in criterium.onderdelen))
    gesorteerd = sorted(keuzes, key=lambda een: (sum(plaats > 0 for plaats, _ in een), [plaats for plaats, _ in een]))
    nrs = [onderdeel.nr for onderdeel in criterium.onderdelen]
    return [dict(zip(nrs, (Score(teken) for _, teken in een), strict=True)) for een in gesorteerd]


def geval(kader: Kader, scores: Mapping[str, Ingevuld]) -> Geval:
    """A case that says what the beslisregels say."""
    criterium, regelset = eerste(kader)
    mogelijk = decide_criterium(kader, criterium, regelset, scores).mogelijk
    return Geval(
        naam="g",
        criterium=criterium,
        regelset=regelset,
        scores=scores,
        mogelijk=mogelijk,
        rij=None,
        toelichting=None,
        plek=Plek(bestand="g", lijn=1),
    )


def gezien(proef: Proef) -> object:
    """What became of a mutant, in a form in which two can be compared."""
    een = proef.uitkomst
    return (een.scores, een.oordeel, een.wordt) if isinstance(een, Gemist) else een


MET_LEGE_NOEMER = kader_met("V: minstens 50% goed in kern", "M: minstens 1 goed", "O: anders", kern=2, extra=NVT)
KADERS = {**ELKE_VORM, "een groep die leeg kan zijn": MET_LEGE_NOEMER, "vijf niveaus": vijf_niveaus(2)}


@pytest.mark.lang
@pytest.mark.parametrize("naam", KADERS)
def test_zonder_gevallen_is_elke_mutant_gemist_of_gelijk_zoals_met_de_hand(naam: str) -> None:
    kader = KADERS[naam]
    criterium, regelset = eerste(kader)
    alle = invullingen(criterium)
    for proef in proeven(kader):
        mutant = proef.mutant.regelset
        een, ander = (zicht_op(criterium, regels) for regels in (regelset, mutant))
        verschillend = (
            (scores, was, wordt)
            for scores in alle
            if (was := een.beslis(een.toestand(scores)).oordeel)
            != (wordt := ander.beslis(ander.toestand(scores)).oordeel)
        )
        verwacht = next(verschillend, None)
        assert gezien(proef) == (verwacht or Lot.GELIJK), proef.mutant


@pytest.mark.lang
@pytest.mark.parametrize("naam", KADERS)
def test_een_mutant_is_opgemerkt_als_een_geval_er_iets_anders_zou_zeggen(naam: str) -> None:
    """Also a case with open scores, which says everything that is possible."""
    kader = KADERS[naam]
    criterium, _ = eerste(kader)
    alle = invullingen(criterium)
    half = {nr: OPEN if plaats == 0 else score for plaats, (nr, score) in enumerate(alle[len(alle) // 2].items())}
    gevallen = [geval(kader, alle[0]), geval(kader, alle[-1]), geval(kader, half)]
    for proef, kaal in zip(proeven(kader, gevallen), proeven(kader), strict=True):
        anders = any(
            decide_criterium(kader, criterium, proef.mutant.regelset, een.scores).mogelijk != een.mogelijk
            for een in gevallen
        )
        assert (proef.uitkomst is Lot.OPGEMERKT) is anders, proef.mutant
        assert anders or gezien(proef) == gezien(kaal)


def test_de_telling_telt_alles_een_keer() -> None:
    kader = ELKE_VORM["groepen"]
    telling = tel(proeven(kader, [geval(kader, invullingen(eerste(kader)[0])[0])]))
    assert telling.geprobeerd == telling.gelijk + telling.opgemerkt + telling.gemist + telling.te_veel
    assert telling.anders == telling.opgemerkt + telling.gemist
    assert all((telling.gelijk, telling.opgemerkt, telling.gemist))
    assert telling.te_veel == 0


# -- what can be taken over --------------------------------------------------------------------------------------------


def overgenomen(certificaat: Certificaat) -> list[Geval]:
    """The cases that a certificate gives, read back as from a file."""
    lijnen = "".join(f"  {een.yaml}\n" for een in nieuwe_gevallen(certificaat))
    gevallen, meldingen = load_gevallen(f"gevallen:\n{lijnen or '  []'}".encode(), "g.yaml", certificaat.kader)
    assert [m.code for m in meldingen] == ["K126"] * bool(lijnen), [str(m) for m in meldingen]
    return [een for een in gevallen if isinstance(een, Geval)]


SPATIES = """
kader: k
versie: '1'
titel: K
bron: boek
bronnen: {boek: {titel: B, uitgever: U, periode: P}}
scores: [{teken: ja, naam: goed, voldoet: ja}, {teken: deels goed, naam: deels}, {teken: "d'r bij", naam: erbij}]
oordelen: [{letter: V, naam: v}, {letter: niet best, naam: m}, {letter: "'t kan", naam: k}]
themas:
  - {nr: '1', naam: T, norm: N, beslisregels: [{V: alle goed}, {"'t kan": geen erbij}, {niet best: anders}], criteria: [
      {nr: '1.1', tekst: C, verwachtingen: [{nr: 1.1.1, tekst: T}, {nr: 1.1.2, tekst: T}]}]}
"""


@pytest.mark.lang
@pytest.mark.parametrize("naam", [*KADERS, "spaties en aanhalingstekens", "stap1"])
def test_wie_de_gevallen_overneemt_merkt_alles_op(naam: str, stap1: Kader) -> None:
    spaties, meldingen = load_kader(SPATIES.encode(), "k")
    assert spaties is not None, meldingen
    kader = {**KADERS, "spaties en aanhalingstekens": spaties, "stap1": stap1}[naam]
    voor = bewijs(kader, [])
    assert any(isinstance(bevinding.feit, Onopgemerkt) for bevinding in voor.bevindingen)
    na = bewijs(kader, overgenomen(voor))
    assert {proef.uitkomst for proef in na.proeven} <= {Lot.OPGEMERKT, Lot.GELIJK}
    assert not {"B11", "B17", "B18"} & {bevinding.onderzoek.code for bevinding in na.bevindingen}


# -- one criterium alone -----------------------------------------------------------------------------------------------


def gevallen_van(kader: Kader, tekst: str) -> list[Geval]:
    gevallen, meldingen = load_gevallen(tekst.encode(), "g.yaml", kader)
    assert not meldingen
    return [een for een in gevallen if isinstance(een, Geval)]


def test_een_geval_bij_een_ander_criterium_van_het_thema_merkt_hier_niets_op(stap1: Kader) -> None:
    """The deviation of 2015: a criterium that is given V only where nothing is onvoldoende."""
    bij_1_1 = gevallen_van(stap1, 'gevallen: [{naam: g, criterium: "1.1", scores: "+ + + -", oordeel: V}]')
    strenger = {
        proef.criterium: proef.uitkomst
        for proef in bewijs(stap1, bij_1_1).proeven
        if proef.mutant.wordt == "hoogstens 0 onvoldoende"
    }
    assert strenger["1.1"] is Lot.OPGEMERKT
    for nr in ("1.2", "1.3"):
        uitkomst = strenger[nr]
        assert isinstance(uitkomst, Gemist)
        assert (uitkomst.oordeel, uitkomst.wordt) == ("V", "geen")
        assert list(uitkomst.scores.values())[-2:] == ["+", "-"]


def test_een_geval_dat_niet_klopt_merkt_niets_op() -> None:
    kader = kader_met("V: geen fout", "O: anders")
    fout = gevallen_van(kader, "gevallen: [{naam: g, criterium: '1.1', scores: + + +, oordeel: O}]")
    assert tel(bewijs(kader, fout).proeven).opgemerkt == 0
    goed = gevallen_van(kader, "gevallen: [{naam: g, criterium: '1.1', scores: + + +, oordeel: V}]")
    assert tel(bewijs(kader, goed).proeven).opgemerkt > 0


def test_wat_een_mutant_uit_elkaar_houdt_staat_in_zijn_klassen() -> None:
    """The beslisregels of 1.2 speak of a groep, and those of 1.1 do not."""
    tekst = SPATIES.replace(
        "  {nr: '1.1', tekst: C, verwachtingen: [{nr: 1.1.1, tekst: T}, {nr: 1.1.2, tekst: T}]}",
        "  {nr: '1.1', tekst: C, verwachtingen: [{nr: 1.1.1, tekst: T}, {nr: 1.1.2, tekst: T, groep: kern}]},"
        "  {nr: '1.2', tekst: C, beslisregels: [{V: geen goed in kern}, {niet best: anders}],"
        " verwachtingen: [{nr: 1.2.1, tekst: T, groep: kern}]}",
    )
    kader, meldingen = load_kader(tekst.encode(), "k")
    assert kader is not None, meldingen
    klassen = {
        proef.mutant.soort is Soort.ELDERS: [klasse.nrs for klasse in proef.uitkomst.klassen]
        for proef in proeven(kader)
        if isinstance(proef.uitkomst, Gemist)
    }
    assert klassen == {False: [("1.1.1", "1.1.2")], True: [("1.1.1",), ("1.1.2",)]}


# -- too many ----------------------------------------------------------------------------------------------------------


def test_wat_te_veel_is_wordt_gezegd_en_het_goedkoopste_is_nagegaan(monkeypatch: pytest.MonkeyPatch) -> None:
    kader = ELKE_VORM["groepen"]
    heel = proeven(kader)
    per_grens: list[list[object]] = []
    for grens in (0, 40, 100, 400, GRENS_MUTANTEN):
        monkeypatch.setattr("toetsing.domain.proof.opmerken.GRENS_MUTANTEN", grens)
        per_grens.append(list(map(gezien, proeven(kader))))
    aantallen = [deze.count(Lot.TE_VEEL) for deze in per_grens]
    assert aantallen == sorted(aantallen, reverse=True)
    assert (aantallen[0], aantallen[-1]) == (len(heel), 0)
    assert 0 < aantallen[2] < len(heel)
    for deze in per_grens:
        assert all(een in (Lot.TE_VEEL, gezien(proef)) for een, proef in zip(deze, heel, strict=True))
    monkeypatch.setattr("toetsing.domain.proof.opmerken.GRENS_MUTANTEN", 100)
    (bevinding,) = (b for b in bewijs(kader, []).bevindingen if isinstance(b.feit, TeVeelMutanten))
    assert bevinding.feit == TeVeelMutanten(aantal=aantallen[2], van=len(heel))
    assert bevinding.ernst is Ernst.LET_OP


# -- a kader that ships ------------------------------------------------------------------------------------------------


def test_wat_onopgemerkt_blijft_is_bij_een_meegeleverd_kader_een_fout(stap1: Kader) -> None:
    for meegeleverd in (False, True):
        certificaat = bewijs(stap1, [], meegeleverd=meegeleverd)
        onopgemerkt = [b for b in certificaat.bevindingen if isinstance(b.feit, Onopgemerkt)]
        assert [b.criterium for b in onopgemerkt] == [c.nr for c in stap1.criteria]
        assert {b.ernst.value for b in onopgemerkt} == {"fout" if meegeleverd else "let op"}
        assert certificaat.bewezen is not meegeleverd


def test_elke_soort_verandering_wordt_bij_stap1_opgemerkt(stap1: Kader) -> None:
    gevallen = [
        een
        for pad in sorted((STAP1 / "gevallen").glob("*.yaml"))
        for een in load_gevallen(pad.read_bytes(), pad.name, stap1)[0]
    ]
    opgemerkt = {p.mutant.soort for p in bewijs(stap1, gevallen).proeven if p.uitkomst is Lot.OPGEMERKT}
    zonder = {Soort.VERWISSELD, Soort.STAP, Soort.STAP_WEG, Soort.STAPPEN_VERWISSELD}  # of its rows no two fit together
    assert opgemerkt == set(Soort) - zonder
