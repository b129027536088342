// The functions that a proxy script may call. `known` holds what was looked up before it ran: the host that is asked for,
// its address (or null), and this computer's own address.
function isPlainHostName(host) { return host.indexOf(".") < 0; }
function dnsDomainIs(host, domain) { return host.length >= domain.length && host.slice(-domain.length) === domain; }
function localHostOrDomainIs(host, name) { return host === name || (isPlainHostName(host) && name.indexOf(host + ".") === 0); }
function dnsDomainLevels(host) { return host.split(".").length - 1; }
function myIpAddress() { return known.own; }
function dnsResolve(host) {
    if (/^\d{1,3}(\.\d{1,3}){3}$/.test(host)) { return host; }
    return host === known.host ? known.address : null;
}
function isResolvable(host) { return dnsResolve(host) !== null; }
function toNumber(address) {
    return address.split(".").reduce(function (sum, part) { return sum * 256 + Number(part); }, 0);
}
function isInNet(host, net, mask) {
    var address = dnsResolve(host);
    if (address === null) { return false; }
    return ((toNumber(address) & toNumber(mask)) >>> 0) === ((toNumber(net) & toNumber(mask)) >>> 0);
}
function shExpMatch(text, pattern) {
    var source = pattern.replace(/[.+^${}()|[\]\\]/g, "\\$&").replace(/\*/g, ".*").replace(/\?/g, ".");
    return new RegExp("^" + source + "$").test(text);
}
function alert() {}
var WEEKDAYS = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];
var MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
function moment(words) {
    var given = Array.prototype.slice.call(words), now = new Date();
    if (given[given.length - 1] === "GMT") {
        given.pop();
        now = new Date(now.getTime() + now.getTimezoneOffset() * 60000);
    }
    return { given: given, now: now };
}
function between(first, value, last) { return first <= last ? first <= value && value <= last : first <= value || value <= last; }
function weekdayRange() {
    var asked = moment(arguments), days = asked.given.map(function (day) { return WEEKDAYS.indexOf(day); });
    return between(days[0], asked.now.getDay(), days[days.length - 1]);
}
function timeRange() {
    var asked = moment(arguments), given = asked.given, now = asked.now;
    var seconds = now.getHours() * 3600 + now.getMinutes() * 60 + now.getSeconds();
    if (given.length === 1) { return now.getHours() === given[0]; }
    if (given.length === 2) { return between(given[0], now.getHours(), given[1] - 1); }
    var half = given.length / 2;
    function spoken(part, rest) { return part[0] * 3600 + part[1] * 60 + (part.length === 3 ? part[2] : rest); }
    return between(spoken(given.slice(0, half), 0), seconds, spoken(given.slice(half), 59)); // the last minute is whole
}
function dateRange() {
    var asked = moment(arguments), now = asked.now;
    function spoken(part) {
        var found = { year: null, month: null, day: null };
        part.forEach(function (word) {
            if (typeof word === "string") { found.month = MONTHS.indexOf(word); }
            else if (word > 31) { found.year = word; }
            else { found.day = word; }
        });
        return found;
    }
    function value(part, date) {
        var like = { year: date.getFullYear(), month: date.getMonth(), day: date.getDate() };
        return (part.year === null ? 0 : like.year * 10000) + (part.month === null ? 0 : like.month * 100) + (part.day === null ? 0 : like.day);
    }
    function own(part) { return (part.year || 0) * 10000 + (part.month || 0) * 100 + (part.day || 0); }
    var count = asked.given.length, half = count === 1 ? 1 : count / 2;
    var first = spoken(asked.given.slice(0, half)), last = count === 1 ? first : spoken(asked.given.slice(half));
    return between(own(first), value(first, now), own(last));
}
