"""Verification: numbered checks, facts, verdict."""
