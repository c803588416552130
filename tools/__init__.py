"""What `make` calls: programs that prepare, build and preview."""
