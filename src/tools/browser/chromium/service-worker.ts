import { within } from '../within';
import type { Cdp, CdpSession } from './cdp';

/** Where the hidden page is, so that it is not taken for a tab of the user's. */
export const hiddenUrl = 'about:blank#driver';

interface Version {
  readonly versionId: string;
  readonly registrationId: string;
  readonly status: string;
  readonly runningStatus: 'stopped' | 'starting' | 'running' | 'stopping';
}

/** The extension's worker as the browser's own service worker registry sees it. */
export interface WorkerControl {
  isRunning(): boolean;
  /** Starts it (as an event would) unless it runs; resolves when its script has run. */
  start(): Promise<void>;
  /**
   * Stops it as the browser does after 30 idle seconds; resolves when it is truly stopped, or has
   * been and was started again by somebody.
   */
  stop(): Promise<void>;
}

/**
 * Follows the worker whose scope is the extension's origin. The registry speaks only through a
 * page, so a hidden page of our own listens; nobody sees it as a tab.
 */
export async function controlWorker(cdp: Cdp, id: string): Promise<WorkerControl> {
  const session = await hiddenPage(cdp);
  const scopeURL = `chrome-extension://${id}/`;
  const registrations = new Set<string>();
  const versions = new Map<string, Version>();
  const changed = new Set<() => void>();
  let starts = 0;
  const announce = (): void => {
    for (const tell of [...changed]) tell();
  };
  session.on('ServiceWorker.workerRegistrationUpdated', (params) => {
    for (const { registrationId, scopeURL: scope, isDeleted } of params.registrations) {
      if (scope === scopeURL && !isDeleted) registrations.add(registrationId);
      else registrations.delete(registrationId);
    }
    announce();
  });
  session.on('ServiceWorker.workerVersionUpdated', (params) => {
    for (const version of params.versions as Version[]) {
      versions.set(version.versionId, version);
      if (version.runningStatus === 'starting') starts += 1;
    }
    announce();
  });
  const ours = (): Version[] =>
    [...versions.values()].filter(({ registrationId }) => registrations.has(registrationId));
  const until = (test: () => boolean, what: string): Promise<void> => {
    let tell = (): void => undefined;
    const met = new Promise<void>((resolve) => {
      tell = () => test() && resolve();
      changed.add(tell);
      tell();
    });
    return within(met, 15_000, what).finally(() => changed.delete(tell));
  };
  const isRunning = (): boolean => ours().some(({ runningStatus }) => runningStatus === 'running');
  const isStopped = (): boolean => ours().every(({ runningStatus }) => runningStatus === 'stopped');

  await session.send('ServiceWorker.enable');
  // A worker stopped while it is being installed would never start again.
  const isInstalled = (): boolean => ours().some(({ status }) => status === 'activated');
  await until(isInstalled, `the worker of ${id} to be installed`);
  return {
    isRunning,
    async start() {
      if (!isRunning()) await session.send('ServiceWorker.startWorker', { scopeURL });
      await until(isRunning, 'the worker to run');
    },
    async stop() {
      const before = starts;
      for (const { versionId, runningStatus } of ours()) {
        if (runningStatus !== 'stopped')
          await session.send('ServiceWorker.stopWorker', { versionId });
      }
      // Whoever waits for its answer may start it again at once: then it was stopped, too.
      await until(() => isStopped() || starts > before, 'the worker to stop');
    },
  };
}

async function hiddenPage(cdp: Cdp): Promise<CdpSession> {
  const { targetId } = await cdp.send('Target.createTarget', { url: hiddenUrl, hidden: true });
  return await cdp.attach(targetId);
}
