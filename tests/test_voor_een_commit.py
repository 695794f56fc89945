"""What a commit is held against is what `make` holds everything against."""

from __future__ import annotations

import re

import yaml

from hulp.grond import WORTEL


def test_wat_voor_een_commit_wordt_gevraagd_komt_uit_make_of_de_venv() -> None:
    """No hook fetches anything, and each asks what `make check` or `make test` asks."""
    doelen = (WORTEL / "Makefile").read_text("utf-8")
    alles = yaml.safe_load((WORTEL / ".pre-commit-config.yaml").read_text("utf-8"))
    assert [bron["repo"] for bron in alles["repos"]] == ["local"]
    for haak in alles["repos"][0]["hooks"]:
        assert haak["language"] == "system"
        programma, *rest = haak["entry"].split()
        if programma == "make":
            assert re.search(rf"^{rest[0]}:", doelen, re.MULTILINE)
        else:
            assert programma.startswith(".venv/bin/")
            opdracht = " ".join(
                [programma.removeprefix(".venv/bin/"), *(deel for deel in rest if "exclude" not in deel)]
            )
            assert f"$(BIN)/{opdracht}" in doelen
