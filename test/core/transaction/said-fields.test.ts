import definitions from 'ripple-binary-codec/dist/enums/definitions.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { findEncodingProblem } from '../../../src/core/transaction/encoding-problem';
import { fieldRowsOf } from '../../../src/core/transaction/field-rows';
import { risksOf } from '../../../src/core/transaction/risks';
import { sentencesOf } from '../../../src/core/transaction/sentences';
import { EXAMPLES } from './examples/all';

/** Data, proofs, paths and references, which move nothing and give nobody a right. */
const QUIET = [
  ...['AssetClass', 'Blob', 'Condition', 'Data', 'DIDDocument', 'Fulfillment', 'InvoiceID'],
  ...['LastUpdateTime', 'LedgerSequence', 'MPTokenMetadata', 'Provider', 'SourceTag', 'URI'],
  ...['AmountCommitment', 'BalanceCommitment', 'BlindingFactor', 'DestinationEncryptedAmount'],
  ...['HolderEncryptedAmount', 'IssuerEncryptedAmount', 'SenderEncryptedAmount', 'ZKProof'],
  ...['BatchSigners', 'CounterpartySignature', 'MemoData', 'Paths', 'PublicKey', 'Signature'],
  ...['WasLockingChainSend', 'XChainAccountCreateCount'],
];

/** Values that mean the same as a missing field. */
const DEFAULTS = new Set(['WithdrawalPolicy 1', 'StartTime 0', 'UNLModifyDisabling 0']);

/** Types in which an amount of 0 means the same as none. */
const ZERO_IS_ALL: readonly unknown[] = ['VaultClawback'];

const saidOf = (tx: object, network?: string) =>
  JSON.stringify([sentencesOf({ ...tx }, network), risksOf({ ...tx }, undefined, network)]);

test.each(EXAMPLES)('says each field of $title in a sentence or a risk, and shows it', ({
  tx,
  network,
}) => {
  const { TransactionType: type, ...fields } = tx;
  const shown = fieldRowsOf(tx, network).map(({ field }) => field);
  expect(shown.sort()).toEqual(Object.keys(fields).sort());
  const silent = Object.keys(fields).filter((name) => {
    const { [name]: _left, ...rest } = tx;
    return saidOf(rest, network) === saidOf(tx, network);
  });
  const loud = silent.filter((name) => {
    const isZero = ZERO_IS_ALL.includes(type) && /"value":"0"/.test(JSON.stringify(tx[name]));
    return !QUIET.includes(name) && !DEFAULTS.has(`${name} ${tx[name]}`) && !isZero;
  });
  expect(loud).toEqual([]);
});

test.each(EXAMPLES)('has an example, $title, that the codec encodes exactly as written', ({
  tx,
}) => {
  expect(findEncodingProblem(tx)).toBeUndefined();
});

/** Fields that the ledger ignores, or no longer has (XRPL "AccountSet", "SetFee"). */
const UNUSED = [
  ...['WalletLocator', 'WalletSize'],
  ...['BaseFee', 'ReferenceFeeUnits', 'ReserveBase', 'ReserveIncrement'],
];

/** Said in the same way for every type. */
const COMMON = ['CredentialIDs'];

const formats = Object.entries<readonly { name: string }[]>(definitions.TRANSACTION_FORMATS);

test.each(
  formats.filter(([type]) => type !== 'common'),
)('has examples with every field of %s', (type, format) => {
  const found = EXAMPLES.filter(({ tx }) => tx.TransactionType === type).flatMap(({ tx }) =>
    Object.keys(tx),
  );
  const names = format.map(({ name }) => name);
  expect(
    names.filter((name) => ![...found, ...QUIET, ...UNUSED, ...COMMON].includes(name)),
  ).toEqual([]);
});
