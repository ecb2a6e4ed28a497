import { half, plainFields } from './phone-fields.js';

const byId = (id) => document.getElementById(id);
let state = { accounts: [], waiting: [] };
let shown = null;

async function call(path, body) {
  const response = await fetch(`/phone/api/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'Content-Type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const answer = await response.json();
  if (!response.ok)
    throw new Error(answer.error?.message ?? `HTTP ${response.status}. See the sandbox's log.`);
  return answer;
}

function notice(text) {
  byId('notice').textContent = text;
  byId('notice').hidden = !text;
}

async function refresh() {
  state = await call('state');
  draw();
}

function draw() {
  const active = state.accounts.find((account) => account.active);
  byId('account').replaceChildren(
    ...state.accounts.map(
      ({ name, account }) => new Option(name, account, false, account === active.account),
    ),
  );
  byId('network').value = state.network;
  byId('address').textContent = active.account;
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
  byId(`no-${id}`).hidden = requests.length > 0;
  byId(id).replaceChildren(
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
    if (shown.signers) rows.push(['Signers', shown.signers.join(', ')]);
    byId('from').textContent = `Request from ${shown.application}`;
    byId('title').textContent = titleOf(shown);
    byId('instruction').textContent = shown.instruction ?? '';
    byId('fields').hidden = rows.length === 0;
    byId('fields').replaceChildren(...rows.map(([label, text]) => row(label, text)));
    byId('outcome').value = 'tesSUCCESS';
    byId('outcome-row').hidden = !shown.submit;
    byId('list').hidden = true;
    byId('detail').hidden = false;
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
  byId('detail').hidden = true;
  byId('list').hidden = false;
}

/** Leaves the account to the phone if the active one must not sign the request. */
function signer() {
  const active = byId('account').value;
  if (!shown.signers || shown.signers.includes(active)) return { account: active };
  return {};
}

function outcome() {
  const choice = byId('outcome').value;
  if (choice === 'dispatch-fail') return { dispatch: 'fail' };
  if (choice !== 'partial') return { result: choice };
  const { Amount } = shown.transaction;
  return Amount === undefined ? {} : { deliveredAmount: half(Amount) };
}

async function resolveRequest(path, body, message) {
  for (const id of ['sign', 'reject', 'later']) byId(id).disabled = true;
  try {
    await call(`${path}/${shown.uuid}`, body);
    close();
    notice(message);
  } catch (error) {
    notice(error.message);
  } finally {
    for (const id of ['sign', 'reject', 'later']) byId(id).disabled = false;
    await refresh();
  }
}

byId('sign').addEventListener('click', () =>
  resolveRequest('sign', { ...signer(), ...outcome() }, 'Signed'),
);
byId('reject').addEventListener('click', () => resolveRequest('reject', {}, 'Rejected'));
byId('later').addEventListener('click', close);
byId('back').addEventListener('click', close);
byId('account').addEventListener('change', ({ target }) =>
  change('account', { account: target.value }),
);
byId('network').addEventListener('change', ({ target }) =>
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
const linkedRequest = state.waiting.find(({ uuid }) => `#${uuid}` === location.hash);
if (linkedRequest) await open(linkedRequest);
