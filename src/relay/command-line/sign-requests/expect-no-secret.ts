import { InputError } from '../command';

/**
 * Refuses a text that contains a seed or a private key. The word lists are large, so only the command
 * that needs them loads them.
 * @throws InputError without any part of the text
 */
export async function expectNoSecret(text: string): Promise<void> {
  const { hasSecret } = await import('../../../core/recognise/hidden-secrets');
  if (!hasSecret(text)) return;
  throw new InputError(
    'The file contains a secret, such as a seed or a private key. Nothing was sent. Remove the secret: only the phone signs, and it needs none from you.',
  );
}
