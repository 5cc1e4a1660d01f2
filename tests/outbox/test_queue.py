"""A message is written with the act it tells of, or not at all."""

from email import message_from_bytes, policy

import pytest
from django.core.mail import BadHeaderError, EmailMessage, EmailMultiAlternatives, send_mail
from django.db import transaction

from portal.outbox.models import OutboxMessage

pytestmark = pytest.mark.django_db


def test_an_email_becomes_a_row_and_nothing_leaves(transport):
    assert send_mail("Votre idée", "Bien reçue.", None, ["nadia@exemple.fr"]) == 1
    message = OutboxMessage.objects.get()
    assert message.recipients == ["nadia@exemple.fr"]
    assert message.text.strip() == "Bien reçue."
    assert transport.accepted == []


def test_a_rolled_back_act_leaves_no_mail():
    with pytest.raises(RuntimeError), transaction.atomic():
        send_mail("Votre idée", "Bien reçue.", None, ["nadia@exemple.fr"])
        raise RuntimeError
    assert not OutboxMessage.objects.exists()


def test_the_message_id_is_made_from_the_key_once_and_for_all():
    EmailMessage(
        "Sujet", "Texte", "portail@exemple.fr", ["a@exemple.fr"], headers={"Message-ID": "<x@y>"}
    ).send()
    message = OutboxMessage.objects.get()
    parsed = message_from_bytes(bytes(message.mime))
    assert parsed.get_all("Message-ID") == [f"<{message.key.hex}@exemple.fr>"]


def test_attachments_and_html_stay_in_the_bytes():
    email = EmailMultiAlternatives("Compte rendu", "Bonjour", None, ["a@exemple.fr"])
    email.attach_alternative("<p>Bonjour</p>", "text/html")
    email.attach("été.csv", b"a;b\n1;2\n", "application/octet-stream")
    email.send()
    message = OutboxMessage.objects.get()
    assert message.text.strip() == "Bonjour"
    parsed = message_from_bytes(bytes(message.mime), policy=policy.default)
    (attachment,) = parsed.iter_attachments()
    assert attachment.get_filename() == "été.csv"
    assert attachment.get_content() == b"a;b\n1;2\n"


def test_blind_copies_are_recipients_and_never_headers():
    EmailMessage("S", "T", None, ["a@exemple.fr"], bcc=["b@exemple.fr"]).send()
    message = OutboxMessage.objects.get()
    assert message.recipients == ["a@exemple.fr", "b@exemple.fr"]
    assert b"b@exemple.fr" not in bytes(message.mime)


@pytest.mark.parametrize(
    "kwargs",
    [
        {"subject": "Bonjour\r\nBcc: victime@exemple.fr"},
        {"to": ["a@exemple.fr\nBcc: victime@exemple.fr"]},
        {"from_email": "portail@exemple.fr\r\nBcc: victime@exemple.fr"},
        {"reply_to": ["a@exemple.fr\nBcc: victime@exemple.fr"]},
        {"headers": {"X-Ref": "1\nBcc: victime@exemple.fr"}},
        {"to": ["pas une adresse"]},
    ],
)
def test_header_injection_and_broken_addresses_are_refused_at_once(kwargs):
    email = EmailMessage(**({"subject": "S", "body": "T", "to": ["a@exemple.fr"]} | kwargs))
    with pytest.raises((BadHeaderError, ValueError)):
        email.send(fail_silently=True)
    assert not OutboxMessage.objects.exists()


def test_a_message_to_nobody_is_no_message():
    assert EmailMessage("S", "T", None, []).send() == 0
    assert not OutboxMessage.objects.exists()
