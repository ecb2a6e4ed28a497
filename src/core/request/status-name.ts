/** The one honest word for where a request stands. */
export type Status =
  | 'stored'
  | 'unsent'
  | 'withdrawing'
  | 'withdrawn'
  | 'refused'
  | 'pushed'
  | 'not-pushed'
  | 'opened'
  | 'signed'
  | 'submitted'
  | 'failed'
  | 'rejected'
  | 'cancelled'
  | 'expired'
  | 'expired-opened'
  | 'lost';
