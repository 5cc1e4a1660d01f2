"""The order in which the demo city is built."""

from collections import Counter

from django.conf import settings
from django.db import transaction
from django.db.models import Model
from django.utils.translation import override

from portal.demo.seeding.agenda import seed_events, seed_portraits
from portal.demo.seeding.languages import seed_languages
from portal.demo.seeding.money import seed_budgets
from portal.demo.seeding.people import seed_people
from portal.demo.seeding.places import (
    seed_actors,
    seed_first_pages,
    seed_home,
    seed_quartier_pages,
    seed_quartiers,
    seed_settings,
    seed_standard_pages,
    seed_themes,
)
from portal.demo.seeding.voices import seed_boxes, seed_ideas
from portal.demo.seeding.workshop import Workshop, quiet


@transaction.atomic
def seed() -> Counter[type[Model]]:
    """Write what is missing, all or nothing; say how many of each thing were made."""
    shop = Workshop()
    with quiet(), override(settings.LANGUAGE_CODE):
        _write(shop)
    return +shop.made


def _write(shop: Workshop) -> None:
    seed_quartiers(shop)
    seed_people(shop)
    seed_themes(shop)
    seed_actors(shop)
    home, _made = seed_home(shop)
    seed_quartier_pages(shop, home)
    seed_boxes(shop, home)
    seed_budgets(shop, home)
    seed_events(shop, home)
    seed_standard_pages(shop, home)
    seed_portraits(shop, home)
    seed_first_pages(shop)
    seed_settings()
    seed_ideas(shop)
    seed_languages(shop)
