/** Prometheus' metric types. */
type MetricType = 'counter' | 'histogram' | 'gauge';

interface MetricDescription {
  readonly type: MetricType;
  /** The text of `# HELP`, and of the table in the README. */
  readonly help: string;
}

/** Every metric of the relay. */
export const METRICS = {
  relay_webhooks_stored_total: { type: 'counter', help: 'Webhooks stored.' },
  relay_webhooks_refused_total: {
    type: 'counter',
    help: 'Webhooks refused, by reason. Repeated "signature" means a secret that differs from the console, or forged webhooks.',
  },
  relay_webhooks_unstored_total: {
    type: 'counter',
    help: 'Webhooks that could not be stored; Xaman delivers them again.',
  },
  relay_webhook_seconds: { type: 'histogram', help: 'Time to answer a webhook.' },
  relay_confirmed_total: { type: 'counter', help: 'Payloads fetched from Xaman, by their state.' },
  relay_confirm_failed_total: { type: 'counter', help: 'Fetches of payloads that failed.' },
  relay_requests_created_total: {
    type: 'counter',
    help: 'Sign requests created, by whether Xaman pushed them.',
  },
  relay_errors_total: {
    type: 'counter',
    help: 'Calls that failed because of an error in the relay; the log has the error.',
  },
  relay_jobs: { type: 'gauge', help: 'Payloads waiting to be fetched.' },
  relay_jobs_dead: {
    type: 'gauge',
    help: 'Dead letters: payloads the relay no longer tries to fetch. Above 0 they need the operator.',
  },
  relay_forwards_total: {
    type: 'counter',
    help: 'Attempts to forward a message, by their result: delivered, failed, dead (given up), gone (410).',
  },
  relay_forwards_waiting: { type: 'gauge', help: 'Messages waiting to be forwarded.' },
  relay_forwards_dead: {
    type: 'gauge',
    help: 'Messages the relay no longer tries to forward. Above 0 they need the operator.',
  },
  relay_tokens_live: { type: 'gauge', help: 'User tokens that are valid now.' },
  relay_listeners: { type: 'gauge', help: 'Open event streams of this relay.' },
  relay_listen_reconnects_total: {
    type: 'counter',
    help: 'Times the connection on which PostgreSQL reports changes was lost or silent, and replaced.',
  },
  relay_event_loop_lag_seconds: {
    type: 'gauge',
    help: 'Longest delay of the event loop since the last scrape.',
  },
  process_resident_memory_bytes: { type: 'gauge', help: 'Resident memory of the process.' },
  process_uptime_seconds: { type: 'gauge', help: 'Age of the process.' },
} as const satisfies Readonly<Record<string, MetricDescription>>;

export type MetricName = keyof typeof METRICS;

/** The HELP and TYPE lines of a metric in Prometheus' text format. */
export function headerLines(name: MetricName): string[] {
  const { type, help } = METRICS[name];
  return [`# HELP ${name} ${help.replaceAll('\\', '\\\\')}`, `# TYPE ${name} ${type}`];
}
