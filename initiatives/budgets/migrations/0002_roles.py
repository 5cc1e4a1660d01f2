"""What each role may do with the projects of the budgets."""

from django.db import migrations

from initiatives.budgets.permissions import ROLE_PERMISSIONS
from portal.users import roles


def forwards(apps, schema_editor):
    roles.grant(apps, schema_editor, "budgets", ROLE_PERMISSIONS)


def backwards(apps, schema_editor):
    roles.revoke(apps, schema_editor, "budgets", ROLE_PERMISSIONS)


class Migration(migrations.Migration):
    dependencies = [("budgets", "0001_initial"), ("users", "0002_groups")]
    operations = [migrations.RunPython(forwards, backwards)]
