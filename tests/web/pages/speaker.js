// Speaks to the service as pages of three generations do: one socket a call, one text frame each way, the first text
// frame is the result and goes to a callback as a string, then the page closes. Nothing listens for errors.
'use strict';

function callFirst(path, frame, callback) {
  var socket = new WebSocket('wss://127.0.0.1:' + PORT + '/' + path);
  socket.onopen = function () { socket.send(frame); };
  socket.onmessage = function (event) { callback(event.data); socket.close(); };
  socket.onclose = function () { console.log('closed'); };
}

// Sites of the second generation wrap the browser's own class to notice a service that goes away.
class Watched extends WebSocket {
  constructor(address) { super(address); this.addEventListener('close', () => { this.gone = true; }); }
}
function callSecond(sender, path, frame, callback) {
  const socket = new Watched(`wss://localhost:${PORT}/${path}?v=2`);
  socket.addEventListener('open', () => socket.send(frame));
  socket.addEventListener('message', event => { callback(sender, event.data); socket.close(1000); }, {once: true});
}

const callThird = (path, frame) => new Promise(done => {
  const socket = new WebSocket(`wss://localhost:${PORT}/${path}/`);
  socket.binaryType = 'arraybuffer';
  socket.onopen = () => socket.send(frame);
  socket.onmessage = ({data}) => { done(data); setTimeout(() => socket.close(), 20); };
});

function call(path, frame) {
  if (GENERATION === 1) return new Promise(done => callFirst(path, frame, done));
  if (GENERATION === 2) return new Promise(done => callSecond({id: 7}, path, frame, (_sender, text) => done(text)));
  return callThird(path, frame);
}

// The frame as each generation spells it.
function spelt(asked) {
  if (GENERATION === 1) return JSON.stringify(asked);
  if (GENERATION === 2) return JSON.stringify(asked, null, 2);
  const other = {};
  for (const [key, value] of Object.entries(asked)) other[key[0].toLowerCase() + key.slice(1)] = value;
  return '\ufeff' + JSON.stringify(JSON.stringify(Object.assign(other, {clientVersion: 3.1, extra: [null]}))) + '\n';
}

function documentFrame(wish) {
  const asked = {
    FileUploadHandler: (GENERATION === 2 ? ' ' : '') + location.origin + '/upload?token=a%2Fb',
    SessionId: GENERATION === 3 ? null : '',
    FileName: location.origin + '/' + wish.file,
  };
  if (GENERATION > 1) asked.JWTToken = 'eyJ.abc';
  if (wish.number) asked.DocNumber = GENERATION === 3 && /^\d+$/.test(wish.number) ? Number(wish.number) : wish.number;
  if (wish.day) asked.IssuedDate = GENERATION === 1 ? wish.day + 'T12:00:00+07:00' : new Date(wish.day + 'T05:00:00Z');
  const metadata = [{Key: 'token', Value: 'Ký hiệu'}];
  asked.MetaData = GENERATION === 3 ? JSON.stringify(metadata) : metadata;
  if (wish.files) {
    asked.Files = wish.files.map((file, number) => ({FileID: GENERATION === 3 ? number : 'f' + number,
      FileName: 'Tên ' + number, URL: location.origin + '/' + file}));
    delete asked.FileName;
  }
  return spelt(asked);
}

const report = (path, said) => fetch('/report', {method: 'POST', body: JSON.stringify({path, said})});

(async () => {
  await fetch(`https://127.0.0.1:${PORT}/`, {mode: 'no-cors'});  // the probe of sites that look whether it is there
  for (const wish of STEPS) {
    const frame = wish.file || wish.files ? documentFrame(wish)
      : typeof wish.frame === 'string' ? wish.frame : spelt(wish.frame);
    await report(wish.path, await call(wish.path, frame));
  }
})();
