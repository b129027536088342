"""Training: a practice PKI and practice tokens, all marked TẬP HUẤN."""
