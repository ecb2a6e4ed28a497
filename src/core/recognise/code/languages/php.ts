import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/php';
import { type CodeValue, numberValue, signedValue, textValue, UNKNOWN } from '../code-value';
import { childrenOf, itemsOf, type Language, lastPart, textOf } from '../language';
import { readRawLiteral, readStringLiteral } from '../string-literal';

/** PHP: arrays with keys, and constructors with named arguments. */
export const PHP: Language = {
  name: 'PHP',
  prepare: (text) => (text.includes('<?php') ? text : `<?php ${text.trimEnd()}\n;`),
  parser,
  read,
};

function read(node: SyntaxNode, text: string): CodeValue {
  const own = textOf(node, text);
  const children = childrenOf(node);
  const [first, second, third] = children;
  const inner = (child: SyntaxNode | undefined) => (child ? read(child, text) : UNKNOWN);
  switch (node.name) {
    case 'String':
      return textValue(first ? undefined : readPhpString(own));
    case 'Integer':
    case 'Float':
      return numberValue(own);
    case 'Boolean':
      return { kind: 'boolean', isTrue: /^true$/i.test(own) };
    case 'null':
      return { kind: 'absent' };
    case 'Name':
    case 'VariableName':
      return { kind: 'name', name: own };
    case 'UnaryExpression':
      return first ? signedValue(textOf(first, text), inner(second)) : UNKNOWN;
    case 'ParenthesizedExpression':
      return inner(second);
    case 'ArrayExpression':
      return readArray(children.find(({ name }) => name === 'ValueList') ?? node, text);
    case 'MemberExpression':
    case 'ScopedExpression':
      return { kind: 'name', name: textOf(children.at(-1) ?? node, text) };
    case 'CallExpression':
      return first ? readCall(first, children.at(-1), text) : UNKNOWN;
    case 'NewExpression':
      return second ? readCall(second, children.at(-1), text) : UNKNOWN;
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

/** In single quotes PHP has no escapes but those of the quote and of the backslash. */
function readPhpString(literal: string): string | undefined {
  return literal.startsWith("'") ? readRawLiteral(literal) : readStringLiteral(literal);
}

function readArray(list: SyntaxNode, text: string): CodeValue {
  const items = itemsOf(list).filter(([only]) => only?.name !== 'array');
  if (!items.some(([only]) => only?.name === 'Pair')) {
    return { kind: 'list', items: items.map(([only]) => (only ? read(only, text) : UNKNOWN)) };
  }
  const entries = items.map(([pair]) => {
    const [key, , value] = pair?.name === 'Pair' ? childrenOf(pair) : [];
    const name = key?.name === 'String' ? readPhpString(textOf(key, text)) : undefined;
    if (name === undefined || !value)
      return { name: pair ? textOf(pair, text) : '', value: UNKNOWN };
    return { name, value: read(value, text) };
  });
  return { kind: 'record', className: '', entries };
}

/** A call: a constructor when an argument has a name. */
function readCall(callee: SyntaxNode, list: SyntaxNode | undefined, text: string): CodeValue {
  if (list?.name !== 'ArgList') return UNKNOWN;
  const name = lastPart(textOf(callee, text));
  const items = itemsOf(list);
  if (!items.some(([only]) => only?.name === 'NamedArgument')) {
    const args = items.map(([only]) => (only ? read(only, text) : UNKNOWN));
    return { kind: 'call', name, args };
  }
  const entries = items.map(([argument]) => {
    const [key, , value] = argument?.name === 'NamedArgument' ? childrenOf(argument) : [];
    if (!key || !value) return { name: argument ? textOf(argument, text) : '', value: UNKNOWN };
    return { name: textOf(key, text), value: read(value, text) };
  });
  return { kind: 'record', className: name, entries };
}
