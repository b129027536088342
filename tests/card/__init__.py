"""A smart card in software: the card side of Debian's virtual reader, and the reader service itself."""
