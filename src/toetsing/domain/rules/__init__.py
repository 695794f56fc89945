"""The beslisregels: tree, language, sentence, meaning, formula, and what the rows see of a toetsing.

One construct is at home in these files.
"""
