"""Proof that the wheel stands on its own: `make check` runs this outside pytest, since it installs from the index.

Builds the wheel, installs it with pip alone in an empty virtual environment, and from another folder writes the 2015
workbooks and scores one in every format; and runs the example for analysts there. kaders/ and rapporten/ must come
from the wheel.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

WORTEL = Path(__file__).parents[1]


def main() -> None:
    with tempfile.TemporaryDirectory() as map_:
        elders = Path(map_)
        wheelmap = elders / "wheel"
        draai([sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", str(wheelmap), str(WORTEL)], elders)
        (wheel,) = wheelmap.glob("*.whl")
        venv.create(elders / "leeg", with_pip=True)
        bin_ = elders / "leeg" / ("Scripts" if os.name == "nt" else "bin")
        grenzen = str(WORTEL / "constraints.txt")
        draai([str(bin_ / "python"), "-m", "pip", "install", "-q", "-c", grenzen, str(wheel)], elders)
        toetsing = str(bin_ / "toetsing")
        draai([toetsing, "voorbeeld", "proef", "-q"], elders)
        werkmap = str(Path("proef", "regios", "IJsselland.xlsx"))
        uitslag = json.loads(draai([toetsing, "score", werkmap, "--json"], elders))
        letters = "".join(c["oordeel"] for c in uitslag["toetsingen"][0]["criteria"].values())
        assert letters == "VOMVVVV", letters
        assert "18 van de 24" in draai([toetsing, "score", werkmap], elders)
        assert "| 1.2 |" in draai([toetsing, "score", werkmap, "--formaat", "markdown"], elders)
        assert "Van alle 624 scores bij elkaar zijn er 422 voldoende" in draai(
            [toetsing, "score", str(Path("proef", "landelijk.xlsx"))], elders
        )
        for vorm in ("html", "pdf", "docx", "xlsx", "md", "json"):
            opdracht = [toetsing, "rapport", "landelijk", str(Path("proef", "regios")), "--naar", f"landelijk.{vorm}"]
            draai([*opdracht, "-q"], elders)
            assert (elders / f"landelijk.{vorm}").stat().st_size > 10_000, vorm
        draai([toetsing, "rapport", "sjabloon-controle", *sjabloon(elders, toetsing)], elders)
        schema = draai(
            [
                str(bin_ / "python"),
                "-c",
                "from importlib.resources import files; "
                "print(files('toetsing').joinpath('schemas/uitslag-1.schema.json').read_text())",
            ],
            elders,
        )
        assert json.loads(schema)["$id"] == "urn:toetsing:uitslag:1"
        draai([toetsing, "voorbeeld", "oefenen", "-q"], elders)
        analyse = elders / "analyse.py"
        analyse.write_bytes((WORTEL / "docs" / "voorbeelden" / "analyse.py").read_bytes())
        assert "Amsterdam-Amstelland" in draai([str(bin_ / "python"), str(analyse)], elders)
    print("wheel: installed in an empty environment, scores and reports from another folder")


def sjabloon(elders: Path, toetsing: str) -> list[str]:
    """Have the program write its templates, and return the one for Word."""
    draai([toetsing, "rapport", "sjablonen", "--naar", "sjablonen", "-q"], elders)
    return [str(elders / "sjablonen" / "rapport.docx")]


def draai(opdracht: list[str], map_: Path) -> str:
    omgeving = {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith(("PYTHON", "VIRTUAL"))}
    klaar = subprocess.run(opdracht, cwd=map_, env=omgeving, capture_output=True, check=False)
    if klaar.returncode:
        sys.exit(f"{opdracht}\n{klaar.stdout.decode()}\n{klaar.stderr.decode()}")
    return klaar.stdout.decode("utf-8")


if __name__ == "__main__":
    main()
