import { useEffect, useState } from 'preact/hooks';
import type { SignRequest } from '../../core/request/sign-request';
import type { SignedCheck } from '../../core/signed/signed-check';

const FAILED: SignedCheck = {
  verdict: 'unchecked',
  reason: 'failed',
  problems: [],
  differences: [],
  added: [],
};

/**
 * What was signed, held against what was asked; undefined while it is not known, or nothing was
 * signed. The codec comes with the first signed request, not before the page is drawn.
 */
export function useSignedCheck(request: SignRequest): SignedCheck | undefined {
  const [check, setCheck] = useState<SignedCheck>();
  const { signed, identifier, answer } = request;
  useEffect(() => {
    setCheck(undefined);
    if (!signed) return undefined;
    let current = true;
    const show = (found: SignedCheck) => current && setCheck(found);
    import('../../core/signed/check-signed')
      .then(({ checkSigned }) => show(checkSigned(request, answer?.hex)))
      .catch((error: unknown) => {
        console.error(error);
        show(FAILED);
      });
    return () => {
      current = false;
    };
  }, [identifier, signed, JSON.stringify(answer)]);
  return check;
}
