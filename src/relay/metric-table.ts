/** Prometheus' kind of a metric. */
type Kind = 'counter' | 'histogram' | 'gauge';

interface Described {
  readonly kind: Kind;
  /** What it measures, as `/metrics` prints it behind HELP and the README's table shows it. */
  readonly help: string;
}

/** Every metric of the relay. */
export const METRICS = {
  relay_webhooks_stored_total: { kind: 'counter', help: 'Webhooks stored.' },
  relay_webhooks_refused_total: {
    kind: 'counter',
    help: 'Webhooks refused, by reason. Repeated "signature" means a secret that differs from the console, or forged webhooks.',
  },
  relay_webhooks_unstored_total: {
    kind: 'counter',
    help: 'Webhooks that could not be stored; Xaman delivers them again.',
  },
  relay_webhook_seconds: { kind: 'histogram', help: 'Time to answer a webhook.' },
  relay_confirmed_total: { kind: 'counter', help: 'Payloads fetched from Xaman, by their state.' },
  relay_confirm_failed_total: { kind: 'counter', help: 'Fetches of payloads that failed.' },
  relay_requests_created_total: {
    kind: 'counter',
    help: 'Sign requests created, by whether Xaman pushed them.',
  },
  relay_errors_total: {
    kind: 'counter',
    help: 'Calls that failed through a fault of the relay; the log has the error.',
  },
  relay_jobs: { kind: 'gauge', help: 'Payloads waiting to be fetched.' },
  relay_jobs_dead: {
    kind: 'gauge',
    help: 'Dead letters: payloads given up. Look at them above 0.',
  },
  relay_tokens_live: { kind: 'gauge', help: 'User tokens that are valid now.' },
  relay_listeners: { kind: 'gauge', help: 'Open event streams of this relay.' },
  relay_event_loop_lag_seconds: {
    kind: 'gauge',
    help: 'Longest delay of the event loop since the last scrape.',
  },
  process_resident_memory_bytes: { kind: 'gauge', help: 'Resident memory of the process.' },
  process_uptime_seconds: { kind: 'gauge', help: 'Age of the process.' },
} as const satisfies Readonly<Record<string, Described>>;

export type MetricName = keyof typeof METRICS;

/** The lines that stand in front of a metric's values in Prometheus' text format. */
export function headOf(name: MetricName): string[] {
  const { kind, help } = METRICS[name];
  return [`# HELP ${name} ${help.replaceAll('\\', '\\\\')}`, `# TYPE ${name} ${kind}`];
}
