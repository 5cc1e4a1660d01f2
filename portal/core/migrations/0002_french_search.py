"""The text search configuration `portal_french` that WAGTAILSEARCH_BACKENDS names."""

from django.db import DatabaseError, migrations, transaction

CONFIG = "portal_french"


def _fold_accents(schema_editor, cursor):
    """Put `unaccent` before the French stems, where the server has it and lets us create it.

    The portal folds accents itself on both sides of a search (portal.core.patches), so a server
    without the extension finds the same pages; with it, raw SQL and other tools do too.
    """
    cursor.execute("SELECT 1 FROM pg_available_extensions WHERE name = 'unaccent'")
    if cursor.fetchone() is None:
        return
    try:
        with transaction.atomic(using=schema_editor.connection.alias):
            cursor.execute("CREATE EXTENSION IF NOT EXISTS unaccent")
    except DatabaseError:
        # Not allowed to create it: only the owner of the database may.
        return
    cursor.execute(
        "SELECT 1 FROM pg_ts_dict WHERE dictname = 'unaccent' AND pg_ts_dict_is_visible(oid)"
    )
    if cursor.fetchone() is not None:
        cursor.execute(
            f"ALTER TEXT SEARCH CONFIGURATION {CONFIG} "
            "ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem"
        )


def forwards(apps, schema_editor):
    if schema_editor.connection.vendor != "postgresql":
        return
    with schema_editor.connection.cursor() as cursor:
        cursor.execute(f"CREATE TEXT SEARCH CONFIGURATION {CONFIG} (COPY = pg_catalog.french)")
        _fold_accents(schema_editor, cursor)


def backwards(apps, schema_editor):
    if schema_editor.connection.vendor != "postgresql":
        return
    with schema_editor.connection.cursor() as cursor:
        cursor.execute(f"DROP TEXT SEARCH CONFIGURATION IF EXISTS {CONFIG}")


class Migration(migrations.Migration):
    dependencies = [("core", "0001_initial")]
    operations = [migrations.RunPython(forwards, backwards)]
