"""What migrations leave behind: languages, French search, permissions."""

from importlib import import_module

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test import Client
from wagtail.models import Locale

from portal.core.models import Theme
from portal.core.permissions import ROLE_PERMISSIONS
from portal.users import roles
from tests.core import tree

french = import_module("portal.core.migrations.0002_french_search")
only_postgresql = pytest.mark.skipif(
    "connection.vendor != 'postgresql'", reason="PostgreSQL has the configuration"
)


def test_three_languages_exist(db) -> None:
    assert set(Locale.objects.values_list("language_code", flat=True)) >= {"fr", "en", "ar"}


def test_the_groups_named_are_the_portals(db) -> None:
    assert set(ROLE_PERMISSIONS) <= set(roles.ROLES)


def test_communication_manages_themes_and_settings(db) -> None:
    group = Group.objects.get(name=roles.COMMUNICATION)
    held = set(
        group.permissions.filter(content_type__app_label="core").values_list("codename", flat=True)
    )
    assert held == set(ROLE_PERMISSIONS[roles.COMMUNICATION])


def test_communication_reaches_themes_and_settings(site, django_user_model) -> None:
    Theme.objects.create(code="mobilite", name="Mobilités", locale=tree.locale("fr"))
    user = django_user_model.objects.create_user("com", "com@exemple.fr", "motdepasse-long")
    user.groups.add(Group.objects.get(name=roles.COMMUNICATION))
    client = Client()
    client.force_login(user)
    listing = client.get("/admin/snippets/core/theme/")
    assert "Mobilités" in listing.content.decode()
    assert client.get("/admin/snippets/core/theme/add/").status_code == 200
    assert client.get("/admin/settings/core/sitesettings/", follow=True).status_code == 200


def test_a_moderator_does_not_touch_themes(site, django_user_model) -> None:
    user = django_user_model.objects.create_user("mod", "mod@exemple.fr", "motdepasse-long")
    user.groups.add(Group.objects.get(name=roles.MODERATION))
    client = Client()
    client.force_login(user)
    assert client.get("/admin/snippets/core/theme/add/").status_code == 302


def lexemes(text: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_tsvector('portal_french', %s)::text", [text])
        return cursor.fetchone()[0]


def has_unaccent() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) > 0 FROM pg_ts_dict WHERE dictname = 'unaccent'")
        return cursor.fetchone()[0]


@only_postgresql
def test_the_configuration_stems_french(db) -> None:
    assert lexemes("jardins") == "'jardin':1"
    expected = "'elev':1" if has_unaccent() else "'élev':1"
    assert lexemes("élèves") == expected


@only_postgresql
def test_the_configuration_can_be_taken_back_and_made_again(db) -> None:
    with connection.schema_editor() as editor:
        french.backwards(None, editor)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_ts_config WHERE cfgname = 'portal_french'")
        assert cursor.fetchone()[0] == 0
    with connection.schema_editor() as editor:
        french.forwards(None, editor)
    assert lexemes("jardins") == "'jardin':1"


@only_postgresql
def test_an_extension_that_cannot_be_created_is_no_failure(db, monkeypatch) -> None:
    from django.db import ProgrammingError
    from django.db.backends.utils import CursorWrapper

    real = CursorWrapper.execute

    def execute(self, sql, params=None):
        if "pg_available_extensions" in str(sql):
            return real(self, "SELECT 1")
        if "CREATE EXTENSION" in str(sql):
            raise ProgrammingError("permission denied to create extension")
        return real(self, sql, params)

    with connection.schema_editor() as editor:
        french.backwards(None, editor)
        monkeypatch.setattr(CursorWrapper, "execute", execute)
        french.forwards(None, editor)
    monkeypatch.undo()
    assert lexemes("jardins") == "'jardin':1"
