import { beforeAll, expect, test } from 'vitest';
import { defaultSwitches, type Switches } from '../../../src/sandbox/state/switches';
import { rows } from '../../../src/tools/check-platform/rows/rows';
import { type CheckRun, check, rowOf } from './check';

/** A switch in another position, and what the table then shows. */
type Position = {
  [K in keyof Switches]: readonly [name: K, value: Switches[K], seen: string | RegExp];
}[keyof Switches];

/** Runs with switches in other positions. Those of one run do not hide each other. */
const RUNS: Readonly<Record<string, readonly Position[]>> = {
  'extensions are refused': [
    ['jwtOriginMustBeListed', true, 'yes'],
    ['extensionRedirectsAccepted', false, 'no'],
  ],
  'sessions and limits': [
    ['jwtLifetimeSeconds', 7200, '7200'],
    ['jwtPingShowsNetwork', false, 'no'],
    ['jwtOptionalClaims', false, 'no'],
    ['jwtNamesKey', true, 'yes'],
    ['certsKeyCount', 2, '2'],
    ['malformedJwtStatus', 403, '403'],
    ['jwtSeesOtherUsers', false, 'no'],
    ['publicHost', 'xaman.app', 'xaman.app'],
    ['callsPerMinute', 50, '50'],
    ['payloadPostsPerMinute', 10, '10'],
    ['xrplTxPerMinute', 5, '5'],
    ['exposeRateLimitHeaders', true, 'yes'],
    ['signPageOpenerPolicy', 'same-origin', 'same-origin'],
  ],
  'payloads and frames': [
    ['malformedJwtText', 'Refused', 'Refused'],
    ['duplicateIdentifierStatus', 409, '409'],
    ['defaultExpireMinutes', 240, '240'],
    ['maximumExpireMinutes', 10_080, '10080'],
    ['specialTypeErrorCode', 605, '605'],
    ['cancelFrame', 'expired', 'expired'],
    ['frameBeforeStatusMs', 3000, /^[1-9]\d{2,4}$/],
    ['openedRepeatsBeforeSigning', false, 'no'],
    ['preSignedFrame', false, 'no'],
    ['rejectedFrameTxid', 'absent', 'absent'],
    ['unsetResponseStrings', 'null', 'null'],
    ['resolvedAtMilliseconds', true, 'yes'],
    ['xrplTxUnknown', 'not-found', 'not-found'],
    ['rejectExtendsUserToken', false, 'no'],
    ['unknownSocket', 'message-and-close', 'message-and-close'],
    ['resolvedSocket', 'replay', 'replay'],
    ['socketTickMs', 5000, /^[456]000$/],
  ],
  'third positions': [
    ['rejectedFrameTxid', 'empty', 'empty'],
    ['specialTypeErrorCode', 603, '603'],
  ],
};

let usual: CheckRun;
beforeAll(async () => {
  usual = await check();
}, 60_000);

test('every switch that is asked about is tested in both positions', () => {
  const asked = rows.flatMap(({ switchName, find }) => (find && switchName ? [switchName] : []));
  const tested = Object.values(RUNS).flatMap((run) => run.map(([name]) => name));
  expect([...new Set(tested)].sort()).toEqual([...asked].sort());
});

test('with all switches in their usual position every assumption is right', () => {
  const { judged, exitCode } = usual;
  const asked = judged.filter(({ row }) => row.find);
  expect(asked.filter(({ verdict }) => verdict !== 'right')).toEqual([]);
  expect(exitCode).toBe(0);
});

test.each(
  Object.entries(RUNS),
)('the check notices each switch of “%s”, and no other', async (_, run) => {
  const switches = Object.fromEntries(run) as Partial<Switches>;
  const result = await check({ switches });
  for (const [name, value, expected] of run) {
    const { row, verdict, seen } = rowOf(result, name);
    expect({ name, seen }).toEqual({
      name,
      seen: typeof expected === 'string' ? expected : expect.stringMatching(expected),
    });
    expect({ name, verdict }).toEqual({ name, verdict: row.isVital ? 'WRONG' : 'wrong' });
    expect(value).not.toEqual(defaultSwitches[name]);
    expect(result.screen).toContain(`(${name})`);
  }
  const wrong = result.judged.filter(
    ({ row, verdict }) => row.switchName && /wrong/i.test(verdict),
  );
  expect(wrong.map(({ row }) => row.switchName).sort()).toEqual(Object.keys(switches).sort());
  expect(result.exitCode).toBe(wrong.some(({ row }) => row.isVital) ? 1 : 0);
});
