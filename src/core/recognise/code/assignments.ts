import type { SyntaxNode } from '@lezer/common';
import { type CodeEntry, UNKNOWN } from './code-value';
import { childrenOf, type Language, textOf } from './language';

/** A statement that sets a field of a variable: `tx.Fee = "12"`, `tx["Fee"] = "12"`. */
export interface FieldAssignment {
  readonly at: number;
  readonly variable: string;
  readonly entry: CodeEntry;
}

const ASSIGNMENT = /^(?:Assignment(?:Expression)?|AssignStatement|UpdateStatement)$/;
const MEMBER = /^(?:Member|Subscript)Expression$|^(?:Selector|Index)Expr$|^FieldAccess$/;
const DEFINITION = /^(?:VariableDefinition|VariableName|DefName|Definition|Identifier)$/;
const DECLARATION = /^(?:VariableDeclaration|LocalVariableDeclaration|VariableDeclarator|VarDecl)$/;

/** Reads a node that sets a field of a variable; undefined for other nodes. */
export function findFieldAssignment(
  node: SyntaxNode,
  language: Language,
  text: string,
): FieldAssignment | undefined {
  const [target, operator, value] = ASSIGNMENT.test(node.name) ? childrenOf(node) : [];
  if (!target || !operator || !MEMBER.test(target.name)) return undefined;
  const [variable, ...path] = childrenOf(target);
  const key = path.find(({ name }) => /String|Name$|FieldName|Identifier/.test(name));
  if (!variable || !/^(?:VariableName|Identifier)$/.test(variable.name) || !key) return undefined;
  const quoted = language.read(key, text);
  const name = quoted.kind === 'text' ? quoted.text : textOf(key, text);
  const isPlain = textOf(operator, text) === '=' && value;
  const entry = { name, value: isPlain ? language.read(value, text) : UNKNOWN };
  return { at: node.from, variable: textOf(variable, text), entry };
}

/** The variable that a statement assigns an expression in it to; undefined without one. */
export function findVariable(expression: SyntaxNode, text: string): string | undefined {
  for (let node = expression.parent; node; node = node.parent) {
    if (!ASSIGNMENT.test(node.name) && !DECLARATION.test(node.name)) continue;
    const target = childrenOf(node).find(({ name }) => DEFINITION.test(name));
    if (target) return textOf(target, text);
  }
  return undefined;
}
