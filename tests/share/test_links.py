"""Links into the reader's own applications."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from portal.share import links

URL = "https://quartiers.exemple.fr/q/alma"
TEXT = "La fête du four à pain & l'été : c'est samedi ? Oui, 100 % gratuit #viens"


def body_of(link):
    return unquote(link.partition("body=")[2])


def test_whatsapp_keeps_every_character():
    link = links.whatsapp(TEXT, URL)
    assert link.startswith("https://wa.me/?text=")
    assert parse_qs(urlsplit(link).query)["text"] == [f"{TEXT}\n{URL}"]


def test_mail_has_a_subject_and_the_address_alone_on_its_line():
    link = links.email("Fête\nde l'été", TEXT, URL)
    assert "+" not in link, "a plus sign would be read as a plus sign"
    fields = parse_qs(link.partition("?")[2])
    assert fields["subject"] == ["Fête de l'été"]
    assert fields["body"] == [f"{TEXT}\r\n\r\n{URL}"]


@pytest.mark.parametrize("text", [TEXT, TEXT * 5, "mot" * 100, "", "Court", "العيد في الحي " * 30])
def test_an_sms_fits_and_its_link_is_whole(text):
    body = body_of(links.sms(text, URL))
    assert len(body) <= links.SMS_LENGTH
    assert body.split(" ")[-1] == URL


def test_an_sms_is_cut_between_words():
    body = body_of(links.sms("Rendez-vous " * 30, URL))
    assert body == ("Rendez-vous " * 10).strip() + f"... {URL}"


def test_a_very_long_address_is_sent_alone_rather_than_broken():
    url = "https://exemple.fr/" + "a" * 200
    assert body_of(links.sms(TEXT, url)) == url
