"""From one ronde to the next: nothing written is lost, nothing is taken over that should be looked at again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hulp.feitenkader import feitenkader
from toetsing.commands.nieuw.nieuwe_werkmap import leeg
from toetsing.domain.change.volgende_ronde import (
    beginscores,
    passende_feiten,
    passende_scores,
    vervolg_dossier,
    vervolg_feiten,
    zonder_minnen,
)
from toetsing.domain.dossier import Aantekening, Dossier, GoodPractice, Maatregel, Reactie, Tekst
from toetsing.domain.scores import OPEN, Score

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader
    from toetsing.domain.scores import Ingevuld

DOSSIER = Dossier(
    aantekeningen={
        "1.1.1": Aantekening(onderbouwing="Gezien.", bron="rooster"),
        "9.9.9": Aantekening(onderbouwing="Oud.", aandachtspunt="Let op dit."),
    },
    plan=(Maatregel(nr="1.1.4", verbetermaatregel="Rooster maken"),),
    good_practices=(GoodPractice(good_practice="Samen eten"),),
    teksten=(Tekst(veld="inleiding", tekst="Begin."),),
    reacties=(Reactie(opmerking="Klopt niet"),),
    gegevens={"regio": "IJssel", "periode": "mei 2015"},
)


def test_teksten_gaan_mee_en_wat_bij_de_ronde_hoort_blijft_achter(stap1: Kader) -> None:
    nieuw, meldingen = vervolg_dossier(DOSSIER, stap1, {}, "oud.xlsx", zelfde_ronde=False)
    assert nieuw.aantekeningen == {"1.1.1": Aantekening(onderbouwing="Gezien.", bron="rooster")}
    assert nieuw.plan == DOSSIER.plan
    assert nieuw.good_practices == DOSSIER.good_practices
    assert nieuw.reacties == ()
    assert nieuw.gegevens == {"regio": "IJssel"}
    assert [m.code for m in meldingen] == ["T082"]


def test_wat_geen_plaats_meer_heeft_wordt_een_tekst(stap1: Kader) -> None:
    nieuw, _ = vervolg_dossier(DOSSIER, stap1, {}, "oud.xlsx", zelfde_ronde=False)
    assert nieuw.teksten == (
        Tekst(veld="inleiding", tekst="Begin."),
        Tekst(veld="vervallen 9.9.9 onderbouwing", tekst="Oud."),
        Tekst(veld="vervallen 9.9.9 aandachtspunt", tekst="Let op dit."),
    )


def test_een_andere_tekst_van_de_verwachting_wordt_gezegd(stap1: Kader) -> None:
    tekst = next(iter(stap1.verwachtingen)).tekst
    _, gelijk = vervolg_dossier(DOSSIER, stap1, {"1.1.1": f"  {tekst}\n"}, "oud.xlsx", zelfde_ronde=False)
    _, anders = vervolg_dossier(DOSSIER, stap1, {"1.1.1": "Iets anders."}, "oud.xlsx", zelfde_ronde=False)
    assert [m.code for m in gelijk] == ["T082"]
    assert [(m.code, m.plek.verwachting) for m in anders] == [("T081", "1.1.1"), ("T082", "9.9.9")]


def test_in_dezelfde_ronde_gaat_alles_mee(stap1: Kader) -> None:
    nieuw, _ = vervolg_dossier(DOSSIER, stap1, {}, "oud.xlsx", zelfde_ronde=True)
    assert (nieuw.reacties, nieuw.gegevens) == (DOSSIER.reacties, DOSSIER.gegevens)


def test_alleen_wat_past_en_gelijk_bleef_gaat_mee(stap1: Kader) -> None:
    plus, min_ = Score("+"), Score("-")
    scores: dict[str, Ingevuld] = {"1.1.1": plus, "1.1.2": min_, "1.1.3": OPEN, "1.1.4": plus, "3.1.1": Score("nvt")}
    passend = passende_scores(stap1, scores, {"1.1.4": "Een andere verwachting."})
    assert passend == {"1.1.1": "+", "1.1.2": "-"}
    assert zonder_minnen(stap1, passend) == {"1.1.1": "+"}
    assert passende_scores(stap1, {"1.1.1": Score("nvt")}, {}) == {}, "nvt is not allowed here"


def test_beginscores(stap1: Kader) -> None:
    leeg = beginscores(stap1, {})
    assert leeg.pop("3.1.1") == "nvt"
    assert set(leeg.values()) == {OPEN}
    assert len(leeg) == 24
    begin = beginscores(stap1, {"1.1.1": Score("+"), "3.1.1": Score("+")})
    assert (begin["1.1.1"], begin["1.1.2"], begin["3.1.1"]) == ("+", OPEN, "nvt")


def test_wat_bij_een_feit_stond_blijft_in_zijn_ronde() -> None:
    kader = feitenkader()
    dossier = Dossier(aantekeningen={"Opzet": Aantekening(onderbouwing="Zo."), "1.1.1": Aantekening(bron="b")})
    toetsing = replace(leeg(kader, "Noord", "2026"), motiveringen={"Opzet": "Gezien."})
    volgende, _ = vervolg_feiten(dossier, kader, kader, None, "oud.xlsx")
    zelfde, meldingen = vervolg_feiten(dossier, kader, kader, toetsing, "oud.xlsx")
    assert set(volgende.aantekeningen) == {"1.1.1"}
    assert zelfde.aantekeningen["Opzet"].onderbouwing == "Gezien."
    assert meldingen == ()


def test_een_feit_dat_er_niet_meer_is_wordt_een_tekst() -> None:
    """A ronde that goes on by another kader keeps what was written in it."""
    kader = feitenkader()
    toetsing = replace(leeg(kader, "Noord", "2026"), motiveringen={"Opzet": "Gezien."})
    dossier, meldingen = vervolg_feiten(Dossier(), kader, replace(kader, feiten=()), toetsing, "oud.xlsx")
    assert dossier.teksten == (Tekst(veld="vervallen Opzet onderbouwing", tekst="Gezien."),)
    assert [(een.code, een.plek.verwachting) for een in meldingen] == [("T082", "Opzet")]
    assert (
        meldingen[0].tekst == "Feit Opzet staat niet in dit kader; wat erbij was geschreven, staat op het blad Teksten."
    )


def test_een_feit_past_waar_vraag_en_antwoord_dat_nog_doen() -> None:
    kader = feitenkader()
    scores: dict[str, Ingevuld] = {
        "overtreding": Score("ja"),
        "Opzet": Score("misschien"),
        "klasse": OPEN,
        "1.1.1": OPEN,
    }
    assert passende_feiten(kader, scores, {}) == {"overtreding": "ja"}
    assert passende_feiten(kader, scores, {"overtreding": "Een andere vraag?"}) == {}
    assert beginscores(kader, {"overtreding": Score("ja")})["overtreding"] == "ja"
