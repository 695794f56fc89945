"""`plan` and `wat-als` where a kader decides above its criteria: its themas and the whole."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from hulp.antwoorden import antwoord_van, tabel_in, zinnen_in
from hulp.bovenkader import LETTERS, SCORES, kadertekst
from hulp.bovenkaders import ALLE, bovenkader
from hulp.narekenboven import uitslag_van
from hulp.opdracht import toetsing
from hulp.schemas import validator
from toetsing.commands.plan.document import plandocument
from toetsing.commands.plan.gepland import Gepland
from toetsing.domain.change import verbeteren
from toetsing.domain.change.opvolging import volg
from toetsing.domain.change.verbeteren import bovenplannen, criteriumplannen
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.toetsing import Afwijking

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.document.blokken import Document


class Werk:
    """A kader and a matrix of one organisation, whose scores are written in the order of the kader; "." is open."""

    def __init__(self, map_: Path, naam: str, scores: str) -> None:
        self._kader, matrix = map_ / "kader.yaml", map_ / "m.csv"
        self._kader.write_text(ALLE[naam][0], encoding="utf-8")
        nrs = [gevraagd.nr for gevraagd in bovenkader(naam).gevraagd]
        tekens = ["" if teken == "." else teken for teken in scores.split()]
        assert len(tekens) == len(nrs)
        matrix.write_text(f"organisatie;{';'.join(nrs)}\nNoord;{';'.join(tekens)}\n", encoding="utf-8")
        self._bij = (str(matrix), "--kader", str(self._kader))

    def document(self, *args: str) -> Document:
        return antwoord_van("plan", *self._bij, *args)[0].document()

    def json(self, *args: str) -> dict[str, Any]:
        inhoud: dict[str, Any] = json.loads(antwoord_van("plan", *self._bij, "--json", *args)[1])
        validator("plan").validate(inhoud)
        return inhoud

    def wat_als(self, *wijzigingen: str) -> Document:
        matrix, *rest = self._bij
        return antwoord_van("wat-als", matrix, *wijzigingen, *rest)[0].document()

    def fout(self, doel: str) -> str:
        uit = toetsing("plan", *self._bij, "--doel", doel)
        assert (uit.returncode, uit.stdout) == (2, "")
        return " ".join(uit.stderr.split())


WEG = ("over", "nu", "naar", "aantal", "verbeter", "keuzes")


def kort(rijen: list[dict[str, str]], *koppen: str) -> list[tuple[str, ...]]:
    return [tuple(rij[kop] for kop in koppen or WEG) for rij in rijen]


@pytest.fixture
def noord(tmp_path: Path) -> Werk:
    return Werk(tmp_path, "vier themas", "+ - + - - + + +")


def test_elk_thema_en_het_geheel_krijgen_hun_wegen(noord: Werk) -> None:
    document = noord.document()
    assert zinnen_in(document, "samenvatting")[:2] == [
        "5 van de 8 verwachtingen zijn voldoende.",
        "Het eindoordeel gaat van O naar M met 2.1.1 of 2.1.2.",
    ]
    assert kort(tabel_in(document, "Wegen boven")) == [
        ("Thema 1: Thema 1", "M", "V", "1", "1.1.2", "1"),
        ("Thema 2: Thema 2", "O", "M", "1", "2.1.1 of 2.1.2", "2"),
        ("Thema 2: Thema 2", "O", "V", "2", "2.1.1 en 2.1.2", "1"),
        ("Eindoordeel", "O", "M", "1", "2.1.1 of 2.1.2", "2"),
        ("Eindoordeel", "O", "V", "2", "2 van deze 3: 1.1.2, 2.1.1 en 2.1.2", "3"),
    ]
    assert "Een beter oordeel is er niet bij thema 3 en thema 4." in zinnen_in(document, "wegen")


def test_in_json_staan_de_wegen_met_waarover_ze_gaan(noord: Werk) -> None:
    plan = noord.json("--doel", "thema 2=V, eindoordeel=M, 1.1=V")
    assert list(plan["themas"]) == ["1", "2", "3", "4"]
    eind = plan["eindoordeel"]
    assert [(weg["over"], weg["oordeel"], weg["winst"]) for weg in eind["wegen"]] == [
        ("geheel", "M", 1),
        ("geheel", "V", 2),
    ]
    assert eind["open"] == []
    doel = plan["doel"]
    assert (doel["eisen"], doel["eisen_boven"]) == ({"1.1": "V"}, {"2": "V", "geheel": "M"})
    assert (doel["wegen"], doel["grootte"]) == ([], 3)
    (weg,) = doel["wegen_boven"]
    assert weg["daarbij"] == {"criterium 1.1": "V", "thema 2": "V"}


def test_een_doel_op_een_thema_laat_criteria_elders_apart(noord: Werk) -> None:
    document = noord.document("--doel", "thema 2=V, 1.1=V, thema 3=V")
    assert zinnen_in(document, "doel") == [
        "Hiervoor moet u minstens 3 verwachtingen verbeteren; er is één zo korte lijst.",
        "Al zeker is het bij thema 3.",
    ]
    assert kort(tabel_in(document, "Doel boven")) == [("Thema 2: Thema 2", "O", "V", "2", "2.1.1 en 2.1.2", "1")]
    assert kort(tabel_in(document, "Doel"), "nr", "verbeter") == [("1.1", "1.1.2")]
    assert kort(tabel_in(document, "Lijst"), "nr", "naar") == [("1.1.2", "+"), ("2.1.1", "+"), ("2.1.2", "+")]


def test_wat_onder_een_doel_ook_wordt_gevraagd_staat_erbij(noord: Werk) -> None:
    document = noord.document("--doel", "geen O; Eindoordeel=voldoende; alle thema's M")
    (rij,) = tabel_in(document, "Doel boven")
    assert rij["en daarbij"].startswith("minstens M bij 1.1, 1.2, thema 1, 2.1, thema 2 en nog")
    assert tabel_in(document, "Doel") == []


@pytest.mark.parametrize(
    ("doel", "wegen"),
    [
        ("alle themas V", ["Thema 1: Thema 1", "Thema 2: Thema 2"]),
        ("geen thema O", ["Thema 2: Thema 2"]),
        ("2=M", ["Thema 2: Thema 2"]),
        ("geheel=M", ["Eindoordeel"]),
        ("thema 2=M, THEMA 2=V", ["Thema 2: Thema 2"]),
    ],
)
def test_hoe_een_doel_boven_de_criteria_wordt_gezegd(doel: str, wegen: list[str], noord: Werk) -> None:
    assert [rij["over"] for rij in tabel_in(noord.document("--doel", doel), "Doel boven")] == wegen


KEUZE = "Kies 1.1, 1.2, 2.1, 3.1, 4.1, 4.2, thema 1, thema 2, thema 3, thema 4 of eindoordeel."
VOORBEELD = (
    'Een doel is bijvoorbeeld "alles V", "geen O", "1.1=V", "thema 1=V" of "eindoordeel=V", of meer daarvan met '
    "komma's ertussen."
)


@pytest.mark.parametrize(
    ("doel", "zegt"),
    [
        ("thema 9=V", f"'thema 9' is geen criterium of thema met beslisregels. {KEUZE} Bedoelde u 'thema 4'?"),
        (
            "eindordeel=V",
            f"'eindordeel' is geen criterium of thema met beslisregels. {KEUZE} Bedoelde u 'eindoordeel'?",
        ),
        ("eindoordeel=Q", "'Q' is geen oordeel van dit kader. Kies V, M of O."),
        ("thema 1=", "Achter 'thema 1=' ontbreekt een oordeel. Kies V, M of O."),
        ("geen thema V", "'geen thema V' kan geen doel zijn: beter dan V bestaat niet."),
        ("eindoordeel", "'eindoordeel' is geen doel."),
    ],
)
def test_een_doel_dat_niet_klopt(doel: str, zegt: str, noord: Werk) -> None:
    assert noord.fout(doel).startswith(f"Fout: {zegt} {VOORBEELD}")


def test_het_geheel_heeft_eigen_letters(tmp_path: Path) -> None:
    werk = Werk(tmp_path, "ladder", "+ + - - - - - -")
    document = werk.document("--doel", "eindoordeel=B")
    assert kort(tabel_in(document, "Doel boven"), "over", "nu", "naar", "aantal") == [("Eindoordeel", "D", "B", "4")]
    letters = "De letters van het eindoordeel: A = top, B = ruim, C = gewoon, D = laag, E = niets."
    assert letters in zinnen_in(document, "wegen")
    zin = "'V' is geen oordeel van het geheel. Kies A, B, C, D of E."
    assert zin in werk.fout("eindoordeel=V")
    assert "Kies 1.1, 1.2, 2.1, 2.2 of eindoordeel." in werk.fout("thema 1=V")
    assert '"1.1=V" of "eindoordeel=A"' in werk.fout("thema 1=V")


def test_een_lijst_die_meer_geeft_dan_gevraagd_zegt_wat_het_wordt(tmp_path: Path) -> None:
    werk = Werk(tmp_path, "ladder", "- - - - - - - +")
    document = werk.document("--doel", "eindoordeel=D")
    assert kort(tabel_in(document, "Wegen boven"), "naar", "keuzes") == [("C", "6"), ("B", "21"), ("A", "1")]
    assert kort(tabel_in(document, "Doel boven"), "naar", "keuzes") == [("C", "7")]
    assert zinnen_in(document, "doel")[1:] == [
        "De lijst hieronder geeft bij het eindoordeel C; een andere keuze geeft er minstens D."
    ]
    assert zinnen_in(document, "samenvatting")[1].startswith("Het eindoordeel gaat van E naar C met ")
    (doel,) = werk.json("--doel", "eindoordeel=D")["doel"]["wegen_boven"]
    assert (doel["oordeel"], doel["wordt"]) == ("D", "C")
    assert len(zinnen_in(werk.document("--doel", "eindoordeel=C"), "doel")) == 1


ALLEEN_HET_GEHEEL = """
kader: alleen-het-geheel
versie: '1'
titel: Alleen het geheel
bron: boek
bronnen: {boek: {titel: B, uitgever: U, periode: P}}
scores: [{teken: '+', naam: goed, voldoet: ja}, {teken: '-', naam: fout}]
oordelen: [{letter: V, naam: voldoende}, {letter: O, naam: onvoldoende}]
eindregels: [{V: minstens 2 verwachtingen goed}, {O: anders}]
themas:
  - nr: '1'
    naam: T
    norm: N
    criteria: [{nr: '1.1', tekst: A, verwachtingen: [{nr: 1.1.1, tekst: T}, {nr: 1.1.2, tekst: T}]}]
