import { onChange } from '../adapters/changes';
import { getOpenRequests } from '../adapters/history';
import { call } from '../adapters/messaging';
import { makeWatcher } from '../adapters/platform/watcher';
import { holdWatchPort } from '../adapters/watch-port';

/**
 * While this page is open it listens to the platform for every open request, and rings the worker,
 * which fetches the truth: live also when the worker is stopped in between.
 */
export function watchOpenRequests(): void {
  const identifiers = new Map<string, string>();
  const watcher = makeWatcher((uuid, ring) => {
    const identifier = identifiers.get(uuid);
    if (!identifier) return;
    holdWatchPort();
    void call('request.look', identifier, ring).catch(console.warn);
  });
  const refresh = async () => {
    const open = await getOpenRequests();
    for (const { uuid, identifier } of open) if (uuid) identifiers.set(uuid, identifier);
    watcher.set(open.flatMap(({ uuid }) => uuid ?? []));
  };
  onChange(() => void refresh(), new AbortController().signal);
  void refresh();
  holdWatchPort();
  void call('requests.reconcile').catch(console.warn);
}
