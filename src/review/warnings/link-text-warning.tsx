import { useEffect, useState } from 'preact/hooks';
import { runInTab } from '../../adapters/browser/tab';
import { t } from '../../adapters/text/i18n';
import type { Draft } from '../../core/draft';
import { contradictsLink } from '../../core/recognise/link-text';
import { findLinkTexts } from '../in-tab/find-link-texts';

/** A link that says one thing and does another; asked of the page after the window is drawn. */
export function LinkTextWarning({ draft }: { draft: Draft | undefined }) {
  const [wrong, setWrong] = useState(false);
  useEffect(() => {
    if (draft?.kind !== 'link' || !draft.place) return;
    const { text, place } = draft;
    const asked = runInTab(place.tab, place.frame, findLinkTexts, text);
    // The tab may be gone, or on another page: then there is nothing to hold against the link.
    asked.then(([texts]) => setWrong(contradictsLink(text, texts))).catch(() => undefined);
  }, []);
  return wrong ? (
    <p class="note bad small" role="alert" data-risk="link-text">
      {t('link_text_differs')}
    </p>
  ) : null;
}
