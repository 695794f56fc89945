"""Read -> decide, and an answer -> a form: what the opdrachten share above readers and formats."""
