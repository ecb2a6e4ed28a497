import { beforeAll, expect, test } from 'vitest';
import { defaultSwitches, type Switches } from '../../../src/sandbox/state/switches';
import { rows } from '../../../src/tools/check-platform/rows/rows';
import { type CheckRun, check, rowOf } from './check';

/** For each switch that the check asks about, the other positions and what the table then shows. */
const OTHER_POSITIONS: readonly (readonly [Partial<Switches>, string | RegExp])[] = [
  [{ jwtOriginMustBeListed: true }, 'yes'],
  [{ extensionRedirectsAccepted: false }, 'no'],
  [{ jwtLifetimeSeconds: 7200 }, '7200'],
  [{ jwtPingShowsNetwork: false }, 'no'],
  [{ malformedJwtStatus: 403 }, '403'],
  [{ malformedJwtText: 'Refused' }, 'Refused'],
  [{ jwtSeesOtherUsers: false }, 'no'],
  [{ publicHost: 'xaman.app' }, 'xaman.app'],
  [{ duplicateIdentifierStatus: 409 }, '409'],
  [{ defaultExpireMinutes: 240 }, '240'],
  [{ maximumExpireMinutes: 10_080 }, '10080'],
  [{ specialTypeErrorCode: 605 }, '605'],
  [{ cancelFrame: 'expired' }, 'expired'],
  [{ frameBeforeStatusMs: 300 }, /^(2[5-9]\d|[3-9]\d\d)$/],
  [{ openedRepeatsBeforeSigning: false }, 'no'],
  [{ preSignedFrame: false }, 'no'],
  [{ rejectedFrameTxid: 'absent' }, 'absent'],
  [{ rejectedFrameTxid: 'empty' }, 'empty'],
  [{ rejectedResponseFields: 'empty' }, 'empty'],
  [{ rejectExtendsUserToken: false }, 'no'],
  [{ unknownSocket: 'message-and-close' }, 'message-and-close'],
  [{ resolvedSocket: 'replay' }, 'replay'],
  [{ socketTickMs: 5000 }, /^[456]000$/],
  [{ callsPerMinute: 50 }, '50'],
  [{ payloadPostsPerMinute: 10 }, '10'],
  [{ xrplTxPerMinute: 5 }, '5'],
  [{ exposeRateLimitHeaders: true }, 'yes'],
  [{ signPageOpenerPolicy: 'same-origin' }, 'same-origin'],
];

const nameOf = (position: Partial<Switches>) => Object.keys(position)[0] as keyof Switches;

let usual: CheckRun;
beforeAll(async () => {
  usual = await check();
});

test('every switch that is asked about is tested in both positions', () => {
  const asked = rows.flatMap(({ switchName, find }) => (find && switchName ? [switchName] : []));
  const tested = OTHER_POSITIONS.map(([position]) => nameOf(position));
  expect([...new Set(tested)].sort()).toEqual([...asked].sort());
});

test('with all switches in their usual position every assumption is right', () => {
  const { judged, exitCode } = usual;
  const asked = judged.filter(({ row }) => row.find && (row.switchName || row.isVital));
  expect(asked.filter(({ verdict }) => verdict !== 'right')).toEqual([]);
  expect(exitCode).toBe(0);
});

test.each(OTHER_POSITIONS)('the check notices %j', async (position, expected) => {
  const name = nameOf(position);
  expect(rowOf(usual, name).verdict).toBe('right');
  const run = await check({ switches: position });
  const { row, verdict, seen } = rowOf(run, name);
  if (typeof expected === 'string') expect(seen).toBe(expected);
  else expect(seen).toMatch(expected);
  expect(verdict).toBe(row.isVital ? 'WRONG' : 'wrong');
  expect(run.exitCode).toBe(row.isVital ? 1 : 0);
  expect(run.screen).toContain(`(${name})`);
  expect(defaultSwitches[name]).not.toEqual(position[name]);
});
