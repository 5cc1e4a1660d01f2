"""Writes the demo city, each thing only if it is not there yet."""

from portal.demo.seeding.seed import seed

__all__ = ["seed"]
