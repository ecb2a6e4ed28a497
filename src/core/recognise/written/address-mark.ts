/** Replaces an address or a link that has already been read. */
export const ADDRESS_MARK = '\ufffc';
