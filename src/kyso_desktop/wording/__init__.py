"""Wording: every error, verdict and step as a Vietnamese sentence. Pure."""
