import { html } from 'hono/html';
import { listTokens } from '../tokens/list-tokens';
import type { Section } from './section';
import { moment } from './written';

export const tokensSection: Section = {
  id: 'tokens',
  title: 'Push permissions',
  none: 'Nobody gave a permission yet.',
  columns: ['Account', 'State', 'Until'],
  finds: 'account',
  async read({ sql }, { now, most, find }) {
    const tokens = await listTokens(sql, now, most, find);
    return tokens.map(({ account, state, until }) => [
      html`<code>${account}</code>`,
      html`<span class="${state === 'live' ? 'good' : 'soft'}">${state}</span>`,
      moment(until, now),
    ]);
  },
};
