"""Every number in the JSON of hertoets, found again from the text of the input alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from hulp.gedeeld import als_werkmap
from hulp.hertoetskaders import OORDELEN, SCHAAL, kadertekst
from hulp.narekenen import (
    Criterium,
    Handkader,
    antwoord,
    gescoord,
    is_precies,
    kort,
    schrijf_matrix,
    tel,
    uit_werkmap,
    zonder_rij,
)
from hulp.narekenhertoets import hertoets_json
from hulp.narekenkaders import HAND_2015, HAND_VARIANT, NRS, SCORES_2015, gegooid, gehusseld
from hulp.uitslagen import KADER, TOETSINGEN
from toetsing.cli.hoofd import start
from toetsing.domain.dossier import Dossier

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from hulp.narekenen import Rij, Scores, Stuk

    Vast = pytest.CaptureFixture[str]

ZELFDE = {nr: nr for nr in NRS}
REGELS: Mapping[str, Sequence[Rij]] = {
    "mild": [
        ("V", "hoogstens 1 fout", lambda vol: tel(vol, "-") <= 1),
        ("M", "precies 2 fout", lambda vol: tel(vol, "-") == 2),
        ("O", "minstens 3 fout", lambda vol: tel(vol, "-") >= 3),
    ],
    "streng": [
        ("V", "geen fout", lambda vol: tel(vol, "-") == 0),
        ("M", "precies 1 fout", lambda vol: tel(vol, "-") == 1),
        ("O", "minstens 2 fout", lambda vol: tel(vol, "-") >= 2),
    ],
    "slap": [
        ("V", "hoogstens 2 fout", lambda vol: tel(vol, "-") <= 2),
        ("M", "precies 3 fout", lambda vol: tel(vol, "-") == 3),
        ("O", "minstens 4 fout", lambda vol: tel(vol, "-") >= 4),
    ],
    "alle": [
        ("V", "alle goed", lambda vol: tel(vol, "+") == len(vol)),
        ("M", "precies 1 fout en de overige goed", lambda vol: (tel(vol, "-"), tel(vol, "+")) == (1, len(vol) - 1)),
        ("O", "minstens 2 fout", lambda vol: tel(vol, "-") >= 2),
    ],
    "deel": [
        ("V", "minstens 60% goed", lambda vol: 10 * tel(vol, "+") >= 6 * gescoord(vol) > 0),
        ("O", "minder dan 60% goed", lambda vol: 10 * tel(vol, "+") < 6 * gescoord(vol)),
    ],
    "abc": [
        ("V", "geen slecht", lambda vol: tel(vol, "c") == 0),
        ("O", "minstens 1 slecht", lambda vol: tel(vol, "c") >= 1),
    ],
    "zonder": [],
}
"""Rules with gaps where there is nvt, a share of what is scored, and none."""
TOEN = {
    "1.1": ("mild", "1.1.1 1.1.2 1.1.3 1.1.4"),
    "1.2": ("alle", "1.2.1 1.2.2 1.2.3"),
    "1.3": ("streng", "1.3.1 1.3.2"),
    "1.4": ("streng", "1.4.1"),
    "1.5": ("zonder", "1.5.1"),
    "1.6": ("streng", "1.6.1 1.6.2"),
    "1.8": ("streng", "1.8.1 1.8.2 1.8.3 1.8.4"),
}
NU = {
    "1.1": ("streng", "1.1.1 1.1.2 1.1.3"),
    "1.2": ("deel", "1.2.1 1.2.2 1.2.3"),
    "1.3": ("mild", "1.3.1"),
    "1.4": ("streng", "1.4.1 1.4.2"),
    "1.5": ("streng", "1.5.1"),
    "1.6": ("streng", "1.6.1 1.6.2"),
    "1.7": ("mild", "1.7.1"),
    "1.8": ("slap", "1.8.1 1.8.2 1.8.3 1.8.4"),
}
NU_WAS = {
    "1.1.1": "1.1.2", "1.1.2": "1.1.1", "1.2.1": "1.2.1", "1.2.2": "1.2.3", "1.2.3": "1.2.2", "1.3.1": "1.3.2",
    "1.4.1": "1.1.3", "1.4.2": "1.3.1", "1.5.1": "1.5.1", "1.6.2": "1.6.2",
    "1.8.1": "1.8.1", "1.8.2": "1.8.2", "1.8.3": "1.8.3", "1.8.4": "1.8.4",
}  # fmt: skip
"""Numbers that changed places, two that moved to 1.4, two that are gone and three that are new.

