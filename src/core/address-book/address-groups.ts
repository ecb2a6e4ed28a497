const GROUP_LENGTH = 4;

/** An address in groups of four characters, in which people can compare it. */
export function addressGroups(address: string): string[] {
  return address.match(new RegExp(`.{1,${GROUP_LENGTH}}`, 'g')) ?? [];
}
