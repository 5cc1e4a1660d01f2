"""Umbrella of the participations: ideas, budgets, portraits and what they share. No models."""