One of those, 1.6.1, was in the earlier kader and did not count there.
"""
LATER = {
    "1.1": ("mild", "1.1.1 1.1.2 1.1.3"),
    "1.2": ("alle", "1.2.1 1.2.2 1.2.3"),
    "1.3": ("streng", "1.3.1 1.3.2"),
    "1.6": ("mild", "1.6.1 1.6.2"),
}
LATER_WAS = {
    "1.1.1": "1.1.3", "1.1.2": "1.1.1", "1.1.3": "1.1.2", "1.2.1": "1.2.3", "1.2.2": "1.2.2", "1.2.3": "1.2.1",
    "1.3.1": "1.3.1", "1.3.2": "1.4.2", "1.6.1": "1.6.1", "1.6.2": "1.6.2",
}  # fmt: skip
"""1.3 has again what it had at first, from two criteria of the kader between."""


SAMEN_OPEN = (("-", None, None, "+"), ("-", "-", "+", "+"))
"""Scores on 1.8 of which only the kader made the difference, as long as what is open is the same by both rules."""


def maak_kader(
    map_: Path,
    id_: str,
    criteria: Mapping[str, tuple[str, str]],
    was: Mapping[str, str],
    nvt: Sequence[str] = (),
    *,
    vervolg_op: str = "",
    buiten: Sequence[str] = (),
    schaal: Mapping[str, str] | None = None,
    oordelen: str = OORDELEN,
) -> tuple[Handkader, str]:
    """Write a kader; return it by hand, and its file."""
    namen = schaal or {"+": "goed", "-": "fout", "nvt": "nvt"}
    per_criterium = {nr: nrs.split() for nr, (_, nrs) in criteria.items()}
    pad = map_ / f"{id_}.yaml"
    tekst = kadertekst(
        id_,
        per_criterium,
        {nr: [f"{letter}: {zin}" for letter, zin, _ in REGELS[soort]] for nr, (soort, _) in criteria.items()},
        was=was,
        vervolg_op=vervolg_op,
        buiten=buiten,
        nvt=nvt,
        schaal=SCHAAL if schaal is None else ABC_SCHAAL,
        oordelen=oordelen,
    )
    pad.write_text(tekst, encoding="utf-8")
    gewoon = [teken for teken in namen if teken != "nvt"]
    hand = Handkader(
        kort=kort(pad, id_, "1", f"Proef {id_}"),
        criteria=[
            Criterium(
                nr=nr,
                mag={v: [*gewoon, *(["nvt"] if v in nvt else [])] for v in per_criterium[nr] if v not in buiten},
                rijen=REGELS[soort],
            )
            for nr, (soort, _) in criteria.items()
        ],
        schaal=namen,
        buiten=buiten,
        letternamen=oordelen,
    )
    return hand, str(pad)


ABC_SCHAAL = "[{teken: a, naam: top, voldoet: ja}, {teken: b, naam: redelijk}, {teken: c, naam: slecht}]"


def drie_kaders(map_: Path) -> list[tuple[Handkader, str]]:
    return [
        maak_kader(map_, "toen", TOEN, {}, ["1.2.1", "1.6.2"], buiten=["1.6.1"]),
        maak_kader(map_, "nu", NU, {**NU_WAS, "1.6.1": "1.6.1"}, ["1.2.2", "1.6.1"], vervolg_op="toen"),
        maak_kader(map_, "later", LATER, LATER_WAS, ["1.2.1", "1.2.2"], vervolg_op="nu"),
    ]


def bladeren(waarde: Any, sleutel: str) -> Iterator[Any]:
    """Yield every value under this key, however deep."""
    for naam, deel in waarde.items() if isinstance(waarde, dict) else enumerate(waarde):
        if naam == sleutel:
            yield deel
        elif isinstance(deel, dict | list):
            yield from bladeren(deel, sleutel)


# -- the same kader ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("aantal", [2, 3])
def test_alle_regios_in_twee_en_drie_rondes(aantal: int, tmp_path: Path, capsys: Vast) -> None:
    """With other organisations in every ronde. With the same rules nothing but the scores can change an oordeel."""
    scores: list[Mapping[str, Scores]] = [
        SCORES_2015,
        *(gehusseld(jaar, SCORES_2015, 0.3, 0.1) for jaar in ("2016", "2017")),
    ]
    del scores[aantal:]
    scores[1] = {naam: een for naam, een in scores[1].items() if naam not in ("Drenthe", "Zeeland")}
    scores[-1] = {"Nieuw": SCORES_2015["Utrecht"], **scores[-1]}
    jaren = ["2015", "2016", "2017"][:aantal]
    rondes = [schrijf_matrix(tmp_path / f"{i}.csv", een, jaren[i]) for i, een in enumerate(scores)]
    inhoud = antwoord(capsys, "hertoets", *(str(tmp_path / f"{i}.csv") for i in range(aantal)))
    assert inhoud["samen"]["organisaties"] == 24
    assert set(bladeren(inhoud["organisaties"], "oorzaak")) == {"geen verandering", "prestatie", "niet te zeggen"}
    meldingen = [("T112", None, None)] * (2 if aantal == 2 else 1)  # of three, only who is new is in no other
    wassen = [ZELFDE] * (aantal - 1)
    is_precies(inhoud, "hertoets", meldingen, **hertoets_json([HAND_2015] * aantal, rondes, jaren, wassen))


@pytest.mark.parametrize("variant", [False, True])
def test_twee_werkmappen_met_overgenomen_scores(variant: bool, tmp_path: Path, capsys: Vast) -> None:
    """One score was taken over and then changed, one of what was open is scored, the rest is not."""
    oud, nieuw = str(tmp_path / "oud.xlsx"), str(tmp_path / "nieuw.xlsx")
    (tmp_path / "oud.xlsx").write_bytes(als_werkmap(KADER, TOETSINGEN["IJsselland"], Dossier()))
    met = ["--variant", "toegepast-2015"] if variant else []
    assert start(["nieuw", nieuw, "--uit", oud, "--alleen-minnen", "--ronde", "2016", *met, "-q"]) == 0
    boek = openpyxl.load_workbook(nieuw)
    for rij in boek["Toetsing"].iter_rows(min_row=7):
        anders = {"2.1.1": "-", "1.3.1": "+", "1.1.4": "-"}
        rij[4].value = anders.get(str(rij[2].value), rij[4].value)
    boek.save(nieuw)
    stukken = [uit_werkmap(oud, "IJsselland", "2015"), uit_werkmap(nieuw, "IJsselland", "2016")]
    assert len(stukken[1].overgenomen) == 17
    rondes: list[dict[str, Stuk]] = [{"IJsselland": stuk} for stuk in stukken]
    handen = [HAND_2015, HAND_VARIANT if variant else HAND_2015]
    inhoud = antwoord(capsys, "hertoets", oud, nieuw)
    assert inhoud["samen"]["oorzaken"] == ({"kader": 1, "prestatie": 2} if variant else None)
    meldingen = [("T037", "E20", "2.1.1")]
    is_precies(inhoud, "hertoets", meldingen, **hertoets_json(handen, rondes, ["2015", "2016"], [ZELFDE]))


# -- kaders that continue each other -----------------------------------------------------------------------------------


@pytest.mark.lang
@pytest.mark.parametrize("aantal", [2, 3])
def test_kaders_die_elkaar_opvolgen(aantal: int, tmp_path: Path, capsys: Vast) -> None:
    """With every kind of change, every cause and every reason; and what only the first and the last have in common."""
    kaders = drie_kaders(tmp_path)[:aantal]
    namen = [f"Org {i:02}" for i in range(40)]
    handen, paden = [hand for hand, _ in kaders], [str(tmp_path / f"{i}.csv") for i in range(aantal)]
    scores = [gegooid(f"{i}", hand, namen) for i, hand in enumerate(handen)]
    for ronde, rij in zip(scores, SAMEN_OPEN, strict=False):
        ronde[namen[0]] |= zip(("1.8.1", "1.8.2", "1.8.3", "1.8.4"), rij, strict=True)
    jaren = ["2015", "2016", "2017"][:aantal]
    rondes = [schrijf_matrix(tmp_path / f"{i}.csv", een, jaren[i]) for i, een in enumerate(scores)]
    inhoud = antwoord(capsys, "hertoets", *paden, *(deel for _, pad in kaders for deel in ("--kader", pad)))
    alles_komt_voor(inhoud)
    (acht,) = (een for een in inhoud["organisaties"][0]["stappen"][0]["criteria"] if een["criterium"] == "1.8")
    assert acht["oorzaak"] == "kader"
    geheel = [een for org in inhoud["organisaties"] for een in (org["geheel"] or {"criteria": []})["criteria"]]
    assert {een["reden"] for een in geheel if een["criterium"] == "1.3"} == ({None} if aantal == 3 else set())
    meldingen = [een for hand, ronde in zip(handen, rondes, strict=True) for een in zonder_rij(hand, *ronde.values())]
    verwacht = hertoets_json(handen, rondes, jaren, [NU_WAS, LATER_WAS][: aantal - 1])
    is_precies(inhoud, "hertoets", meldingen, **verwacht)


def alles_komt_voor(inhoud: dict[str, Any]) -> None:
    organisaties = inhoud["organisaties"]
    assert set(bladeren(organisaties, "oorzaak")) == {
        "geen verandering", "prestatie", "kader", "beide", "niet te zeggen", None,
    }  # fmt: skip
    assert set(bladeren(organisaties, "verandering")) == {
        "verbeterd", "verslechterd", "gelijk", "anders", "niet te zeggen", None,
        "nu nvt", "nu open", "nu gescoord", "niet meer nvt",
    }  # fmt: skip
    assert len(set(bladeren(organisaties, "reden"))) == 4
    assert len({punt["stand"] for punten in bladeren(organisaties, "verbeterpunten") for punt in punten}) == 9


@pytest.mark.parametrize("anders", ["scores", "oordelen"])
def test_een_kader_met_een_andere_schaal(anders: str, tmp_path: Path, capsys: Vast) -> None:
    schaal = {"a": "top", "b": "redelijk", "c": "slecht"} if anders == "scores" else None
    oordelen = OORDELEN if anders == "scores" else OORDELEN.replace("naam: m", "naam: redelijk")
    criteria = {"1.1": ("abc" if schaal else "mild", "1.1.1 1.1.2 1.1.3 1.1.4")}
    was = {nr: nr for nr in criteria["1.1"][1].split()}
    toen, toen_pad = maak_kader(tmp_path, "toen", TOEN, {}, buiten=["1.6.1"])
    nu, nu_pad = maak_kader(tmp_path, "nu", criteria, was, vervolg_op="toen", schaal=schaal, oordelen=oordelen)
    namen = [f"Org {i:02}" for i in range(12)]
    rondes = [schrijf_matrix(tmp_path / f"{h.kort['id']}.csv", gegooid("x", h, namen), "1") for h in (toen, nu)]
    paden = [str(tmp_path / "toen.csv"), str(tmp_path / "nu.csv")]
    inhoud = antwoord(capsys, "hertoets", *paden, "--kader", toen_pad, "--kader", nu_pad)
    assert ("niet te vergelijken" in set(bladeren(inhoud, "verandering"))) == (anders == "scores")
    assert inhoud["samen"]["onvergelijkbaar"] == 12
    heet = ["1 (ronde 1)", "1 (ronde 2)"]
    is_precies(inhoud, "hertoets", [("T118", None, None)], **hertoets_json([toen, nu], rondes, heet, [was]))
