"""Links that share a page through the reader's own applications. Pure: no script, no tracker."""

from urllib.parse import quote

SMS_LENGTH = 160
# Three full stops, not an ellipsis: outside the GSM alphabet an SMS holds 70 characters only.
CUT = "..."


def whatsapp(text: str, url: str) -> str:
    """Opens WhatsApp, in the application or in the browser, with the message written."""
    return f"https://wa.me/?text={quote(_message(text, url), safe='')}"


def sms(text: str, url: str) -> str:
    """Opens the phone's messages. `?&body=` is what both Android and iOS understand."""
    return f"sms:?&body={quote(sms_text(text, url), safe='')}"


def email(subject: str, text: str, url: str) -> str:
    """Opens the reader's mail program. Line breaks are CRLF, as RFC 6068 asks."""
    subject = " ".join(subject.split())
    body = f"{text}\r\n\r\n{url}" if text else url
    return f"mailto:?subject={quote(subject, safe='')}&body={quote(body, safe='')}"


def sms_text(text: str, url: str, *, length: int = SMS_LENGTH) -> str:
    """The message within one SMS: words may be cut, the link never is."""
    text = " ".join(text.split())
    room = length - len(url) - 1
    if not text or room < len(CUT) + 1:
        return url
    if len(text) > room:
        kept = text[: room - len(CUT) + 1]
        # Cut between two words, unless the first one is already too long.
        kept = kept.rpartition(" ")[0] if " " in kept else kept[:-1]
        text = kept.rstrip(" ,;:.-") + CUT
    return f"{text} {url}"


def _message(text: str, url: str) -> str:
    text = " ".join(text.split())
    return f"{text}\n{url}" if text else url
