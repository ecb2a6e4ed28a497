import { PUTS } from './puts-page';
import { ROWS } from './rows-page';

/** A page with a module file: the extension's policy allows no inline script. */
function page(name: string, body: string): string {
  return `<!doctype html><meta charset="utf-8"><title>floor</title>${body}<script type="module" src="${name}.js"></script>`;
}

const READY = "document.documentElement.dataset.ready = '';";

/** The files of an extension of its own. */
export const extensionFiles: Readonly<Record<string, string>> = {
  // The empty worker: it answers a message at once, opens a window, and posts when it is asked to.
  'worker.js': `chrome.runtime.onMessage.addListener(({ post }, _sender, answer) => {
  if (post) fetch(post, { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } });
  answer({});
});
chrome.contextMenus.onClicked.addListener(({ menuItemId }) =>
  chrome.windows.create({ url: menuItemId + '.html', type: 'popup', width: 460, height: 700 }));`,
  // The empty popup: one sentence, and one control whose input changes what is seen.
  'popup.html': page('popup', '<p>floor</p>'),
  'popup.js': `const field = document.createElement('textarea');
const button = document.createElement('button');
button.type = 'submit';
button.disabled = true;
button.textContent = 'go';
field.oninput = () => { button.disabled = field.value === ''; };
const form = document.createElement('form');
form.append(field, button);
document.body.append(form);
${READY}`,
  // The window of one sentence.
  'review-link.html': page('review-link', '<p>floor</p>'),
  'review-link.js': READY,
  // The window whose press posts, over a connection made beforehand, as the review window's is.
  'send.html': page('send', '<p>floor</p><button class="primary">send</button>'),
  'send.js': `const url = 'https://xumm.app/api/v1/jwt/payload';
await fetch(url, { method: 'HEAD' }).catch(() => {});
document.querySelector('button').onclick = () => chrome.runtime.sendMessage({ post: url });
${READY}`,
  // The page that shows what arrives on sockets.
  'sockets.html': page('sockets', '<ul></ul>'),
  'sockets.js': `globalThis.listen = (uuids) => Promise.all(uuids.map((uuid) => new Promise((resolve) => {
  const item = document.createElement('li');
  item.id = 'u' + uuid;
  document.querySelector('ul').append(item);
  const socket = new WebSocket('wss://xumm.app/sign/' + uuid);
  socket.onopen = resolve;
  socket.onmessage = ({ data }) => {
    const frame = JSON.parse(data);
    const word = frame.opened ? 'opened' : frame.payload_uuidv4 ? 'signed' : '';
    if (word) item.textContent = word;
  };
})));
globalThis.lookUp = async (uuids, jwt) => {
  const left = [...uuids];
  const headers = { Authorization: 'Bearer ' + jwt };
  const before = performance.now();
  await Promise.all(Array.from({ length: 6 }, async () => {
    for (let uuid = left.pop(); uuid; uuid = left.pop()) {
      const answer = await fetch('https://xumm.app/api/v1/jwt/payload/' + uuid, { headers });
      if (!answer.ok) throw new Error('look-up: ' + answer.status);
      await answer.json();
    }
  }));
  return performance.now() - before;
};
${READY}`,
};

/** The files that are put into a copy of the companion, to work on the same database as it. */
export const pageFiles: Readonly<Record<string, string>> = {
  'floor-rows.html': page('floor-rows', '<input><ul></ul>'),
  'floor-rows.js': ROWS,
  'floor-puts.html': page('floor-puts', ''),
  'floor-puts.js': PUTS,
};
