"""A profile for soffice: whether formulas are calculated when a file is opened, or shown as they were saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_INSTELLING = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
<prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop>
</item>
</oor:items>
"""
"""0 is always. Without it LibreOffice shows what Excel, or a program that poses as Excel, has saved."""


def maak_profiel(map_: Path, *, herreken: bool) -> str:
    """Make a new profile inside a folder and return the option that makes soffice use it."""
    profiel = map_ / "profiel"
    (profiel / "user").mkdir(parents=True)
    if herreken:
        (profiel / "user" / "registrymodifications.xcu").write_text(_INSTELLING, encoding="utf-8")
    return f"-env:UserInstallation={profiel.as_uri()}"
