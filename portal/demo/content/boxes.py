# ruff: noqa: E501 — sentences are written whole
"""Two idea boxes: one that stays open, and one that closed with its result."""

from typing import Any

from portal.demo.content.actors import Q

# Questions of the editors: key, type, label, help, answers to choose among.
BOXES: list[dict[str, Any]] = [
    {
        "key": "boite",
        "slug": "boite-a-idees",
        "title": "La boîte à idées",
        "summary": "Une envie, un problème, une solution : dites-le comme ça vous vient, on vous répond.",
        "intro": (
            "<p>Un banc qui manque, une fête à inventer, une chose qui vous met en colère : tout se "
            "dit ici. <b>Chaque idée est lue par une personne</b>, publiée avec son numéro, et reçoit "
            "une réponse.</p>"
        ),
        "level": "consultation",
        "decided_here": (
            "Les petits travaux et les petites choses de tous les jours : bancs, éclairage, fleurs, "
            "horaires des lieux publics, fêtes, ateliers. Si l'idée est retenue, elle est faite dans l'année."
        ),
        "not_decided_here": (
            "L'attribution des logements, le montant des loyers, les écoles et les lignes de train : "
            "ce n'est pas la ville qui décide. Nous transmettons, et nous vous disons à qui."
        ),
        "constraints": (
            "Il faut pouvoir passer avec un fauteuil et un camion de pompiers. On ne plante pas d'arbre "
            "en été. Et une idée pour l'un ne doit pas gêner le sommeil de l'autre."
        ),
        "money": "120 000 € par an pour les quatre quartiers, 30 000 € chacun. Une idée plus chère peut aller au budget participatif.",
        "who_decides": "L'adjointe aux quartiers, après l'avis des habitants tirés au sort du comité de lecture.",
        "reply_days": 45,
        "opens": -320,
        "closes": None,
        "time_needed": "3 minutes",
        "privacy_note": "Seules Hélène et Karim, de l'équipe Participation, peuvent lire vos coordonnées.",
        "thanks": "<p>Merci ! Nous l'avons bien reçue. Gardez votre numéro : il suffit pour lire la réponse.</p>",
        "easy_read": (
            "<ul><li>Écrivez votre idée.</li><li>Choisissez votre quartier.</li><li>Gardez votre "
            "numéro.</li><li>La ville répond en 45 jours.</li></ul>"
        ),
        "fields": [
            (
                "qui",
                "checkboxes",
                "Qui est-ce que cela aiderait ?",
                "Cochez autant de cases que vous voulez.",
                "Les enfants\nLes jeunes\nLes personnes âgées\nLes personnes qui marchent difficilement\nTout le monde",
            ),
            (
                "aider",
                "radio",
                "Aimeriez-vous aider à la réaliser ?",
                "Un coup de main, une heure, une idée de plus.",
                "Oui, avec plaisir\nPeut-être\nNon, pas cette fois",
            ),
        ],
    },
    {
        "key": "boite-passerelle",
        "slug": "un-nom-pour-la-passerelle",
        "title": "Un nom pour la passerelle",
        "summary": "Pendant six semaines, le quai a cherché comment appeler sa nouvelle passerelle.",
        "intro": "<p>La boîte est fermée : <b>la passerelle s'appelle désormais « le Trait d'union »</b>. Les idées reçues restent lisibles ici.</p>",
        "level": "co_decision",
        "decided_here": "Le nom de la passerelle, pour toujours. Le nom qui plaît au plus grand nombre est gravé.",
        "not_decided_here": "Le nom des rues qui y mènent.",
        "constraints": "Ni marque, ni personne vivante, et que l'on puisse le dire facilement à un conducteur de bus.",
        "money": "Aucun budget : la plaque est faite par les apprentis du lycée.",
        "who_decides": "Les habitants des deux rives, à main levée, le jour de l'inauguration.",
        "reply_days": 30,
        "opens": -290,
        "closes": -248,
        "time_needed": "1 minute",
        "privacy_note": "",
        "thanks": "<p>Merci pour votre idée de nom !</p>",
        "easy_read": "",
        "quartiers": [Q],
        "fields": [],
    },
]
