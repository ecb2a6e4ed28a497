import { html } from 'hono/html';
import { parseNewApiToken } from '../api-tokens/new-api-token';
import type { RelayDeps } from '../deps';
import { RelayError } from '../relay-error';
import { layout } from './layout';
import type { Markup } from './section';

/** The page after the form for a new API token. */
export interface CreatedPage {
  readonly status: 200 | 400;
  readonly page: Markup;
}

/** Creates an API token. The page shows it this once: only its hash is stored. */
export async function createToken(
  { apiTokens, clock, log }: RelayDeps,
  fields: URLSearchParams,
): Promise<CreatedPage> {
  try {
    const can = fields.getAll('can');
    if (can.length === 0)
      throw new RelayError('Choose what the token can do: push, read, or both.');
    const label = fields.get('label') ?? undefined;
    const input = parseNewApiToken({ label, can, accounts: fields.getAll('accounts') });
    const { token, id } = await apiTokens.create(input, clock.now());
    log.info('the operator created an API token', { apiToken: id });
    return { status: 200, page: createdPage(input.label, token) };
  } catch (error) {
    if (!(error instanceof RelayError)) throw error;
    return { status: 400, page: problemPage(error.message) };
  }
}

function createdPage(label: string, token: string): Markup {
  return layout(
    'API token created – Relay',
    html`<h1>API token of “${label}”</h1>
      <p role="status" class="flash">
        Copy it now. It is not stored and not shown again.
      </p>
      <p><code class="secret">${token}</code></p>
      <p class="muted">
        The program sends it as <code>Authorization: Bearer …</code>. Keep it in a file or a secret
        store, never in a web page.
      </p>
      <p><a href="/#api-tokens">← Relay</a></p>`,
  );
}

function problemPage(problems: string): Markup {
  return layout(
    'No API token was created – Relay',
    html`<h1>No API token was created</h1>
      <div role="alert">${problems.split('\n').map((line) => html`<p class="bad">${line}</p>`)}</div>
      <p><a href="/#api-tokens">← Relay</a></p>`,
  );
}
