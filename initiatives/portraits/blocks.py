"""The palette of an interview: what was asked, what was answered, in the person's own words."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from portal.core.blocks import SHORT_TEXT_FEATURES, FigureBlock, QuoteBlock, TextBlock


class ExchangeBlock(blocks.StructBlock):
    """One question and its answer."""

    question = blocks.CharBlock(
        label=_("Question"),
        max_length=250,
        help_text=_("As it was asked: “Qu'est-ce qui vous a donné envie ?”"),
    )
    answer = blocks.RichTextBlock(
        label=_("Answer"),
        features=SHORT_TEXT_FEATURES,
        help_text=_("Her words, as she said them. Have her read them again before you publish."),
    )

    class Meta:
        icon = "help"
        label = _("Question and answer")
        description = _("One question of the interview and what the person answered.")
        template = "portraits/blocks/exchange.html"
        preview_value = {
            "question": "Qu'est-ce qui vous a donné envie de commencer ?",
            "answer": (
                "<p>Le terrain était vide depuis dix ans. Un matin, on a apporté des bêches.</p>"
            ),
        }


class InterviewBlock(blocks.StreamBlock):
    """What a portrait is made of."""

    exchange = ExchangeBlock()
    text = TextBlock(features=["bold", "italic", "link"])
    figure = FigureBlock()
    quote = QuoteBlock()

    class Meta:
        template = "components/blocks/stream.html"
