"""The opdracht opvolging: every register of every organisation on a day."""
