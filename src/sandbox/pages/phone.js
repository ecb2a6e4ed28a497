import { half, plainFields } from './phone-fields.js';

const at = (id) => document.getElementById(id);
let state = { accounts: [], waiting: [] };
let shown = null;

async function call(path, body) {
  const response = await fetch(`/phone/api/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'Content-Type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error?.message ?? 'The phone did not answer');
  return answer;
}

function notice(text) {
  at('notice').textContent = text;
  at('notice').hidden = !text;
}

async function refresh() {
  state = await call('state');
  draw();
}

function draw() {
  const active = state.accounts.find((account) => account.active);
  at('account').replaceChildren(
    ...state.accounts.map(
      ({ name, account }) => new Option(name, account, false, account === active.account),
    ),
  );
  at('network').value = state.network;
  at('address').textContent = active.account;
  drawList(
    'pushed',
    state.waiting.filter((request) => request.pushed),
  );
  drawList(
    'scannable',
    state.waiting.filter((request) => !request.pushed),
  );
  if (shown && !state.waiting.some(({ uuid }) => uuid === shown.uuid)) close();
}

function drawList(id, requests) {
  at(`no-${id}`).hidden = requests.length > 0;
  at(id).replaceChildren(
    ...requests.map((request) => {
      const item = document.createElement('li');
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'request';
      button.dataset.uuid = request.uuid;
      const title = document.createElement('b');
      title.textContent = titleOf(request);
      const from = document.createElement('small');
      from.textContent = request.application;
      button.append(title, from);
      button.addEventListener('click', () => open(request));
      item.append(button);
      return item;
    }),
  );
}

function titleOf(request) {
  if (request.type === 'SignIn') return 'Sign in';
  return request.type.replace(/([a-z])([A-Z])/g, '$1 $2');
}

async function open(request) {
  try {
    notice('');
    shown = await call(`open/${request.uuid}`, { via: request.pushed ? 'push' : 'qr' });
    const rows = plainFields(shown.transaction);
    if (shown.forcedNetwork) rows.push(['Network', shown.forcedNetwork]);
    if (shown.signers) rows.push(['To be signed by', shown.signers.join(', ')]);
    at('from').textContent = `${shown.application} asks`;
    at('title').textContent = titleOf(shown);
    at('instruction').textContent = shown.instruction ?? '';
    at('fields').hidden = rows.length === 0;
    at('fields').replaceChildren(...rows.map(([label, text]) => row(label, text)));
    at('outcome').value = 'tesSUCCESS';
    at('outcome-row').hidden = !shown.submit;
    at('list').hidden = true;
    at('detail').hidden = false;
  } catch (error) {
    notice(error.message);
  }
}

function row(label, text) {
  const group = document.createElement('div');
  const term = document.createElement('dt');
  const value = document.createElement('dd');
  term.textContent = label;
  value.textContent = text;
  group.append(term, value);
  return group;
}

function close() {
  shown = null;
  at('detail').hidden = true;
  at('list').hidden = false;
}

/** Requests bound to another account of this phone are signed by that one. */
function signer() {
  const active = at('account').value;
  if (!shown.signers || shown.signers.includes(active)) return { account: active };
  return {};
}

function outcome() {
  const choice = at('outcome').value;
  if (choice === 'dispatch-fail') return { dispatch: 'fail' };
  if (choice !== 'partial') return { result: choice };
  const { Amount } = shown.transaction;
  return Amount === undefined ? {} : { deliveredAmount: half(Amount) };
}

async function act(path, body, done) {
  for (const id of ['sign', 'reject', 'later']) at(id).disabled = true;
  try {
    await call(`${path}/${shown.uuid}`, body);
    close();
    notice(done);
  } catch (error) {
    notice(error.message);
  } finally {
    for (const id of ['sign', 'reject', 'later']) at(id).disabled = false;
    await refresh();
  }
}

at('sign').addEventListener('click', () => act('sign', { ...signer(), ...outcome() }, 'Signed'));
at('reject').addEventListener('click', () => act('reject', {}, 'Rejected'));
at('later').addEventListener('click', close);
at('back').addEventListener('click', close);
at('account').addEventListener('change', ({ target }) =>
  change('account', { account: target.value }),
);
at('network').addEventListener('change', ({ target }) =>
  change('network', { network: target.value }),
);

async function change(path, body) {
  state = await call(path, body);
  draw();
}

const events = new EventSource('/phone/api/events');
events.addEventListener('change', refresh);
events.addEventListener('open', refresh);
await refresh();
const linked = state.waiting.find(({ uuid }) => `#${uuid}` === location.hash);
if (linked) await open(linked);
