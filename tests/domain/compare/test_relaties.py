"""A verwachting that asks something else than the one it comes from: it is shared by nothing, and never a prestatie."""

from __future__ import annotations

from itertools import pairwise, product

import pytest

from hulp.hertoetskaders import MILD, STRENG, kader_uit, kadertekst, uitslag
from toetsing.domain.compare.hertoetsen import maak_tijdlijn, vergelijk_rondes
from toetsing.domain.compare.koppeling import koppel, over_rondes_heen
from toetsing.domain.compare.oorzaak import Oorzaak, Viertal
from toetsing.domain.compare.rondevergelijking import Puntstand
from toetsing.domain.relaties import Relatie
from toetsing.readers.kader.kaderbestand import load_kader

TWEE = {"1.1": ("1.1.1", "1.1.2")}
EINDE = "eindregels: [{V: alle criteria V}, {O: anders}]\nthemas:"
OUD = kadertekst("oud", TWEE, STRENG)


def nieuw(relatie: str = "ruimer", *, id_: str = "nieuw", op: str = "oud", regels: tuple[str, ...] = STRENG) -> str:
    tekst = kadertekst(id_, TWEE, regels, was={"1.1.1": "1.1.1", "1.1.2": "1.1.2"}, vervolg_op=op)
    return tekst.replace('was: "1.1.2"', f'was: {{nr: "1.1.2", relatie: {relatie}}}')


@pytest.mark.parametrize("relatie", Relatie)
def test_alleen_wat_gelijk_is_wordt_gedeeld(relatie: Relatie) -> None:
    oud, nu = kader_uit(OUD), kader_uit(nieuw(relatie.value))
    assert nu.per_nr["1.1.2"].relatie is relatie
    koppeling = koppel(oud, nu)
    assert koppeling.herkomst == {"1.1.1": "1.1.1", "1.1.2": "1.1.2"}
    deels = {} if relatie is Relatie.GELIJK else {"1.1.2": "1.1.2"}
    assert koppeling.deels == deels
    stap = vergelijk_rondes((oud, uitslag(oud, "--")), (nu, uitslag(nu, "++")), koppeling)
    assert stap.deels == deels
    assert (stap.vervallen, stap.nieuw) == ((), ())
    assert stap.alles_gedeeld is (relatie is Relatie.GELIJK)
    assert stap.gedeeld[1].beoordeeld == (2 if relatie is Relatie.GELIJK else 1)


@pytest.mark.parametrize("regels", [STRENG, MILD])
def test_een_andere_vraag_is_nooit_een_prestatie(regels: tuple[str, ...]) -> None:
    oud, nu, zelfde = kader_uit(OUD), kader_uit(nieuw(regels=regels)), kader_uit(nieuw("gelijk", regels=regels))
    gezien: set[Oorzaak] = set()
    for toen, daarna in product(("".join(een) for een in product("+-?", repeat=2)), repeat=2):
        for kader in (nu, zelfde):
            stap = vergelijk_rondes((oud, uitslag(oud, toen)), (kader, uitslag(kader, daarna)), koppel(oud, kader))
            uitkomst = stap.criteria[0].uitkomst
            assert isinstance(uitkomst, Viertal)
            gezien |= {uitkomst.oorzaak} if kader is zelfde else set()
            assert kader is zelfde or uitkomst.oorzaak is not Oorzaak.PRESTATIE
    assert Oorzaak.PRESTATIE in gezien


def test_ook_het_geheel_is_dan_geen_prestatie() -> None:
    oud = kader_uit(OUD.replace("themas:", EINDE))
    for relatie, mag in (("gelijk", True), ("enger", False)):
        nu = kader_uit(nieuw(relatie).replace("themas:", EINDE))
        stap = vergelijk_rondes((oud, uitslag(oud, "--")), (nu, uitslag(nu, "++")), koppel(oud, nu))
        (geheel,) = stap.boven
        assert isinstance(geheel.uitkomst, Viertal)
        assert (geheel.uitkomst.oorzaak is Oorzaak.PRESTATIE) is mag


def test_over_drie_rondes_blijft_een_andere_vraag_dat() -> None:
    kaders = [kader_uit(een) for een in (OUD, nieuw(), nieuw("gelijk", id_="derde", op="nieuw"))]
    koppelingen = [koppel(een, ander) for een, ander in pairwise(kaders)]
    assert over_rondes_heen(koppelingen).deels == {"1.1.2": "1.1.2"}
    rondes = [(kader, uitslag(kader, tekens)) for kader, tekens in zip(kaders, ("--", "--", "++"), strict=True)]
    lijn = maak_tijdlijn(rondes, koppelingen)
    uitkomst = lijn.geheel.criteria[0].uitkomst
    assert isinstance(uitkomst, Viertal)
    assert uitkomst.oorzaak is not Oorzaak.PRESTATIE
    assert lijn.geheel.deels == {"1.1.2": "1.1.2"}
    assert lijn.keten == (("1.1.1", "1.1.1", "1.1.1"),)


@pytest.mark.parametrize(
    ("toen", "nu", "standen"),
    [
        ("+-", "++", [(Puntstand.VRAAGT_ANDERS, "1.1.2", "1.1.2")]),
        ("+-", "+-", [(Puntstand.VRAAGT_ANDERS, "1.1.2", "1.1.2")]),
        ("++", "+-", [(Puntstand.VROEG_ANDERS, "1.1.2", "1.1.2")]),
        ("--", "-?", [(Puntstand.GEBLEVEN, "1.1.1", "1.1.1"), (Puntstand.VRAAGT_ANDERS, "1.1.2", "1.1.2")]),
        ("++", "++", []),
    ],
)
def test_een_verbeterpunt_met_een_andere_vraag_is_niet_opgelost_weg_of_nieuw(
    toen: str, nu: str, standen: list[object]
) -> None:
    eerst, daarna = kader_uit(OUD), kader_uit(nieuw())
    stap = vergelijk_rondes((eerst, uitslag(eerst, toen)), (daarna, uitslag(daarna, nu)), koppel(eerst, daarna))
    assert [(punt.stand, punt.was, punt.nr) for punt in stap.punten] == standen


@pytest.mark.parametrize(
    ("was", "code"),
    [
        ('{nr: "1.1.2", relatie: groter}', "K005"),
        ('{nr: "1.1.2"}', "K005"),
        ('{nr: "1.1.2", soort: ruimer, relatie: enger}', "K003"),
        ("{nr: een, relatie: enger}", "K005"),
    ],
)
def test_een_relatie_die_niet_kan_is_een_fout(was: str, code: str) -> None:
    tekst = nieuw().replace('{nr: "1.1.2", relatie: ruimer}', was)
    kader, meldingen = load_kader(tekst.encode(), "kader.yaml")
    assert kader is None
    assert code in {een.code for een in meldingen}
    if "groter" in was:
        assert "ruimer (vraagt ook wat het toen vroeg, en meer), enger (" in meldingen[0].tekst
