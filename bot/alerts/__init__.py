"""Alerts: a danger flag that nobody reads goes on to whoever is on call, by e-mail and by webhook, as a link alone."""
