import { useState } from 'preact/hooks';
import { t } from '../../adapters/text/i18n';
import type { PageTarget } from '../../core/page-target';
import { RequestReview } from '../request/request-review';
import type { ReviewContext } from '../review-context';
import { TypeChoice } from './type-choice';
import { EMPTY_REQUEST, FIELD_LABELS, type WrittenType } from './written-types';

interface Props extends ReviewContext {
  /** The page that the user came from. */
  readonly page: PageTarget;
}

/** A request that the user writes: the choice of its type, then its form. */
export function WriteReview({ page, ...context }: Props) {
  const [type, setType] = useState<WrittenType>('payment');
  const labels = Object.fromEntries(
    Object.entries(FIELD_LABELS).map(([path, key]) => [path, t(key)]),
  );
  return (
    <>
      <TypeChoice type={type} onType={setType} />
      <RequestReview
        key={type}
        input={EMPTY_REQUEST[type]}
        // Without an address the browser lets no extension read the page.
        page={page.page ? page : undefined}
        labels={labels}
        {...context}
      />
    </>
  );
}
