import { t } from '../../adapters/text/i18n';
import { SeverityIcon } from '../../ui/components/severity-icon';
import type { SendGate } from './use-send-gate';

/** The second step before a dangerous request is sent: a checkbox for each consequence. */
export function DangerStep({ gate }: { gate: SendGate }) {
  if (!gate.isDangerous) return null;
  return (
    <fieldset class="danger-step" ref={gate.step} data-danger-step>
      <legend id={gate.legendId}>
        <SeverityIcon severity="danger" /> {t('understand')}
      </legend>
      {gate.consequences.map((consequence) => (
        <label key={consequence.name}>
          <input
            type="checkbox"
            name={`understand_${consequence.name}`}
            checked={gate.isConfirmed(consequence)}
            onChange={(event) => gate.confirm(consequence, event.currentTarget.checked)}
          />
          <span>{t(`understand_${consequence.name}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
