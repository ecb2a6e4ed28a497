import { encode, encodeForSigning } from 'ripple-binary-codec';
import { deriveAddress, deriveKeypair, generateSeed, sign } from 'ripple-keypairs';
import { expect, test } from 'vitest';
import { findBlob } from '../../../src/core/transaction/blob';
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

test('an unsigned blob is read', () => {
  expect(findBlob(encode(unsigned()))).toEqual({ txjson: unsigned(), isSigned: false });
});

test.each([
  'ed25519',
  'ecdsa-secp256k1',
] as const)('a blob signed with %s tells by whom', (kind) => {
  const { hex, signer } = signedWith(kind);
  expect(findBlob(hex)?.signature).toEqual({ signer, valid: true, own: false });
});

test.each([
  'ed25519',
  'ecdsa-secp256k1',
] as const)('changed after signing with %s, it says so', (kind) => {
  const { hex, signer } = signedWith(kind);
  const changed = hex.replace('6140000000017D7840', '6140000000017D7841');
  expect(changed).not.toBe(hex);
  expect(findBlob(changed)?.signature).toEqual({ signer, valid: false, own: false });
});

test('a blob that some of several signers signed is signed', () => {
  const Signer = { Account: ALICE, SigningPubKey: `ED${'0A'.repeat(32)}`, TxnSignature: 'AB' };
  expect(findBlob(encode({ ...unsigned(), Signers: [{ Signer }] }))?.isSigned).toBe(true);
});

test('a blob signed with the key of its own account says so', () => {
  const keys = deriveKeypair(generateSeed());
  const own = { ...unsigned(keys.publicKey), Account: deriveAddress(keys.publicKey) };
  const hex = encode({ ...own, TxnSignature: sign(encodeForSigning(own), keys.privateKey) });
  expect(findBlob(hex)?.signature).toMatchObject({ valid: true, own: true });
});

test.each([
  ['cut off', (hex: string) => hex.slice(0, -4)],
  ['with more behind it', (hex: string) => `${hex}00`],
  ['nothing of the kind', () => 'AB'.repeat(40)],
])('%s is no blob', (_name, change) => {
  expect(findBlob(change(encode(unsigned())))).toBeUndefined();
});
