"""Gui: the windows."""
