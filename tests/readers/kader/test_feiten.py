"""The facts of a kader file: what may be declared, and every fault with its line and what is allowed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hulp.feitenkader import GEVALLEN, RIJEN, feitenkader
from hulp.grond import WORTEL
from toetsing.domain.decide.variant import met_variant
from toetsing.domain.proof.bewijs import bewijs
from toetsing.domain.rules.taal import WOORDEN, WOORDEN_OP_HUN_PLAATS
from toetsing.domain.scores import OPEN
from toetsing.domain.words.kopnamen import alle_kopnamen
from toetsing.readers.kader.gevallen import load_gevallen
from toetsing.readers.kader.kaderbestand import load_kader
from toetsing.readers.kader.variant import load_variant

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding

KOP = """\
kader: proef
versie: "1"
titel: Proef
bronnen: {boek: {titel: B, uitgever: U, periode: P}, wet: {titel: W, uitgever: U, periode: P}}
bron: boek
scores: [{teken: "+", naam: goed, voldoet: ja, invoer: [prima]}, {teken: "-", naam: niet goed}]
schalen: {jn: {niveaus: [{naam: ja, invoer: [j]}, nee], rang: geen}, klasse: {getal: {van: 1, tot: 3, stap: 1}}}
oordelen: [{letter: V, naam: voldoende}, {letter: O, naam: echt slecht}]
voetnoten: {a: Zie de toelichting.}
"""
THEMA = """\
themas:
  - nr: "1"
    naam: T
    norm: N
    criteria:
      - nr: "1.1"
        tekst: C
        beslisregels: [RIJEN]
        verwachtingen:
          - {nr: 1.1.1, tekst: T, groep: kern}
          - {nr: M1, tekst: T}
