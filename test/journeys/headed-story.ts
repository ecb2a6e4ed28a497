import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { type Display, startDisplay } from '../../src/tools/browser/display';
import { type Story, startStory } from './story';

/** The time that a slow menu needs to open, at the second attempt. */
const MENU_WAIT_MS = 1500;

const DEMO_TITLE = 'Things to right-click';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A story in a visible browser with a real mouse and keyboard, on the demo page. */
export class HeadedStory {
  constructor(
    readonly story: Story,
    readonly screen: Display,
    readonly demo: Page,
  ) {}

  /** Brings the demo page to the front. */
  async showDemo(): Promise<void> {
    await this.demo.bringToFront();
    await this.screen.focus(DEMO_TITLE);
  }

  /** Chooses an item of the real context menu by its keys. @returns the review window */
  chooseInMenu(point: Point, ...keys: string[]): Promise<Page> {
    return this.pressInMenu(point, keys, async (press) => {
      const next = this.story.companion.nextWindow('review/index.html', 8000);
      return (await Promise.all([next, press()]))[0];
    });
  }

  /**
   * Right-clicks with the real mouse and presses keys in the menu that opens. On a busy machine the
   * menu may open after the keys: three attempts are made, each with more time for the menu.
   * @param wait presses, and waits for what the menu item does
   */
  async pressInMenu<T>(
    { x, y }: Point,
    keys: readonly string[],
    wait: (press: () => Promise<void>) => Promise<T>,
  ): Promise<T> {
    for (let attempts = 3; ; attempts -= 1) {
      const press = async (): Promise<void> => {
        await this.screen.click(x, y, 3);
        // A menu that opens late on a busy machine gets more time with each attempt.
        await setTimeout((3 - attempts) * MENU_WAIT_MS);
        for (const key of keys) await this.screen.key(key);
      };
      try {
        return await wait(press);
      } catch (error) {
        if (attempts === 1) throw error;
        await this.screen.key('Escape');
      }
    }
  }
}

/** Starts a headed story. It is closed when the test ends. */
export async function startHeadedStory(): Promise<HeadedStory> {
  const screen = await startDisplay();
  onTestFinished(() => screen.close());
  const story = await startStory({}, { headless: false, display: screen.display });
  const demo = await story.companion.context.newPage();
  await demo.goto(story.sandbox.demoUrl, { waitUntil: 'networkidle' });
  return new HeadedStory(story, screen, demo);
}
