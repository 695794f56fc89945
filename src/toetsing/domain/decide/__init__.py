"""From a kader and a toetsing to an uitslag, and a kader with a variant applied."""
