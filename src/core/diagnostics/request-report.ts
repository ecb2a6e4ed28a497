import { dropUndefined, type Fields, findFields, findNumber, findText } from '../fields';
import { isIdentifier } from '../request/identifier';
import { findSignRequest } from '../request/sign-request';
import { statusOf } from '../request/status';

/** Moments in a request's life that are told, by their names in it. */
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
 * What became of one request: when, and how it ended. Of what was asked for only its type and the
 * names of its fields: no amount, no address, no memo, no website.
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

/** A result of the ledger's: `tesSUCCESS`, `tecPATH_DRY`. */
const RESULT = /^te[cflmrs][A-Z_]{2,40}$/;

function findMatch(value: unknown, shape: RegExp): string | undefined {
  const text = findText(value);
  return text !== undefined && shape.test(text) ? text : undefined;
}

/** One of our own codes: short words with hyphens. */
export function findCode(value: unknown): string | undefined {
  const word = findMatch(value, /^[a-z]+(-[a-z]+)*$/);
  return word !== undefined && word.length <= 24 ? word : undefined;
}

/** A moment in milliseconds since 1970 as ISO 8601, or undefined when it is none. */
export function isoTime(value: unknown): string | undefined {
  const time = findNumber(value);
  return time !== undefined && Math.abs(time) < 8.64e15 ? new Date(time).toISOString() : undefined;
}
