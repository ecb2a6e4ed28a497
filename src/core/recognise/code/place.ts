import type { Hole } from '../../transaction/hole';

/** A part of the text that is neither a field nor a value that can be left open. */
export class UnclearPartError extends Error {
  constructor(readonly part: string) {
    super(part);
  }
}

/** The result for a value that the text does not contain. */
export const OPEN = Symbol('open');

/** Where values are read: the transaction's type, the holes found so far, the path to here. */
export interface Place {
  readonly type: string;
  readonly holes: Hole[];
  readonly path: string;
}
