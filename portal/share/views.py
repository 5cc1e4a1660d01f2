"""QR codes of public pages."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.cache import patch_cache_control
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_safe
from wagtail.models import Page

from portal.share import qr
from portal.share.services import page_url, short_url

HOUR = 3600


@require_safe
def page_qr(request: HttpRequest, page_id: int, kind: str) -> HttpResponse:
    """The QR code of a page everybody may read, to download. Anything else does not exist."""
    row = get_object_or_404(Page.objects.live().public().filter(depth__gt=1), pk=page_id)
    page = row.specific
    if page.get_url(request) is None:
        raise Http404
    address = short_url(page) or page_url(page, request)
    with override(page.locale.language_code):
        title = _("QR code: %(title)s") % {"title": page.title}
    if kind == "svg":
        response = HttpResponse(qr.svg(address, title=title), content_type="image/svg+xml")
    else:
        response = HttpResponse(qr.png(address), content_type="image/png")
    name = slugify(page.slug) or str(page.pk)
    response["Content-Disposition"] = f'attachment; filename="qr-{name}.{kind}"'
    patch_cache_control(response, public=True, max_age=HOUR)
    return response
