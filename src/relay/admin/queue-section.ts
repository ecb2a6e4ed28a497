import { html } from 'hono/html';
import { listJobs, type WaitingJob } from '../confirm/list-jobs';
import type { Section } from './section';
import { moment } from './written';

export const queueSection: Section = {
  id: 'queue',
  title: 'To be looked at',
  none: 'Nothing waits.',
  columns: ['Payload', 'Due', 'Why', 'Tries', 'Last problem'],
  finds: 'payload',
  async read({ sql }, { now, most, find }) {
    const jobs = await listJobs(sql, most, find);
    return jobs.map((job) => [
      html`<code>${job.payload}</code>`,
      dueOf(job, now),
      job.why,
      String(job.tries),
      job.problem ?? '–',
    ]);
  },
};

function dueOf({ dueAt, claimedUntil }: WaitingJob, now: number) {
  return claimedUntil > now ? 'in hand now' : moment(dueAt, now);
}
