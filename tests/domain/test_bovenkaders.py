"""What is decided above the criteria, over every state of small kaders, beside a reckoning that knows each by heart."""

from __future__ import annotations

import re
from collections import Counter
from itertools import product
from typing import TYPE_CHECKING

import pytest

from hulp.bovenkaders import ALLE, VIER_THEMAS, bewezen, bovenkader
from hulp.grond import WORTEL
from hulp.laden import geladen
from toetsing.domain.compare.beslisplek import plekken_boven
from toetsing.domain.decide.boven import beslis_knoop
from toetsing.domain.kader import naam_van_criterium
from toetsing.domain.knopen import geheel_van
from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.proof.bevinding import (
    BeslistNooit,
    DoorNvt,
    Gaten,
    GevalKloptNiet,
    KomtNietVoor,
    Verslechtering,
    Wegvallen,
    ZonderInvloed,
)
from toetsing.domain.proof.bewijs import bewijs
from toetsing.domain.proof.gevallen import Knoopgeval
from toetsing.domain.proof.opmerken import Lot, knoopproeven
from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.scores import OPEN, Score
from toetsing.readers.kader.gevallen import load_gevallen
from toetsing.readers.kader.kaderbestand import load_kader

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from toetsing.domain.kader import Kader
    from toetsing.domain.proof.bevinding import Feit

    Vulling = Mapping[str, str]
    Reken = Callable[[Mapping[str, str], Vulling], str]


def vmo(scores: list[str]) -> str:
    fout = scores.count("-")
    return "VMO"[min(fout, 2)]


def criteria(kader: Kader, vulling: Vulling) -> dict[str, str]:
    return {c.nr: vmo([vulling[v.nr] for v in c.verwachtingen]) for c in kader.criteria}


def vier_themas(oordelen: Mapping[str, str], vulling: Vulling) -> str:
    del vulling
    themas = {}
    for t in "1234":
        eronder = [o for nr, o in oordelen.items() if nr.startswith(f"{t}.")]
        themas[t] = "V" if set(eronder) == {"V"} else "O" if set(eronder) == {"O"} else "M"
    telling = Counter(themas.values())
    return "O" if themas["2"] == "O" else "V" if telling["V"] >= 3 and not telling["O"] else "M"


def slechtste_tenzij(oordelen: Mapping[str, str], vulling: Vulling) -> str:
    del vulling
    telling = Counter(oordelen.values())
    uit = "O" if telling["O"] >= 2 or oordelen["1.1"] == "O" else "V" if telling["V"] == 3 else "M"
    return "M" if uit == "O" and oordelen["1.2"] == oordelen["1.3"] == "V" else uit


def ladder(oordelen: Mapping[str, str], vulling: Vulling) -> str:
    goed, telling = list(vulling.values()).count("+"), Counter(oordelen.values())
    treden = (goed >= 2, telling["V"] + telling["M"] >= 2, goed >= 6, telling["V"] == 4)
    return "EDCBA"[next((i for i, gehaald in enumerate(treden) if not gehaald), 4)]


def drie_lagen(oordelen: Mapping[str, str], vulling: Vulling) -> str:
    themas = [
        "V" if oordelen[f"{t}.1"] == "V" else "M" if "O" not in (oordelen[f"{t}.1"], oordelen[f"{t}.2"]) else "O"
        for t in "12"
    ]
    if list(vulling.values()).count("-") >= 4:
        return "O"
    zwaar = [vulling["1.1.1"], vulling["2.2.1"]].count("-")
    return "V" if themas == ["V", "V"] and zwaar <= 1 else "M"


REKENEN: dict[str, Reken] = {
    "vier themas": vier_themas,
    "slechtste tenzij": slechtste_tenzij,
    "ladder": ladder,
    "drie lagen": drie_lagen,
}


def vullingen(kader: Kader) -> Iterator[dict[str, str]]:
    nrs = [v.nr for v in kader.verwachtingen]
    return (dict(zip(nrs, tekens, strict=True)) for tekens in product("+-", repeat=len(nrs)))


