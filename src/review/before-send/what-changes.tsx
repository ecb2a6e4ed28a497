import { useRef } from 'preact/hooks';
import { type TextKey, t } from '../../adapters/text/i18n';
import type { ErrorCode } from '../../core/companion-error';
import type { Fields } from '../../core/fields';
import { useLate } from '../../ui/hooks/use-late';
import type { DryRun } from './run-dry-run';

interface Props {
  readonly dryRun: DryRun | 'asking' | undefined;
  readonly askAgain: () => void;
  readonly txjson: Fields;
  readonly network: string | undefined;
  /** The account that the transaction acts for. */
  readonly owner: string | undefined;
}

const UNSUPPORTED_TEXT = {
  method: 'simulation_no_method',
  transaction: 'simulation_no_transaction',
} as const satisfies Record<string, TextKey>;

const ERROR_TEXT: Partial<Record<ErrorCode, TextKey>> = {
  offline: 'simulation_silent',
  timeout: 'simulation_silent',
  'rate-limited': 'simulation_busy',
};

/**
 * What a request would change, as the allowed node says; nothing without a node. Its place is kept
 * while the node is asked again, so that nothing below it jumps.
 */
export function WhatChanges(props: Props) {
  const wasShown = useRef(false);
  if (props.dryRun !== undefined) wasShown.current = true;
  return wasShown.current ? <Block {...props} /> : null;
}

function Block({ dryRun = 'asking', askAgain, txjson, network, owner = '' }: Props) {
  const ChangeList = useLate(async () => (await import('./change-list')).ChangeList);
  const isKnown = dryRun !== 'asking' && dryRun.state === 'known';
  return (
    <section
      class={`what-changes ${dryRun === 'asking' || isKnown ? 'kept' : ''}`}
      data-dry-run={dryRun === 'asking' ? dryRun : dryRun.state}
    >
      {(isKnown || dryRun === 'asking') && <h2>{t('changes_title')}</h2>}
      <div role="status">
        {isKnown && ChangeList ? (
          <ChangeList {...{ ...dryRun, txjson, network, account: owner }} />
        ) : (
          <p class="small soft">{statusText(dryRun)}</p>
        )}
      </div>
      {dryRun !== 'asking' && dryRun.state === 'failed' && (
        <button type="button" class="plain small" data-ask-again onClick={askAgain}>
          {t('try_again')}
        </button>
      )}
    </section>
  );
}

function statusText(dryRun: DryRun | 'asking'): string {
  if (dryRun === 'asking' || dryRun.state === 'known') return t('simulation_asking');
  const { host } = dryRun;
  if (dryRun.state === 'unsupported') return t(UNSUPPORTED_TEXT[dryRun.what], host);
  return t(ERROR_TEXT[dryRun.code] ?? 'simulation_bad_answer', host);
}
