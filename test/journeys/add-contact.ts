import type { Story } from './story';

/** Names an address in the address book. */
export async function addContact(story: Story, name: string, address: string): Promise<void> {
  const book = await story.history('#address-book');
  await book.click('#address-book summary');
  await book.fill('[name=contact-name]', name);
  await book.fill('[name=contact-address]', address);
  await book.click('#address-book form button');
  await book.waitForSelector('#address-book li');
  await book.close();
}
