"""A room per opdracht: opdracht (typer) -> use case -> document -> JSON. No opdracht imports another."""
