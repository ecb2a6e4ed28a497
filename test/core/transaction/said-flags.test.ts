import definitions from 'ripple-binary-codec/dist/enums/definitions.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { risksOf } from '../../../src/core/transaction/risks';
import { sentencesOf } from '../../../src/core/transaction/sentences';
import { EXAMPLES } from './examples/all';

const flags = Object.entries(definitions.TRANSACTION_FLAGS)
  .filter(([type]) => type !== 'universal')
  .flatMap(([type, byName]) => Object.entries(byName).map(([name, bit]) => ({ type, name, bit })));

const saidOf = (tx: object) =>
  JSON.stringify([sentencesOf({ ...tx }), risksOf({ ...tx }, undefined)]);

test.each(flags)('says the flag $name of $type, or gives no sentences', ({ type, bit }) => {
  const examples = EXAMPLES.filter(({ tx }) => tx.TransactionType === type);
  expect(examples.length).toBeGreaterThan(0);
  for (const { tx, title } of examples) {
    const before = Number(tx.Flags ?? 0);
    const isSet = Math.floor(before / bit) % 2 === 1;
    const toggled = { ...tx, Flags: isSet ? before - bit : before + bit };
    expect(saidOf(toggled), title).not.toBe(saidOf(tx));
  }
});

test.each(EXAMPLES)('says that $title has a flag that is not known', ({ tx }) => {
  const sentences = sentencesOf({ ...tx, Flags: Number(tx.Flags ?? 0) + 0x1000_0000 });
  expect(sentences.at(-1)?.name).toBe('flags_other');
  expect(sentences.at(-1)?.parts.flat()).toContain('0x10000000');
});
