"""What the certificate found, in words: a sentence for every kind of fact, and a few counterexamples."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, get_args

import pytest

from hulp.bovenkaders import SLECHTSTE_TENZIJ, bewezen, bovenkader
from hulp.feitenkader import feitenkader
from hulp.laden import geladen
from hulp.menskader import menskader
from hulp.proefkaders import ELKE_VORM, kader_met
from toetsing.commands.kader.bewijsadvies import advies
from toetsing.commands.kader.bewijszinnen import bevinding_zin, conclusie, onderzocht, tegenvoorbeelden
from toetsing.commands.kader.nieuwe_gevallen import nieuw_geval
from toetsing.commands.kader.veranderzinnen import gemist_zin, geprobeerd, mutant_zin
from toetsing.domain.knopen import geheel_van
from toetsing.domain.meldingen import Ernst
from toetsing.domain.proof.bevinding import (
    AlleenDoorAnders,
    DoorNvt,
    Feit,
    Onderzoek,
    Onopgemerkt,
    Overlap,
    TeVeelMutanten,
    Verslechtering,
)
from toetsing.domain.proof.bewijs import Certificaat, bewijs
from toetsing.domain.proof.mutanten import Soort, knoopmutanten
from toetsing.domain.proof.opmerken import Gemist, Lot
from toetsing.readers.kader.gevallen import load_gevallen
from toetsing.readers.kader.kaderbestand import load_kader

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader

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


LEEG = ZONDER.replace("beslisregels: [", "lege_noemer: V, beslisregels: [")

LEGE_STAP = SLECHTSTE_TENZIJ[0].replace("minstens M als criterium 1.2 is V", "minstens O als criterium 1.2 is V")


def certificaten(monkeypatch: pytest.MonkeyPatch) -> list[Certificaat]:
    """Proofs that together find everything there is to find."""
    zonder, meldingen = load_kader(ZONDER.encode(), "k")
    assert zonder is not None, meldingen
    mis = b"gevallen: [{naam: mis, criterium: '1.1', scores: + + +, oordeel: O}]"
    gevallen, _ = load_gevallen(mis, "g", FOUT)
    leeg, meldingen = load_kader(LEEG.encode(), "k")
    assert leeg is not None, meldingen
    alle = [
        bewijs(FOUT, gevallen),
        bewijs(feitenkader(), []),
        bewijs(geladen(LEGE_STAP), []),
        bewezen("vier themas"),
        bewijs(menskader(), []),
        *(bewijs(kader, []) for kader in (WEG, KERN, zonder, leeg, *ELKE_VORM.values())),
    ]
    monkeypatch.setattr("toetsing.domain.proof.opmerken.GRENS_MUTANTEN", 0)
    return [*alle, bewijs(WEG, [])]


def test_elk_soort_feit_heeft_een_zin(monkeypatch: pytest.MonkeyPatch) -> None:
    gezien: set[type] = set()
    for certificaat in certificaten(monkeypatch):
        for bevinding in certificaat.bevindingen:
            gezien.add(type(bevinding.feit))
            zin = bevinding_zin(bevinding.feit)
            assert zin[0] == zin[0].upper()
            assert zin.endswith(".")
    assert gezien == set(get_args(Feit))


def test_wat_iets_vraagt_zegt_wat_te_doen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is a fout or let op has an advice, but a gap of which the sentence itself says what answers it."""
    met_advies = set()
    for certificaat in certificaten(monkeypatch):
        for bevinding in certificaat.bevindingen:
            doe = advies(bevinding)
            if bevinding.ernst is not Ernst.INFO:
                assert doe or "'lege_noemer'" in bevinding_zin(bevinding.feit), bevinding
            met_advies |= {bevinding.onderzoek} if doe else set()
    assert {een for een in met_advies if een.ernst is Ernst.INFO} == {Onderzoek.NVT}


def test_een_rij_die_elders_voorgaat_kan_hoger_en_een_bedoelde_volgorde_vraagt_niets() -> None:
    kader = kader_met("V: hoogstens 2 fout", "M: precies 1 fout", "O: anders")
    (dood,) = (b for b in bewijs(kader, []).bevindingen if b.onderzoek is Onderzoek.DODE_RIJ)
    assert advies(dood) == "Haal de rij weg, of zet haar hoger."
    (samen,) = (b for b in bewijs(kader, []).bevindingen if b.onderzoek is Onderzoek.EENDUIDIG)
    assert isinstance(samen.feit, Overlap)
    assert "volgorde: telt" in advies(samen)
    assert advies(replace(samen, feit=replace(samen.feit, volgorde_telt=True))) == ""


