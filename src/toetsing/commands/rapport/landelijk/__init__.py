"""The report about many organisations."""
