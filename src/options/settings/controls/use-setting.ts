import { useEffect, useState } from 'preact/hooks';
import { thrownText } from '../../../adapters/text/error-text';

export interface SettingValue<T> {
  /** Undefined until the first reading. */
  readonly value: T | undefined;
  /** The sentence about the last failure; empty without one. */
  readonly error: string;
  /** Shows the value and stores it. */
  readonly choose: (value: T) => void;
  /** Shows the stored value again. */
  readonly restore: () => void;
}

/**
 * A stored setting. A choice shows at once, also while an earlier one is being stored; after a failure
 * the stored value shows again.
 */
export function useSetting<T>(
  read: () => Promise<T>,
  write: (value: T) => Promise<unknown>,
): SettingValue<T> {
  const [value, setValue] = useState<T>();
  const [error, setError] = useState('');
  const show = async () => {
    const stored = await read();
    setValue(() => stored);
  };
  const choose = async (chosen: T) => {
    setValue(() => chosen);
    setError('');
    try {
      await write(chosen);
    } catch (thrown) {
      setError(thrownText(thrown));
      await show();
    }
  };
  useEffect(() => {
    // A choice that was made before the first reading ended stays.
    void read().then((stored) => setValue((before) => before ?? stored));
  }, []);
  return { value, error, choose: (chosen) => void choose(chosen), restore: () => void show() };
}
