/** Error codes of the platform for the phone (§3.7), and of the phone itself. */
export type PhoneErrorCode = 403 | 404 | 409 | 510 | 511 | 800;

/**
 * The phone refuses an action: 404 unknown, 409 already resolved, 510 expired or cancelled before
 * it was opened, 403 wrong account or network, 800 cannot be signed by this phone.
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
