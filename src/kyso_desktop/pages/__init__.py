"""Pages: page count, sizes, text and images of a PDF."""
