"""Every computed sentence in full, room by room, with none, one, two, many and all: to be read aloud."""
