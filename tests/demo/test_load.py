"""Large numbers: the rows are whole, and pages show them."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import TestCase
from wagtail.models import Page

from events.models import EventPage
from home.models import Quartier
from initiatives.budgets.models import Project
from initiatives.ideas.models import Idea
from portal.core import lookups
from portal.demo.seeding import seed

SMALL = {"quartiers": 12, "ideas": 60, "events": 40, "projects": 15}


@pytest.mark.slow
class LoadTest(TestCase):
    """A small load, enough to meet every status."""

    @classmethod
    def setUpTestData(cls) -> None:
        seed()
        cls.before = Quartier.objects.count(), Idea.objects.count()
        cls.out = StringIO()
        call_command("generate_load", **SMALL, no_index=True, stdout=cls.out)
        call_command("generate_load", **SMALL, seed=2, no_index=True, stdout=cls.out)

    def setUp(self) -> None:
        lookups.clear()

    def test_it_says_what_it_made(self) -> None:
        assert "12 quartiers" in self.out.getvalue()
        assert Quartier.objects.count() == self.before[0] + 24
        assert Idea.objects.count() == self.before[1] + 120
        assert EventPage.objects.filter(slug__startswith="charge").count() == 80
        assert Project.objects.filter(pages__slug__startswith="charge").count() == 30

    def test_the_tree_is_whole(self) -> None:
        assert not any(Page.find_problems())
        parent = EventPage.objects.filter(slug__startswith="charge").first().get_parent()
        assert parent.numchild == parent.get_children().count()

    def test_pages_answer(self) -> None:
        pages = Page.objects.filter(slug__startswith="charge").order_by("path")
        for page in [*pages[:2], *pages.reverse()[:2], pages.type(EventPage).first()]:
            with self.subTest(page=page.url_path):
                response = self.client.get(page.get_url(), headers={"host": "localhost"})
                assert response.status_code == 200
        for idea in Idea.objects.public().newest_first()[:5]:
            address = idea.get_absolute_url()
            assert self.client.get(address, headers={"host": "localhost"}).status_code == 200

    def test_sentences_vary(self) -> None:
        texts = Idea.objects.values_list("text", flat=True)
        assert len(set(texts)) > 0.95 * len(texts)


@pytest.mark.django_db
def test_the_city_comes_first() -> None:
    """Without the demo there is no list of quartiers to hang pages on."""
    with pytest.raises(CommandError, match="seed_demo"):
        call_command("generate_load", quartiers=1)
