import { dropUndefined, type Fields, findFields, findNumber, findText } from '../fields';
import { isIdentifier } from '../request/identifier';
import { findSignRequest } from '../request/sign-request';
import { statusOf } from '../request/status';

/** The times of a request that the report contains, by field name. */
const TIME_FIELDS = [
  'createdAt',
  'postedAt',
  'sentAt',
  'openedAt',
  'signingAt',
  'dispatchedAt',
  'resolvedAt',
  'expiresAt',
  'expiredAt',
  'cancelledAt',
  'withdrawnAt',
  'absentAt',
  'lostAt',
  'unfoundAt',
  'lookedAt',
] as const;

/**
 * The status and times of one request. Of its content only the type and the names of its fields are
 * included: no amount, address, memo or website.
 */
export function reportRequest(value: unknown): Fields | undefined {
  const request = findSignRequest(value);
  if (!request) return undefined;
  const { txjson, options } = request.body;
  const { problem, refused, answer, ledger } = request;
  const times = TIME_FIELDS.map((name) => [name, isoTime(request[name])]);
  return dropUndefined({
    identifier: isIdentifier(request.identifier) ? request.identifier : undefined,
    status: findCode(statusOf(request)),
    type: findMatch(txjson.TransactionType, NAME),
    fields: Object.keys(txjson).filter((name) => NAME.test(name)),
    options: dropUndefined({
      submit: options?.submit === true,
      multisign: options?.multisign === true,
      expire: findNumber(options?.expire),
      network: findMatch(options?.force_network, NETWORK),
    }),
    times: dropUndefined(Object.fromEntries(times) as Record<string, string | undefined>),
    known: request.uuid !== undefined,
    pushed: request.pushed === true,
    signed: request.signed === true,
    check: findCode(request.check),
    told: findCode(request.told),
    problem: problem && {
      code: findCode(problem.code),
      at: isoTime(problem.at),
      times: findNumber(problem.times),
    },
    refused: refused && {
      at: isoTime(refused.at),
      platformCode: findNumber(refused.platformCode),
    },
    transaction: findMatch(answer?.txid, /^[0-9A-F]{64}$/),
    nodeResult: findMatch(answer?.dispatchedResult, RESULT),
    network: findMatch(answer?.network, NETWORK),
    ledgerResult: findMatch(findFields(ledger)?.result, RESULT),
    ledgerIndex: findNumber(findFields(ledger)?.ledgerIndex),
  });
}

const NAME = /^[A-Z][A-Za-z]{1,40}$/;
const NETWORK = /^[A-Z0-9]{2,20}$/;

/** A result code of the ledger, such as `tesSUCCESS` or `tecPATH_DRY`. */
const RESULT = /^te[cflmrs][A-Z_]{2,40}$/;

function findMatch(value: unknown, shape: RegExp): string | undefined {
  const text = findText(value);
  return text !== undefined && shape.test(text) ? text : undefined;
}

/** A code of this extension: short words with hyphens; undefined for other text. */
export function findCode(value: unknown): string | undefined {
  const word = findMatch(value, /^[a-z]+(-[a-z]+)*$/);
  return word !== undefined && word.length <= 24 ? word : undefined;
}

/** A time in milliseconds since 1970 as ISO 8601; undefined for an invalid one. */
export function isoTime(value: unknown): string | undefined {
  const time = findNumber(value);
  return time !== undefined && Math.abs(time) < 8.64e15 ? new Date(time).toISOString() : undefined;
}
