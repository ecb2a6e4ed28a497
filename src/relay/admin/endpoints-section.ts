import { html } from 'hono/html';
import { type ListedEndpoint, listEndpoints } from '../forward/endpoints';
import { formatEventTypes } from '../forward/event-types';
import { addEndpointForm } from './add-endpoint-form';
import { button } from './button';
import { formatTime } from './format-time';
import type { Markup, Section, SectionQuery } from './section';

export const endpointsSection: Section = {
  id: 'endpoints',
  title: 'Endpoints',
  emptyText: 'No endpoints: outcomes are forwarded to none of your programs.',
  columns: ['Endpoint', 'Events', 'State', 'Last delivered', 'Waiting', 'Dead', ''],
  async read({ sql }, query) {
    const endpoints = await listEndpoints(sql, query.now, query.limit);
    return endpoints.map((endpoint) => [
      nameOf(endpoint),
      formatEventTypes(endpoint.types),
      stateOf(endpoint),
      endpoint.deliveredAt === null ? '–' : formatTime(endpoint.deliveredAt, query.now),
      String(endpoint.waiting),
      html`<span class="${endpoint.dead > 0 ? 'bad' : ''}">${endpoint.dead}</span>`,
      html`<div class="buttons">${buttonsOf(endpoint, query)}</div>`,
    ]);
  },
  form: addEndpointForm,
};

function nameOf({ id, url, label }: ListedEndpoint): Markup {
  return html`${label && html`<b>${label}</b><br />`}<span class="url">${url}</span><br />
    <code class="muted">${id}</code>`;
}

function stateOf({ state, problem }: ListedEndpoint): Markup {
  const text = { live: 'live', paused: 'paused', disabled: 'disabled' }[state];
  return html`<span class="${state === 'live' ? '' : 'bad'}">${text}</span>
    ${problem && html`<br /><span class="muted">${problem}</span>`}`;
}

function buttonsOf({ id, dead, state }: ListedEndpoint, query: SectionQuery): Markup {
  const isReplayable = dead > 0 || state === 'disabled';
  return html`${button('test-endpoint', 'Test', query, { id })}
    ${isReplayable && button('replay-endpoint', dead > 0 ? 'Replay' : 'Enable', query, { id })}
    <details>
      <summary>Rotate…</summary>
      ${button('rotate-endpoint', 'Replace secret', query, { id })}
    </details>
    <details>
      <summary>End…</summary>
      ${button('end-endpoint', 'End endpoint', query, { id })}
    </details>`;
}
