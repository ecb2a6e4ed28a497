import { CompanionError } from '../companion-error';
import { findFields, findUuid } from '../fields';

/** The response to POST /payload (protocol §3.3). */
export interface PayloadCreated {
  readonly uuid: string;
  readonly pushed: boolean;
  /** A relay answered. */
  readonly relayed?: true;
}

/** @throws CompanionError `bad-answer` for another shape */
export function parsePayloadCreated(body: unknown): PayloadCreated {
  const root = findFields(body);
  const uuid = findUuid(root?.uuid);
  if (!root || !uuid || !findFields(root.refs)) throw new CompanionError('bad-answer');
  return { uuid, pushed: root.pushed === true };
}

/**
 * The page of a payload, to open or to show as a QR code. It is built from the uuid and not taken
 * from the response: the QR code contains exactly this (protocol §3.3), and a forged response cannot
 * lead the user to another page.
 */
export function signUrl(uuid: string): string {
  return `https://xumm.app/sign/${uuid}`;
}
