"""From a kader and a toetsing to an uitslag, and uitslagen counted."""
