"""What a calendar program receives."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.ical import CalendarEvent, calendar, escape, fold
from tests.factories import events as make

STAMP = datetime(2026, 11, 1, 8, 0, tzinfo=UTC)


def vevent(**fields: object) -> CalendarEvent:
    return CalendarEvent(
        **{
            "uid": "u",
            "start": make.paris(2026, 11, 20, 18),
            "end": make.paris(2026, 11, 20, 20),
            "summary": "Fête",
            "stamp": STAMP,
        }
        | fields
    )


def unfolded(text: str) -> list[str]:
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    return text.replace("\r\n ", "").split("\r\n")[:-1]


def properties(text: str) -> dict[str, str]:
    return dict(line.split(":", 1) for line in unfolded(text))


def test_text_is_escaped() -> None:
    assert escape("a,b;c\\d\ne\r\nf") == "a\\,b\\;c\\\\d\\ne\\nf"


def test_control_characters_are_dropped() -> None:
    assert escape("a\x00b\x07c") == "abc"


@given(st.text(max_size=400))
def test_folding_keeps_the_text_and_the_limit(text: str) -> None:
    line = "SUMMARY:" + escape(text)
    folded = fold(line)
    assert folded.replace("\r\n ", "") == line
    assert all(len(piece.encode()) <= 75 for piece in folded.split("\r\n"))


def test_folding_never_cuts_a_character() -> None:
    pieces = fold("SUMMARY:" + "حديقة" * 40).split("\r\n")
    assert len(pieces) > 1
    assert all(len(piece.encode()) <= 75 for piece in pieces)


@given(st.text(max_size=200), st.text(max_size=200))
def test_no_text_can_add_a_line(summary: str, location: str) -> None:
    lines = unfolded(calendar([vevent(summary=summary, location=location, url=location)]))
    assert lines.count("BEGIN:VEVENT") == 1
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-1] == "END:VCALENDAR"
    known = {line.split(":")[0].split(";")[0] for line in lines}
    assert known <= {
        *("BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "UID", "DTSTAMP", "LAST-MODIFIED"),
        *("SEQUENCE", "DTSTART", "DTEND", "SUMMARY", "LOCATION", "URL", "STATUS"),
    }


def test_times_are_instants() -> None:
    found = properties(calendar([vevent()]))
    assert found["DTSTART"] == "20261120T170000Z"
    assert found["DTEND"] == "20261120T190000Z"


def test_whole_days_are_dates() -> None:
    found = properties(calendar([vevent(start=date(2026, 11, 20), end=date(2026, 11, 22))]))
    assert found["DTSTART;VALUE=DATE"] == "20261120"
    assert found["DTEND;VALUE=DATE"] == "20261122"


def test_what_is_unknown_is_left_out() -> None:
    text = calendar([vevent()])
    assert "LOCATION" not in text
    assert "None" not in text
    assert "URL" not in text


@pytest.mark.django_db
class TestOfAnEvent:
    def read(self, client, page) -> dict[str, str]:
        response = client.get(f"{page.url}calendrier/")
        assert response.status_code == 200
        assert response["Content-Type"] == "text/calendar; charset=utf-8"
        assert ".ics" in response["Content-Disposition"]
        return properties(response.content.decode())

    def test_it_says_what_where_when(self, client) -> None:
        page = make.event(
            "Fête, four; pain",
            start_at=make.paris(2027, 7, 14, 10),
            place=make.place(latitude="50.690000", longitude="3.180000"),
        )
        found = self.read(client, page)
        assert found["SUMMARY"] == "Fête\\, four\\; pain"
        assert found["DTSTART"] == "20270714T080000Z"
        assert found["LOCATION"] == "Maison de quartier\\, 1 rue des Lilas\\, Roubaix"
        assert found["GEO"] == "50.690000;3.180000"
        assert found["URL"].endswith(page.url)
        assert found["STATUS"] == "CONFIRMED"

    def test_its_identity_is_the_same_in_every_language(self, client) -> None:
        french = make.event()
        arabic = make.translation(french, "ar", "فرن الخبز")
        own, other = self.read(client, french), self.read(client, arabic)
        assert own["UID"] == other["UID"] == str(french.translation_key)
        assert other["SUMMARY"] == "فرن الخبز"
        assert own["SUMMARY"] == "Le four à pain"

    def test_cancelled_is_said(self, client) -> None:
        page = make.event(status="cancelled", status_note="Salle fermée.")
        found = self.read(client, page)
        assert found["STATUS"] == "CANCELLED"
        assert "Salle fermée." in found["DESCRIPTION"]

    def test_postponed_without_a_date_is_not_certain(self, client) -> None:
        assert self.read(client, make.event(status="postponed"))["STATUS"] == "TENTATIVE"

    def test_several_whole_days(self, client) -> None:
        page = make.event(
            all_day=True,
            start_at=make.paris(2027, 3, 27, 9),
            end_at=make.paris(2027, 3, 29, 12),
        )
        found = self.read(client, page)
        assert found["DTSTART;VALUE=DATE"] == "20270327"
        assert found["DTEND;VALUE=DATE"] == "20270330"

    def test_a_new_publication_grows_the_sequence(self, client) -> None:
        page = make.event()
        page.first_published_at = datetime(2026, 11, 1, 8, tzinfo=UTC)
        page.last_published_at = datetime(2026, 11, 1, 8, tzinfo=UTC)
        page.save()
        assert self.read(client, page)["SEQUENCE"] == "0"
        page.last_published_at = datetime(2026, 11, 1, 9, tzinfo=UTC)
        page.save()
        assert self.read(client, page)["SEQUENCE"] == "60"

    def test_a_draft_has_none(self, client) -> None:
        page = make.event()
        page.unpublish()
        assert client.get(f"/fr/agenda/{page.slug}/calendrier/").status_code == 404
