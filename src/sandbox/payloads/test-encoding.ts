import { encode, encodeForSigningClaim } from 'ripple-binary-codec';
import { isEncodableType } from './transaction-types';

export type TransactionJson = Record<string, unknown> & { TransactionType: string };

const TEST_FIELDS = {
  Account: 'rrrrrrrrrrrrrrrrrrrrBZbvji',
  Fee: '12',
  Sequence: 1,
  SigningPubKey: `ED${'0'.repeat(64)}`,
};

/** A copy without the fields that only the wallet knows and the codec rejects (§3.1, §3.2). */
export function withoutWalletFields(txjson: TransactionJson): TransactionJson {
  const { SignIn: _signIn, BatchSigners: _batchSigners, ...rest } = txjson;
  return rest as TransactionJson;
}

/**
 * True when the platform's test signing would succeed (otherwise code 603, §3.1). Types of other
 * ledgers always pass, because the mainnet codec cannot encode them.
 */
export function canBeEncoded(txjson: TransactionJson): boolean {
  try {
    if (txjson.TransactionType === 'PaymentChannelAuthorize') {
      encodeForSigningClaim({ channel: txjson.Channel, amount: txjson.Amount });
      return true;
    }
    const tx: Record<string, unknown> = { ...TEST_FIELDS, ...withoutWalletFields(txjson) };
    if (txjson.TransactionType === 'SignIn') tx.TransactionType = 'AccountSet';
    else if (!isEncodableType(txjson.TransactionType)) return true;
    encode(tx);
    return true;
  } catch {
    return false;
  }
}
