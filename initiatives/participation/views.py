"""Following a contribution with its private code, and losing nothing when a form is refused."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.csrf import csrf_failure as plain_csrf_failure
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.http import require_http_methods, require_safe

from initiatives.participation.receipts import normalised
from initiatives.participation.services import find_by_receipt

# Fields of a refused form whose value says nothing to a person.
NOT_WORDS = frozenset({"csrfmiddlewaretoken", "submission_key", "password"})
SHORTEST_KEPT = 12


class FollowForm(forms.Form):
    """The private code of a receipt, typed with whatever mistakes paper invites."""

    use_required_attribute = False

    code = forms.CharField(
        label=_("Your private code"),
        max_length=100,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "dir": "ltr"}
        ),
        help_text=_("Twelve letters and figures, written on your receipt. Example: 7K2M-9QXA-04TD"),
        error_messages={"required": _("Type the code written on your receipt.")},
    )

    def clean_code(self) -> str:
        code = normalised(self.cleaned_data["code"])
        if code is None:
            raise ValidationError(
                _("A code has twelve letters and figures. Look again at your receipt.")
            )
        if find_by_receipt(code) is None:
            raise ValidationError(_("No receipt has this code. Look again, letter by letter."))
        return code


@csrf_protect
@require_http_methods(["GET", "HEAD", "POST"])
def follow(request: HttpRequest) -> HttpResponse:
    """Ask for the code, then lead to the receipt."""
    form = FollowForm(request.POST or None, label_suffix="")
    if request.method == "POST" and form.is_valid():
        return _private(redirect("initiatives:receipt", code=form.cleaned_data["code"]))
    status = 422 if form.errors else 200
    response = _private(render(request, "participation/follow.html", {"form": form}, status=status))
    # Under `no-referrer` browsers send the form with `Origin: null`, which Django refuses.
    response["Referrer-Policy"] = "same-origin"
    return response


@require_safe
def receipt(request: HttpRequest, code: str) -> HttpResponse:
    """What the author alone reads: her reference, her code, each step, in every status."""
    contribution = find_by_receipt(code)
    if contribution is None:
        raise Http404
    context = {
        "contribution": contribution,
        "code": normalised(code),
        "ledger": contribution.ledger,
        "quartier": contribution.ledger.quartier,
        "entries": list(contribution.ledger.entries.all()),
    }
    return _private(render(request, "participation/receipt.html", context))


def _private(response: HttpResponse) -> HttpResponse:
    """Kept by nobody, told to nobody: the address of a receipt is its key."""
    response["Cache-Control"] = "private, no-store"
    response["Referrer-Policy"] = "no-referrer"
    response["X-Robots-Tag"] = "noindex"
    return response


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A refused form gives back what was typed, so that it can be copied and sent again.

    Nothing is written. The admin keeps Django's own page.
    """
    if request.path.startswith(reverse("wagtailadmin_home")):
        return plain_csrf_failure(request, reason=reason)
    context: dict[str, Any] = {"typed": typed_texts(request), "again": request.path}
    response = render(request, "participation/csrf.html", context, status=403)
    return _private(response)


def typed_texts(request: HttpRequest) -> list[str]:
    """The longer texts of a refused form: the words somebody would not want to write again."""
    return [
        value
        for name, value in request.POST.items()
        if name not in NOT_WORDS and len(value) >= SHORTEST_KEPT
    ]
