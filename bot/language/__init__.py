"""What a family wrote, read: which language it is, and the numbers, ages, dates and people in it."""
