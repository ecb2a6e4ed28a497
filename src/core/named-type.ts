/** The transaction type that a text with a transaction names. */
export function findNamedType(text: string): string | undefined {
  return /\bTransactionType\W{1,9}(\w{2,40})/.exec(text)?.[1];
}
