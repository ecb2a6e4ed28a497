import { html } from 'hono/html';
import type { Markup, SectionQuery } from './section';

/** A form with one button that runs an action. @param fields hidden fields of the form */
export function button(
  action: string,
  label: string,
  { returnTo }: SectionQuery,
  fields: Readonly<Record<string, string>> = {},
): Markup {
  const hidden = Object.entries({ ...fields, from: returnTo }).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  );
  return html`<form method="post" action="/${action}">
    ${hidden}<button>${label}</button>
  </form>`;
}
