import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Phone } from '../phone/phone';
import type { Webhooks } from '../webhooks/webhooks';
import { codesPng, demoCodes } from './codes';
import { demoPage } from './page';
import { webhookSection } from './webhook-section';

export interface HomeDeps {
  phone: Phone;
  webhooks: Webhooks;
  homeBase: () => string;
}

/** The sandbox's own pages: `/` with links and sent webhooks, `/demo` to try the extension on. */
export function createHome({ phone, webhooks, homeBase }: HomeDeps): Hono {
  const app = new Hono();
  app.get('/', (c) =>
    c.html(homePage(homeBase(), webhookSection(phone.platform.applications, webhooks.log()))),
  );
  const bob = (): string => phone.expectAccount('Bob').account;
  // For a browser, the same server under its IP address is another origin.
  const foreignOrigin = (): string => homeBase().replace('localhost', '127.0.0.1');
  app.get('/demo', (c) => c.html(demoPage(bob(), foreignOrigin())));
  app.get('/demo/codes/:file', (c) => {
    const codes = demoCodes(bob());
    const name = c.req.param('file').replace(/\.png$/, '');
    const texts = Object.hasOwn(codes, name) ? codes[name] : undefined;
    return texts ? c.body(codesPng(texts), 200, { 'Content-Type': 'image/png' }) : c.notFound();
  });
  app.notFound((c) => c.text('Not found. Open / for the start page of the sandbox.', 404));
  return app;
}

function homePage(base: string, webhooks: unknown) {
  return html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>Xaman sandbox</title>
      <link rel="stylesheet" href="/sandbox-assets/page.css" />
      <main>
        <h1>Xaman sandbox</h1>
        <p>The Xaman platform on this machine. It is not connected to a real ledger.</p>
        <ul class="cards">
          <li><a id="phone" href="${base}/phone">The phone</a>: receives and signs requests</li>
          <li><a id="demo" href="${base}/demo">Things to right-click</a>: a page to try the extension on</li>
        </ul>
        ${webhooks}
      </main>
    </html>`;
}
