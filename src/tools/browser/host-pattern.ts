/** The match pattern of a host such as `xrplcluster.com`. The scheme is https unless it has one. */
export function hostPattern(host: string): string {
  return host.includes('://') ? `${host}/*` : `https://${host}/*`;
}
