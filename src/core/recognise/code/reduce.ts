import { findAccountFlag, findFlag } from '../../transaction/flag-names';
import { type CodeValue, UNKNOWN } from './code-value';
import { callHelper } from './helpers';

/**
 * The value of an expression as far as it follows from the text alone: literals, flags by name, sums
 * of numbers, and the helpers of libraries. Everything else is unknown.
 * @param type the transaction type, on which the meaning of a flag's name depends
 */
export function reduce(value: CodeValue, type: string): CodeValue {
  switch (value.kind) {
    case 'name':
      return reduceName(value.name, type);
    case 'operation': {
      const [left, right] = [reduce(value.left, type), reduce(value.right, type)];
      return operate(value.operator, left, right);
    }
    case 'call':
      return callHelper(value, (inner) => reduce(inner, type));
    default:
      return value;
  }
}

function reduceName(name: string, type: string): CodeValue {
  const flag = findFlag(type, name) ?? findAccountFlag(name);
  return flag === undefined ? UNKNOWN : { kind: 'number', text: String(flag) };
}

function operate(operator: string, left: CodeValue, right: CodeValue): CodeValue {
  if (operator === '+' || operator === '.') {
    if (left.kind === 'text' && right.kind === 'text')
      return { kind: 'text', text: left.text + right.text };
  }
  if (left.kind !== 'number' || right.kind !== 'number') return UNKNOWN;
  if (!/^-?\d{1,30}$/.test(left.text) || !/^-?\d{1,30}$/.test(right.text)) return UNKNOWN;
  const [a, b] = [BigInt(left.text), BigInt(right.text)];
  const results: Record<string, bigint> = { '|': a | b, '+': a + b, '*': a * b };
  const result = results[operator];
  return result === undefined ? UNKNOWN : { kind: 'number', text: String(result) };
}
