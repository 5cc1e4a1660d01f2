"""Forms of the team's accounts: Wagtail's, with the role shown in public."""

from wagtail.users.forms import UserCreationForm, UserEditForm


class TeamCreationForm(UserCreationForm):
    """Adds somebody to the team."""

    class Meta(UserCreationForm.Meta):
        fields = UserCreationForm.Meta.fields | {"job"}


class TeamEditForm(UserEditForm):
    """Changes an account."""

    class Meta(UserEditForm.Meta):
        fields = UserEditForm.Meta.fields | {"job"}
