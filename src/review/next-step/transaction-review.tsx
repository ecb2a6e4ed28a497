import { findHeldToken, type HeldToken } from '../../core/objects/held-token';
import type { RequestInput } from '../../core/request/payload-body';
import { useLate } from '../../ui/hooks/use-late';
import { RequestReview } from '../request/request-review';
import type { ReviewContext } from '../review-context';
import { WithSteps } from './with-steps';

interface Props {
  readonly input: RequestInput;
  readonly context: ReviewContext;
}

/** The review of a transaction; above that of a token's page, how to end holding the token. */
export function TransactionReview({ input, context }: Props) {
  const token = findHeldToken(input.txjson);
  if (!token) return <RequestReview input={input} {...context} />;
  return <TokenReview {...{ input, context, token }} />;
}

function TokenReview({ input, context, token }: Props & { readonly token: HeldToken }) {
  const Held = useLate(async () => (await import('./held-token-note')).HeldTokenNote);
  const { session } = context;
  return (
    <WithSteps context={context}>
      {(onStep) => (
        <>
          {Held && <Held {...{ token, session, onStep }} network={input.options?.network} />}
          <RequestReview input={input} {...context} />
        </>
      )}
    </WithSteps>
  );
}
