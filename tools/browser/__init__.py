"""What `make browser` is made of: the reports, the page they are opened in, and how they are looked at."""
