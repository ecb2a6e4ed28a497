import { type TextKey, t } from '../../adapters/text/i18n';
import type { ChangeRow, NftMoveKind } from '../../core/simulation/change-rows';
import type { LineChange } from '../../core/simulation/line-changes';
import { findAmount } from '../../core/transaction/amount-in-words';
import { shortAddress } from '../../core/transaction/summary';
import { groupedValue } from '../../ui/text/grouped-value';
import { isolated } from '../../ui/text/isolated';
import { listText } from '../../ui/text/list-text';
import { amountText } from '../../ui/text/quantity-text';

interface Props {
  readonly row: ChangeRow;
  /** The name of an address in the address book. */
  readonly nameOf: (address: string) => string | undefined;
}

/** One row: who gains or loses how much, or a sentence. */
export function ChangeRowView({ row, nameOf }: Props) {
  if (row.kind !== 'balance') return <li>{sentenceOf(row, nameOf)}</li>;
  const { holder, account, isGain, amount } = row;
  return (
    <li class={`balance ${holder}`} data-change={holder}>
      <span>{holderText(row, nameOf)}</span>
      <span class="amount">
        <bdi>
          {isGain ? '+' : '−'}
          {amountText(amount, groupedValue)}
        </bdi>
        {amount.issuer && amount.issuer !== account && (
          <span class="small soft block">{t('issued_by', whoText(amount.issuer, nameOf))}</span>
        )}
      </span>
    </li>
  );
}

function holderText(
  { holder, account }: Extract<ChangeRow, { kind: 'balance' }>,
  nameOf: Props['nameOf'],
) {
  if (holder === 'own') return <strong>{t('changes_you')}</strong>;
  return holder === 'pool' ? t('changes_pool') : whoText(account, nameOf);
}

function whoText(address: string, nameOf: Props['nameOf']): string {
  const name = nameOf(address);
  return name === undefined ? shortAddress(address) : isolated(name);
}

const NFT_TEXT: Record<NftMoveKind, TextKey> = {
  gained: 'changes_nft_gained',
  lost: 'changes_nft_lost',
  minted: 'changes_nft_minted',
  burnt: 'changes_nft_burnt',
  moved: 'changes_nft_moved',
};

const LINE_TEXT: Record<LineChange['kind'], TextKey> = {
  created: 'changes_line_created',
  removed: 'changes_line_removed',
  limit: 'changes_line_limit',
};

const OBJECT_TEXT = {
  created: 'changes_object_created',
  changed: 'changes_object_changed',
  removed: 'changes_object_removed',
} as const satisfies Record<string, TextKey>;

function sentenceOf(row: Exclude<ChangeRow, { kind: 'balance' }>, nameOf: Props['nameOf']): string {
  switch (row.kind) {
    case 'account':
      return t('changes_account', whoText(row.account, nameOf));
    case 'nft':
      return t(NFT_TEXT[row.move], shortAddress(row.id));
    case 'line':
      return lineText(row.line, nameOf);
    case 'object':
      return t(OBJECT_TEXT[row.change], objectName(row.type));
    case 'settings':
      return t('changes_settings', listText(new Set(row.fields)));
  }
}

function lineText({ kind, currency, issuer, limit }: LineChange, nameOf: Props['nameOf']): string {
  const amount = findAmount({ currency, issuer, value: limit });
  const value = amount ? amountText(amount, groupedValue) : '';
  const token = amount?.unit ?? '';
  const who = whoText(issuer, nameOf);
  return t(LINE_TEXT[kind], kind === 'limit' ? value : token, who);
}

/** Kinds of objects that have a name in words. Others have the name of their type. */
const OBJECT_NAMES: Readonly<Record<string, TextKey>> = {
  Offer: 'object_offer',
  NFTokenOffer: 'object_nft_offer',
  AMM: 'object_amm',
  Vault: 'object_vault',
  Check: 'object_check',
  PayChannel: 'object_channel',
  Escrow: 'object_escrow',
};

function objectName(type: string): string {
  const key = Object.hasOwn(OBJECT_NAMES, type) ? OBJECT_NAMES[type] : undefined;
  return key ? t(key) : type;
}
