"""The demo city, as a visitor and as the team find it."""

import re
from io import StringIO
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from django.test import TestCase, override_settings
from wagtail.models import Page

from events.enums import EventStatus
from events.models import EventPage
from home.models import HomePage, LocalActor, Quartier, QuartierPage, StandardPage
from initiatives.budgets.enums import ProjectStatus
from initiatives.budgets.models import Project
from initiatives.ideas.enums import IdeaStatus
from initiatives.ideas.models import Idea, IdeaBoxPage
from initiatives.ideas.permissions import can_moderate
from initiatives.participation.enums import Channel
from portal.core import lookups
from portal.core.models import SiteSettings
from portal.demo.logins import LOGINS
from portal.demo.seeding import seed
from portal.demo.seeding.workshop import key_of
from portal.images.models import PortalImage

FICTION = re.compile(r"0(1 99 00|2 61 91|3 53 01|4 65 71|5 36 49|6 39 98) \d\d \d\d")
PHONE = re.compile(r"\b0\d(?: \d\d){4}\b")


def counts() -> dict[str, int]:
    """How many rows each of our tables holds."""
    ours = ("home", "events", "ideas", "budgets", "portraits", "participation", "core", "images")
    models = [model for label in ours for model in apps.get_app_config(label).get_models()]
    models += [Page, get_user_model()]
    return {model._meta.label: model._base_manager.count() for model in models}


