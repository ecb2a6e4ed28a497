import { expect, test } from 'vitest';
import type { Group, Place, Session } from '../../../../src/tools/bench/harness/group';
import { measureGroup } from '../../../../src/tools/bench/harness/measure-group';

const place = { other: { kind: 'floor' } } as Place;
const never = new Promise<never>(() => {});

function groupOf(session: Partial<Session>, open = Promise.resolve()): Group {
  const complete = { take: async () => ({}), close: async () => {}, ...session };
  const ratios = [{ key: 'menu_to_review_ratio', reading: 'menu' }];
  return { name: 'menu', seconds: 1, ratios, open: () => open.then(() => complete) };
}

const measure = (group: Group) =>
  measureGroup(group, place, {
    limits: {},
    deadline: Date.now(),
    progress: { say: () => {}, saySometimes: () => {} },
    stepTimeout: 20,
  });

test.each([
  ['to be prepared', groupOf({}, never)],
  ['to take a pair', groupOf({ take: () => never })],
  ['to measure its facts', groupOf({ facts: () => never })],
])('measureGroup fails when a browser hangs: waited for %s', async (step, group) => {
  await expect(measure(group)).rejects.toThrow(`Waited 20 ms for menu ${step}.`);
});

test('measureGroup closes a group whose browser hangs', async () => {
  let isClosed = false;
  const close = async () => {
    isClosed = true;
  };
  await expect(measure(groupOf({ take: () => never, close }))).rejects.toThrow();
  expect(isClosed).toBe(true);
});

test('measureGroup computes the ratio of a group', async () => {
  const take: Session['take'] = async (side) => ({ menu: [side === 0 ? 30 : 10] });
  expect(await measure(groupOf({ take }))).toMatchObject([
    { key: 'menu_to_review_ratio', measured: 3 },
  ]);
});
