import { defaultSwitches } from '../../../sandbox/state/switches';
import { pointRow, type Row, switchRow, unaskedRow } from './row';

const yesOrNo = (value: boolean | undefined): string | undefined =>
  value === undefined ? undefined : value ? 'yes' : 'no';

/** Sign-in, JWT and user token. */
export const sessionRows: readonly Row[] = [
  pointRow({
    section: '§1.5',
    point: 'a published key verifies the JWT',
    assumed: 'yes',
    isVital: true,
    read: ({ token }) => yesOrNo(token?.isVerified),
  }),
  pointRow({
    section: '§1.5',
    point: 'issuer, audience, subject and expiry of the JWT are as the extension demands',
    assumed: 'yes',
    isVital: true,
    read: ({ token }) => yesOrNo(token?.isAccepted),
  }),
  switchRow('jwtNamesKey', {
    section: '§1.5',
    point: 'the JWT names its key',
    read: ({ token }) => token?.hasKid,
  }),
  switchRow('certsKeyCount', {
    section: '§2.1',
    point: 'number of published keys',
    read: ({ publishedKeys }) => publishedKeys?.toString(),
    isRight: (seen) => Number(seen) === defaultSwitches.certsKeyCount,
  }),
  switchRow('jwtOptionalClaims', {
    section: '§1.5',
    point: 'the JWT has `email` and `network_type`',
    read: ({ token }) => token?.hasOptionalClaims,
  }),
  switchRow('jwtLifetimeSeconds', {
    section: '§1.5',
    point: 'lifetime of a JWT in seconds',
    read: ({ token }) => token && (token.lifetimeSeconds ?? 'unknown'),
  }),
  switchRow('jwtPingShowsNetwork', {
    section: '§1.4',
    point: 'jwt/ping shows the network',
    read: ({ pingFields }) => pingFields?.includes('network_type'),
  }),
  pointRow({
    section: '§1.5',
    point: 'the JWT contains the user token',
    assumed: 'yes',
    read: ({ token }) => yesOrNo(token?.hasUserToken),
  }),
  pointRow({
    section: '§11.2',
    point: 'the extension recognises the refusal of a JWT',
    assumed: 'yes',
    isVital: true,
    read: ({ refusedToken }) =>
      refusedToken && yesOrNo(isSessionEnd(refusedToken.status, refusedToken.error)),
  }),
  switchRow('malformedJwtStatus', {
    section: '§11.2',
    point: 'HTTP status for a malformed JWT',
    read: ({ refusedToken }) => refusedToken?.status,
  }),
  switchRow('malformedJwtText', {
    section: '§11.2',
    point: 'error text for a malformed JWT',
    read: ({ refusedToken }) => refusedToken && (refusedToken.error ?? 'not a text'),
  }),
  unaskedRow('expiredJwtStatus', {
    section: '§11.2',
    point: 'HTTP status for an expired JWT',
    need: 'a day',
  }),
  unaskedRow('codeLifetimeSeconds', {
    section: '§2.5',
    point: 'lifetime of an authorization code in seconds',
    need: 'ten minutes',
  }),
  unaskedRow('userTokenLifetimeDays', {
    section: '§5',
    point: 'days until a user token expires',
    need: 'a webhook',
  }),
  switchRow('jwtSeesOtherUsers', {
    section: '§11.13',
    point: 'a session reads payloads that are not its user’s',
    read: ({ readsForeignPayload }) => readsForeignPayload,
  }),
];

/** How the extension decides that a session is over (protocol §1.5). */
function isSessionEnd(status: number, error: string | undefined): boolean {
  return status === 401 || (error !== undefined && /jwt|token|authorize/i.test(error));
}