@pytest.mark.slow
class SeededCityTest(TestCase):
    """One seeding for every question asked of it."""

    @classmethod
    def setUpTestData(cls) -> None:
        cls.made = seed()

    def setUp(self) -> None:
        # Seeded inside a transaction that never commits: nothing told the process to forget.
        lookups.clear()

    def get(self, address: str, **extra: Any) -> Any:
        return self.client.get(address, headers={"host": "localhost"}, **extra)

    def test_a_second_run_changes_nothing(self) -> None:
        before = counts()
        out = StringIO()
        call_command("seed_demo", stdout=out)
        assert counts() == before
        assert out.getvalue().count("\n") == 1

    def test_what_somebody_edited_stays(self) -> None:
        page = QuartierPage.objects.get(translation_key=key_of("les-filatures"), locale=1)
        page.title, page.slug = "Mon quartier", "mon-quartier"
        page.save_revision().publish()
        actor = LocalActor.objects.get(name="Maison du Quai")
        actor.phone = "03 53 01 00 00"
        actor.save()
        settings = SiteSettings.objects.get()
        settings.contact_phone = "03 53 01 00 01"
        settings.save()
        assert not seed()
        page.refresh_from_db()
        assert (page.title, page.slug) == ("Mon quartier", "mon-quartier")
        assert LocalActor.objects.get(pk=actor.pk).phone == "03 53 01 00 00"
        assert SiteSettings.objects.get().contact_phone == "03 53 01 00 01"

    def test_every_page_answers_in_its_language(self) -> None:
        pages = Page.objects.live().filter(depth__gt=1).select_related("locale")
        assert pages.count() > 70
        for page in pages:
            with self.subTest(page=page.url_path):
                response = self.get(page.get_url())
                assert response.status_code == 200
                language = page.locale.language_code
                assert f'<html lang="{language}"' in response.content.decode()[:400]

    def test_arabic_pages_read_from_the_right(self) -> None:
        home = HomePage.objects.get(locale__language_code="ar")
        page = self.get(home.get_url()).content.decode()
        assert 'dir="rtl"' in page[:400]
        assert "بيلماري" in page

    def test_most_pages_stay_in_french_and_say_so(self) -> None:
        french = QuartierPage.objects.get(translation_key=key_of("la-tuilerie"))
        response = self.get(french.get_url().replace("/fr/", "/ar/", 1))
        assert response.status_code == 200
        assert 'lang="fr" dir="ltr"' in response.content.decode()

    def test_each_type_of_page_has_one(self) -> None:
        ours = ("home", "events", "ideas", "budgets", "portraits")
        types = [m for label in ours for m in apps.get_app_config(label).get_models()]
        for model in types:
            if issubclass(model, Page):
                with self.subTest(model=model.__name__):
                    assert model.objects.live().exists()

    def test_ideas_are_met_in_every_status_and_channel(self) -> None:
        assert set(Idea.objects.values_list("status", flat=True)) == set(IdeaStatus)
        channels = set(Idea.objects.values_list("channel", flat=True))
        assert channels == set(Channel) - {Channel.IMPORT}
        assert set(Idea.objects.values_list("language", flat=True)) == {"fr", "ar", "en"}

    def test_an_answer_is_late_and_another_came_late(self) -> None:
        ledgers = [idea.ledger for idea in Idea.objects.select_related("ledger")]
        assert any(ledger.is_late() for ledger in ledgers)
        answered = [ledger for ledger in ledgers if ledger.answered_at]
        assert any(ledger.answered_at.date() > ledger.reply_due_on for ledger in answered)

    def test_steps_follow_each_other_in_time(self) -> None:
        for idea in Idea.objects.select_related("ledger"):
            dates = [entry.created_at for entry in idea.ledger.entries.all()]
            with self.subTest(idea=idea.headline):
                assert dates == sorted(dates)
                assert all(moment > idea.submitted_at for moment in dates)

    def test_what_is_not_moderated_is_not_public(self) -> None:
        box = IdeaBoxPage.objects.get(translation_key=key_of("boite"), locale=1)
        page = self.get(box.get_url()).content.decode()
        assert "Des bancs à l'arrêt Filature" in page or "Des bancs à l&#x27;arrêt" in page
        for idea in Idea.objects.filter(status__in=("to_moderate", "refused")):
            assert idea.text[:30] not in page
            assert self.get(idea.get_absolute_url()).status_code == 404

    def test_projects_tell_success_lateness_and_failure(self) -> None:
        statuses = set(Project.objects.values_list("status", flat=True))
        assert statuses >= {
            ProjectStatus.UNDER_STUDY,
            ProjectStatus.ON_BALLOT,
            ProjectStatus.INELIGIBLE,
            ProjectStatus.DELIVERED,
            ProjectStatus.REVIEWED,
            ProjectStatus.POSTPONED,
            ProjectStatus.ABANDONED,
            ProjectStatus.NOT_SELECTED,
        }
        assert any(project.is_behind() for project in Project.objects.all())

    def test_the_agenda_is_never_out_of_date(self) -> None:
        assert set(EventPage.objects.values_list("status", flat=True)) == set(EventStatus)
        french = EventPage.objects.filter(locale=1)
        assert french.upcoming().count() >= 10
        assert french.past().count() >= 3
        assert french.filter(all_day=True).exists()
        assert french.filter(kind="walk", childcare="yes", step_free="yes").exists()

    def test_the_older_quartier_leads_to_the_newer(self) -> None:
        old = Quartier.objects.get(vintage=2015)
        assert [quartier.slug for quartier in old.successors.all()] == ["le-clos-fleuri"]
        assert Quartier.objects.current().count() == 4
        assert len({quartier.accent for quartier in Quartier.objects.current()}) == 4

    def test_every_picture_says_what_it_shows(self) -> None:
        pictures = list(PortalImage.objects.all())
        assert len({picture.file_hash for picture in pictures}) == len(pictures) > 20
        assert all(picture.description and picture.credit for picture in pictures)
        assert all(picture.width == 1600 for picture in pictures)

    def test_phone_numbers_are_those_of_fiction(self) -> None:
        # Pages that write themselves give the real numbers of real authorities.
        invented = Page.objects.live().filter(depth__gt=1, locale=1)
        for page in invented.exclude(pk__in=StandardPage.objects.generated()):
            for number in PHONE.findall(self.get(page.get_url()).content.decode()):
                with self.subTest(page=page.url_path):
                    assert FICTION.fullmatch(number)

    def test_each_moderator_has_her_own_quartiers(self) -> None:
        users = {user.username: user for user in get_user_model().objects.all()}
        assert set(users) == {login.username for login in LOGINS}
        for login in LOGINS:
            assert users[login.username].check_password(login.password)
        mill = Idea.objects.filter(ledger__quartier__slug="les-filatures").first()
        assert can_moderate(users["moderation"], mill)
        assert not can_moderate(users["moderation-quai"], mill)
        assert not can_moderate(users["mediation"], mill)

    def test_readers_find_an_idea_by_its_words(self) -> None:
        response = self.get("/fr/recherche/", data={"q": "passerelle"})
        assert "Voir ses pieds sur la passerelle" in response.content.decode()


@pytest.mark.django_db
@override_settings(DEMO=False)
@pytest.mark.parametrize("command", ["seed_demo", "reset_demo", "generate_load"])
def test_a_real_portal_is_left_alone(command: str) -> None:
    """Each command stops before it writes or erases anything."""
    before = counts()
    with pytest.raises(CommandError, match="PORTAL_DEMO"):
        call_command(command)
    assert counts() == before
