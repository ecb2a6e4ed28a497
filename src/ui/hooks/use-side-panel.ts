import { useEffect, useRef } from 'preact/hooks';
import { openSidePanel } from '../../adapters/browser/side-panel';
import { findPanelWindow } from '../../adapters/settings/review-place-setting';

/**
 * Opens the side panel when reviews open there.
 * @returns a function to call in the press of a button, before any await: browsers permit it only
 * then. `send` gets the window of the panel, or undefined. It runs first, because a popup closes when
 * the panel opens.
 */
export function useSidePanel(): (
  send: (panel: number | undefined) => Promise<unknown>,
) => Promise<void> {
  const panel = useRef<number | undefined>(undefined);
  useEffect(() => {
    void findPanelWindow().then((window) => {
      panel.current = window;
    });
  }, []);
  return async (send) => {
    const sent = send(panel.current);
    if (panel.current !== undefined) void openSidePanel(panel.current);
    await sent;
  };
}
