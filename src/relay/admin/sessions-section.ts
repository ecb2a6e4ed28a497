import { html } from 'hono/html';
import { button } from './button';
import type { Section } from './section';
import { moment } from './written';

export const sessionsSection: Section = {
  id: 'sessions',
  title: 'Sessions',
  none: 'Nobody is paired.',
  columns: ['Account', 'Label', 'Paired', 'Last used', ''],
  finds: 'account',
  async read({ sessions }, asked) {
    const all = await sessions.list(asked.find);
    return all.slice(0, asked.most).map(({ id, account, label, createdAt, lastUsedAt }) => [
      html`<code>${account}</code>`,
      label || '–',
      moment(createdAt, asked.now),
      moment(lastUsedAt, asked.now),
      html`<details>
        <summary>End…</summary>
        ${button('end', 'End it', asked, { id })}
      </details>`,
    ]);
  },
};
