# ruff: noqa: E501 — sentences are written whole
"""The agenda beyond next week, and what is over: the same form as in `events`."""

from typing import Any

from portal.demo.content.actors import C, F, Q, T
from portal.demo.content.stream import picture, quote, text
from portal.demo.dates import Moment

SAT, SUN, WED, FRI = 5, 6, 2, 4

LATER: list[dict[str, Any]] = [
    {
        "slug": "premiers-secours",
        "title": "Les gestes qui sauvent",
        "kind": "workshop",
        "when": (Moment(11), "18:00", Moment(11), "20:00"),
        "status": "full",
        "status_note": "Les vingt places sont prises. Laissez votre prénom à l'accueil : une deuxième soirée s'ouvre dès dix inscrits.",
        "summary": "Deux heures pour apprendre à réagir : malaise, brûlure, étouffement.",
        "place": "Maison de santé du Clos",
        "facts": "ynnyyn",
        "quartiers": [C, F],
        "theme": "sante",
        "organiser": "Maison de santé du Clos",
        "contact": ("L'accueil", "03 53 01 22 60"),
        "body": [
            text(
                "<p>On s'entraîne sur des mannequins, à son rythme. Aucun diplôme à la fin, mais beaucoup moins peur.</p>"
            )
        ],
    },
    {
        "slug": "reunion-budget",
        "title": "Le budget participatif, expliqué sans jargon",
        "kind": "meeting",
        "when": (Moment(13), "18:30", Moment(13), "20:30"),
        "summary": "D'où vient l'argent, qui vote, ce qui se passe après : posez toutes vos questions.",
        "place": "Médiathèque Le Fil",
        "facts": "yyyyyy",
        "quartiers": [F, C, Q, T],
        "theme": "cadre-de-vie",
        "organiser": "Ville de Belmarais",
        "contact": ("L'équipe Participation", "03 53 01 10 10"),
        "languages": "français, arabe, langue des signes",
        "image": "library",
        "image_alt": "La médiathèque : des étagères pleines, une lectrice dans un fauteuil, une mère et son fils.",
        "body": [
            text(
                "<p>Pas d'estrade, pas de diaporama. Des tables de huit, un élu par table, et un sablier : chacun parle, personne ne monopolise.</p>"
            ),
            quote(
                "La dernière fois, le sablier a coupé le maire. J'ai su que c'était sérieux.",
                "Ismaël",
                "habitant de la Tuilerie",
            ),
        ],
    },
    {
        "slug": "cine-plein-air",
        "title": "Ciné sous les étoiles",
        "kind": "party",
        "when": (Moment(16, weekday=FRI), "20:30", Moment(16, weekday=FRI), "23:00"),
        "previous": Moment(2, "20:30"),
        "status": "postponed",
        "status_note": "On annonce de la pluie : on attend un ciel plus clair.",
        "summary": "Un film, des couvertures, du maïs grillé, sur la place de la Fontaine.",
        "place_name": "Place de la Fontaine",
        "address": "Place de la Fontaine, Vieille-Écluse",
        "point": ("51.255900", "2.084200"),
        "facts": "yy?nnn",
        "quartiers": [T],
        "theme": "culture",
        "organiser": "Café associatif La Cafetière",
        "contact": ("Sevgi", "03 53 01 24 40"),
        "bring": "Une couverture et votre chaise préférée.",
        "image": "lamps",
        "image_alt": "La nuit, un chemin bordé de réverbères allumés entre les immeubles ; deux amies se promènent.",
        "body": [
            text(
                "<p>Le film est choisi par les enfants de la rue des Potiers, sous-titré pour que tout le monde suive.</p>"
            )
        ],
    },
    {
        "slug": "braderie-du-clos",
        "title": "La grande braderie du Clos",
        "kind": "party",
        "when": (Moment(18, weekday=SUN), "08:00", Moment(18, weekday=SUN), "18:00"),
        "all_day": True,
        "summary": "Deux cents stands, une fanfare, et la tombola des jardiniers.",
        "place_name": "Allée des Lilas",
        "address": "Allée des Lilas, Belmarais",
        "point": ("51.260900", "2.060100"),
        "facts": "y?n?yn",
        "quartiers": [C],
        "theme": "culture",
        "organiser": "Le comité des fêtes du Clos",
        "contact": ("Denise", "03 53 01 22 20"),
        "image": "market",
        "image_alt": "Des étals sous des auvents rayés, des cageots de fruits et de légumes, des habitants qui font leurs courses.",
        "body": [
            text(
                "<p>Les emplacements sont gratuits pour les habitants du quartier. Inscriptions au local de la tour Mimosa.</p>"
            )
        ],
    },
    {
        "slug": "nuits-du-canal",
        "title": "Les Nuits du canal",
        "kind": "party",
        "when": (Moment(24, weekday=FRI), "18:00", Moment(26, weekday=SUN), "22:00"),
        "summary": "Trois soirs de musique et de contes au bord de l'eau, inventés par les habitants.",
        "place_name": "Le quai bas, devant l'écluse",
        "address": "Quai des Mariniers, Belmarais",
        "how": "Bus 8, arrêt Écluse. Navette gratuite depuis la Tuilerie à 17 h 30 et à 22 h.",
        "point": ("51.244300", "2.065400"),
        "facts": "yy?yy?",
        "quartiers": [Q, T],
        "theme": "culture",
        "organiser": "Le collectif des Nuits, soixante habitants des deux rives",
        "contact": ("Aminata", "03 53 01 23 45"),
        "image": "feast",
        "image_alt": "Une longue table sous les guirlandes, toute la rue attablée devant les maisons en briques.",
        "body": [
            text(
                "<p>Vendredi, les voix. Samedi, les tambours. Dimanche, le grand repas, avec ce que chacun apporte. <b>Tout est gratuit.</b></p>"
            )
        ],
    },
]

