import type { html } from 'hono/html';
import type { RelayDeps } from '../deps';

/** What `html` makes. */
export type Markup = ReturnType<typeof html>;

/** What a section is asked for. */
export interface Asked {
  readonly now: number;
  /** At most so many rows. */
  readonly most: number;
  /** A payload's UUID or an account, as the section says; undefined: everything. */
  readonly find: string | undefined;
  /** The page to come back to after a button: '' or a section's id. */
  readonly from: string;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  /** Said when there is nothing. */
  readonly none: string;
  readonly columns: readonly string[];
  /** What can be looked for, if anything. */
  readonly finds?: 'payload' | 'account';
  /** Cells row by row, as many as there are columns. */
  read(deps: RelayDeps, asked: Asked): Promise<readonly (readonly (Markup | string)[])[]>;
  /** Beside the title, while there is something. */
  aside?(asked: Asked): Markup;
}
