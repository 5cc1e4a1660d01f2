# ruff: noqa: E501 — sentences are written whole
"""The rest of the first edition: what was given up, put off, not chosen. See `budget_first`."""

from typing import Any

from portal.demo.content.actors import C, F, Q, T
from portal.demo.content.budget_words import (
    BALLOT,
    BUILD,
    DEPUTY,
    GREEN,
    IN,
    OFFICE,
    OK,
    WON,
)

OTHERS: list[dict[str, Any]] = [
    {
        "slug": "jardin-sur-l-eau",
        "title": "Un jardin flottant devant l'écluse",
        "quartier": Q,
        "theme": "nature",
        "cost": 36_000,
        "summary": "Trois radeaux plantés, pour les oiseaux et pour le plaisir.",
        "proposer": "Des bateliers et des riverains",
        "place": "Bassin de l'écluse",
        "body": "<p>Des iris, des joncs, et une place pour les grèbes.</p>",
        "steps": [
            (-733, "submitted", IN, OFFICE),
            (-648, "eligible", OK, GREEN),
            (-628, "on_ballot", BALLOT, OFFICE),
            (-590, "selected", WON, OFFICE),
            (-400, "design", "Les radeaux sont dessinés.", GREEN),
            (
                -240,
                "abandoned",
                "Nous arrêtons ce projet, et nous vous le devons en face : le bassin sera vidé deux ans pour réparer les portes de l'écluse. La décision a été prise avec ceux qui portaient le projet. Les 36 000 € restent au quartier : ils paient les plantations du quai haut, choisies avec l'école.",
                DEPUTY,
            ),
        ],
    },
    {
        "slug": "serre-du-clos",
        "title": "Une serre pour les semis",
        "quartier": C,
        "theme": "nature",
        "cost": 12_000,
        "summary": "Faire pousser chez soi ce que l'on plante au jardin.",
        "proposer": "Les Mains vertes du Clos",
        "place": "Jardin partagé du Clos",
        "image": "garden",
        "image_alt": "Le jardin partagé, ses carrés de potager et ses tournesols.",
        "body": "<p>Trente mètres carrés de lumière, chauffés par le compost.</p>",
        "steps": [
            (-728, "submitted", IN, OFFICE),
            (-640, "eligible", OK, GREEN),
            (-628, "on_ballot", BALLOT, OFFICE),
            (-590, "selected", WON, {**OFFICE, "planned": -90}),
            (-180, "procurement", "La serre est commandée.", GREEN),
            (
                -70,
                "postponed",
                "Le fabricant a fermé. Nous avons trouvé un autre atelier, à vingt kilomètres : la serre sera montée au début du printemps, avec vous.",
                {**GREEN, "planned": 80, "next": 40},
            ),
        ],
    },
    {
        "slug": "local-des-jeunes",
        "title": "Le local des jeunes de la Tuilerie",
        "quartier": T,
        "theme": "jeunesse",
        "cost": 19_000,
        "summary": "Repeindre, chauffer et meubler l'ancienne loge du gardien.",
        "proposer": "Neuf jeunes de la rue des Potiers",
        "place": "Rue des Potiers",
        "image": "roof",
        "image_alt": "Une grande vitrine éclairée, des habitants qui se parlent.",
        "body": "<p>Un endroit pour réviser, répéter, ou ne rien faire au chaud.</p>",
        "steps": [
            (-725, "submitted", IN, OFFICE),
            (-643, "eligible", OK, BUILD),
            (-628, "on_ballot", BALLOT, OFFICE),
            (-590, "selected", WON, {**OFFICE, "planned": 35}),
            (
                -90,
                "works",
                "Le chauffage est posé. Les jeunes repeignent pendant les vacances, la ville fournit les rouleaux.",
                {**BUILD, "next": 20},
            ),
        ],
    },
    {
        "slug": "statue-de-la-bobine",
        "title": "Une bobine géante à l'entrée du quartier",
        "quartier": F,
        "theme": "culture",
        "cost": 62_000,
        "summary": "Six mètres de haut, en souvenir des fileuses.",
        "proposer": "Un ancien de la filature",
        "place": "Rond-point de la filature",
        "body": "<p>Pour que l'on sache, en entrant, qui a fait ce quartier.</p>",
        "steps": [
            (-715, "submitted", IN, OFFICE),
            (-641, "eligible", OK, BUILD),
            (-628, "on_ballot", BALLOT, OFFICE),
            (
                -590,
                "not_selected",
                "Quatrième aux Filatures, à onze voix près. Les noms des fileuses ont depuis été peints sur le mur de la médiathèque, avec leur accord.",
                OFFICE,
            ),
        ],
    },
]
