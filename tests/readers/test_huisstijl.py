"""Reading a theme: three lines are enough, and what cannot be read by everyone is refused with its line."""

from __future__ import annotations

import os
import struct
from pathlib import Path

import pytest

from hulp.grond import WORTEL
from toetsing.domain.huisstijl import Huisstijl, Kleur
from toetsing.domain.rapportregels import Vastblok
from toetsing.readers.huisstijl import read_huisstijl

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(17) + b"\x00\x00\x00\x00IEND\xaeB`\x82"
VOLLEDIG = """\
lettertype: Proef
letterbestanden: [proef.ttf]
kleuren:
  goed: {vlak: "#0A807A", tekst: "#FFFFFF"}
  midden: {vlak: "#FFD24D", tekst: "#1A1A1A"}
  slecht: {vlak: "#540A1A", tekst: "#FFFFFF"}
  accent: "#00458C"
"""


def letter(familie: str, platform: int = 3, soort: int = 1) -> bytes:
    """Return the least that is a font: a directory with one table, in it one name."""
    naam = familie.encode("utf-16-be" if platform == 3 else "mac-roman")
    tabel = struct.pack(">HHHHHHHHH", 0, 1, 18, platform, 1, 1033, soort, len(naam), 0) + naam
    return struct.pack(">4sHHHH4sIII", b"\x00\x01\x00\x00", 1, 0, 0, 0, b"name", 0, 28, len(tabel)) + tabel


@pytest.fixture(scope="module")
def basis() -> Huisstijl:
    stijl, meldingen = read_huisstijl(WORTEL / "rapporten/huisstijl.yaml", "huisstijl.yaml")
    assert not meldingen, [str(m) for m in meldingen]
    assert stijl is not None
    return stijl


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    (tmp_path / "huis").mkdir()
    (tmp_path / "buiten.png").write_bytes(PNG)
    (tmp_path / "huis/logo.png").write_bytes(PNG)
    (tmp_path / "huis/proef.ttf").write_bytes(letter("Proef"))
    return tmp_path / "huis"


def lees(map_: Path, tekst: str, basis: Huisstijl | None) -> tuple[Huisstijl | None, list[tuple[str, int | None]]]:
    (map_ / "huisstijl.yaml").write_text(tekst, encoding="utf-8")
    stijl, meldingen = read_huisstijl(map_ / "huisstijl.yaml", "huisstijl.yaml", basis)
    return stijl, [(m.code, m.plek.lijn) for m in meldingen]


def fout(map_: Path, tekst: str, basis: Huisstijl | None) -> str:
    (map_ / "huisstijl.yaml").write_text(tekst, encoding="utf-8")
    _, (een,) = read_huisstijl(map_ / "huisstijl.yaml", "huisstijl.yaml", basis)
    return str(een)


# -- what is right -----------------------------------------------------------------------------------------------------


def test_de_meegeleverde_huisstijl_is_compleet(basis: Huisstijl) -> None:
    assert basis.lettertype == "Noto Sans"
    assert len(basis.letterbestanden) == 4
    assert (basis.afzender, basis.logo) == ("", None)


def test_drie_regels_zijn_een_huisstijl(map_: Path, basis: Huisstijl) -> None:
    stijl, fouten = lees(map_, "afzender: Inspectie Zorg\nkleuren:\n  accent: '#7a0019'\n", basis)
    assert fouten == []
    assert stijl is not None
    assert (stijl.afzender, stijl.accent, stijl.goed) == ("Inspectie Zorg", "#7A0019", basis.goed)
    assert stijl.letterbestanden == basis.letterbestanden


def test_ook_een_halve_kleur_wordt_aangevuld(map_: Path, basis: Huisstijl) -> None:
    stijl, fouten = lees(map_, "kleuren: {midden: {tekst: '#000000'}}", basis)
    assert fouten == []
    assert stijl is not None
    assert stijl.midden == Kleur(vlak=basis.midden.vlak, tekst="#000000")


def test_vaste_teksten_van_de_afzender(map_: Path, basis: Huisstijl) -> None:
    tekst = "blokken:\n  - titel: Wat is toezicht?\n    alineas: [Kijken., '**Oordelen.**']\n"
    stijl, fouten = lees(map_, tekst, basis)
    assert fouten == []
    assert stijl is not None
    assert stijl.blokken == (Vastblok(titel="Wat is toezicht?", alineas=("Kijken.", "**Oordelen.**")),)
    zelfde, _ = lees(map_, "afzender: A", stijl)
    assert zelfde is not None
    assert zelfde.blokken == stijl.blokken
    assert lees(map_, "blokken:\n  - titel: A\n    bron: b\n    alineas: []\n", basis)[1] == [("K003", 3), ("K005", 4)]


