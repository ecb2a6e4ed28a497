import { t } from '../../adapters/text/i18n';
import type { StepObstacle } from '../../core/objects/next-step';
import { shortAddress } from '../../core/transaction/summary';
import { Identicon } from '../../ui/components/identicon';
import { useNames } from '../../ui/hooks/use-contacts';
import { isolated } from '../../ui/text/isolated';
import { listText } from '../../ui/text/list-text';
import { exactTimeText } from '../../ui/text/time-text';

/** Why an account cannot take a step, or not now. */
export function ObstacleText({ obstacle }: { readonly obstacle: StepObstacle }) {
  if (obstacle.why === 'not-yours') return <OthersOnly whose={obstacle.whose} />;
  return <p class="soft small">{textOf(obstacle)}</p>;
}

function textOf(obstacle: Exclude<StepObstacle, { why: 'not-yours' }>): string {
  switch (obstacle.why) {
    case 'not-due':
      return t('obstacle_not_due', exactTimeText(obstacle.from));
    case 'expired':
      return t('obstacle_expired', exactTimeText(obstacle.since));
    case 'not-empty':
      return t('obstacle_not_empty');
    case 'not-transferable':
      return t('obstacle_not_transferable');
    default:
      return t(`obstacle_${obstacle.why}`);
  }
}

function OthersOnly({ whose }: { readonly whose: readonly string[] }) {
  const findName = useNames(whose);
  const names = whose.map((address) => {
    const name = findName({ address })?.name;
    return name === undefined ? shortAddress(address) : isolated(name);
  });
  if (names.length === 0) return <p class="soft small">{t('obstacle_unknown')}</p>;
  return (
    <p class="soft small party">
      {whose.map((address) => (
        <Identicon key={address} address={address} />
      ))}
      {t('obstacle_not_yours', listText(names))}
    </p>
  );
}
