import english from '../../../public/_locales/en/messages.json' with { type: 'json' };
import type { Sentence } from '../../../src/core/transaction/sentences/sentence';

/** The messages of a language, as in `public/_locales`. */
export type Messages = Readonly<Record<string, Message>>;

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** The English text of a sentence, with dates in UTC. */
export function inEnglish(sentence: Sentence): string {
  return inLanguage(english, sentence);
}

/** The text of a sentence in a language, with dates in UTC. */
export function inLanguage(messages: Messages, { name, parts, step, by }: Sentence): string {
  const { message, placeholders = {} } = messages[`say_${name}`] ?? { message: '' };
  const texts = parts.map((part) => {
    if (typeof part === 'string') return part;
    if (part instanceof Date) return part.toISOString();
    return 'address' in part ? part.address : part.join(', ');
  });
  const count = Object.keys(placeholders).length;
  if (count !== texts.length)
    throw new Error(`say_${name} has ${count} placeholders, ${texts.length} parts`);
  const text = message.replace(/\$(\w+)\$/g, (_match, placeholder: string) => {
    const position = Number(placeholders[placeholder.toLowerCase()]?.content.slice(1));
    return texts[position - 1] ?? '?';
  });
  return step === undefined ? text : `${step} ${by} ${text}`;
}
