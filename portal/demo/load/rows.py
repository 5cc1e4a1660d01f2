"""The rows of the load, kind by kind."""

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from random import Random
from typing import Any
from uuid import uuid4

from django.utils import timezone
from wagtail.models import Page

from events.enums import Audience, EventKind, EventStatus
from events.models import EventIndexPage, EventPage
from home.models import Quartier, QuartierIndexPage, QuartierPage
from home.text import plain
from initiatives.budgets.enums import ANSWERING, ProjectStatus
from initiatives.budgets.models import BudgetPage, Project, ProjectPage
from initiatives.ideas.enums import ANSWERING as ANSWERED
from initiatives.ideas.enums import FINAL, HIDDEN, IdeaStatus, RefusalReason
from initiatives.ideas.models import Idea, IdeaBoxPage
from initiatives.participation.enums import AuthorRole, Channel, LedgerKind
from initiatives.participation.models import Ledger, LedgerEntry
from portal.core.enums import Accent, Bond, Known
from portal.core.models import Theme
from portal.demo.load import words
from portal.demo.load.tree import BATCH, add_children

# How often each status is met in a box that has been open for years.
STATUSES = (
    [IdeaStatus.RECEIVED] * 12
    + [IdeaStatus.READING] * 6
    + [IdeaStatus.UNDER_STUDY] * 8
    + [IdeaStatus.FORWARDED] * 5
    + [IdeaStatus.ACCEPTED] * 14
    + [IdeaStatus.DECLINED] * 12
    + [IdeaStatus.DONE] * 16
    + [IdeaStatus.TO_MODERATE] * 3
    + [IdeaStatus.REFUSED] * 1
)