@pytest.mark.parametrize("naam", REKENEN)
def test_in_elke_toestand_is_het_eindoordeel_wat_het_hoort(naam: str) -> None:
    kader = bovenkader(naam)
    for vulling in vullingen(kader):
        uit = beslis_knoop("geheel", geheel_van(kader), {nr: Score(t) for nr, t in vulling.items()}, {})
        assert uit.mogelijk == (REKENEN[naam](criteria(kader, vulling), vulling),), vulling
        assert len(uit.rijen) == 1


@pytest.mark.parametrize("naam", REKENEN)
def test_met_open_scores_is_mogelijk_wat_er_bij_een_aanvulling_uit_komt(naam: str) -> None:
    kader = bovenkader(naam)
    nrs = [v.nr for v in kader.verwachtingen]
    for open_ in (nrs[:2], nrs[1::2], nrs[-3:], nrs):
        for rest in product("+-", repeat=len(nrs) - len(open_)):
            vast = dict(zip([nr for nr in nrs if nr not in open_], rest, strict=True))
            alle = (vast | dict(zip(open_, tekens, strict=True)) for tekens in product("+-", repeat=len(open_)))
            hoort = {REKENEN[naam](criteria(kader, een), een) for een in alle}
            scores = {nr: Score(vast[nr]) if nr in vast else OPEN for nr in nrs}
            assert set(beslis_knoop("geheel", geheel_van(kader), scores, {}).mogelijk) == hoort


@pytest.mark.parametrize("naam", ALLE)
def test_elk_uitgewerkt_geval_klopt(naam: str) -> None:
    assert not [een.feit for een in bewezen(naam).bevindingen if isinstance(een.feit, GevalKloptNiet)]


@pytest.mark.parametrize("naam", REKENEN)
def test_het_bewijs_ziet_elke_toestand_en_in_hoeveel_invullingen(naam: str) -> None:
    kader = bovenkader(naam)
    (geheel,) = (tabel for tabel in bewijs(kader, ()).boven if tabel.nr == "geheel")
    oordelen = Counter(REKENEN[naam](criteria(kader, een), een) for een in vullingen(kader))
    gezien: Counter[str] = Counter()
    for toestand, regel in geheel.toestanden.items():
        gezien[regel.beslissing.oordeel] += geheel.invullingen[toestand]
        voorbeeld = {v.nr: regel.voorbeeld[v.nr] for v in kader.verwachtingen}
        assert REKENEN[naam](criteria(kader, voorbeeld), voorbeeld) == regel.beslissing.oordeel
        assert {regel.voorbeeld[naam_van_criterium(c)] for c in kader.criteria} == set(
            criteria(kader, voorbeeld).values()
        )
    assert gezien == oordelen


def test_een_gedeeld_feit_maakt_dat_twee_criteria_niet_allebei_v_zijn() -> None:
    kader = bovenkader("gedeeld feit")
    alles_goed = {v.nr: Score("+") for v in kader.verwachtingen} | {"gesloten": OPEN}
    assert beslis_knoop("geheel", geheel_van(kader), alles_goed, {}).mogelijk == ("M",)
    gevonden = [een.feit for een in bewezen("gedeeld feit").bevindingen if een.criterium == "geheel"]
    assert [feit.niveau.letter for feit in gevonden if isinstance(feit, KomtNietVoor)] == ["V"]
    assert [feit.rij.nummer for feit in gevonden if isinstance(feit, BeslistNooit)] == [1]


def test_wat_vergeten_is_ziet_het_bewijs() -> None:
    certificaat = bewezen("vergeten")
    ((waar, gaten),) = ((een.criterium, een.feit) for een in certificaat.bevindingen if isinstance(een.feit, Gaten))
    assert waar == "thema 1"
    assert [regel.in_woorden for regel in gaten.toestanden] == [
        "1 V en 1 zonder oordeel bij criterium 1.1 en criterium 1.2"
    ]
    assert not certificaat.bewezen


