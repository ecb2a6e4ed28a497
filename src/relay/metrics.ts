type Labels = Readonly<Record<string, string>>;

/** Upper ends of a histogram's steps, in seconds. */
const STEPS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 15];

/** What `/metrics` tells, in Prometheus' text form. Names and labels are ours, never a caller's. */
export class Metrics {
  #counts = new Map<string, number>();
  #times = new Map<string, { steps: number[]; sum: number; count: number }>();
  #gauges = new Map<string, () => number | Promise<number>>();

  count(name: string, labels: Labels = {}, by = 1): void {
    const key = name + written(labels);
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + by);
  }

  /** Adds one duration in seconds. */
  time(name: string, seconds: number): void {
    const time = this.#times.get(name) ?? { steps: STEPS.map(() => 0), sum: 0, count: 0 };
    this.#times.set(name, time);
    time.sum += seconds;
    time.count += 1;
    STEPS.forEach((end, at) => {
      if (seconds <= end) time.steps[at] = (time.steps[at] ?? 0) + 1;
    });
  }

  /** Something read whenever it is asked for. */
  gauge(name: string, read: () => number | Promise<number>): void {
    this.#gauges.set(name, read);
  }

  async text(): Promise<string> {
    const lines: string[] = [];
    const typed = new Set<string>();
    const type = (name: string, kind: string) => {
      if (!typed.has(name)) lines.push(`# TYPE ${name} ${kind}`);
      typed.add(name);
    };
    for (const [key, value] of this.#counts) {
      type(key.replace(/\{.*/, ''), 'counter');
      lines.push(`${key} ${value}`);
    }
    for (const [name, { steps, sum, count }] of this.#times) {
      type(name, 'histogram');
      STEPS.forEach((end, at) => {
        lines.push(`${name}_bucket{le="${end}"} ${steps[at]}`);
      });
      lines.push(`${name}_bucket{le="+Inf"} ${count}`, `${name}_sum ${sum}`);
      lines.push(`${name}_count ${count}`);
    }
    for (const [name, read] of this.#gauges) {
      const value = await Promise.resolve(read()).catch(() => Number.NaN);
      type(name, 'gauge');
      lines.push(`${name} ${Number.isNaN(value) ? 'NaN' : value}`);
    }
    return `${lines.join('\n')}\n`;
  }
}

function written(labels: Labels): string {
  const parts = Object.entries(labels).map(([name, value]) => `${name}="${value}"`);
  return parts.length > 0 ? `{${parts.join(',')}}` : '';
}
