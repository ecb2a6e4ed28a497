import { PROBLEMS, type ProblemName, problemType } from './problems';

/** A fault of a call. */
export interface Fault {
  /** The place: a JSON pointer (RFC 6901) into the body, or a parameter such as `?account`. */
  readonly at: string;
  readonly detail: string;
}

interface ProblemExtras {
  readonly errors?: readonly Fault[];
  readonly platformCode?: number | null;
  /** Seconds for the header Retry-After. */
  readonly retryAfter?: number;
}

/** A failure that `/v1` answers as `application/problem+json` (RFC 9457). */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';

  /** @param detail what happened in this call, and what to do next */
  constructor(
    readonly problem: ProblemName,
    readonly detail: string,
    readonly extras: ProblemExtras = {},
  ) {
    super(`${problem}: ${detail}`);
  }

  get status(): number {
    return PROBLEMS[this.problem].status;
  }

  /** The answer's body. @param reference the id of the call, as in X-Call-Ref and the log */
  body(reference: string) {
    const { problem, status, detail } = this;
    const { errors, platformCode } = this.extras;
    return {
      type: problemType(problem),
      title: PROBLEMS[problem].title,
      status,
      detail,
      reference,
      ...(errors && { errors }),
      ...(platformCode !== undefined && { platformCode }),
    };
  }
}
