import { useEffect, useState } from 'preact/hooks';
import { runInTab } from '../../adapters/browser/tab';
import type { Draft } from '../../core/draft';
import { contradictsLink } from '../../core/recognise/link-text';
import { findLinkTexts } from '../in-tab/find-link-texts';

/** Whether the visible text of the clicked link contradicts its address; false until it is known. */
export function useLinkText(draft: Draft | undefined): boolean {
  const [isWrong, setIsWrong] = useState(false);
  useEffect(() => {
    if (draft?.kind !== 'link' || !draft.place) return;
    const { text, place } = draft;
    const reading = runInTab(place.tab, place.frame, findLinkTexts, text);
    // The tab may be closed or show another page by now: then there is no text to compare.
    reading.then(([texts]) => setIsWrong(contradictsLink(text, texts))).catch(() => undefined);
  }, []);
  return isWrong;
}