PAST: list[dict[str, Any]] = [
    {
        "slug": "conseil-citoyen-porte-ouverte",
        "title": "Le conseil citoyen ouvre sa porte",
        "kind": "meeting",
        "when": (Moment(-19), "18:30", Moment(-19), "20:30"),
        "summary": "Une réunion pour voir comment ça se passe, avant de se décider.",
        "place": "Maison du Quai",
        "facts": "ynynyy",
        "quartiers": [Q, T],
        "theme": "entraide",
        "organiser": "Le conseil citoyen des deux rives",
        "contact": ("Bakary", "03 53 01 23 30"),
        "body": [
            text(
                "<p>Vingt-six personnes sont venues, neuf sont restées. Le compte rendu tient sur une page ; il est affiché à la Maison du Quai.</p>"
            )
        ],
    },
    {
        "slug": "carnaval-des-filatures",
        "title": "Le carnaval des Filatures",
        "kind": "party",
        "when": (Moment(-44, weekday=SAT), "14:00", Moment(-44, weekday=SAT), "18:00"),
        "summary": "Des masques, des tambours, et un géant d'osier haut comme deux étages.",
        "place_name": "Place des Bobines",
        "address": "Place des Bobines, Belmarais",
        "facts": "yn?nyn",
        "quartiers": [F],
        "theme": "culture",
        "audience": "families",
        "organiser": "Les cours des Filatures",
        "contact": ("Farida", "03 53 01 21 10"),
        "image": "carnival",
        "image_alt": "Des habitants costumés dansent sous les confettis, devant les façades de brique.",
        "body": [
            text(
                "<p>Mille deux cents personnes, un géant, zéro poubelle qui déborde. Merci aux cinquante bénévoles du balai.</p>"
            )
        ],
    },
    {
        "slug": "marche-du-clos",
        "title": "Le Clos à pied : ce que nous avons vu",
        "kind": "walk",
        "when": (Moment(-78), "17:00", Moment(-78), "19:00"),
        "summary": "Trente-deux habitants, onze arrêts, dix-neuf remarques : voici ce qu'elles sont devenues.",
        "place_name": "Pied de la tour Glycine",
        "address": "Allée des Lilas, Belmarais",
        "facts": "y?nnyy",
        "quartiers": [C],
        "theme": "cadre-de-vie",
        "organiser": "Le collectif des locataires et la ville",
        "contact": ("Denise", "03 53 01 22 20"),
        "image": "benches",
        "image_alt": "Deux voisins assis sur un banc de bois, à l'ombre d'un grand arbre, au bord d'une allée.",
        "body": [
            text(
                "<h2>Promis, tenu ?</h2><ul><li><b>Tenu</b> – Les quatre lampadaires de l'allée sont "
                "rallumés depuis le lendemain.</li><li><b>Tenu en partie</b> – Deux bancs sur cinq sont "
                "posés ; les autres attendent leur livraison.</li><li><b>Pas tenu</b> – Le passage piéton "
                "devant la pharmacie : le département refuse, nous avons demandé un rendez-vous sur "
                "place.</li></ul>"
            ),
            picture("benches", "Le banc de l'allée, posé trois semaines après la marche."),
        ],
    },
]
