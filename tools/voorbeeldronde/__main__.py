"""`PYTHONPATH=tools python -m voorbeeldronde MAP`."""

from __future__ import annotations

import sys
from pathlib import Path

from voorbeeldronde.schrijven import schrijf

if __name__ == "__main__":
    schrijf(Path(sys.argv[1]))
