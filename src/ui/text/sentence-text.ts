import { counted } from '../../adapters/text/counted';
import type { AddressName } from '../../core/address-book/address-name';
import type { Party, Sentence, SentencePart } from '../../core/transaction/sentences/sentence';
import { isolated } from './isolated';
import { listText } from './list-text';
import { exactPercentText } from './number-text';
import { exactTimeText } from './time-text';

/** Sentences with a percentage. The other parts of these are amounts, never texts of others. */
const PERCENT_SENTENCES =
  /^(amm_(create|vote)|broker_(cover|liquidation)|loan_interest|trust_quality)|_fee(_|$)/;

type FindPartyName = (party: Party) => AddressName | undefined;

/**
 * A sentence in the user's language, with times in the local time zone.
 * @param findName finds the names that stand in place of the addresses of payees
 */
export function sentenceText({ name, parts }: Sentence, findName: FindPartyName = noName): string {
  const texts = parts.map((part) =>
    PERCENT_SENTENCES.test(name) && typeof part === 'string' && part.endsWith('%')
      ? exactPercentText(part.slice(0, -1))
      : partText(part, findName),
  );
  // The first part is the count, if the sentence has a plural form.
  return counted(Number(parts[0]), `say_${name}`, ...texts);
}

/** The name of a party, else its address. */
export function partyText(party: Party, findName: FindPartyName): string {
  const found = findName(party);
  return found ? isolated(found.name) : party.address;
}

function partText(part: SentencePart, findName: FindPartyName): string {
  if (typeof part === 'string') return part;
  if (part instanceof Date) return exactTimeText(part.getTime());
  return 'address' in part ? partyText(part, findName) : listText(part);
}

const noName = () => undefined;
