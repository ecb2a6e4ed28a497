import { html } from 'hono/html';
import { button } from './button';
import { formatTime } from './format-time';
import type { Section } from './section';

export const sessionsSection: Section = {
  id: 'sessions',
  title: 'Sessions',
  emptyText: 'No sessions: no extension is paired.',
  columns: ['Account', 'Label', 'Paired', 'Last used', ''],
  searchBy: 'account',
  async read({ sessions }, query) {
    const all = await sessions.list(query.search);
    return all.slice(0, query.limit).map(({ id, account, label, createdAt, lastUsedAt }) => [
      html`<code>${account}</code>`,
      label || '–',
      formatTime(createdAt, query.now),
      formatTime(lastUsedAt, query.now),
      html`<details>
        <summary>End…</summary>
        ${button('end', 'End session', query, { id })}
      </details>`,
    ]);
  },
};
