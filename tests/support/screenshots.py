"""`make screenshots`: pictures of the demo, on a phone and on a desk, in French and in Arabic.

Starts a demo of its own, whose content is that of the first day, and saves
docs/screenshots/NAME-WIDTH-LANGUAGE.png. A page without an Arabic version is named and left out.
"""

import re
import sys
import tempfile
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, sync_playwright

from tests.support import chromium
from tests.support.demo import Demo, shell
from tests.support.run import ROOT

FOLDER = ROOT / "docs" / "screenshots"
# Width, height and pixel ratio: a phone, a desk.
SCREENS = ((360, 780, 2), (1280, 860, 1))
LANGUAGES = ("fr", "ar")
# The end of each French address, found in the site map.
PAGES = {
    "home": "/fr/",
    "quartiers": "/quartiers/",
    "quartier": "/les-filatures/",
    "agenda": "/agenda/",
    "event": "/four-a-pain/",
    "portraits": "/portraits/",
    "idea-form": "/boite-a-idees/",
    "budget": "/deuxieme-edition/",
}
# Addresses below a page, which the site map leaves out.
BELOW = {"idea-form": "proposer/"}


def addresses(base: str) -> dict[str, str]:
    """The French address of each page; the site map is the list."""
    with urllib.request.urlopen(f"{base}/sitemap.xml", timeout=20) as answer:
        found = re.findall(r"<loc>([^<]+)</loc>", answer.read().decode())
    french = [address for address in found if urlsplit(address).path.startswith("/fr/")]
    chosen = {}
    for name, end in PAGES.items():
        matching = [address for address in french if address.endswith(end)]
        if matching:
            chosen[name] = min(matching, key=len)
        else:
            print(f"{name}: no address ends with {end}")
    return chosen


def translated(page: Page, language: str) -> str | None:
    """The address of this page in another language, as the page itself declares it."""
    return page.evaluate(
        "code => document.querySelector(`link[hreflang=${code}]`)?.href ?? null", language
    )


def take(browser: Browser, base: str) -> int:
    """Every picture; how many were taken."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    taken = 0
    for width, height, ratio in SCREENS:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            device_scale_factor=ratio,
            locale="fr-FR",
            reduced_motion="reduce",
        )
        page = context.new_page()
        for name, french in addresses(base).items():
            for language in LANGUAGES:
                page.goto(french)
                address = french if language == "fr" else translated(page, language)
                if address is None:
                    print(f"{name}: not in {language}")
                    continue
                page.goto(address + BELOW.get(name, ""), wait_until="networkidle")
                page.screenshot(path=FOLDER / f"{name}-{width}-{language}.png")
                taken += 1
        context.close()
    return taken


def main() -> int:
    """Start a demo, take the pictures, stop it."""
    try:
        path = chromium.ensure()
    except chromium.ChromiumError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    with tempfile.TemporaryDirectory(prefix="portal-pictures-") as folder:
        demo = Demo(shell(PORTAL_VAR_DIR=str(Path(folder) / "var"))).wait()
        try:
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=path, args=chromium.flags())
                taken = take(browser, f"http://localhost:{demo.port}")
                browser.close()
        finally:
            demo.stop()
    print(f"{taken} pictures in {FOLDER.relative_to(ROOT)}/")
    return 0 if taken else 1


if __name__ == "__main__":
    sys.exit(main())
