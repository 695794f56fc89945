"""Per criterium the oordeel, and the beslisregel that decided it."""
