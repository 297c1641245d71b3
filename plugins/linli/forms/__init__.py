"""The form editor: what its forms ask, made of the same models that check the files."""
