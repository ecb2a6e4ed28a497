import { html } from 'hono/html';
import type { LedgerEntry } from './ledger';

/** A page about one transaction (§8 explorer link). */
export function explorerPage(network: string, hash: string, entry: LedgerEntry | undefined) {
  const result = entry?.meta.TransactionResult ?? 'not found (yet)';
  return html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>Transaction ${hash.slice(0, 8)}…</title>
      <link rel="stylesheet" href="/sandbox-assets/page.css" />
      <main>
        <h1>Transaction</h1>
        <p><code>${hash}</code></p>
        <p>Network <b>${network}</b>, result <b id="result">${result}</b>${entry?.validated ? ', validated' : ''}</p>
        ${entry ? html`<pre>${JSON.stringify(entry.transaction, null, 2)}</pre>` : ''}
      </main>
    </html>`;
}
