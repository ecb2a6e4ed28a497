/** The parameters of a generated history. */
export interface SeedOptions {
  readonly count: number;
  /** The time of the newest request, in milliseconds since 1970. */
  readonly newest: number;
  readonly account: string;
  readonly destinations: readonly string[];
}

/**
 * An expression for a page of the extension that fills the store of requests with many rows, as after
 * years of use. It clears the derived data, so that the extension computes it again. The same options
 * give the same rows: row 0 is the oldest, and a fixed pseudorandom sequence chooses its type, status,
 * site, amount and time.
 */
export function seedHistoryExpression(options: SeedOptions): string {
  return `(${SEED_IN_PAGE})(${JSON.stringify(options)})`;
}

// A string, because the page lacks the helpers that a compiler adds to functions.
const SEED_IN_PAGE = `async ({ count, newest, account, destinations }) => {
  let state = 1;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const pick = (list) => list[Math.floor(random() * list.length)];
  const hex = (digits) => {
    let text = '';
    while (text.length < digits) text += Math.floor(random() * 2 ** 32).toString(16).padStart(8, '0');
    return text.slice(0, digits);
  };
  const toHex = (text) => [...new TextEncoder().encode(text)]
    .map((byte) => byte.toString(16).padStart(2, '0')).join('').toUpperCase();
  const sites = ['xrpl.org', 'bithomp.com', 'shop.example', 'sologenic.org', 'news.example.net',
    ...Array.from({ length: 40 }, (_, at) => 'site-' + at + '.example'), ''];
  const memos = ['Thank you', 'Invoice', 'rent', 'coffee and cake', 'subscription'];
  const row = (at) => {
    const createdAt = newest - (count - 1 - at) * 13 * 60_000 - Math.floor(random() * 60_000);
    const identifier = 'xc-' + createdAt.toString(36).padStart(9, '0') + '-' + hex(20);
    const kind = random();
    const to = pick(destinations);
    const amount = String(Math.floor(random() * 5_000_000_000) + 1);
    const memo = random() < 0.3
      ? { Memos: [{ Memo: { MemoData: toHex(pick(memos) + ' ' + Math.floor(random() * 1e6)) } }] } : {};
    const txjson = kind < 0.6
      ? { TransactionType: 'Payment', Destination: to, Amount: amount, ...memo }
      : kind < 0.75
        ? { TransactionType: 'Payment', Destination: to, DestinationTag: Math.floor(random() * 1000),
            Amount: { currency: 'USD', issuer: destinations[0], value: (random() * 900).toFixed(2) } }
        : kind < 0.85
          ? { TransactionType: 'TrustSet',
              LimitAmount: { currency: 'EUR', issuer: destinations[1], value: '1000' } }
          : kind < 0.95
            ? { TransactionType: 'OfferCreate', TakerGets: amount,
                TakerPays: { currency: 'USD', issuer: destinations[0], value: '10' } }
            : { TransactionType: 'SignIn' };
    const end = random();
    const sent = { sentAt: createdAt + 300, postedAt: createdAt, uuid: uuid(), pushed: true };
    const network = random() < 0.9 ? 'MAINNET' : 'TESTNET';
    const answer = { txid: hex(64).toUpperCase(), hex: hex(480).toUpperCase(), account, signer: account,
      dispatchedTo: 'wss://xrplcluster.com', dispatchedResult: end < 0.6 ? 'tesSUCCESS' : 'tecPATH_DRY',
      network, networkId: 0 };
    const facts = end < 0.65
      ? { ...sent, openedAt: createdAt + 5000, resolvedAt: createdAt + 9000, signed: true, answer,
          ...(end < 0.6 && txjson.Amount ? { ledger: { result: 'tesSUCCESS', delivered: txjson.Amount } } : {}) }
      : end < 0.78
        ? { ...sent, openedAt: createdAt + 5000, resolvedAt: createdAt + 9000, signed: false }
        : end < 0.9
          ? { ...sent, expiredAt: createdAt + 86_400_000 }
          : { ...sent, cancelledAt: createdAt + 20_000 };
    return { identifier, createdAt, account, apiKey: '11111111-1111-4111-8111-111111111111',
      site: pick(sites), told: 'submitted', ...facts,
      body: { txjson, options: { submit: true, multisign: false, expire: 1440, signers: [account],
        ...(random() < 0.5 ? { force_network: network } : {}) }, custom_meta: { identifier } } };
  };
  const uuid = () => [8, 4, 4, 4, 12].map(hex).join('-');
  const db = await new Promise((resolve, reject) => {
    const opening = indexedDB.open('companion');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  for (let at = 0; at < count; ) {
    await new Promise((resolve, reject) => {
      const tx = db.transaction(['requests', 'derived'], 'readwrite', { durability: 'relaxed' });
      tx.objectStore('derived').clear();
      for (const end = Math.min(count, at + 5000); at < end; at += 1) tx.objectStore('requests').put(row(at));
      tx.oncomplete = resolve;
      tx.onerror = () => reject(tx.error);
    });
  }
  db.close();
}`;
