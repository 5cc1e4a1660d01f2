"""Who may do what with the places. Pages follow the page permissions of the tree."""

from portal.users.roles import COMMUNICATION, MEDIATION, RolePermissions

ROLE_PERMISSIONS: RolePermissions = {
    COMMUNICATION: (
        "view_quartier",
        "add_quartier",
        "change_quartier",
        "view_commune",
        "add_commune",
        "change_commune",
        "view_localactor",
        "add_localactor",
        "change_localactor",
        "delete_localactor",
    ),
    MEDIATION: ("view_quartier", "view_commune", "view_localactor"),
}
