"""Alerts: unread danger goes on to whoever is on call, and a sent case is told, by e-mail and webhook, as a link alone."""
