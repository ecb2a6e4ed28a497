import { html } from 'hono/html';
import type { Markup } from './section';

/** A table. Each cell carries its column's name, because narrow pages stack the cells. */
export function table(
  columns: readonly string[],
  rows: readonly (readonly (Markup | string)[])[],
): Markup {
  // The roles keep it a table for screen readers when the style sheet changes `display`.
  const head = columns.map(
    (name) => html`<th role="columnheader" scope="col">${name || ACTIONS}</th>`,
  );
  const body = rows.map((cells) => {
    const row = cells.map(
      (cell, index) =>
        html`<td role="cell" data-column="${columns[index] ?? ''}"><div>${cell}</div></td>`,
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

const ACTIONS = html`<span class="visually-hidden">Actions</span>`;
