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

/** Accepts only what the review window would have accepted. */
const transaction: Reader<Fields> = (value) => {
  const fields = findFields(value);
  const isSound = isSafeJson(fields) && findText(fields?.TransactionType) && !findBadValue(fields);
  return isSound ? fields : undefined;
};

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
