import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import {
  deleteDraftsBefore,
  findRequest,
  getDrafts,
  getOpenRequests,
  getUntoldRequests,
  saveDraft,
} from '../../../src/adapters/storage/history';
import { getRequestPage } from '../../../src/adapters/storage/read-history';
import { addRequest, changeRequest } from '../../../src/adapters/storage/write-history';
import { newIdentifier } from '../../../src/core/request/identifier';
import { requestRow, UUID } from '../../core/request/request-row';

vi.mock('../../../src/adapters/browser/browser', async () =>
  (await import('./storage-areas')).browserOfAreas(),
);

let made = 0;

/** A stored request of its own, later than the ones before. */
function another() {
  made += 1;
  const random = crypto.getRandomValues(new Uint8Array(10));
  return requestRow({ identifier: newIdentifier(made, random), createdAt: Date.now() });
}

const draft = { id: 'd', createdAt: 1, kind: 'link', text: 'xrpl:r', site: '' } as const;

beforeEach(async () => {
  for (const { identifier } of await getOpenRequests()) {
    await changeRequest(identifier, (row) => ({ ...row, cancelledAt: 1 }));
  }
});

test('a draft becomes a request in one step', async () => {
  await saveDraft(draft);
  const request = another();
  expect(await addRequest(request, 'd')).toBe('added');
  expect(await getDrafts()).toEqual([]);
  expect(await findRequest(request.identifier)).toMatchObject({ open: 1 });
});

test('of two windows on one draft, one makes a request', async () => {
  await saveDraft(draft);
  const outcomes = await Promise.all([addRequest(another(), 'd'), addRequest(another(), 'd')]);
  expect(outcomes.sort()).toEqual(['added', 'draft-gone']);
});

test('the same request told twice is there once', async () => {
  await saveDraft(draft);
  const request = another();
  expect(await addRequest(request, 'd')).toBe('added');
  expect(await addRequest(request, 'd')).toBe('there');
});

test('changes at the same moment all count', async () => {
  const request = another();
  await addRequest(request, undefined);
  await Promise.all([
    changeRequest(request.identifier, (row) => ({ ...row, sentAt: 5 })),
    changeRequest(request.identifier, (row) => ({ ...row, openedAt: 6 })),
    changeRequest(request.identifier, (row) => ({ ...row, lookedAt: 7 })),
  ]);
  expect(await findRequest(request.identifier)).toMatchObject({
    sentAt: 5,
    openedAt: 6,
    lookedAt: 7,
  });
});

test('what is settled leaves the open ones', async () => {
  const request = another();
  await addRequest(request, undefined);
  expect(await getOpenRequests()).toHaveLength(1);
  await changeRequest(request.identifier, (row) => ({ ...row, cancelledAt: 9 }));
  expect(await getOpenRequests()).toHaveLength(0);
});

test('history comes in pages, newest first', async () => {
  const requests = [another(), another(), another()];
  for (const request of requests) await addRequest(request, undefined);
  const [third, second] = await getRequestPage(2);
  expect([third?.identifier, second?.identifier]).toEqual([
    requests[2]?.identifier,
    requests[1]?.identifier,
  ]);
  const [next] = await getRequestPage(1, second?.identifier);
  expect(next?.identifier).toBe(requests[0]?.identifier);
});

test('an end is found again until it was told', async () => {
  const { identifier } = another();
  const request = requestRow({ identifier, uuid: UUID, resolvedAt: 5, signed: false });
  await addRequest(request, undefined);
  expect(await getUntoldRequests()).toMatchObject([{ identifier }]);
  await changeRequest(identifier, (row) => ({ ...row, told: 'rejected' }));
  expect(await getUntoldRequests()).toEqual([]);
});

test('changes asked for at once are all made, those of one request one after the other', async () => {
  const [one, two] = [another(), another()];
  await Promise.all([addRequest(one, undefined), addRequest(two, undefined)]);
  const changed = await Promise.all([
    changeRequest(one.identifier, (row) => ({ ...row, openedAt: 5 })),
    changeRequest('xc-nobody', (row) => row),
    changeRequest(two.identifier, (row) => ({ ...row, cancelledAt: 6 })),
    changeRequest(one.identifier, (row) => ({ ...row, signingAt: (row.openedAt ?? 0) + 1 })),
  ]);
  expect(changed.map((each) => each?.before.openedAt)).toEqual([
    undefined,
    undefined,
    undefined,
    5,
  ]);
  expect(changed[1]).toBeUndefined();
  expect(await findRequest(one.identifier)).toMatchObject({ openedAt: 5, signingAt: 6 });
  expect(await findRequest(two.identifier)).toMatchObject({ cancelledAt: 6 });
});

test('a change that fails keeps no other from being made', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  const [one, two] = [another(), another()];
  await Promise.all([addRequest(one, undefined), addRequest(two, undefined)]);
  const [failed, made] = await Promise.all([
    changeRequest(one.identifier, () => {
      throw new Error('damaged');
    }),
    changeRequest(two.identifier, (row) => ({ ...row, openedAt: 5 })),
  ]);
  expect(failed).toBeUndefined();
  expect(made?.after).toMatchObject({ openedAt: 5 });
  expect(await findRequest(one.identifier)).toEqual({ ...one, open: 1 });
});

test('drafts nobody came back to are deleted, and so are those that do not say since when', async () => {
  await saveDraft({ ...draft, id: 'old', createdAt: 9 });
  await saveDraft({ ...draft, id: 'new', createdAt: 10 });
  await saveDraft({ ...draft, id: 'damaged', createdAt: Number.NaN });
  await deleteDraftsBefore(10);
  expect((await getDrafts()).map(({ id }) => id)).toEqual(['new']);
});
