import { CompanionError } from '../companion-error';
import { findFields, findUuid } from '../fields';

/** The answer of POST /payload (protocol §3.3). */
export interface PayloadCreated {
  readonly uuid: string;
  readonly pushed: boolean;
}

/** @throws CompanionError `bad-answer` when it is not one */
export function parsePayloadCreated(body: unknown): PayloadCreated {
  const root = findFields(body);
  const uuid = findUuid(root?.uuid);
  if (!root || !uuid || !findFields(root.refs)) throw new CompanionError('bad-answer');
  return { uuid, pushed: root.pushed === true };
}

/**
 * The page to open or show as QR for a payload. Made from the uuid, not taken from the answer:
 * the QR's content is exactly this (protocol §3.3), and an answer cannot then send people elsewhere.
 */
export function signUrl(uuid: string): string {
  return `https://xumm.app/sign/${uuid}`;
}
