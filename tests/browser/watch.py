"""Listens to a browser context: what a page must never do while somebody reads it."""

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request

OWN_SCHEMES = ("data", "blob", "about", "chrome-error")
REPORT_VIOLATIONS = """
document.addEventListener("securitypolicyviolation", (event) => {
  window.portalViolation(`${event.effectiveDirective} refused ${event.blockedURI || "inline"}`);
});
"""


@dataclass
class Watch:
    """The problems seen so far. `allow` names what a test brings about on purpose."""

    origin: str
    problems: list[str] = field(default_factory=list)
    allowed: list[re.Pattern[str]] = field(default_factory=list)

    def allow(self, pattern: str) -> None:
        """Expect problems whose description matches this regular expression."""
        self.allowed.append(re.compile(pattern))

    @property
    def unexpected(self) -> list[str]:
        """The problems that no test asked for, each once, in order."""
        return [
            problem
            for problem in dict.fromkeys(self.problems)
            if not any(pattern.search(problem) for pattern in self.allowed)
        ]

    def follow(self, context: BrowserContext) -> None:
        """Listen to every page of this context, present and to come."""
        context.on("request", self._request)
        context.on("console", self._console)
        context.on("weberror", lambda error: self.problems.append(f"script error: {error.error}"))
        context.expose_binding(
            "portalViolation",
            lambda source, text: self.problems.append(f"policy: {text} on {_path(source['page'])}"),
        )
        context.add_init_script(REPORT_VIOLATIONS)

    def _request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in OWN_SCHEMES or f"{parts.scheme}://{parts.netloc}" == self.origin:
            return
        self.problems.append(f"third party: {request.url}")

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            page = _path(message.page) if message.page else "?"
            self.problems.append(f"console: {message.text} on {page}")


def _path(page: Page) -> str:
    return urlsplit(page.url).path or "/"
