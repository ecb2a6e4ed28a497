import { findPlaces, LIST_LENGTH, PHRASE_LENGTHS } from './word-lists';
import { readWords, type Word } from './words';

/** Ends of what may be a phrase by itself: of a line, a quote, a bracket or a sentence. */
const SEGMENT_END = /[\n\r\t/:："“”„«»「」‘’'`=?&#<>|{}[\]().。;!]+/;

/** Longer than any phrase with its numbers. */
const MAX_LENGTH = 600;

/**
 * Whether a text, or a part of it between two marks, is a recovery phrase in which a word or two are
 * misspelt.
 */
export function hasMisspeltPhrase(text: string): boolean {
  const label = /^[^:：\n]{0,40}[:：]/.exec(text)?.[0] ?? '';
  const segments = [text.slice(label.length), ...text.split(SEGMENT_END)];
  return segments.some((segment) => segment.length <= MAX_LENGTH && isNearlyPhrase(segment));
}

function isNearlyPhrase(segment: string): boolean {
  // Twelve words, with a character between them.
  if (segment.length < 23) return false;
  const words = readWords(segment);
  if (!PHRASE_LENGTHS.includes(words.length)) return false;
  const allowed = words.length < 18 ? 1 : 2;
  return countInOneList(words) >= words.length - allowed;
}

function countInOneList(words: readonly Word[]): number {
  const counts = new Map<number, number>();
  for (const { text } of words) {
    for (const place of findPlaces(text) ?? []) {
      const list = Math.floor(place / LIST_LENGTH);
      counts.set(list, (counts.get(list) ?? 0) + 1);
    }
  }
  return Math.max(0, ...counts.values());
}
