"""A desk with practice tokens and a journal of its own."""

from tests.walks.conftest import practice

__all__ = ["practice"]
