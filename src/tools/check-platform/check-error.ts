/** Why a check cannot start or go on; the message is a sentence for the person who runs it. */
export class CheckError extends Error {
  override readonly name = 'CheckError';
}
