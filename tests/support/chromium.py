"""Chromium for the browser journeys: found, else installed, else asked for in one sentence.

`python -m tests.support.chromium` makes sure that there is one and prints its version.
"""

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
DEBIAN_PACKAGES = ("chromium", "fonts-noto-core", "fonts-dejavu-core")
# The browser stays silent: without these it looks for its maker's hosts at every start.
FLAGS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)
HOW = (
    "Chromium was not found. Install it (on Debian and Ubuntu: apt install chromium "
    "fonts-noto-core), or let Playwright fetch its own: .venv/bin/playwright install chromium."
)


class ChromiumError(Exception):
    """No browser could be had; the message says what to do."""


def flags() -> list[str]:
    """What to start Chromium with. Its sandbox refuses to run as root."""
    return [*FLAGS, "--no-sandbox"] if os.geteuid() == 0 else list(FLAGS)


@cache
def find() -> Path | None:
    """The browser named by CHROMIUM, on the path, or fetched by Playwright; else None."""
    for name in (os.environ.get("CHROMIUM", ""), *NAMES):
        if name and (found := shutil.which(name)):
            return Path(found)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        own = Path(playwright.chromium.executable_path)
    return own if own.is_file() else None


def require() -> Path:
    """The browser, or a `ChromiumError` that says how to get one."""
    found = find()
    if found is None:
        raise ChromiumError(HOW)
    return found


def ensure() -> Path:
    """The browser, installed first if need be."""
    if find() is None:
        _install()
        find.cache_clear()
    return require()


def _install() -> None:
    if shutil.which("apt-get") and os.geteuid() == 0:
        environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        _try(["apt-get", "update", "-qq"], environment)
        install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *DEBIAN_PACKAGES]
        if _try(install, environment):
            return
    _try([sys.executable, "-m", "playwright", "install", "chromium"], dict(os.environ))


def _try(command: list[str], environment: dict[str, str]) -> bool:
    print("Installing Chromium:", " ".join(command), flush=True)
    return subprocess.run(command, env=environment, stdout=sys.stderr, check=False).returncode == 0


def version() -> str:
    """The browser's name and version, such as `Chromium 156.0.8078.73`."""
    done = subprocess.run(
        [str(require()), "--version", "--no-sandbox"], capture_output=True, text=True, check=False
    )
    words = done.stdout.split()
    return " ".join(words[: next((i + 1 for i, w in enumerate(words) if w[0].isdigit()), 2)])


def main() -> int:
    """Make sure that there is a browser."""
    try:
        ensure()
    except ChromiumError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    print(version())
    return 0


if __name__ == "__main__":
    sys.exit(main())
