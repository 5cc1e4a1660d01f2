"""Addresses that are no page's: what machines ask, search, errors, and the door to every page."""
