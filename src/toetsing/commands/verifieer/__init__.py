"""A recorded uitslag computed again."""
