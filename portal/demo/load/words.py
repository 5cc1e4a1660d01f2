"""Sentences by combination: varied enough for searches, lists and lengths to be realistic."""

from random import Random

PLACES = (
    "devant l'école",
    "à l'arrêt de bus",
    "au pied de la tour",
    "le long du canal",
    "sur la place",
    "derrière le gymnase",
    "près de la pharmacie",
    "dans la cour",
    "au carrefour",
    "à l'entrée du parc",
)
WISHES = (
    "On voudrait des bancs",
    "Il manque de la lumière",
    "Il faudrait planter des arbres",
    "Pourquoi pas un marché",
    "On rêve d'un terrain pour tous",
    "Il n'y a pas de toilettes",
    "Une boîte à livres ferait du bien",
    "Un passage piéton serait utile",
    "On aimerait un cours de français",
    "Il faudrait un local à vélos",
    "Une fontaine manque",
    "Un atelier de cuisine nous plairait",
)
REASONS = (
    "parce que les anciens attendent debout",
    "car le soir on ne voit rien",
    "pour que les enfants soient à l'ombre",
    "puisque tout le monde passe par là",
    "pour se parler un peu",
    "car les familles sont nombreuses",
    "et ça ne coûte pas cher",
    "comme dans le quartier d'à côté",
    "pour que les filles viennent aussi",
    "car il fait trop chaud en été",
)
ENDINGS = (
    "Merci d'y penser.",
    "Je veux bien aider.",
    "On est plusieurs à le dire.",
    "C'est urgent.",
    "Venez voir un mardi.",
    "",
    "Ma voisine dit pareil.",
    "On a compté : quarante personnes par jour.",
)
NOUNS = (
    "Les Tisserands",
    "Le Pré-aux-Grives",
    "La Briqueterie",
    "Les Hauts-Champs",
    "Le Vieux-Moulin",
    "Les Glycines",
    "La Verrerie",
    "Le Port-aux-Bois",
    "Les Cordiers",
    "La Croix-Verte",
    "Les Peupliers",
    "Le Faubourg-Neuf",
    "La Soierie",
    "Les Bateliers",
    "Le Clos-Martin",
    "La Cité-Jardin",
)
SIDES = ("Nord", "Sud", "Est", "Ouest", "Centre", "Haut", "Bas", "Rive gauche", "Rive droite")
TOWNS = (
    "Belmarais",
    "Vieille-Écluse",
    "Pont-aux-Dames-Blanches",
    "Saint-Rieul-les-Tuiles",
    "Marchenoy-sur-Laine",
    "Les Trois-Clochers",
)
ACTS = (
    "Atelier",
    "Café",
    "Marche",
    "Fête",
    "Réunion",
    "Permanence",
    "Tournoi",
    "Goûter",
    "Concert",
    "Répétition",
    "Cours",
    "Projection",
)
ABOUT = (
    "de couture",
    "des voisins",
    "du jardin",
    "des parents",
    "à vélo",
    "de quartier",
    "des idées",
    "de cuisine",
    "de lecture",
    "des locataires",
    "de théâtre",
    "de musique",
)
SENTENCES = (
    "Nous l'avons lue, merci.",
    "Le service est allé voir sur place.",
    "La demande est transmise au bailleur.",
    "C'est possible, nous cherchons la date.",
    "C'est oui, ce sera fait dans l'année.",
    "Pas cette année : le budget est déjà engagé, et voici pourquoi.",
    "C'est fait, dites-nous ce que vous en pensez.",
)


def idea(rng: Random) -> str:
    """What a resident might write."""
    text = f"{rng.choice(WISHES)} {rng.choice(PLACES)}, {rng.choice(REASONS)}."
    if rng.random() < 0.5:
        text += f" {rng.choice(WISHES)} {rng.choice(PLACES)} aussi, {rng.choice(REASONS)}."
    return f"{text} {rng.choice(ENDINGS)}".strip()


def heading(rng: Random) -> str:
    """A short title, sometimes missing as in life."""
    return f"{rng.choice(WISHES)} {rng.choice(PLACES)}" if rng.random() < 0.7 else ""


def quartier(rng: Random, number: int) -> str:
    """A name of its own."""
    return f"{rng.choice(NOUNS)} – {rng.choice(SIDES)} {number}"


def event(rng: Random) -> str:
    """A title of the agenda."""
    return f"{rng.choice(ACTS)} {rng.choice(ABOUT)} {rng.choice(PLACES)}"


def paragraph(rng: Random, sentences: int = 3) -> str:
    """A few sentences."""
    return " ".join(
        f"{rng.choice(WISHES)} {rng.choice(PLACES)}, {rng.choice(REASONS)}."
        for _ in range(sentences)
    )
