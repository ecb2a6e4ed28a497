import { html } from 'hono/html';
import { listJobs, type WaitingJob } from '../confirm/list-jobs';
import { formatTime } from './format-time';
import type { Section } from './section';

export const queueSection: Section = {
  id: 'queue',
  title: 'Queue',
  emptyText: 'The queue is empty.',
  columns: ['Payload', 'Due', 'Trigger', 'Tries', 'Last problem'],
  searchBy: 'payload',
  async read({ sql }, { now, limit, search }) {
    const jobs = await listJobs(sql, limit, search);
    return jobs.map((job) => [
      html`<code>${job.payload}</code>`,
      formatDue(job, now),
      job.why,
      String(job.tries),
      job.problem ?? '–',
    ]);
  },
};

function formatDue({ dueAt, isClaimed }: WaitingJob, now: number) {
  return isClaimed ? 'running now' : formatTime(dueAt, now);
}
