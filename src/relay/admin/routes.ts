import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { findUuid } from '../../core/fields';
import type { RelayDeps } from '../deps';
import { actions, readForm } from './actions';
import { guard } from './guard';
import { noticePage, overviewPage, sectionPage } from './page';
import { sections } from './sections';

const css = ['./page.css', './forms.css']
  .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
  .join('');

/** The operator's page: rendered on the server, without scripts. */
export function createAdminApp(deps: RelayDeps): Hono {
  const app = new Hono();
  app.use('*', guard);
  app.get('/page.css', (c) => c.body(css, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  app.get('/favicon.ico', (c) => c.body(null, 204));
  app.get('/', async (c) => c.html(await overviewPage(deps, c.req.query('flash'))));
  for (const section of sections) {
    app.get(`/${section.id}`, async (c) => {
      const text = c.req.query('find')?.trim() || undefined;
      const search = text && (section.searchBy === 'payload' ? (findUuid(text) ?? NIL_UUID) : text);
      return c.html(await sectionPage(deps, section, search, c.req.query('flash')));
    });
  }
  for (const [name, action] of Object.entries(actions)) {
    app.post(`/${name}`, async (c) => {
      const fields = await readForm(c);
      if (!fields) return c.text('The body is not a form of this page.\n', 400);
      const result = await action(deps, fields);
      const returnTo = sections.find(({ id }) => id === fields.get('from'))?.id ?? '';
      if (typeof result === 'string') return c.redirect(`/${returnTo}?flash=${result}`, 303);
      if ('page' in result) return c.html(result.page, result.status);
      return c.html(noticePage(result, returnTo));
    });
  }
  app.notFound((c) => c.text('Not found. The page is at /\n', 404));
  app.onError((error, c) => {
    deps.log.error('the admin page failed', { error });
    return c.text('The admin page failed. The log of the relay has the error.\n', 500);
  });
  return app;
}

/** Searched for when the typed text is not a UUID: no payload has it, so nothing is found. */
const NIL_UUID = '00000000-0000-0000-0000-000000000000';
