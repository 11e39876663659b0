"""The family's side: the page, the widget and the API it speaks."""
