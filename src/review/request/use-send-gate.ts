import type { RefObject } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Consequence } from '../../core/warnings/consequences';

interface Request {
  /** The request as text: a confirmation holds for this request only. */
  readonly subject: string;
  readonly consequences: readonly Consequence[];
  /** Nothing but a confirmation is missing. */
  readonly canSend: boolean;
  readonly send: () => void;
}

/** What stands between a press and the request being sent. */
export interface SendGate {
  readonly consequences: readonly Consequence[];
  readonly isDangerous: boolean;
  /** The user has confirmed every consequence, or there is none. */
  readonly isOpen: boolean;
  readonly canSend: boolean;
  readonly isConfirmed: (consequence: Consequence) => boolean;
  readonly confirm: (consequence: Consequence, isConfirmed: boolean) => void;
  /**
   * The only way to send, for a press of the button and of keys. While a confirmation is missing it
   * moves the focus there instead.
   */
  readonly press: () => void;
  /** The ref of the element with the confirmations. */
  readonly step: RefObject<HTMLFieldSetElement | null>;
  /** Id of the text that says what is missing. */
  readonly legendId: string;
}

interface Confirmed {
  readonly subject: string;
  readonly keys: ReadonlySet<string>;
}

/**
 * Lets a dangerous request be sent only after the user has confirmed each consequence. When the
 * request changes, or a danger appears or changes, what was confirmed for another one is lost.
 */
export function useSendGate({ subject, consequences, canSend, send }: Request): SendGate {
  const [confirmed, setConfirmed] = useState<Confirmed>({ subject, keys: new Set() });
  const step = useRef<HTMLFieldSetElement>(null);
  const legendId = useId();
  const currentKeys = consequences.map(({ key }) => key).join('\n\n');
  useEffect(() => {
    setConfirmed((before) => keepCurrent(before, subject, consequences));
  }, [subject, currentKeys]);
  const isConfirmed = ({ key }: Consequence) =>
    confirmed.subject === subject && confirmed.keys.has(key);
  const isOpen = consequences.every(isConfirmed);
  return {
    consequences,
    isDangerous: consequences.length > 0,
    isOpen,
    canSend,
    isConfirmed,
    confirm: ({ key }, isChecked) => {
      const keys = new Set(confirmed.subject === subject ? confirmed.keys : []);
      if (isChecked) keys.add(key);
      else keys.delete(key);
      setConfirmed({ subject, keys });
    },
    press: () => {
      if (!canSend) return;
      if (isOpen) send();
      else step.current?.querySelector<HTMLInputElement>('input:not(:checked)')?.focus();
    },
    step,
    legendId,
  };
}

/** Forgets what was confirmed for another request, and for dangers that are gone. */
function keepCurrent(
  before: Confirmed,
  subject: string,
  consequences: readonly Consequence[],
): Confirmed {
  const current = consequences.map(({ key }) => key);
  const kept = before.subject === subject ? current.filter((key) => before.keys.has(key)) : [];
  return { subject, keys: new Set(kept) };
}
