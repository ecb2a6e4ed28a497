import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../adapters/text/i18n';
import { numberText } from '../../ui/text/number-text';

/** Counts the warnings that the footer hides, and scrolls to the first one. */
export function WarningsBelow() {
  const element = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState(0);
  useEffect(() => {
    const main = document.querySelector('main');
    if (!main) return;
    const page = new AbortController();
    const update = () => setCount(findHiddenWarnings(element.current).length);
    const observer = new MutationObserver(update);
    observer.observe(main, { childList: true, subtree: true, attributeFilter: ['open'] });
    addEventListener('scroll', update, { passive: true, signal: page.signal });
    addEventListener('resize', update, { signal: page.signal });
    update();
    return () => {
      observer.disconnect();
      page.abort();
    };
  }, []);
  const show = () => {
    const [first] = findHiddenWarnings(element.current);
    if (!first) return;
    first.scrollIntoView({ block: 'center' });
    // The button disappears with the last hidden warning, so the focus moves to the warning.
    first.tabIndex = -1;
    first.focus({ preventScroll: true });
  };
  return (
    <div class="more-below" ref={element}>
      {count > 0 && (
        <button type="button" class="small" onClick={show}>
          {t('warnings_below', numberText(count))}
        </button>
      )}
    </div>
  );
}

/** The warnings that the footer covers at least partly. */
function findHiddenWarnings(inFooter: Element | null): HTMLElement[] {
  const footer = inFooter?.closest('.actions');
  if (!footer) return [];
  const edge = footer.getBoundingClientRect().top;
  return [...document.querySelectorAll<HTMLElement>('.note.bad, .note.warn')].filter(
    (note) => !footer.contains(note) && note.getBoundingClientRect().bottom > edge + 1,
  );
}
