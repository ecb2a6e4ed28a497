import { type Fields, findFields, findText } from '../../fields';
import { findBadValue } from '../../recognise/bad-value';
import { isIdentifier } from '../../request/identifier';
import { findOptionsProblem } from '../../request/options-problem';
import { INSTRUCTION_LIMIT, type PayloadBody } from '../../request/payload-body';
import { findAddress } from '../../transaction/address';
import { boolean, integer, isSafeJson, text } from './readers';
import { objectReader, type Reader } from './shape';

/** The ledger allows no more signers of one transaction. */
const MAX_SIGNERS = 32;

export const NETWORK_KEY = /^[A-Z0-9]{2,30}$/;

/** The form of the names of transaction types and fields, also of future ones. */
const LEDGER_NAME = /^\w{1,64}$/;

/** Accepts only what the review window would have sent. */
const transaction: Reader<Fields> = (value) => {
  const fields = findFields(value);
  if (!isSafeJson(fields) || !LEDGER_NAME.test(findText(fields?.TransactionType) ?? ''))
    return undefined;
  return hasLedgerNames(fields) && !findBadValue(fields) ? fields : undefined;
};

/** `isSafeJson` has limited the depth. */
function hasLedgerNames(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  const names = Array.isArray(value) ? [] : Object.keys(value);
  return (
    names.every((name) => LEDGER_NAME.test(name)) && Object.values(value).every(hasLedgerNames)
  );
}

const signers: Reader<readonly string[]> = (value) =>
  Array.isArray(value) && value.length <= MAX_SIGNERS && value.every(findAddress)
    ? value
    : undefined;

const blob: Reader<Fields | string> = (value) => {
  const own = typeof value === 'string' ? value : findFields(value);
  return own !== undefined && isSafeJson(own) && !findOptionsProblem({ blob: own })
    ? own
    : undefined;
};

/** Reads the body of a sign request from a file. */
export const bodyReader: Reader<PayloadBody> = objectReader<PayloadBody>(
  {
    txjson: transaction,
    txblob: text(/^(?:[0-9A-F]{2}){5,50000}$/i),
    options: objectReader<PayloadBody['options']>(
      {
        submit: boolean,
        multisign: boolean,
        expire: integer(1, 525_600),
        signers,
        force_network: text(NETWORK_KEY),
        pathfinding: boolean,
        pathfinding_fallback: boolean,
      },
      ['submit', 'multisign', 'expire', 'signers'],
    ),
    custom_meta: objectReader<PayloadBody['custom_meta']>(
      {
        identifier: (value) => (isIdentifier(value) ? value : undefined),
        instruction: (value) =>
          typeof value === 'string' && value.length <= INSTRUCTION_LIMIT ? value : undefined,
        blob,
      },
      ['identifier'],
    ),
  },
  ['txjson', 'options', 'custom_meta'],
);
