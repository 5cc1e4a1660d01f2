"""Pages of every language stand on the same quartier."""

import pytest
from wagtail.search.backends import get_search_backend
from wagtail_localize.models import Translation, TranslationSource
from wagtail_localize.operations import translate_object

from home.models import HomePage, QuartierIndexPage, QuartierPage, StandardPage
from tests.factories.home import make_locale, make_quartier, make_quartier_page

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("model", [HomePage, QuartierIndexPage, QuartierPage, StandardPage])
def test_every_field_says_how_it_is_translated(model):
    declared = {field.field_name for field in model.override_translatable_fields}
    own = {
        field.name
        for field in model._meta.get_fields()
        if field.concrete and field.model is model and not field.primary_key
    }
    assert own - declared == set()


def test_a_translated_page_keeps_its_quartier_and_waits_to_be_published(home, index):
    english = make_locale("en")
    page = make_quartier_page(
        index, make_quartier("Alma"), introduction="Au nord.", proud_of="Du four."
    )
    for source in (home, index, page):
        translate_object(source, [english])
    twin = page.get_translation(english)
    assert twin.quartier == page.quartier
    assert not twin.live
    source = TranslationSource.objects.get_for_instance(page)
    strings = {segment.string.data for segment in source.stringsegment_set.all()}
    assert {"Au nord.", "Du four."} <= strings
    assert Translation.objects.filter(source=source, target_locale=english).exists()


def test_the_official_code_and_the_town_find_the_page(index):
    from tests.factories.home import make_commune

    page = make_quartier_page(index, make_quartier("Alma", communes=[make_commune("59512")]))
    backend = get_search_backend()
    for typed in (page.quartier.code, "Roubaix", "Alma"):
        assert page in list(backend.search(typed, QuartierPage.objects.live())), typed
