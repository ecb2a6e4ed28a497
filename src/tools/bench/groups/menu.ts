import type { MenuClick } from '../../browser/menu-click';
import type { Group } from '../harness/group';
import { startSides } from './start-sides';

const BOB = 'rGGHRCk3EHsAAmDhyC1oiZ6psBjZypzuap';

/** A click on the item for links, with a payment link. */
const CLICK: MenuClick = {
  menuItemId: 'review-link',
  pageUrl: 'https://example.com/',
  linkUrl: `xrpl:${BOB}?amount=25&dt=7`,
};

/**
 * From a click on the menu item, the background stopped, until the review window can be read and is
 * painted; against a window of one sentence.
 */
export const menuGroup: Group = {
  name: 'menu',
  seconds: 28,
  ratios: [{ key: 'menu_to_review_ratio', reading: 'menu' }],
  async open(place) {
    const { own, other, close } = await startSides(place);
    const floorPath = place.other.kind === 'floor' ? 'review-link.html' : 'src/review/';
    return {
      async take(side) {
        const time =
          side === 0
            ? await own.menuTime(CLICK, 'src/review/')
            : await other.menuTime(CLICK, floorPath);
        return { menu: [time] };
      },
      close,
    };
  },
};
