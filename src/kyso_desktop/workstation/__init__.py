"""Workstation: what differs between computers: files, folders, secrets, drivers, resources."""

from kyso_desktop.workstation.drivers import known_modules

__all__ = ["known_modules"]
