"""Code hosts (GitHub, GitLab, Gitea and Forgejo) by their REST interfaces: comments, statuses, issues."""
