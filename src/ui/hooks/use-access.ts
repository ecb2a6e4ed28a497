import { useEffect, useState } from 'preact/hooks';
import { hasPlatformPermission, onPermissionChange } from '../../adapters/browser/host-permission';
import { waitForPaint } from './wait-for-paint';

/** The last answer of the browser, shared by all components of the page. */
let access: boolean | undefined;
let isSubscribed = false;
const updates = new Set<() => void>();

/** Asks the browser again, and updates all components that use the answer. */
export async function refreshAccess(): Promise<boolean> {
  access = await hasPlatformPermission();
  for (const update of updates) update();
  return access;
}

/** Whether the platform's hosts are permitted, kept current; undefined until after the first paint. */
export function useAccess(): boolean | undefined {
  const [, setCount] = useState(0);
  useEffect(() => {
    const update = () => setCount((times) => times + 1);
    updates.add(update);
    if (!isSubscribed) {
      isSubscribed = true;
      onPermissionChange(() => void refreshAccess());
      void waitForPaint().then(refreshAccess);
    }
    return () => void updates.delete(update);
  }, []);
  return access;
}
