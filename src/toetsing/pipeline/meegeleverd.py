"""Where the kaders and templates that ship are: in an editable install, in a wheel and in a frozen executable."""

from __future__ import annotations

from pathlib import Path


def meegeleverd(naam: str) -> Path:
    """Return the folder `kaders` or `rapporten`: beside the package in a wheel or executable, in the tree otherwise."""
    pakket = Path(__file__).resolve().parents[1]
    return next((map_ for map_ in (pakket / naam, pakket.parents[1] / naam) if map_.is_dir()), pakket / naam)


def is_meegeleverd(pad: Path, naam: str) -> bool:
    """Return whether a file is one of those that ship: it stands in that folder, under whatever name it was asked."""
    return pad.resolve().is_relative_to(meegeleverd(naam).resolve())
