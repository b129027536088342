"""Cli: the console face."""
