import { html } from 'hono/html';
import type { Application } from '../state/application';
import type { WebhookEntry } from '../webhooks/log';

const SHOWN = 10;

/** The last attempts at telling applications, newest first, like the console's log (§6.5). */
export function webhookSection(applications: Application[], log: WebhookEntry[]) {
  const urls = applications.map(({ webhookUrl }) => webhookUrl).filter((url) => url !== '');
  if (urls.length === 0 && log.length === 0) return '';
  return html`<h2>Webhooks</h2>
    <p>What was signed or rejected is told to <code>${urls.join(', ') || 'nobody'}</code>.</p>
    <ul class="cards" id="webhooks">
      ${log.slice(-SHOWN).reverse().map(attempt)}
    </ul>`;
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
