"""Words, numbers and names as the Dutch write and compare them."""
