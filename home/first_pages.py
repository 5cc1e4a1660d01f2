"""The pages a new portal begins with, in the source language. Editors rewrite them freely."""

from dataclasses import dataclass, field
from typing import Any

from home.enums import Generated


@dataclass(frozen=True)
class FirstPage:
    """A text page made by `setup_site` if its generated part is said nowhere yet."""

    kind: str
    title: str
    slug: str
    summary: str
    body: str
    easy_read: str = ""

    @property
    def blocks(self) -> list[tuple[str, Any]]:
        """The body as a StreamField takes it."""
        return [("text", self.body)]


@dataclass(frozen=True)
class FirstHome:
    """The home page."""

    title: str = "Ici, on décide ensemble"
    slug: str = "accueil"
    summary: str = (
        "Le portail de participation des quartiers\u00a0: idées, rendez-vous, portraits et budgets."
    )
    welcome: str = (
        "Proposez une idée, trouvez un rendez-vous près de chez vous, suivez ce qui a été promis. "
        "Sans compte, et aussi sans internet."
    )
    easy_read: str = (
        "<ul><li>Vous habitez ou vous vivez un quartier\u00a0? Ce site est pour vous.</li>"
        "<li>Vous pouvez proposer une idée.</li>"
        "<li>Une personne lit votre idée et vous répond.</li>"
        "<li>Vous pouvez aussi venir nous voir ou nous appeler.</li></ul>"
    )
    blocks: list[tuple[str, Any]] = field(default_factory=list)


FIRST_PAGES = (
    FirstPage(
        kind=Generated.CONTACT,
        title="Nous joindre, être aidé",
        slug="contact",
        summary="Un lieu, un numéro, une adresse\u00a0: quelqu'un vous répond.",
        body=(
            "<p>Une question, une idée, quelque chose qui ne marche pas\u00a0? Choisissez le moyen "
            "qui vous convient. Vous n'avez pas besoin de savoir à quel service vous adresser"
            "\u00a0: c'est à nous de trouver.</p>"
        ),
    ),
    FirstPage(
        kind=Generated.ACCESSIBILITY,
        title="Accessibilité",
        slug="accessibilite",
        summary="Ce que ce portail permet à chacun, et comment signaler ce qui bloque.",
        body=(
            "<p>Ce portail doit servir à tout le monde\u00a0: avec un vieux téléphone, un lecteur "
            "d'écran, sans souris, sans bien lire le français. Voici où nous en sommes, et ce que "
            "vous pouvez faire si quelque chose vous bloque.</p>"
        ),
    ),
    FirstPage(
        kind=Generated.PRIVACY,
        title="Vos données",
        slug="vos-donnees",
        summary="Ce que nous gardons, pourquoi, combien de temps, et vos droits.",
        body=(
            "<p>Vous pouvez participer sans dire qui vous êtes. Quand vous nous laissez un moyen "
            "de vous joindre, voici ce que nous en faisons, et ce que nous n'en faisons pas.</p>"
        ),
    ),
    FirstPage(
        kind=Generated.LEGAL,
        title="Mentions légales",
        slug="mentions-legales",
        summary="Qui publie ce portail, qui l'héberge, qui en répond.",
        body="<p>Vous avez le droit de savoir qui vous parle. Le voici.</p>",
    ),
    FirstPage(
        kind=Generated.SITE_MAP,
        title="Plan du site",
        slug="plan-du-site",
        summary="Toutes les rubriques, tous les quartiers, sur une seule page.",
        body="<p>Vous cherchez quelque chose\u00a0? Tout est ici, sur une seule page.</p>",
    ),
)

QUARTIERS = {
    "title": "Quartiers",
    "slug": "quartiers",
    "summary": "Trouvez votre quartier par son nom ou celui de la ville.",
}