def test_zonder_basis_mogen_alleen_afzender_en_logo_weg(map_: Path) -> None:
    stijl, fouten = lees(map_, VOLLEDIG, None)
    assert fouten == []
    assert stijl is not None
    assert (stijl.afzender, stijl.logo, stijl.letterbestanden) == ("", None, (letter("Proef"),))
    assert lees(map_, "afzender: A", None)[1] == [("K002", 1)] * 3
    assert (
        lees(map_, VOLLEDIG[: VOLLEDIG.index("  goed")] + "  midden: {vlak: '#FFD24D'}\n", None)[1] == [("K002", 4)] * 4
    )


@pytest.mark.parametrize(("platform", "soort"), [(3, 1), (3, 16), (1, 1)], ids=["gewoon", "grote familie", "Apple"])
def test_een_eigen_lettertype_met_zijn_bestanden(map_: Path, basis: Huisstijl, platform: int, soort: int) -> None:
    (map_ / "proef.ttf").write_bytes(letter("Eigen Letter", platform, soort))
    stijl, fouten = lees(map_, "lettertype: eigen letter\nletterbestanden: ['proef.ttf']", basis)
    assert fouten == []
    assert stijl is not None
    assert stijl.lettertype == "eigen letter"


def test_een_logo_met_omschrijving(map_: Path, basis: Huisstijl) -> None:
    met, fouten = lees(map_, "logo: .\\logo.png\nlogo_omschrijving: Een huis", basis)
    assert fouten == []
    assert met is not None
    assert met.logo is not None
    assert (met.logo.inhoud, met.logo.omschrijving) == (PNG, "Een huis")
    behouden, _ = lees(map_, "afzender: A", met)
    weg, _ = lees(map_, "logo:", met)
    assert behouden is not None
    assert weg is not None
    assert (behouden.logo, weg.logo) == (met.logo, None)


# -- what is wrong -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tekst", "fouten"),
    [
        ("- a", [("K005", 1)]),
        ("kleuren: [", [("K001", 1)]),
        ("afzenders: A", [("K003", 1)]),
        ("afzender: A\nafzender: B", [("K004", 2)]),
        ("afzender: [A]", [("K005", 1)]),
        ("kleuren:\n  accent: [rood]", [("K005", 2)]),
        ("kleuren:\n  accent: rood", [("H001", 2)]),
        ("kleuren:\n  accent: #00458C", [("H001", 2)]),
        ("kleuren:\n  goed: '#0A807A'", [("K005", 2)]),
        ("kleuren:\n  goed: {vlak: '#12'}\n  slecht: {tekst: '#1234567'}", [("H001", 2), ("H001", 3)]),
        ("kleuren:\n  goed: {tekst: '#1A1A1A'}", [("H002", 2)]),
        ("kleuren:\n  accent: '#FF8C00'", [("H003", 2)]),
        ("kleuren:\n  goed: {vlak: '#9AD0A0', tekst: '#000000'}", [("H003", 2), ("H004", 2)]),
        ("kleuren:\n  goed: {vlak: '#1B6E20'}\n  slecht: {vlak: '#B71C1C'}", [("H004", 3)]),
        ("lettertype: Proef", [("K002", 1)]),
        ("letterbestanden: [proef.ttf]", [("K002", 1)]),
        ("lettertype: Proef\nletterbestanden: []", [("K005", 2)]),
        ("lettertype: Proef\nletterbestanden: proef.ttf", [("K005", 2)]),
        ("lettertype: 'Proef; x'\nletterbestanden: [proef.ttf]", [("H009", 1)]),
        ("lettertype: Anders\nletterbestanden: [proef.ttf]", [("H010", 1)]),
        ("lettertype: Proef\nletterbestanden:\n- logo.png\n- huisstijl.yaml", [("H008", 3), ("H008", 4)]),
        ("logo: logo.png", [("K002", 1)]),
        ("logo_omschrijving: Een huis", [("K002", 1)]),
        ("logo: [logo.png]\nlogo_omschrijving: Een huis", [("K005", 1)]),
        ("logo: proef.ttf\nlogo_omschrijving: Een huis", [("H008", 1)]),
        ("logo: lgoo.png\nlogo_omschrijving: Een huis", [("H006", 1)]),
        ("logo: logo.png/x.png\nlogo_omschrijving: Een huis", [("H006", 1)]),
        ("logo: ../buiten.png\nlogo_omschrijving: Een huis", [("H005", 1)]),
        ("logo: ..\\buiten.png\nlogo_omschrijving: Een huis", [("H005", 1)]),
        ("logo: /etc/passwd\nlogo_omschrijving: Een huis", [("H005", 1)]),
        ("logo: C:logo.png\nlogo_omschrijving: Een huis", [("H005", 1)]),
        ("logo: .\nlogo_omschrijving: Een huis", [("H007", 1)]),
        ('logo: "\\x07"\nlogo_omschrijving: Een huis', [("H005", 1)]),
    ],
    ids=lambda waarde: waarde.replace("\n", " / ") if isinstance(waarde, str) else "",
)
def test_wat_niet_kan_is_een_fout_met_lijn(
    map_: Path, basis: Huisstijl, tekst: str, fouten: list[tuple[str, int]]
) -> None:
    assert lees(map_, tekst, basis) == (None, fouten)


