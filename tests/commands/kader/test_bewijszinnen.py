"""What the certificate found, in words: a sentence for every kind of fact, and a few counterexamples."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from hulp.proefkaders import ELKE_VORM, kader_met
from toetsing.commands.kader.bewijszinnen import bevinding_zin, tegenvoorbeelden
from toetsing.domain.proof.bevinding import AlleenDoorAnders, DoorNvt, Feit, Verslechtering
from toetsing.domain.proof.bewijs import Certificaat, bewijs
from toetsing.readers.kader.gevallen import load_gevallen
from toetsing.readers.kader.kaderbestand import load_kader

FOUT = kader_met("V: geen fout", "O: precies 1 fout", "M: minstens 2 fout", "O: precies 4 fout")
WEG = kader_met("V: precies 1 fout", "geen: geen fout", "O: minstens 2 fout")
KERN = kader_met("O: 1.1.1 is fout", "V: 1.1.2 is goed", "M: anders")
ZONDER = """
kader: kaal
versie: '1'
titel: Kaal
bron: boek
bronnen: {boek: {titel: B, uitgever: U, periode: P}}
scores: [{teken: '+', naam: goed, voldoet: ja}, {teken: '-', naam: fout}]
oordelen: [{letter: V, naam: v}, {letter: O, naam: o}]
themas:
  - nr: '1'
    naam: T
    norm: N
    criteria:
      - {nr: '1.1', tekst: C, verwachtingen: [{nr: 1.1.1, tekst: T}], beslisregels: [{V: alle goed}, {O: anders}]}
      - {nr: '1.2', tekst: C, verwachtingen: [{nr: 1.2.1, tekst: T}]}
"""


def certificaten() -> list[Certificaat]:
    """Proofs that together find everything there is to find."""
    zonder, meldingen = load_kader(ZONDER.encode(), "k")
    assert zonder is not None, meldingen
    mis = b"gevallen: [{naam: mis, criterium: '1.1', scores: + + +, oordeel: O}]"
    gevallen, _ = load_gevallen(mis, "g", FOUT)
    return [bewijs(FOUT, gevallen), *(bewijs(kader, []) for kader in (WEG, KERN, zonder, *ELKE_VORM.values()))]


def test_elk_soort_feit_heeft_een_zin() -> None:
    gezien: set[type] = set()
    for certificaat in certificaten():
        for bevinding in certificaat.bevindingen:
            gezien.add(type(bevinding.feit))
            zin = bevinding_zin(certificaat.kader, bevinding.feit)
            assert zin[0] == zin[0].upper()
            assert zin.endswith(".")
    assert gezien == set(get_args(Feit))


def test_van_veel_tegenvoorbeelden_staan_er_tien_en_hoeveel_er_nog_zijn() -> None:
    kader = kader_met("V: geen fout", "M: minstens 20 fout", "O: anders", verwachtingen=20)
    (feit,) = (b.feit for b in bewijs(kader, []).bevindingen if isinstance(b.feit, AlleenDoorAnders))
    zinnen = tegenvoorbeelden(kader, feit)
    assert zinnen[0] == "met 19 goed en 1 fout"
    assert len(zinnen) == 11
    assert zinnen[-1] == "en nog 9 andere"


def test_een_wissel_die_in_meer_groepen_hetzelfde_heet_staat_er_een_keer() -> None:
    """The two groepen give the same sentence for another verwachting; both count."""
    kader = kader_met("O: precies 1 goed", "V: 1.1.1 is goed of 1.1.2 is goed", "M: anders", verwachtingen=2)
    (feit,) = (b.feit for b in bewijs(kader, []).bevindingen if isinstance(b.feit, Verslechtering))
    assert bevinding_zin(kader, feit) == "Een betere score geeft in 2 gevallen een slechter oordeel."
    assert tegenvoorbeelden(kader, feit) == (
        "met 1.1.1 fout en 1.1.2 fout is het M; wordt daarin één fout goed, dan wordt het O",
    )


def test_nvt_heet_zo_ook_waar_het_kader_een_andere_naam_heeft() -> None:
    kort = kader_met("V: minstens 51% goed", "O: anders", extra="nvt: ja\n")
    schaal = tuple(replace(niveau, naam="niet van toepassing") if niveau.nvt else niveau for niveau in kort.schaal)
    kader = replace(kort, schaal=schaal)
    (feit,) = (b.feit for b in bewijs(kader, []).bevindingen if isinstance(b.feit, DoorNvt))
    assert bevinding_zin(kader, feit).startswith("Nvt in plaats van een score kan het oordeel veranderen (")
    assert tegenvoorbeelden(kader, feit)[0] == (
        "met 2 goed en 1 fout is het V; wordt daarin één goed nvt, dan wordt het O"
    )


def test_groepen_heten_naar_hun_eerste_en_laatste_verwachting() -> None:
    """Where the beslisregels tell groepen apart, a state says of each how it is filled in."""
    rijen = ("V: alle goed in kern en minstens 50% goed in extra", "M: alle goed in kern", "O: anders")
    kader = kader_met(*rijen, verwachtingen=35, kern=27)
    certificaat = bewijs(kader, [])
    zinnen = [bevinding_zin(kader, bevinding.feit) for bevinding in certificaat.bevindingen]
    assert (
        "Even zwaar wegen: 1.1.1 tot en met 1.1.27 (27 verwachtingen); 1.1.28 tot en met 1.1.35 (8 verwachtingen): "
        f"10 toestanden staan voor {2**35} invullingen."
    ) in zinnen
    (feit,) = (b.feit for b in certificaat.bevindingen if isinstance(b.feit, AlleenDoorAnders))
    assert tegenvoorbeelden(kader, feit)[0] == (
        "met 26 goed en 1 fout bij 1.1.1 tot en met 1.1.27 (27 verwachtingen) en 8 goed bij 1.1.28 tot en met 1.1.35 "
        "(8 verwachtingen)"
    )
