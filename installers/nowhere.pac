// Used when the packages are tried: every address is sent to a port of this computer at which nobody listens.
function FindProxyForURL(url, host) {
    return shExpMatch(host, "*") ? "PROXY 127.0.0.1:9" : "DIRECT";
}
