"""The form of a box, and an idea's own address. Views only translate HTTP."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from home.links import page_link
from initiatives.ideas.forms import IdeaForm, theme_names
from initiatives.ideas.models import Idea, IdeaBoxPage
from initiatives.ideas.services import (
    BoxClosedError,
    SubmissionConflictError,
    submit_idea,
)
from initiatives.ideas.text import tidy, written_language
from initiatives.participation.enums import EntryKind
from portal.core import lookups

# What this browser sent last, for an hour and for the form's address only. Browsers that show
# the form anew when one goes back would otherwise send the same idea under another key.
LAST_SENT = "idea_sent"
REMEMBERED = 3600


def propose(request: HttpRequest, box: IdeaBoxPage) -> HttpResponse:
    """Show the form, or receive it."""
    if request.method == "POST":
        return _receive(request, box)
    if not box.is_open() and not getattr(request, "is_preview", False):
        return _closed(request, box, status=200)
    form = box.get_form(page=box, initial={"quartier": request.GET.get("quartier", "")})
    return _show(request, box, form)


def _receive(request: HttpRequest, box: IdeaBoxPage) -> HttpResponse:
    form = box.get_form(request.POST, page=box)
    if not form.is_valid():
        if "submission_key" in form.errors:
            # Whatever happened to the key, the next attempt has a good one.
            form.data = form.with_new_key().data
        if not box.is_open():
            return _closed(request, box, text=request.POST.get("text", ""))
        return _show(request, box, form, status=422)
    try:
        submission = submit_idea(
            participation=box.participation,
            is_open=box.is_open(),
            reply_days=box.reply_days,
            language=_language_of(form.cleaned_data["text"]),
            last_key=_last_sent(request),
            **form.submission(),
        )
    except BoxClosedError:
        return _closed(request, box, text=form.cleaned_data["text"])
    except SubmissionConflictError as conflict:
        return _conflict(request, box, form, conflict)
    response = redirect("initiatives:receipt", code=submission.code)
    response.set_signed_cookie(
        LAST_SENT,
        submission.idea.submission_key.hex,
        max_age=REMEMBERED,
        path=request.path,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return response


def _last_sent(request: HttpRequest) -> UUID | None:
    value = request.get_signed_cookie(LAST_SENT, default=None, max_age=REMEMBERED)
    return UUID(value) if value else None


def _language_of(text: str) -> str:
    interface = get_language() or settings.LANGUAGE_CODE
    return written_language(text, interface=interface, default=settings.LANGUAGE_CODE)


def _show(
    request: HttpRequest, box: IdeaBoxPage, form: IdeaForm, status: int = 200
) -> HttpResponse:
    context = _page_context(request, box) | {"form": form, "quartier": form.named_quartier}
    return _form_page(request, "ideas/idea_form.html", context, status)


def _closed(
    request: HttpRequest, box: IdeaBoxPage, *, text: str = "", status: int = 403
) -> HttpResponse:
    """Why the box takes nothing now, and when it does; what was typed is given back."""
    context = _page_context(request, box) | {"typed": tidy(text)}
    return _form_page(request, "ideas/idea_box_closed.html", context, status)


def _conflict(
    request: HttpRequest, box: IdeaBoxPage, form: IdeaForm, conflict: SubmissionConflictError
) -> HttpResponse:
    """Both texts, and two ways out: keep the first, or send this one as another idea."""
    context = _page_context(request, box) | {
        "form": form.with_new_key(),
        "text": form.cleaned_data["text"],
        "submission": conflict.submission,
    }
    return _form_page(request, "participation/conflict.html", context, 409)


def _page_context(request: HttpRequest, box: IdeaBoxPage) -> dict[str, Any]:
    """What the layout needs of the page, without its list of ideas."""
    return super(IdeaBoxPage, box).get_context(request) | {"self": box, "page": box}


def _form_page(
    request: HttpRequest, template: str, context: dict[str, Any], status: int
) -> HttpResponse:
    response = render(request, template, context, status=status)
    # Private, yet kept by the browser: going back shows what was typed.
    patch_cache_control(response, private=True, max_age=0)
    return response


@require_safe
def idea(request: HttpRequest, reference: str) -> HttpResponse:
    """An idea's own address, the same in every language but for its prefix."""
    found = (
        Idea.objects.public()
        .select_related("ledger__quartier", "theme", "merged_into__ledger")
        .with_reference(reference)
        .first()
    )
    if found is None:
        raise Http404
    if found.reference != reference:
        return redirect(found, permanent=True)
    entries = list(found.ledger.entries.all())
    answers = [entry for entry in entries if entry.kind == EntryKind.ANSWER]
    context = {
        "idea": found,
        "ledger": found.ledger,
        "quartier": found.ledger.quartier,
        "entries": entries,
        "answer": answers[-1] if answers else None,
        "theme_name": _theme_name(found),
        "box": _box_link(request, found),
    }
    return render(request, "ideas/idea_page.html", context)


def _theme_name(found: Idea) -> str:
    """The theme in the reader's language, where it is translated."""
    if found.theme is None:
        return ""
    locale = lookups.locale_for(get_language())
    if locale is None or locale.pk == found.theme.locale_id:
        return found.theme.name
    return theme_names(locale).get(found.theme.code, found.theme.name)


def _box_link(request: HttpRequest, found: Idea) -> Any:
    """The box it was put in, in the reader's language or in the source language, if still there."""
    locale = lookups.locale_for(get_language())
    if locale is None:
        return None
    boxes = IdeaBoxPage.objects.filter(participation_id=found.participation_id)
    page = boxes.best_for(locale).first()
    return page_link(page, request) if page else None
