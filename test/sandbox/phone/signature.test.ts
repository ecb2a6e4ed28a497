import { createHash } from 'node:crypto';
import { decode, encodeForSigning, encodeForSigningClaim } from 'ripple-binary-codec';
import { deriveAddress, verify } from 'ripple-keypairs';
import { describe, expect, it } from 'vitest';
import { aliceOf, bobOf, callPlatform, createPayload, getPayload } from '../client';
import { useSandbox } from '../use-sandbox';

const sandbox = useSandbox();
const sha512Half = (hex: string) =>
  createHash('sha512').update(Buffer.from(hex, 'hex')).digest('hex').slice(0, 64).toUpperCase();

/** Creates and signs a payload, and verifies the signature of its blob. */
async function signAndVerify(body: object) {
  const { uuid } = await createPayload(sandbox(), body);
  await sandbox().phone.sign(uuid);
  const { response } = await getPayload(sandbox(), uuid);
  const { TxnSignature, ...unsigned } = decode(response.hex) as Record<string, string>;
  const key = unsigned.SigningPubKey ?? '';
  const isValid = verify(encodeForSigning(unsigned), TxnSignature ?? '', key);
  return { response, unsigned, isValid, signer: deriveAddress(key) };
}

describe('a signed blob', () => {
  it('has a valid signature, hashes to the txid and has the fields that the app adds', async () => {
    const { response, unsigned, isValid, signer } = await signAndVerify({});
    expect(isValid).toBe(true);
    expect(signer).toBe(response.account);
    expect(response.txid).toBe(sha512Half(`54584E00${response.hex}`));
    expect(unsigned).toMatchObject({
      Account: aliceOf(sandbox()),
      Destination: bobOf(sandbox()),
      Fee: '12',
    });
    expect(Number(unsigned.LastLedgerSequence)).toBe(sandbox().ledger.index() + 20);
    expect(unsigned).not.toHaveProperty('NetworkID');
  });

  it('has no transaction type for a sign-in', async () => {
    const { response, unsigned, isValid } = await signAndVerify({
      txjson: { TransactionType: 'SignIn' },
    });
    expect(isValid).toBe(true);
    expect(response.hex.startsWith('7321')).toBe(true);
    expect(Object.keys(unsigned).sort()).toEqual(['Account', 'SigningPubKey']);
    expect(response.dispatched_result).toBe('');
  });

  it('has NetworkID on networks that require it', async () => {
    const { unsigned } = await signAndVerify({ options: { force_network: 'XAHAU' } });
    expect(unsigned.NetworkID).toBe(21337);
  });

  it('is a claim signature for PaymentChannelAuthorize', async () => {
    const claim = { Channel: 'A'.repeat(64), Amount: '5' };
    const { uuid } = await createPayload(sandbox(), {
      txjson: { TransactionType: 'PaymentChannelAuthorize', ...claim },
    });
    await sandbox().phone.sign(uuid);
    const { response } = await getPayload(sandbox(), uuid);
    const message = encodeForSigningClaim({ channel: claim.Channel, amount: claim.Amount });
    expect(verify(message, response.hex, response.signer_pubkey)).toBe(true);
  });
});

describe('the ledger', () => {
  const tx = (hash: string) => callPlatform(sandbox(), `xrpl-tx/${hash}`);
  const sign = async (options: object, body: object = {}) => {
    const { uuid } = await createPayload(sandbox(), body);
    return (await sandbox().phone.sign(uuid, options)).txid ?? '';
  };
  const isFound = async (hash: string) => (await tx(hash)).json.transaction.error !== 'txnNotFound';

  it('returns a successful payment with the delivered amount', async () => {
    const { json } = await tx(await sign({}));
    expect(json.transaction).toMatchObject({
      validated: true,
      meta: { TransactionResult: 'tesSUCCESS', delivered_amount: '1000000' },
    });
    expect(Object.keys(json)).toEqual(['txid', 'balanceChanges', 'node', 'transaction']);
    expect(json.balanceChanges[bobOf(sandbox())][0].value).toBe('1');
    expect(json.balanceChanges[aliceOf(sandbox())][0].value).toBe('-1.000012');
  });

  it('returns a partial payment and a tec failure', async () => {
    const partial = await tx(await sign({ deliveredAmount: '7' }));
    expect(partial.json.transaction.meta.delivered_amount).toBe('7');
    const failed = await tx(await sign({ result: 'tecPATH_DRY' }));
    expect(failed.json.transaction.meta).toMatchObject({ TransactionResult: 'tecPATH_DRY' });
    expect(failed.json.transaction.meta).not.toHaveProperty('delivered_amount');
  });

  it.each([
    ['no node accepts it', { dispatch: 'fail' }, {}],
    ['the app does not report it', { dispatch: 'none' }, {}],
    ['it is only signed', {}, { options: { submit: false } }],
  ])('does not find a transaction when %s', async (_what, options, body) => {
    expect(await isFound(await sign(options, body))).toBe(false);
  });

  it.each([
    ['mainnet', false],
    ['all', true],
  ] as const)('with networks %s finds a transaction of another network: %s', async (networks, found) => {
    sandbox().switches.xrplTxNetworks = networks;
    const { uuid } = await createPayload(sandbox(), { options: { force_network: 'XAHAU' } });
    const { txid } = await sandbox().phone.sign(uuid);
    expect(await isFound(txid ?? '')).toBe(found);
    if (found) expect((await tx(txid ?? '')).json.network).toBe('XAHAU');
    sandbox().switches.xrplTxNetworks = 'mainnet';
  });

  it('finds and validates a transaction after the delays of its switches', async () => {
    Object.assign(sandbox().switches, { ledgerNotFoundMs: 2000, ledgerValidatedMs: 4000 });
    const hash = await sign({});
    expect(await isFound(hash)).toBe(false);
    sandbox().clock.advance(2000);
    expect((await tx(hash)).json.transaction.validated).toBe(false);
    sandbox().clock.advance(2000);
    expect((await tx(hash)).json.transaction.validated).toBe(true);
    Object.assign(sandbox().switches, { ledgerNotFoundMs: 0, ledgerValidatedMs: 0 });
  });
});
