import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { deleteDraftsBefore, getDrafts, saveDraft } from '../../../src/adapters/storage/drafts';

const draft = { id: 'd', createdAt: 1, kind: 'link', text: 'xrpl:r', site: '' } as const;

test('deleteDraftsBefore deletes old drafts and drafts without a time', async () => {
  await saveDraft({ ...draft, id: 'old', createdAt: 9 });
  await saveDraft({ ...draft, id: 'new', createdAt: 10 });
  await saveDraft({ ...draft, id: 'damaged', createdAt: Number.NaN });
  await deleteDraftsBefore(10);
  expect((await getDrafts()).map(({ id }) => id)).toEqual(['new']);
});
