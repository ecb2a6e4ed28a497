import { expect, test } from 'vitest';
import { parsePayloadView } from '../../../src/relay/platform/payload-view';
import { findWebhook } from '../../../src/relay/webhooks/parse-webhook';
import recorded from '../../core/request/platform-answers.json';

test.each([
  [0, '55fb8594-6052-4ea1-a1d8-4fcbe7168ec3', 1_634_860_406_000, 1_637_452_406_000],
  [1, '09244749-0333-4b0f-a4ec-86d4197ead07', 1_642_547_929_000, 1_645_139_929_000],
  [2, '63991eb1-9d9d-459a-a920-99c394f3940c', 1_668_293_195_000, 1_670_986_728_000],
  [
    3,
    '09244749-0333-4b0f-a4ec-86d4197ead07',
    Date.UTC(2020, 0, 20, 15, 41, 30, 575),
    Date.UTC(2021, 0, 19, 15, 41, 30, 575),
  ],
])('findWebhook reads webhook %i with its user token', (at, token, issuedAt, expiresAt) => {
  const hook = recorded.hooks[at];
  expect(findWebhook(JSON.stringify(hook))).toEqual({
    application: hook?.meta.application_uuidv4,
    payload: hook?.meta.payload_uuidv4,
    token: { token, issuedAt, expiresAt },
  });
});

test.each<[string, Parameters<typeof parsePayloadView>[0], object]>([
  [
    'a sign-in of 2021, whose account is a placeholder',
    recorded.get2021ci,
    { state: 'signed', complete: true, signedBy: undefined, token: undefined },
  ],
  [
    'a sign-in of 2022',
    recorded.get2022signin,
    { state: 'signed', complete: true, signedBy: 'rPcwJW3BQ7JZ4VNARFWFQudwG45he2vaS8' },
  ],
  [
    'a payment of 2024 with a user token',
    recorded.get2024,
    {
      state: 'signed',
      complete: true,
      signedBy: 'rpkjaCPXbT5i7Vb1BnwozNp8E67o3s5AFD',
      token: 'b26427d3-d4f2-447e-a93c-0cc2b51a2cd5',
    },
  ],
  [
    'a rejection of 2021',
    recorded.rejected2021,
    {
      state: 'rejected',
      complete: true,
      signedBy: undefined,
      identifier: 'custom_identifier_1_1',
    },
  ],
])('parsePayloadView reads %s', (_name, body, expected) => {
  const view = parsePayloadView(body);
  expect(view).toMatchObject(expected);
  expect(view.onlySigner).toBeUndefined();
  expect(JSON.stringify(view.publicBody)).not.toContain('b26427d3');
});
