import { html } from 'hono/html';
import type { Markup } from './section';

/** A table; each cell knows its column's name, so that a narrow page can stack them. */
export function table(
  columns: readonly string[],
  rows: readonly (readonly (Markup | string)[])[],
): Markup {
  // Stacked, it is no table to the browser any more: the roles keep it one for who listens.
  const head = columns.map(
    (name) => html`<th role="columnheader" scope="col">${name || ACTIONS}</th>`,
  );
  const body = rows.map((cells) => {
    const row = cells.map(
      (cell, at) =>
        html`<td role="cell" data-column="${columns[at] ?? ''}"><div>${cell}</div></td>`,
    );
    return html`<tr role="row">${row}</tr>`;
  });
  return html`<table role="table">
    <thead role="rowgroup">
      <tr role="row">${head}</tr>
    </thead>
    <tbody role="rowgroup">${body}</tbody>
  </table>`;
}

const ACTIONS = html`<span class="unseen">Actions</span>`;
