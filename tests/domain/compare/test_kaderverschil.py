"""Two kaders beside each other: how strict each node is, and why that is not said where it is not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from hulp.hertoetskaders import MILD, STRENG, kader_uit, kadertekst
from hulp.menskader import GETELD, KADER, menskader
from toetsing.domain.compare.kaderverschil import Onbewezen, Verandering, Verhouding, vergelijk_kaders
from toetsing.domain.compare.koppeling import Zonderkoppeling
from toetsing.domain.proof import samengang as gang
from toetsing.domain.proof.samengang import Samengang
from toetsing.domain.relaties import Relatie
from toetsing.domain.rules.inwoorden import onderdelen_in_woorden
from toetsing.pipeline.kaders import kader_van, met_variant_van

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toetsing.domain.compare.kaderverschil import Kaderverschil
    from toetsing.domain.rules.betekenis import Onderdeel

DRIE = {"1.1": ("1.1.1", "1.1.2", "1.1.3")}
STAP1 = "veilig-thuis-stap1-2015"


def verhoudingen(verschil: Kaderverschil) -> dict[str, Verhouding | Onbewezen]:
    return {
        een.nr: een.uitkomst if isinstance(een.uitkomst, Onbewezen) else een.verhouding or Onbewezen.TE_VEEL
        for een in verschil.knopen
    }


def naast(*kaders: str) -> Kaderverschil:
    eerst, daarna = map(kader_uit, kaders)
    return vergelijk_kaders(eerst, daarna)


def test_de_variant_van_2015_is_alleen_bij_11_strenger_en_wel_bij_1_onvoldoende() -> None:
    kader = kader_van(STAP1)
    verschil = vergelijk_kaders(kader, met_variant_van(kader, STAP1, "toegepast-2015"))
    assert verhoudingen(verschil) == {
        een.nr: Verhouding.STRENGER if een.nr == "1.1" else Verhouding.GELIJK for een in kader.criteria
    }
    (ander,) = verschil.knopen[0].andere
    assert (ander.paar.eerst, ander.paar.daarna, ander.paar.invullingen, ander.paar.eraf) == ("V", "M", 4, 1)
    assert [teken for _, teken in ander.paar.voorbeeld] == ["+", "+", "+", "-"]


@pytest.mark.parametrize(
    ("eerst", "daarna", "is_", "keer"),
    [
        (MILD, STRENG, Verhouding.STRENGER, {("V", "M"): 3, ("M", "O"): 3}),
        (STRENG, MILD, Verhouding.MILDER, {("M", "V"): 3, ("O", "M"): 3}),
        (MILD, ("V: geen fout", "M: anders"), Verhouding.ONVERGELIJKBAAR, {("V", "M"): 3, ("O", "M"): 1}),
        (MILD, ("V: hoogstens 1 fout", "M: precies 2 fout"), Verhouding.ONVERGELIJKBAAR, {("O", "geen"): 1}),
        (MILD, ("V: 0 of 1 fout", "M: 2 fout", "O: anders"), Verhouding.GELIJK, {}),
    ],
)  # fmt: skip
def test_hoe_streng_volgt_uit_elke_invulling(
    eerst: tuple[str, ...], daarna: tuple[str, ...], is_: Verhouding, keer: dict[tuple[str, str], int]
) -> None:
    verschil = naast(kadertekst("oud", DRIE, eerst), kadertekst("oud", DRIE, daarna))
    assert verhoudingen(verschil) == {"1.1": is_}
    andere = verschil.knopen[0].andere
    assert {(een.paar.eerst, een.paar.daarna): een.paar.invullingen for een in andere} == keer
    assert [een.paar.eraf for een in andere] == sorted(een.paar.eraf for een in andere)
    assert all(
        (een.verandering is Verandering.ANDERS) == ("geen" in {een.paar.eerst, een.paar.daarna}) for een in andere
    )


def test_wat_maar_een_van_de_kaders_heeft_is_daar_vrij() -> None:
    erbij = {"1.1": (*DRIE["1.1"], "1.1.4")}
    verschil = naast(kadertekst("oud", DRIE), kadertekst("oud", erbij))
    assert verhoudingen(verschil) == {"1.1": Verhouding.STRENGER}
    assert isinstance(verschil.knopen[0].uitkomst, Samengang)
    assert verschil.knopen[0].uitkomst.invullingen == 16
    andersom = naast(kadertekst("oud", erbij), kadertekst("oud", DRIE))
    assert verhoudingen(andersom) == {"1.1": Verhouding.MILDER}


def test_alleen_wat_beide_kaders_toelaten_wordt_vergeleken() -> None:
    verschil = naast(kadertekst("oud", DRIE), kadertekst("oud", DRIE, nvt=["1.1.1"]))
    assert isinstance(verschil.knopen[0].uitkomst, Samengang)
    assert verschil.knopen[0].uitkomst.invullingen == 8


def test_een_vervolg_noemt_zelf_wat_hetzelfde_is() -> None:
    nieuw = {"1.5": ("1.5.1", "1.5.2", "1.5.3"), "1.6": ("1.6.1",)}
    was = {"1.5.1": "1.1.2", "1.5.2": "1.1.1", "1.5.3": "1.1.3"}
    verschil = naast(kadertekst("oud", DRIE), kadertekst("nieuw", nieuw, STRENG, was=was, vervolg_op="oud"))
    assert [(een.nr, een.was) for een in verschil.knopen] == [("1.5", ("1.1",)), ("1.6", ())]
    assert verhoudingen(verschil) == {"1.5": Verhouding.STRENGER, "1.6": Onbewezen.NIEUW}
    assert not verschil.op_nummer
    assert dict(verschil.koppeling.was) == was


def test_zonder_vervolg_geldt_hier_het_nummer_en_voor_rondes_niets() -> None:
    verschil = naast(kadertekst("oud", DRIE), kadertekst("ander", DRIE, STRENG))
    assert verhoudingen(verschil) == {"1.1": Verhouding.STRENGER}
    assert verschil.op_nummer
    assert verschil.koppeling.reden is Zonderkoppeling.NIETS_GEZEGD


def test_waar_niets_te_bewijzen_is_staat_waarom() -> None:
    oud = kadertekst("oud", {"1.1": ("1.1.1",), "1.2": ("1.2.1",), "1.3": ("1.3.1",), "1.4": ("1.4.1",)})
    was = {"1.1.1": "1.1.1", "1.1.2": "1.2.1", "1.3.1": "1.3.1"}
    nieuw = {"1.1": ("1.1.1", "1.1.2"), "1.3": ("1.3.1",)}
    verschil = naast(oud, kadertekst("nieuw", nieuw, {"1.1": MILD}, was=was, vervolg_op="oud"))
    assert verhoudingen(verschil) == {
        "1.1": Onbewezen.GEMENGD,
        "1.3": Onbewezen.ZONDER_BESLISREGELS,
        "1.4": Onbewezen.VERVALLEN,
    }
    anders = "[{teken: '+', naam: goed, voldoet: ja}, {teken: '0', naam: half}, {teken: '-', naam: fout}]"
    assert verhoudingen(naast(kadertekst("oud", DRIE), kadertekst("oud", DRIE, schaal=anders))) == {
        "1.1": Onbewezen.ANDERE_SCORES
    }
    letters = "[{letter: V, naam: anders}, {letter: M, naam: m}, {letter: O, naam: o}]"
    assert verhoudingen(naast(kadertekst("oud", DRIE), kadertekst("oud", DRIE, oordelen=letters))) == {
        "1.1": Onbewezen.ANDERE_OORDELEN
    }


def test_feiten_zijn_dezelfde_als_hun_schaal_dat_is() -> None:
    rijen = ("V: ramp is nee", "O: anders")
    een = kadertekst("oud", DRIE, rijen, feiten={"ramp": "jn"})
    assert verhoudingen(naast(een, een)) == {"1.1": Verhouding.GELIJK}
    andere = kadertekst("oud", DRIE, rijen, feiten={"ramp": "mate"})
    assert verhoudingen(naast(een, andere)) == {"1.1": Verhouding.ONVERGELIJKBAAR}
    zonder = kadertekst("oud", DRIE, ("V: alle goed", "O: anders"), feiten={"ramp": "jn"})
    assert verhoudingen(naast(een, zonder)) == {"1.1": Verhouding.ONVERGELIJKBAAR}


def test_wat_mensen_geven_is_niet_te_bewijzen_en_wat_erop_volgt_wel() -> None:
    strenger = GETELD.replace("minstens 1 criterium C", "minstens 1 criterium B of slechter")
    verschil = vergelijk_kaders(menskader(GETELD), menskader(strenger))
    assert verhoudingen(verschil) == {
        "1.1": Onbewezen.DOOR_MENSEN,
        "1.2": Verhouding.GELIJK,
        "thema 1": Onbewezen.DOOR_MENSEN,
        "geheel": Verhouding.STRENGER,
    }
    for twee in ((KADER, GETELD), (GETELD, KADER)):
        verschil = vergelijk_kaders(*map(menskader, twee))
        assert verhoudingen(verschil)["geheel"] is Onbewezen.DEELS_DOOR_MENSEN


def zin(*gevuld: tuple[Onderdeel, str]) -> str:
    return onderdelen_in_woorden([(een.nr, een, teken) for een, teken in gevuld])


def test_een_invulling_in_woorden_noemt_wat_niet_op_zijn_best_is() -> None:
    rijen = ("V: ramp is nee", "O: anders")
    kader = kader_uit(kadertekst("oud", {"1.1": ("1.1.1", "1.1.2")}, rijen, feiten={"ramp": "jn"}))
    (criterium,) = kader.criteria
    een, twee, ramp = [*criterium.onderdelen, kader.feiten[0].onderdeel]
    anders = next(iter(menskader().criteria)).onderdelen[0]
    assert zin((een, "+"), (twee, "+"), (ramp, "ja")) == "alle goed, ramp ja"
    assert zin((een, "-"), (twee, "-")) == "1.1.1 en 1.1.2 fout"
    assert zin((een, "-"), (twee, "+")) == "1.1.1 fout, de overige goed"
    assert zin((een, "+"), (anders, "+")) == "alle op hun best"
    assert zin((een, "+")) == "de enige goed"


@pytest.mark.parametrize(("naam", "genoeg"), [("GRENS", 3), ("WERK", 6)])
def test_te_veel_om_na_te_gaan_wordt_gezegd(monkeypatch: pytest.MonkeyPatch, naam: str, genoeg: int) -> None:
    een = kadertekst("oud", DRIE)
    monkeypatch.setattr(gang, naam, genoeg)
    assert verhoudingen(naast(een, een)) == {"1.1": Verhouding.GELIJK}
    monkeypatch.setattr(gang, naam, genoeg - 1)
    assert verhoudingen(naast(een, een)) == {"1.1": Onbewezen.TE_VEEL}


def test_wat_te_veel_werk_is_wordt_niet_begonnen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gang, "WERK", 4)
    begonnen: list[int] = []
    begin = gang._Boom.begin

    def onthoud(boom: gang._Boom, plek: int) -> None:
        begonnen.append(plek)
        begin(boom, plek)

    monkeypatch.setattr(gang._Boom, "begin", onthoud)
    een = kadertekst("oud", DRIE)
    assert verhoudingen(naast(een, een)) == {"1.1": Onbewezen.TE_VEEL}
    assert begonnen == [0, 0, 1, 1]


def test_een_kader_naast_zichzelf_is_gelijk() -> None:
    kader = kader_van(STAP1)
    verschil = vergelijk_kaders(kader, replace(kader))
    assert {*verhoudingen(verschil).values()} == {Verhouding.GELIJK}
    assert len(verschil.koppeling.was) == 24


def test_twee_met_hetzelfde_nummer_zijn_uit_elkaar_te_houden_en_een_andere_vraag_wordt_genoemd() -> None:
    twee = {"1.1": ("1.1.1", "1.1.2")}
    nu = kadertekst("nieuw", twee, STRENG, was={"1.1.1": "1.1.1", "1.1.2": "1.1.2"}, vervolg_op="oud")
    verschil = naast(kadertekst("oud", twee, STRENG), nu.replace('was: "1.1.2"', "was: {nr: 1.1.2, relatie: ruimer}"))
    (knoop,) = verschil.knopen
    assert knoop.andere_vragen == {"1.1.2": Relatie.RUIMER}
    assert knoop.verhouding is Verhouding.ONVERGELIJKBAAR
    assert {een.paar.namen for een in knoop.andere} == {("1.1.1", "1.1.2 (nu)", "1.1.2 (toen)")}
    (gelijk,) = naast(kadertekst("oud", twee, STRENG), nu).knopen
    assert isinstance(gelijk.uitkomst, Samengang)
    assert gelijk.andere_vragen == {}
    assert {paar.namen for paar in gelijk.uitkomst.paren} == {("1.1.1", "1.1.2")}


TWEE = {"1.1": ("1.1.1", "1.1.2"), "1.2": ("1.2.1", "1.2.2")}


def vervolg(criteria: Mapping[str, tuple[str, ...]], was: Mapping[str, str], ruimer: tuple[str, ...] = ()) -> str:
    tekst = kadertekst("nieuw", criteria, was=was, vervolg_op="oud")
    for nr in ruimer:
        tekst = tekst.replace(f'was: "{nr}"', f"was: {{nr: {nr}, relatie: ruimer}}")
    return tekst


def test_wat_iets_anders_vraagt_komt_wel_ergens_vandaan() -> None:
    zelfde = {nr: nr for nrs in TWEE.values() for nr in nrs}
    verschil = naast(kadertekst("oud", TWEE), vervolg(TWEE, zelfde, ("1.1.1", "1.1.2")))
    assert [(een.nr, een.was) for een in verschil.knopen] == [("1.1", ("1.1",)), ("1.2", ("1.2",))]
    assert verhoudingen(verschil) == {"1.1": Onbewezen.ANDERE_VRAGEN, "1.2": Verhouding.GELIJK}
    assert verschil.knopen[0].andere_vragen == {"1.1.1": Relatie.RUIMER, "1.1.2": Relatie.RUIMER}
    samen = {"1.1": ("1.1.1", "1.1.2", "1.1.3")}
    gemengd = naast(kadertekst("oud", TWEE), vervolg(samen, {"1.1.1": "1.1.1", "1.1.3": "1.2.1"}, ("1.2.1",)))
    assert verhoudingen(gemengd) == {"1.1": Onbewezen.GEMENGD}
    assert gemengd.knopen[0].was == ("1.1", "1.2")


def test_een_uitgave_die_zich_vervolgt_noemt_alleen_wat_een_ander_nummer_kreeg() -> None:
    uitgave = kadertekst("oud", {"1.1": ("1.1.1", "1.1.3")}, was={"1.1.3": "1.1.2"}, vervolg_op="oud")
    verschil = naast(kadertekst("oud", {"1.1": ("1.1.1", "1.1.2")}), uitgave)
    assert verschil.herkomst == verschil.koppeling.was == {"1.1.1": "1.1.1", "1.1.3": "1.1.2"}
    assert verhoudingen(verschil) == {"1.1": Verhouding.GELIJK}
    assert not verschil.op_nummer


def test_binnen_een_kader_geldt_het_nummer_alleen_waar_de_tekst_anders_is() -> None:
    oud = kadertekst("oud", DRIE)
    assert not naast(oud, kadertekst("oud", DRIE, STRENG)).op_nummer
    anders = naast(oud, kadertekst("oud", DRIE, teksten={"1.1.2": "Anders"}))
    assert anders.op_nummer
    assert anders.andere_tekst == ("1.1.2",)
    kader = kader_van(STAP1)
    assert not vergelijk_kaders(kader, met_variant_van(kader, STAP1, "toegepast-2015")).op_nummer
