import { findFields, findUuid } from '../../fields';
import { findBadValue } from '../../recognise/bad-value';
import { isIdentifier } from '../../request/identifier';
import type { PayloadAnswer } from '../../request/payload-truth';
import type { LedgerFacts, SignRequest } from '../../request/sign-request';
import { findAddress } from '../../transaction/address';
import { NETWORK, readBody } from './read-body';
import { anyTime, count, flag, isPlain, oneOf, pastTime, text } from './readers';
import { type Read, type Shape, shaped } from './shape';

/** What is true of this device alone, and the marks, which follow from the facts. */
type OwnFact =
  | 'problem'
  | 'lookedAt'
  | 'importedAt'
  | 'told'
  | 'open'
  | 'untold'
  | 'unchecked'
  | 'private';

/** What a file says of a request. */
export type FileFacts = Omit<SignRequest, OwnFact>;

/** A word of the platform or of a ledger. */
const WORD = /^[\w .:/-]{1,200}$/;

const delivered: Read<object | string> = (value) => {
  const isAmount = typeof value === 'string' ? value.length <= 100 : findFields(value);
  return isAmount && isPlain(value) && !findBadValue(value)
    ? (value as object | string)
    : undefined;
};

/** Each fact and how it is read: a new one does not compile until it is said here. */
export const FACTS: Shape<FileFacts> = {
  identifier: (value) => (isIdentifier(value) ? value : undefined),
  createdAt: pastTime,
  account: findAddress,
  apiKey: findUuid,
  site: text(/^[!-~]{0,300}$/),
  body: readBody,
  refused: shaped<NonNullable<SignRequest['refused']>>(
    { at: pastTime, platformCode: count(0, 99_999) },
    ['at'],
  ),
  withdrawnAt: pastTime,
  postedAt: pastTime,
  absentAt: pastTime,
  sentAt: pastTime,
  uuid: findUuid,
  pushed: flag,
  expiresAt: anyTime,
  openedAt: pastTime,
  signingAt: pastTime,
  dispatchedAt: pastTime,
  expiredAt: pastTime,
  cancelledAt: pastTime,
  resolvedAt: pastTime,
  signed: flag,
  answer: shaped<PayloadAnswer>(
    {
      txid: text(/^[0-9A-F]{64}$/i),
      hex: text(/^(?:[0-9A-F]{2}){1,50000}$/i),
      account: findAddress,
      signer: findAddress,
      dispatchedTo: text(WORD),
      dispatchedResult: text(WORD),
      network: text(WORD),
      networkId: count(0, 0xffff_ffff),
    },
    [],
  ),
  check: oneOf('same', 'different', 'unchecked'),
  ledger: shaped<LedgerFacts>(
    {
      result: text(WORD),
      delivered,
      ledgerIndex: count(0, 0xffff_ffff),
      time: pastTime,
      fee: text(/^\d{1,18}$/),
      network: text(NETWORK),
      by: oneOf('platform', 'node'),
      at: pastTime,
    },
    ['result'],
  ),
  unfoundAt: pastTime,
  lostAt: pastTime,
};

export const FACT_NAMES = Object.keys(FACTS) as (keyof FileFacts)[];

/** Without these it is no request. */
export const NEEDED: readonly (keyof FileFacts)[] = [
  'identifier',
  'createdAt',
  'account',
  'apiKey',
  'site',
  'body',
];
