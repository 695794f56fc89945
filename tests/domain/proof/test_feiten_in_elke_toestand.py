"""Facts in the proof: every state with every answer, against rows written out by hand, and planted mistakes found."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest

from hulp.feitenkader import GEVALLEN, KADER, feitenkader, kadertekst
from hulp.feitenregels import MAG, NRS, STELLEN, Stel, kader_van
from toetsing.commands.kader.nieuwe_gevallen import gemiste, nieuwe_gevallen
from toetsing.domain.proof.bevinding import (
    Feitkern,
    Gaten,
    GevalKloptNiet,
    Kern,
    Overlap,
    Scorewissel,
    Verslechtering,
    ZonderInvloed,
)
from toetsing.domain.proof.bewijs import bewijs
from toetsing.domain.rules.boom import Anders
from toetsing.readers.kader.gevallen import load_gevallen
from toetsing.readers.kader.kaderbestand import load_kader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.kader import Kader
    from toetsing.domain.proof.bewijs import Certificaat
    from toetsing.domain.proof.waarheidstabel import Tabelregel, Waarheidstabel

    F = TypeVar("F")

NR = "1.1"
BESTE_EERST = ("V", "M", "O")


def certificaat_van(stel: Stel) -> Certificaat:
    return bewijs(kader_van(stel), [])


def tabel_van(certificaat: Certificaat) -> Waarheidstabel:
    return next(tabel for tabel in certificaat.tabellen if tabel.criterium.nr == NR)


def gevonden(certificaat: Certificaat, soort: type[F]) -> list[F]:
    return [een.feit for een in certificaat.bevindingen if een.criterium == NR and isinstance(een.feit, soort)]


def alle(stel: Stel, tabel: Waarheidstabel, toestanden: Sequence[Tabelregel]) -> set[tuple[str, ...]]:
    """Return every filling-in that has one of these toestanden."""
    welke = {regel.toestand for regel in toestanden}
    return {tuple(v.values()) for v in stel.vullingen() if tabel.zicht.toestand(v) in welke}  # type: ignore[arg-type]


elk_stel = pytest.mark.parametrize("stel", STELLEN.values(), ids=STELLEN)


@elk_stel
def test_van_elke_invulling_zegt_het_bewijs_wat_de_rijen_met_de_hand_zeggen(stel: Stel) -> None:
    tabel = tabel_van(certificaat_van(stel))
    per_toestand: dict[object, int] = {}
    for v in stel.vullingen():
        toestand = tabel.zicht.toestand(v)  # type: ignore[arg-type]
        per_toestand[toestand] = per_toestand.get(toestand, 0) + 1
        assert tabel.toestanden[toestand].beslissing.oordeel == stel.oordeel(v), v
    assert per_toestand == tabel.invullingen


@elk_stel
def test_gaten_en_overlappen_zijn_die_van_de_hand(stel: Stel) -> None:
    certificaat = certificaat_van(stel)
    tabel = tabel_van(certificaat)
    hoort = {tuple(v.values()) for v in stel.vullingen() if not stel.passend(v)}
    gaten = [alle(stel, tabel, een.toestanden) for een in gevonden(certificaat, Gaten)]
    assert gaten == ([hoort] if hoort else [])
    overlap: dict[tuple[int, int], set[tuple[str, ...]]] = {}
    for v in stel.vullingen():
        eerste, *later = stel.passend(v) or [0]
        for tweede in later:
            anders = isinstance(tabel.regelset.rijen[tweede].voorwaarde, Anders)
            if not anders and stel.rijen[eerste][0] != stel.rijen[tweede][0]:
                overlap.setdefault((eerste + 1, tweede + 1), set()).add(tuple(v.values()))
    assert {
        (een.eerste.nummer, een.tweede.nummer): alle(stel, tabel, een.toestanden)
        for een in gevonden(certificaat, Overlap)
    } == overlap


@elk_stel
def test_waar_een_beter_antwoord_slechter_uitpakt_is_wat_de_hand_vindt(stel: Stel) -> None:
    """Only verwachtingen can be better here: no fact of this kader has a rang."""
    hoort = set()
    for v in stel.vullingen():
        for nr in NRS:
            if v[nr] == "-":
                voor, na = stel.oordeel(v), stel.oordeel({**v, nr: "+"})
                if "geen" not in (voor, na) and BESTE_EERST.index(na) > BESTE_EERST.index(voor):
                    hoort.add((voor, na))
    wissels = [wissel for een in gevonden(certificaat_van(stel), Verslechtering) for wissel in een.wissels]
    assert {(w.voor.beslissing.oordeel, w.na.beslissing.oordeel) for w in wissels} == hoort
    for wissel in wissels:
        klopt_als_tegenvoorbeeld(stel, wissel)


def klopt_als_tegenvoorbeeld(stel: Stel, wissel: Scorewissel) -> None:
    """One score changes and no fact, and both oordelen are so."""
    voor, na = wissel.voor.voorbeeld, wissel.na.voorbeeld
    assert [nr for nr in stel.nrs if voor[nr] != na[nr]] == [nr for nr in NRS if voor[nr] != na[nr]]
    assert sum(voor[nr] != na[nr] for nr in NRS) == 1
    assert stel.oordeel(voor) == wissel.voor.beslissing.oordeel
    assert stel.oordeel(na) == wissel.na.beslissing.oordeel


@elk_stel
def test_wat_er_niet_toe_doet_is_wat_met_de_hand_nooit_verschil_maakt(stel: Stel) -> None:
    telt = {
        nr
        for v in stel.vullingen()
        for nr in stel.nrs
        for teken in MAG[nr]
        if stel.oordeel({**v, nr: teken}) != stel.oordeel(v)
    }
    gezegd = {nr for een in gevonden(certificaat_van(stel), ZonderInvloed) for nr in een.klasse.nrs}
    assert gezegd == set(stel.nrs) - telt


def test_een_geplant_gat_noemt_het_antwoord_waarbij_het_er_is() -> None:
    certificaat = certificaat_van(STELLEN["met een gat, een overlap en een rij die een beter eten bestraft"])
    assert not certificaat.bewezen
    (gaten,) = gevonden(certificaat, Gaten)
    assert any("overtreding ja" in een.in_woorden for een in gaten.toestanden)
    overlap = {(een.eerste.nummer, een.tweede.nummer): een for een in gevonden(certificaat, Overlap)}
    assert set(overlap) == {(1, 2), (1, 3)}
    assert all("klasse 3" in een.in_woorden for een in overlap[1, 2].toestanden)
    (slechter,) = gevonden(certificaat, Verslechtering)
    assert all("klasse 3" in wissel.voor.in_woorden for wissel in slechter.wissels)


def test_het_kader_zelf_is_bewezen() -> None:
    kader = feitenkader()
    gevallen, meldingen = load_gevallen(GEVALLEN.encode(), "g.yaml", kader)
    assert meldingen == ()
    certificaat = bewijs(kader, gevallen)
    assert certificaat.bewezen
    assert gevonden(certificaat, GevalKloptNiet) == []


def met_rang(beter: str) -> Kader:
    """Return the kader in which one answer about an overtreding is better than the other."""
    ander = {"ja": "nee", "nee": "ja"}[beter]
    schaal = f"jn: {{niveaus: [{beter}, {ander}]}}"
    oud = "jn: {niveaus: [{naam: ja, invoer: [j]}, {naam: nee, invoer: [n]}], rang: geen}"
    assert oud in KADER
    tekst = kadertekst("V: geen gebrek en overtreding is nee", "O: anders").replace(oud, schaal)
    kader, _ = load_kader(tekst.encode(), "k.yaml")
    assert kader is not None
    return kader


@pytest.mark.parametrize("beter", ["nee", "ja"])
def test_een_feit_is_nooit_beter_of_slechter_ook_niet_op_een_schaal_met_rang(beter: str) -> None:
    """What is asked may be counted elsewhere on the same scale; of a fact nobody says which answer is better."""
    certificaat = bewijs(met_rang(beter), [])
    assert gevonden(certificaat, Verslechtering) == []
    assert [een.klasse.nrs for een in gevonden(certificaat, Kern) if een.klasse.feit] == []
    feiten = [(een.klasse.nrs, een.tekens, een.oordeel, een.altijd) for een in gevonden(certificaat, Feitkern)]
    assert (("overtreding",), ("ja",), "O", True) in feiten


def test_een_geval_dat_niet_klopt_met_een_open_feit_wordt_gevonden() -> None:
    kader = feitenkader()
    tekst = GEVALLEN.replace("feiten: {opzet: nee, klasse: 3}", "feiten: {klasse: 3}")
    gevallen, _ = load_gevallen(tekst.encode(), "g.yaml", kader)
    assert [een.geval.naam for een in gevonden(bewijs(kader, gevallen), GevalKloptNiet)] == []
    anders = tekst.replace("oordeel: V of O", "oordeel: V")
    gevallen, _ = load_gevallen(anders.encode(), "g.yaml", kader)
    assert [een.geval.naam for een in gevonden(bewijs(kader, gevallen), GevalKloptNiet)] == [
        "van de overtreding is nog niets bekend"
    ]


@elk_stel
def test_wie_elk_gemist_geval_overneemt_houdt_niets_over(stel: Stel) -> None:
    kader = certificaat_van(stel).kader
    nieuw = "\n".join(["gevallen:", *(f"  {een.yaml}" for een in nieuwe_gevallen(bewijs(kader, [])))])
    gevallen, meldingen = load_gevallen(nieuw.encode(), "g.yaml", kader)
    assert [een.code for een in meldingen] == ["K126"]
    certificaat = bewijs(kader, gevallen)
    assert list(gemiste(certificaat)) == []
    assert gevonden(certificaat, GevalKloptNiet) == []
