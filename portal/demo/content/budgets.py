# ruff: noqa: E501 — sentences are written whole
"""The participatory budget: its rules, and its two editions."""

from typing import Any

from portal.demo.content.budget_current import CURRENT
from portal.demo.content.budget_first import FIRST
from portal.demo.content.stream import text

BUDGET_INDEX: dict[str, Any] = {
    "title": "Le budget participatif",
    "slug": "budget-participatif",
    "summary": "De l'argent réel, décidé par les habitants : une personne, une voix, la même somme par quartier.",
    "body": [
        text(
            "<p>Chaque année, la ville met de côté une somme que les habitants dépensent eux-mêmes. "
            "Vous proposez, la ville regarde si c'est possible et à quel prix, tout le monde vote, et "
            "les projets choisis se construisent. Ici, vous les suivez jusqu'au dernier boulon.</p>"
        )
    ],
}

RULES: dict[str, Any] = {
    "level": "co_decision",
    "decided_here": "La liste des projets que la ville construit, quartier par quartier. Le vote décide ; personne ne peut changer le résultat.",
    "not_decided_here": "Le montant du budget, et tout ce qui demande d'embaucher : l'argent sert à construire ou à acheter, pas à payer des salaires.",
    "constraints": "Un terrain public, une réalisation en deux ans, et une place pour chacun, en fauteuil aussi.",
    "who_decides": "Les habitants, par leur vote. Le conseil municipal s'est engagé par écrit à suivre le résultat.",
    "who_may_propose": "Toute personne qui vit, étudie ou travaille dans l'un des quatre quartiers, dès 9 ans.",
    "who_may_vote": "Tout le monde dès 11 ans, sans papiers et sans liste électorale, en ligne, à l'urne ou avec une médiatrice.",
    "criteria": (
        "Le projet sert à beaucoup de monde\nIl se trouve dans un des quatre quartiers\n"
        "Il coûte moins que le plafond\nIl peut être construit en deux ans\n"
        "Il ne coûte pas trop cher à entretenir"
    ),
    "ballot": "Trois projets au plus, dans le quartier de votre choix. Sur papier ou en ligne, le bulletin est le même.",
    "counting": "Un projet coché vaut une voix. Les projets sont pris dans l'ordre des voix, tant que l'enveloppe du quartier le permet. À égalité, le moins cher passe devant.",
    "controls": "Chaque votant signe ou reçoit un code ; une personne, un bulletin. Le dépouillement est public, à la médiathèque, et chacun peut recompter.",
    "personal_data": "Votre bulletin ne porte pas votre nom. La liste d'émargement est détruite un mois après les résultats.",
    "delivery_promise": "Le premier projet est livré dans les six mois, le dernier dans les deux ans. Des nouvelles de chacun tous les trois mois, bonnes ou mauvaises.",
    "delivery_months": 24,
    "reply_days": 60,
}

BUDGETS = [CURRENT, FIRST]
