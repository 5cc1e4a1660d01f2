# ruff: noqa: E501 — sentences are written whole
"""The agenda. Days are counted from the day the demo is made."""

from typing import Any

from portal.demo.content.actors import C, F, Q, T
from portal.demo.content.events_later import LATER, PAST
from portal.demo.content.stream import callout, steps, text
from portal.demo.dates import Moment

SAT, SUN, WED, FRI = 5, 6, 2, 4

EVENT_INDEX: dict[str, Any] = {
    "title": "L'agenda",
    "slug": "agenda",
    "summary": "Ce qui se passe près de chez vous, jour après jour. Tout est ouvert à tous.",
}

# `when`: first day, begins, last day, ends. `facts`: step-free, sign language, hearing loop,
# quiet space, toilets, childcare — y, n or ? (unknown).
EVENTS: list[dict[str, Any]] = [
    {
        "slug": "jardin-portes-ouvertes",
        "title": "Le jardin ouvre ses grilles",
        "kind": "party",
        "when": (Moment(0), "09:00", Moment(0), "19:00"),
        "all_day": True,
        "summary": "Goûtez, plantez, posez vos questions : toute la journée au jardin du Clos.",
        "place": "Les Mains vertes du Clos",
        "facts": "y?n?n?",
        "quartiers": [C],
        "theme": "nature",
        "audience": "families",
        "organiser": "Les Mains vertes du Clos",
        "contact": ("Gaston", "03 53 01 22 35"),
        "bring": "Des bottes s'il a plu, et un bocal pour repartir avec des graines.",
        "image": "garden",
        "image_alt": "Des carrés de potager, trois tournesols et un arrosoir bleu ; une femme et un enfant jardinent.",
        "body": [
            text(
                "<p>Une fois par saison, les quarante parcelles s'ouvrent aux voisins. Il y aura la "
                "soupe de Yasmina, le troc de graines, et un coin pour les petits qui veulent "
                "creuser.</p><p>Les deux bacs de l'entrée sont à hauteur de fauteuil.</p>"
            )
        ],
    },
    {
        "slug": "four-a-pain",
        "title": "Le mercredi du four à pain",
        "kind": "party",
        "when": (Moment(1, weekday=WED), "16:30", Moment(1, weekday=WED), "20:00"),
        "summary": "On allume le four à seize heures trente. Apportez votre pâte, repartez avec votre pain.",
        "place_name": "Le four de la place des Bobines",
        "address": "Place des Bobines, Belmarais",
        "how": "Bus 3 et 5, arrêt Place des Bobines.",
        "point": ("51.251300", "2.043600"),
        "facts": "yn?nyn",
        "quartiers": [F],
        "theme": "entraide",
        "organiser": "Les boulangers du mercredi",
        "contact": ("Mehdi", "06 39 98 21 15"),
        "bring": "Votre pâte levée, un torchon, et de quoi partager si vous voulez.",
        "image": "oven",
        "image_alt": "Le four en briques de la place, allumé à la tombée du jour ; des voisins attendent leur pain.",
        "body": [
            text(
                "<p>Pas de pâte ? Venez quand même : il y en a toujours trop. À 18 h, Nora sort les "
                "galettes, et les enfants comptent jusqu'à trois en dix-sept langues.</p>"
            )
        ],
    },
    {
        "slug": "jeux-et-francais",
        "title": "Parler français en jouant",
        "kind": "workshop",
        "when": (Moment(2), "14:00", Moment(2), "16:00"),
        "summary": "Des jeux de société pour apprendre à parler, avec les enfants à côté.",
        "place": "Centre social La Navette",
        "facts": "ynnyyy",
        "quartiers": [F],
        "theme": "entraide",
        "audience": "families",
        "organiser": "Centre social La Navette",
        "contact": ("Farida", "03 53 01 21 10"),
        "languages": "français, arabe, kabyle, portugais",
        "image": "plates",
        "image_alt": "Une table vue d'en haut, nappe à carreaux, sept plats colorés apportés par les voisins.",
        "body": [
            text(
                "<p>On ne fait pas d'exercices : on joue, on rit, on se trompe. À la fin, on partage ce que chacun a apporté.</p>"
            )
        ],
    },
    {
        "slug": "cafe-des-idees",
        "title": "Le café des idées",
        "kind": "drop_in",
        "when": (Moment(3), "17:30", Moment(3), "19:30"),
        "summary": "Une idée, un coup de gueule, une question ? Dites-la autour d'un café, on l'écrit avec vous.",
        "place": "Café associatif La Cafetière",
        "facts": "ynn?ny",
        "quartiers": [T],
        "theme": "cadre-de-vie",
        "organiser": "La médiatrice de la Tuilerie et le café",
        "contact": ("Sandrine", "03 53 01 24 40"),
        "languages": "français, turc, portugais",
        "image": "roof",
        "image_alt": "Derrière une grande vitrine éclairée, des habitants boivent un café ; une mère et son enfant arrivent.",
        "body": [
            text(
                "<p>Sandrine écrit vos mots, tels quels, et vous donne un papier avec votre numéro. Vous lirez la réponse quand vous voudrez, ou elle vous la lira.</p>"
            )
        ],
    },
    {
        "slug": "permanence-bailleur",
        "title": "Vos questions au bailleur, en face à face",
        "kind": "drop_in",
        "when": (Moment(4), "16:00", Moment(4), "19:00"),
        "summary": "Fuites, ascenseurs, charges : les responsables de Bel Habitat sont là, avec leurs dossiers.",
        "place_name": "Local de la tour Mimosa",
        "address": "Rez-de-chaussée de la tour Mimosa, allée des Lilas, Belmarais",
        "how": "Bus 5, arrêt Mimosa.",
        "point": ("51.261200", "2.058600"),
        "facts": "ynn?yn",
        "quartiers": [C],
        "theme": "logement",
        "organiser": "Bel Habitat et le collectif des locataires du Clos",
        "contact": ("Denise", "03 53 01 22 20"),
        "bring": "Votre dernier avis de charges, ou une photo du problème.",
        "body": [
            text(
                "<p>Ce que le bailleur dit ce soir-là est écrit au tableau, avec une date. Le tableau "
                "reste affiché dans le hall jusqu'à la fois suivante.</p>"
            )
        ],
    },
    {
        "slug": "velo-entre-femmes",
        "title": "Le vélo, on s'y remet entre femmes",
        "kind": "workshop",
        "when": (Moment(5, weekday=SAT), "10:00", Moment(5, weekday=SAT), "12:30"),
        "summary": "Apprendre ou réapprendre à rouler, au bord de l'eau, sans regard de travers.",
        "place": "L'Atelier du Canal",
        "facts": "ynnn?y",
        "quartiers": [Q, F, T],
        "theme": "deplacements",
        "audience": "women",
        "audience_note": "Débutantes complètes bienvenues ; les vélos sont prêtés.",
        "organiser": "L'Atelier du Canal et Les Gazelles de la Tuilerie",
        "contact": ("Aminata", "03 53 01 23 45"),
        "image": "bikes",
        "image_alt": "Un grand vélo framboise dans l'atelier, entre un mécanicien en salopette et une habitante.",
        "body": [
            text(
                "<p>Aminata court à côté de vous, une main sur la selle, jusqu'à ce que vous n'ayez plus besoin d'elle. Vos enfants sont gardés à l'atelier.</p>"
            )
        ],
    },
    {
        "slug": "choisir-les-jeux",
        "title": "On choisit les jeux du square Mimosa",
        "kind": "workshop",
        "when": (Moment(8, weekday=SAT), "10:00", Moment(8, weekday=SAT), "12:00"),
        "summary": "Trois plans, des maquettes, des enfants : ce qui est choisi ce matin-là sera construit.",
        "place_name": "Local de la tour Mimosa",
        "address": "Rez-de-chaussée de la tour Mimosa, allée des Lilas, Belmarais",
        "point": ("51.261200", "2.058600"),
        "facts": "y??yyy",
        "quartiers": [C],
        "theme": "jeunesse",
        "audience": "families",
        "organiser": "Le service Espaces publics et les parents du Clos",
        "contact": ("Karim", "03 53 01 10 44"),
        "image": "workshop",
        "image_alt": "Un plan du quartier étalé sur une table en bois ; des mains y posent des repères de couleur.",
        "body": [
            text(
                "<p>Il y a 60 000 euros, la place pour six jeux, et une seule obligation : que tous les enfants puissent y jouer, en fauteuil aussi. Pour le reste, c'est vous.</p>"
            ),
            steps(
                ("Regarder", "10 h", "Les trois plans, avec leurs prix."),
                ("Essayer", "10 h 30", "Les enfants votent avec des gommettes, les grands aussi."),
                ("Décider", "11 h 30", "On garde un plan. On dit ce qui a fait pencher."),
            ),
        ],
    },
    {
        "slug": "sortie-a-la-mer",
        "title": "Une journée à la mer",
        "kind": "other",
        "when": (Moment(9), "07:30", Moment(9), "20:00"),
        "status": "cancelled",
        "status_note": "Le car est en panne et nous n'en trouvons pas d'autre. Les inscrits sont remboursés et partiront les premiers la prochaine fois.",
        "summary": "Un car, des seaux, des pelles : les familles des Filatures partent voir les vagues.",
        "place": "Centre social La Navette",
        "facts": "y??n?n",
        "quartiers": [F],
        "theme": "jeunesse",
        "audience": "families",
        "is_free": False,
        "price": "2 € par personne, gratuit pour les moins de 6 ans",
        "organiser": "Centre social La Navette",
        "contact": ("Farida", "03 53 01 21 10"),
        "body": [
            text("<p>Une nouvelle date sera choisie avec les familles, au café du lundi.</p>")
        ],
    },
    {
        "slug": "marche-quai-ecole",
        "title": "Du quai à l'école, on ouvre l'œil",
        "kind": "walk",
        "when": (Moment(10), "17:30", Moment(10), "19:30"),
        "summary": "Un diagnostic en marchant : on fait le chemin ensemble et on note tout ce qui gêne.",
        "place": "Maison du Quai",
        "facts": "yyynyy",
        "quartiers": [Q],
        "theme": "cadre-de-vie",
        "organiser": "Les parents de l'école des Mariniers, avec les deux mairies",
        "contact": ("Bakary", "03 53 01 23 30"),
        "languages": "français, bambara, soninké, langue des signes",
        "access_note": "Parcours de 900 mètres sans marche, avec cinq arrêts et des bancs. Prévenez Bakary la veille pour un fauteuil de prêt.",
        "bring": "Votre poussette, votre caddie, votre fauteuil : c'est avec eux qu'on voit le mieux.",
        "image": "walk",
        "image_alt": "Le quartier vu du ciel ; un chemin en pointillé relie cinq arrêts numérotés, du canal à l'école.",
        "easy_read": "<ul><li>On marche ensemble dans le quartier.</li><li>On dit ce qui va et ce qui ne va pas.</li><li>La marche dure deux heures.</li><li>Il n'y a pas de marches d'escalier.</li></ul>",
        "body": [
            text(
                "<p>Cinq arrêts, cinq questions. Les techniciens marchent derrière, les enfants devant. Tout ce qui est noté reçoit une réponse dans les trente jours, ici même.</p>"
            ),
            steps(
                ("La Maison du Quai", "17 h 30", "On distribue les carnets et les gilets."),
                ("La passerelle", "17 h 50", "La lumière, la pente, le vent."),
                ("Le carrefour du Halage", "18 h 15", "Traverser avec trois enfants."),
                ("La rue de l'école", "18 h 40", "Les voitures de 8 h 20."),
                ("La cour", "19 h", "On trie, on vote les trois urgences, et il y a de la soupe."),
            ),
            callout(
                "La garde d'enfants est offerte",
                "<p>De 17 h 15 à 19 h 45, à la Maison du Quai, dès 2 ans.</p>",
            ),
        ],
    },
    *LATER,
    *PAST,
]
