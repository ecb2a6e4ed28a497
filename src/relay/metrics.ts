import { headerLines, type MetricName } from './metric-table';

type Labels = Readonly<Record<string, string>>;

/** Upper bounds of a histogram's buckets, in seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 15];

interface Histogram {
  readonly buckets: number[];
  sum: number;
  count: number;
}

/** The relay's metrics in Prometheus' text format. Labels must not hold texts of callers. */
export class Metrics {
  #counters = new Map<string, number>();
  #histograms = new Map<MetricName, Histogram>();
  #gauges = new Map<MetricName, () => number | Promise<number>>();

  /** Adds to a counter. */
  count(name: MetricName, labels: Labels = {}, by = 1): void {
    const key = name + formatLabels(labels);
    this.#counters.set(key, (this.#counters.get(key) ?? 0) + by);
  }

  /** Adds one duration to a histogram. */
  time(name: MetricName, seconds: number): void {
    const histogram = this.#histograms.get(name) ?? {
      buckets: BUCKETS.map(() => 0),
      sum: 0,
      count: 0,
    };
    this.#histograms.set(name, histogram);
    histogram.sum += seconds;
    histogram.count += 1;
    BUCKETS.forEach((bound, index) => {
      if (seconds <= bound) histogram.buckets[index] = (histogram.buckets[index] ?? 0) + 1;
    });
  }

  /** Registers a value that `read` returns at each scrape. */
  gauge(name: MetricName, read: () => number | Promise<number>): void {
    this.#gauges.set(name, read);
  }

  /** The body of `/metrics`. A gauge that fails is NaN. */
  async text(): Promise<string> {
    const lines: string[] = [];
    const described = new Set<MetricName>();
    const describe = (name: MetricName): void => {
      if (!described.has(name)) lines.push(...headerLines(name));
      described.add(name);
    };
    for (const [key, value] of this.#counters) {
      describe(key.replace(/\{.*/, '') as MetricName);
      lines.push(`${key} ${value}`);
    }
    for (const [name, { buckets, sum, count }] of this.#histograms) {
      describe(name);
      BUCKETS.forEach((bound, index) => {
        lines.push(`${name}_bucket{le="${bound}"} ${buckets[index]}`);
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

function formatLabels(labels: Labels): string {
  const parts = Object.entries(labels).map(([name, value]) => `${name}="${value}"`);
  return parts.length > 0 ? `{${parts.join(',')}}` : '';
}
