"""The project and what everyone stands on."""
