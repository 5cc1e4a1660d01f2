"""Role × address: every admin address of ideas and of moderators, GET and POST, for everybody.

The expectation is written down, not computed: whoever changes the policy changes this table.
200 and 302 are let in; 403 is refused (Wagtail answers a refusal by a redirection to its first
page, with a message); 404 does not exist for her.
"""

from collections import namedtuple
from typing import Any

import pytest
from django.urls import NoReverseMatch, get_resolver, reverse
from wagtail.permissions import policy_registry

from initiatives.ideas.models import Idea
from initiatives.participation.models import LedgerEntry, QuartierModerator
from initiatives.participation.services import ContactDetails
from tests.factories.ideas import make_idea, make_public_idea
from tests.factories.participation import make_superuser
from tests.ideas.forms import soup, text_of

pytestmark = pytest.mark.django_db

ROLES = ("anonymous", "communication", "moderator_a", "moderator_b", "mediator", "superuser")
IN, WRITTEN, REFUSED, ABSENT, LOGIN = "in", "written", "refused", "absent", "login"
Cast = namedtuple("Cast", ("users", "ideas", "row"))

# address → (outcome for each of ROLES)
GET = {
    "list": (LOGIN, IN, IN, IN, IN, IN),
    "results": (LOGIN, IN, IN, IN, IN, IN),
    "idea of A": (LOGIN, IN, IN, ABSENT, ABSENT, IN),
    "idea of B": (LOGIN, IN, ABSENT, IN, ABSENT, IN),
    "idea of nowhere": (LOGIN, IN, ABSENT, ABSENT, ABSENT, IN),
    "public idea of A": (LOGIN, IN, IN, ABSENT, IN, IN),
    "moderators": (LOGIN, IN, REFUSED, REFUSED, REFUSED, IN),
    "moderators results": (LOGIN, IN, REFUSED, REFUSED, REFUSED, IN),
    "new moderator": (LOGIN, IN, REFUSED, REFUSED, REFUSED, IN),
    "change moderator": (LOGIN, IN, REFUSED, REFUSED, REFUSED, IN),
    "delete moderator": (LOGIN, IN, REFUSED, REFUSED, REFUSED, IN),
    "history of moderator": (LOGIN, IN, REFUSED, REFUSED, REFUSED, IN),
    "history results": (LOGIN, IN, REFUSED, REFUSED, REFUSED, IN),
    "usage of moderator": (LOGIN, IN, REFUSED, REFUSED, REFUSED, IN),
}
POST = {
    "idea of A": (LOGIN, WRITTEN, WRITTEN, ABSENT, ABSENT, WRITTEN),
    "idea of B": (LOGIN, WRITTEN, ABSENT, WRITTEN, ABSENT, WRITTEN),
    "idea of nowhere": (LOGIN, WRITTEN, ABSENT, ABSENT, ABSENT, WRITTEN),
    "public idea of A": (LOGIN, WRITTEN, WRITTEN, ABSENT, REFUSED, WRITTEN),
    "new moderator": (LOGIN, WRITTEN, REFUSED, REFUSED, REFUSED, WRITTEN),
    "change moderator": (LOGIN, WRITTEN, REFUSED, REFUSED, REFUSED, WRITTEN),
    "delete moderator": (LOGIN, WRITTEN, REFUSED, REFUSED, REFUSED, WRITTEN),
}


@pytest.fixture
def cast(box, alma, bourgogne, communication, moderator_a, moderator_b, mediator) -> Cast:
    contact = ContactDetails(email="nadia@example.org")
    ideas = {
        "idea of A": make_idea(box, quartier=alma, text="Secret de A", contact=contact),
        "idea of B": make_idea(box, quartier=bourgogne, text="Secret de B", contact=contact),
        "idea of nowhere": make_idea(box, text="Secret de nulle part", contact=contact),
        "public idea of A": make_public_idea(box, quartier=alma, text="Public de A"),
    }
    users = {
        "anonymous": None,
        "communication": communication,
        "moderator_a": moderator_a,
        "moderator_b": moderator_b,
        "mediator": mediator,
        "superuser": make_superuser(),
    }
    return Cast(users, ideas, QuartierModerator.objects.get(user=moderator_b))


