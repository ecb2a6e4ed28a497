import { signUrl } from '../../../core/request/payload-created';
import type { RemoteRequest } from '../api-client/remote-request';
import { formatMinute } from '../format-minute';
import { outcomeOf } from './outcome';

/** Formats a request as lines: what became of it, and then its facts by name. */
export function formatRequest(request: RemoteRequest): string[] {
  const { uuid, identifier, account, state, pushed, createdAt, expiresAt, settledAt } = request;
  const isOpen = state === 'open';
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Request', uuid],
    ['Identifier', identifier],
    ['Account', account],
    ['Delivery', pushed ? 'pushed to the phone' : 'QR code or link'],
    ['Link', isOpen ? signUrl(uuid) : undefined],
    ['Created', formatTime(createdAt)],
    ['Expires', isOpen ? formatTime(expiresAt) : undefined],
    ['Settled', formatTime(settledAt)],
  ];
  const lines = facts.flatMap(([name, value]) => (value ? [`${name.padEnd(10)}  ${value}`] : []));
  return [outcomeOf(request).text, ...lines];
}

function formatTime(time: number | undefined): string | undefined {
  return time === undefined ? undefined : formatMinute(time);
}