def test_van_veel_tegenvoorbeelden_staan_er_tien_en_hoeveel_er_nog_zijn() -> None:
    kader = kader_met("V: geen fout", "M: minstens 20 fout", "O: anders", verwachtingen=20)
    (feit,) = (b.feit for b in bewijs(kader, []).bevindingen if isinstance(b.feit, AlleenDoorAnders))
    zinnen = tegenvoorbeelden(feit)
    assert zinnen[0] == "met 19 goed en 1 fout"
    assert len(zinnen) == 11
    assert zinnen[-1] == "en nog 9 andere"


def test_een_wissel_die_in_meer_groepen_hetzelfde_heet_staat_er_een_keer() -> None:
    """The two groepen give the same sentence for another verwachting; both count."""
    kader = kader_met("O: precies 1 goed", "V: 1.1.1 is goed of 1.1.2 is goed", "M: anders", verwachtingen=2)
    (feit,) = (b.feit for b in bewijs(kader, []).bevindingen if isinstance(b.feit, Verslechtering))
    assert bevinding_zin(feit) == "Een betere score geeft in 2 gevallen een slechter oordeel."
    assert tegenvoorbeelden(feit) == (
        "met 1.1.1 fout en 1.1.2 fout is het M; wordt daarin één fout goed, dan wordt het O",
    )


def test_nvt_heet_zo_ook_waar_het_kader_een_andere_naam_heeft() -> None:
    kader = kader_met("V: minstens 51% goed", "O: anders", extra="nvt: ja\n", nvt="niet van toepassing")
    (feit,) = (b.feit for b in bewijs(kader, []).bevindingen if isinstance(b.feit, DoorNvt))
    assert bevinding_zin(feit).startswith("Nvt in plaats van een score kan het oordeel veranderen (")
    assert tegenvoorbeelden(feit)[0] == ("met 2 goed en 1 fout is het V; wordt daarin één goed nvt, dan wordt het O")


def test_groepen_heten_naar_hun_eerste_en_laatste_verwachting() -> None:
    """Where the beslisregels tell groepen apart, a state says of each how it is filled in."""
    rijen = ("V: alle goed in kern en minstens 50% goed in extra", "M: alle goed in kern", "O: anders")
    kader = kader_met(*rijen, verwachtingen=35, kern=27)
    certificaat = bewijs(kader, [])
    zinnen = [bevinding_zin(bevinding.feit) for bevinding in certificaat.bevindingen]
    assert (
        "Even zwaar wegen: 1.1.1 tot en met 1.1.27 (27 verwachtingen); 1.1.28 tot en met 1.1.35 (8 verwachtingen): "
        "10 toestanden staan voor 34.359.738.368 invullingen."
    ) in zinnen
    (feit,) = (b.feit for b in certificaat.bevindingen if isinstance(b.feit, AlleenDoorAnders))
    assert tegenvoorbeelden(feit)[0] == (
        "met 26 goed en 1 fout bij 1.1.1 tot en met 1.1.27 (27 verwachtingen) en 8 goed bij 1.1.28 tot en met 1.1.35 "
        "(8 verwachtingen)"
    )


# -- what no case notices ----------------------------------------------------------------------------------------------

ZES = kader_met("V: minstens 50% goed", "M: hoogstens 1 fout", "O: anders", extra="nvt: ja\n")


def met(kader: Kader, **uitkomsten: int) -> Certificaat:
    """A certificate of which so many mutants became so."""
    certificaat = bewijs(kader, [])
    (een,) = [proef for proef in certificaat.proeven if isinstance(proef.uitkomst, Gemist)][:1]
    soorten = {"gelijk": Lot.GELIJK, "opgemerkt": Lot.OPGEMERKT, "gemist": een.uitkomst, "te_veel": Lot.TE_VEEL}
    proeven = [replace(een, uitkomst=soorten[naam]) for naam, n in uitkomsten.items() for _ in range(n)]
    return replace(certificaat, proeven=tuple(proeven))


