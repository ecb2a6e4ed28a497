import {
  decodeBase64,
  decodePercent,
  decodeReferences,
  mentionsTransaction,
  unescapeQuotes,
  withoutTags,
} from './decode';
import { withoutLineMarks } from './line-marks';

/** Forms inside each other: a link with the HTML of a text in quotes. */
const MAX_DEPTH = 3;

/** A transaction is never longer, in any form. */
const MAX_LENGTH = 64 * 1024;

/** More forms than a text has that was really copied. */
const MAX_FORMS = 12;

/**
 * The texts that a text was before it was printed or encoded: without line numbers, marks of a diff, of
 * a quote or of a comment, and without tags; decoded from HTML, quotes, percent-encoding and base64.
 * The nearest come first.
 */
export function copiedForms(text: string): string[] {
  if (text.length > MAX_LENGTH) return [];
  const forms: string[] = [];
  let layer = [text];
  for (let depth = 0; depth < MAX_DEPTH && layer.length > 0; depth += 1) {
    const next = new Set(layer.flatMap(formsOf));
    layer = [...next].filter((form) => form !== text && !forms.includes(form));
    forms.push(...layer);
    if (forms.length > MAX_FORMS) break;
  }
  return forms.slice(0, MAX_FORMS);
}

function formsOf(text: string): string[] {
  const isTagged = /<\/?[a-z]/i.test(text);
  const forms = [
    withoutLineMarks(text),
    isTagged ? decodeReferences(withoutTags(text)) : undefined,
    /&[#a-z]/i.test(text) ? decodeReferences(text) : undefined,
    /\\["u]|^\s*"[^"\n]*\\n/.test(text) ? unescapeQuotes(text) : undefined,
    /%[0-9a-f]{2}/i.test(text) ? decodePercent(text) : undefined,
    mentionsTransaction(text) ? undefined : decodeBase64(text),
  ];
  return forms.filter((form) => form !== undefined && form !== text) as string[];
}
