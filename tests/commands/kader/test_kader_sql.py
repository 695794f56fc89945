"""`toetsing kader sql` as a user meets it: from what `score` writes to the same oordelen in a database."""

from __future__ import annotations

import csv
import io
import json
import sys
from typing import TYPE_CHECKING

import duckdb
import pytest

from hulp.grond import STAP1
from hulp.opdracht import proces, toetsing
from toetsing.cli.hoofd import start
from toetsing.commands.kader import selectie

if TYPE_CHECKING:
    from pathlib import Path

KADER = "veilig-thuis-stap1-2015"
MATRIX = str(STAP1 / "scores-2015.csv")
GROOT = """
kader: groot
versie: "1"
titel: Groot
bron: boek
bronnen: {{boek: {{titel: B, uitgever: U, periode: P}}}}
scores:
  - {{teken: "+", naam: goed, voldoet: ja}}
  - {{teken: "-", naam: fout}}
oordelen: [{{letter: V, naam: voldoende}}, {{letter: O, naam: onvoldoende}}]
themas:
  - nr: "1"
    naam: T
    norm: N
    beslisregels: [{{V: minstens 50% goed}}, {{O: anders}}]
    criteria: [{{nr: "1.1", tekst: T, verwachtingen: [{}]}}]
"""


def test_wat_score_schrijft_beslist_een_database_net_zo(tmp_path: Path) -> None:
    scores, sql = tmp_path / "scores.csv", tmp_path / "beslis.sql"
    assert start(["score", MATRIX, "--per", "verwachting", "--naar", str(scores), "-q"]) == 0
    assert start(["kader", "sql", KADER, "--tabel", str(scores), "--naar", str(sql)]) == 0
    with duckdb.connect() as bank:
        bank.execute(f"CREATE TABLE beslist AS {sql.read_text('utf-8')}")
        geteld = bank.execute("SELECT nr, oordeel, COUNT(*) FROM beslist GROUP BY ALL").fetchall()
    per_nr: dict[str, dict[str, int]] = {}
    for nr, oordeel, n in geteld:
        per_nr.setdefault(nr, {})[oordeel] = n
    hoort = json.loads(toetsing("vergelijk", MATRIX, "--json").stdout)["criteria"]
    assert per_nr == {nr: {letter: n for letter, n in van.items() if n} for nr, van in hoort.items()}


def test_een_variant_beslist_anders() -> None:
    gewoon = toetsing("kader", "sql", KADER).stdout
    streng = toetsing("kader", "sql", KADER, "--variant", "toegepast-2015").stdout
    assert "variant toegepast-2015 (sha256 " in streng
    assert gewoon != streng
    assert "variant" not in gewoon


def test_de_kolommen_van_de_uitkomst(tmp_path: Path) -> None:
    uit = toetsing("kader", "sql", KADER, "--breed", "--kolommen", "organisatie=gemeente, ronde=, soort=")
    assert (uit.returncode, uit.stderr) == (0, "")
    assert '"gemeente" AS "organisatie"' in uit.stdout
    assert 'CAST(NULL AS TEXT) AS "ronde"' in uit.stdout


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (["vng-risicoscan-2016"], "G190"),
        ([KADER, "--dialect", "duckd"], "G195"),
        ([KADER, "--kolommen", "gemeente"], "G194"),
        ([KADER, "--kolommen", "regio=gemeente"], "G192"),
        ([KADER, "--kolommen", "nr="], "G193"),
        ([KADER, "--open"], "G023"),
    ],
)
def test_wat_niet_kan_zegt_waarom(args: list[str], code: str) -> None:
    uit = toetsing("kader", "sql", *args)
    assert (uit.returncode, uit.stdout) == (2, "")
    assert f"[{code}]" in uit.stderr


