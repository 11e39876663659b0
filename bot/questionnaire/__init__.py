"""The questionnaire as data: its model, conditions, answers and the engine that walks it."""
