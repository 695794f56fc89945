"""What other scores would change: the shortest way, what if, and measures followed up."""
