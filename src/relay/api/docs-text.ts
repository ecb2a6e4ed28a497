import { html } from 'hono/html';

/** What the template tag `html` returns. */
export type DocsMarkup = ReturnType<typeof html>;

/** A description: paragraphs, with code between backticks. */
export function paragraphs(text: string): DocsMarkup[] {
  return text.split('\n\n').map((paragraph) => html`<p>${withCode(paragraph)}</p>`);
}

/** A text with code between backticks. */
export function withCode(text: string): (DocsMarkup | string)[] {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));
}
