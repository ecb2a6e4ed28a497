import { randomBytes } from 'node:crypto';
import type { StoreLocation } from '../../../relay/store/open-store';
import { SANDBOX_API_KEY, SANDBOX_API_SECRET } from '../../../sandbox/state/application';
import { freePort } from '../../machine/postgres';
import { type Program, startProgram } from './program';

/**
 * The relay as it ships (`npm run relay`), its confirming at work. The platform is a port where nothing
 * listens: the worst there is for the intake, as every webhook leaves a job that stays.
 */
export async function startRelay(
  store: StoreLocation,
  more: Record<string, string> = {},
): Promise<Program> {
  const closed = `http://127.0.0.1:${await freePort()}`;
  const env = {
    ...placeOf(store),
    XAMAN_API_KEY: SANDBOX_API_KEY,
    XAMAN_API_SECRET: SANDBOX_API_SECRET,
    XAMAN_URL: closed,
    XAMAN_OAUTH_URL: closed,
    RELAY_KEY: randomBytes(32).toString('base64'),
    RELAY_PORT: '0',
    RELAY_ADMIN_PORT: 'off',
    ...more,
  };
  return await startProgram(new URL('../../../relay/main.ts', import.meta.url), {
    env,
    listens: true,
  });
}

/** The floor, on a store of its own. */
export async function startBare(store: StoreLocation): Promise<Program> {
  return await startProgram(new URL('bare.ts', import.meta.url), {
    env: placeOf(store),
    listens: true,
  });
}

function placeOf(store: StoreLocation): Record<string, string> {
  return 'url' in store ? { DATABASE_URL: store.url } : { RELAY_DATA: store.folder };
}
