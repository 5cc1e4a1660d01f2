# ruff: noqa: E501 — sentences are written whole
"""The home page, the quartiers' own pages and the pages of text."""

from typing import Any

from portal.demo.content.stream import (
    action,
    callout,
    figures,
    picture,
    questions,
    quote,
    steps,
    text,
)

HOME: dict[str, Any] = {
    "title": "Belmarais, vu de nos fenêtres",
    "summary": "Les quartiers de Belmarais, racontés et décidés par celles et ceux qui y vivent.",
    "welcome": (
        "Ici, vous trouvez ce qui se passe en bas de chez vous, vous proposez vos idées, et vous "
        "suivez ce qu'elles deviennent. Sans compte, en trois minutes."
    ),
    "hero_image": "home",
    "hero_image_alt": (
        "Une rue de maisons en briques au crépuscule ; des fenêtres s'allument, des voisins "
        "discutent sur le trottoir."
    ),
    "easy_read": (
        "<ul><li>Ce site parle de quatre quartiers.</li><li>Vous pouvez proposer une idée.</li>"
        "<li>La ville répond à toutes les idées.</li><li>Vous n'avez pas besoin de compte.</li></ul>"
    ),
    "body": [
        steps(
            (
                "Vous proposez une idée",
                "Quand vous voulez",
                "Sur le site, sur papier, ou en parlant à une médiatrice.",
            ),
            (
                "Quelqu'un la lit vraiment",
                "Sous une semaine",
                "Elle apparaît sur le site avec un numéro, sans votre nom si vous préférez.",
            ),
            (
                "La ville répond",
                "Sous 45 jours",
                "Oui, non, ou pas tout de suite : toujours avec une raison.",
            ),
            (
                "Tout le monde voit la suite",
                "Jusqu'au bout",
                "Chaque étape est datée. Et quand nous sommes en retard, cela se voit aussi.",
            ),
        ),
        quote(
            "Avant, on disait les choses et ça partait dans un cahier. Maintenant, le cahier, on le lit tous.",
            "Nora",
            "couturière aux Filatures",
        ),
    ],
}

QUARTIER_INDEX: dict[str, Any] = {
    "title": "Les quartiers",
    "slug": "quartiers",
    "summary": "Quatre quartiers, quatre histoires. Choisissez le vôtre, par son nom.",
}

