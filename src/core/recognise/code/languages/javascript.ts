import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/javascript';
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

const typescript = parser.configure({ dialect: 'ts' });
const expression = parser.configure({ dialect: 'ts', top: 'SingleExpression' });

/** Scripts in JavaScript and TypeScript. */
export const JAVASCRIPT: Language = {
  name: 'JavaScript',
  prepare: (text) => text,
  parser: typescript,
  read,
};

/** An object of a script, selected alone or with words around it. */
export const JAVASCRIPT_OBJECT: Language = {
  ...JAVASCRIPT,
  name: 'JavaScript object',
  prepare: (text) => text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1),
  parser: expression,
};

/** The properties of an object, selected without its braces. */
export const JAVASCRIPT_PROPERTIES: Language = {
  ...JAVASCRIPT_OBJECT,
  name: 'JavaScript properties',
  prepare: (text) => `{${text.trim()}\n}`,
};

function read(node: SyntaxNode, text: string): CodeValue {
  const own = textOf(node, text);
  const children = childrenOf(node);
  const [first, second, third] = children;
  const inner = (child: SyntaxNode | undefined) => (child ? read(child, text) : UNKNOWN);
  switch (node.name) {
    case 'String':
      return textValue(readStringLiteral(own));
    case 'TemplateString':
      return textValue(first ? undefined : readStringLiteral(own));
    case 'Number':
      return numberValue(own);
    case 'BooleanLiteral':
      return { kind: 'boolean', isTrue: own === 'true' };
    case 'null':
      return { kind: 'absent' };
    case 'VariableName':
      return own === 'undefined' ? { kind: 'absent' } : { kind: 'name', name: own };
    case 'UnaryExpression':
      return first ? signedValue(textOf(first, text), inner(second)) : UNKNOWN;
    case 'ParenthesizedExpression':
      return inner(second);
    case 'PostfixExpression':
      return inner(first);
    case 'ObjectExpression':
      return { kind: 'record', className: '', entries: itemsOf(node).flatMap(readProperty(text)) };
    case 'ArrayExpression':
      return {
        kind: 'list',
        items: itemsOf(node).map((item) => (item.length === 1 ? inner(item[0]) : UNKNOWN)),
      };
    case 'MemberExpression':
      return { kind: 'name', name: textOf(children.at(-1) ?? node, text) };
    case 'CallExpression':
    case 'NewExpression':
      return readCall(node.name === 'CallExpression' ? first : second, children.at(-1), text);
    case 'BinaryExpression':
      return readOperation(inner(first), second && textOf(second, text), inner(third));
    default:
      return UNKNOWN;
  }
}

/** An operation on two values; a type after a value (`as const`) does not change it. */
function readOperation(left: CodeValue, operator: string | undefined, right: CodeValue): CodeValue {
  if (operator === 'as' || operator === 'satisfies') return left;
  return operator ? { kind: 'operation', operator, left, right } : UNKNOWN;
}

function readCall(
  callee: SyntaxNode | undefined,
  list: SyntaxNode | undefined,
  text: string,
): CodeValue {
  if (!callee || list?.name !== 'ArgList') return UNKNOWN;
  const args = itemsOf(list).map(([only, ...others]) =>
    only && others.length === 0 ? read(only, text) : UNKNOWN,
  );
  const [object, ...path] = childrenOf(callee);
  const name = textOf(path.at(-1) ?? callee, text);
  const receiver = callee.name === 'MemberExpression' && object ? read(object, text) : undefined;
  return { kind: 'call', name, args, ...(receiver && { receiver }) };
}

function readProperty(text: string) {
  return ([property]: SyntaxNode[]): CodeEntry | [] => {
    if (!property) return [];
    const [key, colon, value, ...others] = childrenOf(property);
    const name = key ? propertyName(key, text) : undefined;
    if (key && name !== undefined && !colon) return { name, value: { kind: 'name', name } };
    const isPlain = name !== undefined && colon?.name === ':' && value && others.length === 0;
    if (isPlain) return { name, value: read(value, text) };
    return { name: textOf(property, text), value: UNKNOWN };
  };
}

function propertyName(key: SyntaxNode, text: string): string | undefined {
  if (key.name === 'PropertyDefinition') return textOf(key, text);
  return key.name === 'String' ? readStringLiteral(textOf(key, text)) : undefined;
}
