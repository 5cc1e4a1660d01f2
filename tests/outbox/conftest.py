"""The outbox as production has it: Django's test runner replaces EMAIL_BACKEND otherwise."""

import pytest


@pytest.fixture(autouse=True)
def real_backend(settings):
    settings.EMAIL_BACKEND = "portal.outbox.backend.OutboxBackend"
    settings.OUTBOX_TRANSPORT = "tests.outbox.transports.Recorder"


@pytest.fixture(autouse=True)
def transport():
    from tests.outbox.transports import Recorder

    Recorder.reset()
    return Recorder
