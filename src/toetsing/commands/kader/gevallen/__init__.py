"""`kader gevallen`: worked cases and filled-in states with their oordeel, for who reckons the same elsewhere."""
