"""The certificate: clean on the shipped kader, and each kind of fault found with the right counterexample."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, TypeVar

import pytest

from hulp.grond import STAP1, WORTEL
from hulp.proefkaders import kader_met
from toetsing.commands.kader.bewijszinnen import bevinding_zin, conclusie, tegenvoorbeelden
from toetsing.domain.meldingen import Ernst
from toetsing.domain.proof.bevinding import (
    AlleenDoorAnders,
    BeslistNooit,
    Gaten,
    Kern,
    LegeNoemerOverbodig,
    Onderzoek,
    Overlap,
    Verslechtering,
)
from toetsing.domain.proof.bewijs import Certificaat, bewijs
from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.scores import Score
from toetsing.readers.kader.gevallen import load_gevallen
from toetsing.readers.kader.kaderbestand import load_kader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.kader import Kader
    from toetsing.domain.proof.bevinding import Bevinding
    from toetsing.domain.rules.toestand import Toestand

F = TypeVar("F")

STAP1_TEKST = (STAP1 / "kader.yaml").read_text(encoding="utf-8")


def met_code(certificaat: Certificaat, code: str) -> list[tuple[str, tuple[str, ...]]]:
    return [in_woorden(b) for b in certificaat.bevindingen if b.onderzoek.code == code]


def in_woorden(bevinding: Bevinding) -> tuple[str, tuple[str, ...]]:
    """The sentence and the counterexamples of a bevinding, as everybody reads them."""
    return bevinding_zin(bevinding.feit), tegenvoorbeelden(bevinding.feit)


def codes(certificaat: Certificaat, *zonder: str) -> set[str]:
    return {b.onderzoek.code for b in certificaat.bevindingen} - {"B13", "B12", "B17", *zonder}


GOED = ("V: geen fout", "M: precies 1 fout", "O: minstens 2 fout")


def test_een_goed_kader_is_bewezen() -> None:
    certificaat = bewijs(kader_met(*GOED), [])
    assert certificaat.bewezen
    assert codes(certificaat) == {"B09"}


def test_een_gat_heeft_zijn_toestand() -> None:
    certificaat = bewijs(kader_met("V: geen fout", "O: minstens 2 fout"), [])
    assert not certificaat.bewezen
    assert met_code(certificaat, "B01") == [
        ("In 1 van de 3 toestanden past geen beslisregel.", ("met 2 goed en 1 fout past geen beslisregel",))
    ]


def test_een_overlap_noemt_beide_rijen_en_wie_beslist() -> None:
    certificaat = bewijs(kader_met("V: geen fout", "M: hoogstens 1 fout", "O: minstens 1 fout"), [])
    assert met_code(certificaat, "B02") == [
        (
            "Rij 1 (V: geen fout) en rij 2 (M: hoogstens 1 fout) passen samen in 1 toestand; rij 1 beslist.",
            ("met 3 goed passen beide",),
        ),
        (
            "Rij 2 (M: hoogstens 1 fout) en rij 3 (O: minstens 1 fout) passen samen in 1 toestand; rij 2 beslist.",
            ("met 2 goed en 1 fout passen beide",),
        ),
    ]
    assert certificaat.bewezen


VOLGORDE = """
kader: k
versie: '1'
titel: K
bron: boek
bronnen: {boek: {titel: B, uitgever: U, periode: P}}
scores: [{teken: '+', naam: goed, voldoet: ja}, {teken: '-', naam: fout}, {teken: nvt, naam: nvt, soort: nvt}]
oordelen: [{letter: V, naam: v}, {letter: M, naam: m}, {letter: O, naam: o}]
themas:
  - nr: '1'
    naam: T
    norm: N
    beslisregels: [{V: geen fout}, {M: hoogstens 1 fout}, {O: anders}]
    criteria:
      - {nr: '1.1', tekst: C, verwachtingen: [{nr: 1.1.1, tekst: T}, {nr: 1.1.2, tekst: T}]}
      - {nr: '1.2', tekst: C, verwachtingen: [{nr: 1.2.1, tekst: T}, {nr: 1.2.2, tekst: T}]}