@pytest.mark.parametrize(
    ("uitkomsten", "zin"),
    [
        ({"gelijk": 3}, "3 veranderingen van een beslisregel. Geen daarvan verandert een oordeel."),
        (
            {"opgemerkt": 2, "gelijk": 1},
            "3 veranderingen van een beslisregel. Daarvan veranderen er 2 een oordeel, en elk daarvan wordt door "
            "een geval opgemerkt.",
        ),
        (
            {"gemist": 2, "opgemerkt": 1, "te_veel": 1},
            "4 veranderingen van een beslisregel. Daarvan veranderen er 3 een oordeel; 2 daarvan worden door geen "
            "enkel geval opgemerkt; 1 is niet nagegaan.",
        ),
    ],
)
def test_hoeveel_er_is_geprobeerd_staat_er_goed(uitkomsten: dict[str, int], zin: str) -> None:
    certificaat = met(ZES, **uitkomsten)
    assert geprobeerd(certificaat) == f"Geprobeerd zijn {zin}"
    assert onderzocht(certificaat).endswith(f"geen uitgewerkte gevallen. Geprobeerd zijn {zin}")


def gemist() -> tuple[Gemist, ...]:
    return tuple(proef.uitkomst for proef in bewijs(ZES, []).proeven if isinstance(proef.uitkomst, Gemist))


@pytest.mark.parametrize(
    ("aantal", "van", "zin"),
    [
        (1, 1, "Geen geval merkt de enige verandering op die een oordeel verandert: 1 keer andere grens."),
        (
            1,
            9,
            "1 van de 9 veranderingen die een oordeel veranderen, wordt door geen enkel geval opgemerkt: 1 keer andere "
            "grens.",
        ),
        (
            3,
            3,
            "Geen geval merkt een van de 3 veranderingen op die een oordeel veranderen: 2 keer andere grens en 1 keer "
            "andere maat.",
        ),
        (
            2,
            3,
            "2 van de 3 veranderingen die een oordeel veranderen, worden door geen enkel geval opgemerkt: 2 keer "
            "andere grens.",
        ),
    ],
)
def test_een_aantal_onopgemerkte_veranderingen_staat_er_goed(aantal: int, van: int, zin: str) -> None:
    feit = Onopgemerkt(gemist=gemist()[:aantal], van=van, meegeleverd=False)
    assert bevinding_zin(feit) == zin
    voorbeelden = tegenvoorbeelden(feit)
    assert voorbeelden == tuple(gemist_zin(een) for een in feit.gemist)


def test_van_de_onopgemerkte_veranderingen_staan_er_drie_en_hoeveel_er_nog_zijn() -> None:
    alle = gemist()
    voorbeelden = tegenvoorbeelden(Onopgemerkt(gemist=alle, van=len(alle), meegeleverd=False))
    assert voorbeelden[3:] == (f"en nog {len(alle) - 3} andere",)


@pytest.mark.parametrize(
    ("aantal", "zin"),
    [
        (1, "1 van de 9 veranderingen is niet nagegaan: daarvoor zijn er te veel toestanden."),
        (9, "Alle 9 veranderingen zijn niet nagegaan: daarvoor zijn er te veel toestanden."),
    ],
)
def test_wat_te_veel_was_staat_er_goed(aantal: int, zin: str) -> None:
    assert bevinding_zin(TeVeelMutanten(aantal=aantal, van=9)) == zin


