import type { Hono } from 'hono';
import { parsePayloadBody } from '../payloads/body';
import type { PayloadRecord } from '../payloads/record';
import { viewMeta, viewPayload } from '../payloads/view';
import type { Platform } from '../platform/platform';
import { ApiError } from '../state/api-error';
import { UUID_V4 } from '../state/uuid';
import type { ApiContext, ApiDeps, ApiEnv } from './env';

/** POST, GET, GET by identifier, DELETE of payloads (§3.1–3.6). */
export function payloadRoutes(app: Hono<ApiEnv>, { platform }: ApiDeps): void {
  app.post('/payload', async (c) => {
    const request = parsePayloadBody(await readJson(c), platform.switches);
    const session = c.get('session');
    const record = platform.create(c.get('application'), request, {
      createdBy: session ? 'jwt' : 'platform',
      uuid: c.get('callRef'),
      session,
    });
    return c.json(createdResponse(record, platform));
  });
  app.get(`/payload/:uuid{${caseInsensitive(UUID_V4)}}`, (c) => {
    return c.json(fetchPayload(c, platform, expectOwnPayload(c, platform)));
  });
  app.get('/payload/ci/:identifier', (c) => {
    const record = platform.findByIdentifier(c.req.param('identifier'), c.get('application').uuid);
    if (!record) throw new ApiError(404, 404);
    return c.json(fetchPayload(c, platform, record));
  });
  app.delete(`/payload/:uuid{${caseInsensitive(UUID_V4)}}`, (c) => {
    const record = expectOwnPayload(c, platform);
    platform.channels.publish(record.uuid, { devapp_fetched: true });
    const meta = viewMeta(record, platform.clock.now());
    const reason = platform.cancel(record);
    return c.json({
      result: { cancelled: reason === 'OK', reason },
      meta: { ...meta, expired: true },
      custom_meta: record.request.customMeta,
    });
  });
}

async function readJson(c: ApiContext): Promise<unknown> {
  try {
    return JSON.parse(await c.req.text());
  } catch {
    throw new ApiError(599);
  }
}

/**
 * The payload in the path, if the caller may see it (§3.6).
 * @throws ApiError 404 when it is unknown or belongs to another application
 */
function expectOwnPayload(c: ApiContext, platform: Platform): PayloadRecord {
  const record = platform.findPayload(c.req.param('uuid') ?? '');
  const session = c.get('session');
  const isHidden =
    session !== null &&
    !platform.switches.jwtSeesOtherUsers &&
    record?.uuid !== session.payload_uuidv4 &&
    record?.userAccount !== session.sub;
  if (!record || record.applicationUuid !== c.get('application').uuid || isHidden) {
    throw new ApiError(404, 404);
  }
  return record;
}

function fetchPayload(c: ApiContext, platform: Platform, record: PayloadRecord) {
  const token = platform.tokens.findLastIssuedBy(record.uuid)?.token ?? null;
  const now = platform.clock.now();
  const view = viewPayload(record, c.get('application'), token, now, platform.switches);
  platform.channels.publish(record.uuid, { devapp_fetched: true });
  return view;
}

function createdResponse(record: PayloadRecord, platform: Platform) {
  const url = `${platform.baseUrl}/sign/${record.uuid}`;
  return {
    uuid: record.uuid,
    next: { always: url, ...(record.pushed ? { no_push_msg_received: `${url}/qr` } : {}) },
    refs: {
      qr_png: `${url}_q.png`,
      qr_matrix: `${url}_q.json`,
      qr_uri_quality_opts: ['m', 'q', 'h'],
      websocket_status: url.replace(/^https/, 'wss'),
    },
    pushed: record.pushed,
  };
}

/** Adds the upper-case hex letters, because patterns of routes have no flags (§1.3). */
function caseInsensitive(pattern: string): string {
  return pattern.replaceAll('a-f', 'a-fA-F').replace('[89ab]', '[89abAB]');
}
