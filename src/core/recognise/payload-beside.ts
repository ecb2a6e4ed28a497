import { dropUndefined, type Fields, findFields } from '../fields';
import { findAskedFault } from '../request/asked-fault';
import type { Asked } from '../request/payload-body';
import type { Beside, Nothing } from './recognised';

/** Names enough to say that more was written than is sent. */
const MAX_NAMES = 20;

/** The parts that are kept, or are the transaction itself. */
const OPTIONS = 'submit multisign expire force_network pathfinding pathfinding_fallback'.split(' ');
const META = ['instruction', 'blob'];
const BODY = 'txjson txblob tx_json tx_blob transaction options custom_meta'.split(' ');

/** What is wrong with what a body asks. */
class Wrong extends Error {
  constructor(readonly why: Nothing) {
    super(why);
  }
}

/**
 * What a payload body asks beside its transaction (protocol §3.1). What is ours to keep is taken
 * over or refused, never dropped in silence; what is not ours is named.
 * @returns why it is refused, as a word
 */
export function findBeside(body: Fields): Beside | Nothing {
  try {
    return readBeside(body);
  } catch (error) {
    if (error instanceof Wrong) return error.why;
    throw error;
  }
}

function readBeside(body: Fields): Beside {
  const options = fieldsOf(body.options);
  const meta = fieldsOf(body.custom_meta);
  const { submit, multisign, expire, force_network, pathfinding, pathfinding_fallback } = options;
  const asked: Asked = dropUndefined({
    submit: read(submit, findSwitch),
    multisign: read(multisign, findSwitch),
    expire: read(expire, findMinutes),
    network: read(force_network, findNetworkKey),
    pathfinding: read(pathfinding, findSwitch),
    pathfinding_fallback: read(pathfinding_fallback, findSwitch),
    instruction: read(meta.instruction, findInstruction),
    blob: read(meta.blob, findMetaBlob),
  });
  const fault = findAskedFault(asked);
  if (fault) throw new Wrong(fault === 'expire' ? 'bad-option' : `long-${fault}`);
  const leftOut = [
    ...namesBeside(options, OPTIONS, 'options.'),
    ...namesBeside(meta, META, 'custom_meta.'),
    ...namesBeside(body, BODY, ''),
  ].slice(0, MAX_NAMES);
  return {
    ...(Object.keys(asked).length > 0 && { asked }),
    ...(leftOut.length > 0 && { leftOut }),
  };
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}

/** @throws Wrong when it is there and no object */
function fieldsOf(value: unknown): Fields {
  if (isAbsent(value)) return {};
  const fields = findFields(value);
  if (!fields) throw new Wrong('bad-option');
  return fields;
}

/** @throws Wrong when it is there and of the wrong shape */
function read<T>(value: unknown, find: (value: unknown) => T | undefined): T | undefined {
  if (isAbsent(value)) return undefined;
  const found = find(value);
  if (found === undefined) throw new Wrong('bad-option');
  return found;
}

/** A yes or no in the forms the platform takes. */
function findSwitch(value: unknown): boolean | undefined {
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

/** The instruction as the platform keeps it: runs of blanks are one, blank lines are none. */
function findInstruction(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const lines = value.split(/[\r\n]+/).map((line) => line.replace(/\s+/g, ' ').trim());
  return lines.filter(Boolean).join('\n');
}

function findMetaBlob(value: unknown): Fields | string | undefined {
  return typeof value === 'string' ? value : findFields(value);
}

/** The names of what is given beside the known ones; a strange name is not shown as it is. */
function namesBeside(fields: Fields, known: readonly string[], prefix: string): string[] {
  const given = Object.keys(fields).filter(
    (name) => !known.includes(name) && !isAbsent(fields[name]) && fields[name] !== '',
  );
  return given.map((name) => prefix + (/^[\w.-]{1,40}$/.test(name) ? name : '…'));
}
