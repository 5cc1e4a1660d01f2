"""Keeps the demo's processes together: they start, live and stop as one command.

The web server ends: everything ends, with an error. The worker ends: it is started again. A
signal to the supervisor stops both, and waits for what they are doing. Standard library only: it
runs before, and without, Django.
"""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import IO

STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
# Longer than the web server gives to the requests it is answering.
STOP_TIMEOUT = 25.0
PAUSE = 0.2
LONGEST_WAIT = 30.0
LOG_LIMIT = 5 * 1024 * 1024
PR_SET_PDEATHSIG = 1


def _die_with_parent() -> None:
    """Linux: ask the kernel for a SIGTERM if the supervisor is killed outright."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


DIE_WITH_PARENT = _die_with_parent if sys.platform == "linux" else None


class Process:
    """One child, its log and the moment it was last started."""

    def __init__(
        self, name: str, command: Sequence[str], environment: Mapping[str, str], log: Path | None
    ) -> None:
        self.name = name
        self.command = list(command)
        self.environment = dict(environment)
        self.log = log
        self.running: subprocess.Popen[bytes] | None = None
        self.started_at = 0.0
        self.start_after = 0.0
        self.wait = 1.0

    def start(self) -> None:
        """Start, in a session of its own: Ctrl-C reaches the supervisor alone."""
        output = _open_log(self.log) if self.log else None
        self.started_at = time.monotonic()
        self.running = subprocess.Popen(
            self.command,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            start_new_session=True,
            preexec_fn=DIE_WITH_PARENT,
        )
        if output:
            output.close()

    def status(self) -> int | None:
        """The exit status, or None while it runs."""
        return self.running.poll() if self.running else None

    def ask_to_stop(self) -> None:
        """Ask politely."""
        if self.running and self.running.poll() is None:
            self.running.terminate()

    def make_stop(self, deadline: float) -> None:
        """Wait until the deadline, then end it and everything it started."""
        if self.running is None:
            return
        try:
            self.running.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            os.killpg(self.running.pid, signal.SIGKILL)
            self.running.wait()

    def last_lines(self, count: int = 5) -> str:
        """The end of its log, for a person who wonders why it stopped."""
        if self.log is None or not self.log.is_file():
            return ""
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-count:])

    def start_again(self) -> None:
        """Plan a new start: at once after a long life, later and later after short ones."""
        lived = time.monotonic() - self.started_at
        self.wait = 1.0 if lived > LONGEST_WAIT else min(self.wait * 2, LONGEST_WAIT)
        self.start_after = time.monotonic() + self.wait
        self.running = None


def _open_log(path: Path) -> IO[bytes]:
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.is_file() and path.stat().st_size > LOG_LIMIT:
        path.replace(path.with_suffix(path.suffix + ".1"))
    return path.open("ab")


class Supervisor:
    """Runs `web` and `worker` until a signal, or until the web server ends."""

    def __init__(
        self,
        web: Process,
        worker: Process,
        say: Callable[[str], None],
        changed: Callable[[], bool] = lambda: False,
    ) -> None:
        self.web = web
        self.worker = worker
        self.say = say
        self.changed = changed
        self.stopping = False

    def run(self, is_ready: Callable[[], bool], ready_timeout: float, welcome: str) -> int:
        """Start both, welcome once the server answers; the command's exit status."""
        for number in STOP_SIGNALS:
            signal.signal(number, self._stop)
        try:
            self.web.start()
            self.worker.start()
            if not self._wait_until(is_ready, ready_timeout):
                return 0 if self.stopping else self._explain()
            self.say(welcome)
            return self._watch()
        finally:
            self._end()

    def _stop(self, *_: object) -> None:
        self.stopping = True

    def _wait_until(self, is_ready: Callable[[], bool], timeout: float) -> bool:
        deadline = time.monotonic() + timeout
        while not self.stopping and self.web.status() is None and time.monotonic() < deadline:
            if is_ready():
                return True
            time.sleep(PAUSE)
        return False

    def _watch(self) -> int:
        while not self.stopping:
            if self.web.status() is not None:
                return self._explain()
            self._keep_worker()
            time.sleep(PAUSE)
        return 0

    def _keep_worker(self) -> None:
        if self.worker.running is None:
            if time.monotonic() >= self.worker.start_after:
                self.worker.start()
        elif (status := self.worker.status()) is not None:
            self.say(f"The worker stopped (status {status}); it is started again.")
            self.worker.start_again()
        elif self.changed():
            self.worker.ask_to_stop()
            self.worker.make_stop(time.monotonic() + STOP_TIMEOUT)
            self.worker.start()

    def _explain(self) -> int:
        status = self.web.status()
        end = "did not answer in time" if status is None else f"stopped (status {status})"
        where = f": see {self.web.log}" if self.web.log else ""
        self.say(f"The web server {end}{where}.\n{self.web.last_lines()}".rstrip())
        return 1

    def _end(self) -> None:
        deadline = time.monotonic() + STOP_TIMEOUT
        for process in (self.web, self.worker):
            process.ask_to_stop()
        for process in (self.web, self.worker):
            process.make_stop(deadline)
