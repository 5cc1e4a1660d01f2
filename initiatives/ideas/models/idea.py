"""A resident's idea. Her words are never edited."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.text import Truncator
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from initiatives.ideas.enums import FINAL, PUBLIC, IdeaStatus, RefusalReason
from initiatives.ideas.querysets import IdeaQuerySet, hidden
from initiatives.participation.models import Contribution, Participation
from portal.core.models import Located, Theme

HEADLINE_WORDS = 12
HEADLINE_LETTERS = 100


class Idea(Contribution, Located, index.Indexed):
    """One idea. Its quartier, its reference and its promised dates are those of its ledger.

    `theme` is the row of the source language; ideas are counted by its code. `answers` is a list
    of `{"key", "question", "value"}`, in the order of the form: `key` is the same in every
    language, `question` is what the resident read, and the value of a choice is its wording in
    the source language. `status` repeats the last line of the ledger.
    """

    participation = models.ForeignKey(
        Participation,
        verbose_name=_("idea box"),
        on_delete=models.PROTECT,
        related_name="ideas",
        editable=False,
    )
    theme = models.ForeignKey(
        Theme,
        verbose_name=_("theme"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="ideas",
    )
    text = models.TextField(_("idea"), max_length=3000, editable=False)
    heading = models.CharField(
        _("short title"),
        max_length=120,
        blank=True,
        help_text=_("Public, given by the team. Without it, the first words of the idea are used."),
    )
    place_words = models.CharField(_("place"), max_length=200, blank=True, editable=False)
    display_name = models.CharField(_("signed"), max_length=60, blank=True, editable=False)
    answers = models.JSONField(_("other answers"), default=list, blank=True, editable=False)
    status = models.CharField(
        _("status"),
        max_length=12,
        choices=IdeaStatus,
        default=IdeaStatus.TO_MODERATE,
        editable=False,
    )
    refusal_reason = models.CharField(
        _("reason for the refusal"),
        max_length=12,
        choices=RefusalReason,
        blank=True,
        editable=False,
    )
    merged_into = models.ForeignKey(
        "self",
        verbose_name=_("merged into"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="merged_ideas",
        editable=False,
    )
    published_at = models.DateTimeField(_("published"), null=True, blank=True, editable=False)

    objects = IdeaQuerySet.as_manager()

    search_fields = [
        index.SearchField("heading", boost=2),
        index.SearchField("text"),
        index.FilterField("status"),
    ]
    receipt_template = "ideas/receipt_idea.html"

    class Meta:
        verbose_name = _("idea")
        verbose_name_plural = _("ideas")
        indexes = [
            models.Index(
                fields=["participation", "-published_at", "-id"],
                condition=~hidden(),
                name="idea_public_by_box",
            ),
            models.Index(
                fields=["-published_at", "-id"], condition=~hidden(), name="idea_public_by_date"
            ),
            models.Index(fields=["status", "submitted_at"], name="idea_by_status"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=sorted(IdeaStatus.values)), name="idea_status_known"
            ),
            models.CheckConstraint(
                condition=hidden() | Q(published_at__isnull=False), name="idea_public_has_date"
            ),
            models.CheckConstraint(
                condition=Q(status="refused") ^ Q(refusal_reason=""), name="idea_refusal_has_reason"
            ),
            models.CheckConstraint(
                condition=Q(status="merged") ^ Q(merged_into__isnull=True),
                name="idea_merge_has_target",
            ),
            models.CheckConstraint(
                condition=Q(merged_into__isnull=True) | ~Q(merged_into=F("id")),
                name="idea_not_merged_into_itself",
            ),
            models.CheckConstraint(condition=~Q(text=""), name="idea_says_something"),
        ]

    def __str__(self) -> str:
        return self.headline

    @classmethod
    def get_indexed_objects(cls) -> IdeaQuerySet:
        """Only what everybody may read ever enters the search index."""
        return cls.objects.public()

    def get_indexed_instance(self) -> "Idea | None":
        """A hidden idea is not even looked at; a public one never becomes hidden again."""
        return self if self.is_public else None

    def get_absolute_url(self) -> str:
        """Its public address, in the language being read."""
        return reverse("initiatives:idea", args=[self.reference])

    @property
    def headline(self) -> str:
        """The team's short title, else the first words."""
        if self.heading:
            return self.heading
        words = Truncator(" ".join(self.text.split())).words(HEADLINE_WORDS)
        # A pasted address is one word of any length.
        return Truncator(words).chars(HEADLINE_LETTERS)

    @property
    def is_public(self) -> bool:
        """Whether everybody may read it."""
        return self.status in PUBLIC

    @property
    def is_final(self) -> bool:
        """Whether nothing more is expected."""
        return self.status in FINAL

    @property
    def direction(self) -> str:
        """`rtl` or `ltr`, for the language it is written in."""
        try:
            return "rtl" if get_language_info(self.language)["bidi"] else "ltr"
        except KeyError:
            return "auto"

    @property
    def status_for_author(self) -> Promise | str:
        """Where it stands, without the team's own word for an idea nobody has read."""
        if self.status == IdeaStatus.TO_MODERATE:
            return _("waiting to be read by the team")
        return self.get_status_display()

    @property
    def what_happens_next(self) -> Promise:
        """What the author may expect now, in one sentence."""
        if self.status == IdeaStatus.TO_MODERATE:
            return _(
                "Somebody of the team will read your idea. It then appears on the portal, with its "
                "reference and without your contact details."
            )
        if self.status == IdeaStatus.REFUSED:
            return _(
                "Your idea is not published. You can read why below, and send another one whenever "
                "you want."
            )
        if self.is_final:
            return _("Your idea has its answer. It stays readable here.")
        return _("Your idea is public. Each step is written below, as it happens.")
