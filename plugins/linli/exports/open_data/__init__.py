"""The content as data: tables (CSV), whole profiles (JSON), a data package, people and posts (Popolo)."""
