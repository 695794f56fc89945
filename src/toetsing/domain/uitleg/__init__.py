"""What every code means and what to do, with an example: for `toetsing uitleg` and docs/naslag.md, and loaded there only."""
