"""What a family needs and is good at: flags from answers, cues in free text, danger."""
