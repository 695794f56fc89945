"""The beslisregels: tree, language, sentence, meaning, formula. One construct is at home in these files."""
