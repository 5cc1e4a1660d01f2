"""GeoJSON layers for the tests of the import, and the command run on them."""

import json
from io import StringIO
from pathlib import Path

from django.core.management import CommandError, call_command
from django.utils import translation

from tests.factories.home import square


def feature(code="QP059001", name="Alma", geometry=None, **properties):
    return {
        "type": "Feature",
        "properties": {"code_qp": code, "nom_qp": name} | properties,
        "geometry": square() if geometry is None else geometry,
    }


def write(folder: Path, *features, **members) -> Path:
    """A layer with one feature a line, the first on line 3."""
    path = folder / "layer.geojson"
    head = json.dumps({"type": "FeatureCollection", **members})[:-1]
    lines = ",\n".join(json.dumps(item) for item in features)
    path.write_text(f'{head},\n"features": [\n{lines}\n]}}', encoding="utf-8")
    return path


def run(path, *args):
    """(exit status, standard output, standard error) of the command."""
    out, err = StringIO(), StringIO()
    try:
        # In English: the words of the catalogue may be reworded.
        with translation.override("en"):
            call_command("import_quartiers", str(path), *args, stdout=out, stderr=err)
    except SystemExit as exit_:
        return exit_.code, out.getvalue(), err.getvalue()
    except CommandError as error:
        return error.returncode, out.getvalue(), str(error)
    return 0, out.getvalue(), err.getvalue()
