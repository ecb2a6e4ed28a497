/**
 * The weight of a warning. `danger`: the user may lose the account or the money, or was misled;
 * `caution`: unusual, and possibly costly; `info`: worth knowing.
 */
export type Severity = 'danger' | 'caution' | 'info';
