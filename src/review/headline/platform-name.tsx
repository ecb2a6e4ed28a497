import { t } from '../../adapters/text/i18n';
import type { AccountProfile } from '../../core/directory/account-profile';
import { isolated } from '../../ui/text/isolated';

/**
 * What the platform calls a recipient. It never looks like a name of the user's own: it is small, in
 * quotes, and says whose it is.
 */
export function PlatformName({ profile }: { profile: AccountProfile }) {
  const [first] = profile.names;
  return (
    <>
      {first && (
        <dd class="platform-name small soft" data-profile={first.source}>
          {profile.avatar && first.source === 'xaman' && (
            <img src={profile.avatar} alt="" width={20} height={20} referrerpolicy="no-referrer" />
          )}
          <span>{t('profile_name', isolated(first.name), sourceText(first.source))}</span>
        </dd>
      )}
      {profile.isVerified && (
        <dd class="small soft" data-verified>
          {t('profile_verified')}
        </dd>
      )}
    </>
  );
}

function sourceText(source: string): string {
  return source === 'xaman' ? 'Xaman' : isolated(source);
}
