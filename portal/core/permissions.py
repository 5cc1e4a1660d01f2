"""Who may do what with core's models, on one screen."""

# The groups are those of `portal.users.roles`, which stands above core and cannot be imported
# here; a test checks that the names agree.
ROLE_PERMISSIONS: dict[str, tuple[str, ...]] = {
    "Communication": (
        "view_theme",
        "add_theme",
        "change_theme",
        "delete_theme",
        "change_sitesettings",
    ),
}
