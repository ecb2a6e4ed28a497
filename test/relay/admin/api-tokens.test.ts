import { expect, test } from 'vitest';
import { callRelay } from '../../../src/tools/relay/client';
import { useRelay } from '../use-relay';
import { rowsOf, submit, visit } from './admin-client';

const { relay, addressOf } = useRelay({ adminPort: 0 });

/** Submits the form for a new token. It answers with a page instead of a redirect. */
async function create(fields: [string, string][]) {
  const { host } = new URL(relay().adminUrl ?? '');
  return await visit(relay(), '/create-token', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      Origin: `http://${host}`,
      'Sec-Fetch-Site': 'same-origin',
    },
    body: new URLSearchParams(fields).toString(),
  });
}

test('the admin page creates an API token, shows it once, lists it, and ends it', async () => {
  const account = addressOf();
  const page = await create([
    ['label', '<shop>'],
    ['can', 'read'],
    ['accounts', `${account}\n`],
  ]);
  expect(page.status).toBe(200);
  expect(page.headers['cache-control']).toBe('no-store');
  expect(page.text).toContain('&lt;shop&gt;');
  const token = /xrt_[\w-]{43}/.exec(page.text)?.[0] ?? '';
  expect((await callRelay(relay(), 'GET', '/v1/requests', token)).status).toBe(200);

  const overview = await visit(relay(), '/');
  expect(overview.text).not.toContain(token);
  const [row = []] = rowsOf(overview, 'api-tokens');
  expect(row.slice(0, 3)).toEqual(['&lt;shop&gt;', 'read', account]);
  expect(row[4]).toMatch(/\d{4}-.*(now|ago)/);
  const stored = await relay().deps.sql.query('SELECT * FROM api_tokens');
  expect(JSON.stringify(stored)).not.toContain(token.slice(4));
  expect(relay().lines.join('\n')).not.toContain(token);

  const [id = ''] = (await relay().deps.apiTokens.list()).map((one) => one.id);
  const ended = await submit(relay(), 'end-token', { id, from: '' });
  expect(ended.text).toContain('The API token is ended.');
  expect((await callRelay(relay(), 'GET', '/v1/requests', token)).status).toBe(401);
});

test('the form names every problem, and creates nothing', async () => {
  const page = await create([
    ['label', ' '],
    ['can', 'push'],
    ['accounts', 'rWrong rAlso'],
  ]);
  expect(page.status).toBe(400);
  expect(page.text.match(/<p class="bad">/g)).toHaveLength(3);
  expect((await create([['label', 'shop']])).text).toContain('Choose what the token can do');
  expect(await relay().deps.apiTokens.list()).toEqual([]);
});
