/** Stands in a text where an address or a link was that has been read already. */
export const ADDRESS_MARK = '\ufffc';
