import { expect, test } from 'vitest';
import { checkClaims, findJwtPart } from '../../../src/core/claims';
import type { Fields } from '../../../src/core/fields';
import { parsePayloadCreated } from '../../../src/core/request/payload-created';
import { findPayloadEvent } from '../../../src/core/request/payload-event';
import { parsePayloadStatus } from '../../../src/core/request/payload-status';
import { afterFrame, type PublicStatus } from '../../../src/core/request/public-status';
import { checkSigned } from '../../../src/core/signed/check-signed';
import recorded from './platform-answers.json';
import { requestRow } from './request-row';

const base64Url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

test.each(recorded.claims)('checkClaims reads the claims of $sub', (claims) => {
  const jwt = `${base64Url(recorded.jwtHeader)}.${base64Url(claims)}.x`;
  expect(findJwtPart(jwt, 0)).toEqual({ alg: 'RS256', typ: 'JWT' });
  expect(checkClaims(jwt, claims.client_id, claims.iat * 1000)).toEqual({
    account: claims.sub,
    expiresAt: claims.exp * 1000,
    network: 'TESTNET',
  });
});

test('findPayloadEvent reads the frames', () => {
  expect(recorded.frames.map(findPayloadEvent)).toEqual([
    'connected',
    undefined,
    undefined,
    'opened',
    undefined,
    'resolved',
    'resolved',
  ]);
});

test('afterFrame shows the state after each frame', () => {
  const states: string[] = [];
  let status: PublicStatus = { state: 'asking' };
  for (const frame of recorded.frames) {
    status = afterFrame(status, frame, 0);
    states.push(status.state);
  }
  expect(states).toEqual(['asking', 'waiting', 'waiting', 'opened', 'opened', 'signed', 'signed']);
  expect(status.expiresAt).toBe(86_385_000);
});

test.each(recorded.posts)('parsePayloadCreated reads the answer about $uuid', (answer) => {
  expect(parsePayloadCreated(answer)).toEqual({ uuid: answer.uuid, pushed: false });
});

const done = { resolved: true, cancelled: false, opened: true };

test.each<[string, unknown, object]>([
  [
    'a sign-in of 2021, whose strings are empty',
    recorded.get2021ci,
    {
      ...done,
      signed: true,
      expired: true,
      pushed: false,
      identifier: '1bba93fe-1b6e-4ad0-a58e-ef6d2bee92c5',
      expiresAt: Date.UTC(2021, 2, 3, 5, 28, 48),
      resolvedAt: Date.UTC(2021, 2, 2, 5, 30, 45),
      answer: {
        hex: 'HEXPAYLOAD',
        txid: 'HEXTRANSACTIONID',
        account: 'AnXrpAccountNumber',
        dispatchedTo: 'wss://xrpl.ws',
        network: 'MAINNET',
      },
    },
  ],
  [
    'a sign-in of 2022 without a node',
    recorded.get2022signin,
    {
      ...done,
      signed: true,
      expired: true,
      pushed: false,
      resolvedAt: Date.UTC(2022, 0, 18, 23, 18, 49),
      answer: {
        hex: recorded.get2022signin.response.hex,
        txid: recorded.get2022signin.response.txid,
        account: 'rPcwJW3BQ7JZ4VNARFWFQudwG45he2vaS8',
      },
    },
  ],
  [
    'a payment of 2024 whose time has no milliseconds',
    recorded.get2024,
    {
      ...done,
      signed: true,
      expired: false,
      pushed: true,
      resolvedAt: Date.UTC(2024, 2, 8, 4, 5, 20),
      answer: {
        hex: recorded.get2024.response.hex,
        txid: recorded.get2024.response.txid,
        account: 'rpkjaCPXbT5i7Vb1BnwozNp8E67o3s5AFD',
        signer: 'rpkjaCPXbT5i7Vb1BnwozNp8E67o3s5AFD',
        dispatchedTo: 'wss://xahau-test.net',
        dispatchedResult: 'tesSUCCESS',
        network: 'XAHAUTESTNET',
        networkId: 21_338,
      },
    },
  ],
  [
    'a rejection of 2021, whose strings are empty',
    recorded.rejected2021,
    {
      ...done,
      signed: false,
      expired: false,
      pushed: false,
      identifier: 'custom_identifier_1_1',
      resolvedAt: Date.UTC(2021, 1, 25, 10, 0, 10),
      answer: {},
    },
  ],
])('parsePayloadStatus reads %s', (_name, body, expected) => {
  const { answer, ...status } = parsePayloadStatus(body);
  const { answer: expectedAnswer, ...facts } = expected as { answer: object };
  expect(status).toMatchObject(facts);
  expect(answer).toEqual(expectedAnswer);
  if (!('identifier' in expected)) expect(status.identifier).toBeUndefined();
});

/** The request that was answered, and the blob that the phone signed for it. */
const OFFER = recorded.response2022offer;

test.each<[string, Fields, { hex: string; txid: string; account: string }, string | undefined]>([
  [
    'the payment on the Xahau test network',
    recorded.get2024.payload.request_json,
    recorded.get2024.response,
    'XAHAUTESTNET',
  ],
  [
    'the sign-in',
    recorded.get2022signin.payload.request_json,
    recorded.get2022signin.response,
    undefined,
  ],
  [
    'the cancelled offer',
    { TransactionType: 'OfferCancel', OfferSequence: 71_158_466 },
    OFFER,
    'MAINNET',
  ],
])('checkSigned verifies the signature of %s', (_name, txjson, response, network) => {
  const { hex, txid, account } = response;
  const row = requestRow({ account, answer: { txid, ...(network && { network }) } });
  const submit = network !== undefined;
  const body = {
    ...row.body,
    txjson,
    options: { ...row.body.options, submit, signers: [account] },
  };
  const check = checkSigned({ ...row, body }, hex);
  expect(check).toMatchObject({ verdict: 'same', problems: [], differences: [], signer: account });
});
