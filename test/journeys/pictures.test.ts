import { execFileSync } from 'node:child_process';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { DEMO_SEED } from '../../src/sandbox/demo/codes';
import { BROWSER } from '../../src/tools/browser/launch-companion';
import { type Story, shareBrowser, startSignedInStory, startStory } from './story';

shareBrowser();

/**
 * Opens the demo page, scrolled to its codes, with the permission that a real click grants. Given
 * selectors, it keeps only the figures that contain one of them.
 */
async function openDemo(story: Story, ...keptSelectors: string[]): Promise<Page> {
  const demo = await story.companion.context.newPage();
  await demo.goto(story.sandbox.demoUrl, { waitUntil: 'networkidle' });
  if (keptSelectors.length > 0) {
    await demo.evaluate((selectors) => {
      for (const figure of document.querySelectorAll('figure')) {
        if (!selectors.some((selector) => figure.querySelector(selector))) figure.remove();
      }
    }, keptSelectors);
  }
  await demo.locator('#codes').evaluate((codes) => codes.scrollIntoView({ block: 'end' }));
  await grantActiveTab(story);
  return demo;
}

/** Opens the popup over the newest page: this lets the extension read its tab. */
async function grantActiveTab(story: Story): Promise<void> {
  const popup = await story.companion.openPopup();
  await popup.close();
}

async function clickMenuItem(story: Story, page: Page, menuItemId: string, selector?: string) {
  const srcUrl = selector && (await page.locator(selector).getAttribute('src'));
  const source = srcUrl ? { srcUrl: new URL(srcUrl, page.url()).href } : {};
  return await story.chooseMenuItem(page, { menuItemId, ...source });
}

const amountIn = (review: Page) => review.inputValue('input[name=amount]');

test.each([
  ['of the same website', '#code-image', '25'],
  ['in a data URL', '#code-data', '30'],
  ['of another website, read from the visible tab', '#code-foreign', '50'],
])('the code in a picture %s becomes the payment', async (_name, selector, amount) => {
  const story = await startSignedInStory();
  const demo = await openDemo(story);
  const review = await clickMenuItem(story, demo, 'picture', selector);
  await review.waitForSelector('[data-field=Destination]');
  expect(await review.textContent('[data-field=Destination]')).toBe(story.bob());
  expect(await amountIn(review)).toBe(amount);
  expect(await review.textContent('#app')).toContain(new URL(demo.url()).host);
  await review.click('button.primary');
  const uuid = await story.sandbox.phone.nextPush();
  expect(story.sandbox.platform.findPayload(uuid)?.request.txjson).toMatchObject({
    Destination: story.bob(),
    DestinationTag: 7,
    Amount: `${amount}000000`,
  });
});

test.each([
  ['in an SVG', '#code-svg', '35'],
  ['in a CSS background', '#code-background', '40'],
  ['in a canvas', '#code-canvas', '45'],
])('a scan of the page finds the code %s', async (_name, selector, amount) => {
  const story = await startStory();
  const demo = await openDemo(story, selector);
  const review = await clickMenuItem(story, demo, 'scan');
  await review.waitForSelector('[data-field=Destination]');
  expect(await amountIn(review)).toBe(amount);
});

test('a scan of a dark page finds a code without a quiet zone', async () => {
  const story = await startStory();
  const demo = await openDemo(story, '#code-image');
  await demo.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('html, body, main, main *'))
      element.style.background = '#000';
    const image = document.querySelector<HTMLElement>('#code-image');
    // The quiet zone of the demo's codes has 16 pixels.
    if (image) image.style.clipPath = 'inset(16px)';
  });
  const review = await clickMenuItem(story, demo, 'scan');
  await review.waitForSelector('[data-field=Destination]');
  expect(await amountIn(review)).toBe('25');
});

test('the keyboard chooses one of several codes in a picture', async () => {
  const story = await startStory();
  const demo = await openDemo(story);
  const review = await clickMenuItem(story, demo, 'picture', '#code-two');
  await review.waitForSelector('[data-codes]');
  const choices = await review.locator('button.choice').allTextContents();
  const to = `to ${story.bob().slice(0, 7)}…${story.bob().slice(-6)}`;
  expect(choices.sort()).toEqual([`Payment · 55 XRP · ${to} · tag 7`, `Payment · 60 XRP · ${to}`]);
  await review.locator('button.choice', { hasText: '60 XRP' }).focus();
  await review.keyboard.press('Enter');
  await review.waitForSelector('[data-field=Destination]');
  expect(await amountIn(review)).toBe('60');
});

