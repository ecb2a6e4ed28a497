import { html } from 'hono/html';
import type { Markup, SectionQuery } from './section';

const EVENTS = [
  ['signed', 'Signed'],
  ['rejected', 'Rejected'],
  ['cancelled', 'Cancelled'],
  ['expired', 'Expired'],
  ['dispatched', 'Dispatched'],
] as const;

/** The form that adds an endpoint. The answer shows its secret. */
export function addEndpointForm({ returnTo }: SectionQuery): Markup {
  const events = EVENTS.map(
    ([name, label]) => html`<label>
      <input type="checkbox" name="events" value="${name}" checked /> ${label}
    </label>`,
  );
  return html`<details class="new">
    <summary>Add an endpoint…</summary>
    <form method="post" action="/add-endpoint">
      <input type="hidden" name="from" value="${returnTo}" />
      <label>
        URL
        <input name="url" type="url" required autocomplete="off" placeholder="https://" />
      </label>
      <label>
        Label
        <input name="label" maxlength="100" autocomplete="off" />
      </label>
      <fieldset>
        <legend>Events</legend>
        ${events}
        <label>
          <input type="checkbox" name="original" value="1" /> Original webhooks of Xaman instead
        </label>
      </fieldset>
      <fieldset>
        <label>
          <input type="checkbox" name="private" value="1" /> Allow private addresses and http
        </label>
      </fieldset>
      <button>Add endpoint</button>
    </form>
  </details>`;
}
