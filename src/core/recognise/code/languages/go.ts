import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/go';
import { type CodeValue, numberValue, signedValue, textValue, UNKNOWN } from '../code-value';
import { childrenOf, itemsOf, type Language, lastPart, textOf } from '../language';
import { readStringLiteral } from '../string-literal';

/** Go: struct literals and maps. */
export const GO: Language = {
  name: 'Go',
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
      return textValue(readGoString(own));
    case 'Number':
      return numberValue(own);
    case 'Bool':
      return { kind: 'boolean', isTrue: own === 'true' };
    case 'Nil':
      return { kind: 'absent' };
    case 'VariableName':
      return { kind: 'name', name: own };
    case 'UnaryExp':
      if (first && textOf(first, text) === '&') return inner(second);
      return first ? signedValue(textOf(first, text), inner(second)) : UNKNOWN;
    case 'ParenthesizedExp':
      return inner(second);
    case 'TypedLiteral':
      return first && second ? readLiteral(second, typeName(first, text), text) : UNKNOWN;
    case 'LiteralValue':
      return readLiteral(node, { className: '', isList: false }, text);
    case 'SelectorExpr':
      return { kind: 'name', name: textOf(children.at(-1) ?? node, text) };
    case 'CallExpr':
      return first ? readCall(first, children.at(-1), text) : UNKNOWN;
    case 'BinaryExp':
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

/** A raw string in backquotes has no escapes. */
function readGoString(literal: string): string | undefined {
  return literal.startsWith('`') ? literal.slice(1, -1) : readStringLiteral(literal);
}

interface LiteralType {
  readonly className: string;
  readonly isList: boolean;
}

/** The type of a literal: the last part of its name; empty for a map. */
function typeName(type: SyntaxNode, text: string): LiteralType {
  const isList = type.name === 'SliceType' || type.name === 'ArrayType';
  if (type.name === 'MapType') return { className: '', isList };
  const className = lastPart(textOf(type, text));
  return { className, isList };
}

function readLiteral(literal: SyntaxNode, type: LiteralType, text: string): CodeValue {
  const elements = itemsOf(literal).map(([element]) => (element ? childrenOf(element) : []));
  if (type.isList) {
    const own = { ...type, isList: false };
    const items = elements.map(([only, ...others]) => {
      if (!only || others.length > 0) return UNKNOWN;
      return only.name === 'LiteralValue' ? readLiteral(only, own, text) : read(only, text);
    });
    return { kind: 'list', items };
  }
  const entries = elements.map(([key, colon, value]) => {
    const keyText = key ? textOf(key, text) : '';
    if (colon?.name !== ':' || !value) return { name: keyText, value: UNKNOWN };
    const name = keyText.startsWith('"') ? (readGoString(keyText) ?? keyText) : keyText;
    return { name, value: read(value, text) };
  });
  return { kind: 'record', className: type.className, entries };
}

function readCall(callee: SyntaxNode, list: SyntaxNode | undefined, text: string): CodeValue {
  if (list?.name !== 'Arguments') return UNKNOWN;
  const args = itemsOf(list).map(([only, ...others]) =>
    only && others.length === 0 ? read(only, text) : UNKNOWN,
  );
  const name = lastPart(textOf(callee, text));
  return { kind: 'call', name, args };
}
