"""The agenda, as a reader meets it."""

from datetime import timedelta
from urllib.parse import urlencode

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.factories import events as make

pytestmark = pytest.mark.django_db
URL = "/fr/agenda/"
FIELDS = ("period", "month", "quartier", "theme", "free", "childcare", "step_free", "page")


def read(client, url: str = URL, **query: object) -> str:
    response = client.get(url, query)
    assert response.status_code == 200
    return response.content.decode()


def shown(html: str, *titles: str) -> list[str]:
    """Which of these titles are read, in the order of the page."""
    found = [(html.index(f">{title}</a>"), title) for title in titles if f">{title}</a>" in html]
    return [title for _place, title in sorted(found)]


def queries(client, url: str) -> int:
    client.get(url)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    return len(captured)


def test_events_are_read_under_their_day(client) -> None:
    noon = timezone.localtime().replace(hour=12, minute=0, second=0, microsecond=0)
    for title, days in (("Jeudi", 2), ("Mardi", 1), ("Mardi aussi", 1)):
        make.event(title, start_at=noon + timedelta(days=days))
    html = read(client)
    first, second = ((noon + timedelta(days=days)).date().isoformat() for days in (1, 2))
    assert html.count(f'id="jour-{first}"') == 1
    assert html.index(f'id="jour-{first}"') < html.index(">Mardi<") < html.index(">Mardi aussi<")
    assert html.index(">Mardi aussi<") < html.index(f'id="jour-{second}"') < html.index(">Jeudi<")


def test_what_runs_today_is_listed_once_and_is_not_past(client) -> None:
    now = timezone.now()
    make.event("Exposition", start_at=now - timedelta(days=2), end_at=now + timedelta(days=2))
    html = read(client)
    assert html.count(">Exposition</a>") == 1
    assert f'id="jour-{timezone.localdate().isoformat()}"' in html
    assert ">Exposition</a>" not in read(client, period="past")


def test_past_events_come_latest_first(client) -> None:
    now = timezone.now()
    for title, days in (("Ancien", 40), ("Récent", 3)):
        make.event(title, start_at=now - timedelta(days=days))
    make.event("Demain")
    titles = ("Récent", "Ancien", "Demain")
    assert shown(read(client), *titles) == ["Demain"]
    assert shown(read(client, period="past"), *titles) == ["Récent", "Ancien"]


def test_a_month_that_is_over_is_found_without_asking_for_the_past(client) -> None:
    make.event("Printemps", start_at=make.paris(2025, 4, 10, 18))
    assert shown(read(client, month="2025-04"), "Printemps") == ["Printemps"]
    assert shown(read(client, month="2025-05"), "Printemps") == []


def test_filters_narrow_and_can_be_shared(client) -> None:
    alma = make.quartier("Alma")
    make.event("Ici", quartiers=[alma], theme=make.theme())
    make.event("Là-bas")
    assert shown(read(client, quartier="alma"), "Ici", "Là-bas") == ["Ici"]
    html = read(client, quartier="alma", theme="jardins", free="on", step_free="on")
    assert shown(html, "Ici", "Là-bas") == ["Ici"]
    assert '<option value="alma" selected>Alma</option>' in html


def test_a_quartier_without_event_is_still_a_valid_address(client) -> None:
    make.event()
    make.quartier("Pile")
    html = read(client, quartier="pile")
    assert '<option value="pile" selected>Pile</option>' in html
    assert 'class="error"' not in html


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("month", "2026-13"),
        ("month", "novembre"),
        ("month", "2026-11-01"),
        ("month", "٢٠٢٦-١١"),
        ("month", "9999-12"),
        ("period", "toujours"),
        ("quartier", "nulle-part"),
        ("quartier", "a\x00b"),
        ("quartier", "' OR 1=1 --"),
        ("theme", "inconnu"),
        ("theme", "\x00"),
    ],
)
def test_nonsense_is_said_beside_its_field_and_ignored(client, field: str, value: str) -> None:
    make.event("Four")
    html = read(client, **{field: value})
    assert shown(html, "Four") == ["Four"]
    assert f'id="id_{field}_error"' in html
    assert 'aria-invalid="true"' in html


@given(
    st.lists(
        st.tuples(st.sampled_from(FIELDS), st.text(st.characters(codec="utf-8"), max_size=30)),
        max_size=6,
    )
)
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_no_address_breaks_the_agenda(client, pairs: list[tuple[str, str]]) -> None:
    make.agenda()
    assert client.get(f"{URL}?{urlencode(pairs)}").status_code == 200


@pytest.mark.parametrize("page", ["0", "-1", "9" * 30, "abc", "", "1.5", "\x00"])
def test_any_page_number_shows_events(client, page: str) -> None:
    make.event("Four")
    assert shown(read(client, page=page), "Four") == ["Four"]


def test_nothing_to_show_is_said(client) -> None:
    make.agenda()
    assert 'class="empty"' in read(client)
    assert 'href="?"' in read(client, free="on")


def test_pages_keep_the_filters(client) -> None:
    make.many(25, quartiers=[make.quartier("Alma")])
    html = read(client, quartier="alma")
    assert html.count("<article") == 20
    assert "?quartier=alma&amp;page=2" in html
    assert read(client, quartier="alma", page=2).count("<article") == 5


def test_status_is_read_on_the_card(client) -> None:
    with_status = {"cancelled": "Annulé", "postponed": "Reporté", "full": "Complet"}
    for status in with_status:
        make.event(f"Titre {status}", status=status)
    html = read(client)
    assert html.count("tag--late") == 3


def test_what_is_not_translated_is_marked_and_keeps_its_language(client) -> None:
    make.agenda("ar")
    make.translation(make.event("Four"), "ar", "فرن")
    make.event("Vélo")
    html = read(client, "/ar/agenda/")
    assert shown(html, "فرن", "Four", "Vélo") == ["فرن", "Vélo"]
    article = html[html.rindex("<article", 0, html.index(">Vélo<")) : html.index(">Vélo<") + 700]
    article = article[: article.index("</article>")]
    assert article.count('lang="fr" dir="ltr"') == 2
    assert "/ar/agenda/velo/" in article
    assert html.count("<article") == 2


def test_filters_speak_the_language_of_the_page(client) -> None:
    make.agenda("ar")
    french = make.theme("jardins", "Jardins")
    arabic = make.theme("jardins", "حدائق", "ar")
    arabic.translation_key = french.translation_key
    arabic.save()
    make.theme("velo", "Vélo")
    make.event("Bêcher", theme=french)
    html = read(client, "/ar/agenda/", theme="jardins")
    assert '<option value="jardins" selected>حدائق</option>' in html
    assert '<option value="velo">Vélo</option>' in html
    assert shown(html, "Bêcher") == ["Bêcher"]


def test_the_listing_sets_no_cookie(client) -> None:
    make.event()
    response = client.get(URL)
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


@pytest.mark.slow
def test_ten_or_two_hundred_events_cost_the_same(client) -> None:
    alma, gardens = make.quartier(), make.theme()
    make.many(10, quartiers=[alma], theme=gardens, place=make.place())
    few = queries(client, URL), queries(client, "/fr/agenda/?quartier=alma&theme=jardins")
    make.many(190, quartiers=[alma], theme=gardens, place=make.place(name="Autre"))
    many = queries(client, URL), queries(client, "/fr/agenda/?quartier=alma&theme=jardins")
    assert few == many
    assert max(many) <= 12, many
