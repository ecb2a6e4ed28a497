import { type Fields, findFields, findText } from '../../fields';
import { findBadValue } from '../../recognise/bad-value';
import { findAskedFault } from '../../request/asked-fault';
import { isIdentifier } from '../../request/identifier';
import { INSTRUCTION_LIMIT, type PayloadBody } from '../../request/payload-body';
import { findAddress } from '../../transaction/address';
import { count, flag, isPlain, text } from './readers';
import { type Read, shaped } from './shape';

/** More than a multisigned transaction may have. */
const MOST_SIGNERS = 32;

export const NETWORK = /^[A-Z0-9]{2,30}$/;

/** What of the ledger's own forms: only what the review would have let through. */
const transaction: Read<Fields> = (value) => {
  const fields = findFields(value);
  const isSound = isPlain(fields) && findText(fields?.TransactionType) && !findBadValue(fields);
  return isSound ? fields : undefined;
};

const signers: Read<readonly string[]> = (value) =>
  Array.isArray(value) && value.length <= MOST_SIGNERS && value.every(findAddress)
    ? value
    : undefined;

const blob: Read<Fields | string> = (value) => {
  const own = typeof value === 'string' ? value : findFields(value);
  return own !== undefined && isPlain(own) && !findAskedFault({ blob: own }) ? own : undefined;
};

/** What was asked, out of a file. */
export const readBody: Read<PayloadBody> = shaped<PayloadBody>(
  {
    txjson: transaction,
    txblob: text(/^(?:[0-9A-F]{2}){5,50000}$/i),
    options: shaped<PayloadBody['options']>(
      {
        submit: flag,
        multisign: flag,
        expire: count(1, 525_600),
        signers,
        force_network: text(NETWORK),
        pathfinding: flag,
        pathfinding_fallback: flag,
      },
      ['submit', 'multisign', 'expire', 'signers'],
    ),
    custom_meta: shaped<PayloadBody['custom_meta']>(
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
