import { headOf, type MetricName } from './metric-table';

type Labels = Readonly<Record<string, string>>;

/** Upper ends of a histogram's steps, in seconds. */
const STEPS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 15];

/** What `/metrics` answers, in Prometheus' text format. Labels are ours, never a caller's. */
export class Metrics {
  #counts = new Map<string, number>();
  #times = new Map<MetricName, { steps: number[]; sum: number; count: number }>();
  #gauges = new Map<MetricName, () => number | Promise<number>>();

  count(name: MetricName, labels: Labels = {}, by = 1): void {
    const key = name + written(labels);
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + by);
  }

  /** Adds one duration in seconds. */
  time(name: MetricName, seconds: number): void {
    const time = this.#times.get(name) ?? { steps: STEPS.map(() => 0), sum: 0, count: 0 };
    this.#times.set(name, time);
    time.sum += seconds;
    time.count += 1;
    STEPS.forEach((end, at) => {
      if (seconds <= end) time.steps[at] = (time.steps[at] ?? 0) + 1;
    });
  }

  /** A value that is read at each scrape. */
  gauge(name: MetricName, read: () => number | Promise<number>): void {
    this.#gauges.set(name, read);
  }

  async text(): Promise<string> {
    const lines: string[] = [];
    const described = new Set<MetricName>();
    const describe = (name: MetricName): void => {
      if (!described.has(name)) lines.push(...headOf(name));
      described.add(name);
    };
    for (const [key, value] of this.#counts) {
      describe(key.replace(/\{.*/, '') as MetricName);
      lines.push(`${key} ${value}`);
    }
    for (const [name, { steps, sum, count }] of this.#times) {
      describe(name);
      STEPS.forEach((end, at) => {
        lines.push(`${name}_bucket{le="${end}"} ${steps[at]}`);
      });
      lines.push(`${name}_bucket{le="+Inf"} ${count}`, `${name}_sum ${sum}`);
      lines.push(`${name}_count ${count}`);
    }
    for (const [name, read] of this.#gauges) {
      const value = await Promise.resolve(read()).catch(() => Number.NaN);
      describe(name);
      lines.push(`${name} ${Number.isNaN(value) ? 'NaN' : value}`);
    }
    return `${lines.join('\n')}\n`;
  }
}

function written(labels: Labels): string {
  const parts = Object.entries(labels).map(([name, value]) => `${name}="${value}"`);
  return parts.length > 0 ? `{${parts.join(',')}}` : '';
}
