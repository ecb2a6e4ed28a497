import type { ComponentChildren, TargetedEvent } from 'preact';
import { isPhone } from '../../adapters/browser/is-phone';
import { t } from '../../adapters/text/i18n';

interface Props {
  /** No push was sent, so the user needs the code at once. */
  readonly isOpen: boolean;
  readonly children: ComponentChildren;
}

/** Code and links of a waiting request, one press away; on a phone the link is needed at once. */
export function FoldedHelp({ isOpen, children }: Props) {
  if (isPhone()) return <>{children}</>;
  return (
    <details open={isOpen} onToggle={isOpen ? undefined : showWhole}>
      <summary>{t('not_on_phone')}</summary>
      {children}
    </details>
  );
}

/** Scrolls, so that the code is not behind the footer. */
function showWhole({ currentTarget }: TargetedEvent<HTMLDetailsElement>): void {
  if (currentTarget.open) currentTarget.lastElementChild?.scrollIntoView({ block: 'nearest' });
}
