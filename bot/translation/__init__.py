"""Machine translation by the municipality's own server, so that nothing a family wrote leaves the house."""
