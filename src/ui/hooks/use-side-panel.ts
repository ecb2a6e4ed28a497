import { useEffect, useRef } from 'preact/hooks';
import { openSidePanel } from '../../adapters/browser/side-panel';
import { findPanelWindow } from '../../adapters/settings/review-place-setting';

/**
 * Opens the side panel when reviews open there. To be called in the press of a button, before any
 * await: browsers permit it only then.
 * @returns a function that returns the window of the panel, or undefined
 */
export function useSidePanel(): () => number | undefined {
  const window = useRef<number | undefined>(undefined);
  useEffect(() => {
    void findPanelWindow().then((found) => {
      window.current = found;
    });
  }, []);
  return () => {
    if (window.current !== undefined) void openSidePanel(window.current);
    return window.current;
  };
}
