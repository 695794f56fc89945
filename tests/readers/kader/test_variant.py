"""Loading a variant: what is wrong with it is said with its line, and nothing wins silently."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hulp.grond import STAP1
from toetsing.domain.fouten import Gebruiksfout
from toetsing.pipeline.kaders import kader_van, met_variant_van
from toetsing.readers.kader.variant import load_variant

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.domain.kader import Kader

VARIANT = """\
variant: v
kader: veilig-thuis-stap1-2015
titel: T
toelichting: T
criteria:
  - nr: "1.1"
    groepen: {kern: [1.1.1, 1.1.2]}
    beslisregels:
      - V: alle voldoende in kern
      - O: anders
"""
REGELS = VARIANT[VARIANT.index("    beslisregels:") :]


@pytest.mark.parametrize(
    ("tekst", "fouten"),
    [
        (VARIANT, []),
        (f'{VARIANT}  - nr: "1.1"\n    groepen: {{kern: [1.1.1]}}\n{REGELS}', [("K014", 11)]),
        (VARIANT.replace(REGELS, "    beslisregels: []\n"), [("K005", 8)]),
        (VARIANT[: VARIANT.index("criteria:")] + "criteria: []\n", [("K005", 5)]),
        (VARIANT.replace('nr: "1.1"', 'nr: "1.9"'), [("K033", 6)]),
        (VARIANT.replace("[1.1.1, 1.1.2]", "[1.1.1, 1.1.9]"), [("K033", 7)]),
        (VARIANT.replace("{kern:", "{kern: [1.1.1], en:"), [("K012", 7)]),
        (VARIANT.replace("{kern:", "{kern: [1.1.1], twee woorden:"), [("K012", 7)]),
    ],
    ids=[
        "goed",
        "criterium dubbel",
        "geen beslisregels",
        "geen criteria",
        "onbekend criterium",
        "onbekende verwachting",
        "woord van de taal",
        "spatie",
    ],
)
def test_een_variant_die_niet_kan_is_een_fout_met_lijn(stap1: Kader, tekst: str, fouten: list[tuple[str, int]]) -> None:
    variant, meldingen = load_variant(tekst.encode(), "v.yaml", stap1)
    assert [(m.code, m.plek.lijn) for m in meldingen] == fouten
    assert (variant is None) is bool(fouten)


def test_ook_in_een_variant_kan_de_volgorde_tellen(stap1: Kader) -> None:
    for volgorde, telt in (("", False), ("    volgorde: telt\n", True)):
        variant, meldingen = load_variant(VARIANT.replace(REGELS, volgorde + REGELS).encode(), "v.yaml", stap1)
        assert variant is not None, meldingen
        assert [een.regelset.volgorde_telt for een in variant.criteria] == [telt]


def test_het_tweede_noemt_de_lijn_van_het_eerste(stap1: Kader) -> None:
    _, (fout,) = load_variant(f'{VARIANT}  - nr: "1.1"\n    groepen: {{kern: [1.1.1]}}\n{REGELS}'.encode(), "v", stap1)
    assert fout.tekst == "Criterium 1.1 staat er al (op lijn 6)."


def test_alleen_bestanden_zijn_bekende_varianten(tmp_path: Path) -> None:
    (tmp_path / "kader.yaml").write_bytes((STAP1 / "kader.yaml").read_bytes())
    (tmp_path / "varianten/map.yaml").mkdir(parents=True)
    (tmp_path / "varianten/weg.yaml").symlink_to("nergens.yaml")
    (tmp_path / "varianten/echt.yaml").write_text(VARIANT, encoding="utf-8")
    kader = kader_van(str(tmp_path))
    with pytest.raises(Gebruiksfout, match=r"Variant 'map' is niet bekend .* Bekende varianten: echt\."):
        met_variant_van(kader, str(tmp_path), "map")
    gekozen = met_variant_van(kader, str(tmp_path), "echt").variant
    assert gekozen is not None
    assert gekozen.id == "v"
