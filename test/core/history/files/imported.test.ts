import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileForm } from '../../../../src/core/history/files/file-form';
import { asImported } from '../../../../src/core/history/files/imported';
import { identifiersBefore, oldestKept } from '../../../../src/core/history/files/retention';
import { newIdentifier } from '../../../../src/core/request/identifier';
import { updateIndexFlags } from '../../../../src/core/request/settle';
import { isSettled, isWaiting, statusOf } from '../../../../src/core/request/status';
import { requestRow, UUID } from '../../request/request-row';
import { NOW, request } from './generated';

test('what a file brings is not told, and what was never sent is never sent', () => {
  fc.assert(
    fc.property(request, (each) => {
      const row = asImported(each, NOW);
      expect(row.untold).toBeUndefined();
      expect(row.unchecked).toBeUndefined();
      expect(row.importedAt).toBe(NOW);
      if (!row.uuid) {
        expect(row.open).toBeUndefined();
        expect(isWaiting(row, NOW)).toBe(false);
        // Nor when anything writes it later.
        expect(updateIndexFlags({ ...row, postedAt: 1 }, NOW).open).toBeUndefined();
      }
    }),
  );
});

test('its facts stay as they are, but for a wish to take back what is open', () => {
  fc.assert(
    fc.property(request, (each) => {
      const { withdrawnAt: _wish, ...others } = fileForm(each);
      expect(fileForm(asImported(each, NOW))).toMatchObject(others);
      const isOpen = each.uuid && !isSettled(statusOf(each));
      if (!isOpen) expect(fileForm(asImported(each, NOW))).toEqual(fileForm(each));
      else expect(asImported(each, NOW).withdrawnAt).toBeUndefined();
    }),
  );
});

test('one that waits at the platform is followed, and its end is told then', () => {
  const row = asImported(requestRow({ uuid: UUID, pushed: true, sentAt: 1 }), NOW);
  expect(row).toMatchObject({ open: 1, told: 'pushed' });
  expect(updateIndexFlags({ ...row, resolvedAt: 5, signed: false }, NOW).untold).toBe(1);
});

test('what is too old sorts before the others, by its identifier', () => {
  const limit = oldestKept(30, NOW);
  const before = identifiersBefore(limit);
  const random = new Uint8Array(10);
  expect(newIdentifier(limit - 1, random.fill(255)) < before).toBe(true);
  expect(newIdentifier(limit, random.fill(0)) < before).toBe(false);
});
