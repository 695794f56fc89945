"""What every code means and what to do, with an example: for `toetsing uitleg` and the handleiding, and loaded there only."""