"""


def test_een_gat_in_eigen_beslisregels_zegt_dat_die_van_erboven_niet_gelden() -> None:
    eigen = VOLGORDE.replace("{nr: '1.2', tekst: C,", "{nr: '1.2', tekst: C, beslisregels: [{V: geen fout}],")
    van_kader = "beslisregels: [{V: geen fout}, {M: hoogstens 1 fout}, {O: anders}]\n"
    zonder = eigen.replace(f"    {van_kader}", "")
    for tekst, vervangt in (
        (eigen, " Dit criterium heeft eigen beslisregels; die van thema 1 gelden hier niet."),
        (
            zonder.replace("themas:", f"{van_kader}themas:"),
            " Dit criterium heeft eigen beslisregels; die van het kader gelden hier niet.",
        ),
        (zonder, ""),
    ):
        kader, meldingen = load_kader(tekst.encode(), "k")
        assert kader is not None, meldingen
        ((zin, _),) = met_code(bewijs(kader, []), "B01")
        assert zin == f"In 1 van de 2 toestanden past geen beslisregel.{vervangt}"


def volgorde(naast: str = "", matig: str = "hoogstens 1 fout", nvt: Sequence[str] = ()) -> Certificaat:
    """The proof of two criteria that share their beslisregels, with something beside those, and nvt at some numbers."""
    tekst = VOLGORDE.replace("    beslisregels:", f"{naast}    beslisregels:").replace("hoogstens 1 fout", matig)
    for nr in nvt:
        tekst = tekst.replace(f"nr: {nr},", f"nr: {nr}, nvt: ja,")
    kader, meldingen = load_kader(tekst.encode(), "k")
    assert kader is not None, [str(m) for m in meldingen]
    return bewijs(kader, [])


def test_waar_de_bron_de_rijen_ordent_is_een_overlap_alleen_info() -> None:
    for naast, ernst in (("", Ernst.LET_OP), ("    volgorde: telt\n", Ernst.INFO)):
        certificaat = volgorde(naast)
        assert [b.ernst for b in certificaat.bevindingen if isinstance(b.feit, Overlap)] == [ernst, ernst]
        assert {len(r.beslissing.tegenspraak) for t in certificaat.tabellen for r in t.toestanden.values()} == (
            {0} if naast else {0, 1}
        )


LEEG = "    lege_noemer: M\n"


@pytest.mark.parametrize(
    ("naast", "matig", "nvt", "gezegd"),
    [
        ("", "minstens 50% goed", [], False),
        (LEEG, "minstens 50% goed", [], True),
        (LEEG, "minstens 50% goed", ["1.1.1", "1.1.2"], False),
        (LEEG, "minstens 50% goed", ["1.2.1", "1.2.2"], False),
        (LEEG, "minstens 50% goed", ["1.1.1", "1.2.1"], True),
        (LEEG, "hoogstens 1 fout", ["1.1.1", "1.1.2"], True),
    ],
    ids=["er is geen", "geen nvt", "nodig bij 1.1", "nodig bij 1.2", "er blijft altijd een over", "geen percentage"],
)
def test_een_lege_noemer_die_nergens_nodig_is_wordt_een_keer_gezegd(
    naast: str, matig: str, nvt: Sequence[str], gezegd: bool
) -> None:
    certificaat = volgorde(naast, matig, nvt)
    overbodig = [b for b in certificaat.bevindingen if isinstance(b.feit, LegeNoemerOverbodig)]
    verwacht = [("1.1", LegeNoemerOverbodig(oordeel=Oordeel("M")), Ernst.LET_OP)] if gezegd else []
    assert [(b.criterium, b.feit, b.ernst) for b in overbodig] == verwacht


def test_waar_niets_is_beoordeeld_ontbreekt_een_lege_noemer_en_geen_rij() -> None:
    certificaat = volgorde("", "minstens 50% goed", ["1.1.1", "1.1.2"])
    zin = "is niets beoordeeld waarover een beslisregel rekent"
    assert met_code(certificaat, "B01") == [
        (
            f"In 1 van de 6 toestanden {zin}, en zegt geen 'lege_noemer' wat dan het oordeel is: zet er een naast de "
            "beslisregels.",
            (f"met 2 nvt {zin}",),
        )
    ]
    assert not certificaat.bewezen
    assert met_code(volgorde(LEEG, "minstens 50% goed", ["1.1.1", "1.1.2"]), "B01") == []


def test_een_dode_rij_past_nergens_of_komt_altijd_te_laat() -> None:
    certificaat = bewijs(kader_met(*GOED, "O: precies 4 fout"), [])
    assert met_code(certificaat, "B05") == [
        ("Rij 4 (O: precies 4 fout) beslist hier nooit: er is geen toestand waarin zij past.", ())
    ]
    certificaat = bewijs(kader_met(*GOED, "O: precies 3 fout"), [])
    assert met_code(certificaat, "B05") == [
        ("Rij 4 (O: precies 3 fout) beslist hier nooit: een eerdere rij gaat altijd voor.", ())
    ]


def test_een_rij_die_een_slechtere_score_beloont() -> None:
    certificaat = bewijs(kader_met("V: geen fout", "O: precies 1 fout", "M: minstens 2 fout"), [])
    assert not certificaat.bewezen
    ((tekst, voorbeelden),) = met_code(certificaat, "B06")
    assert tekst == "Een betere score geeft in 1 geval een slechter oordeel."
    assert voorbeelden == ("met 1 goed en 2 fout is het M; wordt daarin één fout goed, dan wordt het O",)


def test_een_verwachting_die_er_niet_toe_doet() -> None:
    certificaat = bewijs(kader_met("V: 1.1.1 is goed en 1.1.2 is goed", "O: anders"), [])
    assert met_code(certificaat, "B08") == [("1.1.3 verandert het oordeel nooit.", ())]


def test_een_kernverwachting() -> None:
    certificaat = bewijs(kader_met("O: 1.1.1 is fout", "V: geen fout", "M: anders"), [])
    assert ("1.1.1: een fout geeft altijd O.", ()) in met_code(certificaat, "B09")
    assert ("1.1.2 en 1.1.3: één fout sluit V uit.", ()) in met_code(certificaat, "B09")


def test_toestanden_die_alleen_door_anders_een_oordeel_krijgen() -> None:
    certificaat = bewijs(kader_met("V: geen fout", "O: anders"), [])
    ((tekst, voorbeelden),) = met_code(certificaat, "B03")
    assert tekst == "In 1 van de 2 toestanden komt het oordeel (O) alleen van 'anders'."
    assert voorbeelden == ("met 2 goed en 1 fout",)


def test_een_rij_zonder_eigen_bron() -> None:
    tekst = STAP1_TEKST.replace("        bron: landelijk, bijlage 3, Veiligheid, punt 2\n", "")
    kader, meldingen = load_kader(tekst.encode(), "k")
    assert not meldingen
    assert kader is not None
    certificaat = bewijs(kader, [])
    assert certificaat.bewezen, "the source of a kader holds for everything below it"
    ((tekst, _),) = met_code(certificaat, "B10")
    assert tekst.startswith("Rij 2 (M: precies 1 onvoldoende en de overige voldoende) heeft geen eigen bron; die van")


def test_een_geval_dat_niet_klopt_en_rijen_zonder_geval() -> None:
    kader = kader_met(*GOED)
    tekst = (
        "gevallen:\n  - {naam: goed, criterium: '1.1', scores: + + +, oordeel: V}\n"
        "  - {naam: mis, criterium: '1.1', scores: + + open, oordeel: V}\n"
        "  - {naam: verkeerde rij, criterium: '1.1', scores: + - -, oordeel: O, beslisregel: 2}\n"
    )
    gevallen, meldingen = load_gevallen(tekst.encode(), "g", kader)
    assert not meldingen
    certificaat = bewijs(kader, gevallen)
    assert not certificaat.bewezen
    assert met_code(certificaat, "B11") == [
        ("Geval 'mis' (g:3) zegt V, maar de beslisregels geven V of M, 'geen fout', 'precies 1 fout'.", ()),
        (
            "Geval 'verkeerde rij' (g:4) zegt O door 'precies 1 fout', maar de beslisregels geven O, "
            "'minstens 2 fout'.",
            (),
        ),
    ]
    assert [tekst for tekst, _ in met_code(certificaat, "B12")] == [
        "Geen uitgewerkt geval laat rij 2 (M: precies 1 fout) werken.",
        "Geen uitgewerkt geval laat rij 3 (O: minstens 2 fout) werken.",
    ]


def test_het_meegeleverde_kader_is_bewezen_op_mededelingen_na(stap1: Kader) -> None:
    gevallen = [
        geval
        for pad in sorted((STAP1 / "gevallen").glob("*.yaml"))
        for geval in load_gevallen(pad.read_bytes(), pad.name, stap1)[0]
    ]
    certificaat = bewijs(stap1, gevallen)
    assert certificaat.bewezen
    assert {b.ernst.value for b in certificaat.bevindingen} == {"info"}
    assert [b.criterium for b in certificaat.bevindingen if b.onderzoek.code == "B04"] == ["3.1", "3.2"]


def test_met_nvt_worden_alle_gaten_van_de_gedrukte_beslisregels_gevonden() -> None:
    """Every filling-in for which the printed rules of 2015 have no row, found by hand over all of them."""
    kader, _ = load_kader(STAP1_TEKST.replace('versie: "2015"', 'versie: "2015"\nnvt: ja').encode(), "k")
    assert kader is not None
    certificaat = bewijs(kader, [])
    for tabel in certificaat.tabellen:
        nrs = [onderdeel.nr for onderdeel in tabel.criterium.onderdelen]
        gaten: set[Toestand] = set()
        rest: set[Toestand] = set()
        for tekens in product(("+", "-", "nvt"), repeat=len(nrs)):
            plus, min_, nvt = (tekens.count(teken) for teken in ("+", "-", "nvt"))
            match tabel.criterium.nr[0]:
                case "1":
                    past = min_ <= 1 or (min_ == 2 and nvt == 0) or min_ >= 3
                case "2":
                    past = nvt == 0 or min_ >= 2
                case _:
                    past = plus + min_ > 0
            toestand = tabel.zicht.toestand(dict(zip(nrs, map(Score, tekens), strict=True)))
            (rest if past else gaten).add(toestand)
        assert {t.toestand for t in tabel.toestanden.values() if t.beslissing.rij is None} == gaten
        assert {t.toestand for t in tabel.toestanden.values() if t.beslissing.rij is not None} == rest
        ((tekst, voorbeelden),) = [
            in_woorden(b)
            for b in certificaat.bevindingen
            if b.onderzoek.code == "B01" and b.criterium == tabel.criterium.nr
        ]
        assert tekst.startswith(f"In {len(gaten)} van de ")
        assert len(voorbeelden) == len(gaten)
    assert ("met 2 voldoende, 2 onvoldoende en 1 nvt past geen beslisregel") in met_code(certificaat, "B01")[1][1]
    assert {b.criterium for b in certificaat.bevindingen if b.onderzoek.code == "B07"} == {c.nr for c in kader.criteria}


def test_zevenentwintig_moeten_en_acht_extra_zijn_enkele_toestanden() -> None:
    """Whether one of the kern is not good, and how many of the extra are not, up to five of the eight."""
    rijen = ("V: alle goed in kern en minstens 50% goed in extra", "M: alle goed in kern", "O: anders")
    certificaat = bewijs(kader_met(*rijen, verwachtingen=35, kern=27), [])
    (tabel,) = certificaat.tabellen
    assert len(tabel.toestanden) == 2 * 5
    assert sum(tabel.invullingen.values()) == 2**35
    assert certificaat.bewezen


@pytest.mark.lang
def test_twaalf_afzonderlijk_genoemde_verwachtingen_worden_alle_nagegaan() -> None:
    regel = " en ".join(f"1.1.{i} is goed" for i in range(1, 13))
    certificaat = bewijs(kader_met(f"V: {regel}", "O: anders", verwachtingen=12), [])
    assert len(certificaat.tabellen[0].toestanden) == 4096
    assert certificaat.bewezen


@pytest.mark.parametrize("verwachtingen", [1, 2, 5])
def test_de_invullingen_tellen_op_tot_alle_mogelijkheden(verwachtingen: int) -> None:
    kader = kader_met(*GOED, verwachtingen=verwachtingen, extra="nvt: ja\n")
    (tabel,) = bewijs(kader, []).tabellen
    assert sum(tabel.invullingen.values()) == 3**verwachtingen


# -- as data -----------------------------------------------------------------------------------------------------------


def feiten(certificaat: Certificaat, soort: type[F]) -> list[F]:
    return [b.feit for b in certificaat.bevindingen if isinstance(b.feit, soort)]


def test_een_gat_en_een_vangnet_houden_hun_toestanden_vast() -> None:
    (gaten,) = feiten(bewijs(kader_met("V: geen fout", "O: minstens 2 fout"), []), Gaten)
    assert (len(gaten.toestanden), gaten.van) == (1, 3)
    assert gaten.toestanden[0].beslissing.rij is None
    (vangnet,) = feiten(bewijs(kader_met("V: geen fout", "O: anders"), []), AlleenDoorAnders)
    assert (len(vangnet.toestanden), vangnet.van, vangnet.oordeel) == (1, 2, "O")


def test_rijen_tellen_vanaf_een_en_zeggen_waarom_zij_nooit_beslissen() -> None:
    kader = kader_met(
        "V: geen fout", "M: hoogstens 1 fout", "O: minstens 1 fout", "O: precies 3 fout", "O: precies 4 fout"
    )
    certificaat = bewijs(kader, [])
    assert [(f.eerste.nummer, f.tweede.nummer) for f in feiten(certificaat, Overlap)] == [(1, 2), (2, 3)]
    assert [(f.rij.nummer, f.past, f.elders) for f in feiten(certificaat, BeslistNooit)] == [
        (4, True, False),
        (5, False, False),
    ]


def test_een_rij_die_elders_wel_beslist_is_geen_fout() -> None:
    """Rows that two criteria inherit, of which the first has too few verwachtingen for the last row."""
    tekst = (
        "kader: k\nversie: '1'\ntitel: K\nbron: boek\nbronnen: {boek: {titel: B, uitgever: U, periode: P}}\n"
        "scores: [{teken: '+', naam: goed, voldoet: ja}, {teken: '-', naam: fout}]\n"
        "oordelen: [{letter: V, naam: v}, {letter: M, naam: m}, {letter: O, naam: o}]\n"
        "themas:\n  - nr: '1'\n    naam: T\n    norm: N\n"
        "    beslisregels: [{V: geen fout}, {M: precies 1 fout}, {O: minstens 2 fout}]\n    criteria:\n"
        "      - {nr: '1.1', tekst: C, verwachtingen: [{nr: 1.1.1, tekst: T}]}\n"
        "      - {nr: '1.2', tekst: C, verwachtingen: [{nr: 1.2.1, tekst: T}, {nr: 1.2.2, tekst: T}]}\n"
    )
    kader, meldingen = load_kader(tekst.encode(), "k")
    assert kader is not None, meldingen
    certificaat = bewijs(kader, [])
    (bevinding,) = (b for b in certificaat.bevindingen if isinstance(b.feit, BeslistNooit))
    assert (bevinding.criterium, bevinding.onderzoek) == ("1.1", Onderzoek.BEREIKBAAR)
    zin = "Rij 3 (O: minstens 2 fout) beslist hier nooit: er is geen toestand waarin zij past."
    assert in_woorden(bevinding) == (zin, ())


def test_een_wissel_heeft_beide_scores_en_beide_oordelen() -> None:
    (feit,) = feiten(bewijs(kader_met("V: geen fout", "O: precies 1 fout", "M: minstens 2 fout"), []), Verslechtering)
    assert [(w.van, w.naar, w.voor.beslissing.oordeel, w.na.beslissing.oordeel) for w in feit.wissels] == [
        ("-", "+", "M", "O")
    ]


def test_een_kern_geeft_altijd_het_slechtste_of_sluit_het_beste_uit() -> None:
    kernen = feiten(bewijs(kader_met("O: 1.1.1 is fout", "V: geen fout", "M: anders"), []), Kern)
    assert [(k.klasse.nrs, k.teken, k.oordeel, k.altijd) for k in kernen] == [
        (("1.1.1",), "-", "O", True),
        (("1.1.2", "1.1.3"), "-", "V", False),
    ]


# -- where there is no oordeel -----------------------------------------------------------------------------------------


def test_een_rij_die_geen_oordeel_geeft_is_geen_bewijs_dat_alles_een_oordeel_krijgt() -> None:
    certificaat = bewijs(kader_met("V: geen fout", "geen: precies 1 fout", "O: minstens 2 fout"), [])
    assert met_code(certificaat, "B14") == [
        (
            "In 1 toestand zegt het kader uitdrukkelijk dat er geen oordeel is.",
            ("met 2 goed en 1 fout",),
        )
    ]
    assert "elke toestand heeft een beslisregel" in conclusie(certificaat, 0)


def test_een_betere_score_die_het_oordeel_wegneemt_valt_op() -> None:
    certificaat = bewijs(kader_met("V: precies 1 fout", "geen: geen fout", "O: minstens 2 fout"), [])
    ((tekst, (voorbeeld,)),) = met_code(certificaat, "B16")
    assert tekst == "Een betere score neemt in 1 geval het oordeel weg."
    assert voorbeeld == "met 2 goed en 1 fout is het V; wordt daarin één fout goed, dan is er geen oordeel"


def test_ook_een_overlap_met_een_rij_zonder_oordeel_wordt_genoemd() -> None:
    certificaat = bewijs(kader_met("geen: minstens 1 fout", "V: minstens 1 goed", "O: alle fout"), [])
    assert [tekst.split(" passen")[0] for tekst, _ in met_code(certificaat, "B02")] == [
        "Rij 1 (geen: minstens 1 fout) en rij 2 (V: minstens 1 goed)",
        "Rij 1 (geen: minstens 1 fout) en rij 3 (O: alle fout)",
    ]


def test_zonder_beslisregels_is_er_niets_te_bewijzen() -> None:
    tekst = STAP1_TEKST
    for thema in ("Randvoorwaarden", "Veiligheid", "Organisatie"):
        begin = tekst.index("    beslisregels:\n", tekst.index(f"naam: {thema}"))
        tekst = tekst[:begin] + tekst[tekst.index("    criteria:\n", begin) :]
    kader, meldingen = load_kader(tekst.encode(), "k")
    assert not meldingen
    assert kader is not None
    certificaat = bewijs(kader, [])
    assert not certificaat.bewezen
    assert not certificaat.fouten
    assert len(met_code(certificaat, "B15")) == 7
    assert conclusie(certificaat, 0) == "Niets te bewijzen: dit kader heeft geen beslisregels."


def test_onleesbare_gevallen_bewijzen_niets() -> None:
    certificaat = bewijs(kader_met(*GOED), [])
    assert conclusie(certificaat, 0).startswith("Bewezen is: ")
    assert (
        conclusie(certificaat, 2)
        == "De beslisregels zijn niet in orde: er zijn 2 fouten gevonden (onleesbare gevallen)."
    )


def test_een_rij_die_haar_bron_zelf_noemt_heeft_er_een() -> None:
    kader = kader_met("V: geen fout", "O: anders")
    assert met_code(bewijs(kader, []), "B10") == []


def test_de_naslag_noemt_elk_onderzoek() -> None:
    naslag = (WORTEL / "docs" / "naslag.md").read_text(encoding="utf-8")
    for onderzoek in Onderzoek:
        assert f"| {onderzoek.code} | {onderzoek.naam} | {onderzoek.ernst.value} |" in naslag
