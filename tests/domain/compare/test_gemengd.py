"""What does not go together among toetsingen that are read as one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hulp.uitslagen import DRENTHE
from toetsing.domain.compare.gemengd import gemengd
from toetsing.domain.toetsing import Soort


@pytest.mark.parametrize(
    ("rondes", "gezegd"),
    [
        (["2015", "2015"], None),
        ([None, None], None),
        (["Ronde 1", "ronde  1"], None),
        (["Ronde 2", "ronde 2", "ronde 1"], "Ronde 2 (A en B) en ronde 1 (C)"),
        (["2016", "2015"], "2015 (B) en 2016 (A)"),
        (["2015", None], "2015 (A) en zonder ronde (B)"),
        (["2016", None, "2015", "2016"], "2015 (C), 2016 (A en D) en zonder ronde (B)"),
        (["2015"] * 5 + ["2016"], "2015 (A, B, C en nog 2 andere) en 2016 (F)"),
    ],
)
def test_rondes_door_elkaar(rondes: list[str | None], gezegd: str | None) -> None:
    toetsingen = [replace(DRENTHE, organisatie=wie, ronde=een) for wie, een in zip("ABCDEF", rondes, strict=False)]
    meldingen = [*gemengd(toetsingen)]
    assert [m.code for m in meldingen] == ([] if gezegd is None else ["T105"])
    assert gezegd is None or f"verschillende rondes: {gezegd}." in meldingen[0].tekst


@pytest.mark.parametrize(("zelf", "codes"), [("", []), ("A", ["T104"]), ("AB", [])])
def test_een_zelfevaluatie_tussen_andere(zelf: str, codes: list[str]) -> None:
    soorten = {wie: Soort.ZELFEVALUATIE if wie in zelf else Soort.TOEZICHT for wie in "AB"}
    toetsingen = [replace(DRENTHE, organisatie=wie, soort=soort) for wie, soort in soorten.items()]
    assert [m.code for m in gemengd(toetsingen)] == codes
