"""What each role may do with ideas."""

from django.db import migrations

from initiatives.ideas.permissions import ROLE_PERMISSIONS
from portal.users import roles


def forwards(apps, schema_editor):
    roles.grant(apps, schema_editor, "ideas", ROLE_PERMISSIONS)


def backwards(apps, schema_editor):
    roles.revoke(apps, schema_editor, "ideas", ROLE_PERMISSIONS)


class Migration(migrations.Migration):
    dependencies = [("ideas", "0001_initial"), ("users", "0002_groups")]
    operations = [migrations.RunPython(forwards, backwards)]
