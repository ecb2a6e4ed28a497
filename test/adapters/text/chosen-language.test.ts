import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { counted } from '../../../src/adapters/text/counted';
import { setMessages } from '../../../src/adapters/text/i18n';
import { fieldText, typeText } from '../../../src/adapters/text/type-text';
import { exactPercentText, numberText } from '../../../src/ui/text/number-text';

vi.mock('../../../src/adapters/browser/browser', () => ({
  browser: { i18n: { getUILanguage: () => 'en-US', getMessage: () => '' } },
}));

const show = (language: string) =>
  setMessages(JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8')));

test.each([
  ['de', '1.204', '0,5\u00a0%', 'Zahlung', 'Empfänger', '1 Anfrage gelöscht.'],
  ['en', '1,204', '0.5%', 'Payment', 'Recipient', '1 request deleted.'],
  ['es', '1.204.567', '0,5\u00a0%', 'Pago', 'Destinatario', '1 solicitud eliminada.'],
  ['nl', '1.204', '0,5%', 'Betaling', 'Ontvanger', '1 verzoek verwijderd.'],
])('texts and numbers are in %s as soon as it is chosen', (language, count, percent, type, field, sentence) => {
  show(language);
  expect(numberText(Number(count.replaceAll(/[.,]/g, '')))).toBe(count);
  expect(exactPercentText('0.5')).toBe(percent);
  expect(typeText('Payment')).toBe(type);
  expect(fieldText('Destination')).toBe(field);
  expect(counted(1, 'files_deleted', '1')).toBe(sentence);
});

test('what has no name in the language has the ledger’s', () => {
  show('de');
  expect(typeText('LedgerStateFix')).toBe('Ledger state fix');
  expect(fieldText('SomethingNew')).toBe('Something new');
});

test('a percentage keeps each of its digits', () => {
  show('en');
  expect(exactPercentText('0.0000001')).toBe('0.0000001%');
});
