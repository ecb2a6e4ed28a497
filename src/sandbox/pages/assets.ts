import { readFileSync } from 'node:fs';
import { Hono } from 'hono';

const FILES = {
  'page.css': 'text/css; charset=utf-8',
  'phone.css': 'text/css; charset=utf-8',
  'phone.js': 'text/javascript; charset=utf-8',
  'phone-fields.js': 'text/javascript; charset=utf-8',
  'demo.js': 'text/javascript; charset=utf-8',
  'sign.js': 'text/javascript; charset=utf-8',
} as const;

/** Styles and scripts of the sandbox's pages, at `/sandbox-assets/<file>` on every host. */
export function createAssets(): Hono {
  const app = new Hono();
  for (const [file, type] of Object.entries(FILES)) {
    app.get(`/sandbox-assets/${file}`, (c) =>
      c.body(readPage(file), 200, { 'Content-Type': type, 'Cache-Control': 'no-store' }),
    );
  }
  return app;
}

/** Text of a file in `pages/`. */
export function readPage(file: string): string {
  return readFileSync(new URL(`./${file}`, import.meta.url), 'utf8');
}
