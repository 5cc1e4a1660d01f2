"""A refused form gives the words back."""

import pytest
from django.test import Client, override_settings

pytestmark = pytest.mark.django_db


@override_settings(CSRF_FAILURE_VIEW="initiatives.participation.views.csrf_failure")
def test_the_words_come_back_and_nothing_else():
    client = Client(enforce_csrf_checks=True)
    typed = "Un <b>banc</b> à l'ombre, devant l'école."
    response = client.post(
        "/fr/suivi/",
        {"text": typed, "submission_key": "8b1a9953-c461-4296-a827-abf8c47804d7", "code": "court"},
    )
    text = response.content.decode()
    assert response.status_code == 403
    assert "Un &lt;b&gt;banc&lt;/b&gt;" in text
    assert "8b1a9953" not in text
    assert 'href="/fr/suivi/"' in text
    assert "no-store" in response["Cache-Control"]


@override_settings(CSRF_FAILURE_VIEW="initiatives.participation.views.csrf_failure")
def test_the_admin_never_shows_what_was_typed():
    client = Client(enforce_csrf_checks=True)
    response = client.post("/admin/login/", {"username": "awa", "password": "un-long-mot-de-passe"})
    assert response.status_code == 403
    assert b"un-long-mot-de-passe" not in response.content
