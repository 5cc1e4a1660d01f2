"""`make lock`: resolve requirements/*.in for every platform, with hashes.

The development lock takes the versions of the base one: what is tested is what runs.
"""

import subprocess
import sys
from pathlib import Path

from tests.support.run import ROOT

OPTIONS = (
    "--universal",
    "--python-version=3.11",
    "--generate-hashes",
    "--no-header",
    "--quiet",
)


def compile_lock(name: str, *more: str) -> int:
    """Write requirements/NAME.txt from requirements/NAME.in."""
    uv = Path(sys.executable).parent / "uv"
    command = [str(uv), "pip", "compile", *OPTIONS, *more]
    files = [f"requirements/{name}.in", "-o", f"requirements/{name}.txt"]
    return subprocess.run(
        [*command, *files], cwd=ROOT, stdout=subprocess.DEVNULL, check=False
    ).returncode


def main() -> int:
    """Resolve base, then development on top of it. `--upgrade` takes the newest versions."""
    more = sys.argv[1:]
    return compile_lock("base", *more) or compile_lock(
        "dev", *more, "--constraint", "requirements/base.txt"
    )


if __name__ == "__main__":
    sys.exit(main())