def address(name: str, cast: Cast) -> str:
    if name in cast.ideas:
        return reverse("ideas:edit", args=[cast.ideas[name].pk])
    views = {
        "list": ("ideas:index", ()),
        "results": ("ideas:index_results", ()),
        "moderators": ("quartier-moderators:index", ()),
        "moderators results": ("quartier-moderators:index_results", ()),
        "new moderator": ("quartier-moderators:add", ()),
        "change moderator": ("quartier-moderators:edit", (cast.row.pk,)),
        "delete moderator": ("quartier-moderators:delete", (cast.row.pk,)),
        "history of moderator": ("quartier-moderators:history", (cast.row.pk,)),
        "history results": ("quartier-moderators:history_results", (cast.row.pk,)),
        "usage of moderator": ("quartier-moderators:usage", (cast.row.pk,)),
    }
    view, arguments = views[name]
    return reverse(view, args=arguments)


def body(name: str, cast: Cast) -> dict[str, Any]:
    if name in cast.ideas:
        idea = Idea.objects.select_related("ledger").get(pk=cast.ideas[name].pk)
        return {
            "version": idea.ledger.version,
            "decision": "reading" if idea.is_public else "received",
            "sentence": "Une phrase.",
            "author_role": "moderator",
            # The id of somebody else's idea in the body changes nothing.
            "pk": cast.ideas["idea of B"].pk,
            "id": cast.ideas["idea of B"].pk,
            "idea": cast.ideas["idea of B"].pk,
        }
    row = cast.row
    user = cast.users["mediator"] if name == "new moderator" else row.user
    return {"user": user.pk, "quartier": row.quartier_id}


def outcome(response: Any) -> str:
    if response.status_code == 404:
        return ABSENT
    if response.status_code == 403:
        return REFUSED
    if response.status_code == 302:
        if response.url.startswith("/admin/login/"):
            return LOGIN
        if response.url.startswith("/fr/"):
            # Django offers the language prefix to whatever is not found; nothing is there.
            return ABSENT
        return REFUSED if response.url == "/admin/" else WRITTEN
    return IN if response.status_code == 200 else str(response.status_code)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("name", GET)
def test_reading(client, cast, role, name):
    if cast.users[role]:
        client.force_login(cast.users[role])
    assert outcome(client.get(address(name, cast))) == GET[name][ROLES.index(role)]


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("name", POST)
def test_writing(client, cast, role, name):
    if cast.users[role]:
        client.force_login(cast.users[role])
    before = (LedgerEntry.objects.count(), set(QuartierModerator.objects.values_list()))
    result = outcome(client.post(address(name, cast), body(name, cast)))
    assert result == POST[name][ROLES.index(role)]
    after = (LedgerEntry.objects.count(), set(QuartierModerator.objects.values_list()))
    if result != WRITTEN:
        assert after == before
    elif name in cast.ideas:
        entry = LedgerEntry.objects.latest("pk")
        assert entry.ledger_id == cast.ideas[name].ledger_id, "only the idea of the address"


def test_the_table_names_every_admin_address():
    """A new address of these viewsets must enter the table."""
    known = set()
    for namespace in ("ideas", "quartier-moderators"):
        _prefix, resolver = get_resolver("wagtail.admin.urls").namespace_dict[namespace]
        known |= {f"{namespace}:{name}" for name in resolver.reverse_dict if isinstance(name, str)}
    assert known == {
        "ideas:index",
        "ideas:index_results",
        "ideas:edit",
        "quartier-moderators:index",
        "quartier-moderators:index_results",
        "quartier-moderators:add",
        "quartier-moderators:edit",
        "quartier-moderators:delete",
        "quartier-moderators:history",
        "quartier-moderators:history_results",
        "quartier-moderators:usage",
    }


@pytest.mark.parametrize("action", ["add", "copy", "delete", "history", "usage", "inspect"])
def test_ideas_have_no_other_door(action):
    for arguments in ([], [1]):
        with pytest.raises(NoReverseMatch):
            reverse(f"ideas:{action}", args=arguments)


