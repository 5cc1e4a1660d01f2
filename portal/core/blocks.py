"""The short palette for what a page tells. What a page *is* has typed fields instead.

Each block has a template, a preview and a description. An `ImageBlock` never sits more than one
struct deep: wagtail-localize cannot extract it there.
"""

from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents import get_document_model
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images import get_image_model
from wagtail.images.blocks import ImageBlock

from portal.core import lookups

TEXT_FEATURES = ["h2", "h3", "bold", "italic", "ul", "ol", "link", "document-link"]
SHORT_TEXT_FEATURES = ["bold", "italic", "link", "ul"]


class TextBlock(blocks.RichTextBlock):
    """Running text with two levels of headings."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**({"features": TEXT_FEATURES} | kwargs))

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        description = _("Paragraphs, headings, lists and links.")
        template = "components/blocks/text.html"
        preview_value = (
            "<h2>Un four à pain pour la place</h2><p>Tous les mercredis, on allume le four. "
            "Chacun apporte sa pâte.</p>"
        )


class FigureBlock(blocks.StructBlock):
    """A picture with what it shows and who made it."""

    image = ImageBlock(
        label=_("Image"),
        help_text=_("Say what the picture shows: people who cannot see it will hear your words."),
    )
    caption = blocks.CharBlock(
        label=_("Caption"), required=False, max_length=250, help_text=_("Shown under the picture.")
    )

    class Meta:
        icon = "image"
        label = _("Picture")
        description = _("A picture with its text alternative, a caption and its credit.")
        template = "components/blocks/figure.html"

    def get_preview_value(self) -> blocks.StructValue:
        """The latest picture of the library: a file cannot be written in the code."""
        image = get_image_model().objects.order_by("-pk").first()
        return self.normalize({"image": image, "caption": "Le four, un mercredi de mars"})


class QuoteBlock(blocks.StructBlock):
    """Somebody's own words."""

    quote = blocks.TextBlock(label=_("Words"), max_length=600)
    author = blocks.CharBlock(label=_("Who says it"), max_length=100, required=False)
    role = blocks.CharBlock(label=_("In which capacity"), max_length=120, required=False)

    class Meta:
        icon = "openquote"
        label = _("Quote")
        description = _("Somebody's own words, as they were said.")
        template = "components/blocks/quote.html"
        preview_value = {
            "quote": "Ici, quand on se met à plusieurs, ça avance.",
            "author": "Nadia",
            "role": "habitante de l'Alma",
        }


class FigureValue(blocks.StructBlock):
    """One number and what it counts."""

    number = blocks.CharBlock(label=_("Number"), max_length=20)
    label = blocks.CharBlock(label=_("What it counts"), max_length=120)


class KeyFiguresBlock(blocks.StructBlock):
    """Two to four numbers that say something."""

    items = blocks.ListBlock(FigureValue(), label=_("Numbers"), min_num=1, max_num=4)

    class Meta:
        icon = "order"
        label = _("Key figures")
        description = _("Up to four numbers, each with what it counts.")
        template = "components/blocks/key_figures.html"
        preview_value = {
            "items": [
                {"number": "42", "label": "idées reçues"},
                {"number": "31", "label": "réponses données"},
            ]
        }


class StepValue(blocks.StructBlock):
    """One step of a course of action."""

    title = blocks.CharBlock(label=_("Step"), max_length=120)
    when = blocks.CharBlock(label=_("When"), max_length=80, required=False)
    text = blocks.TextBlock(label=_("What happens"), max_length=500, required=False)


class StepsBlock(blocks.StructBlock):
    """What happens, in order."""

    items = blocks.ListBlock(StepValue(), label=_("Steps"), min_num=1)

    class Meta:
        icon = "list-ol"
        label = _("Steps")
        description = _("What happens, in order, with dates.")
        template = "components/blocks/steps.html"
        preview_value = {
            "items": [
                {
                    "title": "On se réunit",
                    "when": "Mardi 3 mars",
                    "text": "À la maison de quartier.",
                },
                {"title": "On décide", "when": "En avril", "text": "Tout le monde peut venir."},
            ]
        }


class QuestionValue(blocks.StructBlock):
    """One question and its answer."""

    question = blocks.CharBlock(label=_("Question"), max_length=200)
    answer = blocks.RichTextBlock(label=_("Answer"), features=SHORT_TEXT_FEATURES)


class QuestionsBlock(blocks.StructBlock):
    """Questions people really ask."""

    items = blocks.ListBlock(QuestionValue(), label=_("Questions"), min_num=1)

    class Meta:
        icon = "help"
        label = _("Questions and answers")
        description = _("Questions people really ask; each answer opens on its own.")
        template = "components/blocks/questions.html"
        preview_value = {
            "items": [
                {
                    "question": "Faut-il habiter le quartier ?",
                    "answer": "<p>Non. Il suffit d'y vivre, d'y travailler ou d'y passer.</p>",
                }
            ]
        }


class CalloutBlock(blocks.StructBlock):
    """Something not to miss."""

    title = blocks.CharBlock(label=_("Title"), max_length=120)
    text = blocks.RichTextBlock(label=_("Text"), features=SHORT_TEXT_FEATURES)

    class Meta:
        icon = "warning"
        label = _("Not to miss")
        description = _("A short notice that stands out from the text.")
        template = "components/blocks/callout.html"
        preview_value = {
            "title": "Bon à savoir",
            "text": "<p>La garde d'enfants est offerte pendant la réunion.</p>",
        }


class ActionValue(blocks.StructValue):
    """Where the button leads."""

    @cached_property
    def url(self) -> str:
        """The page's address, else the typed address, else an empty string."""
        page = self.get("page")
        if page is None or not page.live:
            return self.get("address") or ""
        locale = lookups.locale_for(get_language())
        if locale is not None and page.locale_id != locale.pk:
            page = page.localized
        return page.url or ""


class ActionBlock(blocks.StructBlock):
    """One thing to do now."""

    label = blocks.CharBlock(
        label=_("Button text"),
        max_length=60,
        help_text=_("Begin with a verb: “Proposer une idée”, “Voir le programme”."),
    )
    page = blocks.PageChooserBlock(label=_("Page of the portal"), required=False)
    address = blocks.URLBlock(label=_("or another address"), required=False)

    class Meta:
        icon = "link"
        label = _("Button")
        description = _("One thing to do now, as a button.")
        template = "components/blocks/action.html"
        value_class = ActionValue
        preview_value = {"label": "Proposer une idée", "address": "https://exemple.fr/"}


class DownloadBlock(blocks.StructBlock):
    """A document to take away."""

    document = DocumentChooserBlock(label=_("Document"))
    title = blocks.CharBlock(label=_("Title"), max_length=150, required=False)

    class Meta:
        icon = "download"
        label = _("Document")
        description = _("A document to download; its format and weight are shown.")
        template = "components/blocks/download.html"

    def get_preview_value(self) -> blocks.StructValue:
        """The latest document of the library: a file cannot be written in the code."""
        document = get_document_model().objects.order_by("-pk").first()
        return self.normalize({"document": document, "title": "Le compte rendu de la réunion"})


class BodyBlock(blocks.StreamBlock):
    """The palette offered in every page body."""

    text = TextBlock()
    figure = FigureBlock()
    quote = QuoteBlock()
    key_figures = KeyFiguresBlock()
    steps = StepsBlock()
    questions = QuestionsBlock()
    callout = CalloutBlock()
    action = ActionBlock()
    download = DownloadBlock()

    class Meta:
        template = "components/blocks/stream.html"
