import { html } from 'hono/html';
import { findFields, findText } from '../../core/fields';
import { type DocsMarkup, withCode } from './docs-text';

type Json = Readonly<Record<string, unknown>>;

/** A row of a table of fields. */
interface FieldRow {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** The fields of an object's schema as a table; those of inner objects have names with dots. */
export function fieldsTable(schema: Json): DocsMarkup {
  return rowsTable('Field', fieldRows(schema, ''));
}

/** Parameters of a call as a table. */
export function parametersTable(parameters: readonly Json[]): DocsMarkup {
  const rows = parameters.map((parameter) => ({
    name: String(parameter.name),
    type: typeOf(findFields(parameter.schema) ?? {}),
    text: findText(parameter.description) ?? (parameter.required ? 'Required.' : ''),
  }));
  return rowsTable('Parameter', rows);
}

function rowsTable(heading: string, rows: readonly FieldRow[]): DocsMarkup {
  return html`<table>
    <thead>
      <tr><th scope="col">${heading}</th><th scope="col">Type</th><th scope="col">Meaning</th></tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ name, type, text }) => html`<tr>
          <th scope="row"><code>${name}</code></th><td>${type}</td><td>${withCode(text)}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

function fieldRows(schema: Json, prefix: string): FieldRow[] {
  return Object.entries(findFields(schema.properties) ?? {}).flatMap(([name, value]) => {
    const field = findFields(value) ?? {};
    const inner = findFields(field.properties) && field.additionalProperties === false ? field : {};
    const text = findText(field.description) ?? '';
    return [
      { name: prefix + name, type: typeOf(field), text },
      ...fieldRows(inner, `${prefix}${name}.`),
    ];
  });
}

function typeOf(schema: Json): string {
  const reference = findText(schema.$ref);
  if (reference) return reference.split('/').at(-1) ?? '';
  if (Array.isArray(schema.enum)) return schema.enum.join(' | ');
  if (Array.isArray(schema.anyOf)) {
    const types = schema.anyOf.map((one) => typeOf(findFields(one) ?? {}));
    return [...new Set(types)].join(' or ');
  }
  if (schema.type === 'array') return `list of ${typeOf(findFields(schema.items) ?? {})}`;
  const type = findText(schema.type) ?? 'anything';
  const format = findText(schema.format);
  return format ? `${type} (${format})` : type;
}
