import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/java';
import {
  type CodeEntry,
  type CodeValue,
  numberValue,
  signedValue,
  textValue,
  UNKNOWN,
} from '../code-value';
import { childrenOf, itemsOf, type Language, lastPart, textOf } from '../language';
import { readStringLiteral } from '../string-literal';

/** Java: builders, such as `Payment.builder()….build()`. */
export const JAVA: Language = {
  name: 'Java',
  prepare: (text) => (/[;}]\s*$/.test(text) ? text : `${text.trimEnd()}\n;`),
  parser,
  read,
};

function read(node: SyntaxNode, text: string): CodeValue {
  const own = textOf(node, text);
  const children = childrenOf(node);
  const [first, second, third] = children;
  const inner = (child: SyntaxNode | undefined) => (child ? read(child, text) : UNKNOWN);
  switch (node.name) {
    case 'StringLiteral':
      return textValue(readStringLiteral(own));
    case 'IntegerLiteral':
    case 'FloatingPointLiteral':
      return numberValue(own, /[LDF]$/i);
    case 'BooleanLiteral':
      return { kind: 'boolean', isTrue: own === 'true' };
    case 'null':
      return { kind: 'absent' };
    case 'Identifier':
      return { kind: 'name', name: own };
    case 'UnaryExpression':
      return first ? signedValue(textOf(first, text), inner(second)) : UNKNOWN;
    case 'ParenthesizedExpression':
      return inner(second);
    case 'FieldAccess':
      if (/^Unsigned(?:Integer|Long)\.ZERO$/.test(own)) return numberValue('0');
      if (/^Unsigned(?:Integer|Long)\.ONE$/.test(own)) return numberValue('1');
      return { kind: 'name', name: textOf(children.at(-1) ?? node, text) };
    case 'MethodInvocation':
      return readBuilder(node, text) ?? readCall(node, text);
    case 'ObjectCreationExpression':
      return second ? callOf(textOf(second, text), children.at(-1), text) : UNKNOWN;
    case 'BinaryExpression':
      return second
        ? {
            kind: 'operation',
            operator: textOf(second, text),
            left: inner(first),
            right: inner(third),
          }
        : UNKNOWN;
    default:
      return UNKNOWN;
  }
}

interface MethodCall {
  readonly name: string;
  readonly args: readonly SyntaxNode[][];
}

/** A builder from `builder()` to `build()`, as a record; undefined for any other call. */
function readBuilder(node: SyntaxNode, text: string): CodeValue | undefined {
  const calls: MethodCall[] = [];
  let current: SyntaxNode | undefined = node;
  while (current?.name === 'MethodInvocation') {
    const children: SyntaxNode[] = childrenOf(current);
    const [name, list] = children.slice(-2);
    if (!name || !list) return undefined;
    calls.unshift({ name: textOf(name, text), args: itemsOf(list) });
    [current] = children;
  }
  const [start, ...setters] = calls;
  const className = lastPart(current ? textOf(current, text) : '');
  if (start?.name !== 'builder' || setters.pop()?.name !== 'build') return undefined;
  return { kind: 'record', className, entries: entriesOf(setters, text) };
}

/** The entries of a builder. `addMemos(…)` adds to the list of memos. */
function entriesOf(setters: readonly MethodCall[], text: string): CodeEntry[] {
  const entries: CodeEntry[] = [];
  for (const { name, args } of setters) {
    const values = args.map(([only, ...others]) =>
      only && others.length === 0 ? read(only, text) : UNKNOWN,
    );
    const [, list] = /^add(?:All)?([A-Z]\w*)$/.exec(name) ?? [];
    if (!list) {
      entries.push({ name, value: values.length === 1 ? (values[0] ?? UNKNOWN) : UNKNOWN });
      continue;
    }
    const before = entries.findIndex((entry) => entry.name === list);
    const old = entries[before]?.value;
    const items = [...(old?.kind === 'list' ? old.items : []), ...values];
    if (before >= 0) entries.splice(before, 1);
    entries.push({ name: list, value: { kind: 'list', items } });
  }
  return entries;
}

function readCall(node: SyntaxNode, text: string): CodeValue {
  const children = childrenOf(node);
  const [name, list] = children.slice(-2);
  const receiver = children.length > 2 && children[0] ? read(children[0], text) : undefined;
  return name ? callOf(textOf(name, text), list, text, receiver) : UNKNOWN;
}

function callOf(
  name: string,
  list: SyntaxNode | undefined,
  text: string,
  receiver?: CodeValue,
): CodeValue {
  if (list?.name !== 'ArgumentList') return UNKNOWN;
  const args = itemsOf(list).map(([only, ...others]) =>
    only && others.length === 0 ? read(only, text) : UNKNOWN,
  );
  return { kind: 'call', name, args, ...(receiver && { receiver }) };
}
