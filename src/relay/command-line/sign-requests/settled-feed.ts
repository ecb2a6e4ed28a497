import { CallError } from '../api-client/call-error';
import type { RemoteRequest } from '../api-client/remote-request';
import type { RequestsClient } from '../api-client/requests-client';
import { EXIT, outcomeOf } from './outcome';

/** The most states that are remembered; those that were learned first are forgotten. */
const MAX_KNOWN = 20_000;

/** How long (ms) after its signature the ledger's result is waited for. */
const LEDGER_WAIT_MS = 10 * 60_000;

const MAX_PAGES = 100;

/**
 * Finds the requests that have settled since it started. The relay lists requests by their creation,
 * so this reads the new ones each time, and the open ones while it waits for one that is older.
 */
export class SettledFeed {
  /** The last state of a request, by UUID. */
  private readonly known = new Map<string, RemoteRequest['state']>();
  /** Requests whose outcome is still to be reported. */
  private readonly waiting = new Set<string>();

  /** @param query the filter of the list */
  constructor(
    private readonly client: RequestsClient,
    private readonly query: Readonly<Record<string, string>>,
    private readonly now: () => number,
  ) {}

  /** Learns what there is; what has settled before is not reported. @throws CallError */
  async start(): Promise<void> {
    const { requests } = await this.client.list(this.query);
    for (const { uuid, state } of requests) this.remember(uuid, state);
    for await (const { uuid } of this.listOpen()) {
      this.remember(uuid, 'open');
      this.waiting.add(uuid);
    }
  }

  /**
   * Reports the requests that have settled since the call before. After an error it can be called
   * again: nothing is reported twice, and nothing is left out.
   * @throws CallError
   */
  async refresh(onSettled: (request: RemoteRequest) => void): Promise<void> {
    const open = new Set<string>();
    const seen = new Set<string>();
    for await (const { uuid, state } of this.listNew()) {
      seen.add(uuid);
      if (state === 'open') open.add(uuid);
      // One that was cancelled or has expired may have been signed since (protocol §3.5).
      if (this.known.get(uuid) !== state) this.waiting.add(uuid);
      this.remember(uuid, state);
    }
    if ([...this.waiting].some((uuid) => !seen.has(uuid)))
      for await (const { uuid } of this.listOpen()) open.add(uuid);
    for (const uuid of [...this.waiting].filter((each) => !open.has(each))) {
      const request = await this.find(uuid);
      if (request && this.isPending(request)) continue;
      this.waiting.delete(uuid);
      if (!request) continue;
      this.remember(uuid, request.state);
      onSettled(request);
    }
  }

  private isPending(request: RemoteRequest): boolean {
    if (outcomeOf(request).exitCode !== EXIT.pending) return false;
    const { state, settledAt } = request;
    return state === 'open' || settledAt === undefined || this.now() - settledAt < LEDGER_WAIT_MS;
  }

  /** @returns undefined when the relay has deleted it */
  private async find(uuid: string): Promise<RemoteRequest | undefined> {
    try {
      return await this.client.get(uuid);
    } catch (error) {
      if (error instanceof CallError && error.problem === 'unknown') return undefined;
      throw error;
    }
  }

  /** The newest requests, back to the first page that has one that is known. */
  private async *listNew(): AsyncGenerator<RemoteRequest> {
    for await (const page of this.pages(this.query)) {
      const isLast = page.some(({ uuid }) => this.known.has(uuid));
      yield* page;
      if (isLast) return;
    }
  }

  private async *listOpen(): AsyncGenerator<RemoteRequest> {
    for await (const page of this.pages({ ...this.query, state: 'open' })) yield* page;
  }

  private async *pages(query: Readonly<Record<string, string>>) {
    let cursor: string | undefined;
    for (let count = 0; count < MAX_PAGES; count += 1) {
      const page = await this.client.list({ ...query, ...(cursor && { cursor }) });
      yield page.requests;
      cursor = page.next;
      if (cursor === undefined) return;
    }
  }

  private remember(uuid: string, state: RemoteRequest['state']): void {
    this.known.delete(uuid);
    this.known.set(uuid, state);
    if (this.known.size <= MAX_KNOWN) return;
    for (const oldest of this.known.keys()) {
      this.known.delete(oldest);
      return;
    }
  }
}
