import { createHash, randomUUID } from 'node:crypto';
import { deriveAddress, deriveKeypair, generateSeed, sign } from 'ripple-keypairs';

/** An account on the sandbox phone, for tests only: its keys are derived from its name. */
export interface PhoneAccount {
  readonly name: string;
  readonly account: string;
  readonly publicKey: string;
  /** The platform's id of the account's user (`response.user`). */
  readonly user: string;
  /** The signature of a hex message, as upper-case hex. */
  sign(messageHex: string): string;
}

/** The account whose seed entropy is the first 16 bytes of sha256(name). */
export function createPhoneAccount(name: string): PhoneAccount {
  const entropy = createHash('sha256').update(name).digest().subarray(0, 16);
  const { publicKey, privateKey } = deriveKeypair(generateSeed({ entropy }));
  return {
    name,
    account: deriveAddress(publicKey),
    publicKey,
    user: randomUUID(),
    sign: (messageHex) => sign(messageHex, privateKey),
  };
}

/** Alice (active at start), Bob and Carol. */
export function sandboxAccounts(): PhoneAccount[] {
  return ['Alice', 'Bob', 'Carol'].map(createPhoneAccount);
}
