"""Journal: the encrypted, chained record of what was done."""
