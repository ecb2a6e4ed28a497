import { useEffect, useState } from 'preact/hooks';
import { hasPlatformPermission, onPermissionChange } from '../../adapters/browser/host-permission';
import { painted } from './painted';

/** What the browser said last, for all pieces of the page. */
let access: boolean | undefined;
let isAsked = false;
const drawings = new Set<() => void>();

/** Asks the browser anew, and has every piece of the page say what it answers. */
export async function refreshAccess(): Promise<boolean> {
  access = await hasPlatformPermission();
  for (const draw of drawings) draw();
  return access;
}

/**
 * Whether the extension may reach the platform, kept current; undefined until it is known, which is
 * after the first paint.
 */
export function useAccess(): boolean | undefined {
  const [, setDrawn] = useState(0);
  useEffect(() => {
    const draw = () => setDrawn((times) => times + 1);
    drawings.add(draw);
    if (!isAsked) {
      isAsked = true;
      onPermissionChange(() => void refreshAccess());
      void painted().then(refreshAccess);
    }
    return () => void drawings.delete(draw);
  }, []);
  return access;
}
