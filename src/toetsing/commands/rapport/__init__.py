"""Reports about one organisation, about each, or about all; and the templates they are made with."""
