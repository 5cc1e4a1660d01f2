"""Takes the whole demo away: content, residents' words, pictures, demo accounts.

What migrations wrote stays: languages, roles and their permissions, the root of the tree.
"""

from collections.abc import Iterator

from django.apps import apps
from django.contrib.auth import get_user_model
from django.core.cache import caches
from django.core.files.storage import Storage
from django.db import models, transaction
from wagtail.documents import get_document_model
from wagtail.models import Collection, GroupPagePermission, Page, Site, UploadedFile

from portal.core import lookups
from portal.demo.logins import LOGINS
from portal.images.models import PortalImage, PortalRendition

APPS = (
    "budgets",
    "ideas",
    "portraits",
    "events",
    "participation",
    "home",
    "share",
    "outbox",
    "images",
    "core",
    "wagtail_localize",
    "wagtailforms",
    "wagtailredirects",
    "wagtaildocs",
    "wagtailembeds",
    "taggit",
)
WAGTAIL = (
    "wagtailadmin.EditingSession",
    "wagtailadmin.FormState",
    "wagtailcore.Comment",
    "wagtailcore.CommentReply",
    "wagtailcore.GroupSitePermission",
    "wagtailcore.ModelLogEntry",
    "wagtailcore.PageLogEntry",
    "wagtailcore.PageSubscription",
    "wagtailcore.PageViewRestriction",
    "wagtailcore.ReferenceIndex",
    "wagtailcore.Revision",
    "wagtailcore.Site",
    "wagtailcore.TaskState",
    "wagtailcore.UploadedFile",
    "wagtailcore.WorkflowState",
    "wagtailsearch.IndexEntry",
)
Files = list[tuple[Storage, str]]


def erase() -> None:
    """Everything at once, then the files: an interrupted erasing loses no file still in use."""
    files = list(_files())
    with transaction.atomic():
        _empty_tables()
        _cut_trees()
        names = [login.username for login in LOGINS]
        get_user_model().objects.filter(username__in=names).delete()
    for storage, name in files:
        storage.delete(name)
    _forget()


def _files() -> Iterator[tuple[Storage, str]]:
    for model in (PortalImage, PortalRendition, UploadedFile, get_document_model()):
        for row in model._base_manager.iterator():
            if row.file:
                yield row.file.storage, row.file.name


def _tables() -> Iterator[type[models.Model]]:
    named = {apps.get_model(label) for label in WAGTAIL}
    for model in apps.get_models(include_auto_created=True):
        owner = model._meta.auto_created or model
        if owner._meta.app_label in APPS or owner in named:
            yield model


def _empty_tables() -> None:
    """Rows go without signals nor cascades: foreign keys are checked when all are gone.

    A ledger refuses to lose a line through its own manager; this is not one of its uses.
    """
    for model in _tables():
        rows = models.QuerySet(model)
        rows._raw_delete(rows.db)


def _cut_trees() -> None:
    GroupPagePermission.objects.filter(page__depth__gt=1).delete()
    for tree in (Page, Collection):
        branches = models.QuerySet(tree).filter(depth__gt=1)
        branches._raw_delete(branches.db)
        models.QuerySet(tree).filter(depth=1).update(numchild=0)


def _forget() -> None:
    """What this process remembers of the old content."""
    lookups.clear()
    Site.clear_site_root_paths_cache()
    for cache in caches.all(initialized_only=True):
        cache.clear()
