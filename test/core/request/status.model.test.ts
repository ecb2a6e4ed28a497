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
import { requestRow, truth, UUID } from './request-row';

/** The simplest thing that behaves as the platform does: what happened, in the order it may. */
interface Platform {
  opened: boolean;
  expired: boolean;
  end: 'signed' | 'rejected' | 'cancelled' | undefined;
  /** What a node expected, and what a final ledger then said. */
  result: string | undefined;
  ledger: string | undefined;
  /** Every answer it ever gave: any of them may arrive late, and again. */
  readonly answers: PayloadStatus[];
}

interface Companion {
  row: SignRequest;
  now: number;
}

/** What the newest answer says, in our words. */
function expected({ opened, expired, end, result, ledger }: Platform): Status {
  if (end === 'signed') {
    if (ledger) return ledger === 'tesSUCCESS' ? 'validated' : 'failed';
    if (result === undefined) return 'signed';
    return result === 'temBAD' ? 'failed' : 'submitted';
  }
  if (end) return end;
  if (expired) return opened ? 'expired-opened' : 'expired';
  return opened ? 'opened' : 'pushed';
}

function answerOf({ opened, expired, end, result }: Platform): PayloadStatus {
  return truth({
    opened,
    expired: expired || end === 'cancelled',
    cancelled: end === 'cancelled',
    resolved: end === 'signed' || end === 'rejected',
    signed: end === 'signed',
    answer: result === undefined ? {} : { dispatchedResult: result },
  });
}

/** One thing that happens at the platform, when it may. */
class Happens implements fc.Command<Platform, Companion> {
  constructor(
    private readonly name: string,
    private readonly may: (platform: Platform) => boolean,
    private readonly happen: (platform: Platform) => void,
  ) {}

  check(platform: Readonly<Platform>): boolean {
    return this.may(platform);
  }

  run(platform: Platform): void {
    this.happen(platform);
    platform.answers.push(answerOf(platform));
  }

  toString(): string {
    return this.name;
  }
}

/** An answer of the platform arrives: the newest, or one that was long on its way. */
class Arrives implements fc.Command<Platform, Companion> {
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
    const goesOn = before === 'signed' && (after === 'submitted' || after === 'failed');
    if (companion.row.ledger) expect(after).toBe(before);
    // Out of time, unopened, and yet answered: the answer that says so outweighs it (§4.3).
    if (isSettled(before) && !goesOn) expect(after).toBe(before);
  }

  toString(): string {
    return `an answer of ${this.ago} ago arrives`;
  }
}

/** Somebody looks the transaction up, and the ledger is final or not. */
class LooksUp implements fc.Command<Platform, Companion> {
  constructor(private readonly passed: number) {}

  check(): boolean {
    return true;
  }

  run({ ledger }: Platform, companion: Companion): void {
    companion.now += this.passed;
    const { row, now } = companion;
    const learnt = ledger
      ? mergeSignedDetails(row, { ledger: { result: ledger } })
      : applyNotFound(row, now);
    companion.row = updateIndexFlags(learnt, now);
  }

  toString(): string {
    return `looked up after ${this.passed} ms`;
  }
}

/** An answer that contradicts the end that is known: a platform mixed up, or somebody in between. */
class Contradicts implements fc.Command<Platform, Companion> {
  constructor(private readonly lie: Partial<PayloadStatus>) {}

  check(): boolean {
    return true;
  }

  run(_platform: Platform, companion: Companion): void {
    const before = statusOf(companion.row);
    if (!isSettled(before)) return;
    companion.row = applyStatus(companion.row, truth(this.lie), companion.now + 1);
    expect(statusOf(companion.row)).toBe(before);
  }

  toString(): string {
    return `contradicted: ${JSON.stringify(this.lie)}`;
  }
}

const lies: Partial<PayloadStatus>[] = [
  { resolved: true, signed: true },
  { resolved: true, signed: false },
  { cancelled: true },
  { expired: true },
  {},
];

const isOpen = ({ end }: Platform) => end === undefined;

const events = [
  new Happens(
    'opened',
    (it) => isOpen(it) && !it.expired,
    (it) => {
      it.opened = true;
    },
  ),
  new Happens('expires', isOpen, (it) => {
    it.expired = true;
  }),
  new Happens(
    'signed',
    (it) => isOpen(it) && it.opened,
    (it) => {
      it.end = 'signed';
    },
  ),
  new Happens(
    'rejected',
    (it) => isOpen(it) && it.opened,
    (it) => {
      it.end = 'rejected';
    },
  ),
  new Happens(
    'cancelled',
    (it) => isOpen(it) && !it.opened && !it.expired,
    (it) => {
      it.end = 'cancelled';
    },
  ),
  new Happens(
    'accepted',
    (it) => it.end === 'signed' && !it.result,
    (it) => {
      it.result = 'tesSUCCESS';
    },
  ),
  new Happens(
    'expected to fail',
    (it) => it.end === 'signed' && !it.result,
    (it) => {
      it.result = 'tecPATH_DRY';
    },
  ),
  new Happens(
    'refused by the node',
    (it) => it.end === 'signed' && !it.result,
    (it) => {
      it.result = 'temBAD';
    },
  ),
  new Happens(
    'done, final',
    (it) => it.result !== undefined && it.result !== 'temBAD' && !it.ledger,
    (it) => {
      it.ledger = 'tesSUCCESS';
    },
  ),
  new Happens(
    'failed, final',
    (it) => it.result !== undefined && it.result !== 'temBAD' && !it.ledger,
    (it) => {
      it.ledger = 'tecPATH_DRY';
    },
  ),
];

test('whatever happens, and in whatever order it is heard: the status is the platform’s, and an end stays', () => {
  const commands = fc.commands(
    [
      ...events.map((event) => fc.constant(event)),
      fc.nat({ max: 8 }).map((ago) => new Arrives(ago)),
      fc.constantFrom(1, 3_000_000).map((passed) => new LooksUp(passed)),
      fc.constantFrom(...lies).map((lie) => new Contradicts(lie)),
    ],
    { maxCommands: 30 },
  );
  fc.assert(
    fc.property(commands, (list) => {
      const platform: Platform = {
        opened: false,
        expired: false,
        end: undefined,
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
      new Arrives(0).run(platform, companion);
      new LooksUp(1).run(platform, companion);
      // Too long in no ledger is said so, until one has it.
      const waited = companion.row.unfoundAt !== undefined && !platform.ledger;
      const isOut = waited && platform.result !== 'temBAD';
      expect(statusOf(companion.row)).toBe(isOut ? 'unfound' : expected(platform));
      // A platform that forgets what ended changes nothing.
      const forgotten = applyUnknown(companion.row, companion.now + 1e12);
      if (isSettled(statusOf(companion.row)))
        expect(statusOf(forgotten)).toBe(statusOf(companion.row));
    }),
    { numRuns: 2000 },
  );
});