QUARTIER_PAGES: dict[str, dict[str, Any]] = {
    "les-filatures": {
        "summary": "Des rues de briques, des cours fleuries, et une cheminée que l'on voit de partout.",
        "hero_image": "filatures",
        "hero_image_alt": (
            "Les toits en dents de scie de l'ancienne filature et sa haute cheminée, au-dessus "
            "d'une rangée de maisons ouvrières."
        ),
        "introduction": (
            "Ici, presque chaque famille a une grand-mère qui a travaillé au fil. La filature s'est "
            "tue en 1984 ; le quartier, lui, n'a jamais cessé de parler. On y vient pour le pain du "
            "mercredi, pour les ateliers de couture, et parce que les loyers y restent doux."
        ),
        "proud_of": (
            "Le four à pain que nous avons bâti à quarante, brique après brique. La chorale des "
            "cours. Et nos trois cents rosiers : personne ne les a plantés pour nous."
        ),
        "meeting_place": (
            "Sur la place des Bobines, autour du four. Au café de La Navette, le matin après "
            "l'école. Et sur les marches de la médiathèque, dès qu'il y a du soleil."
        ),
        "easy_read": (
            "<ul><li>Les Filatures est un quartier de Belmarais.</li><li>3 240 personnes y "
            "vivent.</li><li>Pour être aidé, allez à La Navette.</li></ul>"
        ),
        "body": [
            text(
                "<h2>Ce qui change en ce moment</h2><p>La cour de la filature rouvre après vingt ans "
                "de grilles. Les habitants ont dessiné le sol, choisi les arbres, et demandé que les "
                "bancs aient des dossiers. <b>Les travaux finissent à l'automne.</b></p>"
            ),
            figures(
                ("312", "rosiers plantés par les habitants"),
                ("40", "bâtisseurs du four à pain"),
                ("17", "langues parlées à l'école"),
            ),
            quote(
                "Le four, c'est notre place du village. On y vient avec sa pâte, on repart avec des nouvelles.",
                "Mehdi",
                "boulanger du mercredi",
            ),
        ],
    },
    "le-clos-fleuri": {
        "summary": "Trois tours, des jardins à leur pied, et le plus long repas de quartier de la ville.",
        "hero_image": "clos_fleuri",
        "hero_image_alt": "Trois immeubles clairs aux balcons verts ; à leur pied, des jardins potagers et de grands arbres.",
        "introduction": (
            "Le Clos a été construit dans les champs, en 1967. Il en a gardé les arbres : six cents, "
            "comptés par les enfants de l'école. Du quatorzième étage de la tour Mimosa, on voit les "
            "jours clairs jusqu'à l'écluse."
        ),
        "proud_of": (
            "Nos quarante parcelles de jardin, la radio de la cage d'escalier, et le fait que "
            "personne, ici, ne mange seul le soir de l'Aïd ni le soir de Noël."
        ),
        "meeting_place": (
            "Au jardin partagé, le mercredi et le samedi. Devant la tour Mimosa, sur le banc de "
            "Gaston. Au local du rez-de-chaussée, quand il pleut."
        ),
        "body": [
            text(
                "<h2>Les ascenseurs</h2><p>Vous nous en parlez plus que de tout le reste. Le bailleur "
                "s'est engagé devant quatre-vingts locataires : <b>deux ascenseurs neufs par an</b>, "
                "et une réparation en moins de 24 heures. Nous publions chaque mois les pannes et leur "
                "durée.</p>"
            ),
            questions(
                (
                    "L'ascenseur est en panne et je ne peux pas descendre. Qui appeler ?",
                    "<p>Bel Habitat, jour et nuit, au 03 53 01 22 88. On vous porte vos courses, et on vous aide à descendre si c'est nécessaire.</p>",
                ),
                (
                    "Comment avoir une parcelle au jardin ?",
                    "<p>Venez un mercredi ou un samedi après-midi. Il y a une petite liste d'attente ; en attendant, les bacs de l'entrée sont à tout le monde.</p>",
                ),
            ),
            figures(
                ("604", "arbres, comptés par les enfants"),
                ("40", "parcelles de jardin"),
                ("2", "ascenseurs remplacés cette année"),
            ),
        ],
    },
    "quai-des-mariniers": {
        "summary": "Un quartier entre deux communes, les pieds dans l'eau et la tête aux voyages.",
        "hero_image": "mariniers",
        "hero_image_alt": "Des entrepôts de brique reflétés dans le canal ; une péniche fleurie passe sous une passerelle.",
        "introduction": (
            "Les péniches n'y déchargent plus de charbon, mais on y entend encore la corne du "
            "samedi. Le quai va de Belmarais à Vieille-Écluse : deux mairies, un seul quartier, et des "
            "enfants qui traversent la passerelle pour aller à l'école."
        ),
        "proud_of": (
            "L'atelier vélo où l'on répare sans payer. Les contes du soir sur la péniche. Et la "
            "passerelle : nous l'avons demandée onze ans."
        ),
        "meeting_place": "À la Maison du Quai, à l'Atelier du Canal, et sur le muret devant l'écluse à l'heure du goûter.",
        "body": [
            text(
                "<h2>Le chantier du quai</h2><p>Le quai haut se refait par morceaux, pour que l'on "
                "puisse toujours passer avec une poussette ou un fauteuil. Le plan du passage est "
                "affiché chaque lundi à la Maison du Quai.</p>"
            ),
            callout(
                "Bon à savoir",
                "<p>Pendant les travaux, l'arrêt de bus Écluse est déplacé devant la boulangerie.</p>",
            ),
            steps(
                ("Le quai bas", "Terminé en mars", "Les pavés sont posés, l'éclairage est allumé."),
                ("Le quai haut", "En cours", "Un côté après l'autre, jamais les deux."),
                (
                    "Les plantations",
                    "L'hiver prochain",
                    "Les essences ont été choisies avec l'école.",
                ),
            ),
        ],
    },
    "la-tuilerie": {
        "summary": "Un petit quartier sur sa colline, une fontaine, un café, et des soirées qui durent.",
        "hero_image": "tuilerie",
        "hero_image_alt": "Une place en pente le soir : une fontaine, des guirlandes entre les maisons, des habitants qui se parlent.",
        "introduction": (
            "La Tuilerie est le plus petit des quatre quartiers et sans doute le plus bavard. Perchée "
            "au-dessus de Vieille-Écluse, elle a fabriqué les toits de toute la vallée. On y connaît le "
            "prénom du facteur, et le bus s'y arrête au terminus."
        ),
        "proud_of": (
            "Nos filles championnes de course d'orientation. Le café où chacun paie ce qu'il peut. La "
            "fontaine qui coule à nouveau depuis l'été dernier."
        ),
        "meeting_place": "Au café La Cafetière. Sur la place de la Fontaine. Au gymnase du Four-Rond, le dimanche matin.",
        "body": [
            text(
                "<h2>Le bus du soir</h2><p>Après 20 h, il n'y avait plus rien. Depuis septembre, la ligne "
                "11 roule jusqu'à 22 h 30 du jeudi au samedi : c'est un essai, et nous comptons "
                "ensemble qui monte. <b>Le bilan sera fait avec vous au printemps.</b></p>"
            ),
            quote(
                "Quand le dernier bus est à 22 h 30, ma fille peut aller au théâtre. Ça change une vie, un horaire.",
                "Sevgi",
                "habitante de la rue des Potiers",
            ),
        ],
    },
}

