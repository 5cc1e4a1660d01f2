"""Who may do what with the portraits.

Portraits are pages: the page permissions of the tree decide, and the communication team has
them on the whole of it (`portal/users/migrations/0002_groups.py`). Nothing more is granted here.
"""

from portal.users.roles import RolePermissions

ROLE_PERMISSIONS: RolePermissions = {}
