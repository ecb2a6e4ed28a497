import type { ComponentChildren } from 'preact';
import { t } from '../../../adapters/text/i18n';
import { SETTINGS_SECTIONS, type SettingsSectionId } from '../settings-sections';

interface Props {
  readonly id: SettingsSectionId;
  /** Shown beside the title, such as a chip. */
  readonly beside?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A section of the settings under its title. Its id is the fragment that leads to it. */
export function SettingsSection({ id, beside, children }: Props) {
  const [, title] = SETTINGS_SECTIONS.find(([each]) => each === id) ?? [];
  return (
    <section class="settings stack" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        {title && t(title)} {beside}
      </h2>
      {children}
    </section>
  );
}
