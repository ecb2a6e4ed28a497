import { defaultSwitches, type Switches } from '../../../sandbox/state/switches';
import type { Observations } from '../observations';

/** What it takes to answer a point that this check does not ask about. */
export type Need =
  | 'a submitted transaction'
  | 'a webhook'
  | 'a day'
  | 'ten minutes'
  | 'a signature after the expiry'
  | 'a signature after the cancel'
  | 'a browser'
  | 'more calls than are allowed';

/** What was seen, and whether the product assumes it. */
export interface Finding {
  readonly seen: string;
  readonly isRight: boolean;
}

/** One line of the table: a point that no source confirms. */
export interface Row {
  /** A section of the protocol page, with its sign. */
  readonly section: string;
  readonly point: string;
  /** The switch of the sandbox that has this point in each position. */
  readonly switchName?: keyof Switches;
  readonly assumed: string;
  /** The product does not work when this is wrong. */
  readonly isVital?: boolean;
  /** What it needs to be asked; a row without it has `find`. */
  readonly need?: Need;
  /** undefined when the check did not come to see it. */
  readonly find?: (seen: Observations) => Finding | undefined;
}

interface AskedRow<T> {
  readonly section: string;
  readonly point: string;
  readonly isVital?: boolean;
  readonly read: (seen: Observations) => T | undefined;
}

/** A point without a switch: what is assumed is a text. */
export function pointRow({ read, ...row }: AskedRow<string> & { readonly assumed: string }): Row {
  return {
    ...row,
    find: (all) => {
      const seen = read(all);
      return seen === undefined ? undefined : { seen, isRight: seen === row.assumed };
    },
  };
}

interface SwitchOptions<T> extends AskedRow<T> {
  /** Default: the sandbox's default, which is the likely behaviour of the platform. */
  readonly assumed?: string;
  /** Default: equal to the sandbox's default. */
  readonly isRight?: (seen: T) => boolean;
}

/** A point with a switch. `read` returns a value of the switch, or what else was seen. */
export function switchRow<K extends keyof Switches>(
  switchName: K,
  options: SwitchOptions<Switches[K] | string>,
): Row {
  const { section, point, isVital = false, read, isRight } = options;
  return {
    section,
    point,
    switchName,
    isVital,
    assumed: options.assumed ?? format(defaultSwitches[switchName]),
    find: (all) => {
      const seen = read(all);
      if (seen === undefined) return undefined;
      return {
        seen: format(seen),
        isRight: isRight?.(seen) ?? seen === defaultSwitches[switchName],
      };
    },
  };
}

/** A switch that this check cannot ask about. */
export function unaskedRow(
  switchName: keyof Switches,
  row: { section: string; point: string; need: Need; assumed?: string },
): Row {
  return { switchName, assumed: format(defaultSwitches[switchName]), ...row };
}

function format(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value === null ? 'none' : String(value);
}
