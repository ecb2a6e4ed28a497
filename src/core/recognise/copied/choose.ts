import { nothingToSign, type Recognised, type RecognisedChoice } from '../recognised';

/** More than the transactions in one answer of a node; a page has fewer. */
const MAX_CHOICES = 400;

/**
 * The one thing that several parts of a text say, or the transactions and objects to choose from. A part with a
 * problem is a problem of the whole: what was not understood is not left out.
 */
export function chooseFrom(parts: readonly Recognised[]): Recognised {
  const distinct = [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()];
  const [only, ...others] = distinct;
  if (!only) return nothingToSign('no-type');
  if (others.length === 0) return only;
  const choices = distinct.filter(isChoice);
  if (choices.length > MAX_CHOICES) return nothingToSign('too-long');
  if (choices.length === distinct.length) return { kind: 'several', choices };
  return distinct.find((part) => !isChoice(part)) ?? only;
}

function isChoice(part: Recognised): part is RecognisedChoice {
  return ['transaction', 'blob', 'hash', 'object'].includes(part.kind);
}
