import { html } from 'hono/html';
import type { Application } from '../state/application';
import type { WebhookEntry } from '../webhooks/log';

const SHOWN = 10;

/** The last webhook attempts, newest first, as in the console's log (§6.5). */
export function webhookSection(applications: Application[], log: WebhookEntry[]) {
  const urls = applications.map(({ webhookUrl }) => webhookUrl).filter((url) => url !== '');
  if (urls.length === 0 && log.length === 0) return '';
  return html`<h2>Webhooks</h2>
    <p>${target(urls)}</p>
    <ul class="cards" id="webhooks">
      ${log.slice(-SHOWN).reverse().map(attempt)}
    </ul>`;
}

function target(urls: string[]) {
  if (urls.length === 0) return 'No application has a webhook URL.';
  return html`Signed and rejected requests are sent to <code>${urls.join(', ')}</code>.`;
}

function attempt({ payload, attempt, at, url, status, error, tookMs }: WebhookEntry) {
  return html`<li>
    <strong>${status ?? error}</strong> after ${tookMs} ms, attempt ${attempt}
    <div class="note">
      ${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} to <code>${url}</code>, payload
      <code>${payload}</code>
    </div>
  </li>`;
}
