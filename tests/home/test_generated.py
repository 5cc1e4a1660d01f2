"""Pages that write themselves say what the settings say, and what is missing."""

import pytest
from django.contrib.auth import get_user_model
from wagtail.models import Site

from home.enums import Generated
from portal.core.enums import AccessibilityStatus
from portal.core.models import SiteSettings
from tests.factories.home import (
    make_home,
    make_index,
    make_quartier_page,
    make_standard_page,
)

pytestmark = pytest.mark.django_db

FILLED = {
    "publisher": "Ville de Roubaix",
    "publisher_address": "17 Grand Place\n59100 Roubaix",
    "publisher_phone": "03 20 66 46 00",
    "publication_director": "Camille Exemple",
    "host": "Hébergeur Exemple",
    "host_address": "2 rue du Serveur\n59000 Lille",
    "host_phone": "03 20 00 00 01",
    "data_protection_contact": "dpo@ville.exemple",
    "contact_place": "Maison des projets",
    "contact_address": "1 rue de l'Alma",
    "contact_hours": "mardi 9 h - 12 h",
    "contact_phone": "03 20 00 00 02",
    "contact_email": "bonjour@ville.exemple",
}


def settle(**values):
    site = Site.objects.get(is_default_site=True)
    SiteSettings.objects.update_or_create(site=site, defaults=values)


def main_of(client, page):
    text = client.get(page.url).content.decode()
    return text[text.index("<main") : text.index("</main>")]


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (Generated.LEGAL, ["publisher", "publication_director", "host", "host_phone"]),
        (Generated.PRIVACY, ["publisher", "data_protection_contact"]),
        (Generated.ACCESSIBILITY, ["publisher", "contact_email", "contact_phone"]),
        (Generated.CONTACT, ["contact_place", "contact_hours", "contact_phone", "contact_email"]),
    ],
)
def test_they_follow_the_settings(client, home, kind, names):
    page = make_standard_page(home, generated=kind)
    settle(**FILLED)
    text = main_of(client, page)
    for name in names:
        assert FILLED[name] in text
    settle(publisher="Ville de Tourcoing", contact_phone="03 20 99 99 99")
    text = main_of(client, page)
    assert "Ville de Roubaix" not in text and "03 20 00 00 02" not in text


def test_the_accessibility_statement_never_says_more_than_the_settings(client, home):
    page = make_standard_page(home, generated=Generated.ACCESSIBILITY)
    said = set()
    for status in AccessibilityStatus.values:
        settle(accessibility_status=status)
        said.add(main_of(client, page))
    assert len(said) == 3
    settle(accessibility_status="partial", accessibility_audited_on="2026-03-14")
    assert 'datetime="2026-03-14"' in main_of(client, page)
    assert "defenseurdesdroits.fr" in main_of(client, page)


def test_readers_are_not_shown_the_teams_to_do_list(client, home):
    page = make_standard_page(home, generated=Generated.LEGAL)
    assert 'role="note"' not in main_of(client, page)
    user = get_user_model().objects.create_superuser("chef", "chef@ville.exemple", "x")
    client.force_login(user)
    assert 'role="note"' in main_of(client, page)
    settle(**FILLED)
    assert 'role="note"' not in main_of(client, page)


def test_the_site_map_lists_sections_and_quartiers_but_not_drafts(client, home, index):
    page = make_standard_page(home, generated=Generated.SITE_MAP)
    quartier = make_quartier_page(index)
    text_page = make_standard_page(make_standard_page(home))
    draft = make_standard_page(home, title="Brouillon secret")
    draft.unpublish()
    text = main_of(client, page)
    for item in (index, quartier, text_page):
        assert f'href="{item.url}"' in text
    assert "Brouillon secret" not in text


def test_the_site_map_costs_the_same_with_many_pages(
    client, home, index, django_assert_max_num_queries
):
    page = make_standard_page(home, generated=Generated.SITE_MAP)
    for _number in range(30):
        make_quartier_page(index)
    client.get(page.url)
    with django_assert_max_num_queries(12):
        main_of(client, page)


def test_the_site_map_of_another_language_shows_what_is_not_translated(client, home, index):
    source = make_quartier_page(index)
    french = make_standard_page(home, generated=Generated.SITE_MAP, title="Plan du site")
    arabic_home = make_home("ar", translation_of=home)
    arabic = make_standard_page(
        arabic_home, generated=Generated.SITE_MAP, translation_key=french.translation_key
    )
    text = main_of(client, arabic)
    assert f">{source.title}</a>" in text and 'lang="fr" dir="ltr"' in text
    assert "Plan du site" not in text
    make_index(arabic_home, title="الأحياء", translation_key=index.translation_key)
    assert "الأحياء" in main_of(client, arabic)
    assert f">{source.title}</a>" in main_of(client, arabic)


def footer_of(text):
    return text[text.index("<footer") :]


def test_the_footer_links_the_legal_pages_in_the_readers_language(client, home):
    legal = make_standard_page(home, generated=Generated.LEGAL, title="Mentions légales")
    make_standard_page(home, generated=Generated.PRIVACY, title="Vos données")
    make_standard_page(home, title="Page ordinaire")
    text = footer_of(client.get(home.url).content.decode())
    assert text.index("Mentions légales") < text.index("Vos données")
    assert "Page ordinaire" not in text and 'lang="fr"' not in text
    arabic_home = make_home("ar", translation_of=home)
    make_standard_page(
        arabic_home,
        generated=Generated.LEGAL,
        title="إشعارات قانونية",
        translation_key=legal.translation_key,
    )
    text = footer_of(client.get(arabic_home.url).content.decode())
    assert "إشعارات قانونية" in text and "Mentions légales" not in text
    assert 'lang="fr" dir="ltr">Vos données</a>' in text
