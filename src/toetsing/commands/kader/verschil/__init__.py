"""`kader verschil`: two kaders, or a kader and a variant of it, beside each other."""
