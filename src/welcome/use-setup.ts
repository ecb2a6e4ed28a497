import { useEffect, useState } from 'preact/hooks';
import { onPermissionChange } from '../adapters/browser/host-permission';
import { onToolbarChange } from '../adapters/browser/toolbar-button';
import { onLedgerSettings } from '../adapters/settings/ledger-settings';
import { onSessionChange } from '../adapters/sign-in/session-store';
import { onRequestChange } from '../adapters/storage/request-changes';
import { coalesce } from '../ui/hooks/coalesce';
import { readSetup, type Setup } from './read-setup';

/**
 * The setup, kept current. Nothing reports a new shortcut in Chromium, and a new pin in older ones:
 * these are read again when the user returns to the page.
 */
export function useSetup(initial: Setup): Setup {
  const [setup, setSetup] = useState(initial);
  useEffect(() => {
    const refresh = coalesce(async () => setSetup(await readSetup()));
    const page = new AbortController();
    onRequestChange(refresh, page.signal);
    onSessionChange(refresh);
    onLedgerSettings(refresh);
    onPermissionChange(refresh);
    onToolbarChange(refresh);
    addEventListener('focus', refresh);
    document.addEventListener('visibilitychange', refresh);
    return () => page.abort();
  }, []);
  return setup;
}
