"""Belmarais, a city that does not exist: its name, its counters, its four quartiers.

Codes, phone numbers and coordinates belong to nobody: the numbers are those set aside for
fiction, and the perimeters lie in the open sea.
"""

from typing import Any

SETTINGS: dict[str, Any] = {
    "name": "Fenêtres",
    "territory": "Belmarais",
    "publisher": "Ville de Belmarais",
    "publisher_address": "Hôtel de ville\n1, place du Beffroi\n00100 Belmarais",
    "publisher_phone": "03 53 01 10 00",
    "publication_director": "La maire de Belmarais",
    "host": "Régie numérique du pays de Belmarais",
    "host_address": "12, rue des Bobines\n00100 Belmarais",
    "host_phone": "03 53 01 10 90",
    "data_protection_contact": (
        "Déléguée à la protection des données, hôtel de ville, 1, place du Beffroi, "
        "00100 Belmarais – donnees@belmarais.example.org"
    ),
    "contact_place": "Accueil de l'hôtel de ville",
    "contact_address": "1, place du Beffroi\n00100 Belmarais",
    "contact_hours": "Du lundi au vendredi, de 9 h à 17 h 30 ; le jeudi jusqu'à 19 h",
    "contact_phone": "03 53 01 10 10",
    "contact_email": "bonjour@belmarais.example.org",
    "instagram": "https://example.org/belmarais",
    "whatsapp": "https://example.org/chaine-belmarais",
}

COMMUNES = {"00100": "Belmarais", "00200": "Vieille-Écluse"}

# Perimeters: closed rings of (longitude, latitude), drawn by hand.
FILATURES = [
    (2.0341, 51.2548), (2.0402, 51.2569), (2.0467, 51.2561), (2.0489, 51.2527),
    (2.0478, 51.2489), (2.0421, 51.2471), (2.0359, 51.2479), (2.0333, 51.2511),
    (2.0341, 51.2548),
]  # fmt: skip
CLOS = [
    (2.0528, 51.2641), (2.0601, 51.2652), (2.0668, 51.2633), (2.0671, 51.2589),
    (2.0629, 51.2571), (2.0562, 51.2566), (2.0519, 51.2594), (2.0528, 51.2641),
]  # fmt: skip
QUAI = [
    (2.0541, 51.2471), (2.0609, 51.2482), (2.0688, 51.2469), (2.0731, 51.2443),
    (2.0698, 51.2419), (2.0617, 51.2411), (2.0549, 51.2424), (2.0541, 51.2471),
]  # fmt: skip
TUILERIE_NORTH = [
    (2.0789, 51.2587), (2.0842, 51.2601), (2.0891, 51.2579), (2.0872, 51.2553),
    (2.0811, 51.2549), (2.0789, 51.2587),
]  # fmt: skip
TUILERIE_SOUTH = [
    (2.0801, 51.2541), (2.0867, 51.2543), (2.0879, 51.2519), (2.0822, 51.2509),
    (2.0801, 51.2541),
]  # fmt: skip
LIVED_CLOS = [
    (2.0498, 51.2651), (2.0601, 51.2668), (2.0689, 51.2641), (2.0692, 51.2581),
    (2.0629, 51.2553), (2.0548, 51.2549), (2.0491, 51.2589), (2.0498, 51.2651),
]  # fmt: skip

QUARTIERS: list[dict[str, Any]] = [
    {
        "slug": "les-filatures",
        "code": "QN00101M",
        "name": "Les Filatures",
        "communes": ["00100"],
        "population": 3240,
        "accent": "brique",
        "bond": "flemish",
        "point": ("51.252000", "2.041100"),
        "contact_place": "Centre social La Navette",
        "contact_address": "8, rue des Fileuses, Belmarais",
        "contact_hours": "Du lundi au vendredi, de 9 h à 12 h et de 14 h à 18 h",
        "contact_phone": "03 53 01 21 10",
        "rings": [[FILATURES]],
    },
    {
        "slug": "le-clos-fleuri",
        "code": "QN00102M",
        "name": "Le Clos-Fleuri",
        "communes": ["00100"],
        "population": 4870,
        "accent": "jardin",
        "bond": "stack",
        "point": ("51.261000", "2.059700"),
        "contact_place": "Le point d'accueil de la tour Mimosa",
        "contact_address": "Rez-de-chaussée de la tour Mimosa, allée des Lilas, Belmarais",
        "contact_hours": "Mardi, mercredi et vendredi, de 14 h à 18 h 30",
        "contact_phone": "03 53 01 22 20",
        "rings": [[CLOS]],
        "lived": LIVED_CLOS,
    },
    {
        "slug": "quai-des-mariniers",
        "code": "QN00103M",
        "name": "Quai des Mariniers",
        "communes": ["00100", "00200"],
        "population": 2615,
        "accent": "canal",
        "bond": "english",
        "point": ("51.244600", "2.063100"),
        "contact_place": "Maison du Quai",
        "contact_address": "27, quai des Mariniers, Belmarais",
        "contact_hours": "Du mardi au samedi, de 10 h à 18 h",
        "contact_phone": "03 53 01 23 30",
        "rings": [[QUAI]],
    },
    {
        "slug": "la-tuilerie",
        "code": "QN00201M",
        "name": "La Tuilerie",
        "communes": ["00200"],
        "population": 1980,
        "accent": "iris",
        "bond": "herringbone",
        "point": ("51.255600", "2.084100"),
        "contact_place": "Café associatif La Cafetière",
        "contact_address": "3, place de la Fontaine, Vieille-Écluse",
        "contact_hours": "Tous les jours sauf le lundi, de 8 h 30 à 19 h",
        "contact_phone": "03 53 01 24 40",
        "rings": [[TUILERIE_NORTH], [TUILERIE_SOUTH]],
    },
]

# The list of 2015: one perimeter that the list of 2024 replaced by a larger one.
PREDECESSOR: dict[str, Any] = {
    "slug": "cite-des-lilas",
    "code": "QP001002",
    "name": "Cité des Lilas",
    "communes": ["00100"],
    "population": 3910,
    "accent": "jardin",
    "bond": "stack",
    "rings": [[CLOS]],
    "successor": "le-clos-fleuri",
}
