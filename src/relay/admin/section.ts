import type { html } from 'hono/html';
import type { RelayDeps } from '../deps';

/** What the template tag `html` returns. */
export type Markup = ReturnType<typeof html>;

/** Which rows of a section to read. */
export interface SectionQuery {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Highest number of rows. */
  readonly limit: number;
  /** A payload's UUID or an account, as `searchBy` says; undefined: all rows. */
  readonly search: string | undefined;
  /** The page to show after a button is pressed: '' (the overview) or a section's id. */
  readonly returnTo: string;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  /** Shown instead of a table without rows. */
  readonly emptyText: string;
  readonly columns: readonly string[];
  /** The column that can be searched, if any. */
  readonly searchBy?: 'payload' | 'account';
  /** The cells of each row, one for each column. */
  read(deps: RelayDeps, query: SectionQuery): Promise<readonly (readonly (Markup | string)[])[]>;
  /** A button in the section's header, shown when there are rows. */
  headerButton?(query: SectionQuery): Markup;
  /** What follows the table, also when there are no rows. */
  footer?(query: SectionQuery): Markup;
}
