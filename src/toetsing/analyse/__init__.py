"""Many uitslagen at once. pandas only for tidy frames; the types of what comes out live in domain."""