test('a scan of the whole page offers every code and shows no secret', async () => {
  const story = await startStory({}, { windowSize: { width: 1280, height: 1000 } });
  const demo = await openDemo(story);
  const review = await clickMenuItem(story, demo, 'scan');
  await review.waitForSelector('[data-codes]');
  const choices = await review.locator('button.choice').allTextContents();
  const amounts = choices.map((choice) => / (\d+) XRP/.exec(choice)?.[1]).sort();
  expect(amounts).toEqual(['25', '30', '35', '40', '45', '50', '55', '60']);
  expect(await review.locator('[data-code=secret]').count()).toBe(1);
  expect(await review.content()).not.toContain(DEMO_SEED);
});

// Firefox has no such limit.
test.skipIf(BROWSER === 'firefox')(
  'a scan waits while others use up the pictures that the browser allows',
  async () => {
    const story = await startStory({}, { windowSize: { width: 1280, height: 1000 } });
    const demo = await openDemo(story, '#code-foreign');
    const worker = await story.companion.worker();
    // Chromium takes two pictures a second. These take all of them for two seconds.
    await worker.evaluate((url) => {
      const takePicture = async () => {
        const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
        if (tab) await chrome.tabs.captureVisibleTab(tab.windowId).catch(() => undefined);
      };
      const timer = setInterval(() => void takePicture(), 50);
      setTimeout(() => clearInterval(timer), 2000);
    }, demo.url());
    const review = await clickMenuItem(story, demo, 'picture', '#code-foreign');
    await review.waitForSelector('[data-field=Destination]');
    expect(await amountIn(review)).toBe('50');
  },
);

test('a code with a secret is refused and neither shown nor stored', async () => {
  const story = await startStory();
  const demo = await openDemo(story, '#code-secret');
  const review = await clickMenuItem(story, demo, 'picture', '#code-secret');
  await review.waitForSelector('[data-found=secret]');
  expect(await review.content()).not.toContain(DEMO_SEED);
  const { profile } = story.companion;
  await story.companion.context.close();
  const found = () => execFileSync('grep', ['-rlaF', DEMO_SEED, profile], { encoding: 'utf8' });
  expect(found).toThrow();
});

test('a scan without a code says so, and its repetition finds a code that was added', async () => {
  const story = await startStory();
  const demo = await openDemo(story, '#code-none');
  const review = await clickMenuItem(story, demo, 'scan');
  await review.waitForSelector('[data-found=no-code]');
  await demo.evaluate(() => {
    const picture = Object.assign(new Image(), { src: '/demo/codes/image.png' });
    document.querySelector('#codes')?.append(picture);
    return picture.decode().then(() => picture.scrollIntoView());
  });
  await review.click('button.primary');
  await review.waitForSelector('[data-field=Destination]');
});

test.each([
  [
    'navigated to another page',
    (demo: Page) => demo.goto(`${demo.url()}?next`),
    // Firefox revokes the permission of the click in this case, too.
    BROWSER === 'firefox' ? 'no longer lets' : 'another page',
  ],
  ['navigated to another website', (demo: Page) => demo.goto('about:blank'), 'no longer lets'],
  ['was closed', (demo: Page) => demo.close(), 'closed'],
  [
    'is behind another tab',
    (demo: Page) => demo.evaluate(() => void open('about:blank')),
    'in front',
  ],
])('a tab that %s meanwhile is not read', async (_name, change, message) => {
  const story = await startStory();
  const demo = await openDemo(story, '#code-foreign');
  const review = await clickMenuItem(story, demo, 'picture', '#code-foreign');
  await review.waitForSelector('[data-field=Destination]');
  // Opens the same draft again after the change.
  const worker = await story.companion.worker();
  const place = await worker.evaluate(async (page) => {
    const tab = (await chrome.tabs.query({})).find(({ url }) => url === page);
    const place = { window: tab?.windowId, tab: tab?.id, frame: 0 };
    const source = `${page.replace('localhost', '127.0.0.1')}/codes/foreign.png`;
    const draft = { id: 'again', kind: 'picture', place, page, source };
    await chrome.storage.session.set({ 'pending:again': draft });
    return place;
  }, demo.url());
  expect(place.tab).toBeGreaterThan(0);
  await change(demo);
  const again = await story.companion.openPage('src/review/index.html#again');
  await again.waitForSelector('[data-found=no-code]');
  expect(await again.textContent('[data-found]')).toContain(message);
});

