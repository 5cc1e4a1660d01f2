"""Who reads the messages, and what nobody can do with them."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.mail import send_mail
from django.urls import reverse
from django.utils import timezone

from portal.outbox.models import OutboxMessage
from portal.users.models import User
from portal.users.roles import COMMUNICATION

pytestmark = pytest.mark.django_db


@pytest.fixture
def message():
    send_mail("Votre idée", "Bonjour Nadia, merci.", None, ["nadia@exemple.fr"])
    return OutboxMessage.objects.get()


@pytest.fixture
def superuser(client):
    client.force_login(User.objects.create_superuser("admin"))


@pytest.fixture
def officer(client):
    user = User.objects.create_user("com")
    user.groups.add(Group.objects.get(name=COMMUNICATION))
    client.force_login(user)
    return user


def test_a_superuser_reads_the_list_and_the_text(client, superuser, message):
    assert "nadia@exemple.fr" in client.get(reverse("messages:index")).text
    page = client.get(reverse("messages:inspect", args=[message.pk]))
    assert "Bonjour Nadia, merci." in page.text


def test_communication_does_not_unless_she_is_given_the_right(client, officer, message):
    listing = reverse("messages:index")
    text = reverse("messages:inspect", args=[message.pk])
    assert client.get(listing).status_code == 302
    assert client.get(text).status_code == 302
    officer.user_permissions.add(Permission.objects.get(codename="view_outboxmessage"))
    assert client.get(listing).status_code == 200
    assert client.get(text).status_code == 200


@pytest.mark.parametrize("action", ["add", "edit", "delete"])
def test_nobody_changes_a_message(client, superuser, message, action):
    url = reverse(f"messages:{action}", args=[] if action == "add" else [message.pk])
    assert client.post(url, {"subject": "autre"}).status_code == 302
    message.refresh_from_db()
    assert message.subject == "Votre idée"


def test_stuck_mail_is_said_on_the_first_page_to_those_who_may_read(client, superuser, message):
    home = reverse("wagtailadmin_home")
    assert "stuck-mail-heading" not in client.get(home).text
    OutboxMessage.objects.update(created_at=timezone.now() - timedelta(minutes=11))
    assert "stuck-mail-heading" in client.get(home).text


def test_the_team_is_not_told(client, officer, message):
    OutboxMessage.objects.update(created_at=timezone.now() - timedelta(minutes=11))
    assert "stuck-mail-heading" not in client.get(reverse("wagtailadmin_home")).text
