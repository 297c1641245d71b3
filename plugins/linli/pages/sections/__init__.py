"""The sections of which a profile page is made: one module and one template each."""
