"""Pagination that never fails on what a reader typed in the address."""

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest


def paginate(request: HttpRequest, items: "QuerySet | list", *, per_page: int = 20) -> Page:
    """The page asked for by `?page=`; the first for nonsense, the last when it is too far."""
    return Paginator(items, per_page).get_page(request.GET.get("page"))
