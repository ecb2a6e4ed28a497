import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../adapters/text/i18n';
import { contactKey } from '../../core/address-book/contact';
import type { Recipient } from '../../core/address-book/recipients';

interface Props {
  readonly id: string;
  readonly recipients: readonly Recipient[];
  readonly active: number;
  readonly optionId: (index: number) => string;
  readonly onChoice: (index: number) => void;
}

/** The list of recipients below the input. The input keeps the focus. */
export function RecipientList({ id, recipients, active, optionId, onChoice }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.children[active]?.scrollIntoView({ block: 'nearest' }), [active]);
  return (
    <div class="recipients" role="listbox" id={id} ref={list} aria-label={t('recipients')}>
      {recipients.map((recipient, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the input has the focus and the keys
        <div
          key={contactKey(recipient)}
          id={optionId(index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          // A press must not take the focus from the input: that closes the list.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoice(index)}
        >
          <span class="row">
            <strong class={recipient.name ? 'grow cut' : 'grow mono small'}>
              <bdi>{recipient.name ?? recipient.address}</bdi>
            </strong>
            {recipient.isRecent && <span class="chip">{t('recipient_recent')}</span>}
          </span>
          {recipient.name && <span class="mono small">{recipient.address}</span>}
          {recipient.tag !== undefined && (
            <span class="small soft">{t('recipient_tag', recipient.tag)}</span>
          )}
        </div>
      ))}
    </div>
  );
}
