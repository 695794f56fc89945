"""What YAML does with a text without quotation marks, and with bytes of another program: read rightly, or said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hulp.kleinkader import KADER
from hulp.opdracht import toetsing
from toetsing.domain.meldingen import is_fout
from toetsing.pipeline.kaders import kader_van
from toetsing.readers.kader.kaderbestand import load_kader

if TYPE_CHECKING:
    from pathlib import Path


def met(oud: str, nieuw: str) -> list[tuple[str, int | None, str]]:
    assert oud in KADER
    _, meldingen = load_kader(KADER.replace(oud, nieuw, 1).encode(), "kader.yaml")
    return [(m.code, m.plek.lijn, f"{m.tekst} {m.advies}") for m in meldingen]


@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_een_kader_in_utf_16_wordt_gelezen(codering: str) -> None:
    kader, meldingen = load_kader(KADER.replace("Het criterium", "Één criterium").encode(codering), "kader.yaml")
    assert not meldingen
    assert kader is not None
    assert next(kader.criteria).tekst == "Één criterium."


def test_een_kader_in_een_oude_codering_zegt_hoe_het_moet() -> None:
    _, (een,) = load_kader(KADER.replace("Het criterium", "Één criterium").encode("cp1252"), "kader.yaml")
    assert (een.code, "UTF-8" in een.tekst) == ("K001", True)


@pytest.mark.parametrize("tekst", ["Regel #1 van taal.", "Regel  #1 van taal.", "Zie besluit # drie", "Regel #1"])
def test_een_hekje_in_een_tekst_is_een_let_op(tekst: str) -> None:
    ((code, lijn, zin),) = met("tekst: Het criterium.", f"tekst: {tekst}")
    assert (code, lijn) == ("K041", 22)
    assert f'"{" ".join(tekst.split())}"' in zin


@pytest.mark.parametrize(
    "goed",
    [
        'tekst: "Regel #1 van taal."',
        "tekst: 'Regel #1'  # uitleg",
        "tekst: >-\n          Regel #1 van taal.",
        "tekst: Regel#1",
        "# een opmerking\n        tekst: Het criterium.",
        "tekst: Criterium # uitleg",
        "tekst: Het criterium.  # uitleg",
        "tekst: Een criterium\n          # uitleg op een eigen lijn",
    ],
)
def test_een_gewone_opmerking_geeft_geen_melding(goed: str) -> None:
    assert met("tekst: Het criterium.", goed) == []


def test_een_kader_met_een_let_op_is_bruikbaar_en_zegt_het(tmp_path: Path) -> None:
    pad = tmp_path / "kader.yaml"
    pad.write_text(KADER.replace("Het criterium.", "Regel #1 van taal."), "utf-8")
    assert next(kader_van(str(pad)).criteria).tekst == "Regel"
    csv = tmp_path / "Noord.csv"
    csv.write_text("nr;score\n1.1.1;+\n1.1.2;+\n", "utf-8")
    for opdracht in (["kader", "bewijs", pad], ["kader", "toon", pad], ["score", csv, "--kader", pad]):
        uit = toetsing(*opdracht)
        assert "kader.yaml:22" in uit.stderr
        assert "[K041]" in uit.stderr
        assert uit.returncode == 0


@pytest.mark.parametrize(
    ("oud", "nieuw", "lijn", "heel"),
    [
        ("{V: alle voldoende}", "{V: minstens 51,5% voldoende}", 18, '"minstens 51,5% voldoende"'),
        ("{V: alle voldoende}", "{V: alle voldoende, bron: boek, bladzijde 3}", 18, '"boek, bladzijde 3"'),
        ("tekst: Eerste verwachting.", "tekst: Kort, helder.", 24, '"Kort, helder."'),
        ("tekst: Eerste verwachting.", "tekst: Één, twee, groep: kern", 24, '"Één, twee"'),
    ],
)
def test_een_komma_tussen_accolades_zegt_wat_te_schrijven(oud: str, nieuw: str, lijn: int, heel: str) -> None:
    ((code, waar, zin),) = met(oud, nieuw)
    assert (code, waar) == ("K042", lijn)
    assert heel in zin


@pytest.mark.parametrize("goed", ['{V: "alle voldoende"}', "{V: alle voldoende, lege: }"])
def test_een_leeg_veld_is_geen_afgebroken_tekst(goed: str) -> None:
    assert "K042" not in [code for code, _, _ in met("{V: alle voldoende}", goed)]


@pytest.mark.parametrize(
    ("lijst", "heel"),
    [
        ("[+, 1,5]", '"1,5"'),
        ("[1,5]", '"1,5"'),
        ("[1,5, 2,5]", '"2,5"'),
        ("[+,1,5]", '"1,5"'),
        ("[+, 0,55, ja]", '"0,55"'),
        ("[minstens 51,5% voldoende, ja]", '"minstens 51,5% voldoende"'),
    ],
)
def test_een_decimale_komma_tussen_rechte_haken_is_een_let_op(lijst: str, heel: str) -> None:
    gezegd = met('{teken: "+", naam: voldoende,', f'{{teken: "+", invoer: {lijst}, naam: voldoende,')
    assert {(code, lijn) for code, lijn, _ in gezegd} == {("K044", 8)}
    assert heel in "".join(zin for _, _, zin in gezegd)


@pytest.mark.parametrize(
    "lijst", ["[+, 1, 5]", "[7,8,9]", '[+, "1,5"]', '["1","5"]', "[1,a]", "[a,5]", "[1,\n    5]", "[]", "[1 ,5]"]
)
def test_een_gewone_lijst_geeft_geen_melding(lijst: str) -> None:
    assert met('{teken: "+", naam: voldoende,', f'{{teken: "+", invoer: {lijst}, naam: voldoende,') == []


@pytest.mark.parametrize(
    ("nieuw", "reden"),
    [
        ("'s-Hertogenbosch doet mee.", "apostrof"),
        ("'s Avonds en 's nachts.", "apostrof"),
        ('"Noord" en Zuid', "aanhalingsteken"),
        ('"Noord', "aanhalingsteken"),
        ("Doel: korte zinnen.", "dubbele punt"),
        ("@home", "niet zo beginnen"),
        ("%goed", "niet zo beginnen"),
    ],
)
def test_een_tekst_die_aanhalingstekens_nodig_heeft(nieuw: str, reden: str) -> None:
    ((code, lijn, zin),) = met("tekst: Het criterium.", f"tekst: {nieuw}")
    assert (code, lijn) == ("K001", 22)
    assert reden in zin


@pytest.mark.parametrize(
    ("rij", "code", "lijn"),
    [
        ("- V: minstens 1 van deze: 1.1.1 is voldoende; geen onvoldoende", "K001", 18),
        ("- {V: minstens 1 van deze: 1.1.1 is voldoende; geen onvoldoende, bron: boek}", "K001", 18),
        ("- V: minstens 1 van deze: 1.1.1 is voldoende; geen onvoldoende # zie het boek", "K001", 18),
        ("- V: minstens 1 van deze:\n          1.1.1 is voldoende; geen onvoldoende", "K001", 18),
        ("- V: minstens 1 van deze:\n          - 1.1.1 is voldoende\n          - geen onvoldoende", "K001", 18),
        ("- V:\n          minstens 1 van deze: 1.1.1 is voldoende; geen onvoldoende", "K020", 19),
        ("- V:\n          Minstens 1 van deze:\n            - 1.1.1 is voldoende\n", "K020", 19),
    ],
)
def test_een_lijst_van_voorwaarden_zonder_aanhalingstekens_zegt_dat_ze_erom_horen(
    rij: str, code: str, lijn: int
) -> None:
    ((gezegd, waar, zin),) = met("- {V: alle voldoende}", rij)
    assert (gezegd, waar) == (code, lijn)
    assert "tussen aanhalingstekens" in zin
    assert "van deze: ...; ...; ..." in zin


@pytest.mark.parametrize(
    "rij",
    [
        '- V: "minstens 1 van deze: 1.1.1 is voldoende; geen onvoldoende"',
        "- {V: 'minstens 1 van deze: 1.1.1 is voldoende; geen onvoldoende'}",
        "- V: >\n          minstens 1 van deze: 1.1.1 is voldoende;\n          geen onvoldoende",
    ],
)
def test_een_lijst_van_voorwaarden_met_aanhalingstekens_is_goed(rij: str) -> None:
    assert met("- {V: alle voldoende}", rij) == []


def test_een_veld_in_een_beslisregel_dat_geen_lijst_is_hoort_een_tekst_te_zijn() -> None:
    assert [code for code, _, _ in met("- {V: alle voldoende}", "- {V: {alle: voldoende}}")] == ["K005", "K020"]


def test_een_groep_en_een_score_mogen_deze_heten() -> None:
    assert met("tekst: Tweede verwachting.}", "tekst: Tweede verwachting., groep: deze}") == []
    assert met("naam: onvoldoende}\noordelen", "naam: deze}\noordelen") == []


def test_een_hekje_tussen_accolades_neemt_het_haakje_mee() -> None:
    ((code, lijn, zin),) = met("tekst: Eerste verwachting.", "tekst: Regel #1")
    assert (code, lijn) == ("K001", 24)
    assert "' #'" in zin


def test_een_tab_als_inspringing() -> None:
    ((code, lijn, zin),) = met("        tekst: Het criterium.", "\ttekst: Het criterium.")
    assert (code, lijn) == ("K001", 22)
    assert "tab" in zin


@pytest.mark.parametrize("regel", ["<<<<<<< HEAD", ">>>>>>> tak"])
def test_merktekens_van_git_zijn_een_fout_die_dat_zegt(regel: str) -> None:
    conflict = f"{regel}\ntitel: Een klein kader\n=======\ntitel: Ander\n>>>>>>> tak"
    ((code, lijn, _),) = met("titel: Een klein kader", conflict)
    assert (code, lijn) == ("K040", 3)


def test_een_let_op_alleen_maakt_geen_fout() -> None:
    kader, meldingen = load_kader(KADER.replace("De norm.", "De norm #2 van taal.").encode(), "kader.yaml")
    assert kader is not None
    assert kader.opmerkingen == meldingen
    assert not any(map(is_fout, meldingen))


@pytest.mark.parametrize(
    "waarde",
    ["[" * 100_000, "{a: " * 500 + "}" * 500, "- " * 100_000 + "x", "".join(f"\n{' ' * i}a:" for i in range(1, 500))],
    ids=["haken", "accolades", "streepjes", "inspringen"],
)
def test_een_kader_dat_te_diep_genest_is_wordt_geweigerd(waarde: str) -> None:
    _, meldingen = load_kader(f"kader:\n  {waarde}".encode(), "kader.yaml")
    assert [m.code for m in meldingen] == ["K001"]
    assert "te diep" in meldingen[0].tekst


def test_haken_en_streepjes_in_een_tekst_maken_een_kader_niet_diep() -> None:
    assert met("De norm.", f'"{"[" * 100} {"- " * 100}"') == []


def test_een_bestand_dat_te_groot_is_voor_een_kader_wordt_geweigerd() -> None:
    _, meldingen = load_kader((KADER + "#" * 1_000_000).encode(), "kader.yaml")
    assert [m.code for m in meldingen] == ["K001"]
    assert "1 MB" in meldingen[0].tekst


def test_een_tekst_met_meer_dan_een_komma_wordt_heel_teruggegeven() -> None:
    ((code, _, tekst),) = met("Eerste verwachting.", "Kort, bondig, helder")
    assert code == "K042"
    assert '"Kort, bondig, helder"' in tekst


def test_een_lijn_vol_haakjes_wordt_in_een_keer_gelezen() -> None:
    """Looked at again from each of them, it would take an hour."""
    ((code, _, _),) = met("titel: Een klein kader", f"titel: [{'{' * 200} {'a{' * 200_000}")
    assert code == "K001"


def test_gekrulde_aanhalingstekens_zijn_een_let_op_en_komen_in_geen_advies_terug() -> None:
    for oud, nieuw, codes in (
        ("De norm.", "“De norm.”", ["K048"]),
        ("{V: alle voldoende}", "{V: alle voldoende, bron: “boek, bladzijde 3”}", ["K042", "K048"]),
        ("bron: boek, bladzijde 1", "bron: “boek, bladzijde 1”", ["K048", "K008"]),
        ("bron: boek, bladzijde 1", 'bron: "“boek, bladzijde 1”"', ["K008"]),
        ('nr: "1.1"', "nr: “1.1”", ["K048", "K007"]),
        ("De norm.", "De “eerste” norm.", []),
        ("De norm.", "“Eerste” en “tweede”", []),
    ):
        gezegd = met(oud, nieuw)
        assert [code for code, _, _ in gezegd] == codes, nieuw
        assert all("gekrulde" in zin for code, _, zin in gezegd if code in ("K048", "K008"))
        assert not any('"“' in zin for code, _, zin in gezegd if code == "K042")


@pytest.mark.parametrize(
    ("tekst", "codes"),
    [
        ('Doet dit."', ["K049"]),
        ('Noemt dit "zo"."', ["K049"]),
        ('Noemt dit "zo"', []),
        ('Een plank van 10" lang.', []),
        ("'Doet dit.\"'", []),
    ],
)
def test_een_aanhalingsteken_aan_het_einde_dat_niet_begint_wordt_genoemd(tekst: str, codes: list[str]) -> None:
    assert [(code, lijn) for code, lijn, _ in met("Eerste verwachting.", tekst)] == [(code, 24) for code in codes]


@pytest.mark.parametrize(
    ("oud", "nieuw", "waarde"),
    [
        ("titel: Een klein kader", "titel: Een klein kader\n  }", "Een klein kader }"),
        ("titel: Een klein kader", "titel: Een klein kader\n  },", "Een klein kader },"),
        ("norm: De norm.", "norm: De norm.]", "De norm.]"),
    ],
)
def test_een_haakje_aan_het_einde_dat_nergens_opent_wordt_genoemd(oud: str, nieuw: str, waarde: str) -> None:
    ((code, _, zin),) = met(oud, nieuw)
    assert code == "K123"
    assert f"'{waarde}' eindigt op {waarde.rstrip(',')[-1]}, en daarvoor staat geen" in zin
    assert not met(oud, f"{oud} [1]")
