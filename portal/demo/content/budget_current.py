# ruff: noqa: E501 — sentences are written whole
"""The edition in progress: projects are studied, the vote is near.

A step is (days from today, status, public sentence, details). Details: `role`, `by`, `next`,
`planned` and `delivered` (days from today), `spent` (euros).
"""

from typing import Any

from portal.demo.content.actors import C, F, Q, T
from portal.demo.content.budget_words import (
    BALLOT,
    BUILD,
    GREEN,
    IN,
    OFFICE,
    OK,
    ROADS,
)
from portal.demo.content.stream import questions

CURRENT: dict[str, Any] = {
    "key": "budget-en-cours",
    "slug": "deuxieme-edition",
    "title": "Budget participatif, deuxième édition",
    "summary": "400 000 € pour les quatre quartiers : les projets sont à l'étude, le vote approche.",
    "objectives": "Que chaque quartier décide lui-même de ce qu'il construit, et que ceux que l'on n'entend jamais pèsent autant que les autres.",
    "money": "400 000 € cette année, payés par la ville : 100 000 € par quartier, quelle que soit sa taille.",
    "image": "market",
    "image_alt": "Des habitants font leur marché sous des auvents rayés de quatre couleurs.",
    "total": 400_000,
    "cap": 60_000,
    "envelopes": {F: 100_000, C: 100_000, Q: 100_000, T: 100_000},
    "phases": [
        ("submission", -96, -41),
        ("review", -40, 18),
        ("vote", 19, 47),
        ("results", 55, 55),
        ("delivery", 70, None),
    ],
    "easy_read": "<ul><li>La ville a 400 000 euros.</li><li>Les habitants choisissent les projets.</li><li>Vous pourrez voter bientôt.</li><li>Vous n'avez pas besoin de papiers.</li></ul>",
    "body": [
        questions(
            (
                "Pourquoi la même somme pour chaque quartier ?",
                "<p>Parce que c'est la règle que les habitants ont choisie. Les petits quartiers ont moins de bras, pas moins d'envies.</p>",
            ),
            (
                "Et si mon projet ne gagne pas ?",
                "<p>Il reste lisible ici, avec ses voix. Sept projets perdants de la première édition ont été repris ailleurs.</p>",
            ),
        )
    ],
    "projects": [
        {
            "slug": "fontaine-a-boire",
            "title": "Une fontaine à boire au square Mimosa",
            "quartier": C,
            "theme": "jeunesse",
            "cost": 18_400,
            "summary": "Deux hauteurs, une pour les grands, une pour les petits et les fauteuils.",
            "proposer": "Oum Yassine et ses voisines",
            "place": "Square Mimosa, près des jeux",
            "point": ("51.261300", "2.059100"),
            "image": "fountain",
            "image_alt": "Une fontaine turquoise à deux hauteurs ; une mère et deux enfants s'approchent.",
            "body": "<p>L'été, les enfants remontent neuf étages pour boire. Cette fontaine coule quand on appuie, ne gèle pas l'hiver, et remplit aussi les gourdes et les gamelles.</p>",
            "steps": [
                (-60, "submitted", IN, OFFICE),
                (
                    -48,
                    "under_study",
                    "Le réseau passe à quatorze mètres : bonne nouvelle.",
                    GREEN,
                ),
                (-34, "eligible", OK, {**GREEN, "next": 19}),
                (-31, "on_ballot", BALLOT, OFFICE),
            ],
        },
        {
            "slug": "locaux-a-velos",
            "title": "Un local à vélos par cage d'escalier",
            "quartier": Q,
            "theme": "deplacements",
            "cost": 52_000,
            "summary": "Huit locaux fermés, avec une pompe, à la place des caves inondées.",
            "proposer": "Aminata et l'Atelier du Canal",
            "place": "Résidence de l'Écluse",
            "image": "bikes",
            "image_alt": "Un grand vélo framboise dans l'atelier, entre deux habitants.",
            "body": "<p>On monte les vélos au cinquième, ou on ne les retrouve pas. Huit caves inutilisées peuvent devenir huit locaux, avec une rampe et une serrure que l'on ouvre avec la clé de chez soi.</p>",
            "steps": [
                (-72, "submitted", IN, OFFICE),
                (
                    -50,
                    "under_study",
                    "Le bailleur nous ouvre les caves le mois prochain pour mesurer.",
                    BUILD,
                ),
                (
                    -29,
                    "eligible",
                    "Possible pour six locaux sur huit : deux caves prennent l'eau. Le prix a été revu avec vous.",
                    {**BUILD, "next": 19},
                ),
            ],
        },
        {
            "slug": "cour-ombragee",
            "title": "Des arbres dans la cour de l'école",
            "quartier": Q,
            "theme": "nature",
            "cost": 58_500,
            "summary": "Ouvrir le goudron, planter douze arbres, garder un grand terrain de jeu.",
            "proposer": "Le café des parents",
            "place": "École des Mariniers",
            "image": "benches",
            "image_alt": "Deux habitants sur un banc à l'ombre d'un grand arbre.",
            "body": "<p>En juin, il fait 41 degrés dans la cour. Douze arbres, deux cents mètres carrés de terre, et un tuyau pour récupérer la pluie du préau.</p>",
            "steps": [
                (-70, "submitted", IN, OFFICE),
                (
                    -44,
                    "under_study",
                    "Nous cherchons où passent les câbles avant de promettre.",
                    {**GREEN, "next": 9},
                ),
            ],
        },
        {
            "slug": "grande-table",
            "title": "La grande table des cours",
            "quartier": F,
            "theme": "entraide",
            "cost": 14_200,
            "summary": "Vingt mètres de table pliante, des bancs, et un local pour les ranger.",
            "proposer": "Les cours des Filatures",
            "place": "Place des Bobines",
            "image": "feast",
            "image_alt": "Une longue table sous les guirlandes, toute la rue attablée.",
            "body": "<p>À chaque fête, on emprunte, on trimballe, on abîme. Une table à nous, faite par la menuiserie du lycée, que chaque cour réserve à son tour.</p>",
            "steps": [
                (-80, "submitted", IN, OFFICE),
                (-46, "eligible", OK, {**BUILD, "next": 19}),
                (-31, "on_ballot", BALLOT, OFFICE),
            ],
        },
        {
            "slug": "terrain-peint",
            "title": "Peindre le terrain de la rue des Potiers",
            "quartier": T,
            "theme": "jeunesse",
            "cost": 21_000,
            "summary": "Un sol coloré, des paniers neufs, et des gradins pour regarder.",
            "proposer": "Les filles de 4e et Les Gazelles",
            "place": "Terrain de la rue des Potiers",
            "image": "court",
            "image_alt": "Un terrain de jeu vu du ciel, peint de grandes formes violettes, jaunes et turquoise.",
            "body": "<p>Les couleurs sont choisies. Les gradins, c'est pour que les grands-mères puissent râler assises.</p>",
            "steps": [
                (-66, "submitted", IN, OFFICE),
                (-43, "eligible", OK, {**ROADS, "next": 19}),
                (-31, "on_ballot", BALLOT, OFFICE),
            ],
        },
        {
            "slug": "piscine-sur-le-toit",
            "title": "Une piscine sur le toit de la tour Lilas",
            "quartier": C,
            "theme": "sante",
            "cost": 610_000,
            "summary": "Se baigner à quarante mètres de haut, avec vue sur l'écluse.",
            "proposer": "La classe de CM1 de l'école du Clos",
            "place": "Tour Lilas",
            "body": "<p>« On a pensé que si l'eau ne peut pas venir à la tour, la tour peut monter à la pluie. »</p>",
            "steps": [
                (-58, "submitted", IN, OFFICE),
                (
                    -27,
                    "ineligible",
                    "Nous avons vraiment regardé. L'eau d'une piscine pèse deux cents tonnes : le toit ne les porterait pas, et le prix dépasse dix fois le plafond. Mais votre lettre a décidé le service des sports à ouvrir la piscine de la Cité le mercredi, gratuitement, pour votre école.",
                    BUILD,
                ),
            ],
        },
        {
            "slug": "boites-a-livres",
            "title": "Une boîte à livres dans chaque hall",
            "quartier": F,
            "theme": "culture",
            "cost": 6_800,
            "summary": "Trente boîtes, remplies par la médiathèque, vidées par tout le monde.",
            "proposer": "",
            "place": "Les halls des Filatures",
            "image": "library",
            "image_alt": "Des étagères pleines de livres et un fauteuil de lecture.",
            "body": "<p>Prendre, lire, rendre ou garder. Des livres dans toutes les langues du quartier.</p>",
            "steps": [(-45, "submitted", IN, {**OFFICE, "next": -5})],
        },
    ],
}
