import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { getDrafts, saveDraft } from '../../../src/adapters/storage/drafts';
import {
  findRequest,
  getOpenRequests,
  getUnnotifiedRequests,
} from '../../../src/adapters/storage/find-requests';
import { findNewestRequests, getRequestPage } from '../../../src/adapters/storage/request-reads';
import { addRequest, changeRequest } from '../../../src/adapters/storage/request-writes';
import { newIdentifier } from '../../../src/core/request/identifier';
import { requestRow, UUID } from '../../core/request/request-row';

vi.mock('../../../src/adapters/browser/browser', async () =>
  (await import('./storage-areas')).browserOfAreas(),
);

let made = 0;

/** A new request, later than the ones before. */
function newRequest() {
  made += 1;
  const random = crypto.getRandomValues(new Uint8Array(10));
  return requestRow({ identifier: newIdentifier(made, random), createdAt: Date.now() });
}

const draft = { id: 'd', createdAt: 1, kind: 'link', text: 'xrpl:r', site: '' } as const;

beforeEach(async () => {
  for (const { identifier } of await getOpenRequests()) {
    await changeRequest(identifier, (row) => ({ ...row, resolvedAt: 1, told: 'rejected' }));
  }
});

test('addRequest turns a draft into a request', async () => {
  await saveDraft(draft);
  const request = newRequest();
  expect(await addRequest(request, 'd')).toBe('added');
  expect(await getDrafts()).toEqual([]);
  expect(await findRequest(request.identifier)).toMatchObject({ open: 1 });
});

test('only one of two windows makes a request from a draft', async () => {
  await saveDraft(draft);
  const outcomes = await Promise.all([
    addRequest(newRequest(), 'd'),
    addRequest(newRequest(), 'd'),
  ]);
  expect(outcomes.sort()).toEqual(['added', 'draft-gone']);
});

test('addRequest adds the same request once', async () => {
  await saveDraft(draft);
  const request = newRequest();
  expect(await addRequest(request, 'd')).toBe('added');
  expect(await addRequest(request, 'd')).toBe('there');
});

test('simultaneous changes of one request are all applied', async () => {
  const request = newRequest();
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

test('getOpenRequests leaves out a settled request', async () => {
  const request = newRequest();
  await addRequest(request, undefined);
  expect(await getOpenRequests()).toHaveLength(1);
  await changeRequest(request.identifier, (row) => ({ ...row, resolvedAt: 9, told: 'rejected' }));
  expect(await getOpenRequests()).toHaveLength(0);
});

test('getRequestPage returns pages, newest first', async () => {
  const requests = [newRequest(), newRequest(), newRequest()];
  for (const request of requests) await addRequest(request, undefined);
  const [third, second] = await getRequestPage(2);
  expect([third?.identifier, second?.identifier]).toEqual([
    requests[2]?.identifier,
    requests[1]?.identifier,
  ]);
  const [next] = await getRequestPage(1, second?.identifier);
  expect(next?.identifier).toBe(requests[0]?.identifier);
});

test('getUnnotifiedRequests returns an ended request until its status is marked as notified', async () => {
  const { identifier } = newRequest();
  const request = requestRow({ identifier, uuid: UUID, resolvedAt: 5, signed: false });
  await addRequest(request, undefined);
  expect(await getUnnotifiedRequests()).toMatchObject([{ identifier }]);
  await changeRequest(identifier, (row) => ({ ...row, told: 'rejected' }));
  expect(await getUnnotifiedRequests()).toEqual([]);
});

test('simultaneous changes are all applied, those of one request in order', async () => {
  const [one, two] = [newRequest(), newRequest()];
  await Promise.all([addRequest(one, undefined), addRequest(two, undefined)]);
  const changed = await Promise.all([
    changeRequest(one.identifier, (row) => ({ ...row, openedAt: 5 })),
    changeRequest('xc-missing', (row) => row),
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

test('a change that throws does not prevent the other changes of its batch', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  const [one, two] = [newRequest(), newRequest()];
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

test('findNewestRequests finds the newest that pass, and searches no further than it may', async () => {
  const rows = [newRequest(), newRequest(), newRequest(), newRequest()];
  for (const row of rows) await addRequest(row, undefined);
  const [first, second, third] = rows.map(({ identifier }) => identifier);
  const isOneOf = (...wanted: (string | undefined)[]) => {
    return ({ identifier }: { readonly identifier: string }) => wanted.includes(identifier);
  };
  const find = async (...parts: Parameters<typeof findNewestRequests>) =>
    (await findNewestRequests(...parts)).map(({ identifier }) => identifier);
  expect(await find(isOneOf(first, second, third), 2, 60)).toEqual([third, second]);
  expect(await find(isOneOf(first, third), 2, 3)).toEqual([third]);
});
