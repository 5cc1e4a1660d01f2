"""Load the official quartiers from a GeoJSON layer."""

import sys
from argparse import ArgumentParser, ArgumentTypeError
from functools import partial
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from tqdm import tqdm

from home.columns import ALIASES, columns_of
from home.figures import read_populations
from home.geojson import UnusableFileError, read_features
from home.importing import Report, import_quartiers

SOME_REFUSED = 1
UNUSABLE = 2


def pair(value: str) -> tuple[str, str]:
    """`field=column` as a pair."""
    name, equals, column = value.partition("=")
    if not equals or not name or not column:
        raise ArgumentTypeError(f"“{value}”: write FIELD=COLUMN")
    return name.strip(), column.strip()


class Command(BaseCommand):
    """Reads the file, says what was done; the work is in `home.importing`."""

    help = (
        "Load the official quartiers from a GeoJSON layer. Exit status: 0 when everything was "
        "loaded, 1 when some features were refused (each is named), 2 when the file is unusable."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="GeoJSON FeatureCollection, WGS 84 degrees")
        parser.add_argument(
            "--vintage",
            type=int,
            choices=(2015, 2024),
            help="year of the official list; without it, codes in QP are 2015 and in QN 2024",
        )
        parser.add_argument(
            "--map",
            type=pair,
            action="append",
            default=[],
            metavar="FIELD=COLUMN",
            help=f"which column holds a field ({', '.join(ALIASES)}); may be repeated",
        )
        parser.add_argument("--population", type=Path, metavar="CSV", help="populations by code")
        parser.add_argument(
            "--population-year", type=int, metavar="YEAR", help="year of those populations"
        )
        parser.add_argument(
            "--source", default="", help="who made the layer, kept with each boundary"
        )
        parser.add_argument("--dry-run", action="store_true", help="say it all, change nothing")
        parser.add_argument(
            "--progress", action="store_true", help="progress bar even without a terminal"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        path: Path = options["file"]
        given = dict(options["map"])
        try:
            features = read_features(path)
            # A field every feature lacks is missing; one that some lack refuses those only.
            found = dict.fromkeys(key for item in features for key in item.properties)
            columns = columns_of(found, given=given) if features else {"code": "", "name": ""}
            populations = (
                read_populations(options["population"], given=given)
                if options["population"]
                else {}
            )
        except UnusableFileError as error:
            raise CommandError(str(error), returncode=UNUSABLE) from error
        report = import_quartiers(
            features=features,
            columns=columns,
            vintage=options["vintage"],
            populations=populations,
            population_year=options["population_year"],
            source=options["source"] or path.name,
            dry_run=options["dry_run"],
            progress=partial(
                tqdm,
                file=sys.stderr,
                unit="quartier",
                disable=not (options["progress"] or sys.stderr.isatty()),
            ),
        )
        self._say(report, dry_run=options["dry_run"])
        if report.refused:
            sys.exit(SOME_REFUSED)

    def _say(self, report: Report, *, dry_run: bool) -> None:
        for refusal in report.refused:
            self.stderr.write(
                _("Line %(line)d, %(name)s: %(reason)s.")
                % {"line": refusal.line, "name": refusal.name, "reason": refusal.reason}
            )
        self.stdout.write(
            _(
                "%(created)d created, %(changed)d changed, %(unchanged)d unchanged, "
                "%(refused)d refused."
            )
            % {
                "created": report.created,
                "changed": report.changed,
                "unchanged": report.unchanged,
                "refused": len(report.refused),
            }
        )
        if dry_run:
            self.stdout.write(_("Dry run: nothing was kept."))