STANDARD_PAGES: list[dict[str, Any]] = [
    {
        "key": "comment",
        "slug": "comment-ca-marche",
        "show_in_menus": True,
        "title": "Comment ça marche",
        "summary": "Qui lit vos idées, qui décide, et en combien de temps.",
        "easy_read": (
            "<ul><li>Vous donnez une idée.</li><li>Une personne la lit.</li><li>La ville répond en "
            "45 jours.</li><li>La réponse est écrite ici.</li></ul>"
        ),
        "body": [
            text(
                "<p>Ce portail a été voulu par des habitants fatigués de répondre à des "
                "questionnaires sans jamais voir la suite. Ses règles tiennent en une page.</p>"
                "<h2>Nos promesses</h2><ul><li>Nous disons <b>avant</b> ce qui peut changer et ce "
                "qui ne peut pas.</li><li>Chaque idée reçoit une réponse écrite, avec une "
                "raison.</li><li>Un retard s'affiche tout seul : nous ne pouvons pas le "
                "cacher.</li><li>Ce que la ville a promis reste visible, même quand elle ne l'a "
                "pas tenu.</li></ul>"
            ),
            questions(
                (
                    "Faut-il donner son nom ?",
                    "<p>Non. Une idée sans nom vaut autant qu'une autre. Votre numéro de suivi suffit pour lire la réponse.</p>",
                ),
                (
                    "Je n'écris pas bien le français.",
                    "<p>Écrivez comme vous parlez, dans votre langue. Ou venez le dire : quelqu'un l'écrira avec vos mots.</p>",
                ),
                (
                    "Et si je ne suis pas d'accord avec la réponse ?",
                    "<p>Dites-le-nous. Une réponse peut être rouverte, et cela se voit dans l'historique de l'idée.</p>",
                ),
                (
                    "Qui décide à la fin ?",
                    "<p>Cela dépend. Chaque boîte à idées et chaque budget le dit en haut de sa page, avant que vous ne commenciez.</p>",
                ),
            ),
            action("Proposer une idée", "boite"),
        ],
    },
    {
        "key": "ambassadeurs",
        "slug": "devenir-ambassadeur",
        "title": "Devenir ambassadrice ou ambassadeur",
        "summary": "Une heure par mois, vos mots à vous : faites passer les nouvelles dans votre cage d'escalier.",
        "body": [
            picture("roof", "Le local du Clos, un soir de préparation d'affiches."),
            text(
                "<p>Les ambassadeurs ne sont pas des porte-parole de la mairie. Ce sont des voisins qui "
                "aiment que les choses se sachent : ils affichent, ils envoient un message, ils "
                "disent « viens, je t'accompagne ».</p><h2>Ce que nous vous donnons</h2><ul><li>Des "
                "affiches à votre couleur, imprimées pour vous.</li><li>Des messages tout prêts, à "
                "changer comme vous voulez.</li><li>Un café, et les réponses à vos questions, chaque "
                "premier mardi du mois.</li></ul><h2>Ce que nous ne demandons pas</h2><p>Ni diplôme, "
                "ni temps fixe, ni d'être toujours d'accord.</p>"
            ),
            quote(
                "Dans mon hall, il y a vingt-deux boîtes aux lettres. Je connais vingt-deux prénoms. Voilà, c'est tout mon secret.",
                "Denise",
                "ambassadrice au Clos-Fleuri",
            ),
        ],
    },
]
