# ruff: noqa: E501 — sentences are written whole
"""Five residents, in their own words. They are invented; their sentences could be heard."""

from typing import Any

from portal.demo.content.actors import C, F, Q, T
from portal.demo.content.stream import exchange

PORTRAIT_INDEX: dict[str, Any] = {
    "title": "Les portraits",
    "slug": "portraits",
    "summary": "Ils et elles font le quartier : des voisines et des voisins qui lancent, réparent, rassemblent.",
}

# `links`: keys of pages, shown at the end under what the person started.
PORTRAITS: list[dict[str, Any]] = [
    {
        "slug": "nora",
        "title": "Nora, le fil et le pain",
        "person_name": "Nora",
        "role": "couturière, elle a lancé l'atelier du soir et le four de la place",
        "summary": "À 44 ans, elle coud le jour, pétrit le mercredi, et connaît chaque cour par son prénom.",
        "quote": "On me demandait toujours de venir aux réunions. Un jour j'ai dit : venez, vous, à mon atelier. Ils sont venus, ils ont cousu, et on a parlé vrai.",
        "photo": "nora",
        "photo_alt": "Nora à sa fenêtre, un foulard rose sur les épaules, souriante.",
        "quartiers": [F],
        "links": ["four-a-pain", "les-filatures"],
        "easy_read": "<ul><li>Nora est couturière.</li><li>Elle apprend la couture aux voisins.</li><li>Elle fait du pain le mercredi.</li></ul>",
        "interview": [
            exchange(
                "Comment l'atelier a-t-il commencé ?",
                "<p>Avec une fermeture éclair cassée. Ma voisine de palier, puis sa sœur, puis six personnes dans ma cuisine. J'ai demandé une salle ; on m'a dit « faites un dossier ». J'ai fait une affiche à la place, et La Navette nous a donné la clé.</p>",
            ),
            exchange(
                "Et le four à pain ?",
                "<p>Mon grand-père en avait un. J'en parlais tellement que Mehdi a dit : « On le construit, ou tu changes de sujet ! » On a proposé l'idée à la boîte. Quarante personnes, huit samedis, trois mille briques de la filature.</p>",
            ),
            exchange(
                "Qu'est-ce qui vous agace ?",
                "<p>Quand on parle de nous comme d'un problème à régler. On est une solution qui attend qu'on lui ouvre la porte.</p>",
            ),
            exchange(
                "Et après ?",
                "<p>Une boutique, une vraie, avec vitrine, où l'on vend ce qu'on coud. J'ai déjà le nom. Je ne le dis pas, ça porte malheur.</p>",
            ),
        ],
    },
    {
        "slug": "gaston",
        "title": "Gaston, six cent quatre arbres",
        "person_name": "Gaston",
        "role": "jardinier bénévole et gardien de la liste des arbres du Clos",
        "summary": "À 76 ans, il a compté tous les arbres du Clos avec les enfants de l'école. Deux fois.",
        "quote": "Un arbre, ça ne se plaint jamais. Alors il faut bien que quelqu'un aille aux réunions à sa place.",
        "photo": "gaston",
        "photo_alt": "Gaston à sa fenêtre, lunettes rondes et moustache blanche, un sourire au coin des yeux.",
        "quartiers": [C],
        "links": ["jardin-portes-ouvertes", "le-clos-fleuri"],
        "interview": [
            exchange(
                "Pourquoi compter les arbres ?",
                "<p>Parce qu'un jour on en a coupé quatre, et que personne ne pouvait dire combien il en restait. Ce qu'on ne compte pas disparaît. Maintenant chaque classe de CM1 a son carnet.</p>",
            ),
            exchange(
                "Vous conduisiez le bus 5, je crois ?",
                "<p>Trente et un ans. J'ai vu des bébés devenir grands-parents. Au jardin, c'est pareil : je reconnais les gens à leur façon de monter.</p>",
            ),
            exchange(
                "Un conseil pour qui débute ?",
                "<p>Planter des radis. Ça pousse en trois semaines, ça donne confiance. C'est valable pour les jardins et pour la politique.</p>",
            ),
        ],
    },
    {
        "slug": "aminata",
        "title": "Aminata apprend à rouler à tout le quai",
        "person_name": "Aminata",
        "role": "mécanicienne vélo, elle anime l'atelier entre femmes",
        "summary": "À 31 ans, elle a remis en selle cent quarante femmes. La plus âgée en a 72.",
        "quote": "La première fois qu'une dame lâche le frein, elle crie. La deuxième fois, elle rit. La troisième, elle part sans moi, et c'est là que j'ai gagné.",
        "photo": "aminata",
        "photo_alt": "Aminata à sa fenêtre, coiffée d'un foulard noué grenat et jaune, boucles d'oreilles dorées.",
        "quartiers": [Q],
        "links": ["velo-entre-femmes", "nuits-du-canal"],
        "interview": [
            exchange(
                "Comment devient-on mécanicienne vélo ?",
                "<p>En arrivant à 8 h à l'Atelier du Canal, tous les jours, jusqu'à ce qu'on vous donne une clé de 15. J'avais un CAP comptabilité. Les comptes, je les fais toujours : c'est moi qui tiens la caisse.</p>",
            ),
            exchange(
                "Pourquoi un atelier entre femmes ?",
                "<p>Parce qu'on tombe, au début. Et qu'on tombe mieux entre nous. Après, elles roulent avec tout le monde, bien sûr.</p>",
            ),
            exchange(
                "Ce que la ville a changé grâce à vous ?",
                "<p>La rampe de la passerelle. J'ai amené l'ingénieur avec un vélo-cargo et deux enfants dedans. Il a compris en onze secondes.</p>",
            ),
            exchange(
                "Et ce qui reste à faire ?",
                "<p>Un local à vélos par cage d'escalier. On l'a mis au budget participatif. Votez, s'il vous plaît !</p>",
            ),
        ],
    },
    {
        "slug": "ismael",
        "title": "Ismaël et le dernier bus",
        "person_name": "Ismaël",
        "role": "étudiant, il a compté les passagers de la ligne 11 pendant cinq semaines",
        "summary": "À 22 ans, il a prouvé, carnet en main, que le bus du soir manquait à la Tuilerie.",
        "quote": "On nous répondait : il n'y a pas de demande. Alors on est restés à l'arrêt, et on a compté la demande.",
        "photo": "ismael",
        "photo_alt": "Ismaël à sa fenêtre, cheveux bouclés et barbe courte, pull brique, le regard franc.",
        "quartiers": [T],
        "links": ["la-tuilerie", "reunion-budget"],
        "interview": [
            exchange(
                "Racontez-nous ces cinq semaines.",
                "<p>On était neuf, en roulement, de 20 h à 23 h. On notait ceux qui arrivaient, voyaient l'horaire, et repartaient à pied. Quatre cent douze personnes. Une dame rentrait de l'hôpital, une autre du travail, des jeunes du cinéma.</p>",
            ),
            exchange(
                "Et ensuite ?",
                "<p>On a mis le carnet sur la table. Pas de colère, des colonnes. L'essai a commencé en septembre.</p>",
            ),
            exchange(
                "Que diriez-vous à quelqu'un de votre âge ?",
                "<p>Qu'il n'y a pas besoin d'aimer la politique pour en faire. Il suffit d'avoir raté un bus.</p>",
            ),
        ],
    },
    {
        "slug": "denise",
        "title": "Denise, vingt-deux boîtes aux lettres",
        "person_name": "Denise",
        "role": "ambassadrice du Clos, elle porte les nouvelles de porte en porte",
        "summary": "À 68 ans, cette ancienne factrice n'a jamais vraiment rendu sa tournée.",
        "quote": "Une affiche dans un hall, personne ne la lit. Mais si c'est moi qui la colle et que je râle parce qu'elle est de travers, tout l'étage sort.",
        "photo": "denise",
        "photo_alt": "Denise à sa fenêtre, cheveux gris au carré, lunettes rondes et gilet prune.",
        "quartiers": [C, F],
        "links": ["braderie-du-clos", "ambassadeurs"],
        "interview": [
            exchange(
                "Que fait une ambassadrice ?",
                "<p>Elle sonne. Elle dit : « Il y a ça samedi, tu viens avec moi ? » Les gens ne viennent pas pour la mairie, ils viennent pour quelqu'un.</p>",
            ),
            exchange(
                "Une réussite ?",
                "<p>Le tableau du bailleur, dans le hall. Ce qu'il promet est écrit, avec la date. On n'efface que quand c'est fait. Simple comme une liste de courses.</p>",
            ),
            exchange(
                "Et quand ça ne marche pas ?",
                "<p>On le dit aussi. Les gens pardonnent un non. Ils ne pardonnent pas le silence.</p>",
            ),
        ],
    },
]
