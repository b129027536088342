"""Workstation: what differs between computers: files, folders, secrets, drivers, resources."""