def test_alle_fouten_in_een_keer(map_: Path, basis: Huisstijl) -> None:
    tekst = "kleuren: {accent: geel}\nlogo: weg.png\nlettertype: A\nletterbestanden: [weg.ttf]\nafzendr: x"
    assert lees(map_, tekst, basis)[1] == [("K002", 1), ("H001", 1), ("H006", 2), ("H006", 4), ("K003", 5)]


@pytest.mark.parametrize("inhoud", [letter("Proef")[:-1], letter("Proef")[:20], b"\x00\x01\x00\x00\x00\x01", b"OTTO"])
def test_een_afgebroken_lettertype_is_beschadigd(map_: Path, basis: Huisstijl, inhoud: bytes) -> None:
    (map_ / "proef.ttf").write_bytes(inhoud)
    assert lees(map_, "lettertype: Proef\nletterbestanden: [proef.ttf]", basis)[1] == [("H008", 2)]


def test_een_koppeling_naar_buiten_is_buiten(map_: Path, basis: Huisstijl) -> None:
    (map_ / "erin.png").symlink_to("../buiten.png")
    (map_ / "rond.png").symlink_to("rond.png")
    for naam in ("erin.png", "rond.png"):
        _, fouten = lees(map_, f"logo: {naam}\nlogo_omschrijving: x", basis)
        assert fouten[0][0] in ("H005", "H007")


def test_een_te_groot_bestand_wordt_niet_gelezen(map_: Path, basis: Huisstijl) -> None:
    os.truncate(map_ / "logo.png", 2_000_001)
    assert "(het is groter dan 2 MB)" in fout(map_, "logo: logo.png\nlogo_omschrijving: x", basis)


def test_waar_geen_bestand_is_wijst_de_melding_naar_wat_erop_lijkt(map_: Path, basis: Huisstijl) -> None:
    (map_ / "huisstijl.yaml").touch()
    _, (weg,) = read_huisstijl(map_ / "huistijl.yaml", "huistijl.yaml", basis)
    assert str(weg).endswith("Bedoelde u 'huisstijl.yaml'? [T001]")
    _, (nergens,) = read_huisstijl(map_ / "nergens/huisstijl.yaml", "x", basis)
    _, (gewoon,) = read_huisstijl(map_, "huis", basis)
    assert (nergens.code, gewoon.code) == ("T001", "T002")


@pytest.mark.parametrize("soort", [PermissionError, OSError])
def test_wat_het_systeem_weigert_is_een_melding(
    map_: Path, basis: Huisstijl, soort: type[OSError], monkeypatch: pytest.MonkeyPatch
) -> None:
    def weiger(_: Path) -> bytes:
        raise soort

    monkeypatch.setattr(Path, "read_bytes", weiger)
    _, (een,) = read_huisstijl(map_ / "logo.png", "huisstijl.yaml", basis)
    assert een.code == "T002"


