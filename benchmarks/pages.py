"""Requests per second of each page type, uncached, beside a bare Django view in the same run.

Usage: `python -m benchmarks.pages [--rounds 3] [--seconds 4] [--json FILE]`

Reads DATABASE_URL (PostgreSQL wanted) whose database holds the demo content or `generate_load`'s.
Two gunicorn workers serve the portal with production settings, two others the bare view. Pages and
the bare view are measured in turn, round after round, and each page is quoted as a ratio to the
bare view *of its own round*: this survives a noisy machine. Needs `wrk`.
"""

import argparse
import json
import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RATE = re.compile(r"Requests/sec:\s+([\d.]+)")
BAD = re.compile(r"Non-2xx or 3xx responses: (\d+)")
CONNECTIONS = 16


@dataclass
class Target:
    """One address to measure."""

    name: str
    url: str


def serve(application: str, port: int, env: dict[str, str]) -> subprocess.Popen:
    """The production server, two workers of four threads, errors only."""
    command = [sys.executable, "-m", "gunicorn", application]
    command += ["--config", "deploy/gunicorn.conf.py", "--log-level", "error"]
    server = {"BIND": f"127.0.0.1:{port}", "WEB_CONCURRENCY": "2", "WEB_THREADS": "4"}
    return subprocess.Popen(command, cwd=ROOT, env=os.environ | env | server)


def wait_for(url: str) -> None:
    """Until the address answers, one minute at most."""
    for _attempt in range(240):
        try:
            urllib.request.urlopen(url, timeout=5).read()
            return
        except OSError:
            time.sleep(0.25)
    raise SystemExit(f"{url} does not answer.")


def rate(url: str, seconds: int) -> float:
    """Requests per second through wrk, which must see no error."""
    out = subprocess.run(
        ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--timeout", "10s", url],
        check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    if BAD.search(out):
        raise SystemExit(f"{url} answered errors:\n{out}")
    return float(RATE.search(out).group(1))


def page_targets(port: int) -> list[Target]:
    """One live page of each type, the search and an idea, found in the database."""
    lines = subprocess.run(
        [sys.executable, "-m", "benchmarks.addresses"],
        cwd=ROOT, check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    return [
        Target(name, f"http://127.0.0.1:{port}{path}")
        for name, path in (line.split("\t") for line in lines.splitlines() if "\t" in line)
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=int, default=4)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--only", help="part of a page type's name")
    options = parser.parse_args()
    if shutil.which("wrk") is None:
        raise SystemExit("wrk is missing: install it (Debian: apt-get install wrk).")
    env = {
        "DJANGO_SETTINGS_MODULE": "portal.settings.production",
        "SECRET_KEY": "benchmark-only-" + "0123456789abcdef" * 4,
        "ALLOWED_HOSTS": "127.0.0.1,localhost",
        "PORTAL_HTTPS": "0",
        "PORTAL_DEMO": "1",
        "WEB_CONCURRENCY": "2",
    }
    os.environ.update(env)
    servers = [
        serve("portal.wsgi:application", 8471, env),
        serve("benchmarks.bare:application", 8472, {}),
    ]
    bare = Target("bare Django view", "http://127.0.0.1:8472/")
    try:
        wait_for("http://127.0.0.1:8471/livez")
        wait_for(bare.url)
        pages = page_targets(8471)
        if options.only:
            pages = [page for page in pages if options.only in page.name]
        for page in pages:
            wait_for(page.url)
            rate(page.url, 1)
        rates: dict[str, list[float]] = {page.name: [] for page in pages}
        ratios: dict[str, list[float]] = {page.name: [] for page in pages}
        bare_rates = []
        for _round in range(options.rounds):
            for page in pages:
                yardstick = rate(bare.url, max(2, options.seconds // 2))
                measured = rate(page.url, options.seconds)
                bare_rates.append(yardstick)
                rates[page.name].append(measured)
                ratios[page.name].append(yardstick / measured)
    finally:
        for server in servers:
            server.send_signal(signal.SIGTERM)
        for server in servers:
            server.wait(timeout=20)
    print(f"{CONNECTIONS} connections, 2 workers, {options.rounds} rounds, medians")
    print(f"{'bare Django view':28} {statistics.median(bare_rates):8.0f} req/s")
    result = {}
    for name in rates:
        speed, ratio = statistics.median(rates[name]), statistics.median(ratios[name])
        result[name] = {"requests_per_second": round(speed, 1), "bare_ratio": round(ratio, 1)}
        print(f"{name:28} {speed:8.0f} req/s   1/{ratio:.0f} of the bare view")
    if options.json:
        options.json.write_text(json.dumps(result, indent=2) + "\n")


if __name__ == "__main__":
    main()
