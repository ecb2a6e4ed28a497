import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const NONCE = 12;
const TAG = 16;

/** Seals texts with AES-256-GCM, so that a stolen store holds no usable token. */
export interface Seal {
  /** Base64 of nonce, tag and sealed text. */
  seal(text: string): string;
  /** The text again; undefined when no key at hand sealed it. */
  open(sealed: string): string | undefined;
}

/**
 * @param keys 32 bytes each: the first one seals, all of them open, so that a key can be replaced
 */
export function makeSeal([current, ...former]: readonly [Buffer, ...Buffer[]]): Seal {
  return {
    seal(text) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', current, nonce);
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64');
      for (const key of [current, ...former]) {
        const text = openWith(key, bytes);
        if (text !== undefined) return text;
      }
      return undefined;
    },
  };
}

function openWith(key: Buffer, bytes: Buffer): string | undefined {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), {
      authTagLength: TAG,
    });
    decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    const text = Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]);
    return text.toString('utf8');
  } catch {
    return undefined;
  }
}
