import type { BenchExtension, Control } from '../browser/bench-browser';
import type { Group } from '../harness/group';
import { heapOverOther } from './popup-heap';
import { startSides } from './start-sides';

/** The popup's field; once something stands in it, the button behind it can be pressed. */
const CONTROL: Control = {
  field: 'form textarea',
  effect: 'form button[type=submit]:not([disabled])',
};

/**
 * The popup, signed out, against one with a sentence and a field.
 *
 * - **paint**: its page in a tab, from the navigation until First Contentful Paint.
 * - **control**: the same, until a press and a key on its field have taken effect: the page has
 *   enabled the button behind it.
 * - **press**: the real popup, from the press of the toolbar button until its first paint.
 */
export const popupGroup: Group = {
  name: 'popup',
  seconds: 35,
  ratios: [
    { key: 'popup_control_ratio', reading: 'control' },
    { key: 'popup_paint_ratio', reading: 'paint' },
    { key: 'popup_press_ratio', reading: 'press' },
  ],
  async open(place) {
    const { own, other, close } = await startSides(place);
    const isFloor = place.other.kind === 'floor';
    const sides: readonly [BenchExtension, string][] = [
      [own, 'src/popup/index.html'],
      [other, isFloor ? 'popup.html' : 'src/popup/index.html'],
    ];
    return {
      async take(side) {
        const [extension, path] = sides[side] ?? [own, ''];
        return {
          control: [await extension.controlTime(path, CONTROL)],
          paint: [await extension.paintTime(path)],
          press: [await extension.pressTime()],
        };
      },
      facts: () => heapOverOther(sides, place.other.kind),
      close,
    };
  },
};
