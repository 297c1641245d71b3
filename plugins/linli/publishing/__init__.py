"""From a finished build to the public web: verifying, uploading, going back; and what continuous integration runs."""
