import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { waitForPaint } from './wait-for-paint';

/**
 * A component that is loaded after the next paint, so that it delays nothing that is seen first. Until
 * then it is undefined: keep its place free.
 */
export function useLate<Props>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> | undefined {
  const [component, setComponent] = useState<ComponentType<Props>>();
  useEffect(() => {
    const show = async () => {
      await waitForPaint();
      const loaded = await load();
      setComponent(() => loaded);
    };
    show().catch(console.error);
  }, []);
  return component;
}
