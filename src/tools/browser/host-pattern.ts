/** The match pattern of a host: of TLS, unless another scheme is written before it. */
export function hostPattern(host: string): string {
  return host.includes('://') ? `${host}/*` : `https://${host}/*`;
}
