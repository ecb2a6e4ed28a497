import { findFields, findUuid } from '../../fields';
import { findBadValue } from '../../recognise/bad-value';
import { isIdentifier } from '../../request/identifier';
import type { PayloadResponse } from '../../request/payload-status';
import type { LedgerOutcome, SignRequest } from '../../request/sign-request';
import { findAddress } from '../../transaction/address';
import { bodyReader, NETWORK_KEY } from './read-body';
import { boolean, futureTime, integer, isSafeJson, oneOf, pastTime, text } from './readers';
import { objectReader, type Reader, type Shape } from './shape';

/** Facts that concern only this device, and the index flags, which are computed from the facts. */
type DeviceFact =
  | 'problem'
  | 'lookedAt'
  | 'importedAt'
  | 'fileOutcome'
  | 'relayed'
  | 'provenAt'
  | 'told'
  | 'open'
  | 'untold'
  | 'unchecked'
  | 'private';

/** The facts of a request that a file contains. */
export type FileFacts = Omit<SignRequest, DeviceFact>;

/** A short text from the platform or a ledger node, such as a result code. */
const PLATFORM_WORD = /^[\w .:/-]{1,200}$/;

const delivered: Reader<object | string> = (value) => {
  const isAmount = typeof value === 'string' ? value.length <= 100 : findFields(value);
  return isAmount && isSafeJson(value) && !findBadValue(value)
    ? (value as object | string)
    : undefined;
};

/**
 * The reader of each fact. A new fact of `SignRequest` does not compile until it has a reader here.
 */
export const FACT_READERS: Shape<FileFacts> = {
  identifier: (value) => (isIdentifier(value) ? value : undefined),
  createdAt: pastTime,
  account: findAddress,
  apiKey: findUuid,
  site: text(/^[!-~]{0,300}$/),
  body: bodyReader,
  refused: objectReader<NonNullable<SignRequest['refused']>>(
    { at: pastTime, platformCode: integer(0, 99_999) },
    ['at'],
  ),
  withdrawnAt: pastTime,
  postedAt: pastTime,
  absentAt: pastTime,
  sentAt: pastTime,
  uuid: findUuid,
  pushed: boolean,
  expiresAt: futureTime,
  openedAt: pastTime,
  signingAt: pastTime,
  dispatchedAt: pastTime,
  expiredAt: pastTime,
  cancelledAt: pastTime,
  resolvedAt: pastTime,
  signed: boolean,
  answer: objectReader<PayloadResponse>(
    {
      txid: text(/^[0-9A-F]{64}$/i),
      hex: text(/^(?:[0-9A-F]{2}){1,50000}$/i),
      account: findAddress,
      signer: findAddress,
      dispatchedTo: text(PLATFORM_WORD),
      dispatchedResult: text(PLATFORM_WORD),
      network: text(PLATFORM_WORD),
      networkId: integer(0, 0xffff_ffff),
    },
    [],
  ),
  check: oneOf('same', 'different', 'unchecked'),
  ledger: objectReader<LedgerOutcome>(
    {
      result: text(PLATFORM_WORD),
      delivered,
      ledgerIndex: integer(0, 0xffff_ffff),
      time: pastTime,
      fee: text(/^\d{1,18}$/),
      network: text(NETWORK_KEY),
      by: oneOf('platform', 'node'),
      at: pastTime,
    },
    ['result'],
  ),
  unfoundAt: pastTime,
  lostAt: pastTime,
};

export const FACT_NAMES = Object.keys(FACT_READERS) as (keyof FileFacts)[];

/** A request without one of these is rejected. */
export const REQUIRED_FACTS: readonly (keyof FileFacts)[] = [
  'identifier',
  'createdAt',
  'account',
  'apiKey',
  'site',
  'body',
];
