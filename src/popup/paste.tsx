import { useEffect, useState } from 'preact/hooks';
import { getActiveTabPlace } from '../adapters/menus/active-tab-place';
import { call } from '../adapters/messaging/messaging';
import { t } from '../adapters/text/i18n';
import type { TabPlace } from '../core/draft';
import { Problem } from '../ui/components/problem';
import { useAction } from '../ui/hooks/use-action';
import { useSidePanel } from '../ui/hooks/use-side-panel';

/** A field to paste or type a sign request, for text outside of pages and for keyboard users. */
export function Paste() {
  const [text, setText] = useState('');
  const { busy, error, act } = useAction();
  const inPanel = useSidePanel();
  const [place, setPlace] = useState<TabPlace>();
  // In advance: the side panel must open in the press itself.
  useEffect(() => void getActiveTabPlace().then(setPlace), []);
  const review = async () => {
    const from = place ?? (await getActiveTabPlace());
    await inPanel((panel) => call('draft.take', text, { place: from, panel }));
    window.close();
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        act(review);
      }}
    >
      <div class="row">
        <textarea
          rows={1}
          class="grow"
          aria-label={t('paste_hint')}
          placeholder={t('paste_hint')}
          spellcheck={false}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" disabled={busy || text.trim() === ''}>
          {t('review')}
        </button>
      </div>
      <Problem text={error} />
    </form>
  );
}
