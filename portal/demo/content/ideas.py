# ruff: noqa: E501 — sentences are written whole
"""Residents' ideas, in the spelling they were sent in, and what became of each.

A step is (days from today, status, public sentence, details). Details: `role`, `by` (signature),
`to` (handed to), `next` (days to the next news), `answer` (it is the official answer).
"""

from typing import Any

from portal.demo.content.actors import C, F, Q, T
from portal.demo.content.ideas_recent import RECENT
from portal.demo.content.signatures import DEPUTY, GREEN, READ, ROADS

IDEAS: list[dict[str, Any]] = [
    {
        "key": "bancs",
        "text": "bonjour es ce que on peu mettre des banc a l'arret du bus Filature ? ma mere a 78 ans elle attend debout avec ces courses. il y a rien pour sassoir depuis la mairie jusque ici. merci d'avance",
        "heading": "Des bancs à l'arrêt Filature",
        "quartier": F,
        "theme": "deplacements",
        "place": "l'arret du bus filature coté boulangerie",
        "name": "la fille de Mme H.",
        "channel": "paper",
        "day": -118,
        "answers": {"qui": ["Les personnes âgées"], "aider": "Peut-être"},
        "steps": [
            (-116, "received", READ, {}),
            (
                -110,
                "reading",
                "Nous sommes allés voir : entre la mairie et l'arrêt, il y a 640 mètres sans un seul siège. Vous avez raison.",
                {},
            ),
            (
                -98,
                "forwarded",
                "L'arrêt appartient au réseau de bus. Nous leur avons écrit, avec votre lettre et nos photos.",
                {"to": "Pays de Belmarais Mobilités", "next": -80},
            ),
            (
                -79,
                "accepted",
                "C'est oui. Trois bancs avec dossier et accoudoirs seront posés, dont un à l'ombre. Le réseau paie l'abri, la ville paie les bancs.",
                {**DEPUTY, "answer": True, "next": -20},
            ),
            (
                -17,
                "done",
                "Les trois bancs sont posés depuis mardi. Votre mère les a essayés la première : elle les trouve « un peu hauts, mais francs ».",
                ROADS,
            ),
        ],
    },
    {
        "key": "bancs-double",
        "text": "Il manque un banc pour attendre le bus 3. Avec les sacs et la poussette c'est long",
        "heading": "Un banc pour attendre le bus 3",
        "quartier": F,
        "theme": "deplacements",
        "channel": "web",
        "day": -104,
        "steps": [
            (-102, "received", READ, {}),
            (
                -97,
                "merged",
                "Quelqu'un a eu la même idée que vous la semaine d'avant : nous les suivons ensemble, et la réponse vaut pour les deux.",
                {"into": "bancs"},
            ),
        ],
    },
    {
        "key": "passerelle-lumiere",
        "text": "Le soir sur la passerelle on voit rien. Moi je prends mon travail à 5 h, je mets la lampe du téléphone. L'autre jour j'ai failli rentrer dans un monsieur qui promenait son chien. Je demande pas un stade, juste qu'on voie ses pieds.",
        "heading": "Voir ses pieds sur la passerelle",
        "quartier": Q,
        "theme": "cadre-de-vie",
        "place": "la passerelle",
        "channel": "doorstep",
        "day": -39,
        "answers": {"qui": ["Tout le monde"], "aider": "Non, pas cette fois"},
        "steps": [
            (
                -38,
                "received",
                "Dicté sur le pas de la porte et relu ensemble. Merci pour l'accueil et pour le thé.",
                {"role": "mediator", "by": "Sandrine, médiatrice"},
            ),
            (
                -30,
                "forwarded",
                "Les lampes dépendent des deux communes. Les deux services ont reçu votre idée le même jour.",
                {"to": "Éclairage public de Belmarais et de Vieille-Écluse"},
            ),
            (
                -16,
                "under_study",
                "On essaie une lumière basse, tournée vers le sol, pour ne pas gêner les chauves-souris du canal. Trois lampes sont en test : dites-nous si vous voyez vos pieds.",
                {**ROADS, "next": 12},
            ),
        ],
    },
    {
        "key": "eau-square",
        "text": "نريد حنفية ماء للشرب قرب ملعب الأطفال. في الصيف الأولاد يعطشون ونرجع إلى الطابق التاسع والمصعد أحيانا معطل. شكرا لكم",
        "language": "ar",
        "heading": "حنفية ماء للشرب في ساحة ميموزا",
        "quartier": C,
        "theme": "jeunesse",
        "place": "ساحة ميموزا",
        "name": "أم ياسين",
        "channel": "web",
        "day": -88,
        "answers": {"qui": ["Les enfants", "Tout le monde"], "aider": "Oui, avec plaisir"},
        "steps": [
            (
                -86,
                "received",
                "شكرا لك، وصلت فكرتك. – Votre idée est arrivée, merci. Elle demande un point d'eau potable près des jeux.",
                {},
            ),
            (
                -70,
                "under_study",
                "Le réseau d'eau passe à quatorze mètres : c'est faisable. Il reste à choisir une fontaine que l'on puisse utiliser en fauteuil.",
                GREEN,
            ),
            (
                -52,
                "accepted",
                "نعم. – C'est oui. Comme la fontaine coûte plus que la boîte à idées ne peut payer, elle est proposée au vote du budget participatif, avec votre accord.",
                {**DEPUTY, "answer": True, "next": 20},
            ),
            (
                -31,
                "put_to_vote",
                "La fontaine est sur le bulletin du budget participatif du Clos-Fleuri.",
                {"next": 30},
            ),
        ],
    },
    {
        "key": "cours-du-soir",
        "text": "السلام عليكم، أعمل في النهار ولا أستطيع حضور دروس الفرنسية في المركز. هل يمكن درس في المساء مرة في الأسبوع؟ نحن خمس نساء في العمارة نفسها.",
        "language": "ar",
        "heading": "دروس فرنسية في المساء",
        "quartier": F,
        "theme": "entraide",
        "channel": "paper",
        "day": -64,
        "steps": [
            (
                -62,
                "received",
                "وعليكم السلام، وصلت فكرتك. – Cinq voisines demandent un cours de français le soir.",
                {},
            ),
            (
                -41,
                "accepted",
                "نعم، ابتداء من يوم الثلاثاء القادم. – C'est oui : le mardi de 19 h à 20 h 30 à La Navette, avec une garde d'enfants. Farida vous attend.",
                {"role": "service", "by": "Le centre social La Navette", "answer": True},
            ),
            (
                -20,
                "done",
                "Le cours a commencé : elles étaient cinq, elles sont onze.",
                {"role": "service", "by": "Le centre social La Navette"},
            ),
        ],
    },
    {
        "key": "rue-sans-voiture",
        "text": "Je propose de fermer la rue du Halage aux voitures, tout le temps. Le matin devant l'école c'est n'importe quoi, ça klaxonne, ça se gare sur le trottoir, les petits passent entre. On n'a qu'à faire une rue pour marcher.",
        "heading": "Fermer la rue du Halage aux voitures",
        "quartier": Q,
        "theme": "deplacements",
        "place": "rue du Halage",
        "name": "Un papa de CP",
        "channel": "web",
        "day": -95,
        "answers": {"qui": ["Les enfants"], "aider": "Oui, avec plaisir"},
        "steps": [
            (-93, "received", READ, {}),
            (
                -85,
                "under_study",
                "Nous avons compté pendant une semaine : 212 voitures entre 8 h 10 et 8 h 40, et les camions de la halle toute la journée.",
                ROADS,
            ),
            (
                -55,
                "declined",
                "Nous ne pouvons pas fermer la rue toute la journée : c'est le seul accès des pompiers à la halle et le passage du bus 8. En revanche, dès la rentrée, la rue sera fermée trente minutes matin et soir, avec des barrières tenues par des parents volontaires. Si cela marche, nous rouvrirons votre question.",
                {**DEPUTY, "answer": True},
            ),
        ],
    },
    {
        "key": "foot-filles",
        "text": "slt on est plusieur filles du college et on voudrai un creneau rien que pour nous au city. les garcons le prenne tout le temp et si on vient il nous regarde mal. le mercredi sa serait bien. merci de repondre svp",
        "heading": "Un créneau pour les filles au terrain",
        "quartier": T,
        "theme": "jeunesse",
        "name": "les filles de 4e",
        "channel": "web",
        "day": -47,
        "answers": {"qui": ["Les jeunes"], "aider": "Oui, avec plaisir"},
        "steps": [
            (
                -46,
                "received",
                "Bien reçu les filles, et merci d'avoir écrit à plusieurs. On vous répond vite.",
                {},
            ),
            (
                -35,
                "accepted",
                "C'est oui, le mercredi de 14 h à 16 h, avec Les Gazelles pour encadrer. On peint le terrain ensemble pendant les vacances : à vous de choisir les couleurs.",
                {**DEPUTY, "answer": True, "next": 16},
            ),
        ],
    },
    {
        "key": "compost",
        "text": "On est dix familles à vouloir un composteur derrière la tour Glycine. Les épluchures partent dans les poubelles, et les poubelles débordent. Je veux bien m'en occuper, j'en avais un chez ma tante.",
        "heading": "Un composteur derrière la tour Glycine",
        "quartier": C,
        "theme": "nature",
        "place": "derrière la tour Glycine",
        "name": "Roxane, 6e étage",
        "channel": "event",
        "day": -30,
        "answers": {"qui": ["Tout le monde"], "aider": "Oui, avec plaisir"},
        "steps": [
            (-29, "received", READ, {}),
            (
                -21,
                "reading",
                "Gaston et les jardiniers sont d'accord pour vous montrer comment faire.",
                {},
            ),
            (
                -9,
                "accepted",
                "C'est oui. Trois bacs arrivent le mois prochain, et la formation dure une matinée. Vous êtes la référente, avec votre accord.",
                {**GREEN, "answer": True, "next": 24},
            ),
        ],
    },
    {
        "key": "numeros-tours",
        "text": "Les livreurs et le SAMU ne trouvent jamais la tour Mimosa parce qu'il n'y a pas de nom écrit dessus. Ma voisine a attendu l'ambulance vingt minutes, ils tournaient en bas. Il faut écrire les noms en très grand.",
        "heading": "Écrire le nom des tours en très grand",
        "quartier": C,
        "theme": "logement",
        "channel": "phone",
        "day": -160,
        "steps": [
            (-158, "received", READ, {}),
            (
                -150,
                "forwarded",
                "Les façades appartiennent au bailleur. Il a reçu votre message aujourd'hui.",
                {"to": "Bel Habitat"},
            ),
            (
                -104,
                "accepted",
                "Bel Habitat dit oui, et demande aux enfants de dessiner les lettres. Nous vous avions promis une réponse avant : elle arrive avec onze jours de retard, pardon.",
                {"role": "service", "by": "Bel Habitat et la ville", "answer": True, "next": -60},
            ),
            (
                -58,
                "done",
                "Mimosa, Glycine et Lilas sont écrits en lettres de deux mètres. On les lit depuis le rond-point.",
                {"role": "service", "by": "Bel Habitat"},
            ),
        ],
    },
    *RECENT,
]