test('the menu finds a picture in every kind of element', async () => {
  const story = await startStory();
  const demo = await openDemo(story, '#code-none');
  const picture = new URL('/demo/codes/image.png', demo.url()).href;
  const embeddings: Record<string, (src: string) => unknown> = {
    'as one of several sizes': (src) => {
      const image = Object.assign(new Image(), { srcset: `${src} 2x, ${src} 1x` });
      document.querySelector('#codes')?.replaceChildren(image);
      return image.decode();
    },
    'in a shadow tree': (src) => {
      const host = document.createElement('div');
      const image = Object.assign(new Image(), { src });
      host.attachShadow({ mode: 'open' }).append(image);
      document.querySelector('#codes')?.replaceChildren(host);
      return image.decode();
    },
    'in a drawing': (src) => {
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      const image = document.createElementNS('http://www.w3.org/2000/svg', 'image');
      image.setAttribute('href', src);
      svg.append(image);
      document.querySelector('#codes')?.replaceChildren(svg);
      return new Promise((resolve) => image.addEventListener('load', resolve));
    },
    'out of sight': (src) => {
      const image = Object.assign(new Image(), { src });
      image.setAttribute('style', 'position: absolute; top: -3000px');
      document.querySelector('#codes')?.replaceChildren(image);
      return image.decode();
    },
    'very large': async () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 8000, height: 6200 });
      const context = canvas.getContext('2d');
      const small = Object.assign(new Image(), { src: '/demo/codes/image.png' });
      await small.decode();
      context?.fillRect(0, 0, 8000, 6200);
      if (context) context.imageSmoothingEnabled = false;
      context?.drawImage(small, 500, 500, 5000, 5000);
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
      const image = Object.assign(new Image(), { src: URL.createObjectURL(blob as Blob) });
      document.querySelector('#codes')?.replaceChildren(image);
      await image.decode();
      return image.src;
    },
  };
  for (const [name, embed] of Object.entries(embeddings)) {
    const shown = await demo.evaluate(embed, picture);
    const srcUrl = typeof shown === 'string' ? shown : picture;
    const review = await story.chooseMenuItem(demo, { menuItemId: 'picture', srcUrl });
    await review.waitForSelector('[data-field=Destination]');
    expect(await amountIn(review), name).toBe('25');
    await review.close();
  }
});

test('a picture in a cross-origin frame is offered as a choice, because its position is unknown', async () => {
  const story = await startStory();
  const demo = await openDemo(story, '#code-none');
  const inner = `${story.sandbox.homeUrl.replace('localhost', '127.0.0.1')}demo/codes/foreign.png`;
  await demo.evaluate(async (src) => {
    const frame = Object.assign(document.createElement('iframe'), { src, width: 300, height: 300 });
    await new Promise((resolve) => {
      frame.onload = resolve;
      document.querySelector('#codes')?.replaceChildren(frame);
    });
    frame.scrollIntoView();
  }, inner);
  const info = { menuItemId: 'picture', srcUrl: inner, frameId: 4321 };
  const review = await story.chooseMenuItem(demo, info);
  await review.waitForSelector('[data-codes]');
  expect(await review.textContent('button.choice')).toContain('50 XRP');
});

test('a draft that is not read yet is not in the popup', async () => {
  const story = await startStory();
  const demo = await openDemo(story, '#code-none');
  const review = await clickMenuItem(story, demo, 'scan');
  await review.waitForSelector('[data-found=no-code]');
  const popup = await story.popup();
  expect(await popup.locator('.draft').count()).toBe(0);
});
