/**
 * The stored account of a sign-in that any user may sign, and of its payload until one has signed.
 */
export const NO_ACCOUNT = '';
