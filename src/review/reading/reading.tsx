import { useEffect, useState } from 'preact/hooks';
import { TabError } from '../../adapters/browser/tab';
import { thrownText } from '../../adapters/text/error-text';
import { type TextKey, t } from '../../adapters/text/i18n';
import { DRAFT_LIMIT, siteOf } from '../../core/draft';
import type { ReadableKind, ReadableTarget } from '../../core/page-target';
import { Note } from '../../ui/components/note';
import { Title } from '../../ui/components/title';
import { Footer } from '../no-request/footer';
import { Review } from '../review';
import { type ReviewSubject, recogniseDraft } from '../review-subject';
import { CodeChoice } from './code-choice';
import { readTarget } from './read-target';
import type { TargetTexts } from './target-texts';

type Step =
  | { readonly name: 'reading' }
  | { readonly name: 'choice'; readonly found: TargetTexts }
  | { readonly name: 'failed'; readonly text: string }
  | { readonly name: 'done'; readonly subject: ReviewSubject };

const PROGRESS_TEXT = {
  picture: 'looking_for_codes',
  scan: 'looking_for_codes',
  selection: 'looking_at_selection',
  page: 'looking_at_page',
} as const satisfies Record<ReadableKind, TextKey>;

const NOTHING_FOUND_TEXT = {
  picture: 'no_code_in_picture',
  scan: 'no_code_on_page',
  selection: 'no_selection',
  page: 'nothing_on_page',
} as const satisfies Record<ReadableKind, TextKey>;

/** The kinds of page target that are searched for codes only. */
const CODES_ONLY: readonly ReadableKind[] = ['picture', 'scan'];

/** Reads the text of a page target from its tab, then reviews it. */
export function Reading({ pageTarget }: { pageTarget: ReadableTarget }) {
  const [step, setStep] = useState<Step>({ name: 'reading' });
  const read = () => {
    setStep({ name: 'reading' });
    stepAfter(pageTarget).then(setStep, (error) =>
      setStep({ name: 'failed', text: textOf(error) }),
    );
  };
  const choose = (found: TargetTexts, text: string) => {
    setStep({ name: 'reading' });
    recogniseText(pageTarget, found, text).then(setStep, (error) =>
      setStep({ name: 'failed', text: textOf(error) }),
    );
  };
  useEffect(read, []);
  if (step.name === 'done') return <Review {...step.subject} />;
  if (step.name === 'choice') {
    const { found } = step;
    return (
      <CodeChoice kind={pageTarget.kind} found={found} onChoice={(text) => choose(found, text)} />
    );
  }
  if (step.name === 'reading') {
    return (
      <p class="soft" role="status" data-looking>
        {t(PROGRESS_TEXT[pageTarget.kind])}
      </p>
    );
  }
  return (
    <>
      <Title>{t(CODES_ONLY.includes(pageTarget.kind) ? 'no_code_title' : 'nothing_title')}</Title>
      <Note severity="info" role="alert" data-found="no-code">
        {step.text}
      </Note>
      <Footer>
        <button type="button" class="primary" onClick={read}>
          {t('try_again')}
        </button>
      </Footer>
    </>
  );
}

async function stepAfter(pageTarget: ReadableTarget): Promise<Step> {
  const found = await readTarget(pageTarget);
  const [only, ...others] = found.texts;
  if (only === undefined) return { name: 'failed', text: t(NOTHING_FOUND_TEXT[pageTarget.kind]) };
  return others.length > 0 || !found.isExact
    ? { name: 'choice', found }
    : recogniseText(pageTarget, found, only);
}

/** Recognises a text before any of it is stored or shown. */
async function recogniseText(
  { id, place, page }: ReadableTarget,
  found: TargetTexts,
  text: string,
): Promise<Step> {
  const cutText = text.slice(0, DRAFT_LIMIT + 1);
  const kind = found.links?.includes(text) ? 'link' : 'selection';
  const draft = { id, createdAt: Date.now(), kind, text: cutText, place } as const;
  const subject = await recogniseDraft({ ...draft, site: siteOf(page) });
  await subject.draftStored;
  return { name: 'done', subject };
}

function textOf(error: unknown): string {
  if (!(error instanceof TabError)) return thrownText(error);
  console.warn(error, error.cause);
  return t(`tab_${error.problem}`);
}
