import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/python';
import {
  type CodeEntry,
  type CodeValue,
  numberValue,
  signedValue,
  textValue,
  UNKNOWN,
} from '../code-value';
import { childrenOf, itemsOf, type Language, textOf } from '../language';
import { readStringLiteral } from '../string-literal';

/** Python: dictionaries, and constructors with named arguments. */
export const PYTHON: Language = {
  name: 'Python',
  prepare: (text) => text,
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
      return textValue(readPythonString(own));
    case 'ContinuedString':
      return joinTexts(children.map(inner));
    case 'Number':
      return numberValue(own);
    case 'Boolean':
      return { kind: 'boolean', isTrue: own === 'True' };
    case 'None':
      return { kind: 'absent' };
    case 'VariableName':
      return { kind: 'name', name: own };
    case 'UnaryExpression':
      return first ? signedValue(textOf(first, text), inner(second)) : UNKNOWN;
    case 'ParenthesizedExpression':
      return inner(second);
    case 'DictionaryExpression':
      return { kind: 'record', className: '', entries: itemsOf(node).map(readPair(text)) };
    case 'ArrayExpression':
    case 'TupleExpression':
      return {
        kind: 'list',
        items: itemsOf(node).map((item) => (item.length === 1 ? inner(item[0]) : UNKNOWN)),
      };
    case 'MemberExpression':
      return { kind: 'name', name: textOf(children.at(-1) ?? node, text) };
    case 'CallExpression':
      return first && second ? readCall(first, second, text) : UNKNOWN;
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

/** A string without prefix, or a raw one without escapes. Bytes are not text. */
function readPythonString(literal: string): string | undefined {
  const [, prefix = '', quoted = ''] = /^([a-z]{0,2})(["'][\s\S]*)$/i.exec(literal) ?? [];
  if (/^u?$/i.test(prefix)) return readStringLiteral(quoted);
  return /^r$/i.test(prefix) && !quoted.includes('\\') ? readStringLiteral(quoted) : undefined;
}

/** The text of string literals that stand next to each other. */
function joinTexts(parts: readonly CodeValue[]): CodeValue {
  const texts = parts.map((part) => (part.kind === 'text' ? part.text : undefined));
  return textValue(texts.includes(undefined) ? undefined : texts.join(''));
}

function readPair(text: string) {
  return ([key, colon, value]: SyntaxNode[]): CodeEntry => {
    const name = key?.name === 'String' ? readPythonString(textOf(key, text)) : undefined;
    if (name === undefined || colon?.name !== ':' || !value)
      // A key that is a variable is not the name of a field.
      return { name: key ? `(${textOf(key, text)})` : '', value: UNKNOWN };
    return { name, value: read(value, text) };
  };
}

/** A call: a constructor when an argument has a name. */
function readCall(callee: SyntaxNode, list: SyntaxNode, text: string): CodeValue {
  const path = childrenOf(callee);
  const name = textOf(path.at(-1) ?? callee, text);
  const items = itemsOf(list);
  if (!items.some(([, operator]) => operator?.name === 'AssignOp')) {
    const [object] = path;
    const receiver = callee.name === 'MemberExpression' && object ? read(object, text) : undefined;
    const args = items.map(([only, ...others]) =>
      only && others.length === 0 ? read(only, text) : UNKNOWN,
    );
    return { kind: 'call', name, args, ...(receiver && { receiver }) };
  }
  const entries = items.map(([key, operator, value]) => {
    const keyText = key ? textOf(key, text) : '';
    if (operator?.name !== 'AssignOp' || !value) return { name: keyText, value: UNKNOWN };
    return { name: keyText, value: read(value, text) };
  });
  return { kind: 'record', className: name, entries };
}
