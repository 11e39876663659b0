"""All that imports Rasa: graph components, dialogue policy, tracker store, and Rasa inside this process."""
