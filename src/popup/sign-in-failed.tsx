import { useEffect, useState } from 'preact/hooks';
import { openHistory } from '../adapters/browser/windows';
import { BUILT_IN_API_KEY, findApiKey } from '../adapters/settings/settings';
import { redirectUri, type SignInFailure } from '../adapters/sign-in/sign-in';
import { type TextKey, t } from '../adapters/text/i18n';
import { CopyButton } from '../ui/components/copy-button';
import { Title } from '../ui/components/title';

const TEXT: Record<SignInFailure | 'timeout', TextKey> = {
  rejected: 'sign_in_rejected',
  closed: 'sign_in_closed',
  blocked: 'sign_in_blocked',
  misconfigured: 'sign_in_misconfigured',
  no_key: 'sign_in_no_key',
  offline: 'sign_in_offline',
  platform_down: 'sign_in_platform_down',
  bad_answer: 'sign_in_bad_answer',
  timeout: 'sign_in_timeout',
};

interface Props {
  readonly failure: SignInFailure | 'timeout';
  readonly onRetry: () => void;
}

/** The failures that another API key ends. */
const KEY_FAILURES: readonly Props['failure'][] = ['misconfigured', 'no_key'];

/** Shows why a sign-in failed, and how to continue. */
export function SignInFailed({ failure, onRetry }: Props) {
  const [apiKey, setApiKey] = useState<string>();
  useEffect(() => void findApiKey().then(setApiKey), []);
  const isBuiltIn = apiKey !== undefined && apiKey === BUILT_IN_API_KEY;
  const text = failure === 'misconfigured' && isBuiltIn ? 'sign_in_build_refused' : TEXT[failure];
  return (
    <>
      <Title>{t('sign_in_failed_title')}</Title>
      <p role="alert" data-failure={failure}>
        {t(text)}
      </p>
      {failure === 'misconfigured' && apiKey && <Whitelist apiKey={apiKey} />}
      <button type="button" class="primary" onClick={onRetry}>
        {t('try_again')}
      </button>
      {KEY_FAILURES.includes(failure) && (
        <button type="button" onClick={() => void openHistory('developer')}>
          {t('open_developer')}
        </button>
      )}
    </>
  );
}

function Whitelist({ apiKey }: { apiKey: string }) {
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
