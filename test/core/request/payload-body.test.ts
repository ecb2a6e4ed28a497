import { expect, test } from 'vitest';
import { isIdentifier, newIdentifier } from '../../../src/core/request/identifier';
import { payloadBody } from '../../../src/core/request/payload-body';
import { ALICE } from './request-row';

test('payloadBody sets every option and restricts signer and network', () => {
  const txjson = { TransactionType: 'Payment', Account: 'rOther', Amount: '1' };
  expect(payloadBody({ txjson, options: { network: 'MAINNET' } }, ALICE, 'id')).toEqual({
    txjson: { TransactionType: 'Payment', Amount: '1' },
    options: {
      submit: true,
      multisign: false,
      expire: 1440,
      signers: [ALICE],
      force_network: 'MAINNET',
    },
    custom_meta: { identifier: 'id' },
  });
});

test('payloadBody drops an invalid network and cuts a long instruction', () => {
  const body = payloadBody(
    {
      txjson: { TransactionType: 'SignIn' },
      options: { network: 'main"net', instruction: 'x'.repeat(500) },
    },
    ALICE,
    'id',
  );
  expect(body.options.force_network).toBeUndefined();
  expect(body.options.submit).toBe(false);
  expect(body.custom_meta.instruction).toHaveLength(280);
});

test('newIdentifier returns unique identifiers of at most 40 characters that sort by time', () => {
  const random = () => crypto.getRandomValues(new Uint8Array(10));
  const early = newIdentifier(1_700_000_000_000, random());
  const late = newIdentifier(1_700_000_000_001, random());
  expect(early < late).toBe(true);
  expect(early.length).toBeLessThanOrEqual(40);
  expect(isIdentifier(early)).toBe(true);
  const many = new Set(Array.from({ length: 1000 }, () => newIdentifier(0, random())));
  expect(many.size).toBe(1000);
});
