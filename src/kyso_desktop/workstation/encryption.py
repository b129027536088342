"""TLS of every connection: 1.2 or newer, and servers that the operating system's own roots vouch for."""

import ssl
from pathlib import Path

BUNDLES = (
    Path("/etc/ssl/certs/ca-certificates.crt"),
    Path("/etc/pki/tls/certs/ca-bundle.crt"),
    Path("/etc/ssl/ca-bundle.pem"),
)
"""Where Linux systems keep the roots in one file: Debian and Ubuntu, Fedora and Red Hat, openSUSE. The OpenSSL of a
frozen program looks only where the machine that it was built on keeps them."""


def tls_context() -> ssl.SSLContext:
    """For one connection or many; without any root at hand, every server is refused."""
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    if not _has_roots(context):
        for bundle in BUNDLES:
            if bundle.is_file():
                context.load_verify_locations(bundle)
                break
    return context


def knows_system_roots() -> bool:
    """Whether any https server can be believed on this computer."""
    try:
        return _has_roots(tls_context())
    except (OSError, ValueError):
        return False


def _has_roots(context: ssl.SSLContext) -> bool:
    folder = ssl.get_default_verify_paths().capath
    in_folder = folder is not None and any(Path(folder).glob("*.0"))
    return in_folder or context.cert_store_stats()["x509_ca"] > 0
