import { dropUndefined, type Fields, findFields } from '../fields';
import { findOptionsProblem } from '../request/options-problem';
import type { RequestOptions } from '../request/payload-body';
import type { NothingReason, PayloadExtras } from './recognised';

/** The most names to list. */
const MAX_NAMES = 20;

/** The fields that are kept, and those that are the transaction itself. */
export const KEPT_OPTIONS =
  'submit multisign expire force_network pathfinding pathfinding_fallback'.split(' ');
export const KEPT_META = ['instruction', 'blob'];
const KNOWN_BODY = 'txjson txblob tx_json tx_blob transaction options custom_meta'.split(' ');

/** An option or metadata field with an invalid value. */
class PayloadOptionError extends Error {
  constructor(readonly reason: NothingReason) {
    super(reason);
  }
}

/**
 * Parses what a payload body contains besides its transaction (protocol §3.1). Supported fields are
 * kept or refused, never dropped silently; other fields are listed in `leftOut`.
 * @returns a reason when the body is refused
 */
export function parsePayloadExtras(body: Fields): PayloadExtras | NothingReason {
  try {
    return readPayloadExtras(body);
  } catch (error) {
    if (error instanceof PayloadOptionError) return error.reason;
    throw error;
  }
}

function readPayloadExtras(body: Fields): PayloadExtras {
  const given = readObject(body.options);
  const meta = readObject(body.custom_meta);
  const { submit, multisign, expire, force_network, pathfinding, pathfinding_fallback } = given;
  const options: RequestOptions = dropUndefined({
    submit: readOption(submit, findBoolean),
    multisign: readOption(multisign, findBoolean),
    expire: readOption(expire, findMinutes),
    network: readOption(force_network, findNetworkKey),
    pathfinding: readOption(pathfinding, findBoolean),
    pathfinding_fallback: readOption(pathfinding_fallback, findBoolean),
    instruction: readOption(meta.instruction, findInstruction),
    blob: readOption(meta.blob, findMetaBlob),
  });
  const problem = findOptionsProblem(options);
  if (problem)
    throw new PayloadOptionError(problem === 'expire' ? 'bad-option' : `long-${problem}`);
  const leftOut = [
    ...unknownNames(given, KEPT_OPTIONS, 'options.'),
    ...unknownNames(meta, KEPT_META, 'custom_meta.'),
    ...unknownNames(body, KNOWN_BODY, ''),
  ].slice(0, MAX_NAMES);
  return {
    ...(Object.keys(options).length > 0 && { options }),
    ...(leftOut.length > 0 && { leftOut }),
  };
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}

/** @throws PayloadOptionError when the value is present and not an object */
function readObject(value: unknown): Fields {
  if (isAbsent(value)) return {};
  const fields = findFields(value);
  if (!fields) throw new PayloadOptionError('bad-option');
  return fields;
}

/** @throws PayloadOptionError when the value is present and invalid */
function readOption<T>(value: unknown, find: (value: unknown) => T | undefined): T | undefined {
  if (isAbsent(value)) return undefined;
  const found = find(value);
  if (found === undefined) throw new PayloadOptionError('bad-option');
  return found;
}

/** A boolean in any form the platform accepts. */
function findBoolean(value: unknown): boolean | undefined {
  if (value === true || value === 1 || value === 'true') return true;
  return value === false || value === 0 || value === 'false' ? false : undefined;
}

function findMinutes(value: unknown): number | undefined {
  const minutes = typeof value === 'string' && /^\d{1,7}$/.test(value) ? Number(value) : value;
  return typeof minutes === 'number' ? minutes : undefined;
}

function findNetworkKey(value: unknown): string | undefined {
  return typeof value === 'string' && /^[A-Z0-9]{2,30}$/.test(value) ? value : undefined;
}

/**
 * The instruction as the platform stores it: white space is collapsed and blank lines are removed.
 */
function findInstruction(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const lines = value.split(/[\r\n]+/).map((line) => line.replace(/\s+/g, ' ').trim());
  return lines.filter(Boolean).join('\n');
}

function findMetaBlob(value: unknown): Fields | string | undefined {
  return typeof value === 'string' ? value : findFields(value);
}

/**
 * The names of fields that are present and not known. A name with unusual characters is shown as
 * `…`.
 */
function unknownNames(fields: Fields, known: readonly string[], prefix: string): string[] {
  const unknown = Object.keys(fields).filter(
    (name) => !known.includes(name) && !isAbsent(fields[name]) && fields[name] !== '',
  );
  return unknown.map((name) => prefix + nameToShow(name));
}

/** Names for `leftOut`, each once. A name with unusual characters is shown as `…`. */
export function namesToShow(names: readonly string[]): string[] {
  return [...new Set(names.map(nameToShow))].slice(0, MAX_NAMES);
}

function nameToShow(name: string): string {
  return /^[\w.-]{1,40}$/.test(name) ? name : '…';
}
