import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../../src/core/transaction/sentences';
import { inLanguage, type Messages } from './english';
import { EXAMPLES } from './examples/all';

const folder = 'public/_locales';

describe.each(readdirSync(folder))('in the language %s', (locale) => {
  const messages: Messages = JSON.parse(readFileSync(`${folder}/${locale}/messages.json`, 'utf8'));

  test.each(EXAMPLES)('says every part of each sentence of $title', ({
    tx,
    network,
    sentences,
  }) => {
    const said = sentencesOf(tx, network);
    expect(said).toHaveLength(sentences.length);
    for (const sentence of said) {
      const text = inLanguage(messages, sentence);
      expect(text).not.toMatch(/\$|undefined/);
      for (const part of sentence.parts) {
        const value = part instanceof Date ? part.toISOString() : part;
        const texts =
          typeof value === 'object' && 'address' in value ? [value.address] : [value].flat();
        for (const each of texts) expect(text, sentence.name).toContain(each);
      }
    }
  });
});
