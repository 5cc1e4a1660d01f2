# ruff: noqa: E501 — sentences are written whole
"""Every picture of the demo: how it is drawn, and what it shows."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from portal.demo.art import evenings, indoors, people, places, plans, stops, streets, tables
from portal.demo.art.brush import Canvas


@dataclass(frozen=True)
class Picture:
    """A drawing, its title in the library and its description for those who cannot see it."""

    draw: Callable[[Canvas], None]
    title: str
    description: str
    size: tuple[int, int] = (1600, 1000)


def _face(name: str, title: str, description: str) -> Picture:
    draw = partial(people.portrait, name=name)
    return Picture(draw, title, description, (people.WIDTH, people.HEIGHT))


PICTURES: dict[str, Picture] = {
    "home": Picture(streets.home, "La rue au crépuscule", "Une rue de maisons en briques au crépuscule ; des fenêtres s'allument."),
    "filatures": Picture(streets.filatures, "La filature", "L'ancienne filature, sa cheminée et ses maisons de brique."),
    "clos_fleuri": Picture(streets.clos_fleuri, "Les tours du Clos", "Trois immeubles clairs au-dessus de jardins potagers."),
    "mariniers": Picture(streets.mariniers, "Le canal", "Des entrepôts de brique reflétés dans le canal, une péniche, une passerelle."),
    "tuilerie": Picture(streets.tuilerie, "La place de la Fontaine", "Une place le soir, une fontaine et des guirlandes."),
    "oven": Picture(evenings.oven, "Le four à pain", "Un four en briques allumé sur la place, des voisins autour."),
    "garden": Picture(places.garden, "Le jardin partagé", "Des carrés de potager, des tournesols, un arrosoir bleu."),
    "market": Picture(places.market, "Le marché", "Des étals sous des auvents rayés."),
    "benches": Picture(stops.benches, "Le banc de l'allée", "Deux voisins assis sur un banc, à l'ombre d'un arbre."),
    "bus_stop": Picture(stops.bus_stop, "L'arrêt Filature", "Un abribus avec un banc ; des habitants attendent le bus."),
    "games": Picture(places.games, "Les jeux du square", "Une aire de jeux ; une personne en fauteuil roulant pousse la balançoire."),
    "lamps": Picture(evenings.lamps, "L'allée éclairée", "Un chemin bordé de réverbères allumés, la nuit."),
    "feast": Picture(evenings.feast, "La grande table", "Une longue table sous les guirlandes, la rue entière attablée."),
    "carnival": Picture(evenings.carnival, "Le géant du carnaval", "Un géant d'osier couronné au milieu des danseurs et des confettis."),
    "fountain": Picture(places.fountain, "La fontaine à boire", "Une fontaine à deux hauteurs, près des jeux."),
    "workshop": Picture(tables.workshop, "Le plan sur la table", "Un plan du quartier étalé, des mains, des tasses de café."),
    "walk": Picture(plans.walk, "Le parcours vu du ciel", "Le quartier vu d'en haut, un chemin en pointillé et cinq arrêts."),
    "bikes": Picture(indoors.bikes, "L'atelier vélo", "Un grand vélo framboise dans l'atelier."),
    "library": Picture(indoors.library, "La médiathèque", "Des étagères pleines de livres et un fauteuil de lecture."),
    "court": Picture(plans.court, "Le terrain peint", "Un terrain de jeu aux grandes formes de couleur, vu du ciel."),
    "plates": Picture(tables.plates, "Les plats partagés", "Sept plats sur une nappe à carreaux, vus d'en haut."),
    "roof": Picture(indoors.roof, "Le local ouvert", "Une grande vitrine éclairée, des habitants qui se parlent."),
    "nora": _face("nora", "Nora", "Nora à sa fenêtre."),
    "gaston": _face("gaston", "Gaston", "Gaston à sa fenêtre."),
    "aminata": _face("aminata", "Aminata", "Aminata à sa fenêtre."),
    "ismael": _face("ismael", "Ismaël", "Ismaël à sa fenêtre."),
    "denise": _face("denise", "Denise", "Denise à sa fenêtre."),
}  # fmt: skip


def draw(key: str) -> bytes:
    """The picture as a JPEG file, the same every time."""
    picture = PICTURES[key]
    canvas = Canvas(key, *picture.size)
    picture.draw(canvas)
    return canvas.jpeg()
