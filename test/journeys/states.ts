import type { Page } from 'playwright-core';
import { similarAddresses } from '../../src/sandbox/demo/similar-addresses';
import { seedHistoryExpression } from '../../src/tools/browser/seed-history';
import { createPayload } from '../sandbox/client';
import { submit } from '../sandbox/ledger/node-client';
import { reviewPartialPayment, type Story } from './story';

/**
 * Every state of a page, with the function that opens it. No selector uses texts, because they
 * differ by language.
 */
export const SIGNED_OUT_STATES: [string, (story: Story) => Promise<Page>][] = [
  ['the popup before sign-in', (story) => story.popup()],
  ['the history before sign-in', (story) => story.history()],
  ['the first-run page', (story) => story.welcome()],
  ['the page about an update', (story) => story.welcome('#whats-new')],
  ['a review before sign-in', (story) => story.reviewLink(story.paymentLink())],
  ['a secret', (story) => story.reviewSelection('sn3nxiW7v8KXzPzAqzyHXbSSKNuN9')],
  ['nothing to sign', (story) => story.reviewSelection('Thank you for your purchase.')],
  [
    'a transaction hash without a node or session to query',
    (story) => story.reviewSelection('A'.repeat(64)),
  ],
  ['a CTID without a node to query', (story) => story.reviewSelection('C3B3567200190001')],
  ['an NFT', (story) => story.reviewSelection(`00081770${'5D2DBAF5'.repeat(7)}`)],
  [
    'a sign request of another application',
    async (story) => {
      const { uuid } = await createPayload(story.sandbox);
      const review = await story.reviewLink(`https://xumm.app/sign/${uuid}`);
      await review.waitForSelector('[data-public=waiting]');
      return review;
    },
  ],
  [
    'a sign-in that was rejected',
    async (story) => {
      const window = await story.startSignIn();
      await story.sandbox.phone.reject(await story.sandbox.phone.nextSignIn());
      await window.waitForSelector('[data-failure=rejected]');
      return window;
    },
  ],
  ['an xApp', (story) => story.reviewLink('https://xumm.app/detect/xapp:some.app')],
];

