"""View models: frozen dataclasses of ready strings. Knows the domain only; writers loop over these and print."""
