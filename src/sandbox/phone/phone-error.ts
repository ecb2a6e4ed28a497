/** The codes a phone sees from the platform (§3.7), and its own refusals. */
export type PhoneErrorCode = 403 | 404 | 409 | 510 | 511 | 800;

/**
 * Why the phone cannot do what was asked: 404 unknown, 409 already resolved, 510 expired or
 * cancelled before it was opened, 403 wrong account or network, 800 cannot be signed here.
 */
export class PhoneError extends Error {
  override readonly name = 'PhoneRefusal';
  constructor(
    readonly code: PhoneErrorCode,
    message: string,
  ) {
    super(message);
  }
}
