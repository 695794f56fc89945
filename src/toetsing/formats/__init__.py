"""How a document or a value becomes a file or a screen. Never reads input, never decides."""
