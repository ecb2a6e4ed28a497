import { type Fields, findFields, findJson, findUuid } from '../../core/fields';
import type { IssuedToken } from '../tokens/issued-token';

/** What of a webhook is used: which payload to look at, and the token that came along. */
export interface Webhook {
  readonly application: string;
  readonly payload: string;
  readonly token: IssuedToken | undefined;
}

/** Reads a webhook's body; undefined when it is none (protocol §6.2). */
export function findWebhook(body: string): Webhook | undefined {
  const root = findFields(findJson(body));
  const meta = findFields(root?.meta);
  const answer = findFields(root?.payloadResponse);
  const application = findUuid(meta?.application_uuidv4);
  const payload = findUuid(meta?.payload_uuidv4);
  const named = findUuid(answer?.payload_uuidv4);
  if (!root || !application || !payload || named !== payload) return undefined;
  // `accessToken` was its name on an older page (protocol §6.2).
  const block = findFields(root.userToken) ?? findFields(root.accessToken);
  return { application, payload, token: block && findToldToken(block) };
}

function findToldToken(block: Fields): IssuedToken | undefined {
  const token = findUuid(block.user_token);
  const issuedAt = findTime(block.token_issued);
  const expiresAt = findTime(block.token_expiration);
  if (!token || issuedAt === undefined || expiresAt === undefined) return undefined;
  return expiresAt > issuedAt ? { token, issuedAt, expiresAt } : undefined;
}

/** The year 2200: nothing later is a moment. */
const LATEST = 7_258_118_400_000;

/** Milliseconds of Unix seconds or an ISO text: sources differ (protocol §6.2). */
export function findTime(value: unknown): number | undefined {
  const isSeconds =
    typeof value === 'number' || (typeof value === 'string' && /^\d{9,11}$/.test(value));
  const time = Math.round(
    isSeconds ? Number(value) * 1000 : typeof value === 'string' ? Date.parse(value) : 0,
  );
  return time > 0 && time < LATEST ? time : undefined;
}
