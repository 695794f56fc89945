"""Where things are, and the scores that most tests begin with."""

from __future__ import annotations

from pathlib import Path

WORTEL = Path(__file__).parents[2]
STAP1 = WORTEL / "kaders" / "veilig-thuis-stap1-2015"

GOED = """
| nr    | score |
| 1.1.1 | + |
| 1.1.2 | + |
| 1.1.3 | + |
| 1.1.4 | - |
| 1.2.1 | + |
| 1.2.2 | - |
| 1.2.3 | + |
| 1.2.4 | - |
| 1.2.5 | - |
| 1.3.1 | - |
| 1.3.2 | + |
| 1.3.3 | + |
| 1.3.4 | - |
| 2.1.1 | + |
| 2.1.2 | + |
| 2.1.3 | + |
| 2.2.1 | + |
| 2.2.2 | + |
| 2.2.3 | + |
| 3.1.2 | + |
| 3.1.3 | + |
| 3.1.4 | + |
| 3.2.1 | + |
| 3.2.2 | + |
"""
"""The scores of IJsselland in 2015 (landelijk rapport, bijlage 1), as a long table."""
