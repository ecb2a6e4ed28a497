import { useEffect, useState } from 'preact/hooks';
import { openHistory } from '../adapters/browser/windows';
import { getApiKey } from '../adapters/settings/settings';
import { redirectUri, type SignInFailure } from '../adapters/sign-in/sign-in';
import { type TextKey, t } from '../adapters/text/i18n';
import { CopyButton } from '../ui/components/copy-button';
import { Title } from '../ui/components/title';

const TEXT: Record<SignInFailure | 'timeout', TextKey> = {
  rejected: 'sign_in_rejected',
  closed: 'sign_in_closed',
  blocked: 'sign_in_blocked',
  misconfigured: 'sign_in_misconfigured',
  offline: 'sign_in_offline',
  platform_down: 'sign_in_platform_down',
  bad_answer: 'sign_in_bad_answer',
  timeout: 'sign_in_timeout',
};

interface Props {
  readonly failure: SignInFailure | 'timeout';
  readonly onRetry: () => void;
}

/** Shows why a sign-in failed, and how to continue. */
export function SignInFailed({ failure, onRetry }: Props) {
  return (
    <>
      <Title>{t('sign_in_failed_title')}</Title>
      <p role="alert" data-failure={failure}>
        {t(TEXT[failure])}
      </p>
      {failure === 'misconfigured' && <Whitelist />}
      <button type="button" class="primary" onClick={onRetry}>
        {t('try_again')}
      </button>
      {failure === 'misconfigured' && (
        <button type="button" onClick={() => void openHistory('settings')}>
          {t('open_settings')}
        </button>
      )}
    </>
  );
}

function Whitelist() {
  const [apiKey, setApiKey] = useState('');
  useEffect(() => void getApiKey().then(setApiKey), []);
  return (
    <dl class="facts note">
      <dt>{t('api_key')}</dt>
      <dd class="mono">{apiKey}</dd>
      <dt>{t('redirect_url')}</dt>
      <dd class="mono">
        {redirectUri()} <CopyButton text={redirectUri()} label={t('copy')} />
      </dd>
    </dl>
  );
}
