import { hasSidePanel } from '../../adapters/browser/side-panel';
import { call } from '../../adapters/messaging/messaging';
import {
  applyReviewPlace,
  getReviewPlace,
  REVIEW_PLACE_KEY,
} from '../../adapters/settings/review-place-setting';
import { t } from '../../adapters/text/i18n';
import { REVIEW_PLACES, type ReviewPlace } from '../../core/review-place';
import { RadioSetting } from './controls/radio-setting';
import { useSetting } from './controls/use-setting';

/** Where reviews open. Nothing in browsers without a side panel. */
export function ReviewPlaceSetting() {
  const setting = useSetting(getReviewPlace, async (place: ReviewPlace) => {
    await call('settings.change', REVIEW_PLACE_KEY, place);
    await applyReviewPlace();
  });
  if (!hasSidePanel()) return null;
  return (
    <RadioSetting
      name="review-place"
      label={t('review_place')}
      hint={t('review_place_hint')}
      options={REVIEW_PLACES.map((value) => ({ value, text: t(`place_${value}`) }))}
      setting={setting}
    />
  );
}
