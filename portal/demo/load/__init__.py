"""Large numbers of plausible rows, to see how pages behave when a city has been at it for years."""
