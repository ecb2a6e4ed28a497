import { html } from 'hono/html';
import { API_SCOPES } from '../api-tokens/api-token';
import { button } from './button';
import { formatTime } from './format-time';
import type { Markup, Section, SectionQuery } from './section';

export const apiTokensSection: Section = {
  id: 'api-tokens',
  title: 'API tokens',
  emptyText: 'No API tokens: no program calls /v1/requests.',
  columns: ['Label', 'Can', 'Accounts', 'Created', 'Last used', ''],
  async read({ apiTokens }, query) {
    const tokens = await apiTokens.list(query.limit);
    return tokens.map(({ id, label, scopes, accounts, createdAt, lastUsedAt }) => [
      label,
      scopes.join(', '),
      accounts ? html`${accounts.map(accountLine)}` : 'every account',
      formatTime(createdAt, query.now),
      lastUsedAt === null ? 'never' : formatTime(lastUsedAt, query.now),
      html`<details>
        <summary>End…</summary>
        ${button('end-token', 'End API token', query, { id })}
      </details>`,
    ]);
  },
  form: newTokenForm,
};

function accountLine(account: string): Markup {
  return html`<code>${account}</code> `;
}

function newTokenForm({ returnTo }: SectionQuery): Markup {
  const scopes = API_SCOPES.map(
    (scope) =>
      html`<label><input type="checkbox" name="can" value="${scope}" checked /> ${scope}</label>`,
  );
  return html`<details class="new">
    <summary>New API token…</summary>
    <form method="post" action="/create-token">
      <input type="hidden" name="from" value="${returnTo}" />
      <label>
        Label
        <input name="label" required maxlength="60" autocomplete="off" placeholder="shop" />
      </label>
      <fieldset>
        <legend>It can</legend>
        ${scopes}
      </fieldset>
      <label>
        Accounts <span class="muted">(one on each line; empty: every account)</span>
        <textarea name="accounts" rows="3" spellcheck="false" autocomplete="off"></textarea>
      </label>
      <button>Create</button>
    </form>
  </details>`;
}
