import { useState } from 'preact/hooks';
import { getOpenRequests } from '../../adapters/storage/find-requests';
import { t } from '../../adapters/text/i18n';
import { hasRecipientLine, withoutHeadline } from '../../core/address-book/headline-fields';
import { destinationOf } from '../../core/address-book/tagged-address';
import { listableTokens } from '../../core/directory/token-findings';
import type { PageTarget } from '../../core/page-target';
import { hasSecret } from '../../core/recognise/hidden-secrets';
import type { WrittenAmounts } from '../../core/recognise/recognised';
import { readWrittenTransaction } from '../../core/recognise/written-transaction';
import { findDuplicate } from '../../core/request/find-duplicate';
import { newIdentifier } from '../../core/request/identifier';
import { findOptionsProblem } from '../../core/request/options-problem';
import { payloadBody, payloadToPost, type RequestInput } from '../../core/request/payload-body';
import { findSendObstacle } from '../../core/request/send-obstacle';
import { findAddress } from '../../core/transaction/address';
import { needsAmount } from '../../core/transaction/amount-field';
import { findMainEffect } from '../../core/transaction/main-effect';
import { RawJson } from '../../ui/components/raw-json';
import { RequestFacts } from '../../ui/components/request-facts';
import { Sentences } from '../../ui/components/sentences';
import { useStored } from '../../ui/hooks/use-stored';
import { useProfile } from '../before-send/use-profile';
import { useTokens } from '../before-send/use-tokens';
import { WhatChanges } from '../before-send/what-changes';
import { Headline } from '../headline/headline';
import type { ReviewContext } from '../review-context';
import { useWarnings } from '../warnings/use-warnings';
import { Warnings } from '../warnings/warnings';
import { EditField, visibleFields, withoutInputs } from './edit-field';
import { HoleFields, type HoleLabels, withoutHoles } from './hole-fields';
import { JsonEditor } from './json-editor';
import { MoreOptions } from './more-options';
import { SendPanel } from './send-panel';
import { useEncodingProblem } from './use-encoding-problem';
import { useRequestForm } from './use-request-form';

interface Props extends ReviewContext {
  readonly input: RequestInput;
  /** The amounts that the page names, for a payment. */
  readonly amounts?: WrittenAmounts | undefined;
  /** The page that the user came from, to scan it for a recipient. */
  readonly page?: PageTarget | undefined;
  /** Labels of the fields to fill in, by path, when the user writes the request. */
  readonly labels?: HoleLabels | undefined;
}

/** Shows in plain words what a request does, lets the user change it, and sends it. */
export function RequestReview({ input, amounts, page, labels, ...context }: Props) {
  const { session } = context;
  const [identifier] = useState(() =>
    newIdentifier(Date.now(), crypto.getRandomValues(new Uint8Array(10))),
  );
  const form = useRequestForm(input, session?.network, amounts);
  const { base, txjson, txblob, problems, openHoles, options, network } = form;
  const [editedText, setEditedText] = useState<string>();
  const encodingProblem = useEncodingProblem(txjson);
  const { value: openRequests = [] } = useStored(getOpenRequests);
  const parsed = editedText === undefined ? undefined : readWrittenTransaction(editedText);
  const requestInput = {
    txjson,
    ...(txblob && { txblob }),
    options: { ...options, ...(network && { network }) },
  };
  // The recognised text contains no secret, but the user may type one.
  const isSecret = hasSecret(JSON.stringify(requestInput));
  const obstacle = findSendObstacle({
    problems,
    openHoles: openHoles.map(({ path }) => path),
    hasOptionsProblem: findOptionsProblem(options) !== undefined,
    isJsonBroken: parsed?.ok === false,
    hasSecret: isSecret,
    isEncodable: encodingProblem === undefined ? undefined : encodingProblem === null,
  });
  const isReady = obstacle === undefined;
  const { draft } = context;
  const recipient = destinationOf(txjson)?.address;
  const profile = useProfile(recipient === session?.account ? undefined : recipient);
  const { Account: sender, ...shown } = txjson;
  const owner = options.multisign ? findAddress(sender) : session?.account;
  const tokens = useTokens(listableTokens(txjson, owner, network), session);
  const { dryRun, askAgain, ...found } = useWarnings({
    ...{ form, input, session, draft, encodingProblem, isReady, profile },
    tokenImitations: typeof tokens === 'object' ? tokens.imitations : [],
    hasSecret: isSecret,
  });
  const body =
    session && isReady ? payloadBody(requestInput, session.account, identifier) : undefined;
  const duplicate = body && findDuplicate(openRequests, body, Date.now());
  const fields = withoutHoles(visibleFields(base, input.txjson), input);
  const effect = findMainEffect(txjson, owner, network);
  const hasRecipient = hasRecipientLine(txjson, effect, problems);
  const inputs = (
    <>
      <HoleFields {...{ form, input, fields, labels }} />
      {fields.map((field) => (
        <EditField key={field} {...{ form, field, page }} />
      ))}
    </>
  );
  const mustType = needsInput(input);
  const isMoney = effect !== undefined || hasRecipient;
  const sentences = <Sentences txjson={txjson} network={network} hasTag={hasRecipient} />;
  return (
    <>
      <Headline {...{ form, effect, owner, profile, tokens }} />
      {mustType && inputs}
      {!isMoney && <div class="lead">{sentences}</div>}
      <Warnings {...found} network={network} />
      {isMoney && <div class="below-amount">{sentences}</div>}
      {!mustType && inputs}
      <WhatChanges {...{ dryRun, askAgain, txjson, network, owner }} />
      {options.instruction && (
        <dl class="facts">
          <dt>{t('note')}</dt>
          <dd data-instruction>{options.instruction}</dd>
        </dl>
      )}
      <RequestFacts
        txjson={withoutInputs(withoutHeadline(shown, effect, problems), fields)}
        network={network}
        tag={txjson.DestinationTag}
      />
      <MoreOptions form={form} />
      <details data-json>
        <summary class="small">{t('json_title')}</summary>
        <JsonEditor
          txjson={txjson}
          editedText={editedText}
          parsed={parsed}
          onEdit={setEditedText}
          onTransaction={form.replace}
        />
      </details>
      {body && <RawJson title={t('what_is_sent')} value={payloadToPost(body)} />}
      <SendPanel
        {...context}
        {...{ identifier, input: requestInput, obstacle, duplicate }}
        openFields={labels ? [] : openHoles.map(({ path }) => path)}
        isEdited={form.isEdited || editedText !== undefined}
        warnings={found.warnings}
      />
    </>
  );
}

/** Whether the user must type something before the request can be sent. Its inputs then come first. */
function needsInput({ txjson, holes = [] }: RequestInput): boolean {
  const isPayment = txjson.TransactionType === 'Payment';
  return needsAmount(txjson) || holes.length > 0 || (isPayment && !txjson.Destination);
}
