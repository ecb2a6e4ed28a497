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
 * The comparison of the signed transaction with the request; undefined while it runs, and for an
 * unsigned request. The codec is loaded with the first signed request.
 */
export function useSignedCheck(request: SignRequest): SignedCheck | undefined {
  const [check, setCheck] = useState<SignedCheck>();
  const { signed, identifier, answer } = request;
  useEffect(() => {
    setCheck(undefined);
    if (!signed) return undefined;
    let isCurrent = true;
    const show = (result: SignedCheck) => isCurrent && setCheck(result);
    import('../../core/signed/check-signed')
      .then(({ checkSigned }) => show(checkSigned(request, answer?.hex)))
      .catch((error: unknown) => {
        console.error(error);
        show(FAILED);
      });
    return () => {
      isCurrent = false;
    };
  }, [identifier, signed, JSON.stringify(answer)]);
  return check;
}
