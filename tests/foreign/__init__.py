"""What we export, in the hands of engines and validators that are not ours."""