def test_zonder_sqlglot_staat_er_wat_te_installeren(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(selectie, "find_spec", lambda _: None)
    assert start(["kader", "sql", KADER]) == 2
    assert 'pip install "toetsing[sql]". [G196]' in capsys.readouterr().err


def test_andere_opdrachten_laden_sqlglot_niet() -> None:
    programma = (
        "import sys; from toetsing.cli.hoofd import start\n"
        "codes = [start(['kader', *wat.split()]) for wat in ('bewijs -q', 'gevallen -q', 'sql -h')]\n"
        "print(codes, {'sqlglot', 'duckdb', 'numpy'} & set(sys.modules), file=sys.stderr)"
    )
    uit = proces(programma=programma)
    assert uit.stderr.decode().strip() == "[0, 0, 0] set()"


def test_een_bestaand_bestand_blijft_staan(tmp_path: Path) -> None:
    sql = tmp_path / "beslis.sql"
    sql.write_text("van mij", "utf-8")
    assert toetsing("kader", "sql", KADER, "--naar", sql).returncode == 4
    assert sql.read_text("utf-8") == "van mij"
    assert toetsing("kader", "sql", KADER, "--naar", sql, "--forceer").returncode == 0


def test_wat_de_select_niet_zegt_staat_ernaast(tmp_path: Path) -> None:
    uit = toetsing("kader", "sql", KADER)
    assert (uit.returncode, uit.stderr) == (0, "")
    assert sys.modules.get("sqlglot") is not None
    vragen = ", ".join(f"{{nr: 1.1.{nr}, tekst: A}}" for nr in range(1, 401))
    (tmp_path / "kader.yaml").write_text(GROOT.format(vragen), encoding="utf-8")
    uit = toetsing("kader", "sql", tmp_path / "kader.yaml")
    assert (uit.returncode, uit.stderr.count("[T395]")) == (0, 1)


# -- gevallen ----------------------------------------------------------------------------------------------------------


def test_elk_geval_klopt_met_wat_score_zegt(tmp_path: Path) -> None:
    gevallen = json.loads(toetsing("kader", "gevallen", KADER, "--json").stdout)
    assert {een["omvang"] for een in gevallen["delen"]} == {"elke invulling"}
    alle = {een["nr"]: een for een in gevallen["delen"]}
    nrs = [v["nr"] for een in gevallen["delen"] for v in een["gevraagd"]]
    pad = tmp_path / "alle.csv"
    rijen, hoort = [], {}
    for i, een in enumerate(alle["1.2"]["invullingen"]):
        scores = dict.fromkeys(nrs, "+") | een["scores"]
        rijen.append([f"o{i}", *(scores[nr] or "" for nr in nrs)])
        hoort[f"o{i}"] = (een["oordeel"], een["mogelijk"])
    with pad.open("w", encoding="utf-8", newline="") as uit:
        csv.writer(uit, delimiter=";").writerows([["organisatie", *nrs], *rijen])
    gezegd = json.loads(toetsing("score", pad, "--json").stdout)["toetsingen"]
    echt = {t["organisatie"]: t["criteria"]["1.2"] for t in gezegd}
    assert {naam: (een["oordeel"], een["mogelijk"]) for naam, een in echt.items()} == hoort
    assert len(hoort) == 3**5


def test_de_uitgewerkte_gevallen_staan_erbij_met_hun_rij() -> None:
    gevallen = json.loads(toetsing("kader", "gevallen", KADER, "--json").stdout)["gevallen"]
    assert len(gevallen) == 31
    assert all(een["niveau"] == "criterium" and een["scores"] for een in gevallen)


def test_als_csv_is_het_een_tabel() -> None:
    uit = toetsing("kader", "gevallen", KADER, "--formaat", "csv").stdout
    rijen = list(csv.DictReader(io.StringIO(uit.removeprefix("\ufeff")), delimiter=";"))
    assert len(rijen) == 81 + 243 + 81 + 27 + 27 + 27 + 9 + 31
    assert rijen[0]["scores"] == "1.1.1=+; 1.1.2=+; 1.1.3=+; 1.1.4=+"
    assert {rij["niveau"] for rij in rijen} == {"criterium"}
