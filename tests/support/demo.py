"""The demo command, run as a person runs it."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from contextlib import closing

from tests.support.run import ROOT

SERVE = [sys.executable, "-m", "portal.demo.serve"]
FROM_THE_SHELL = ("PATH", "HOME", "LANG")


def free_port() -> int:
    with closing(socket.socket()) as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def shell(**more: str) -> dict[str, str]:
    """The environment of a person who has set nothing."""
    given = {key: os.environ[key] for key in FROM_THE_SHELL if key in os.environ}
    return given | {"PORT": str(free_port())} | more


def address(url: str, database: str, user: str = "postgres", password: str = "") -> str:
    host = url.partition("?host=")[2]
    return f"postgresql://{user}:{password}@/{database}?host={host}"


def refusal(environment: dict[str, str], *arguments: str) -> str:
    """What the command says before it gives up."""
    done = subprocess.run(
        [*SERVE, *arguments],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1, done.stderr
    return done.stderr.strip()


class Demo:
    """A running demo."""

    def __init__(self, environment: dict[str, str]) -> None:
        self.port = environment["PORT"]
        self.started = time.monotonic()
        self.process = subprocess.Popen(
            SERVE,
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.said: list[str] = []
        self.seconds = 0.0

    def wait(self) -> "Demo":
        """Until the closing block."""
        for line in self.process.stdout or ():
            self.said.append(line)
            if "Stop with Ctrl-C" in line:
                self.seconds = time.monotonic() - self.started
                return self
        raise AssertionError("".join(self.said))

    def get(self, path: str) -> int:
        """The status of an address, redirections followed."""
        address = f"http://localhost:{self.port}{path}"
        with urllib.request.urlopen(address, timeout=10) as answer:
            return int(answer.status)

    def children(self) -> dict[str, int]:
        """The processes it started, by a word of their command."""
        found = {}
        for line in ps("-o", "pid=,args=", "--ppid", str(self.process.pid)):
            pid, _, arguments = line.strip().partition(" ")
            found["worker" if "run_worker" in arguments else "web"] = int(pid)
        return found

    def stop(self, number: int = signal.SIGTERM) -> int:
        """Send a signal; the exit status."""
        self.process.send_signal(number)
        return self.end()

    def end(self) -> int:
        output, _ = self.process.communicate(timeout=60)
        self.said.append(output)
        return self.process.returncode


def ps(*arguments: str) -> list[str]:
    done = subprocess.run(["ps", *arguments], capture_output=True, text=True, check=False)
    return done.stdout.splitlines()


def is_alive(pid: int) -> bool:
    """Whether it runs: a process that ended and that nobody buried yet does not."""
    states = ps("-o", "stat=", "-p", str(pid))
    return any(not state.startswith("Z") for state in states)


def eventually(condition: Callable[[], bool], seconds: float = 40) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.2)
    return False
