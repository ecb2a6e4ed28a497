import { useState } from 'preact/hooks';
import { openWindow } from '../adapters/browser/windows';
import { call } from '../adapters/messaging/messaging';
import { t } from '../adapters/text/i18n';
import { typeText } from '../adapters/text/type-text';
import type { Draft } from '../core/draft';
import { Problem } from '../ui/components/problem';
import { useAction } from '../ui/hooks/use-action';
import { useSidePanel } from '../ui/hooks/use-side-panel';
import { timeText } from '../ui/text/time-text';

/** The drafts that were neither sent nor discarded. */
export function Drafts(initial: { drafts: readonly Draft[] }) {
  const [drafts, setDrafts] = useState(initial.drafts);
  const { error, act } = useAction();
  const inPanel = useSidePanel();
  const discard = async (id: string) => {
    await call('draft.discard', id);
    setDrafts(drafts.filter((draft) => draft.id !== id));
  };
  const resume = async (id: string) => {
    await inPanel((panel) =>
      panel === undefined ? openWindow('review', id) : call('draft.showInPanel', id, panel),
    );
    window.close();
  };
  if (drafts.length === 0) return null;
  return (
    <section class="stack" aria-label={t('drafts')}>
      <h2>{t('drafts')}</h2>
      <ul class="list">
        {drafts.map(({ id, text, site, createdAt }) => (
          <li key={id} class="draft">
            <DraftTitle text={text} />
            <div class="row">
              <span class="small soft grow cut">
                <bdi>{timeText(createdAt)}</bdi>
                {site && ` · ${site}`}
              </span>
              <button type="button" class="small" onClick={() => act(() => resume(id))}>
                {t('go_on')}
              </button>
              <button type="button" class="plain small" onClick={() => act(() => discard(id))}>
                {t('discard')}
              </button>
            </div>
          </li>
        ))}
      </ul>
      <Problem text={error} />
    </section>
  );
}

/** The transaction type if the draft's text contains one, else the start of the text. */
function DraftTitle({ text }: { text: string }) {
  const [, type] = /\bTransactionType\W{1,9}(\w{2,40})/.exec(text) ?? [];
  if (type) return <strong class="cut block">{typeText(type)}</strong>;
  return <span class="cut block mono">{text.trim().slice(0, 80)}</span>;
}
