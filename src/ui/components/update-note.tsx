import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { findUpdate } from '../../adapters/settings/seen-version';
import { waitForPaint } from '../hooks/wait-for-paint';

/** A line about the last update, until it was read or dismissed. Loaded late, and only after one. */
export function UpdateNote() {
  const [line, setLine] = useState<JSX.Element>();
  useEffect(() => {
    const load = async () => {
      await waitForPaint();
      const update = await findUpdate();
      if (!update) return;
      const { NewsLine } = await import('./news-line');
      setLine(<NewsLine {...update} />);
    };
    void load().catch(console.warn);
  }, []);
  return line ?? null;
}
