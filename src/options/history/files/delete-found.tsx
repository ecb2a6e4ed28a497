import { useEffect, useState } from 'preact/hooks';
import { getOpenRequests } from '../../../adapters/storage/find-requests';
import { mustStay } from '../../../adapters/storage/removed-requests';
import { countRequests } from '../../../adapters/storage/request-reads';
import { counted } from '../../../adapters/text/counted';
import { t } from '../../../adapters/text/i18n';
import { useFocusBack } from '../../../ui/hooks/use-focus-back';
import { numberText } from '../../../ui/text/number-text';
import type { Which } from './job';
import { runJob } from './jobs';

/** What would be deleted, and how many of it stay because they are open. */
interface Wanted {
  readonly which: Which;
  readonly over: number;
  readonly open: number;
}

interface Props {
  readonly disabled: boolean;
  readonly label: string;
  /** What is listed; another list is another question. */
  readonly about: unknown;
  readonly find: () => Promise<Which>;
  readonly act: (work: () => Promise<string>) => void;
}

/** Deletes what is listed, after it was said how many that are. */
export function DeleteFound({ disabled, label, about, find, act }: Props) {
  const [wanted, setWanted] = useState<Wanted>();
  const { within, pressed } = useFocusBack<HTMLDivElement>(wanted);
  useEffect(() => setWanted(undefined), [about]);
  const ask = async () => {
    pressed();
    setWanted(await weigh(await find()));
    return '';
  };
  const remove = async ({ which }: Wanted) => {
    setWanted(undefined);
    const done = await runJob('remove', which, false);
    return done && done.open > 0 ? keptText(done.open) : '';
  };
  return (
    <div ref={within} class={wanted && 'whole'} data-delete>
      {wanted ? (
        <div class="note bad stack small" data-sure>
          <p role="status">
            {wanted.over > 0 && t('files_sure', numberText(wanted.over))}{' '}
            {wanted.open > 0 && keptText(wanted.open)}
          </p>
          <div class="row wrap">
            <button type="button" onClick={() => setWanted(undefined)}>
              {t('files_cancel')}
            </button>
            {wanted.over > 0 && (
              <button type="button" onClick={() => act(() => remove(wanted))}>
                {t('files_delete_now', numberText(wanted.over))}
              </button>
            )}
          </div>
        </div>
      ) : (
        <button type="button" disabled={disabled} onClick={() => act(ask)}>
          {label}
        </button>
      )}
    </div>
  );
}

function keptText(open: number): string {
  return counted(open, 'files_kept', numberText(open));
}

async function weigh(which: Which): Promise<Wanted> {
  const { identifiers } = which;
  const staying = (await getOpenRequests()).filter(mustStay);
  const meant = staying.filter(
    ({ identifier }) => identifiers === undefined || identifiers.includes(identifier),
  );
  // A line each, all of one length or not: the line ends are one fewer.
  const all = identifiers === undefined ? await countRequests() : linesIn(identifiers);
  return { which, over: all - meant.length, open: meant.length };
}

function linesIn(text: string): number {
  let lines = text === '' ? 0 : 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
