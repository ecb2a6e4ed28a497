// The hosted sign page: shows the events of the payload's status socket.
const setup = JSON.parse(document.getElementById('setup').textContent);
const state = document.getElementById('state');
let isLeaving = false;

function notifyOpener(source) {
  if (setup.postMessages && window.opener) {
    window.opener.postMessage(JSON.stringify({ source, payload: setup.uuid }), '*');
  }
}

function finish(text, url) {
  state.textContent = text;
  document.getElementById('qr')?.remove();
  if (isLeaving || !url) return;
  isLeaving = true;
  setTimeout(() => location.assign(url), setup.redirectMs);
}

function show(frame) {
  if (typeof frame.signed === 'boolean') {
    const url = frame.return_url?.web ?? setup.returnUrl;
    finish(frame.signed ? 'Signed' : 'Rejected', url);
  } else if (frame.expired) finish('Expired', setup.returnUrl);
  else if (frame.pre_signed) state.textContent = 'Signing…';
  else if (frame.opened) {
    state.textContent = 'Opened on the phone';
    document.getElementById('qr')?.remove();
  }
}

function connect() {
  const socket = new WebSocket(`wss://${location.host}/sign/${setup.uuid}`);
  socket.addEventListener('message', ({ data }) => show(JSON.parse(data)));
  socket.addEventListener('close', () => {
    if (isLeaving) return;
    // A new socket does not repeat the resolve frame, but the reloaded page has the outcome (§4.3).
    setTimeout(() => location.reload(), 2000);
  });
}

notifyOpener('xumm_sign_request');
window.addEventListener('pagehide', () => {
  if (!isLeaving) notifyOpener('xumm_sign_request_popup_closed');
});
if (setup.done) finish(setup.done === 'signed' ? 'Signed' : 'Rejected', setup.returnUrl);
else connect();
