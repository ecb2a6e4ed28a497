import { t } from '../../adapters/text/i18n';
import type { ObjectInWords } from '../../core/objects/as-created';
import type { NftInfo } from '../../core/objects/nft';
import { sentencesOf } from '../../core/transaction/sentences';
import { findValidAmount } from '../../core/transaction/valid-money';
import { RequestFacts } from '../../ui/components/request-facts';
import { Sentences } from '../../ui/components/sentences';
import { groupedValue } from '../../ui/text/grouped-value';
import { amountText } from '../../ui/text/quantity-text';
import { Maker } from './maker';

interface Props {
  readonly words: ObjectInWords;
  readonly network: string;
  readonly host: string;
  /** The NFT that it is about. */
  readonly nft?: NftInfo | undefined;
}

/** What an object is, as the word of the node: its amount, its maker, and what that one did. */
export function ObjectWords({ words, network, host, nft }: Props) {
  const { maker, txjson, amountField = '' } = words;
  const amount = findValidAmount(txjson[amountField], network);
  const hasSentences = sentencesOf(txjson, network).length > 0;
  return (
    <section class="stack object-words" data-object-words>
      <p class="small soft" data-host={host}>
        {t('object_according_to', host)}
      </p>
      {amount && <strong class="large">{amountText(amount, groupedValue)}</strong>}
      {maker !== undefined && <Maker address={maker} />}
      {hasSentences ? (
        <Sentences txjson={txjson} network={network} />
      ) : (
        <RequestFacts txjson={txjson} network={network} />
      )}
      {nft && <RequestFacts txjson={nftFields(nft)} network={network} />}
    </section>
  );
}

/** Whose it is, who issued it, what the issuer gets of each sale, and where its data is. */
function nftFields({ owner, issuer, transferFee, uri }: NftInfo) {
  return { Owner: owner, Issuer: issuer, TransferFee: transferFee, ...(uri && { URI: uri }) };
}
