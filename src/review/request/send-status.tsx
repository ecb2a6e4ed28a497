import { useEffect, useState } from 'preact/hooks';
import { t } from '../../adapters/text/i18n';
import type { SendObstacle } from '../../core/request/send-obstacle';
import { listText } from '../../ui/text/list-text';

/** A check that takes less time (ms) is not shown: otherwise the text would flicker with each key. */
const CHECK_DELAY_MS = 300;

interface Props {
  readonly id: string;
  readonly obstacle: SendObstacle | undefined;
  /** Paths of the fields that are still open; none when they have inputs with labels. */
  readonly openFields: readonly string[];
  /** The draft is stored, and stays so when the window closes. */
  readonly isKept: boolean;
  /** Escape was pressed once, and closes the window when it is pressed again. */
  readonly isClosing: boolean;
}

/** The line below *Send*: why it is off, and what Escape does. */
export function SendStatus({ id, obstacle, openFields, isKept, isClosing }: Props) {
  const isChecking = useLasting(obstacle === 'checking');
  const isShown = obstacle !== undefined && (obstacle !== 'checking' || isChecking);
  return (
    <div class="send-status small soft">
      <p id={id} role="status" data-obstacle={obstacle}>
        {isShown && obstacleText(obstacle, openFields)}
      </p>
      <p class="closes" role="status" data-closing={isClosing}>
        {closingText(isKept, isClosing)}
      </p>
    </div>
  );
}

function obstacleText(obstacle: SendObstacle, openFields: readonly string[]): string {
  if (obstacle === 'holes' && openFields.length === 0) return t('off_fields');
  return t(`off_${obstacle}`, listText(openFields));
}

function closingText(isKept: boolean, isClosing: boolean): string {
  if (isClosing) return t(isKept ? 'close_again_kept' : 'close_again');
  return isKept ? t('close_kept') : '';
}

/** Whether something has been true for `CHECK_DELAY_MS`. */
function useLasting(isTrue: boolean): boolean {
  const [isLasting, setLasting] = useState(false);
  useEffect(() => {
    setLasting(false);
    if (!isTrue) return;
    const timer = setTimeout(setLasting, CHECK_DELAY_MS, true);
    return () => clearTimeout(timer);
  }, [isTrue]);
  return isTrue && isLasting;
}
