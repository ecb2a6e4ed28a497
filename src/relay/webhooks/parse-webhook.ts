import { type Fields, findFields, findJson, findUuid } from '../../core/fields';
import type { IssuedToken } from '../tokens/issued-token';

/** The used parts of a webhook: which payload to fetch, and its user token. */
export interface Webhook {
  readonly application: string;
  readonly payload: string;
  readonly token: IssuedToken | undefined;
}

/** Reads the body of a webhook; undefined when it has another shape (protocol §6.2). */
export function findWebhook(body: string): Webhook | undefined {
  const root = findFields(findJson(body));
  const meta = findFields(root?.meta);
  const answer = findFields(root?.payloadResponse);
  const application = findUuid(meta?.application_uuidv4);
  const payload = findUuid(meta?.payload_uuidv4);
  const answered = findUuid(answer?.payload_uuidv4);
  if (!root || !application || !payload || answered !== payload) return undefined;
  // An older page of the documentation names it `accessToken` (protocol §6.2).
  const block = findFields(root.userToken) ?? findFields(root.accessToken);
  return { application, payload, token: block && findIssuedToken(block) };
}

function findIssuedToken(block: Fields): IssuedToken | undefined {
  const token = findUuid(block.user_token);
  const issuedAt = findTime(block.token_issued);
  const expiresAt = findTime(block.token_expiration);
  if (!token || issuedAt === undefined || expiresAt === undefined) return undefined;
  return expiresAt > issuedAt ? { token, issuedAt, expiresAt } : undefined;
}

/** Start of the year 2200; later times are invalid. */
const MAX_TIME_MS = 7_258_118_400_000;

/**
 * Reads Unix seconds or an ISO text, because sources differ (protocol §6.2).
 * @returns milliseconds
 */
export function findTime(value: unknown): number | undefined {
  const isSeconds =
    typeof value === 'number' || (typeof value === 'string' && /^\d{9,11}$/.test(value));
  const time = Math.round(
    isSeconds ? Number(value) * 1000 : typeof value === 'string' ? Date.parse(value) : 0,
  );
  return time > 0 && time < MAX_TIME_MS ? time : undefined;
}