"""
LIJN = KOP.count("\n") + 2
"""The line of the first fact below `feiten:`."""
GOED = "{naam: opzet, tekst: Was er opzet?, schaal: jn}"


def lees(*feiten: str, rijen: str = '{V: "opzet is nee"}, {O: anders}') -> tuple[Kader | None, list[Melding]]:
    lijst = "\n".join(["feiten:" if feiten else "feiten: []", *(f"  - {feit}" for feit in feiten), ""])
    kader, meldingen = load_kader(f"{KOP}{lijst}{THEMA.replace('RIJEN', rijen)}".encode(), "k.yaml")
    return kader, list(meldingen)


def gelezen(*feiten: str, rijen: str = '{V: "opzet is nee"}, {O: anders}') -> Kader:
    kader, meldingen = lees(*feiten, rijen=rijen)
    assert not meldingen, [str(een) for een in meldingen]
    assert kader is not None
    return kader


FOUTEN: dict[str, tuple[str, str, str]] = {
    "geen naam": ("{tekst: T, schaal: jn}", "K002", "naam"),
    "een lege naam": ("{naam: '', tekst: T, schaal: jn}", "K005", "Bij 'naam' hoort een tekst."),
    "geen vraag": ("{naam: opzet, schaal: jn}", "K002", "feit opzet"),
    "een veld dat er niet is": ("{naam: opzet, tekst: T, schaal: jn, groep: kern}", "K003", "groep"),
    "nvt is geen veld": ("{naam: opzet, tekst: T, schaal: jn, nvt: ja}", "K003", "nvt"),
    "gewicht is geen veld": ("{naam: opzet, tekst: T, schaal: jn, gewicht: 2}", "K003", "gewicht"),
    "een schaal die er niet is": ("{naam: opzet, tekst: T, schaal: z}", "K052", "'z' is geen schaal van dit kader."),
    "motivering is ja noch nee": ("{naam: opzet, tekst: T, schaal: jn, motivering: soms}", "K005", "ja of nee"),
    "een bron die er niet is": ("{naam: opzet, tekst: T, schaal: jn, bron: krant}", "K008", "krant"),
    "een voetnoot die er niet is": ("{naam: opzet, tekst: T, schaal: jn, voetnoot: b}", "K009", "b"),
    "geen feit maar een woord": ("opzet", "K005", "een feit"),
    "een naam van twee woorden": ("{naam: kwade opzet, tekst: T, schaal: jn}", "K012", "kwade opzet"),
    "een naam die met een cijfer begint": ("{naam: 2opzet, tekst: T, schaal: jn}", "K012", "2opzet"),
    "een naam die op een teken eindigt": ("{naam: opzet., tekst: T, schaal: jn}", "K012", "opzet."),
    "een naam tussen aanhalingstekens": ("{naam: opzet’, tekst: T, schaal: jn}", "K012", "opzet’"),
    "een naam die geen rij kan zeggen": (f"{{naam: {'o' * 61}, tekst: T, schaal: jn}}", "K012", "o" * 61),
    "een woord uit de taal": ("{naam: Anders, tekst: T, schaal: jn}", "K012", "Anders"),
    "een woord van een score": ("{naam: Goed, tekst: T, schaal: jn}", "K055", "het is ook score 'niet goed'."),
    "een schrijfwijze van een score": ("{naam: PRIMA, tekst: T, schaal: jn}", "K055", "het is ook score 'goed'."),
    "een niveau van zijn eigen schaal": ("{naam: nee, tekst: T, schaal: jn}", "K055", "het is ook score 'nee'."),
    "een schrijfwijze van een ander niveau": ("{naam: j, tekst: T, schaal: klasse}", "K055", "het is ook score 'ja'."),
    "een oordeel": ("{naam: v, tekst: T, schaal: jn}", "K055", "het is ook oordeel 'V'."),
    "een woord van een oordeel": ("{naam: slecht, tekst: T, schaal: jn}", "K055", "het is ook oordeel 'echt slecht'."),
    "een groep": ("{naam: Kern, tekst: T, schaal: jn}", "K055", "het is ook groep 'kern'."),
    "een nummer": ("{naam: m1, tekst: T, schaal: jn}", "K055", "het is ook het nummer van verwachting M1."),
    "een kop van een matrix": ("{naam: Regio, tekst: T, schaal: jn}", "K055", "een kop in een bestand met scores."),
    "een kop van een tabel": ("{naam: motivering, tekst: T, schaal: jn}", "K055", "een kop in een bestand met scores."),
}


@pytest.mark.parametrize("wat", FOUTEN)
def test_een_fout_in_een_feit_heeft_een_lijn_en_zegt_wat_mag(wat: str) -> None:
    feit, code, zin = FOUTEN[wat]
    kader, meldingen = lees("{naam: eerste, tekst: T, schaal: jn}", feit)
    assert kader is None
    (een,) = [melding for melding in meldingen if melding.code == code and zin in str(melding)]
    assert een.plek.lijn == LIJN + 1
    assert een.advies


@pytest.mark.parametrize(
    ("naam", "ook"),
    [("o" * 61, True), ("opzet.", True), ("kwade opzet.", True), ("kwade opzet", False), ("2opzet", False)],
)
def test_wat_te_lang_is_of_op_een_teken_eindigt_wordt_een_keer_gezegd_met_wat_mag(naam: str, ook: bool) -> None:
    rijen = f'{{V: "{naam if " " not in naam else "opzet"} is nee"}}, {{O: anders}}'
    kader, meldingen = lees(GOED, f"{{naam: {naam}, tekst: T, schaal: jn}}", rijen=rijen)
    assert kader is None
    (een,) = [melding for melding in meldingen if melding.code == "K012"]
    wat_mag = "De naam van een feit heeft hoogstens 60 tekens en eindigt op een letter of een cijfer."
    assert (wat_mag in een.advies) == ook
    if len(naam) > 60:
        assert [melding.code for melding in meldingen] == ["K012"]  # and the row that names it says nothing more


def test_een_voorwaarde_met_een_ander_te_lang_woord_zegt_dat_zelf() -> None:
    _, meldingen = lees(GOED, rijen=f'{{V: "opzet is nee en {"o" * 61} is nee"}}, {{O: anders}}')
    assert "K020" in [melding.code for melding in meldingen]


@pytest.mark.parametrize("naam", sorted(alle_kopnamen() - {naam for naam in alle_kopnamen() if " " in naam}))
def test_geen_kop_kan_een_feit_heten(naam: str) -> None:
    kader, meldingen = lees(f"{{naam: {naam}, tekst: T, schaal: jn}}")
    assert kader is None
    assert {"K055", "K012"} & {een.code for een in meldingen}


@pytest.mark.parametrize("naam", sorted(WOORDEN))
def test_geen_woord_van_de_taal_kan_een_feit_heten(naam: str) -> None:
    assert "K012" in [een.code for een in lees(f"{{naam: '{naam}', tekst: T, schaal: jn}}")[1]]


@pytest.mark.parametrize("naam", [*sorted(WOORDEN_OP_HUN_PLAATS), "open", "opzet-2", "é", "d’accord", "a.b", "o" * 60])
def test_wat_alleen_op_zijn_plaats_een_woord_is_kan_een_feit_heten(naam: str) -> None:
    kader = gelezen(
        f"{{naam: {naam}, tekst: T, schaal: jn}}", rijen=f'{{V: "niet {naam.upper()} is nee"}}, {{O: anders}}'
    )
    (criterium,) = kader.criteria
    assert criterium.regelset is not None
    assert criterium.regelset.rijen[0].zin == f"niet {naam} is nee"


@pytest.mark.parametrize("tweede", ["opzet", "Opzet", "OPZET"])
def test_een_naam_is_er_een_keer_hoe_hij_ook_is_geschreven(tweede: str) -> None:
    kader, meldingen = lees(GOED, f"{{naam: {tweede}, tekst: T, schaal: jn}}")
    assert kader is None
    assert [(een.code, een.plek.lijn) for een in meldingen] == [("K056", LIJN + 1)]
    assert f"Feit {tweede} staat er al (op lijn {LIJN})" in str(meldingen[0])


def test_zonder_scores_noemt_een_feit_zijn_schaal() -> None:
    tekst = KOP + "feiten:\n  - {naam: opzet, tekst: T}\n" + THEMA.replace("RIJEN", '{V: "opzet is ja"}')
    zonder = "\n".join(lijn for lijn in tekst.splitlines() if not lijn.startswith("scores:"))
    kader, meldingen = load_kader(zonder.encode(), "k.yaml")
    assert kader is None
    (een,) = [melding for melding in meldingen if "feit opzet" in melding.tekst]
    assert (een.code, een.plek.lijn) == ("K053", LIJN - 1)
    assert "jn, klasse" in een.advies


def test_een_feit_heeft_wat_erbij_staat_en_anders_wat_voor_het_kader_geldt() -> None:
    kader = gelezen(
        GOED,
        "{naam: Ernst, tekst: Hoe erg?, motivering: ja, bron: 'wet, artikel 3', voetnoot: a}",
        "{naam: aard, tekst: Welke?, schaal: klasse, motivering: nee}",
        rijen='{V: "opzet is nee en aard is 1"}, {O: "ernst is goed"}',
    )
    opzet, ernst, aard = kader.feiten
    assert (opzet.nr, opzet.tekst, opzet.schaal.naam, opzet.scores) == ("opzet", "Was er opzet?", "jn", ("ja", "nee"))
    assert (opzet.motivering, opzet.bron, opzet.voetnoot) == (False, "boek", None)
    assert (ernst.nr, ernst.schaal.naam, ernst.scores) == ("Ernst", "", ("+", "-"))
    assert (ernst.motivering, ernst.bron, ernst.voetnoot) == (True, "wet, artikel 3", "a")
    assert (aard.scores, aard.motivering) == (("1", "2", "3"), False)
    (criterium,) = kader.criteria
    assert criterium.regelset is not None
    assert [feit.nr for feit in criterium.genoemde_feiten(criterium.regelset)] == ["opzet", "Ernst", "aard"]
    assert [v.nr for v in kader.verwachtingen] == ["1.1.1", "M1"]


def test_zonder_feiten_is_er_geen() -> None:
    kader, _ = load_kader((KOP + THEMA.replace("RIJEN", "{V: alle goed}, {O: anders}")).encode(), "k.yaml")
    assert kader is not None
    assert kader.feiten == ()
    assert gelezen(rijen="{V: alle goed}, {O: anders}").feiten == ()


def test_feiten_zijn_een_lijst() -> None:
    tekst = KOP + "feiten: {opzet: jn}\n" + THEMA.replace("RIJEN", "{V: alle goed}, {O: anders}")
    kader, meldingen = load_kader(tekst.encode(), "k.yaml")
    assert kader is None
    assert [(een.code, een.plek.lijn) for een in meldingen] == [("K005", LIJN - 1)]


def test_een_feit_dat_geen_rij_noemt_wordt_gezegd_op_zijn_lijn() -> None:
    kader, meldingen = lees(GOED, "{naam: recidive, tekst: T, schaal: jn}", "{naam: aard, tekst: T, schaal: klasse}")
    assert kader is not None
    assert [(een.code, een.plek.lijn) for een in meldingen] == [("K057", LIJN + 1), ("K057", LIJN + 2)]
    assert "zoals 'recidive is ja'" in str(meldingen[0])
    assert "zoals 'aard is 1'" in str(meldingen[1])
    assert kader.opmerkingen == tuple(meldingen)


def test_waar_een_rij_fout_is_zegt_niemand_dat_zij_het_feit_niet_noemt() -> None:
    _, meldingen = lees(GOED, rijen='{V: "opzet is jaa"}, {O: anders}')
    assert [een.code for een in meldingen] == ["K020"]


def test_een_feit_telt_in_geen_enkele_telling_van_het_kader() -> None:
    kader = feitenkader()
    assert [een.nr for een in kader.gevraagd][-3:] == ["overtreding", "Opzet", "klasse"]
    assert not {"overtreding", "Opzet", "klasse"} & set(kader.per_nr)
    assert [str(kolom.teken) for kolom in kader.kolommen] == ["+", "-", "nvt"]
    for criterium in kader.criteria:
        assert all(not onderdeel.feit for onderdeel in criterium.onderdelen)


def test_het_voorbeeld_van_de_gids_is_een_bewezen_kader_met_feiten() -> None:
    gids = (WORTEL / "docs" / "kadermaker.md").read_text("utf-8")
    tekst = gids[gids.index("```yaml\nkader: markt-2025\n") :].removeprefix("```yaml\n").split("```")[0]
    kader, meldingen = load_kader(tekst.encode(), "markt-2025")
    assert kader is not None
    assert meldingen == ()
    assert [(feit.nr, feit.motivering) for feit in kader.feiten] == [("waarschuwingen", False), ("opzet", True)]
    assert [len(c.genoemde_feiten(c.regelset)) for c in kader.criteria if c.regelset is not None] == [2, 2]
    assert bewijs(kader, []).bewezen


VARIANT = """\
variant: strenger
kader: horeca-2026
titel: T
toelichting: T
criteria:
  - nr: "2.1"
    beslisregels:
      - O: RIJ
      - V: alle in orde
      - O: anders
