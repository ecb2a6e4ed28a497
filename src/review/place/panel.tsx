import { render } from 'preact';
import { onPanelSubject, takePanelSubject } from '../../adapters/browser/panel-subject';
import { getOwnWindowId } from '../../adapters/browser/windows';
import { t } from '../../adapters/text/i18n';
import { PANEL_QUERY } from './is-panel';

/**
 * Waits for the first subject of the side panel and shows meanwhile what to do. The panel stays open:
 * each further subject replaces the review, unless the user has changed something in it.
 * @returns the id of the draft or page target
 */
export async function startPanel(root: Element | null): Promise<string> {
  const window = await getOwnWindowId();
  const id = location.hash.slice(1) || (await firstSubject(window, root));
  history.replaceState(null, '', urlOf(id));
  let isTouched = false;
  for (const event of ['input', 'change']) {
    addEventListener(event, () => {
      isTouched = true;
    });
  }
  onPanelSubject(window, () => {
    void takePanelSubject(window).then((next) => {
      if (next === undefined) return;
      // The JSON editor is part of every request that can still be changed.
      const isChanged = isTouched && document.querySelector('[data-json]') !== null;
      if (isChanged) offer(next);
      else show(next);
    });
  });
  return id;
}

async function firstSubject(window: number, root: Element | null): Promise<string> {
  let stopListening = () => undefined as unknown;
  const arrived = new Promise<string>((resolve) => {
    const take = async () => {
      const id = await takePanelSubject(window);
      if (id !== undefined) resolve(id);
    };
    stopListening = onPanelSubject(window, () => void take());
    void take();
  });
  // The subject of a click comes a moment after the panel.
  const hint = setTimeout(() => {
    if (root) render(<p class="soft panel-empty">{t('panel_empty')}</p>, root);
  }, HINT_DELAY_MS);
  const id = await arrived;
  clearTimeout(hint);
  stopListening();
  if (root) render(null, root);
  return id;
}

/** After this time (ms) without a subject the panel was opened by itself. */
const HINT_DELAY_MS = 400;

function urlOf(id: string): string {
  return `${PANEL_QUERY}#${id}`;
}

/** Loads the page again with another subject: what belongs to the last one is gone with it. */
function show(id: string): void {
  history.replaceState(null, '', urlOf(id));
  location.reload();
}

/** Asks before another subject replaces what the user has changed. */
function offer(id: string): void {
  document.querySelector('.panel-next')?.remove();
  const place = Object.assign(document.createElement('div'), { className: 'panel-next' });
  document.body.prepend(place);
  render(
    <div class="note row" role="alert">
      <span class="grow">{t('panel_next')}</span>
      <button type="button" onClick={() => show(id)}>
        {t('panel_next_show')}
      </button>
    </div>,
    place,
  );
}
