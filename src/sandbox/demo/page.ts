import { html } from 'hono/html';
import { demoCodesSection } from './codes-section';

/**
 * A page with everything that the extension recognises.
 * @param bob a classic address
 * @param foreignOrigin another origin of the sandbox
 */
export function demoPage(bob: string, foreignOrigin: string) {
  const payment = {
    TransactionType: 'Payment',
    Destination: bob,
    DestinationTag: 7,
    Amount: '25000000',
  };
  const trustSet = {
    TransactionType: 'TrustSet',
    LimitAmount: { currency: 'USD', issuer: bob, value: '100' },
    Flags: 131072,
  };
  const mistyped = `${bob.slice(0, -1)}${bob.endsWith('z') ? 'y' : 'z'}`;
  return html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>Things to right-click</title>
      <link rel="stylesheet" href="/sandbox-assets/page.css" />
      <main>
        <h1>Things to right-click</h1>
        <p id="prose">
          Bob runs a small bakery and takes payments on the XRP Ledger. Select or right-click
          anything below and choose Xaman. Nothing is signed until you approve it on your phone.
        </p>
        <ol id="steps">
          <li>
            Press the extension's button (the puzzle piece shows it) and sign in. Approve on the
            <a href="/phone" target="_blank">phone</a>, under <em>Scan</em>.
          </li>
          <li>
            Select the address below, right-click it, and choose
            <em>Review … with Xaman</em>. Enter an amount and send it.
          </li>
          <li>Sign it on the phone. The extension's button and its history show what happened.</li>
        </ol>
        <h2>An address</h2>
        <p>Bob's address is <code id="address">${bob}</code>.</p>
        <h2>Links</h2>
        <ul>
          <li>
            <a id="explorer-link" href="${`https://livenet.xrpl.org/accounts/${bob}`}">Bob on an explorer</a>
          </li>
          <li><a id="xrpl-link" href="${`xrpl:${bob}?amount=25&dt=7`}">Pay 25 XRP for order 7</a></li>
          <li>
            <a id="request-link" href="${`https://xaman.app/detect/request:${bob}?amount=10`}">Request for 10 XRP</a>
          </li>
        </ul>
        <h2>Transactions</h2>
        <p>A payment, ready to select:</p>
        <pre id="transaction">${JSON.stringify(payment, null, 2)}</pre>
        <p>A trust line:</p>
        <pre id="trustset">${JSON.stringify(trustSet, null, 2)}</pre>
        ${demoCodesSection(bob, foreignOrigin)}
        <h2>A mistake</h2>
        <p>One letter is wrong here: <code id="bad-address">${mistyped}</code>. It must be refused.</p>
      </main>
    </html>`;
}
