import { withTimeout } from '../with-timeout';
import type { Cdp, CdpSession } from './cdp';

/** The URL of the driver's hidden page, which distinguishes it from tabs. */
export const HIDDEN_PAGE_URL = 'about:blank#driver';

interface Version {
  readonly versionId: string;
  readonly registrationId: string;
  readonly status: string;
  readonly runningStatus: 'stopped' | 'starting' | 'running' | 'stopping';
}

/** Controls the extension's worker through the browser's service worker registry. */
export interface WorkerControl {
  isRunning(): boolean;
  /** Starts the worker, as an event would, unless it runs; resolves when its script has run. */
  start(): Promise<void>;
  /**
   * Stops the worker, as the browser does after 30 idle seconds. Resolves when it has stopped, even
   * if an event has already started it again.
   */
  stop(): Promise<void>;
}

/**
 * Observes the worker whose scope is the extension's origin. The registry sends its events only to
 * sessions with a page, so this creates a hidden page.
 */
export async function controlWorker(cdp: Cdp, id: string): Promise<WorkerControl> {
  const session = await hiddenPage(cdp);
  const scopeURL = `chrome-extension://${id}/`;
  const registrations = new Set<string>();
  const versions = new Map<string, Version>();
  const listeners = new Set<() => void>();
  let starts = 0;
  const notify = (): void => {
    for (const onChange of [...listeners]) onChange();
  };
  session.on('ServiceWorker.workerRegistrationUpdated', (params) => {
    for (const { registrationId, scopeURL: scope, isDeleted } of params.registrations) {
      if (scope === scopeURL && !isDeleted) registrations.add(registrationId);
      else registrations.delete(registrationId);
    }
    notify();
  });
  session.on('ServiceWorker.workerVersionUpdated', (params) => {
    for (const version of params.versions as Version[]) {
      versions.set(version.versionId, version);
      if (version.runningStatus === 'starting') starts += 1;
    }
    notify();
  });
  const ownVersions = (): Version[] =>
    [...versions.values()].filter(({ registrationId }) => registrations.has(registrationId));
  const waitUntil = (condition: () => boolean, description: string): Promise<void> => {
    let onChange = (): void => undefined;
    const fulfilled = new Promise<void>((resolve) => {
      onChange = () => condition() && resolve();
      listeners.add(onChange);
      onChange();
    });
    return withTimeout(fulfilled, 15_000, description).finally(() => listeners.delete(onChange));
  };
  const isRunning = (): boolean =>
    ownVersions().some(({ runningStatus }) => runningStatus === 'running');
  const isStopped = (): boolean =>
    ownVersions().every(({ runningStatus }) => runningStatus === 'stopped');

  await session.send('ServiceWorker.enable');
  // A worker that is stopped during its installation never starts again.
  const isInstalled = (): boolean => ownVersions().some(({ status }) => status === 'activated');
  await waitUntil(isInstalled, `the worker of ${id} to be installed`);
  return {
    isRunning,
    async start() {
      if (!isRunning()) await session.send('ServiceWorker.startWorker', { scopeURL });
      await waitUntil(isRunning, 'the worker to run');
    },
    async stop() {
      const before = starts;
      for (const { versionId, runningStatus } of ownVersions()) {
        if (runningStatus !== 'stopped')
          await session.send('ServiceWorker.stopWorker', { versionId });
      }
      // A page that waits for an answer may restart the worker at once: then it has stopped, too.
      await waitUntil(() => isStopped() || starts > before, 'the worker to stop');
    },
  };
}

async function hiddenPage(cdp: Cdp): Promise<CdpSession> {
  const { targetId } = await cdp.send('Target.createTarget', {
    url: HIDDEN_PAGE_URL,
    hidden: true,
  });
  return await cdp.attach(targetId);
}
