"""French, English and Arabic exist from the start: French first, the others to translate into."""

from django.db import migrations

CODES = ("fr", "en", "ar")


def forwards(apps, schema_editor):
    locale = apps.get_model("wagtailcore", "Locale")
    for code in CODES:
        locale.objects.using(schema_editor.connection.alias).get_or_create(language_code=code)


class Migration(migrations.Migration):
    dependencies = [("core", "0002_french_search"), ("wagtailcore", "0098_apitoken")]
    # Backwards does nothing: pages may already be written in these languages.
    operations = [migrations.RunPython(forwards, migrations.RunPython.noop)]