def test_stappen_gelden_in_hun_volgorde_en_het_bewijs_ziet_ze_alle() -> None:
    certificaat = bewezen("basis en stappen")
    assert [een.onderzoek for een in certificaat.fouten] == []
    (tabel,) = certificaat.boven
    assert {zet.stap.zin for regel in tabel.toestanden.values() for zet in regel.beslissing.zetten} == {
        "1 stap beter als criterium 1.2 is V",
        "2 stappen slechter als criterium 1.2 is O",
        "hoogstens M als overtreding is ja",
    }


def test_het_voorbeeld_in_de_gids_is_een_kader_waarvan_het_bewijs_sluit() -> None:
    gids = (WORTEL / "docs" / "kadermaker.md").read_text("utf-8")
    (tekst,) = (blok for blok in re.findall(r"```yaml\n(.*?)```", gids, re.DOTALL) if "kinderboerderij" in blok)
    (trap,) = (blok for blok in re.findall(r"```yaml\n(.*?)```", gids, re.DOTALL) if blok.startswith("eindregels:"))
    met_trap = re.sub(r"eindregels:\n.*?(?=themas:)", trap, tekst, flags=re.DOTALL)
    zonder_feit = re.sub(r"schalen:\n.*?(?=oordelen:)", "", met_trap, flags=re.DOTALL)
    for kader in (geladen(tekst), geladen(zonder_feit)):
        assert bewijs(kader, ()).fouten == ()


def test_wat_mensen_vaststellen_telt_ook_waar_het_kader_niets_beslist() -> None:
    tekst = VIER_THEMAS[0]
    kader = geladen(re.sub(r"    norm: Norm 3\.\n    beslisregels: .*\n", "    norm: Norm 3.\n", tekst))
    alles_goed = {v.nr: Score("+") for v in kader.verwachtingen}
    geheel = geheel_van(kader)
    assert beslis_knoop("geheel", geheel, alles_goed, {}).mogelijk == ("M",)
    assert beslis_knoop("geheel", geheel, alles_goed, {"criterium 3.1": Oordeel("V")}).geldend == ("V",)
    assert beslis_knoop("geheel", geheel, alles_goed, {"thema 3": Oordeel("V")}).geldend == ("V",)
    assert beslis_knoop("3", geheel.delen[2], alles_goed, {}).mogelijk == ("O",)  # geen criterium M of beter
    gezet = beslis_knoop("3", geheel.delen[2], alles_goed, {"criterium 3.1": Oordeel("V")})
    assert (gezet.mogelijk, gezet.geldend) == (("O",), ("V",))


MET_NVT = VIER_THEMAS[0].replace(
    '  - {teken: "-", naam: fout}', '  - {teken: "-", naam: fout}\n  - {teken: nvt, naam: nvt, soort: nvt}\nnvt: ja'
)


def feiten_van(eindregels: str) -> list[Feit]:
    """Return what is found of the whole with other rows for it, where every score can be nvt."""
    tekst = re.sub(r"eindregels:\n.*?(?=themas:)", eindregels + "\n", MET_NVT, flags=re.DOTALL)
    return [een.feit for een in bewijs(geladen(tekst), ()).bevindingen if een.criterium == "geheel"]


def test_het_bewijs_vindt_een_betere_score_die_het_geheel_slechter_maakt() -> None:
    (slechter,) = (
        f for f in feiten_van("eindregels: [{O: thema 3 is V}, {V: anders}]") if isinstance(f, Verslechtering)
    )
    for wissel in slechter.wissels:
        assert (wissel.nr, wissel.van, wissel.naar) == ("3.1.1", "-", "+")
        assert (wissel.voor.beslissing.oordeel, wissel.na.beslissing.oordeel) == ("V", "O")
        assert (wissel.voor.voorbeeld["3.1.1"], wissel.na.voorbeeld["3.1.1"]) == ("-", "+")
        assert len(wissel.na.voorbeeld) == len({*wissel.na.voorbeeld})


