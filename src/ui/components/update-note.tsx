import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { runningVersion } from '../../adapters/browser/version';
import { findSeenVersion } from '../../adapters/settings/seen-version';
import { waitForPaint } from '../hooks/wait-for-paint';

/** A line about the last update, until it was read or dismissed. Loaded late, and only after one. */
export function UpdateNote() {
  const [Line, setLine] = useState<ComponentType<{ seen: string | undefined }>>();
  const [seen, setSeen] = useState<string>();
  useEffect(() => {
    const load = async () => {
      await waitForPaint();
      const version = await findSeenVersion();
      if (version === runningVersion()) return;
      const { NewsLine } = await import('./news-line');
      setSeen(version);
      setLine(() => NewsLine);
    };
    void load().catch(console.warn);
  }, []);
  return Line ? <Line seen={seen} /> : null;
}
