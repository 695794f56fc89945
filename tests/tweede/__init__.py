"""A second evaluator, random kaders, and the comparison of both with the program."""
