import { useEffect, useRef } from 'preact/hooks';
import { t } from '../adapters/text/i18n';
import { Problem } from '../ui/components/problem';
import { useAction } from '../ui/hooks/use-action';
import { useSidePanel } from '../ui/hooks/use-side-panel';
import { waitForPaint } from '../ui/hooks/wait-for-paint';
import { openOptions } from './open-options';
import type { OpenTarget } from './open-target';

/** Outlines in a box of 20 × 20: an arrow out, a frame with a line to scan, and a clock. */
const ICON = {
  popup_send: 'M5 15 15 5M7 5h8v8',
  scan_page: 'M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4M3 10h14',
  history: 'M10 3a7 7 0 1 1 0 14 7 7 0 1 1 0-14zM10 6v4.3l2.8 1.7',
} as const;

/** What the popup is opened for most: write a payment, scan the page, see the activity. */
export function Actions() {
  const { busy, error, act } = useAction();
  const inPanel = useSidePanel();
  const prepared = useRef<OpenTarget>(undefined);
  useEffect(() => {
    const keep = async () => {
      await waitForPaint();
      prepared.current = await prepare();
    };
    keep().catch(console.error);
  }, []);
  const open = (kind: 'write' | 'page') => () =>
    inPanel(async (panel) => (prepared.current ?? (await prepare()))(kind, panel));
  const actions = [
    ['popup_send', open('write')],
    ['scan_page', open('page')],
    ['history', () => openOptions()],
  ] as const;
  return (
    <>
      <div class="popup-actions">
        {actions.map(([name, work]) => (
          <button
            key={name}
            type="button"
            class="small"
            data-way={name}
            disabled={busy}
            onClick={() => act(work)}
          >
            <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
              <path d={ICON[name]} />
            </svg>
            {t(name)}
          </button>
        ))}
      </div>
      <Problem text={error} />
    </>
  );
}

async function prepare(): Promise<OpenTarget> {
  return (await import('./open-target')).prepareTarget();
}
