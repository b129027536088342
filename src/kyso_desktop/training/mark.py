"""How a practice certificate is told from a real one."""

TRAINING_MARK = "TẬP HUẤN"
"""Stands in every name of every practice certificate."""
