"""Stands in for setuptools while pip fetches the runtime: nothing out of the fetched file is run."""
