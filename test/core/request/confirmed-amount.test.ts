import { expect, test } from 'vitest';
import { confirmedAmountOf } from '../../../src/core/request/confirmed-amount';
import { requestRow } from './request-row';

const WHOLE = { result: 'tesSUCCESS' };

test.each([
  ['the requested amount', {}, WHOLE, true, '0.000001 XRP'],
  ['the delivered amount', {}, { ...WHOLE, delivered: '7000000' }, true, '7 XRP'],
  ['the delivered amount of a changed one', {}, { ...WHOLE, delivered: '7000000' }, false, '7 XRP'],
  ['no amount of a changed payment', {}, WHOLE, false, undefined],
  ['no amount of a partial payment', { Flags: 131072 }, WHOLE, true, undefined],
  ['no amount with unknown flags', { Flags: '131072' }, WHOLE, true, undefined],
  ['the unit of its network', {}, { ...WHOLE, network: 'XAHAU' }, true, '0.000001 XAH'],
])('a confirmed payment shows %s', (_name, fields, ledger, isSame, shown) => {
  const { body, ...request } = requestRow({ ledger });
  const txjson = { ...body.txjson, ...fields };
  expect(confirmedAmountOf({ ...request, body: { ...body, txjson } }, isSame)).toBe(shown);
});
