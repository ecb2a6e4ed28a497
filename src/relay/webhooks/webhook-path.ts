/** The path of the webhook URL, as the README names it. */
export const WEBHOOK_PATH = '/webhooks/xaman';

/** Whether a path is the webhook path, also with other case or more slashes. */
export function isWebhookPath(path: string): boolean {
  return /^\/+webhooks\/+xaman\/*$/i.test(path);
}
