import { limitRows } from './limit-rows';
import { originRows } from './origin-rows';
import { otherRows } from './other-rows';
import { payloadRows } from './payload-rows';
import type { Row } from './row';
import { sessionRows } from './session-rows';
import { socketRows } from './socket-rows';

/** Every unconfirmed point and every switch of the sandbox, in the order of the table. */
export const rows: readonly Row[] = [
  ...originRows,
  ...sessionRows,
  ...payloadRows,
  ...socketRows,
  ...limitRows,
  ...otherRows,
];
