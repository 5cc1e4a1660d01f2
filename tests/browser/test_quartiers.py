"""From the official layer to a page readers reach by its short address."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from playwright.sync_api import Page, expect

from home.models import Quartier
from tests.browser.editor import Editor
from tests.factories.home import make_home, make_index, square

SUMMARY = "Un quartier entre le canal et la gare."


def layer(folder: Path) -> Path:
    """Three quartiers as the State publishes them; the perimeter of the last one is broken."""
    good = [("QN05901I", "L'Alma", 3.0), ("QN05902I", "Les Trois-Ponts", 3.1)]
    features: list[dict[str, Any]] = [
        {
            "type": "Feature",
            "properties": {"code_qp": code, "lib_qp": name, "insee_com": "59512"},
            "geometry": square(longitude),
        }
        for code, name, longitude in good
    ]
    features.append(
        {
            "type": "Feature",
            "properties": {"code_qp": "QN05903I", "lib_qp": "Le Pile", "insee_com": "59512"},
            "geometry": {"type": "Polygon", "coordinates": [[[3.0, 50.0], [3.1, 950.0]]]},
        }
    )
    path = folder / "quartiers.geojson"
    text = json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False)
    path.write_text(text, encoding="utf-8")
    return path


def test_imported_quartiers_are_found_in_the_admin_and_one_gets_its_page(
    editor: Editor, read: Callable[..., Page], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        call_command("import_quartiers", layer(tmp_path))
    assert stopped.value.code == 1, "a refused feature is told by the exit status"
    assert "Le Pile" in capsys.readouterr().err
    assert set(Quartier.objects.values_list("name", flat=True)) == {"L'Alma", "Les Trois-Ponts"}

    screen = editor.screen
    screen.goto("/admin/snippets/home/quartier/")
    listing = screen.locator("#listing-results")
    expect(listing.get_by_role("link", name="L'Alma")).to_be_visible()
    expect(listing.get_by_role("link", name="Les Trois-Ponts")).to_be_visible()
    expect(listing.get_by_text("Le Pile")).to_have_count(0)
    screen.locator("#listing-results, main").get_by_role("searchbox").or_(
        screen.locator("main input[name=q]")
    ).first.fill("trois ponts")
    expect(listing.get_by_role("link", name="L'Alma")).to_have_count(0)
    expect(listing.get_by_role("link", name="Les Trois-Ponts")).to_be_visible()

    editor.begin(make_index(make_home()), "home.quartierpage", "Les Trois-Ponts")
    editor.write(summary=SUMMARY)
    editor.pick("quartier", "Les Trois-Ponts")
    editor.publish()
    slug = Quartier.objects.get(name="Les Trois-Ponts").slug
    page = read(f"/q/{slug}", "Les Trois-Ponts")
    expect(page).to_have_url(re.compile(r"/fr/quartiers/les-trois-ponts/$"))
    expect(page.get_by_text(SUMMARY).first).to_be_visible()
    page.goto("/fr/quartiers/")
    page.get_by_role("link", name="Les Trois-Ponts").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Les Trois-Ponts")
