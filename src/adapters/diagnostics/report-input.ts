import { codeOf } from '../../core/companion-error';
import type { ReportInput } from '../../core/diagnostics/report';
import { browser } from '../browser/browser';
import { BUILT_IN_API_KEY } from '../settings/settings';
import { inDatabase } from '../storage/database';
import { findRequest, getOpenRequests } from '../storage/find-requests';
import { language } from '../text/language';

// Destructured, so that the build does not count them among the APIs that the worker needs
// (`vite.config.ts`).
const { permissions, runtime, storage } = browser;

/**
 * Reads the input of a support report; what cannot be read is left out. It contains tokens: pass it
 * to `createReport` only, which removes them.
 * @param identifier the request that the report is about, if any
 */
export async function getReportInput(identifier: string | undefined): Promise<ReportInput> {
  const [platform, granted, stored, database, estimate, open, request] = await Promise.all([
    runtime.getPlatformInfo().catch(returnUndefined),
    permissions.getAll().catch(returnUndefined),
    storage.local.get(null).catch(returnUndefined),
    readDatabase(),
    navigator.storage.estimate().catch(returnUndefined),
    getOpenRequests().catch(() => []),
    identifier === undefined ? undefined : findRequest(identifier).catch(returnUndefined),
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

/** The version and row counts of the database, or its version and the error when it cannot be opened. */
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

const returnUndefined = () => undefined;
