import { html } from 'hono/html';
import type { Markup } from './section';

/** A whole page. */
export function layout(title: string, body: Markup): Markup {
  return html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>${title}</title>
      <link rel="stylesheet" href="/page.css" />
      <main>${body}</main>
    </html>`;
}
