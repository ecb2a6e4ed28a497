import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyNotFound, mergeSignedDetails } from '../../../src/core/request/apply-signed';
import {
  applyStatus,
  applyUnknown,
  updateIndexFlags,
} from '../../../src/core/request/apply-status';
import type { PayloadStatus } from '../../../src/core/request/payload-status';
import type { SignRequest } from '../../../src/core/request/sign-request';
import { isSettled, statusOf } from '../../../src/core/request/status';
import type { Status } from '../../../src/core/request/status-name';
import { runs } from '../../runs';
import { payloadStatus, requestRow, UUID } from './request-row';

/** A simple model of the platform. Its facts change in the order in which they can really change. */
interface Platform {
  opened: boolean;
  expired: boolean;
  end: 'signed' | 'rejected' | 'cancelled' | undefined;
  /** It may end as signed after it was cancelled (§3.5). */
  cancelled: boolean;
  /** The provisional result of a node, and the final one of a ledger. */
  result: string | undefined;
  ledger: string | undefined;
  /** All its responses. Each of them may arrive late, and more than once. */
  readonly answers: PayloadStatus[];
}

interface Companion {
  row: SignRequest;
  now: number;
}

/** The status that follows from the latest response. */
function expectedStatus({ opened, expired, end, result, ledger }: Platform): Status {
  if (end === 'signed') {
    if (ledger) return ledger === 'tesSUCCESS' ? 'validated' : 'failed';
    if (result === undefined) return 'signed';
    return result === 'temBAD' ? 'failed' : 'submitted';
  }
  if (end) return end;
  if (expired) return opened ? 'expired-opened' : 'expired';
  return opened ? 'opened' : 'pushed';
}

function answerOf({ opened, expired, end, cancelled, result }: Platform): PayloadStatus {
  return payloadStatus({
    opened,
    expired: expired || cancelled,
    cancelled,
    resolved: end === 'signed' || end === 'rejected',
    signed: end === 'signed',
    answer: {
      network: 'MAINNET',
      ...(result === undefined ? {} : { dispatchedResult: result }),
    },
  });
}

/** A change at the platform, if it is possible. */
class ChangePlatform implements fc.Command<Platform, Companion> {
  constructor(
    private readonly name: string,
    private readonly isPossible: (platform: Platform) => boolean,
    private readonly change: (platform: Platform) => void,
  ) {}

  check(platform: Readonly<Platform>): boolean {
    return this.isPossible(platform);
  }

  run(platform: Platform): void {
    this.change(platform);
    platform.answers.push(answerOf(platform));
  }

  toString(): string {
    return this.name;
  }
}

/** A response of the platform arrives: the latest, or a delayed one. */
class ReceiveResponse implements fc.Command<Platform, Companion> {
  constructor(private readonly ago: number) {}

  check(): boolean {
    return true;
  }

  run({ answers }: Platform, companion: Companion): void {
    const before = statusOf(companion.row);
    const answer = answers.at(-1 - (this.ago % answers.length));
    companion.now += 1;
    if (answer) companion.row = applyStatus(companion.row, answer, companion.now);
    const after = statusOf(companion.row);
    const isNextStep =
      (before === 'signed' && (after === 'submitted' || after === 'failed')) ||
      (before === 'cancelled' && companion.row.signed === true);
    if (companion.row.ledger) expect(after).toBe(before);
    // An expired, unopened payload may still get a response, which takes precedence (§4.3).
    if (isSettled(before) && !isNextStep) expect(after).toBe(before);
  }

  toString(): string {
    return `response ${this.ago} before the latest arrives`;
  }
}

/** Looks the transaction up in the ledger, which contains it or not. */
class LookUpTransaction implements fc.Command<Platform, Companion> {
  constructor(private readonly passed: number) {}

  check(): boolean {
    return true;
  }

  run({ ledger }: Platform, companion: Companion): void {
    companion.now += this.passed;
    const { row, now } = companion;
    const updated = ledger
      ? mergeSignedDetails(row, { ledger: { result: ledger } })
      : applyNotFound(row, now);
    companion.row = updateIndexFlags(updated, now);
  }

  toString(): string {
    return `looked up after ${this.passed} ms`;
  }
}

/** A response that contradicts the known end, as of a faulty or forged platform. */
class ContradictEnd implements fc.Command<Platform, Companion> {
  constructor(private readonly forged: Partial<PayloadStatus>) {}

