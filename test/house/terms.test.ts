import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/core/language';
import type { Messages } from '../../src/core/message';

const messagesOf = (language: string): Messages =>
  JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));

/** Messages whose text contains a match: “<key>: <text>”. */
function findMatches(language: string, pattern: RegExp, keys = /./): string[] {
  return Object.entries(messagesOf(language))
    .filter(([key, { message }]) => keys.test(key) && pattern.test(message))
    .map(([key, { message }]) => `${key}: ${message}`);
}

/** One thing has one name: what a language does not say, and what it says instead. */
const AVOIDED: readonly [language: string, avoided: RegExp, instead: string][] = [
  ['en', /\b(open|outstanding|waiting) requests?\b|\bstill open\b/i, 'pending request'],
  ['en', /\bown key\b/, 'master key'],
  ['en', /\bledger (will|may) (reject|refuse)/, 'fails on the ledger'],
  ['en', /Xaman (rejected|rejects|declined)/, 'Xaman refused'],
  ['de', /Unterschrift|unterschreib/i, 'Signatur, signieren'],
  ['de', /\b(Payment|Request|Recipient)\b/, 'Zahlung, Anfrage, Empfänger'],
  ['de', /\b(du|dein\w*|dir|dich)\b/i, 'Sie'],
  ['de', /offene\w* Anfragen?\b|noch offen und/, 'ausstehende Anfrage'],
  ['de', /Ledger (wird|weist) .*zurück/, 'im Ledger fehlschlagen'],
  ['es', /\b(Payment|Request)\b/, 'pago, solicitud'],
  ['es', /\b(tú|tu|tus|contigo)\b/i, 'usted'],
  ['es', /solicitudes? abiertas?/, 'solicitud pendiente'],
  ['es', /ledger (lo|la) rechaza/, 'falla en el ledger'],
  ['ja', /進行中|承認待ちのリクエスト/, '未完了'],
  ['ja', /許可制/, '許可型'],
  ['nl', /\b(u|uw)\b/i, 'je'],
  ['nl', /\b(Payment|Request)\b/, 'betaling, verzoek'],
  ['nl', /signatuur|tekening onder/i, 'handtekening'],
  ['nl', /ledger (zal|kan) (dit|het|die) weigeren/, 'mislukt op de ledger'],
];

test.each(AVOIDED)('%s does not say %s', (language, avoided, instead) => {
  expect(findMatches(language, avoided), `Say: ${instead}.`).toEqual([]);
});

test.each(LANGUAGES)('%s tells the three refusals apart', (language) => {
  const messages = messagesOf(language);
  const texts = ['status_rejected', 'status_refused', 'fact_failed'].map(
    (key) => messages[key]?.message,
  );
  expect(new Set(texts).size).toBe(3);
  expect(messages.fact_rejected?.message).toBe(texts[0]);
  expect(messages.fact_refused?.message).toBe(texts[1]);
});

/** The quotation marks and other signs that a language does not use. */
const FOREIGN_SIGNS = {
  de: /[«»”「」]/,
  en: /[«»„「」]/,
  es: /[“”„「」]/,
  ja: /[«»“”„]|[ぁ-んァ-ヶ一-龠] ?[?!:;,]/,
  nl: /[«»„「」]/,
} as const;

test.each(LANGUAGES)('%s uses its own quotation marks and typographic signs', (language) => {
  expect(findMatches(language, FOREIGN_SIGNS[language])).toEqual([]);
  // The example of a JSON file has the quotation marks of JSON.
  expect(findMatches(language, /["']|\.\.\./, /^(?!file_json$)/)).toEqual([]);
});

test.each(LANGUAGES)('%s keeps a number and its unit on one line', (language) => {
  expect(findMatches(language, /(\d|\$) (MB|KB|XRP\b|%)/)).toEqual([]);
});
