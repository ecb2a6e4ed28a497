import { html } from 'hono/html';
import type { Asked, Markup } from './section';

/** A button that does something by itself. @param fields what it is about */
export function button(
  action: 'retry' | 'replay' | 'end',
  label: string,
  { from }: Asked,
  fields: Readonly<Record<string, string>> = {},
): Markup {
  const hidden = Object.entries({ ...fields, from }).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  );
  return html`<form method="post" action="/${action}">
    ${hidden}<button>${label}</button>
  </form>`;
}
