import { html } from 'hono/html';
import { listTokens } from '../tokens/list-tokens';
import { formatTime } from './format-time';
import type { Section } from './section';

export const tokensSection: Section = {
  id: 'tokens',
  title: 'Push permissions',
  emptyText: 'No push permissions yet.',
  columns: ['Account', 'State', 'Until'],
  searchBy: 'account',
  async read({ sql }, { now, limit, search }) {
    const tokens = await listTokens(sql, now, limit, search);
    return tokens.map(({ account, state, until }) => [
      html`<code>${account}</code>`,
      html`<span class="${state === 'live' ? 'good' : 'muted'}">${state}</span>`,
      formatTime(until, now),
    ]);
  },
};