class Load:
    """One run. The same seed gives the same sentences."""

    def __init__(self, seed: int) -> None:
        self.rng = Random(seed)  # noqa: S311 — plausible rows, not secrets
        self.now = timezone.now()
        # Two runs never take the same addresses.
        self.run = f"{self.now:%y%m%d%H%M%S%f}"
        self.themes = list(Theme.objects.filter(locale__language_code="fr"))

    def _ago(self, days: int) -> Any:
        return self.now - timedelta(days=self.rng.uniform(0, days))

    def quartiers(self, number: int) -> list[Quartier]:
        """Neighbourhoods and their published pages."""
        index = QuartierIndexPage.objects.filter(locale__language_code="fr").first()
        taken = Quartier.objects.count()
        rows = [self._quartier(taken + step) for step in range(number)]
        rows = Quartier.objects.bulk_create(rows, batch_size=BATCH)
        pages = [
            QuartierPage(
                title=quartier.name,
                slug=quartier.slug,
                summary=words.paragraph(self.rng, 1)[:200],
                introduction=words.paragraph(self.rng, 4)[:800],
                proud_of=words.paragraph(self.rng, 2)[:800],
                meeting_place=words.paragraph(self.rng, 1)[:500],
                quartier=quartier,
                first_published_at=self._ago(600),
            )
            for quartier in rows
        ]
        add_children(index, pages)
        return rows

    def _quartier(self, number: int) -> Quartier:
        name = words.quartier(self.rng, number)
        code, town = f"QX{number:06d}", self.rng.choice(words.TOWNS)
        return Quartier(
            code=code,
            vintage=2024,
            name=name,
            slug=f"charge-{self.run}-{number}",
            commune_names=town,
            search_key=plain(f"{name} {town} {code}"),
            population=self.rng.randint(900, 9000),
            population_year=2021,
            accent=self.rng.choice(Accent.values),
            bond=self.rng.choice(Bond.values),
            latitude=Decimal(f"{51 + self.rng.random():.6f}"),
            longitude=Decimal(f"{2 + self.rng.random():.6f}"),
        )

    def events(self, number: int, quartiers: Sequence[Quartier]) -> list[EventPage]:
        """Events from two years ago to six months ahead."""
        index = EventIndexPage.objects.filter(locale__language_code="fr").first()
        pages = [self._event(step) for step in range(number)]
        add_children(index, pages)
        through = EventPage.quartiers.through
        links = [
            through(eventpage_id=page.pk, quartier_id=quartier.pk)
            for page in pages
            for quartier in self.rng.sample(quartiers, min(len(quartiers), 1 + page.pk % 2))
        ]
        through.objects.bulk_create(links, batch_size=BATCH)
        return pages

    def _event(self, number: int) -> EventPage:
        start = self.now + timedelta(days=self.rng.uniform(-730, 180))
        start = start.replace(minute=self.rng.choice((0, 30)), second=0, microsecond=0)
        facts = {
            name: self.rng.choice(Known.values)
            for name in (
                "step_free",
                "sign_language",
                "hearing_loop",
                "quiet_space",
                "toilets",
                "childcare",
            )
        }
        return EventPage(
            title=words.event(self.rng),
            slug=f"charge-{self.run}-{number}",
            summary=words.paragraph(self.rng, 1)[:200],
            kind=self.rng.choice(EventKind.values),
            audience=self.rng.choice(Audience.values),
            status=EventStatus.CONFIRMED if number % 25 else EventStatus.CANCELLED,
            status_note="" if number % 25 else "La salle n'est pas disponible.",
            start_at=start,
            end_at=start + timedelta(hours=self.rng.choice((2, 3, 8))),
            place_name="Salle commune",
            address=f"{number % 90 + 1}, rue des Fileuses, Belmarais",
            organiser="Les habitants",
            body=[("text", f"<p>{words.paragraph(self.rng)}</p>")],
            theme=self.rng.choice(self.themes) if self.themes else None,
            first_published_at=min(start, self.now) - timedelta(days=20),
            **facts,
        )

    def ideas(self, number: int, quartiers: Sequence[Quartier]) -> list[Idea]:
        """Ideas in every status, with the ledgers that brought them there."""
        box = IdeaBoxPage.objects.filter(locale__language_code="fr").order_by("path").first()
        ledgers, ideas, entries = [], [], []
        for _step in range(number):
            status = self.rng.choice(STATUSES)
            sent = self._ago(700)
            ledgers.append(self._ledger(LedgerKind.IDEA, status, sent, quartiers))
        ledgers = Ledger.objects.bulk_create(ledgers, batch_size=BATCH)
        for ledger in ledgers:
            idea = self._idea(ledger, box)
            ideas.append(idea)
            entries += self._entries(ledger, idea)
        Idea.objects.bulk_create(ideas, batch_size=BATCH)
        LedgerEntry.objects.bulk_create(entries, batch_size=BATCH)
        return ideas

    def _ledger(
        self, kind: LedgerKind, status: str, opened: Any, quartiers: Sequence[Quartier]
    ) -> Ledger:
        news = opened + timedelta(days=self.rng.uniform(1, 60))
        news = min(news, self.now)
        fresh = status in (IdeaStatus.TO_MODERATE, ProjectStatus.SUBMITTED)
        answered = status in ANSWERED or (kind == LedgerKind.PROJECT and status in ANSWERING)
        ledger = Ledger(
            kind=kind,
            year=opened.year,
            quartier=self.rng.choice(quartiers) if quartiers else None,
            opened_at=opened,
            reply_due_on=(opened + timedelta(days=45)).date(),
            last_entry_at=None if fresh else news,
            answered_at=news if answered else None,
            closed_at=news if status in FINAL else None,
            version=0 if fresh else 1,
        )
        ledger.wanted = status
        return ledger

    def _idea(self, ledger: Ledger, box: IdeaBoxPage) -> Idea:
        status = ledger.wanted
        key = uuid4()
        return Idea(
            ledger=ledger,
            participation_id=box.participation_id,
            theme=self.rng.choice(self.themes) if self.themes else None,
            text=words.idea(self.rng),
            heading=words.heading(self.rng)[:120],
            channel=self.rng.choice(Channel.values),
            status=status,
            refusal_reason=RefusalReason.OFF_TOPIC if status == IdeaStatus.REFUSED else "",
            submission_key=key,
            receipt_hash=f"{key.hex}{key.hex}",
            content_hash=key.hex * 2,
            submitted_at=ledger.opened_at,
            published_at=None if status in HIDDEN else ledger.last_entry_at,
        )

    def _entries(self, ledger: Ledger, idea: Idea) -> list[LedgerEntry]:
        if not ledger.version:
            return []
        return [
            LedgerEntry(
                ledger=ledger,
                number=1,
                status=idea.status,
                sentence=self.rng.choice(words.SENTENCES),
                author_role=AuthorRole.SERVICE,
                signature="L'équipe Participation",
                created_at=ledger.last_entry_at,
            )
        ]

    def projects(self, number: int, quartiers: Sequence[Quartier]) -> list[Page]:
        """Projects of the latest edition, in every status."""
        budget = BudgetPage.objects.filter(locale__language_code="fr").order_by("-opens_at").first()
        first = Project.next_number(budget.participation)
        ledgers = Ledger.objects.bulk_create(
            [
                self._ledger(
                    LedgerKind.PROJECT,
                    self.rng.choice(ProjectStatus.values),
                    self._ago(300),
                    quartiers,
                )
                for _step in range(number)
            ],
            batch_size=BATCH,
        )
        records = [self._project(ledger, budget, first + n) for n, ledger in enumerate(ledgers)]
        records = Project.objects.bulk_create(records, batch_size=BATCH)
        return add_children(budget, [self._project_page(record) for record in records])

    def _project(self, ledger: Ledger, budget: BudgetPage, number: int) -> Project:
        return Project(
            key=uuid4(),
            participation_id=budget.participation_id,
            ledger=ledger,
            number=number,
            title=f"{self.rng.choice(words.WISHES)} {self.rng.choice(words.PLACES)}",
            quartier=ledger.quartier,
            cost_cents=self.rng.randint(20, 600) * 10_000,
            status=ledger.wanted,
        )

    def _project_page(self, project: Project) -> ProjectPage:
        return ProjectPage(
            title=project.title,
            slug=f"charge-{self.run}-{project.number}",
            translation_key=project.key,
            summary=words.paragraph(self.rng, 1)[:200],
            project=project,
            quartier=project.quartier,
            cost_cents=project.cost_cents,
            theme=self.rng.choice(self.themes) if self.themes else None,
            body=[("text", f"<p>{words.paragraph(self.rng)}</p>")],
            first_published_at=project.ledger.opened_at,
        )
