import { useEffect, useState } from 'preact/hooks';
import { TabError } from '../../adapters/browser/tab';
import { thrownText } from '../../adapters/text/error-text';
import { type TextKey, t } from '../../adapters/text/i18n';
import { DRAFT_LIMIT, siteOf } from '../../core/draft';
import type { ReadableKind, ReadableTarget } from '../../core/page-target';
import { Title } from '../../ui/components/title';
import { Footer } from '../no-request/footer';
import { Review } from '../review';
import { type ReviewSubject, recogniseDraft } from '../review-subject';
import { CodeChoice } from './code-choice';
import type { TargetTexts } from './read-codes-in-tab';
import { readTarget } from './read-target';

type Step =
  | { readonly is: 'looking' }
  | { readonly is: 'choice'; readonly read: TargetTexts }
  | { readonly is: 'failed'; readonly text: string }
  | { readonly is: 'done'; readonly subject: ReviewSubject };

const LOOKING = {
  picture: 'looking_for_codes',
  scan: 'looking_for_codes',
  selection: 'looking_at_selection',
  page: 'looking_at_page',
} as const satisfies Record<ReadableKind, TextKey>;

const NONE = {
  picture: 'no_code_in_picture',
  scan: 'no_code_on_page',
  selection: 'no_selection',
  page: 'nothing_on_page',
} as const satisfies Record<ReadableKind, TextKey>;

/** Where nothing but codes was looked for. */
const CODES: readonly ReadableKind[] = ['picture', 'scan'];

/** Reads where the user pointed; what it finds becomes what this window is about. */
export function Reading({ glance }: { glance: ReadableTarget }) {
  const [step, setStep] = useState<Step>({ is: 'looking' });
  const look = () => {
    setStep({ is: 'looking' });
    stepAfter(glance).then(setStep, (error) => setStep({ is: 'failed', text: textOf(error) }));
  };
  const take = (read: TargetTexts, text: string) => {
    setStep({ is: 'looking' });
    keep(glance, read, text).then(setStep, (error) =>
      setStep({ is: 'failed', text: textOf(error) }),
    );
  };
  useEffect(look, []);
  if (step.is === 'done') return <Review {...step.subject} />;
  if (step.is === 'choice') {
    const { read } = step;
    return <CodeChoice kind={glance.kind} read={read} onChoice={(text) => take(read, text)} />;
  }
  if (step.is === 'looking') {
    return (
      <p class="soft" role="status" data-looking>
        {t(LOOKING[glance.kind])}
      </p>
    );
  }
  return (
    <>
      <Title>{t(CODES.includes(glance.kind) ? 'no_code_title' : 'nothing_title')}</Title>
      <p class="note" role="alert" data-found="no-code">
        {step.text}
      </p>
      <Footer>
        <button type="button" class="primary" onClick={look}>
          {t('try_again')}
        </button>
      </Footer>
    </>
  );
}

async function stepAfter(glance: ReadableTarget): Promise<Step> {
  const read = await readTarget(glance);
  const [only, ...others] = read.texts;
  if (only === undefined) return { is: 'failed', text: t(NONE[glance.kind]) };
  return others.length > 0 || !read.exact ? { is: 'choice', read } : keep(glance, read, only);
}

/** What was read, judged before anything of it is stored or shown. */
async function keep(
  { id, place, page }: ReadableTarget,
  read: TargetTexts,
  text: string,
): Promise<Step> {
  const bounded = text.slice(0, DRAFT_LIMIT + 1);
  const kind = read.links?.includes(text) ? 'link' : 'selection';
  const made = { id, createdAt: Date.now(), kind, text: bounded, place } as const;
  const subject = await recogniseDraft({ ...made, site: siteOf(page) });
  await subject.kept;
  return { is: 'done', subject };
}

function textOf(error: unknown): string {
  if (!(error instanceof TabError)) return thrownText(error);
  console.warn(error, error.cause);
  return t(`tab_${error.fault}`);
}
