"""App: builds every object once and passes it on by name."""
