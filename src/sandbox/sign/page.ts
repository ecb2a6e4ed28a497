import { html, raw } from 'hono/html';
import type { PayloadRecord } from '../payloads/record';
import { returnUrl } from '../payloads/view';
import type { Application } from '../state/application';
import type { Switches } from '../state/switches';
import { qrSvg } from './qr-picture';

export interface SignPageProps {
  record: PayloadRecord;
  application: Application | undefined;
  /** Content of the QR code (§3.3). */
  link: string;
  isDeeplink: boolean;
  isQrShown: boolean;
  switches: Switches;
  phoneUrl: string;
}

/**
 * The hosted sign page (§3.3): shows the events of the payload's socket and goes to
 * `return_url.web` `signPageRedirectMs` after the resolve or the expiry.
 */
export function signPage(page: SignPageProps) {
  const { record, application, link, switches, phoneUrl } = page;
  const name = application?.name ?? 'Unknown application';
  const setup = {
    uuid: record.uuid,
    done: record.resolution ? (record.resolution.signed ? 'signed' : 'rejected') : null,
    returnUrl: returnUrl(record).web,
    redirectMs: switches.signPageRedirectMs,
    postMessages: switches.signPagePostsMessages,
  };
  const lead = page.isDeeplink
    ? html`<p><a class="button" href="${`xumm://${record.uuid}`}">Open in Xaman</a></p>`
    : page.isQrShown
      ? html`<div id="qr">${raw(qrSvg(link))}</div>`
      : html`<p id="check-phone">Check your phone.</p>
          <p><a href="${`${link}/qr`}">No notification? Show the QR code.</a></p>`;
  return html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>Sign request</title>
      <link rel="stylesheet" href="/sandbox-assets/page.css" />
      <main class="sign">
        <p class="from">${name}</p>
        <h1>${record.request.customMeta.instruction ?? record.request.txjson.TransactionType}</h1>
        ${lead}
        <p id="state" role="status">Waiting for the phone</p>
        <p class="note">
          Sandbox: <a href="${`${phoneUrl}#${record.uuid}`}" target="_blank">open the phone</a>
        </p>
      </main>
      <script type="application/json" id="setup">
        ${raw(JSON.stringify(setup).replaceAll('<', '\\u003c'))}
      </script>
      <script src="/sandbox-assets/sign.js"></script>
    </html>`;
}
