import { parseArgs } from 'node:util';

export const GROUP_NAMES = [
  'popup',
  'worker',
  'menu',
  'send',
  'live',
  'settle',
  'history',
  'files',
  'sizes',
  'recognise',
  'relay',
] as const;
export type GroupName = (typeof GROUP_NAMES)[number];

export const PROFILES = ['popup', 'review', 'history', 'worker'] as const;
export type ProfileName = (typeof PROFILES)[number];

/** What `npm run bench` was asked to measure. */
export interface BenchOptions {
  readonly browser: 'chromium' | 'firefox';
  readonly only: readonly GroupName[];
  /** The revision the present build is compared with. */
  readonly against: string | undefined;
  readonly profile: ProfileName | undefined;
}

/** The groups measured when none is named: the relay has a run of its own. */
const USUAL = GROUP_NAMES.filter((name) => name !== 'relay');

/** @throws Error that names what is allowed, for an unknown option or name */
export function parseOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      firefox: { type: 'boolean', default: false },
      relay: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      against: { type: 'string' },
      profile: { type: 'string' },
    },
  });
  const named = [...values.only, ...(values.relay ? ['relay'] : [])];
  const only = named.map((name) => oneOf(GROUP_NAMES, name, '--only'));
  if (values.firefox && values.profile) throw new Error('--profile works in Chromium only.');
  return {
    browser: values.firefox ? 'firefox' : 'chromium',
    only: only.length > 0 ? only : USUAL,
    against: values.against,
    profile:
      values.profile === undefined ? undefined : oneOf(PROFILES, values.profile, '--profile'),
  };
}

function oneOf<T extends string>(names: readonly T[], name: string, option: string): T {
  const found = names.find((known) => known === name);
  if (!found) throw new Error(`${option} takes ${names.join(', ')}, not "${name}".`);
  return found;
}
