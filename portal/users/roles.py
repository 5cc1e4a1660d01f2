"""The three groups of the team, and how migrations grant them permissions.

Granted once, by migrations: what a city changes afterwards in the admin stays changed.
"""

from typing import Any

COMMUNICATION = "Communication"
MODERATION = "Modération"
MEDIATION = "Médiation"
ROLES = (COMMUNICATION, MODERATION, MEDIATION)

RolePermissions = dict[str, tuple[str, ...]]


def create_groups(apps: Any, schema_editor: Any) -> None:
    """Migration step: the three groups exist."""
    group = apps.get_model("auth", "Group")
    for name in ROLES:
        group.objects.using(schema_editor.connection.alias).get_or_create(name=name)


def _permission(apps: Any, alias: str, app_label: str, codename: str) -> Any:
    """The permission row, made if Django's post-migrate signal has not made it yet.

    Django creates permissions after *all* migrations have run, so a migration that grants one
    must create it. The model is read from the name (`add_theme`), or given before a dot where
    the name does not tell it (`participation.act_in_every_quartier`).
    """
    content_type_model = apps.get_model("contenttypes", "ContentType")
    permission_model = apps.get_model("auth", "Permission")
    model_name, dot, rest = codename.partition(".")
    if dot:
        codename = rest
    else:
        _action, _sep, model_name = codename.partition("_")
    content_type, _made = content_type_model.objects.using(alias).get_or_create(
        app_label=app_label, model=model_name
    )
    permission, _made = permission_model.objects.using(alias).get_or_create(
        content_type=content_type,
        codename=codename,
        defaults={"name": f"Can {codename.replace('_', ' ')}"},
    )
    return permission


def grant(apps: Any, schema_editor: Any, app_label: str, roles: RolePermissions) -> None:
    """Migration step: give each role the named permissions of one app."""
    alias = schema_editor.connection.alias
    group_model = apps.get_model("auth", "Group")
    for role, codenames in roles.items():
        group, _made = group_model.objects.using(alias).get_or_create(name=role)
        for codename in codenames:
            group.permissions.add(_permission(apps, alias, app_label, codename))


def revoke(apps: Any, schema_editor: Any, app_label: str, roles: RolePermissions) -> None:
    """The reverse of `grant`."""
    alias = schema_editor.connection.alias
    group_model = apps.get_model("auth", "Group")
    for role, codenames in roles.items():
        group = group_model.objects.using(alias).filter(name=role).first()
        if group is not None:
            group.permissions.remove(
                *group.permissions.filter(content_type__app_label=app_label, codename__in=codenames)
            )


def grant_pages(apps: Any, schema_editor: Any, role: str, codenames: tuple[str, ...]) -> None:
    """Migration step: page permissions on the whole tree (`add_page`, `change_page`, …)."""
    alias = schema_editor.connection.alias
    page = apps.get_model("wagtailcore", "Page").objects.using(alias).filter(depth=1).first()
    group, _made = apps.get_model("auth", "Group").objects.using(alias).get_or_create(name=role)
    for codename in codenames:
        apps.get_model("wagtailcore", "GroupPagePermission").objects.using(alias).get_or_create(
            group=group,
            page=page,
            permission=_permission(apps, alias, "wagtailcore", codename),
        )


def grant_collections(
    apps: Any, schema_editor: Any, role: str, app_label: str, codenames: tuple[str, ...]
) -> None:
    """Migration step: image or document permissions on every collection."""
    alias = schema_editor.connection.alias
    root = apps.get_model("wagtailcore", "Collection").objects.using(alias).filter(depth=1).first()
    group, _made = apps.get_model("auth", "Group").objects.using(alias).get_or_create(name=role)
    for codename in codenames:
        apps.get_model("wagtailcore", "GroupCollectionPermission").objects.using(
            alias
        ).get_or_create(
            group=group,
            collection=root,
            permission=_permission(apps, alias, app_label, codename),
        )
