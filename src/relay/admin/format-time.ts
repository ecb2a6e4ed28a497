import { html } from 'hono/html';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A rounded duration in one unit, such as `5 min`. @param ms not negative */
export function formatDuration(ms: number): string {
  if (ms < SECOND) return `${Math.round(ms)} ms`;
  if (ms < MINUTE) return `${(ms / SECOND).toFixed(1)} s`;
  if (ms < HOUR) return `${Math.round(ms / MINUTE)} min`;
  if (ms < 1.5 * DAY) return `${Math.round(ms / HOUR)} h`;
  return `${Math.round(ms / DAY)} days`;
}

/**
 * Time since the sender's timestamp, which has whole seconds only; negative when the sender's clock
 * is ahead.
 */
export function formatTransitTime(ms: number): string {
  if (Math.abs(ms) < SECOND) return 'under 1 s';
  return `${ms < 0 ? '−' : ''}${formatDuration(Math.abs(ms))}`;
}

/** A time in UTC and its distance from now, such as `5 min ago`. Both in ms since 1970. */
export function formatTime(time: number, now: number) {
  const iso = new Date(time).toISOString();
  const distance = Math.abs(now - time);
  const duration = formatDuration(distance);
  const relative = distance < SECOND ? 'now' : time > now ? `in ${duration}` : `${duration} ago`;
  return html`<time datetime="${iso}">${iso.slice(0, 19).replace('T', ' ')}</time>
    <span class="relative">${relative}</span>`;
}