"""


def test_een_kader_dat_alleen_het_geheel_beslist(tmp_path: Path) -> None:
    (tmp_path / "kader.yaml").write_text(ALLEEN_HET_GEHEEL, encoding="utf-8")
    (tmp_path / "m.csv").write_text("organisatie;1.1.1;1.1.2\nNoord;-;+\n", encoding="utf-8")
    bij = (str(tmp_path / "m.csv"), "--kader", str(tmp_path / "kader.yaml"))
    document = antwoord_van("plan", *bij, "--doel", "eindoordeel=V")[0].document()
    assert kort(tabel_in(document, "Doel boven"), "over", "verbeter") == [("Eindoordeel", "1.1.1")]
    assert "Er is geen beter oordeel te halen." not in zinnen_in(document, "wegen")
    fout = toetsing("plan", *bij, "--doel", "alles V").stderr
    assert "'alles V' is geen doel. Een doel is bijvoorbeeld \"eindoordeel=V\"" in " ".join(fout.split())
    uit = antwoord_van("wat-als", bij[0], "1.1.1=+", *bij[1:])[0].document()
    assert zinnen_in(uit, "samenvatting")[0] == "Met 1 andere score verandert het eindoordeel van O naar V."
    assert "Geen enkel oordeel wordt geraakt." not in zinnen_in(uit, "oordelen")


def test_met_open_staat_ernaast_wat_er_gunstig_kan(tmp_path: Path) -> None:
    werk = Werk(tmp_path, "vier themas", "+ + + . - - + +")
    *_, rij = tabel_in(werk.document(), "Wegen boven")
    assert kort([rij], *WEG, "als open gunstig uitvalt") == [
        ("Eindoordeel", "M of O", "V", "2", "2.1.2 en 3.1.1", "1", "2.1.2 of 3.1.1"),
    ]
    assert werk.json()["eindoordeel"]["open"] == ["2.1.1"]


def test_wat_niet_kan_door_een_feit_zegt_dat(tmp_path: Path) -> None:
    werk = Werk(tmp_path, "basis en stappen", "+ - + + ja")
    (rij,) = tabel_in(werk.document("--doel", "thema 1=V"), "Doel boven")
    assert rij["verbeter"] == "kan niet: zoals het feit overtreding nu is, leidt geen enkel herstel hiertoe"
    assert zinnen_in(werk.document("--doel", "thema 1=V"), "doel")[0] == (
        "Dit doel is niet te bereiken: bij thema 1 leidt geen enkel herstel ertoe."
    )
    assert zinnen_in(werk.document(), "samenvatting")[1].startswith("De meeste winst")


def test_zonder_eindregels_zegt_de_samenvatting_het_van_de_themas(tmp_path: Path) -> None:
    werk = Werk(tmp_path, "basis en stappen", "- - - + nee")
    zin = "Het oordeel over thema 1 gaat van O naar M met 1.1.1, 1.1.2 of 1.2.1."
    assert zinnen_in(werk.document(), "samenvatting")[1] == zin
    assert werk.json()["eindoordeel"] is None


def test_een_oordeel_dat_niet_voorkomt(tmp_path: Path) -> None:
    werk = Werk(tmp_path, "vergeten", "- +")
    assert zinnen_in(werk.document("--doel", "thema 1=M"), "doel")[-1] == (
        "Oordeel M bestaat niet bij thema 1; minstens M is daar V."
    )
    assert kort(tabel_in(werk.document("--doel", "thema 1=M"), "Doel boven"), "naar") == [("V",)]


def test_wie_te_veel_zoekt_boven_de_criteria_krijgt_een_melding(noord: Werk, monkeypatch: pytest.MonkeyPatch) -> None:
    for naam in ("bovenplannen", "doelplan"):
        monkeypatch.setitem(getattr(verbeteren, naam).__kwdefaults__, "grens", 40)
    plan = noord.json("--doel", "eindoordeel=V")
    assert [een["tekst"] for een in plan["meldingen"]][-1].startswith("Bij het eindoordeel zijn er te veel toestanden")
    assert zinnen_in(noord.document("--doel", "eindoordeel=V"), "doel") == [
        "Voor dit doel is geen lijst gevonden: bij het eindoordeel zijn er te veel toestanden."
    ]


def test_hoe_kwetsbaar_het_boven_de_criteria_is(tmp_path: Path) -> None:
    document = Werk(tmp_path, "vier themas", "+ + + + + - + +").document()
    assert kort(tabel_in(document, "Kwetsbaar boven"), "over", "nu", "verlies", "van") == [
        ("Thema 1: Thema 1", "V", "1", "1.1.1, 1.1.2 of 1.2.1"),
        ("Thema 2: Thema 2", "V", "1", "2.1.1 of 2.1.2"),
        ("Thema 4: Thema 4", "V", "1", "4.1.1 of 4.2.1"),
        ("Eindoordeel", "V", "1", "1.1.1, 1.1.2, 1.2.1, 2.1.1, 2.1.2, 4.1.1 of 4.2.1"),
    ]
    assert zinnen_in(document, "kwetsbaar")[0] == "Geen verlies verlaagt het oordeel bij thema 3."
    assert (
        "Kwetsbaar: bij thema 1, thema 2, thema 4 en het eindoordeel kan het oordeel al dalen als één verwachting een "
        "lagere score krijgt."
    ) in zinnen_in(document, "samenvatting")


def test_een_open_feit_dat_alleen_boven_beslist_staat_bij_wat_nog_open_is(tmp_path: Path) -> None:
    werk = Werk(tmp_path, "basis en stappen", "+ + + + .")
    document = werk.document()
    assert kort(tabel_in(document, "Open boven"), "over", "kan nog", "bepalend", "overig open") == [
        ("Thema 1: Thema 1", "V of M", "het feit overtreding", "–"),
    ]
    assert tabel_in(document, "Open") == []
    assert "Nog open is het feit overtreding; het bepaalt een oordeel." in zinnen_in(document, "samenvatting")
    assert werk.json()["themas"]["1"]["beslissend"] == ["overtreding"]


def test_wat_open_is_en_niets_meer_uitmaakt_is_overig(tmp_path: Path) -> None:
    document = Werk(tmp_path, "vier themas", "+ + + - - . + +").document()
    rijen = kort(tabel_in(document, "Open boven"), "over", "kan nog", "bepalend", "overig open")
    assert rijen == [("Thema 3: Thema 3", "V of M", "3.1.1", "–"), ("Eindoordeel", "O", "–", "3.1.1")]
    assert "Bij thema 2 en het eindoordeel kan" not in " ".join(zinnen_in(document, "kwetsbaar"))


# -- what people set ---------------------------------------------------------------------------------------------------


def test_wat_is_vastgesteld_staat_ernaast_en_heet_nooit_zeker() -> None:
    kader = bovenkader("vier themas")
    staat = ("+",) * 4 + ("+", "-", "+", "+")
    eerst = uitslag_van(kader, staat)
    gezet = {nr: Afwijking(oordeel=Oordeel("O"), motivering="Gezien.", door=None) for nr in ("1", "2")}
    uitslag = decide(kader, replace(eerst.toetsing, afwijkingen=gezet))
    document = plandocument(
        Gepland(
            kader=kader,
            uitslag=uitslag,
            plannen=criteriumplannen(kader, uitslag),
            boven=bovenplannen(kader, uitslag),
            doel=None,
            opvolging=volg(kader, uitslag.toetsing.scores, [], date(2026, 3, 1)),
            peildatum=date(2026, 3, 1),
        )
    )
    rijen = tabel_in(document, "Wegen boven")
    assert kort(rijen, "over", "berekend", "vastgesteld", "naar") == [("Thema 3: Thema 3", "M", "M", "V")]
    assert zinnen_in(document, "samenvatting")[1] == (
        "Afwijkend vastgesteld zijn het oordeel over thema 1 (berekend V, vastgesteld O) en het oordeel over thema 2 "
        "(berekend V, vastgesteld O). Dit plan gaat over de berekende oordelen; wat is vastgesteld, verandert niet "
        "vanzelf mee."
    )
    assert (
        "Wel berekend, maar niet vastgesteld is dat bij thema 1 (vastgesteld is O), thema 2 (vastgesteld is O) en het "
        "eindoordeel (vastgesteld is O). Betere scores veranderen dat niet."
    ) in zinnen_in(document, "wegen")
    assert "Een beter oordeel is er niet bij thema 4." in zinnen_in(document, "wegen")


# -- what if -----------------------------------------------------------------------------------------------------------


def test_wat_als_zegt_wat_er_boven_de_criteria_verandert(noord: Werk) -> None:
    document = noord.wat_als("2.1.1=+")
    assert zinnen_in(document, "samenvatting")[0] == (
        "Met 1 andere score veranderen het oordeel op 2.1 van O naar M, het oordeel over thema 2 van O naar M en het "
        "eindoordeel van O naar M."
    )
    assert kort(tabel_in(document, "Boven de criteria"), "over", "wanneer", "oordeel", "waardoor") == [
        ("Thema 2: Thema 2", "nu", "O", "geen criterium M of beter"),
        ("Thema 2: Thema 2", "dan", "M", "anders"),
        ("Eindoordeel", "nu", "O", "thema 2 is O"),
        ("Eindoordeel", "dan", "M", "anders"),
    ]


def test_wat_als_in_json_noemt_wat_er_boven_verandert(tmp_path: Path) -> None:
    Werk(tmp_path, "drie lagen", "+ + + + + +")
    args = (str(tmp_path / "m.csv"), "2.2.1=-", "--kader", str(tmp_path / "kader.yaml"), "--json")
    inhoud = json.loads(antwoord_van("wat-als", *args)[1])
    validator("watals").validate(inhoud)
    assert (inhoud["veranderd"], inhoud["veranderd_boven"]) == (["2.2"], [])
    inhoud = json.loads(antwoord_van("wat-als", args[0], "1.1.1=-", *args[1:])[1])
    assert inhoud["veranderd_boven"] == ["1", "geheel"]


def test_wat_als_zegt_wat_de_letters_van_het_geheel_zijn(tmp_path: Path) -> None:
    document = Werk(tmp_path, "ladder", "- - - - - - - -").wat_als("1.1.1=+")
    letters = "De letters van het eindoordeel: A = top, B = ruim, C = gewoon, D = laag, E = niets."
    assert letters in zinnen_in(document, "oordelen")


def test_zonder_wijziging_verandert_er_boven_niets(noord: Werk) -> None:
    document = noord.wat_als("1.1.1=+")
    assert zinnen_in(document, "oordelen") == ["Geen enkel oordeel wordt geraakt."]
    assert tabel_in(document, "Boven de criteria") == []


@pytest.mark.parametrize("vorm", ["tabel", "json", "csv", "markdown", "html"])
def test_elke_vorm_heeft_het_eindoordeel(vorm: str, noord: Werk, tmp_path: Path) -> None:
    del noord
    bij = (tmp_path / "m.csv", "--kader", tmp_path / "kader.yaml", "--formaat", vorm)
    for uit in (toetsing("plan", *bij), toetsing("wat-als", bij[0], "2.1.1=+", *bij[1:])):
        assert uit.returncode == 0, uit.stderr
        assert "eindoordeel" in uit.stdout.casefold()


@pytest.mark.parametrize(
    ("doel", "zin"),
    [
        ("1.1=A", "'A' is geen oordeel van criterium 1.1. Kies V, M of O."),
        ("thema 1=A", "'A' is geen oordeel van thema 1. Kies V, M of O."),
        ("eindoordeel=V", "'V' is geen oordeel van het geheel. Kies A of B."),
        ("eindoordeel=X", "'X' is geen oordeel van dit kader. Kies A of B."),
    ],
)
def test_een_letter_van_elders_is_wel_een_oordeel_van_het_kader(tmp_path: Path, doel: str, zin: str) -> None:
    kader, scores = tmp_path / "kader.yaml", tmp_path / "scores.csv"
    rijen = "eindregels:\n  rijen:\n    - A: alle themas V\n    - B: anders\n"
    kader.write_text(kadertekst(rijen + LETTERS), "utf-8")
    scores.write_text("\n".join(SCORES.splitlines()[:2]), "utf-8")
    assert zin in toetsing("plan", scores, "--kader", kader, "--doel", doel, "-q").stderr
