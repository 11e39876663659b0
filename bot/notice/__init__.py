"""What families are told of their data and of barriers: papers made of texts, settings and the controller's own facts."""
