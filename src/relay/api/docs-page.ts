import { html } from 'hono/html';
import { findFields, findText } from '../../core/fields';
import { fieldsTable, parametersTable } from './docs-schema';
import { type DocsMarkup, paragraphs, withCode } from './docs-text';
import type { OpenApi } from './openapi';
import { operations } from './operations';
import { PROBLEMS } from './problems';

/** The documentation for people, made of the same description as `/openapi.json`; without scripts. */
export function docsPage(document: OpenApi): DocsMarkup {
  const { schemas } = document.components;
  return html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>${document.info.title}: calls for your own programs</title>
      <link rel="stylesheet" href="/docs.css" />
      <main>
        <h1>${document.info.title}: calls for your own programs</h1>
        <p>${document.info.description}</p>
        <p>
          Send <code>Authorization: Bearer xrt_…</code> with every call. The operator of the relay
          creates the token. <a href="/openapi.json">openapi.json</a> describes the calls for
          programs (OpenAPI 3.1).
        </p>
        <nav aria-label="Contents">
          <ul>
            ${operations.map(({ id, summary }) => html`<li><a href="#${id}">${summary}</a></li>`)}
            <li><a href="#schemas">Data</a></li>
            <li><a href="#problems">Errors</a></li>
          </ul>
        </nav>
        ${operations.map(({ method, path }) => operationSection(document, method, path))}
        <section>
          <h2 id="schemas">Data</h2>
          ${Object.entries(schemas).map(([name, schema]) => schemaSection(name, schema))}
        </section>
        <section>
          <h2 id="problems">Errors</h2>
          <p>
            An error is <code>application/problem+json</code> (RFC 9457). Its
            <code>type</code> leads here, and its <code>detail</code> says what to do next.
          </p>
          <dl>
            ${Object.entries(PROBLEMS).map(
              ([name, { status, title, meaning }]) => html`<dt id="problem-${name}">
                  ${status} <code>${name}</code>: ${title}
                </dt>
                <dd>${withCode(meaning)}</dd>`,
            )}
          </dl>
        </section>
      </main>
    </html>`;
}

function operationSection({ paths }: OpenApi, method: string, path: string): DocsMarkup {
  const operation = findFields(paths[path]?.[method]) ?? {};
  const parameters = (operation.parameters ?? []) as Record<string, unknown>[];
  return html`<section>
    <h2 id="${operation.operationId}">${operation.summary}</h2>
    <p class="call"><code>${method.toUpperCase()} ${path}</code></p>
    ${paragraphs(findText(operation.description) ?? '')}
    ${parameters.length > 0 && parametersTable(parameters)} ${examplesOf(operation)}
    <h3>Answers</h3>
    <ul>
      ${Object.entries(findFields(operation.responses) ?? {}).map(([status, answer]) =>
        answerLine(status, answer),
      )}
    </ul>
  </section>`;
}

function answerLine(status: string, answer: unknown): DocsMarkup {
  const content = Object.values(findFields(findFields(answer)?.content) ?? {})[0];
  const schema = findText(findFields(findFields(content)?.schema)?.$ref)
    ?.split('/')
    .at(-1);
  return html`<li>
    <b>${status}</b> ${findText(findFields(answer)?.description)}
    ${schema && html`(<a href="#schema-${schema}">${schema}</a>)`}
  </li>`;
}

function examplesOf(operation: Record<string, unknown>): DocsMarkup[] {
  const body = findFields(operation.requestBody);
  const json = findFields(findFields(body?.content)?.['application/json']);
  return Object.values(findFields(json?.examples) ?? {}).map((example) => {
    const { summary, value } = findFields(example) ?? {};
    return html`<h3>${summary}</h3>
      <pre tabindex="0"><code>${JSON.stringify(value, null, 2)}</code></pre>`;
  });
}

function schemaSection(name: string, schema: Record<string, unknown>): DocsMarkup {
  return html`<h3 id="schema-${name}">${name}</h3>
    ${paragraphs(findText(schema.description) ?? '')} ${fieldsTable(schema)}`;
}
