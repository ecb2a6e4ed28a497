/** Something its operator must change; the message says what. Never holds a secret. */
export class RelayError extends Error {
  override readonly name = 'RelayError';
}
