/** A failure that the operator must fix; the message says how. It never contains a secret. */
export class RelayError extends Error {
  override readonly name = 'RelayError';
}
