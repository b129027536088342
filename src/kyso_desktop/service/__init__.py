"""Service: what web pages on this computer may call, and how documents come from and go back to their servers.

The wire contract is that of the service that the portals of agencies call already, kept to the letter.
"""

from typing import TYPE_CHECKING

from kyso_desktop.front_door import at_first_use

if TYPE_CHECKING:
    from kyso_desktop.service.addresses import Endpoint, endpoint, may_be_opened, site_of, whole_address
    from kyso_desktop.service.certificate import ROOT_NAME, ServiceCertificate, service_certificate
    from kyso_desktop.service.channel import WindowChannel, WindowGone
    from kyso_desktop.service.errors import (
        CallUnreadable,
        PortalFailed,
        PortalFault,
        PortTaken,
        Refusal,
        ServiceError,
        TransferStopped,
    )
    from kyso_desktop.service.refusals import RefusalBook
    from kyso_desktop.service.server import SERVICE_PORT, Counter, Server, Turned, WebCall
    from kyso_desktop.service.transfer import Count, Delivered, Fetched, Route, deliver, fetch, safe_name
    from kyso_desktop.service.wire import (
        CANCELLED,
        DOCUMENTS,
        FAILED,
        GOOD,
        RAW,
        Credentials,
        DocumentCall,
        FileWish,
        HashCall,
        Operation,
        XmlCall,
        document_reply,
        files_reply,
        item_reply,
        operation_of,
        read_document,
        read_hash,
        read_json,
        read_verify,
        read_verify_message,
        read_verify_xml,
        read_xml,
        reply,
    )
else:
    __getattr__ = at_first_use(
        __name__,
        {
            "kyso_desktop.service.addresses": "Endpoint endpoint may_be_opened site_of whole_address",
            "kyso_desktop.service.certificate": "ROOT_NAME ServiceCertificate service_certificate",
            "kyso_desktop.service.channel": "WindowChannel WindowGone",
            "kyso_desktop.service.errors": (
                "CallUnreadable PortTaken PortalFailed PortalFault Refusal ServiceError TransferStopped"
            ),
            "kyso_desktop.service.refusals": "RefusalBook",
            "kyso_desktop.service.server": "Counter SERVICE_PORT Server Turned WebCall",
            "kyso_desktop.service.transfer": "Count Delivered Fetched Route deliver fetch safe_name",
            "kyso_desktop.service.wire": (
                "CANCELLED Credentials DOCUMENTS DocumentCall FAILED FileWish GOOD HashCall Operation RAW XmlCall "
                "document_reply files_reply item_reply operation_of read_document read_hash read_json read_verify "
                "read_verify_message read_verify_xml read_xml reply"
            ),
        },
    )

__all__ = [
    "CANCELLED",
    "DOCUMENTS",
    "FAILED",
    "GOOD",
    "RAW",
    "ROOT_NAME",
    "SERVICE_PORT",
    "CallUnreadable",
    "Count",
    "Counter",
    "Credentials",
    "Delivered",
    "DocumentCall",
    "Endpoint",
    "Fetched",
    "FileWish",
    "HashCall",
    "Operation",
    "PortTaken",
    "PortalFailed",
    "PortalFault",
    "Refusal",
    "RefusalBook",
    "Route",
    "Server",
    "ServiceCertificate",
    "ServiceError",
    "TransferStopped",
    "Turned",
    "WebCall",
    "WindowChannel",
    "WindowGone",
    "XmlCall",
    "deliver",
    "document_reply",
    "endpoint",
    "fetch",
    "files_reply",
    "item_reply",
    "may_be_opened",
    "operation_of",
    "read_document",
    "read_hash",
    "read_json",
    "read_verify",
    "read_verify_message",
    "read_verify_xml",
    "read_xml",
    "reply",
    "safe_name",
    "service_certificate",
    "site_of",
    "whole_address",
]
