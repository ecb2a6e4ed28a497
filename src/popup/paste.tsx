import { useEffect, useRef, useState } from 'preact/hooks';
import { isPhone } from '../adapters/browser/is-phone';
import { getActiveTabPlace } from '../adapters/menus/active-tab-place';
import { call } from '../adapters/messaging/messaging';
import { t } from '../adapters/text/i18n';
import type { TabPlace } from '../core/draft';
import { Problem } from '../ui/components/problem';
import { useAction } from '../ui/hooks/use-action';
import { useSidePanel } from '../ui/hooks/use-side-panel';

/**
 * A field to paste or type a sign request, for text outside of pages and for keyboard users. It has the
 * focus when the popup opens.
 */
export function Paste() {
  const [text, setText] = useState('');
  const { busy, error, act } = useAction();
  const inPanel = useSidePanel();
  const [place, setPlace] = useState<TabPlace>();
  const field = useRef<HTMLTextAreaElement>(null);
  // In advance: the side panel must open in the press itself.
  useEffect(() => void getActiveTabPlace().then(setPlace), []);
  // On a phone the focus would open the keyboard over the popup.
  useEffect(() => (isPhone() ? undefined : keepFirstFocus(field.current)), []);
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
        if (text.trim() !== '') act(review);
      }}
    >
      <div class="row">
        <textarea
          ref={field}
          rows={1}
          class="grow"
          aria-label={t('paste_hint')}
          placeholder={t('paste_hint')}
          spellcheck={false}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            // An Enter that ends the composition of Japanese text is not meant for the form.
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            if (!event.repeat) event.currentTarget.form?.requestSubmit();
          }}
        />
        <button type="submit" disabled={busy || text.trim() === ''}>
          {t('review')}
        </button>
      </div>
      <Problem text={error} />
    </form>
  );
}

/**
 * Focuses the field now, and again when the browser gives the focus to the popup later, unless
 * something else has it by then.
 */
function keepFirstFocus(field: HTMLElement | null): () => void {
  const focus = () => {
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body) field?.focus();
  };
  focus();
  addEventListener('focus', focus);
  return () => removeEventListener('focus', focus);
}
