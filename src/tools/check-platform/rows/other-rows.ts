import { type Row, switchRow, unaskedRow } from './row';

/** The sign page, webhooks and the ledger: mostly what a program without a browser cannot ask. */
export const otherRows: readonly Row[] = [
  switchRow('signPageOpenerPolicy', {
    section: '§11.9',
    point: 'Cross-Origin-Opener-Policy of the sign page',
    read: ({ openerPolicy }) => openerPolicy,
  }),
  unaskedRow('signPagePostsMessages', {
    section: '§11.9',
    point: 'the sign page posts messages to its opener',
    need: 'a browser',
  }),
  unaskedRow('signPageRedirectMs', {
    section: '§3.3',
    point: 'milliseconds until the sign page goes to the return address',
    assumed: '5000',
    need: 'a browser',
  }),
  unaskedRow('webhookOnCancelAndExpiry', {
    section: '§11.5',
    point: 'a cancel or an expiry sends a webhook',
    need: 'a webhook',
  }),
  unaskedRow('webhookTimeoutMs', {
    section: '§6.5',
    point: 'milliseconds that a webhook waits for its answer',
    need: 'a webhook',
  }),
  unaskedRow('webhookDelayMs', {
    section: '§6.5',
    point: 'milliseconds from the outcome to its webhook',
    need: 'a webhook',
  }),
  unaskedRow('webhookDuplicates', {
    section: '§6.5',
    point: 'repetitions of a delivered webhook',
    need: 'a webhook',
  }),
  unaskedRow('webhookReorder', {
    section: '§6.5',
    point: 'webhooks arrive in another order',
    need: 'a webhook',
  }),
  {
    section: '§11.12',
    point: 'addresses that webhooks come from',
    assumed: 'any',
    need: 'a webhook',
  },
  unaskedRow('ledgerNotFoundMs', {
    section: '§8',
    point: 'milliseconds until a node finds a submitted transaction',
    need: 'a submitted transaction',
  }),
  unaskedRow('ledgerValidatedMs', {
    section: '§8',
    point: 'milliseconds until a submitted transaction is validated',
    assumed: 'about 4000',
    need: 'a submitted transaction',
  }),
];
