import { type Context, Hono } from 'hono';
import { openedByDeeplink, type PayloadRecord } from '../payloads/record';
import { returnUrl } from '../payloads/view';
import type { OpenVia, Phone } from './phone';
import { PhoneError } from './phone-error';
import type { SignOptions } from './sign-payload';

type Body = Record<string, unknown>;

/**
 * The JSON API of the phone: GET `state`, GET `events` (SSE, one `change` per platform event), POST
 * `open/:uuid {via}`, `sign/:uuid {SignOptions}`, `reject/:uuid {reason}`, `account {account}`,
 * `network {network}`, `device {enabled,locked}`, `revoke {account}`. `sign` answers with the signed
 * transaction and `returnUrl`, which the app opens then (or null). Refused actions get
 * `{error:{code,message}}` with 403, 404, 409, 410 (expired) or 422 (cannot be signed).
 */
export function createPhoneApi(phone: Phone): Hono {
  const app = new Hono();
  const state = (c: Context) => c.json(phoneState(phone));
  app.get('/state', state);
  app.get('/events', (c) => {
    c.header('Content-Type', 'text/event-stream');
    c.header('Cache-Control', 'no-store');
    return c.body(changeEvents(phone));
  });
  app.post('/open/:uuid', async (c) => {
    const { via } = await readBody(c);
    return c.json(requestState(phone.open(c.req.param('uuid'), via as OpenVia | undefined), phone));
  });
  app.post('/sign/:uuid', async (c) => {
    const options = (await readBody(c)) as SignOptions;
    const uuid = c.req.param('uuid');
    const signed = await phone.sign(uuid, options);
    const record = phone.platform.findPayload(uuid);
    return c.json({ ...signed, returnUrl: record ? returnUrl(record).app : null });
  });
  app.post('/reject/:uuid', async (c) => {
    const { reason } = await readBody(c);
    await phone.reject(c.req.param('uuid'), typeof reason === 'string' ? reason : undefined);
    return c.json({ rejected: true });
  });
  app.post('/account', async (c) => {
    phone.selectAccount(String((await readBody(c)).account));
    return state(c);
  });
  app.post('/network', async (c) => {
    phone.setNetwork(String((await readBody(c)).network));
    return state(c);
  });
  app.post('/device', async (c) => {
    const { enabled, locked } = await readBody(c);
    phone.setDevice({
      ...(typeof enabled === 'boolean' ? { enabled } : {}),
      ...(typeof locked === 'boolean' ? { locked } : {}),
    });
    return state(c);
  });
  app.post('/revoke', async (c) => {
    phone.revokeToken(String((await readBody(c)).account));
    return state(c);
  });
  app.onError((error, c) => {
    if (error instanceof PhoneError) {
      const { code, message } = error;
      const status = code === 510 ? 410 : code === 800 ? 422 : code === 511 ? 409 : code;
      return c.json({ error: { code, message } }, status);
    }
    console.error(error);
    return c.json({ error: { code: 500, message: 'Internal error' } }, 500);
  });
  return app;
}

/** Reads a body declared as JSON; forms of other origins cannot declare that type. */
async function readBody(c: Context): Promise<Body> {
  if (!(c.req.header('content-type') ?? '').includes('application/json')) return {};
  const body: unknown = await c.req.json().catch(() => null);
  return body && typeof body === 'object' ? (body as Body) : {};
}

/** The state that the phone page shows. */
function phoneState(phone: Phone) {
  return {
    accounts: phone.accounts(),
    network: phone.network,
    device: { enabled: phone.platform.device.enabled, locked: phone.platform.device.locked },
    waiting: phone.openRequests().map((record) => requestState(record, phone)),
  };
}

function requestState(record: PayloadRecord, phone: Phone) {
  const application = phone.platform.findApplication(record.applicationUuid);
  return {
    uuid: record.uuid,
    application: application?.name ?? '',
    type: record.request.txjson.TransactionType,
    instruction: record.request.customMeta.instruction,
    pushed: record.pushed,
    opened: record.openedAt !== null,
    openedByDeeplink: openedByDeeplink(record),
    expiresAt: record.expiresAt,
    secondsLeft: Math.floor((record.expiresAt - phone.platform.clock.now()) / 1000),
    submit: record.request.submit,
    signers: record.request.signers,
    forcedNetwork: record.request.forceNetwork,
    transaction: record.request.txjson,
  };
}

function changeEvents(phone: Phone): ReadableStream {
  let stop = (): void => {};
  return new ReadableStream({
    start(controller) {
      const text = new TextEncoder();
      controller.enqueue(text.encode(': hello\n\n'));
      stop = phone.platform.events.subscribe(() => {
        try {
          controller.enqueue(text.encode('event: change\ndata: {}\n\n'));
        } catch {
          stop();
        }
      });
    },
    cancel() {
      stop();
    },
  });
}
