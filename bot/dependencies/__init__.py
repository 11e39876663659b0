"""What other people's code this installation stands on: packages, versions, licences."""
