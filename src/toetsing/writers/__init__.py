"""From an uitslag to bytes or a renderable. Writers never read input and never decide."""