export const SIGNED_IN_STATES: typeof SIGNED_OUT_STATES = [
  ['the popup', (story) => story.popup()],
  [
    'the first-run page with a rejected test request',
    async (story) => {
      const page = await story.welcome();
      await page.click('[data-step=test] button');
      await story.sandbox.phone.reject(await story.sandbox.phone.nextPush());
      await page.waitForSelector('[data-step=test][data-done=true]');
      return page;
    },
  ],
  ['an address to pay', (story) => story.reviewSelection(story.bob())],
  [
    'a review with every section open and every warning',
    async (story) => {
      const account = story.sandbox.phone.active.account;
      const review = await story.reviewSelection(
        JSON.stringify({
          TransactionType: 'Payment',
          Destination: account,
          Amount: '1',
          Flags: 131072,
          Fee: '2000000',
          LastLedgerSequence: 99,
        }),
      );
      await openAllDetails(review);
      return review;
    },
  ],
  [
    'a dangerous request that is confirmed',
    async (story) => {
      const review = await reviewPartialPayment(story);
      await review.check('[data-danger-step] input');
      return review;
    },
  ],
  [
    'a review with invalid values',
    async (story) => {
      const review = await story.reviewSelection(story.bob());
      await openAllDetails(review);
      await review.fill('[name=amount]', 'lots');
      await review.fill('[name=tag]', '-1');
      await review.fill('[name=memo]', 'x'.repeat(1000));
      await review.fill('[name=json]', '{"TransactionType": }');
      return review;
    },
  ],
  [
    'a request that the user writes',
    async (story) => {
      const page = await story.companion.context.newPage();
      await page.goto(story.sandbox.demoUrl);
      const review = await story.chooseMenuItem(page, { menuItemId: 'write' });
      await page.close();
      await review.press('[name=destination]', 'ArrowDown');
      return review;
    },
  ],
  [
    'a transaction that cannot be encoded',
    (story) => story.reviewSelection('{"TransactionType":"AccountSet","Domein":"00"}'),
  ],
  [
    'a sent request with its delivery help',
    async (story) => {
      const { review } = await story.pay();
      await review.waitForSelector('[data-status=pushed]');
      await review.click('details > summary');
      return review;
    },
  ],
  [
    'a request on its way to Xaman',
    async (story) => {
      const { review } = await story.sendHeld('hold-before');
      await review.waitForSelector('[data-sent=stored]');
      return review;
    },
  ],
  [
    'a duplicate of an open request',
    async (story) => {
      const review = await story.reviewLink(story.paymentLink());
      await review.waitForSelector('[data-twin]');
      return review;
    },
  ],
  [
    'the popup with an open request',
    async (story) => {
      const popup = await story.popup();
      await popup.click('.request > summary');
      return popup;
    },
  ],
  [
    'the popup with the question before signing out',
    async (story) => {
      const popup = await story.popup();
      await popup.click('[data-sign-out]');
      await popup.waitForSelector('[data-sure]');
      return popup;
    },
  ],
  [
    'an object without a node to look it up',
    async (story) => {
      const review = await story.reviewLink(`https://bithomp.com/en/object/${'A'.repeat(64)}`);
      await review.waitForSelector('[data-steps-state=no-node]');
      return review;
    },
  ],
  [
    'the settings with an allowed ledger node',
    async (story) => {
      await story.companion.grantHost('xrplcluster.com');
      const options = await story.history('#ledger-node');
      await options.click('[data-network=MAINNET] button[type=submit]');
      await options.waitForSelector('[data-network=MAINNET] .note');
      await openAllDetails(options);
      return options;
    },
  ],
  [
    'an object with what the account can do, and cannot do',
    async (story) => {
      const review = await story.reviewLink(`https://bithomp.com/en/object/${mintOffer(story)}`);
      await review.waitForSelector('[data-step=nft_accept] button');
      return review;
    },
  ],
  [
    'the review of a step, with what the node said',
    async (story) => {
      const review = await story.reviewLink(`https://bithomp.com/en/object/${mintOffer(story)}`);
      await review.click('[data-step=nft_accept] button');
      await review.waitForSelector('[data-node-word]');
      return review;
    },
  ],
  [
    'the page of a token that the account holds already',
    async (story) => {
      const issuer = story.sandbox.phone.expectAccount('Carol').account;
      const account = story.sandbox.ledger.account(story.sandbox.phone.active.account);
      const before = account.state?.lines ?? [];
      account.set({ lines: [{ issuer, currency: 'USD', limit: '100', balance: '1250.5' }] });
      const review = await story.reviewLink(`https://xrpscan.com/token/USD.${issuer}`);
      await review.waitForSelector('[data-held=line]');
      account.set({ lines: before });
      return review;
    },
  ],
  [
    'several objects to choose from',
    async (story) => {
      const entries = ['A', 'B'].map((digit) => digit.repeat(64));
      const review = await story.reviewSelection(
        JSON.stringify(entries.map((index) => ({ LedgerEntryType: 'Check', index }))),
      );
      await review.waitForSelector('[data-found=several]');
      return review;
    },
  ],
  [
    'an object that the node does not answer about',
    async (story) => {
      const { nodes } = story.sandbox.ledger;
      nodes.setNetwork('xrplcluster.com', 'TESTNET');
      const review = await story.reviewLink(`https://bithomp.com/en/object/${'B'.repeat(64)}`);
      await review.waitForSelector('[data-steps-state=failed]');
      nodes.setNetwork('xrplcluster.com');
      return review;
    },
  ],
  [
    'a review with warnings of the ledger node',
    async (story) => {
      const bob = story.sandbox.ledger.account(story.bob());
      bob.set({ Flags: 0x0102_0000 });
      const review = await story.reviewLink(`xrpl:${story.bob()}?amount=700`);
      await review.waitForSelector('[data-check]');
      // The ledger would refuse the payments of the following states.
      bob.set({ Flags: 0 });
      return review;
    },
  ],
  [
    'a payment of a token that another issuer has listed, with balance, value and Max',
    async (story) => {
      const issuer = story.sandbox.phone.expectAccount('Carol').account;
      const settings = await story.history('#settings');
      await settings.check('[name=tokens]');
      await settings.selectOption('[name=currency]', 'EUR');
      await settings.close();
      const review = await story.reviewSelection(
        JSON.stringify({
          TransactionType: 'Payment',
          Destination: story.bob(),
          Amount: { currency: 'USD', issuer, value: '5' },
        }),
      );
      await review.waitForSelector(`[data-token=${issuer}]`);
      return review;
    },
  ],
  [
    'a payment with balance, Max and value',
    async (story) => {
      const review = await story.reviewSelection(story.bob());
      await review.waitForSelector('[data-max]');
      await review.fill('[name=amount]', '2');
      await review.waitForSelector('[data-fiat]:not([data-fiat=missing])');
      return review;
    },
  ],
  [
    'the popup with the value of an open request',
    async (story) => {
      const popup = await story.popup();
      await popup.waitForSelector('[data-balance=known] [data-fiat=known]');
      return popup;
    },
  ],
  [
    'the history with the details of a request',
    async (story) => {
      const history = await story.history();
      await history.click('.entry');
      await history.waitForSelector('.details');
      return history;
    },
  ],
  [
    'a different signed transaction with a partial delivery',
    async (story) => {
      const waiting = story.sandbox.phone.openRequests();
      const options = { changed: { Amount: '26000000' }, damaged: true, deliveredAmount: '7' };
      for (const { uuid } of waiting) await story.sandbox.phone.sign(uuid, options);
      const history = await story.history();
      // Above it is the request that is still on its way.
      await history.click('.entry:not(:has([data-status=stored], [data-status=unsent]))');
      await history.waitForSelector('[data-signed=different]');
      await history.waitForSelector('[data-fault=less]');
      await openAllDetails(history);
      return history;
    },
  ],
  [
    'a confirmed payment',
    async (story) => {
      const { uuid, review } = await payNewest(story);
      await story.sandbox.phone.sign(uuid);
      await review.waitForSelector('[data-sent=validated] [data-ledger-fact=fee]');
      return review;
    },
  ],
  [
    'the popup with a balance and a request that ended',
    async (story) => {
      const popup = await story.popup();
      await popup.waitForSelector('[data-balance=known]');
      await popup.waitForSelector('[data-ended]');
      return popup;
    },
  ],
  [
    'a payment that delivered less than requested',
    async (story) => {
      const { uuid, review } = await payNewest(story);
      await story.sandbox.phone.sign(uuid, { deliveredAmount: '7' });
      await review.waitForSelector('[data-sent=less]');
      return review;
    },
  ],
  [
    'a sent request of which a different transaction was signed',
    async (story) => {
      const { uuid, review } = await payNewest(story);
      await story.sandbox.phone.sign(uuid, { changed: { Amount: '26000000' } });
      await review.waitForSelector('[data-sent=different] .differences');
      return review;
    },
  ],
  [
    'a rejected request',
    async (story) => {
      const { uuid, review } = await payNewest(story);
      await story.sandbox.phone.reject(uuid);
      await review.waitForSelector('[data-sent=rejected]');
      return review;
    },
  ],
  [
    'a request whose code must be scanned',
    async (story) => {
      story.sandbox.phone.setDevice({ enabled: false });
      const review = await story.sendLink();
      await review.waitForSelector('[data-sent=not-pushed] .qr path');
      await review.waitForSelector('[role=timer]');
      story.sandbox.phone.setDevice({ enabled: true });
      return review;
    },
  ],
  [
    'a long, filtered history with its table of outcomes',
    async (story) => {
      const history = await story.history();
      const destinations = [story.bob()];
      const seed = { count: 600, newest: Date.now() - 3_600_000, account: story.bob() };
      await history.evaluate(seedHistoryExpression({ ...seed, destinations }));
      await history.reload();
      await history.waitForSelector('[data-preparing="0"]');
      await history.waitForSelector('.delivered');
      await openAllDetails(history);
      await history.selectOption('[name=by-status]', 'validated');
      await history.fill('[name=sought-request]', 'xrp');
      await history.waitForSelector('[data-sought=xrp]');
      return history;
    },
  ],
  [
    'a history without a match, with a filter',
    async (story) => {
      const history = await story.history();
      await history.click('.filters > summary');
      await history.fill('[name=made-from]', '2001-01-01');
      await history.fill('[name=sought-request]', 'zzzz');
      await history.waitForSelector('.no-hits');
      return history;
    },
  ],
  [
    'the history with a damaged import file, the question before a deletion, and its undo',
    async (story) => {
      const history = await story.history();
      await openAllDetails(history);
      await history.fill('[name=sought-request]', 'usd');
      await history.waitForSelector('[data-sought=usd]');
      await history.click('.files [data-delete] > button');
      await history.click('[data-sure] button >> nth=1');
      await history.waitForSelector('[data-deleted]');
      const requests = [{ identifier: 'x' }, 7];
      const text = JSON.stringify({ format: 'xaman-companion-history', version: 1, requests });
      const file = { name: 'a.json', mimeType: 'text/plain', buffer: Buffer.from(text) };
      await history.setInputFiles('[name=history-file]', file);
      await history.waitForSelector('[data-preview] li');
      await history.fill('[name=sought-request]', '');
      await history.waitForSelector('[data-sought=""]');
      await history.click('.files [data-delete] > button');
      await history.waitForSelector('[data-sure]');
      return history;
    },
  ],
  [
    'the settings with the question about a shorter retention',
    async (story) => {
      const settings = await story.history('#settings');
      const old = { count: 3, newest: 1_700_000_000_000, account: story.bob() };
      await settings.evaluate(seedHistoryExpression({ ...old, destinations: [story.bob()] }));
      await settings.check('[name=retention][value="30"]');
      await settings.waitForSelector('[data-setting=retention] [data-sure]');
      return settings;
    },
  ],
  [
    'a review of an imitated address, with the form for its name',
    async (story) => {
      const [known, fake] = similarAddresses();
      const history = await story.history('#address-book');
      await history.click('#address-book summary');
      await history.fill('[name=contact-name]', 'Carol');
      await history.fill('[name=contact-address]', known);
      await history.click('#address-book form button');
      await history.waitForSelector('#address-book li');
      await history.close();
      const review = await story.reviewSelection(`${fake}:7`);
      await review.waitForSelector('[data-risk=look-alike]');
      await review.click('.naming > button');
      return review;
    },
  ],
  [
    'the address book with a removal and the preview of an import',
    async (story) => {
      const history = await story.history('#address-book');
      await openAllDetails(history);
      const rows = [
        'name,address',
        `Bob,${story.bob()}`,
        `Caroline,${similarAddresses()[1]}`,
        'Eve,r',
      ];
      const file = { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) };
      await history.setInputFiles('input[name=import]', file);
      await history.waitForSelector('[data-imitations]');
      await history.click('[data-preview] button.primary');
      await history.click('#address-book li button >> nth=1');
      await history.waitForSelector('[data-removed]');
      await history.setInputFiles('input[name=import]', file);
      await history.waitForSelector('[data-preview]');
      return history;
    },
  ],
  [
    'an unsent request while Xaman is unreachable',
    async (story) => {
      story.sandbox.faults.always({ host: 'xumm.app', path: /^\/api\// }, 'drop-before');
      const review = await story.reviewSelection('{"TransactionType":"AccountSet","Flags":0}');
      await review.click('button.primary');
      await review.waitForSelector('[data-sent=unsent] [data-retry]');
      return review;
    },
  ],
  [
    'the history with an unsent request while Xaman is unreachable',
    async (story) => {
      const history = await story.history();
      await history.waitForSelector('.outbox li');
      return history;
    },
  ],
  [
    'the settings with an unreachable relay',
    async (story) => {
      await pairWithUnreachableRelay(story);
      const settings = await story.history('#relay');
      await settings.waitForSelector('#relay [role=alert]');
      return settings;
    },
  ],
  [
    'the popup with an unreachable relay',
    async (story) => {
      const popup = await story.popup();
      await popup.waitForSelector('[data-relay-failed]');
      return popup;
    },
  ],
  [
    'the popup after the push permission expired',
    async (story) => {
      await pairWithUnreachableRelay(story, -1000);
      return story.popup();
    },
  ],
];

/** Includes an offer of Bob to sell an NFT. @returns its id */
function mintOffer(story: Story): string {
  const { ledger } = story.sandbox;
  const Account = story.bob();
  const NFTokenID = ledger.mintNft(Account, { transferFee: 5000 });
  const offer = { TransactionType: 'NFTokenCreateOffer', NFTokenID, Amount: '25000000', Flags: 1 };
  submit(story.sandbox, { Account, ...offer });
  const found = ledger.entries.others().find(({ entry }) => entry.NFTokenID === NFTokenID);
  return found?.index ?? '';
}

/** Opens every `<details>` element of a page. */
export async function openAllDetails(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

/** Stores a pairing with an unreachable relay that may push for `milliseconds` from now on. */
async function pairWithUnreachableRelay(
  story: Story,
  milliseconds = 30 * 24 * 3_600_000,
): Promise<void> {
  const session = await story.storedSession();
  const relay = { url: 'http://127.0.0.1:1/', token: 'x'.repeat(43) };
  const args = [session, { ...relay, until: Date.now() + milliseconds }];
  const page = await story.companion.openPage('manifest.json');
  await page.evaluate((message) => chrome.runtime.sendMessage(message), {
    name: 'session.pair',
    args,
  });
  await page.close();
}

/** Pays. @returns the request's own uuid: meanwhile the held request of another state may be pushed */
async function payNewest(story: Story): Promise<{ uuid: string; review: Page }> {
  const { review } = await story.pay();
  await review.waitForSelector('[data-status=pushed]');
  const [newest] = await story.storedRequests();
  return { uuid: newest?.uuid ?? '', review };
}
