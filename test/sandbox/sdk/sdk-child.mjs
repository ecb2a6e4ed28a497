// Runs the real SDKs against a sandbox. argv: base URL, JWT, client id, redirect URI. Prints JSON
// lines.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const require = createRequire(import.meta.url);
const { XummSdkJwt } = require('xumm-sdk');
const PKCE = require('xumm-js-pkce').default;
const [base, jwt, clientId, redirectUri] = process.argv.slice(2);
const log = console.log;
console.log = () => {};
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();

const sdk = new XummSdkJwt(jwt);
sdk.setEndpoint(base);
const ping = await sdk.ping();
const created = await sdk.payload.create({ TransactionType: 'SignIn' }, true);
const fetched = await sdk.payload.get(created.uuid, true);
const other = await sdk.payload.create({ txjson: { TransactionType: 'SignIn' } }, true);
const cancelled = await sdk.payload.cancel(other.uuid, true);
const frames = [];
const subscription = await sdk.payload.subscribe(created.uuid, ({ data }) => {
  frames.push(data);
  if (data.expires_in_seconds) log(JSON.stringify({ sign: created.uuid }));
  return 'signed' in data ? data : undefined;
});
const resolved = await subscription.resolved;
const after = await sdk.payload.get(created.uuid, true);
const transactionMissing = await sdk.getTransaction('A'.repeat(64));

const store = new Map();
const pkce = new PKCE({
  client_id: clientId,
  redirect_uri: redirectUri,
  authorization_endpoint: `${base}/oauth/auth`,
  token_endpoint: `${base}/oauth/token`,
  requested_scopes: 'openid',
  storage: {
    getItem: (key) => store.get(key) ?? null,
    setItem: (key, value) => store.set(key, String(value)),
  },
});
log(JSON.stringify({ authorize: pkce.authorizeUrl() }));
const { value: redirect } = await lines.next();
const token = await pkce.exchangeForAccessToken(redirect);

log(
  JSON.stringify({
    done: { ping, created, fetched, cancelled, resolved, after, transactionMissing, token },
  }),
);
process.exit(0);
