import { CSV_SEPARATORS, type CsvRecord, fromSheetText, parseCsv } from '../csv';
import { type Fields, findFields, findJson } from '../fields';
import { CONTACT_LIMIT, contactKey, type NamedAddress } from './contact';
import { type EntryProblem, type EntryRole, findEntryRole, parseEntry } from './parse-entry';

/** Why a file is refused; its message is `file_<problem>`. */
export type ContactsFileProblem = 'big' | 'many' | 'empty' | 'json' | 'csv' | 'columns';

/** A refused entry, with its line (CSV) or its position in the list (JSON), from 1. */
export interface RejectedEntry {
  readonly position: number;
  readonly problem: EntryProblem;
}

export type ParsedContacts =
  | { readonly ok: false; readonly problem: ContactsFileProblem; readonly line?: number }
  | {
      readonly ok: true;
      readonly positionUnit: 'line' | 'entry';
      readonly accepted: readonly NamedAddress[];
      readonly rejected: readonly RejectedEntry[];
    };

/** The longest file, in UTF-16 units. A full address book is always shorter. */
export const TEXT_LIMIT = 2 ** 20;

/**
 * Reads the contacts of a file, CSV or JSON by its first character. Invalid entries are reported;
 * of two entries for the same address and tag the first is accepted.
 * @param text at most `TEXT_LIMIT` UTF-16 units
 */
export function parseContacts(text: string): ParsedContacts {
  if (text.length > TEXT_LIMIT) return { ok: false, problem: 'big' };
  const body = text.replace(/^\ufeff/, '');
  if (body.trim() === '') return { ok: false, problem: 'empty' };
  return /^\s*[[{]/.test(body) ? parseJson(body) : parseSheet(body);
}

function parseJson(text: string): ParsedContacts {
  const list = findJson(text);
  if (!Array.isArray(list)) return { ok: false, problem: 'json' };
  const entries = list.map((entry, at) => ({ position: at + 1, fields: findFields(entry) }));
  return parseEntries('entry', entries);
}

/** Excel's first line that names the separator, with its line end. */
const SEPARATOR_LINE = /^"?sep=(.)"?(?:\r\n|\n|\r)/i;

function parseSheet(text: string): ParsedContacts {
  const [line = '', named] = SEPARATOR_LINE.exec(text) ?? [];
  const separators = CSV_SEPARATORS.filter((each) => named === undefined || each === named);
  // A blank line in its place keeps the numbers of the lines.
  const sheet = line ? `\n${text.slice(line.length)}` : text;
  const tables = separators.map((separator) => parseCsv(sheet, separator));
  const read = tables.filter((table): table is CsvRecord[] => Array.isArray(table));
  const table = read.find(([header]) => header && hasColumns(header));
  const broken = tables.find((each) => !Array.isArray(each));
  if (!table) {
    return broken && !Array.isArray(broken)
      ? { ok: false, problem: 'csv', line: broken.badLine }
      : { ok: false, problem: 'columns' };
  }
  const [header, ...rows] = table;
  const columns = header?.cells ?? [];
  const entries = rows.map(({ line, cells }) => ({
    position: line,
    // More cells than columns: a name has a separator and no quotes, so the cells are ambiguous.
    fields: cells.slice(columns.length).some((cell) => cell !== '')
      ? undefined
      : fieldsOf(columns, cells),
  }));
  return parseEntries('line', entries);
}

/** Whether a header has one column for addresses, one for names, and no name of a column twice. */
function hasColumns({ cells }: CsvRecord): boolean {
  const count = (role: EntryRole) => cells.filter((cell) => findEntryRole(cell) === role).length;
  const named = cells.filter((cell) => cell !== '');
  return count('address') === 1 && count('name') === 1 && new Set(named).size === named.length;
}

function fieldsOf(columns: readonly string[], cells: readonly string[]): Fields {
  const pairs = columns.map((column, at) => {
    const cell = cells[at] ?? '';
    return [column, findEntryRole(column) === 'name' ? fromSheetText(cell) : cell];
  });
  return Object.fromEntries(pairs);
}

function parseEntries(
  unit: 'line' | 'entry',
  entries: readonly { position: number; fields: Fields | undefined }[],
): ParsedContacts {
  if (entries.length > CONTACT_LIMIT) return { ok: false, problem: 'many' };
  if (entries.length === 0) return { ok: false, problem: 'empty' };
  const accepted = new Map<string, NamedAddress>();
  const rejected: RejectedEntry[] = [];
  for (const { position, fields } of entries) {
    const read = fields ? parseEntry(fields) : 'shape';
    if (typeof read === 'string') rejected.push({ position: position, problem: read });
    else if (accepted.has(contactKey(read)))
      rejected.push({ position: position, problem: 'duplicate' });
    else accepted.set(contactKey(read), read);
  }
  return { ok: true, positionUnit: unit, accepted: [...accepted.values()], rejected: rejected };
}