def test_nobody_adds_or_deletes_an_idea_not_even_a_superuser(cast):
    policy = policy_registry.get_by_type(Idea)
    for user in filter(None, cast.users.values()):
        assert not policy.user_has_any_permission(user, ["add", "delete"])
        for idea in cast.ideas.values():
            assert not policy.user_has_permission_for_instance(user, "delete", idea)


@pytest.mark.parametrize(
    ("role", "seen"),
    [
        ("communication", {"Secret de A", "Secret de B", "Secret de nulle part", "Public de A"}),
        ("moderator_a", {"Secret de A", "Public de A"}),
        ("moderator_b", {"Secret de B"}),
        ("mediator", {"Public de A"}),
        ("superuser", {"Secret de A", "Secret de B", "Secret de nulle part", "Public de A"}),
    ],
)
def test_the_list_shows_only_what_may_be_opened(client, cast, role, seen):
    client.force_login(cast.users[role])
    every = {"Secret de A", "Secret de B", "Secret de nulle part", "Public de A"}
    for query in ("", "?q=de", "?export=csv", "?export=xlsx", "?p=99&ordering=-status"):
        response = client.get(reverse("ideas:index") + query)
        content = b"".join(response) if response.streaming else response.content
        shown = {words for words in every if words.encode() in content}
        assert shown <= seen
        if not response.streaming:
            assert shown == seen
    policy = policy_registry.get_by_type(Idea)
    visible = policy.instances_user_has_permission_for(cast.users[role], "view")
    assert {idea.text for idea in visible} == seen


def test_a_filter_on_somebody_elses_quartier_shows_nothing(client, cast, bourgogne, moderator_a):
    client.force_login(moderator_a)
    response = client.get(reverse("ideas:index"), {"quartier": bourgogne.pk})
    assert "Secret de B" not in text_of(response)
    assert "La Bourgogne" not in text_of(response)


def test_filters_find_what_they_name(client, cast, communication):
    client.force_login(communication)
    for query, found in (
        ({"status": "received"}, {"Public de A"}),
        ({"channel": "paper"}, set()),
        ({"late": "True"}, set()),
        ({"q": '"'}, set()),
        ({"q": "nulle"}, {"Secret de nulle part"}),
    ):
        rows = soup(client.get(reverse("ideas:index"), query)).select("tbody tr")
        assert len(rows) == len(found), query


@pytest.mark.parametrize(
    ("role", "shown"),
    [("communication", True), ("moderator_a", True), ("mediator", False)],
)
def test_the_contact_is_shown_to_those_who_answer(client, cast, role, shown):
    idea = cast.ideas["idea of A"]
    if role == "mediator":
        QuartierModerator.objects.create(user=cast.users["mediator"], quartier=idea.ledger.quartier)
    client.force_login(cast.users[role])
    page = client.get(address("idea of A", cast))
    assert page.status_code == 200
    assert ("nadia@example.org" in text_of(page)) is shown
    assert (soup(page).select_one("textarea[name=sentence]") is not None) is shown


def test_someone_taken_off_a_quartier_sees_it_no_more(client, cast, moderator_a):
    client.force_login(moderator_a)
    QuartierModerator.objects.filter(user=moderator_a).delete()
    assert client.get(address("idea of A", cast), follow=True).status_code == 404
    assert "Secret" not in text_of(client.get(reverse("ideas:index")))


def test_the_menu_shows_what_each_may_open(client, cast):
    for role, labels in (("moderator_a", 1), ("communication", 2), ("mediator", 1)):
        client.force_login(cast.users[role])
        content = client.get("/admin/").content.decode()
        shown = [url for url in ("/admin/ideas/", "/admin/quartier-moderators/") if url in content]
        assert len(shown) == labels


def test_wagtails_own_list_of_forms_leaves_boxes_out(client, communication, box):
    client.force_login(communication)
    response = client.get("/admin/forms/", follow=True)
    assert box.title not in text_of(response)
