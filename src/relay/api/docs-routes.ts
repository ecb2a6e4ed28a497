import { readFileSync } from 'node:fs';
import type { Hono } from 'hono';
import type { RelayEnv } from '../http/relay-env';
import { docsPage } from './docs-page';
import { createOpenApi } from './openapi';

const css = readFileSync(new URL('./docs.css', import.meta.url), 'utf8');

const DOCS_POLICY =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The description of `/v1`: for programs and for people. Both are public, and hold no secret. */
export function docsRoutes(app: Hono<RelayEnv>): void {
  const document = createOpenApi();
  const json = JSON.stringify(document);
  const page = docsPage(document);
  app.get('/openapi.json', (c) => c.body(json, 200, { 'Content-Type': 'application/json' }));
  app.get('/docs', (c) => {
    c.header('Content-Security-Policy', DOCS_POLICY);
    return c.html(page);
  });
  app.get('/docs.css', (c) => c.body(css, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
}
