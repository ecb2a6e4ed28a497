import { call } from '../../adapters/messaging/messaging';
import { CURRENCY_KEY, getCurrency } from '../../adapters/settings/currency-setting';
import { t } from '../../adapters/text/i18n';
import { language } from '../../adapters/text/language';
import { CURRENCIES } from '../../core/directory/currencies';
import { Problem } from '../../ui/components/problem';
import { useSetting } from './controls/use-setting';

/** The currency that values of XRP are shown in; by default none, and the platform is not asked. */
export function CurrencySetting() {
  const read = async () => (await getCurrency()) ?? '';
  const { value, error, choose } = useSetting(read, (currency: string) =>
    call('settings.change', CURRENCY_KEY, currency || null),
  );
  const names = new Intl.DisplayNames(language(), { type: 'currency' });
  return (
    <div class="setting stack" data-currency-setting>
      <label class="field">
        <span>{t('fiat_setting')}</span>
        <select
          name="currency"
          aria-describedby="currency-hint"
          value={value ?? ''}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="">{t('fiat_off')}</option>
          {CURRENCIES.map((code) => (
            <option key={code} value={code}>
              {code} – {names.of(code)}
            </option>
          ))}
        </select>
      </label>
      <p class="soft small" id="currency-hint">
        {t('fiat_setting_hint')}
      </p>
      <Problem text={error} />
    </div>
  );
}
