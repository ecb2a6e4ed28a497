import pg from 'pg';

/** Wait between attempts to reconnect. */
const RECONNECT_MS = 1000;

/**
 * Interval of questions over the connection. A network device may drop a connection without closing
 * it; then notifications are lost, and no error shows it.
 */
const ASK_EVERY_MS = 8000;

/** Without an answer after this time the connection counts as lost. */
const ANSWER_WITHIN_MS = 5000;

type OnNotify = (text: string | undefined) => void;

/** Listens to channels on one client outside the pool. Reconnects after each failure. */
export class PostgresListener {
  readonly #handlers = new Map<string, OnNotify>();
  #client: pg.Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #ended = false;

  constructor(
    private readonly config: pg.ClientConfig,
    private readonly onError: (error: Error) => void,
  ) {}

  /** @param onNotify gets undefined after a reconnection, when notifications may be lost */
  async listen(channel: string, onNotify: OnNotify): Promise<void> {
    this.#handlers.set(channel, onNotify);
    if (this.#client) await this.#client.query(`LISTEN ${channel}`);
    else await this.#connect();
  }

  async end(): Promise<void> {
    this.#ended = true;
    clearTimeout(this.#timer);
    await this.#client?.end().catch(() => {});
  }

  async #connect(): Promise<void> {
    const next = new pg.Client({
      ...this.config,
      statement_timeout: 0,
      query_timeout: ANSWER_WITHIN_MS,
    });
    next.on('error', (error) => this.#onLost(next, error));
    next.on('end', () => this.#onLost(next));
    next.on('notification', ({ channel, payload }) => this.#handlers.get(channel)?.(payload));
    try {
      await next.connect();
      for (const channel of this.#handlers.keys()) await next.query(`LISTEN ${channel}`);
    } catch (error) {
      void next.end().catch(() => {});
      throw error;
    }
    this.#client = next;
    if (this.#ended) await next.end();
    else this.#scheduleQuestion(next);
  }

  #scheduleQuestion(client: pg.Client): void {
    this.#timer = setTimeout(async () => {
      try {
        await client.query('SELECT 1');
        if (this.#client === client && !this.#ended) this.#scheduleQuestion(client);
      } catch (cause) {
        const message = 'the connection that listens for changes does not answer; it is replaced';
        this.#onLost(client, new Error(message, { cause }));
      }
    }, ASK_EVERY_MS);
  }

  #onLost(client: pg.Client, error?: Error): void {
    // A client that never listened is reported by the rejection of `connect`.
    if (this.#client !== client || this.#ended) return;
    this.#client = undefined;
    clearTimeout(this.#timer);
    if (error) this.onError(error);
    void client.end().catch(() => {});
    this.#reconnect();
  }

  #reconnect(): void {
    if (this.#ended) return;
    this.#timer = setTimeout(() => {
      this.#connect().then(
        () => {
          for (const onNotify of this.#handlers.values()) onNotify(undefined);
        },
        () => this.#reconnect(),
      );
    }, RECONNECT_MS);
  }
}
