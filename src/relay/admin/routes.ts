import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { findUuid } from '../../core/fields';
import type { RelayDeps } from '../deps';
import { actions, readForm } from './actions';
import { guard } from './guard';
import { sectionPage, wholePage } from './page';
import { sections } from './sections';

const css = readFileSync(new URL('./page.css', import.meta.url), 'utf8');

/** The page for whoever runs the relay: server-rendered, without a script. */
export function createAdminApp(deps: RelayDeps): Hono {
  const app = new Hono();
  app.use('*', guard);
  app.get('/page.css', (c) => c.body(css, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  app.get('/favicon.ico', (c) => c.body(null, 204));
  app.get('/', async (c) => c.html(await wholePage(deps, c.req.query('said'))));
  for (const section of sections) {
    app.get(`/${section.id}`, async (c) => {
      const words = c.req.query('find')?.trim() || undefined;
      const find = words && (section.finds === 'payload' ? (findUuid(words) ?? NO_UUID) : words);
      return c.html(await sectionPage(deps, section, find, c.req.query('said')));
    });
  }
  for (const [name, act] of Object.entries(actions)) {
    app.post(`/${name}`, async (c) => {
      const fields = await readForm(c);
      if (!fields) return c.text('That is no form of this page.\n', 400);
      const word = await act(deps, fields);
      const from = sections.find(({ id }) => id === fields.get('from'))?.id ?? '';
      return c.redirect(`/${from}?said=${word}`, 303);
    });
  }
  app.notFound((c) => c.text('Nothing is here. The page is at /\n', 404));
  app.onError((error, c) => {
    deps.log.error('the admin page failed', { error });
    return c.text('It did not work; the log says why.\n', 500);
  });
  return app;
}

/** Is looked for where what was typed is no UUID: it is nobody's. */
const NO_UUID = '00000000-0000-0000-0000-000000000000';
