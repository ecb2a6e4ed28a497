/** The usual port of `npm run check:platform`, which signs in through a server on this machine. */
export const LOOPBACK_PORT = 8790;

/** The redirect of a sign-in to a program on this machine; it passes the rules of §2.7. */
export function loopbackRedirectUri(port = LOOPBACK_PORT): string {
  return `http://localhost:${port}/xaman`;
}
