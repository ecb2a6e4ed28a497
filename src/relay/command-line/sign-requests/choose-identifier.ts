import { randomBytes } from 'node:crypto';
import { newIdentifier } from '../../../core/request/identifier';
import { InputError, UsageError } from '../command';

/** What relay and platform accept (protocol §3.1). */
const IDENTIFIER = /^[\w.:-]{1,40}$/;
const FORM = '1 to 40 letters, digits and . : _ -';

/** Whether a text has the form of an identifier; UUIDs have it, too. */
export function isIdentifierText(text: string): boolean {
  return IDENTIFIER.test(text);
}

/**
 * Chooses the identifier under which a request is sent at most once: that of `--identifier`, of the
 * file, or a new one.
 * @param now ms since 1970
 * @throws UsageError, InputError
 */
export function chooseIdentifier(
  inFile: unknown,
  argument: string | undefined,
  now: number,
): string {
  if (argument !== undefined && !isIdentifierText(argument))
    throw new UsageError(`An identifier has ${FORM}.`);
  if (inFile === undefined) return argument ?? newIdentifier(now, randomBytes(10));
  if (typeof inFile !== 'string' || !isIdentifierText(inFile))
    throw new InputError(`custom_meta.identifier of the file must have ${FORM}.`);
  if (argument !== undefined && argument !== inFile)
    throw new InputError(
      `The file has the identifier ${inFile}: remove it from the file, or leave out --identifier.`,
    );
  return inFile;
}
