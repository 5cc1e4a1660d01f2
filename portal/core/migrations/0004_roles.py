"""Communication manages the themes and the portal's settings."""

from django.db import migrations

from portal.core.permissions import ROLE_PERMISSIONS


def _permissions(apps, alias, codenames):
    """The rows, made if Django's post-migrate signal has not made them yet."""
    content_type = apps.get_model("contenttypes", "ContentType").objects.using(alias)
    permission = apps.get_model("auth", "Permission").objects.using(alias)
    for codename in codenames:
        kind, _made = content_type.get_or_create(
            app_label="core", model=codename.partition("_")[2]
        )
        yield permission.get_or_create(
            content_type=kind,
            codename=codename,
            defaults={"name": f"Can {codename.replace('_', ' ')}"},
        )[0]


def forwards(apps, schema_editor):
    alias = schema_editor.connection.alias
    groups = apps.get_model("auth", "Group").objects.using(alias)
    for role, codenames in ROLE_PERMISSIONS.items():
        group, _made = groups.get_or_create(name=role)
        group.permissions.add(*_permissions(apps, alias, codenames))


def backwards(apps, schema_editor):
    alias = schema_editor.connection.alias
    for role, codenames in ROLE_PERMISSIONS.items():
        group = apps.get_model("auth", "Group").objects.using(alias).filter(name=role).first()
        if group is not None:
            group.permissions.remove(
                *group.permissions.filter(
                    content_type__app_label="core", codename__in=codenames
                )
            )


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0003_locales"),
        ("users", "0002_groups"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("auth", "0012_alter_user_first_name_max_length"),
    ]
    operations = [migrations.RunPython(forwards, backwards)]
