import { useState } from 'preact/hooks';
import { openWindow } from '../../adapters/browser/windows';
import { call } from '../../adapters/messaging/messaging';
import { counted } from '../../adapters/text/counted';
import { t } from '../../adapters/text/i18n';
import { distinctNames } from '../../core/distinct-names';
import type { Draft } from '../../core/draft';
import { useAction } from '../hooks/use-action';
import { useFocusRestore } from '../hooks/use-focus-restore';
import { useSidePanel } from '../hooks/use-side-panel';
import { numberText } from '../text/number-text';
import { exactTimeText, timeText } from '../text/time-text';
import { DraftLine } from './draft-line';
import { Problem } from './problem';

interface Props {
  readonly drafts: readonly Draft[];
  readonly onDrafts: (drafts: readonly Draft[]) => void;
  /** Called after the user continued a draft in another window. */
  readonly onContinue?: () => void;
}

/** The drafts that were neither sent nor discarded; those discarded here can be restored. */
export function DraftList({ drafts, onDrafts, onContinue }: Props) {
  const [discarded, setDiscarded] = useState<readonly Draft[]>([]);
  const { busy, error, act } = useAction();
  const inPanel = useSidePanel();
  const { container, onPress } = useFocusRestore<HTMLElement>(drafts, discarded);
  const discard = async (chosen: readonly Draft[]) => {
    onPress();
    for (const { id } of chosen) await call('draft.discard', id);
    onDrafts(drafts.filter((draft) => !chosen.includes(draft)));
    setDiscarded(chosen);
  };
  const restore = async () => {
    onPress();
    for (const draft of discarded) await call('draft.keep', draft);
    onDrafts([...drafts, ...discarded].sort((a, b) => b.createdAt - a.createdAt));
    setDiscarded([]);
  };
  const resume = async (id: string) => {
    await inPanel((panel) =>
      panel === undefined ? openWindow('review', id) : call('draft.showInPanel', id, panel),
    );
    onContinue?.();
  };
  if (drafts.length + discarded.length === 0) return null;
  const origins = originsOf(drafts);
  return (
    <section class="stack drafts" aria-label={t('drafts')} ref={container}>
      <div class="row spread">
        <h2>{t('drafts')}</h2>
        {drafts.length > 1 && (
          <button
            type="button"
            class="plain small"
            disabled={busy}
            onClick={() => act(() => discard(drafts))}
          >
            {t('discard_all')}
          </button>
        )}
      </div>
      {discarded.length > 0 && (
        <div class="note small row">
          <span class="grow" role="status">
            {counted(discarded.length, 'drafts_discarded', numberText(discarded.length))}
          </span>
          <button type="button" class="small" disabled={busy} onClick={() => act(restore)}>
            {t('files_undo')}
          </button>
        </div>
      )}
      <ul class="list">
        {drafts.map((draft) => {
          const { id } = draft;
          return (
            <li key={id} class="draft">
              <DraftLine draft={draft} origin={origins.get(id) ?? ''} id={`draft-${id}`} />
              <div class="row">
                <button
                  type="button"
                  class="small"
                  id={`continue-${id}`}
                  aria-labelledby={`continue-${id} draft-${id}`}
                  onClick={() => act(() => resume(id))}
                >
                  {t('go_on')}
                </button>
                <button
                  type="button"
                  class="plain small"
                  id={`discard-${id}`}
                  aria-labelledby={`discard-${id} draft-${id}`}
                  disabled={busy}
                  onClick={() => act(() => discard([draft]))}
                >
                  {t('discard')}
                </button>
              </div>
            </li>
          );
        })}
      </ul>
      <Problem text={error} />
    </section>
  );
}

/** When and where each draft began, by its id: no two drafts with the same content have the same. */
function originsOf(drafts: readonly Draft[]): Map<string, string> {
  const contentOf = ({ summary, text }: Draft) => JSON.stringify(summary ?? text);
  const origins = new Map<string, string>();
  for (const content of new Set(drafts.map(contentOf))) {
    const group = drafts.filter((draft) => contentOf(draft) === content);
    const names = distinctNames(group.map(originOf));
    for (const [at, { id }] of group.entries()) origins.set(id, names[at] ?? '');
  }
  return origins;
}

/** When and where a draft began; in its longer form to the second. */
function originOf({ createdAt, site }: Draft): { name: string; longName: string } {
  const withSite = (time: string) => (site ? `${time} · ${site}` : time);
  return { name: withSite(timeText(createdAt)), longName: withSite(exactTimeText(createdAt)) };
}