def test_het_bewijs_vindt_een_betere_score_die_het_eindoordeel_wegneemt() -> None:
    (weg,) = (f for f in feiten_van("eindregels: [{geen: thema 3 is V}, {V: anders}]") if isinstance(f, Wegvallen))
    assert {wissel.nr for wissel in weg.wissels} == {"3.1.1"}


def test_het_bewijs_vindt_wat_nvt_doet_en_welke_verwachting_er_niet_toe_doet() -> None:
    feiten = feiten_van("eindregels: [{V: thema 3 is V en 1.1.1 is goed}, {O: anders}]")
    (door_nvt,) = (f for f in feiten if isinstance(f, DoorNvt))
    assert {wissel.nr for wissel in door_nvt.wissels} <= {"3.1.1", "1.1.1"}
    zonder = [f.klasse.nrs for f in feiten if isinstance(f, ZonderInvloed)]
    assert zonder == [("1.1.2",), ("criterium 1.2",), ("thema 2",), ("thema 4",)]


def test_van_te_veel_toestanden_wordt_niets_nagegaan(monkeypatch: pytest.MonkeyPatch) -> None:
    kader = bovenkader("gedeeld feit")
    geheel = geheel_van(kader)
    assert geheel.meer_standen_dan(1, 10**9)  # two answers to the fact
    n = len(geheel.vullingen())
    assert geheel.meer_standen_dan(n - 1, 10**9)  # of all answers together
    assert not geheel.meer_standen_dan(n, 10**9)
    assert geheel.meer_standen_dan(10**9, 0)
    assert not geheel.meer_standen_dan(10**9, 10**9)
    assert knoopproeven(geheel, ())
    monkeypatch.setattr("toetsing.domain.proof.opmerken.GRENS_MUTANTEN", 0)
    assert {proef.uitkomst for proef in knoopproeven(geheel, ())} == {Lot.TE_VEEL}
    monkeypatch.setattr("toetsing.readers.kader.kaderbestand.GRENS_KNOOP", 1)
    kader_, meldingen = load_kader(VIER_THEMAS[0].encode(), "te veel")
    assert kader_ is None
    assert {een.code for een in meldingen} == {"K070"}


def test_een_thema_zonder_regels_heeft_geen_oordeel() -> None:
    (thema,) = geheel_van(bovenkader("slechtste tenzij")).delen
    assert thema.mogelijk(thema.vrij) == ()


def test_een_geval_boven_de_criteria_dat_niet_klopt_zegt_welke_rij() -> None:
    kader = bovenkader("vier themas")
    mis = b"gevallen: [{naam: mis, geheel: ja, scores: '+ + + + + + + +', oordeel: M, beslisregel: 3}]"
    gevallen, meldingen = load_gevallen(mis, "g", kader)
    assert not meldingen
    (feit,) = (een.feit for een in bewijs(kader, gevallen).bevindingen if isinstance(een.feit, GevalKloptNiet))
    assert isinstance(feit.geval, Knoopgeval)
    assert feit.geval.rij is geheel_van(kader).regelset.rijen[2]  # type: ignore[union-attr]
    assert feit.uitslag.mogelijk == ("V",)


def test_wat_niet_wordt_beslist_heeft_geen_oordelen() -> None:
    kader = bovenkader("ladder")
    assert [een.letter for een in kader.oordelen_boven("geheel")] == ["A", "B", "C", "D", "E"]
    assert kader.oordelen_boven("1") == ()
    assert kader.oordelen_boven("9.9") == ()
    assert kader.oordelen_van("9.9") == ()


def test_wat_geen_rij_ziet_telt_niet_als_plek_waar_iets_beslist() -> None:
    kader = geladen(re.sub(r"    norm: Norm 3\.\n    beslisregels: .*\n", "    norm: Norm 3.\n", VIER_THEMAS[0]))
    geheel = plekken_boven(kader)[-1]
    assert geheel.nr == GEHEEL
    assert geheel.ziet("1.1.1")
    assert not geheel.ziet("3.1.1")
