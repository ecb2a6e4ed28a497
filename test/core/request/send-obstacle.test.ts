import { expect, test } from 'vitest';
import { findSendObstacle, type SendState } from '../../../src/core/request/send-obstacle';

const ready: SendState = {
  problems: [],
  openHoles: [],
  hasOptionsProblem: false,
  isJsonBroken: false,
  hasSecret: false,
  isEncodable: true,
};
const empty = (field: 'destination' | 'amount') => ({ field, isEmpty: true });
const wrong = (field: 'destination' | 'amount' | 'tag' | 'memo') => ({ field, isEmpty: false });

test('a complete form has no obstacle', () => {
  expect(findSendObstacle(ready)).toBeUndefined();
});

test.each<[string, Partial<SendState>, string]>([
  ['no recipient', { problems: [empty('destination')] }, 'destination_empty'],
  ['a wrong recipient', { problems: [wrong('destination')] }, 'destination_wrong'],
  ['no amount', { problems: [empty('amount')] }, 'amount_empty'],
  ['a wrong amount', { problems: [wrong('amount')] }, 'amount_wrong'],
  ['a wrong tag', { problems: [wrong('tag')] }, 'tag_wrong'],
  ['a long memo', { problems: [wrong('memo')] }, 'memo_wrong'],
  ['open fields', { openHoles: ['TakerGets'] }, 'holes'],
  ['a long note', { hasOptionsProblem: true }, 'options'],
  ['broken JSON', { isJsonBroken: true }, 'json'],
  ['a secret', { hasSecret: true }, 'secret'],
  ['a transaction that is still checked', { isEncodable: undefined }, 'checking'],
  ['a transaction that cannot be encoded', { isEncodable: false }, 'unsendable'],
  [
    'an amount before the recipient, in the order of the inputs',
    { problems: [empty('amount'), empty('destination')] },
    'destination_empty',
  ],
  [
    'an incomplete transaction before the codec has seen it',
    { problems: [wrong('tag')], isEncodable: false },
    'tag_wrong',
  ],
  ['a secret before everything else', { hasSecret: true, problems: [empty('amount')] }, 'secret'],
])('findSendObstacle names %s', (_name, changes, obstacle) => {
  expect(findSendObstacle({ ...ready, ...changes })).toBe(obstacle);
});
