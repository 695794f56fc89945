"""`kader controleer`: everything that is wrong with a kader and with the files beside it."""
