"""Putting the demo back as it was."""

from io import StringIO
from unittest import mock

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import TestCase
from wagtail.models import Collection, Locale, Page

from home.models import LocalActor, StandardPage
from initiatives.ideas.models import Idea
from initiatives.participation.models import LedgerEntry
from portal.demo.seeding import seed
from portal.demo.seeding.eraser import erase
from portal.images.models import PortalImage
from tests.demo.test_seed import counts


@pytest.mark.slow
class ResetTest(TestCase):
    """What visitors did goes away; what migrations wrote stays."""

    @classmethod
    def setUpTestData(cls) -> None:
        seed()

    def test_the_first_day_comes_back(self) -> None:
        first_day = counts()
        home = Page.objects.get(depth=2, locale=Locale.get_default())
        home.add_child(instance=StandardPage(title="Essai", summary="Une page de visiteur"))
        LocalActor.objects.all().delete()
        files = [(image.file.storage, image.file.name) for image in PortalImage.objects.all()]
        out = StringIO()
        call_command("reset_demo", "--yes", stdout=out)
        assert counts() == first_day
        assert not Page.objects.filter(title="Essai").exists()
        assert LocalActor.objects.count() == 12
        assert out.getvalue().strip()
        drawn = [image.file for image in PortalImage.objects.all()]
        assert all(file.storage.exists(file.name) for file in drawn)
        left = {name for storage, name in files if storage.exists(name)}
        assert left <= {file.name for file in drawn}

    def test_erasing_leaves_nothing_behind(self) -> None:
        files = [(image.file.storage, image.file.name) for image in PortalImage.objects.all()]
        erase()
        connection.check_constraints()
        assert not any(storage.exists(name) for storage, name in files)
        assert list(Page.objects.values_list("depth", "numchild")) == [(1, 0)]
        assert list(Collection.objects.values_list("depth", "numchild")) == [(1, 0)]
        assert not Idea.objects.exists()
        assert not LedgerEntry.objects.exists()
        assert not get_user_model().objects.exists()
        assert Locale.objects.count() == 3
        assert Group.objects.get(name="Modération").permissions.exists()

    def test_other_accounts_are_kept(self) -> None:
        get_user_model().objects.create_superuser("visiteuse", password="a-long-password")
        call_command("reset_demo", "--yes", verbosity=0)
        assert get_user_model().objects.filter(username="visiteuse").exists()

    def test_without_a_yes_nothing_is_erased(self) -> None:
        before = counts()
        for answer in ({"return_value": "no"}, {"side_effect": EOFError}):
            with mock.patch("builtins.input", **answer), pytest.raises(CommandError):
                call_command("reset_demo")
        assert counts() == before
