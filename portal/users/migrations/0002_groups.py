"""The three groups, with what is not tied to one of our apps: the admin, pages, files."""

from django.db import migrations

from portal.users import roles

# Wagtail asks for the permissions of its own image model, whichever model stores the images.
FILES = {
    "wagtailimages": ("add_image", "change_image", "choose_image"),
    "wagtaildocs": ("add_document", "change_document", "choose_document"),
}


def forwards(apps, schema_editor):
    roles.create_groups(apps, schema_editor)
    for role in roles.ROLES:
        roles.grant(apps, schema_editor, "wagtailadmin", {role: ("access_admin",)})
    roles.grant_pages(
        apps,
        schema_editor,
        roles.COMMUNICATION,
        ("add_page", "change_page", "publish_page", "lock_page", "unlock_page"),
    )
    for app_label, codenames in FILES.items():
        roles.grant_collections(apps, schema_editor, roles.COMMUNICATION, app_label, codenames)
    roles.grant_collections(
        apps,
        schema_editor,
        roles.COMMUNICATION,
        "wagtailcore",
        ("add_collection", "change_collection"),
    )
    roles.grant(
        apps, schema_editor, "wagtail_localize", {roles.COMMUNICATION: ("submit_translation",)}
    )


def backwards(apps, schema_editor):
    apps.get_model("auth", "Group").objects.filter(name__in=roles.ROLES).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("users", "0001_initial"),
        ("wagtailcore", "0098_apitoken"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailimages", "0027_image_description"),
        ("wagtail_localize", "0016_rename_page_revision_translationlog_revision"),
    ]
    operations = [migrations.RunPython(forwards, backwards)]
