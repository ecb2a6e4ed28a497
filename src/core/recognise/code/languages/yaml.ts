import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';
import { type CodeRecord, type CodeValue, numberValue, signedValue, UNKNOWN } from '../code-value';

/**
 * Reads YAML, and lines of `Field: value`; undefined when the text is not a mapping with different
 * keys.
 */
export function readYaml(text: string): CodeRecord | undefined {
  const parsed = parseDocument(text, { uniqueKeys: true, merge: false, logLevel: 'silent' });
  // In braces a word without quotes may be a variable of a program.
  if (parsed.errors.length > 0 || !isMap(parsed.contents) || parsed.contents.flow) {
    return undefined;
  }
  const value = readNode(parsed.contents as Node);
  return value.kind === 'record' ? value : undefined;
}

function readNode(node: Node | null | undefined): CodeValue {
  if (isMap(node) && !node.flow) {
    const entries = node.items.map(({ key, value }: Pair) => ({
      name: isScalar(key) ? String(key.value) : '?',
      value: readNode(value as Node | null),
    }));
    return { kind: 'record', className: '', entries };
  }
  if (isSeq(node) && !node.flow)
    return { kind: 'list', items: node.items.map((item) => readNode(item as Node)) };
  if (!isScalar(node) || isAlias(node)) return UNKNOWN;
  return readScalar(node.value, node.source ?? '', node.type);
}

/** A scalar without quotes is what it is written as: YAML would round a long number. */
function readScalar(value: unknown, source: string, type: string | undefined): CodeValue {
  if (typeof value === 'boolean') return { kind: 'boolean', isTrue: value };
  // Nothing after the colon is a value that is still to be filled in.
  if (value === null) return source === '' ? UNKNOWN : { kind: 'absent' };
  if (typeof value !== 'number') {
    return typeof value === 'string' ? { kind: 'text', text: value } : UNKNOWN;
  }
  if (type !== 'PLAIN') return { kind: 'text', text: source };
  const [, sign = '', digits = ''] = /^([+-]?)(.*)$/.exec(source) ?? [];
  const number = numberValue(digits, /$^/);
  return sign ? signedValue(sign, number) : number;
}
