import { Hono } from 'hono';
import { explorerPage } from '../ledger/explorer-page';
import type { Ledger } from '../ledger/ledger';
import type { Platform } from '../platform/platform';
import { UUID_V4 } from '../state/uuid';
import { avatarPng } from './avatar';
import { signPage } from './page';
import { type QrQuality, qrMatrix, qrPng } from './qr-picture';

const PAYLOAD = new RegExp(`^/sign/(${UUID_V4})(?:_([mqh])\\.(png|json)|/(qr|deeplink))?/?$`, 'i');

export interface SignHostDeps {
  platform: Platform;
  ledger: Ledger;
  /** URL of the phone page, for a link on the sign page. */
  phoneUrl: () => string;
}

/** Pages and images of the platform's public host, which need no credentials (§3.3). */
export function createSignHost({ platform, ledger, phoneUrl }: SignHostDeps): Hono {
  const app = new Hono();
  app.use('*', async (c, next) => {
    c.header('X-Frame-Options', 'SAMEORIGIN');
    const policy = platform.switches.signPageOpenerPolicy;
    if (policy) c.header('Cross-Origin-Opener-Policy', policy);
    await next();
  });
  app.get('/sign/*', (c) => {
    const [, uuid = '', quality = 'q', picture, variant] = PAYLOAD.exec(c.req.path) ?? [];
    const record = platform.findPayload(uuid);
    if (!record) return c.text('This sign request does not exist.', 404);
    const link = `${platform.baseUrl}/sign/${record.uuid}`;
    const level = quality.toLowerCase() as QrQuality;
    if (picture === 'json') return c.json({ matrix: qrMatrix(link, level) });
    if (picture === 'png') return c.body(qrPng(link, level), 200, { 'Content-Type': 'image/png' });
    const hideQr = record.openedAt !== null || record.pushed;
    record.pageShown = true;
    return c.html(
      signPage({
        record,
        application: platform.findApplication(record.applicationUuid),
        link,
        isDeeplink: variant === 'deeplink',
        isQrShown: variant === 'qr' || (variant !== 'deeplink' && !hideQr),
        switches: platform.switches,
        phoneUrl: phoneUrl(),
      }),
    );
  });
  app.get('/avatar/:name{.+\\.png}', (c) => {
    const seed = c.req.param('name').replace(/(_\d+_\d+)?\.png$/, '');
    return c.body(avatarPng(seed), 200, { 'Content-Type': 'image/png' });
  });
  app.get('/explorer/:network/:hash', (c) => {
    const { network, hash } = c.req.param();
    return c.html(explorerPage(network, hash, ledger.find(hash, network.toUpperCase())));
  });
  app.notFound((c) => c.text('Not found', 404));
  app.onError((error, c) => {
    console.error(error);
    return c.text('Internal error', 500);
  });
  return app;
}