def test_de_melding_noemt_getallen_en_wat_wel_kan(map_: Path, basis: Huisstijl) -> None:
    assert fout(map_, "kleuren:\n  goed: {tekst: '#1A1A1A'}", basis) == (
        "huisstijl.yaml:2: De tekst van 'goed' heeft met het vlak een contrast van 3,6; nodig is minstens 4,5. "
        'Neem als tekst bijvoorbeeld "#FFFFFF"; dan is het contrast 4,7. [H002]'
    )
    assert "contrast van 4,4; nodig is minstens 4,5" in fout(map_, "kleuren: {accent: '#777777'}", basis)
    assert "Schrijf 'accent' als \"#00458C\"" in fout(map_, "kleuren:\n  accent: #00458C", basis)


def test_een_logo_met_te_veel_beeldpunten_wordt_niet_getekend(tmp_path: Path) -> None:
    kop = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + struct.pack(">II", 60_000, 60_000) + b"\x01\x00\x00\x00\x00"
    (tmp_path / "logo.png").write_bytes(kop + b"\x00" * 4 + b"\x00\x00\x00\x00IEND\xaeB`\x82")
    (tmp_path / "h.yaml").write_text("logo: logo.png\nlogo_omschrijving: Logo\n")
    stijl, meldingen = read_huisstijl(tmp_path / "h.yaml", "h.yaml")
    assert stijl is None
    assert "H011" in [een.code for een in meldingen]


def test_een_huisstijl_die_bruikbaar_is_zegt_wat_er_is_afgebroken(map_: Path, basis: Huisstijl) -> None:
    stijl, gezegd = lees(map_, "afzender: Inspectie #1 van het land\n", basis)
    assert (stijl.afzender if stijl else None, gezegd) == ("Inspectie", [("K041", 1)])


@pytest.mark.parametrize(
    ("tekst", "bedoeld"),
    [("afzendr: Inspectie", "afzender"), ('kleuren: {acent: "#00458C"}', "accent")],
)
def test_een_veld_dat_op_een_bekend_veld_lijkt_krijgt_een_tip(
    tekst: str, bedoeld: str, map_: Path, basis: Huisstijl
) -> None:
    assert f"Bedoelde u '{bedoeld}'" in fout(map_, tekst, basis)


@pytest.mark.parametrize(
    ("tekst", "gelezen"),
    [
        pytest.param("loket@voorbeeld.nl", "[loket@voorbeeld.nl](mailto:loket@voorbeeld.nl)", id="een e-mailadres"),
        pytest.param(
            "https://www.voorbeeld.nl/a", "[https://www.voorbeeld.nl/a](https://www.voorbeeld.nl/a)", id="een adres"
        ),
        pytest.param("Bel ons, of mail a@b.nl.", "Bel ons, of mail a@b.nl.", id="een zin"),
        pytest.param("Zie [ons](https://a.nl).", "Zie [ons](https://a.nl).", id="een zin met een adres"),
        pytest.param("''", "", id="niets"),
    ],
)
@pytest.mark.parametrize("veld", ["contact", "toegankelijkheid"])
def test_waar_men_terechtkan_is_een_zin_of_een_adres(
    veld: str, tekst: str, gelezen: str, map_: Path, basis: Huisstijl
) -> None:
    stijl, fouten = lees(map_, f"{veld}: {tekst}\n" if tekst == "''" else f'{veld}: "{tekst}"\n', basis)
    assert (fouten, getattr(stijl, veld)) == ([], gelezen)
    assert stijl is not None
    zelfde, _ = lees(map_, "afzender: A", stijl)
    assert getattr(zelfde, veld) == gelezen
    assert stijl.colofon == ((f"{veld.capitalize()}: {gelezen}",) if gelezen else ())


def test_een_adres_dat_geen_rapport_kan_noemen_wordt_geweigerd(map_: Path, basis: Huisstijl) -> None:
    stijl, fouten = lees(map_, "afzender: A\ncontact: http://a.nl\ntoegankelijkheid: [lijst]\n", basis)
    assert stijl is None
    assert [code for code, _ in fouten][:1] == ["H012"]
    assert [lijn for _, lijn in fouten] == [2, 3]
    assert "'http://a.nl' bij 'contact'" in fout(map_, "contact: 'Zie http://a.nl, of bel.'\n", basis)


def test_wie_niets_zegt_heeft_geen_colofon(basis: Huisstijl) -> None:
    assert (basis.contact, basis.toegankelijkheid, basis.colofon) == ("", "", ())
