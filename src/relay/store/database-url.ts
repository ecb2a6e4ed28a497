const ESCAPES = 'write # as %23, / as %2F, ? as %3F, % as %25, @ as %40 and : as %3A in them';

/**
 * The problem of a text that should be a PostgreSQL URL; undefined when it can be used. Contains no
 * part of the text: a wrongly escaped password may be anywhere in it.
 */
export function findDatabaseUrlProblem(text: string): string | undefined {
  if (!/^postgres(ql)?:\/\//.test(text)) return 'must begin with postgres://';
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // Of a character that ends the host too early, the rest of user and password stays behind it.
  const isSplit = url?.hash !== '' || url.pathname.includes('@') || url.search.includes('@');
  if (!isSplit && isEscaped(url.username) && isEscaped(url.password)) return undefined;
  return `cannot be read, probably because of a special character in its user or password: ${ESCAPES}`;
}

function isEscaped(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
