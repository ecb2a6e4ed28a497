import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import type { Sentence } from '../../../src/core/transaction/sentences/sentence';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** A sentence as an English reader sees it, its moments in universal time. */
export function inEnglish({ name, parts, step, by }: Sentence): string {
  const { message, placeholders = {} } = messages[`say_${name}`] as Message;
  const texts = parts.map((part) => {
    if (typeof part === 'string') return part;
    return part instanceof Date ? part.toISOString() : part.join(', ');
  });
  const gaps = Object.keys(placeholders).length;
  if (gaps !== texts.length) throw new Error(`say_${name} has ${gaps} gaps, ${texts.length} parts`);
  const text = message.replace(/\$(\w+)\$/g, (_gap, gap: string) => {
    const place = Number(placeholders[gap.toLowerCase()]?.content.slice(1));
    return texts[place - 1] ?? '?';
  });
  return step === undefined ? text : `${step} ${by} ${text}`;
}
