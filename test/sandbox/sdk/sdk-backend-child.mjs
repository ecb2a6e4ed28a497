// Runs the real xumm-sdk with key and secret. argv: base URL, key, secret. Prints JSON lines.
import { createRequire } from 'node:module';

const { XummSdk } = createRequire(import.meta.url)('xumm-sdk');
const [base, key, secret] = process.argv.slice(2);
const log = console.log;
console.log = () => {};

const sdk = new XummSdk(key, secret);
sdk.setEndpoint(base);
const ping = await sdk.ping();
const request = { TransactionType: 'SignIn' };
const first = await sdk.payload.createAndSubscribe(request, ({ uuid, data }) => {
  // The test signs after the first tick: the SDK's socket is open then and receives the signature.
  if (data.expires_in_seconds) log(JSON.stringify({ sign: uuid }));
  return 'signed' in data ? data : undefined;
});
const resolved = await first.resolved;
const signed = await sdk.payload.get(first.created.uuid, true);
const token = signed.application.issued_user_token;
const [validity] = await sdk.verifyUserTokens([token]);
const body = { txjson: { TransactionType: 'SignIn' }, user_token: token };
const second = await sdk.payload.create(body, true);
const cancelled = await sdk.payload.cancel(second.uuid, true);
const stored = await sdk.storage.set({ any: 'json' });

log(
  JSON.stringify({
    done: { ping, resolved, signed, validity, second, cancelled, stored },
  }),
);
process.exit(0);
