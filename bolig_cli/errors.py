"""The one exception that a user may see: something outside the plan stopped the program."""


class BoligError(Exception):
    """Stops the program with one clear Norwegian line and exit code 2.

    A fault *in* the plan is a `Finding`; anything else that is raised is a bug (exit code 3).
    """
