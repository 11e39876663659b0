"""What a worker gets from a talk: the hand-over, the summary, services to think of, and due dates."""
