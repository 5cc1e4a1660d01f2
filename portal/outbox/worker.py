"""The background worker: mail every two seconds, and whatever the apps ask for."""

import logging
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from django.db import InterfaceError, OperationalError, connections

logger = logging.getLogger(__name__)

TICK = 2.0
LONGEST_PAUSE = 30.0


@dataclass
class Job:
    """Something to do every so many seconds. `due_at` is on the monotonic clock."""

    name: str
    seconds: float
    run: Callable[[], object]
    due_at: float = field(default=0.0)


def to_jobs(declared: Iterable[tuple[str, float, Callable[[], object]]]) -> list[Job]:
    """Jobs from what `portal_periodic_job` hooks return: (name, seconds, callable)."""
    return [Job(name, seconds, run) for name, seconds, run in declared]


class Worker:
    """Runs jobs in turn until asked to stop. One failing job never stops the others."""

    def __init__(
        self,
        jobs: Sequence[Job],
        *,
        clock: Callable[[], float] = time.monotonic,
        stop: threading.Event | None = None,
    ) -> None:
        self.jobs = jobs
        self.clock = clock
        self.stop = stop or threading.Event()
        self.pause = TICK

    def run_forever(self) -> None:
        """Until `stop` is set; what is being done is finished first."""
        while not self.stop.is_set():
            self.run_due()
            self.stop.wait(self.pause)

    def run_due(self) -> bool:
        """Run every job whose time has come. False when the database could not be reached."""
        for connection in connections.all(initialized_only=True):
            if not connection.in_atomic_block:
                connection.close_if_unusable_or_obsolete()
        for job in self.jobs:
            if self.stop.is_set() or job.due_at > self.clock():
                continue
            try:
                job.run()
            except (OperationalError, InterfaceError) as error:
                # The job stays due: it is tried again as soon as the database is back.
                self._database_lost(job, error)
                return False
            except Exception:
                logger.exception("Job failed: %s", job.name)
            job.due_at = self.clock() + job.seconds
        self.pause = TICK
        return True

    def _database_lost(self, job: Job, error: Exception) -> None:
        self.pause = min(self.pause * 2, LONGEST_PAUSE)
        logger.warning(
            "Database lost during %s (%s); next try in %.0f s",
            job.name,
            type(error).__name__,
            self.pause,
        )
        for connection in connections.all(initialized_only=True):
            if not connection.in_atomic_block:
                connection.close()
