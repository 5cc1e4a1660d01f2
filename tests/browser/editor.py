"""A member of the team in front of Wagtail's admin: her hands."""

import re
from typing import Any

from playwright.sync_api import Locator, Page, expect

# Wagtail takes what the form holds two seconds after it is shown for its first state: what is
# typed sooner is not saved by itself.
SAY_WHEN_WATCHED = """
document.addEventListener("w-unsaved:watch-edits", () => {
  document.documentElement.dataset.watched = "yes";
});
"""
AUTOSAVE_STARTS_AFTER = 1_000
SAVED_ALONE = re.compile(r"/admin/pages/\d+/edit/")


class Editor:
    """Writes and publishes in one browser. Every wait is for something the screen says."""

    def __init__(self, screen: Page) -> None:
        self.screen = screen
        screen.add_init_script(SAY_WHEN_WATCHED)

    def begin(self, parent: Any, page_type: str, title: str) -> None:
        """From the explorer to a new page with a title; autosave has then made a draft of it."""
        self.screen.goto(f"/admin/pages/{parent.pk}/add_subpage/")
        kind = f"/admin/pages/add/{page_type.replace('.', '/')}/{parent.pk}/"
        if kind not in self.screen.url:  # with a single type, the choice is skipped
            self.screen.locator(f"a[href^='{kind}']").first.click()
        expect(self.screen.locator("html")).to_have_attribute("data-watched", "yes")
        self.screen.locator("#id_title").press_sequentially(title)
        self.screen.keyboard.press("Tab")
        expect(self.screen).to_have_url(SAVED_ALONE)

    def field(self, name: str) -> Locator:
        """One control, by its name in the form."""
        return self.screen.locator(f"[name='{name}']")

    def around(self, name: str) -> Locator:
        """The control with its label, its help and its errors."""
        return self.screen.locator(".w-field__wrapper").filter(has=self.field(name)).last

    def write(self, **values: str) -> None:
        """Fill in text fields; a field in a folded panel is shown first."""
        for name, value in values.items():
            self.field(name).fill(value)

    def choose(self, name: str, value: str) -> None:
        """An option of a list, by its value."""
        self.field(name).select_option(value)

    def moment(self, name: str, value: str) -> None:
        """A date, with or without a time, typed; a click elsewhere closes the calendar."""
        self.field(name).fill(value)
        self.field("title").click()

    def add_row(self, name: str) -> None:
        """One more row at the end of a list of rows."""
        self.screen.locator(f"#id_{name}-ADD").click()

    def add_text_block(self, name: str, text: str) -> None:
        """A paragraph in the content of the page."""
        stream = self.screen.locator(f"[data-contentpath='{name}']")
        stream.locator("button.c-sf-add-button").first.click()
        option = self.screen.get_by_role("option")
        option.first.click()
        area = stream.locator("[contenteditable=true]").first
        area.click()
        area.press_sequentially(text)
        expect(area).to_contain_text(text)
        # The editor hands its text to the form a moment after the last key.
        expect(stream.locator("input[name$='-value']").first).to_have_value(
            re.compile(re.escape(text))
        )

    def chosen(self, name: str) -> Locator:
        """What a chooser holds: a click opens its window."""
        return self.screen.locator(f"#id_{name}-chooser")

    def open_window(self, name: str) -> Locator:
        """The window of a chooser, empty or not; the second button of a filled one changes it."""
        buttons = self.chosen(name).locator("[data-chooser-action-choose]:visible")
        if buttons.count() == 0:
            self.chosen(name).locator("[data-controller~='w-dropdown'] button").first.click()
        buttons.first.click()
        return self.screen.locator(".modal-body")

    def pick(self, name: str, label: str) -> None:
        """Something of a chooser's window, by its name."""
        self.open_window(name).get_by_role("link", name=label).first.click()
        expect(self.chosen(name).locator("[data-chooser-title]")).to_contain_text(label)

    def send_picture(self, name: str, *, file: dict[str, Any], title: str) -> None:
        """A picture sent from the chooser's window."""
        window = self.open_window(name)
        window.locator("a[role=tab][href='#tab-upload']").click()
        window.locator("input[type=file]").set_input_files(file)
        window.locator("[name='image-chooser-upload-title']").fill(title)
        window.locator("#tab-upload [type=submit]").click()
        expect(self.chosen(name).locator("[data-chooser-title]")).to_contain_text(title)

    def save(self) -> None:
        """Press the button at the bottom of a form that has no draft, and read that it is done."""
        self.screen.locator("main form[method=post i] [type=submit]").first.click()
        expect(self.screen.locator(".messages .success")).to_be_visible()

    def press_publish(self) -> None:
        """Press “Publish” in the menu at the bottom of the screen."""
        # Autosave starts half a second after the last key.
        self.screen.wait_for_timeout(AUTOSAVE_STARTS_AFTER)
        saving = self.screen.locator("[data-w-autosave-state-value=saving]")
        expect(saving).to_have_count(0)
        foot = self.screen.locator("footer")
        foot.locator(".w-dropdown-button .w-dropdown__toggle").click()
        foot.locator("button[name='action-publish']").click()

    def publish(self) -> None:
        """Publish, and read that it is done."""
        self.press_publish()
        done = self.screen.locator(".messages .success")
        # On a slow machine an autosave may cross the publication: Wagtail then asks once more.
        asked_again = self.screen.locator("dialog, [role=dialog]").get_by_role(
            "button", name="Publier", exact=True
        )
        expect(done.or_(asked_again).first).to_be_visible()
        if asked_again.count() and asked_again.first.is_visible():
            asked_again.first.click()
        expect(done).to_be_visible()

    def publish_refused(self, *names: str, kept: dict[str, str]) -> None:
        """Publish too early: a sentence beside each field named, and what was written is kept."""
        self.press_publish()
        expect(self.screen.locator(".messages .error")).to_be_visible()
        for name in names:
            error = self.around(name).locator(".error-message")
            expect(error).not_to_be_empty()
        for name, value in kept.items():
            expect(self.field(name)).to_have_value(value)
