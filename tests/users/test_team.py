"""Accounts of the team: managed by superusers, with the role shown in public."""

import pytest
from django.urls import reverse

from portal.users.models import User
from tests.factories.users import make_admin, make_editor, make_mediator, make_moderator

pytestmark = pytest.mark.django_db
FORM = {
    "username": "lea",
    "email": "lea@ville.exemple.fr",
    "first_name": "Léa",
    "last_name": "Martin",
    "job": "le service Espaces verts",
    "password1": "un-mot-de-passe-long",
    "password2": "un-mot-de-passe-long",
}


def test_a_superuser_adds_then_changes_somebody(client):
    client.force_login(make_admin())
    add = reverse("wagtailusers_users:add")
    assert 'name="job"' in client.get(add).text
    assert client.post(add, FORM).status_code == 302
    lea = User.objects.get(username="lea")
    assert lea.job == "le service Espaces verts"
    assert lea.check_password("un-mot-de-passe-long")
    edit = reverse("wagtailusers_users:edit", args=[lea.pk])
    assert "le service Espaces verts" in client.get(edit).text
    changes = FORM | {"job": "la maison du projet", "is_active": "on"}
    assert client.post(edit, changes).status_code == 302
    lea.refresh_from_db()
    assert lea.job == "la maison du projet"


@pytest.mark.parametrize("make", [make_editor, make_moderator, make_mediator])
def test_nobody_else_manages_accounts(client, make):
    user = make()
    client.force_login(user)
    before = User.objects.count()
    for url in (
        reverse("wagtailusers_users:index"),
        reverse("wagtailusers_users:add"),
        reverse("wagtailusers_users:edit", args=[user.pk]),
        reverse("wagtailusers_users:delete", args=[user.pk]),
    ):
        assert client.get(url).status_code == 302
        assert client.post(url, FORM | {"is_superuser": "on"}).status_code == 302
    user.refresh_from_db()
    assert not user.is_superuser
    assert User.objects.count() == before


def test_a_short_password_is_refused(client):
    client.force_login(make_admin())
    short = FORM | {"password1": "court", "password2": "court"}
    response = client.post(reverse("wagtailusers_users:add"), short)
    assert response.status_code == 200
    assert not User.objects.filter(username="lea").exists()


def test_the_team_is_in_the_settings_menu_of_superusers_only(client):
    client.force_login(make_admin())
    users = reverse("wagtailusers_users:index")
    assert users in client.get(reverse("wagtailadmin_home")).text
    client.force_login(make_editor())
    assert users not in client.get(reverse("wagtailadmin_home")).text
