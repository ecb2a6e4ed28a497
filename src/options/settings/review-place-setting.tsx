import { useEffect, useState } from 'preact/hooks';
import { hasSidePanel } from '../../adapters/browser/side-panel';
import { call } from '../../adapters/messaging/messaging';
import {
  applyReviewPlace,
  getReviewPlace,
  REVIEW_PLACE_KEY,
} from '../../adapters/settings/review-place-setting';
import { t } from '../../adapters/text/i18n';
import { findReviewPlace, REVIEW_PLACES, type ReviewPlace } from '../../core/review-place';
import { Problem } from '../../ui/components/problem';
import { useAction } from '../../ui/hooks/use-action';

/** Where reviews open. Nothing in browsers without a side panel. */
export function ReviewPlaceSetting() {
  const [place, setPlace] = useState<ReviewPlace>('window');
  const { error, act } = useAction();
  useEffect(() => void getReviewPlace().then(setPlace), []);
  if (!hasSidePanel()) return null;
  const choose = async (chosen: ReviewPlace) => {
    setPlace(chosen);
    await call('settings.change', REVIEW_PLACE_KEY, chosen);
    await applyReviewPlace();
  };
  return (
    <div class="stack" data-review-place>
      <label class="field">
        <span>{t('review_place')}</span>
        <select
          name="review-place"
          value={place}
          onChange={(event) => {
            const chosen = findReviewPlace(event.currentTarget.value);
            act(() => choose(chosen));
          }}
        >
          {REVIEW_PLACES.map((each) => (
            <option key={each} value={each}>
              {t(`place_${each}`)}
            </option>
          ))}
        </select>
      </label>
      <p class="soft small">{t('review_place_hint')}</p>
      <Problem text={error} />
    </div>
  );
}
