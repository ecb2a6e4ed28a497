import { t } from '../../adapters/text/i18n';
import type { TaggedAddress } from '../../core/address-book/contact';
import { findRecipients } from '../../core/address-book/recipients';
import { Input } from '../request/input';
import { RecipientList } from './recipient-list';
import { useCombobox } from './use-combobox';
import { useRecipients } from './use-recipients';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly problem: string;
  readonly autoFocus?: boolean;
  readonly onText: (text: string) => void;
  readonly onRecipient: (recipient: TaggedAddress) => void;
}

/** The input for a recipient: an address, or a choice from the address book and earlier requests. */
export function RecipientInput({ value, problem, onText, onRecipient, ...input }: Props) {
  const recipients = findRecipients(value, useRecipients());
  const choose = (index: number) => {
    const recipient = recipients[index];
    if (recipient) onRecipient(recipient);
    combobox.close();
  };
  const combobox = useCombobox(recipients.length, choose);
  const { isOpen, active, listId, optionId, attributes, open } = combobox;
  return (
    <Input
      {...input}
      class="mono"
      value={value}
      isRequired
      // A name that is typed to find a recipient is no wrong address.
      problem={isOpen ? '' : problem}
      placeholder={t('recipient_placeholder')}
      combobox={attributes}
      onText={(text) => {
        open();
        onText(text);
      }}
    >
      {isOpen && (
        <RecipientList {...{ recipients, active, optionId }} id={listId} onChoice={choose} />
      )}
    </Input>
  );
}
