import { codeOf } from '../../core/companion-error';
import type { ReportInput } from '../../core/diagnostics/report';
import { browser } from '../browser/browser';
import { BUILT_IN_API_KEY } from '../settings/settings';
import { inDatabase } from '../storage/database';
import { findRequest, getOpenRequests } from '../storage/find-requests';
import { language } from '../text/language';

// Taken out this way, the build does not count them among what the worker needs (`vite.config.ts`).
const { permissions, runtime, storage } = browser;

/**
 * Gathers what a report is made of, whatever of it can be had. Tokens are among it: it goes to
 * `makeReport` and nowhere else.
 * @param identifier the request it is about, when it is about one
 */
export async function gather(identifier: string | undefined): Promise<ReportInput> {
  const [platform, granted, stored, database, estimate, open, request] = await Promise.all([
    runtime.getPlatformInfo().catch(nothing),
    permissions.getAll().catch(nothing),
    storage.local.get(null).catch(nothing),
    readDatabase(),
    navigator.storage.estimate().catch(nothing),
    getOpenRequests().catch(() => []),
    identifier === undefined ? undefined : findRequest(identifier).catch(nothing),
  ]);
  return {
    at: Date.now(),
    version: runtime.getManifest().version,
    userAgent: navigator.userAgent,
    language: language(),
    platform,
    granted,
    stored,
    builtInApiKey: BUILT_IN_API_KEY,
    database,
    estimate,
    open: open.filter((row) => !row.private),
    ...(identifier !== undefined && { request }),
  };
}

/** What there is to count; of one that cannot be opened its version and why. */
async function readDatabase(): Promise<object> {
  try {
    return await inDatabase(async (db) => {
      const names = [...db.objectStoreNames];
      const counts = await Promise.all(names.map(async (name) => [name, await db.count(name)]));
      return { version: db.version, counts: Object.fromEntries(counts) };
    });
  } catch (error) {
    const all = await indexedDB.databases().catch(() => []);
    return {
      version: all.find(({ name }) => name === 'companion')?.version,
      failure: codeOf(error),
    };
  }
}

const nothing = () => undefined;
