import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportedFacts } from '../../../../src/core/history/files/file-form';
import { asImported } from '../../../../src/core/history/files/imported';
import { identifierLimitAt, retentionLimit } from '../../../../src/core/history/files/retention';
import { applyStatus, updateIndexFlags } from '../../../../src/core/request/apply-status';
import { newIdentifier } from '../../../../src/core/request/identifier';
import { isFileOutcome, isProven } from '../../../../src/core/request/proof';
import { isSettled, isWaiting, statusOf } from '../../../../src/core/request/status';
import { requestRow, UUID } from '../../request/request-row';
import { NOW, request } from './generated';

/** The platform's answer about a rejected payload. */
const STATUS = {
  uuid: UUID,
  resolved: true,
  signed: false,
  cancelled: false,
  expired: false,
  pushed: true,
  opened: true,
  answer: {},
};

test('an imported request causes no notification, and an unsent one is never sent', () => {
  fc.assert(
    fc.property(request, (each) => {
      const row = asImported(each, NOW);
      expect(row.untold).toBeUndefined();
      expect(row.unchecked).toBeUndefined();
      expect(row.importedAt).toBe(NOW);
      if (!row.uuid) {
        expect(row.open).toBeUndefined();
        expect(isWaiting(row, NOW)).toBe(false);
        // A later write must not open it either.
        expect(updateIndexFlags({ ...row, postedAt: 1 }, NOW).open).toBeUndefined();
      }
    }),
  );
});

test('keeps all facts, except the requested cancellation of an open request', () => {
  fc.assert(
    fc.property(request, (each) => {
      const { withdrawnAt: _withdrawnAt, ...others } = exportedFacts(each);
      expect(exportedFacts(asImported(each, NOW))).toMatchObject(others);
      const isOpen = each.uuid && !isSettled(statusOf(each));
      if (!isOpen) expect(exportedFacts(asImported(each, NOW))).toEqual(exportedFacts(each));
      else expect(asImported(each, NOW).withdrawnAt).toBeUndefined();
    }),
  );
});

test('an imported request that is open at the platform is followed, and its outcome notified', () => {
  const row = asImported(requestRow({ uuid: UUID, pushed: true, sentAt: 1 }), NOW);
  expect(row).toMatchObject({ open: 1, told: 'pushed' });
  expect(updateIndexFlags({ ...row, resolvedAt: 5, signed: false }, NOW).untold).toBe(1);
});

test('an outcome from the file is marked as the file’s, and its payload is not proven', () => {
  const facts = { uuid: UUID, sentAt: 1, resolvedAt: 5, signed: true, check: 'same' } as const;
  const settled = asImported(requestRow(facts), NOW);
  expect(isFileOutcome(settled)).toBe(true);
  expect(settled.check).toBe('same');
  expect(isProven(settled)).toBe(false);
  const open = asImported(requestRow({ uuid: UUID, pushed: true, sentAt: 1 }), NOW);
  expect(isProven(open)).toBe(false);
  const refreshed = applyStatus(open, STATUS, NOW + 1);
  expect(isProven(refreshed)).toBe(true);
  expect(isFileOutcome(refreshed)).toBe(false);
});

test('the outcome of the file stays the file’s after a later refresh', () => {
  const facts = { uuid: UUID, sentAt: 1, resolvedAt: 5, signed: true };
  const imported = asImported(requestRow(facts), NOW);
  expect(isFileOutcome(applyStatus(imported, STATUS, NOW + 1))).toBe(true);
});

test('the retention limit separates older from newer identifiers', () => {
  const limit = retentionLimit(30, NOW);
  const before = identifierLimitAt(limit);
  const random = new Uint8Array(10);
  expect(newIdentifier(limit - 1, random.fill(255)) < before).toBe(true);
  expect(newIdentifier(limit, random.fill(0)) < before).toBe(false);
});
