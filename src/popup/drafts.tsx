import { useState } from 'preact/hooks';
import { getDrafts } from '../adapters/storage/drafts';
import type { Draft } from '../core/draft';

let listModule: typeof import('../ui/components/draft-list') | undefined;

/** Reads the drafts and, only when there are some, loads what shows them. */
export async function readDrafts(): Promise<Draft[]> {
  const drafts = await getDrafts();
  if (drafts.length > 0) listModule = await import('../ui/components/draft-list');
  return drafts;
}

/** The drafts that were neither sent nor discarded. The popup closes when one is continued. */
export function Drafts(initial: { drafts: readonly Draft[] }) {
  const [drafts, setDrafts] = useState(initial.drafts);
  if (!listModule) return null;
  const { DraftList } = listModule;
  return <DraftList drafts={drafts} onDrafts={setDrafts} onContinue={() => window.close()} />;
}
