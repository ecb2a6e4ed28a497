import { html } from 'hono/html';
import type { Section } from './section';

export const listenersSection: Section = {
  id: 'listeners',
  title: 'Listening now, at this relay',
  none: 'Nobody listens.',
  columns: ['Account', 'Listeners'],
  async read({ hub }, { most }) {
    const rooms = hub.rooms().slice(0, most);
    return rooms.map(({ account, listeners }) => [
      html`<code>${account}</code>`,
      String(listeners),
    ]);
  },
};