  check(): boolean {
    return true;
  }

  run(_platform: Platform, companion: Companion): void {
    const before = statusOf(companion.row);
    if (!isSettled(before)) return;
    // A signature replaces a cancellation: money may have moved.
    if (before === 'cancelled' && this.forged.signed) return;
    companion.row = applyStatus(companion.row, payloadStatus(this.forged), companion.now + 1);
    expect(statusOf(companion.row)).toBe(before);
  }

  toString(): string {
    return `contradicted: ${JSON.stringify(this.forged)}`;
  }
}

const forgedStatuses: Partial<PayloadStatus>[] = [
  { resolved: true, signed: true },
  { resolved: true, signed: false },
  { cancelled: true },
  { expired: true },
  {},
];

const isOpen = ({ end }: Platform) => end === undefined;

const events = [
  new ChangePlatform(
    'opened',
    (model) => isOpen(model) && !model.expired,
    (model) => {
      model.opened = true;
    },
  ),
  new ChangePlatform('expires', isOpen, (model) => {
    model.expired = true;
  }),
  new ChangePlatform(
    'signed',
    (model) => isOpen(model) && model.opened,
    (model) => {
      model.end = 'signed';
    },
  ),
  new ChangePlatform(
    'rejected',
    (model) => isOpen(model) && model.opened,
    (model) => {
      model.end = 'rejected';
    },
  ),
  new ChangePlatform(
    'cancelled',
    (model) => isOpen(model) && !model.opened && !model.expired,
    (model) => {
      model.end = 'cancelled';
      model.cancelled = true;
    },
  ),
  new ChangePlatform(
    'signed after it was cancelled',
    (model) => model.end === 'cancelled',
    (model) => {
      model.end = 'signed';
      model.opened = true;
    },
  ),
  new ChangePlatform(
    'accepted',
    (model) => model.end === 'signed' && !model.result,
    (model) => {
      model.result = 'tesSUCCESS';
    },
  ),
  new ChangePlatform(
    'expected to fail',
    (model) => model.end === 'signed' && !model.result,
    (model) => {
      model.result = 'tecPATH_DRY';
    },
  ),
  new ChangePlatform(
    'refused by the node',
    (model) => model.end === 'signed' && !model.result,
    (model) => {
      model.result = 'temBAD';
    },
  ),
  new ChangePlatform(
    'done, final',
    (model) => model.result !== undefined && model.result !== 'temBAD' && !model.ledger,
    (model) => {
      model.ledger = 'tesSUCCESS';
    },
  ),
  new ChangePlatform(
    'failed, final',
    (model) => model.result !== undefined && model.result !== 'temBAD' && !model.ledger,
    (model) => {
      model.ledger = 'tecPATH_DRY';
    },
  ),
];

test('the status follows the platform and a settled outcome never changes, for any order of events', () => {
  const commands = fc.commands(
    [
      ...events.map((event) => fc.constant(event)),
      fc.nat({ max: 8 }).map((ago) => new ReceiveResponse(ago)),
      fc.constantFrom(1, 3_000_000).map((passed) => new LookUpTransaction(passed)),
      fc.constantFrom(...forgedStatuses).map((forged) => new ContradictEnd(forged)),
    ],
    { maxCommands: 30 },
  );
  fc.assert(
    fc.property(commands, (list) => {
      const platform: Platform = {
        opened: false,
        expired: false,
        end: undefined,
        cancelled: false,
        result: undefined,
        ledger: undefined,
        answers: [],
      };
      platform.answers.push(answerOf(platform));
      const companion: Companion = {
        row: requestRow({ uuid: UUID, pushed: true, sentAt: 1 }),
        now: 1,
      };
      fc.modelRun(() => ({ model: platform, real: companion }), list);
      new ReceiveResponse(0).run(platform, companion);
      new LookUpTransaction(1).run(platform, companion);
      // A transaction that no ledger contained in time is unfound, until a ledger contains it.
      const isUnfound = companion.row.unfoundAt !== undefined && !platform.ledger;
      expect(statusOf(companion.row)).toBe(isUnfound ? 'unfound' : expectedStatus(platform));
      // When the platform does not know an ended payload any more, nothing changes.
      const unknown = applyUnknown(companion.row, companion.now + 1e12);
      if (isSettled(statusOf(companion.row)))
        expect(statusOf(unknown)).toBe(statusOf(companion.row));
    }),
    { numRuns: runs(2000) },
  );
});
