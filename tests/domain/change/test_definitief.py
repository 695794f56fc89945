"""What a report about one organisation still needs before it can be definitive, and how that is said."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hulp.dossiers import volledig
from hulp.hertoetskaders import kader_uit, kadertekst, uitslag
from toetsing.commands.nieuw.nieuwe_werkmap import leeg
from toetsing.domain.change.definitief import (
    namen_van,
    over_een_definitief_rapport,
    over_het_onbesliste,
    rapportstand,
)
from toetsing.domain.change.meegenomen import Onveranderd, merken
from toetsing.domain.dossier import Aantekening, Dossier, Tekst
from toetsing.domain.plek import Plek
from toetsing.domain.scores import Score

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader
    from toetsing.domain.toetsing import Toetsing


def vol(kader: Kader, teken: str = "+") -> Toetsing:
    toetsing = leeg(kader, "Noord", "2026")
    return replace(toetsing, scores={v.nr: Score(teken if v.telt_mee else "nvt") for v in kader.verwachtingen})


def codes(kader: Kader, toetsing: Toetsing, dossier: Dossier) -> list[str]:
    return [een.code for een in over_een_definitief_rapport(rapportstand(kader, toetsing, dossier))]


def test_wat_af_is_houdt_niets_tegen(stap1: Kader) -> None:
    assert codes(stap1, vol(stap1), volledig(stap1)) == []


def test_alles_wat_tegenhoudt_komt_in_een_keer(stap1: Kader) -> None:
    dossier = Dossier(
        aantekeningen={"1.1.1": Aantekening(onderbouwing="Toen."), "1.1.2": Aantekening(aandachtspunt="Toen.")},
        onbeantwoord=(Plek(blad="Reacties", cel="C4"), Plek(blad="Reacties", cel="C9")),
    )
    dossier = replace(dossier, meegenomen=merken(dossier, stap1, {"1.1.1": Score("-"), "1.1.2": Score("+")}, "2025"))
    toetsing = replace(vol(stap1), zonder_letter={"1.2": Plek(blad="Oordeel", cel="M8")})
    toetsing = replace(toetsing, scores={**toetsing.scores, "3.2.2": leeg(stap1).scores["3.2.2"]})
    stand = rapportstand(stap1, toetsing, dossier)
    meldingen = list(over_een_definitief_rapport(stand))
    assert [een.code for een in meldingen] == ["T091", "T092", "T220", "T221", "T222", "T223"]
    assert [een.plek.cel for een in meldingen] == [None, None, "C4", "M8", None, None]
    assert "scores open zijn: 3.2.2." in meldingen[1].tekst
    assert "C4 en C9" in meldingen[2].tekst
    assert meldingen[2].advies.startswith("Kies in die cellen van")
    een = replace(stand, reacties=stand.reacties[:1])
    assert next(over_het_onbesliste(een)).advies.startswith("Kies in die cel van")
    assert meldingen[3].tekst.endswith("zonder afwijkend oordeel: criterium 1.2.")
    ook = {**stand.zonder_letter, **dict.fromkeys(("1.3", "geheel", "1"), Plek())}
    (*_, hoger) = over_het_onbesliste(replace(stand, zonder_letter=ook))
    assert hoger.tekst.endswith("zonder afwijkend oordeel: criterium 1.2 en 1.3, het geheel en thema 1.")
    assert "onderbouwing 1.1.1 (uit 2025)" in meldingen[4].tekst
    assert "aandachtspunt 1.1.2 (uit 2025)" in meldingen[5].tekst
    assert [een.code for een in over_het_onbesliste(stand)] == ["T220", "T221"]
    assert stand.open == ("3.2.2",)


def test_een_tekst_van_alleen_witruimte_ontbreekt(stap1: Kader) -> None:
    dossier = replace(volledig(stap1), teksten=(Tekst(veld="Samenvatting.", tekst=" \u200b\n"),))
    assert rapportstand(stap1, vol(stap1), dossier).teksten[0] == "samenvatting"


def test_een_min_krijgt_haar_onderbouwing_op_een_van_twee_plaatsen(stap1: Kader) -> None:
    dossier = Dossier(
        aantekeningen={"1.1.1": Aantekening(onderbouwing="Waarom."), "1.1.2": Aantekening(aandachtspunt="Iets.")},
        teksten=(Tekst(veld="onderbouwing 1.1.3", tekst="Waarom."),),
    )
    zonder = rapportstand(stap1, vol(stap1, "-"), dossier).zonder_onderbouwing
    assert zonder[:2] == ("1.1.2", "1.1.4")
    assert len(zonder) == 22
    assert rapportstand(stap1, vol(stap1), Dossier()).zonder_onderbouwing == ()


def test_teksten_staan_soort_bij_soort_per_ronde() -> None:
    teksten = [
        Onveranderd("onderbouwing 1.1.3", "2015", score_veranderd=True),
        Onveranderd("samenvatting", "2015", score_veranderd=False),
        Onveranderd("onderbouwing 1.1.4", "2015", score_veranderd=True),
        Onveranderd("onderbouwing 1.1.4", "2015", score_veranderd=True),
        Onveranderd("maatregel 1.1.3", "2014", score_veranderd=True),
    ]
    assert namen_van(teksten) == "onderbouwing 1.1.3 en 1.1.4; samenvatting (uit 2015) en maatregel 1.1.3 (uit 2014)"


def test_een_tekst_bij_een_nummer_van_de_bron_wordt_gevonden_hoe_het_ook_is_getypt() -> None:
    kader = kader_uit(kadertekst("proef", {"1.1": ["M1", "M2"]}))
    toetsing = uitslag(kader, "--").toetsing
    dossier = Dossier(
        teksten=(Tekst(veld="Onderbouwing m1", tekst="Waarom."), Tekst(veld="onderbouwing", tekst="Iets."))
    )
    dossier = replace(dossier, meegenomen=merken(dossier, kader, {"M1": Score("+")}, "2025"))
    stand = rapportstand(kader, toetsing, dossier)
    assert stand.zonder_onderbouwing == ("M2",)
    assert stand.overgebleven == (Onveranderd("onderbouwing M1", "2025", score_veranderd=True),)
