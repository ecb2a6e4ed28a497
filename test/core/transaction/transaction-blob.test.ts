import { encode, encodeForSigning } from 'ripple-binary-codec';
import { deriveAddress, deriveKeypair, generateSeed, sign } from 'ripple-keypairs';
import { expect, test } from 'vitest';
import { findTransactionBlob } from '../../../src/core/transaction/transaction-blob';
import { ALICE } from '../request/request-row';

const unsigned = (publicKey = '') => ({
  TransactionType: 'Payment',
  Account: ALICE,
  Destination: 'rhub8VRN55s94qWKDv6jmDy1pUykJzF3wq',
  Amount: '25000000',
  Fee: '12',
  Sequence: 7,
  SigningPubKey: publicKey,
});

function signedWith(algorithm: 'ed25519' | 'ecdsa-secp256k1') {
  const keys = deriveKeypair(generateSeed({ algorithm }));
  const transaction = unsigned(keys.publicKey);
  const TxnSignature = sign(encodeForSigning(transaction), keys.privateKey);
  return { hex: encode({ ...transaction, TxnSignature }), signer: deriveAddress(keys.publicKey) };
}

test('findTransactionBlob reads an unsigned blob', () => {
  expect(findTransactionBlob(encode(unsigned()))).toEqual({ txjson: unsigned(), isSigned: false });
});

test.each([
  'ed25519',
  'ecdsa-secp256k1',
] as const)('findTransactionBlob names the signer of a blob signed with %s', (kind) => {
  const { hex, signer } = signedWith(kind);
  expect(findTransactionBlob(hex)?.signature).toEqual({ signer, isValid: true, isOwnKey: false });
});

test.each([
  'ed25519',
  'ecdsa-secp256k1',
] as const)('findTransactionBlob reports a blob that was changed after signing with %s', (kind) => {
  const { hex, signer } = signedWith(kind);
  const changed = hex.replace('6140000000017D7840', '6140000000017D7841');
  expect(changed).not.toBe(hex);
  expect(findTransactionBlob(changed)?.signature).toEqual({
    signer,
    isValid: false,
    isOwnKey: false,
  });
});

test('findTransactionBlob reports a blob with one of several signatures as signed', () => {
  const Signer = { Account: ALICE, SigningPubKey: `ED${'0A'.repeat(32)}`, TxnSignature: 'AB' };
  expect(findTransactionBlob(encode({ ...unsigned(), Signers: [{ Signer }] }))?.isSigned).toBe(
    true,
  );
});

test('findTransactionBlob reports a signature with the account’s own key', () => {
  const keys = deriveKeypair(generateSeed());
  const own = { ...unsigned(keys.publicKey), Account: deriveAddress(keys.publicKey) };
  const hex = encode({ ...own, TxnSignature: sign(encodeForSigning(own), keys.privateKey) });
  expect(findTransactionBlob(hex)?.signature).toMatchObject({ isValid: true, isOwnKey: true });
});

test.each([
  ['that is truncated', (hex: string) => hex.slice(0, -4)],
  ['with extra bytes at the end', (hex: string) => `${hex}00`],
  ['of random bytes', () => 'AB'.repeat(40)],
])('findTransactionBlob refuses hex %s', (_name, change) => {
  expect(findTransactionBlob(change(encode(unsigned())))).toBeUndefined();
});
