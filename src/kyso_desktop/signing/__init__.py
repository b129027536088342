"""Signing: PAdES signatures with any key."""