def test_elke_soort_verandering_heeft_haar_eigen_woorden() -> None:
    leeg, meldingen = load_kader(
        LEEG.replace("{nr: '1.2', tekst: C,", "{nr: '1.2', tekst: C, beslisregels: [{V: geen fout}],").encode(), "k"
    )
    assert leeg is not None, meldingen
    per_soort = {
        (proef.mutant.soort, *(rij.nummer for rij in proef.mutant.rijen)): mutant_zin(proef.mutant)
        for kader in (WEG, leeg)
        for proef in bewijs(kader, []).proeven
        if proef.criterium == "1.1"
    }
    assert per_soort[Soort.GRENS, 2] == "rij 2 (geen: geen fout) als 'precies 1 fout'"
    assert per_soort[Soort.MAAT, 1] == "rij 1 (V: alle goed) als 'geen goed'"
    assert per_soort[Soort.SCORE, 3] == "rij 3 (O: minstens 2 fout) als 'minstens 2 nvt'"
    assert per_soort[Soort.OORDEEL, 3] == "rij 3 (O: minstens 2 fout) met oordeel M"
    assert per_soort[Soort.OORDEEL, 0] == "lege_noemer (V) met oordeel O"
    assert per_soort[Soort.WEG, 2] == "zonder rij 2 (O: anders)"
    assert per_soort[Soort.WEG, 0] == "zonder lege_noemer (V)"
    assert per_soort[Soort.VERWISSELD, 1, 3] == ("rij 1 (V: precies 1 fout) en rij 3 (O: minstens 2 fout) verwisseld")
    assert per_soort[(Soort.ELDERS,)] == "met de beslisregels van 1.2"
    stappen = {een.soort: mutant_zin(een) for een in knoopmutanten(geheel_van(bovenkader("basis en stappen")).delen[0])}
    assert stappen[Soort.STAP] == (
        "de stap 'hoogstens M als overtreding is ja' als 'hoogstens O als overtreding is ja'"
    )
    assert stappen[Soort.STAP_WEG] == "zonder de stap 'hoogstens M als overtreding is ja'"
    assert stappen[Soort.STAPPEN_VERWISSELD] == (
        "de stap '2 stappen slechter als criterium 1.2 is O' en de stap 'hoogstens M als overtreding is ja' verwisseld"
    )
    assert stappen[Soort.SCORE] == (
        "de stap 'hoogstens M als overtreding is ja' als 'hoogstens M als overtreding is nee'"
    )
    assert {soort for soort, *_ in per_soort} | {*stappen} == set(Soort)


def test_waar_geen_oordeel_is_staat_dat_er_in_woorden() -> None:
    zinnen = {gemist_zin(p.uitkomst) for p in bewijs(WEG, []).proeven if isinstance(p.uitkomst, Gemist)}
    assert "zonder rij 1 (V: precies 1 fout): met 2 goed en 1 fout is er geen oordeel in plaats van V" in zinnen
    assert "rij 2 (geen: geen fout) met oordeel M: met 3 goed wordt het M in plaats van geen oordeel" in zinnen


def test_een_nieuw_geval_is_een_lijn_yaml() -> None:
    eerste = gemist()[0]
    geval = nieuw_geval("1.1", eerste.onderdelen, eerste.scores, eerste.oordeel)
    naam = "1.1.2 en 1.1.3 fout, de overige goed"
    assert geval.yaml == f'- {{naam: "{naam}", criterium: "1.1", scores: "+ - -", oordeel: "O", nagekeken: nee}}'


@pytest.mark.parametrize(
    ("gevallen", "gezegd"),
    [
        (0, "Bewezen is: elke toestand krijgt een oordeel en een betere score geeft nooit een slechter oordeel; er "
            "zijn geen uitgewerkte gevallen."),
        (1, "Bewezen is: elke toestand krijgt een oordeel en een betere score geeft nooit een slechter oordeel, en elk "
            "uitgewerkt geval klopt."),
        (2, "Bewezen is: elke toestand krijgt een oordeel, een betere score geeft nooit een slechter oordeel, elk "
            "uitgewerkt geval klopt, en elke verandering die is geprobeerd valt op als zij een oordeel verandert."),
    ],
    ids=["zonder gevallen", "met te weinig gevallen", "met genoeg gevallen"],
)  # fmt: skip
def test_de_conclusie_zegt_niet_meer_dan_er_is_bewezen(gevallen: int, gezegd: str) -> None:
    kader = kader_met("V: geen fout", "O: anders", verwachtingen=1)
    alle = "".join(f"  - {{naam: g, criterium: '1.1', scores: '{s}', oordeel: {o}}}\n" for s, o in ("+V", "-O"))
    gelezen, meldingen = load_gevallen(f"gevallen:\n{alle}".encode(), "g", kader)
    assert len(gelezen) == 2, meldingen
    assert conclusie(bewijs(kader, gelezen[:gevallen]), 0) == gezegd


def test_zonder_beslisregels_is_er_niets_geprobeerd() -> None:
    zonder, meldingen = load_kader(ZONDER.replace(", beslisregels: [{V: alle goed}, {O: anders}]", "").encode(), "k")
    assert zonder is not None, meldingen
    assert "Geprobeerd" not in onderzocht(bewijs(zonder, []))
