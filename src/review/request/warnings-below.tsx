import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../adapters/text/i18n';

/** Above the foot of the window, while it hides warnings: how many, and the way to them. */
export function WarningsBelow() {
  const within = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState(0);
  useEffect(() => {
    const main = document.querySelector('main');
    if (!main) return;
    const page = new AbortController();
    const look = () => setCount(hiddenBy(within.current).length);
    const observer = new MutationObserver(look);
    observer.observe(main, { childList: true, subtree: true, attributeFilter: ['open'] });
    addEventListener('scroll', look, { passive: true, signal: page.signal });
    addEventListener('resize', look, { signal: page.signal });
    look();
    return () => {
      observer.disconnect();
      page.abort();
    };
  }, []);
  const show = () => {
    const [first] = hiddenBy(within.current);
    if (!first) return;
    first.scrollIntoView({ block: 'center' });
    // The button goes when nothing is hidden any more: the focus goes on to what it led to.
    first.tabIndex = -1;
    first.focus({ preventScroll: true });
  };
  return (
    <div class="more-below" ref={within}>
      {count > 0 && (
        <button type="button" class="small" onClick={show}>
          {t('warnings_below', count)}
        </button>
      )}
    </div>
  );
}

/** The warnings of the window that are not wholly seen because the foot covers them. */
function hiddenBy(inFoot: Element | null): HTMLElement[] {
  const foot = inFoot?.closest('.actions');
  if (!foot) return [];
  const edge = foot.getBoundingClientRect().top;
  return [...document.querySelectorAll<HTMLElement>('.note.bad, .note.warn')].filter(
    (note) => !foot.contains(note) && note.getBoundingClientRect().bottom > edge + 1,
  );
}
