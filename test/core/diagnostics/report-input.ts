import type { ReportInput } from '../../../src/core/diagnostics/report';
import { ALICE, requestRow, UUID } from '../request/request-row';

export const BUILT_IN = '11111111-2222-4333-8444-555555555555';
export const IDENTIFIER = 'xc-0mha2k3b5-00112233445566778800';
export const TXID = 'AB12'.repeat(16);

/** A token in the form of the platform's: three parts in base64url. */
export const JWT = [
  { alg: 'RS256', typ: 'JWT', kid: 'k' },
  { sub: ALICE, aud: BUILT_IN, exp: 1 },
  'x'.repeat(180),
]
  .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
  .join('.');

/** A token in the form of a relay's: 43 characters of base64url. */
export const RELAY_TOKEN = 'Zk3-_aB9'.repeat(6).slice(0, 43);

/** Everything that a page collects when a user is signed in and reports one request. */
export const REPORT_INPUT = {
  at: Date.UTC(2026, 10, 21),
  version: '0.1.0',
  userAgent:
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
  language: 'en-GB',
  platform: { os: 'linux', arch: 'x86-64' },
  granted: {
    permissions: ['storage', 'alarms'],
    origins: ['https://xumm.app/*', 'https://my-node.example/*'],
  },
  stored: {
    settings: { apiKey: UUID },
    'settings.node.MAINNET': 'https://my-node.example/key-of-mine',
    'settings.share': 40,
    session: {
      jwt: JWT,
      apiKey: UUID,
      account: ALICE,
      expiresAt: Date.UTC(2026, 10, 22),
      name: 'Ann',
      relay: {
        url: 'https://my-relay.example/',
        token: RELAY_TOKEN,
        until: Date.UTC(2026, 11, 20),
        failedAt: Date.UTC(2026, 10, 20),
      },
    },
    'settings.relay': { url: 'https://my-relay.example/', account: ALICE },
    'spare:x': { row: {} },
    'spare:y': { row: { private: true } },
  },
  builtInApiKey: BUILT_IN,
  database: { version: 4, counts: { requests: 12, drafts: 1 } },
  estimate: { usage: 5, quota: 10 },
  open: [requestRow({ identifier: IDENTIFIER, problem: { code: 'offline', at: 5, times: 2 } })],
  request: requestRow({
    identifier: IDENTIFIER,
    uuid: UUID,
    sentAt: 5,
    resolvedAt: 9,
    signed: true,
    answer: {
      txid: TXID,
      hex: 'AB'.repeat(200),
      account: ALICE,
      dispatchedResult: 'tesSUCCESS',
      network: 'MAINNET',
    },
  }),
} satisfies ReportInput;
