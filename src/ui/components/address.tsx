import { addressGroups } from '../../core/address-book/address-groups';

interface Props {
  readonly address: string;
}

/**
 * A whole address in groups of four characters. The gaps are spacing, not characters, so it is copied
 * and found as one word. A line breaks between groups only.
 */
export function Address({ address }: Props) {
  const groups = addressGroups(address);
  const isShort = (groups.at(-1)?.length ?? 0) < (groups[0]?.length ?? 0);
  // People compare both ends; two characters alone are too few for that.
  const end = groups.length - (isShort ? 2 : 1);
  return (
    <bdo class="address mono" dir="ltr">
      {groups.map((group, at) => {
        const Part = at === 0 || at >= end ? 'b' : 'span';
        return [<Part key={String(at)}>{group}</Part>, <wbr key={`${at}-break`} />];
      })}
    </bdo>
  );
}
