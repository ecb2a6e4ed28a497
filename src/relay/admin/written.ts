import { html } from 'hono/html';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long, roughly, in the unit that suits. @param ms not negative */
export function spanText(ms: number): string {
  if (ms < SECOND) return `${Math.round(ms)} ms`;
  if (ms < MINUTE) return `${(ms / SECOND).toFixed(1)} s`;
  if (ms < HOUR) return `${Math.round(ms / MINUTE)} min`;
  if (ms < 1.5 * DAY) return `${Math.round(ms / HOUR)} h`;
  return `${Math.round(ms / DAY)} days`;
}

/** From the sender's stamp, which is of whole seconds; negative when its clock is ahead. */
export function sinceStamp(ms: number): string {
  if (Math.abs(ms) < SECOND) return 'under 1 s';
  return `${ms < 0 ? '−' : ''}${spanText(Math.abs(ms))}`;
}

/** A moment, and how far it is from now. Times in ms since 1970. */
export function moment(time: number, now: number) {
  const iso = new Date(time).toISOString();
  const apart = Math.abs(now - time);
  const far =
    apart < SECOND ? 'now' : time > now ? `in ${spanText(apart)}` : `${spanText(apart)} ago`;
  return html`<time datetime="${iso}">${iso.slice(0, 19).replace('T', ' ')}</time>
    <span class="far">${far}</span>`;
}