"""


def test_ook_de_rijen_van_een_variant_noemen_feiten() -> None:
    kader = feitenkader()
    variant, meldingen = load_variant(VARIANT.replace("RIJ", "OPZET is ja").encode(), "v.yaml", kader)
    assert (meldingen, variant is None) == ((), False)
    assert variant is not None
    zaal = next(c for c in met_variant(kader, variant).criteria if c.nr == "2.1")
    assert zaal.regelset is not None
    assert [feit.nr for feit in zaal.genoemde_feiten(zaal.regelset)] == ["Opzet"]


@pytest.mark.parametrize("rij", ["opzt is ja", "opzet is gebrek", "recidive is ja"])
def test_een_fout_in_wat_een_variant_van_een_feit_zegt_heeft_een_lijn(rij: str) -> None:
    variant, meldingen = load_variant(VARIANT.replace("RIJ", rij).encode(), "v.yaml", feitenkader())
    assert variant is None
    assert [(een.code, een.plek.lijn) for een in meldingen] == [("K020", 8)]


# -- worked cases ------------------------------------------------------------------------------------------------------


def gevallen(tekst: str) -> tuple[list[dict[str, str | None]], list[tuple[str, int | None, str]]]:
    """Return what each case says of the facts, and what is wrong."""
    alle, meldingen = load_gevallen(tekst.encode(), "g.yaml", feitenkader(*RIJEN))
    feiten = [
        {n: None if g.scores[n] is OPEN else str(g.scores[n]) for n in ("overtreding", "Opzet", "klasse")} for g in alle
    ]
    return feiten, [(een.code, een.plek.lijn, str(een)) for een in meldingen]


def test_wat_een_geval_van_een_feit_niet_zegt_is_open() -> None:
    feiten, meldingen = gevallen(GEVALLEN)
    assert meldingen == []
    assert feiten == [
        {"overtreding": "nee", "Opzet": "ja", "klasse": "1"},
        {"overtreding": "nee", "Opzet": "nee", "klasse": "3"},
        {"overtreding": None, "Opzet": "nee", "klasse": "3"},
    ]


GEVAL = 'gevallen:\n  - {naam: g, criterium: "1.1", scores: "+ + +", feiten: FEITEN, oordeel: O}\n'


def test_een_geval_noemt_een_feit_in_elke_schrijfwijze_en_kan_zeggen_dat_het_open_is() -> None:
    assert gevallen(GEVAL.replace("FEITEN", "{OVERTREDING: ja, opzet: open, Klasse: 2}")) == (
        [{"overtreding": "ja", "Opzet": None, "klasse": "2"}],
        [],
    )


@pytest.mark.parametrize(
    ("feiten", "code", "zin"),
    [
        (
            "{opzt: ja}",
            "K030",
            "'opzt' is geen feit van dit kader. Kies overtreding, Opzet, klasse. Bedoelde u 'Opzet'?",
        ),
        ("{opzet: misschien}", "K030", "'misschien' mag niet bij Opzet. Kies ja, nee of 'open'."),
        ("{klasse: 4}", "K030", "'4' mag niet bij klasse. Kies 1, 2, 3 of 'open'."),
        ("{1.1.1: +}", "K030", "'1.1.1' is geen feit van dit kader."),
        ("[opzet]", "K005", "feiten"),
    ],
)
def test_een_fout_in_de_feiten_van_een_geval_heeft_een_lijn(feiten: str, code: str, zin: str) -> None:
    _, meldingen = gevallen(GEVAL.replace("FEITEN", feiten))
    ((gevonden, lijn, tekst),) = meldingen
    assert (gevonden, lijn) == (code, 2)
    assert zin in tekst


def test_een_kader_zonder_feiten_zegt_dat_een_geval_er_geen_heeft() -> None:
    tekst = 'gevallen:\n  - {naam: g, criterium: "1.1", scores: "+ +", feiten: {opzet: ja}, oordeel: V}\n'
    _, meldingen = load_gevallen(tekst.encode(), "g.yaml", gelezen(rijen="{V: alle goed}, {O: anders}"))
    assert "Dit kader heeft geen feiten." in str(meldingen[0])
