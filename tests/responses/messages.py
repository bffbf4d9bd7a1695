"""Messages as mail programs send them."""

from email.message import EmailMessage


def message(
    text: str, sender: str = "Eldrerådet <eldre@eksempel.no>", subject: str = "Høringssvar", html: str = ""
) -> EmailMessage:
    made = EmailMessage()
    made["From"], made["Subject"], made["Date"] = sender, subject, "Mon, 04 Mar 2024 09:12:00 +0100"
    made.set_content(html or text, subtype="html" if html else "plain")
    return made


def nested(depth: int) -> bytes:
    made = message("Innerst.")
    for number in range(depth):
        around = message(f"Videresendt for {number + 1}. gang.")
        around.add_attachment(made)
        made = around
    return made.as_bytes()
