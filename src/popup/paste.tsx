import { useState } from 'preact/hooks';
import { getActiveTabPlace } from '../adapters/menus/active-tab-place';
import { call } from '../adapters/messaging/messaging';
import { t } from '../adapters/text/i18n';
import { Problem } from '../ui/components/problem';
import { useAction } from '../ui/hooks/use-action';
import { useSidePanel } from '../ui/hooks/use-side-panel';

/** A field to paste or type a sign request, for text outside of pages and for keyboard users. */
export function Paste() {
  const [text, setText] = useState('');
  const { busy, error, act } = useAction();
  const openPanel = useSidePanel();
  const review = async () => {
    const panel = openPanel();
    await call('draft.take', text, await getActiveTabPlace(), panel);
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
