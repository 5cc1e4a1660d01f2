"""Who is behind each demo login: the signature residents read, and the quartiers given to her."""

from portal.demo.content.actors import C, F, Q, T

# User name: first name, role shown in public.
PEOPLE: dict[str, tuple[str, str]] = {
    "admin": ("Claire", "L'équipe du portail"),
    "communication": ("Hélène", "Hélène, équipe Participation"),
    "moderation": ("Karim", "Karim, équipe Participation"),
    "moderation-quai": ("Lucie", "Lucie, équipe Participation"),
    "mediation": ("Sandrine", "Sandrine, médiatrice"),
}
QUARTIERS_OF: dict[str, tuple[str, ...]] = {
    "moderation": (F, C),
    "moderation-quai": (Q, T),
    "mediation": (Q, T),
}
