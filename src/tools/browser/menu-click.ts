/** What the browser tells the worker of a click on its context menu item. */
export interface MenuClick {
  readonly menuItemId: string;
  readonly selectionText?: string;
  readonly linkUrl?: string;
  readonly srcUrl?: string;
  readonly mediaType?: 'image';
  readonly pageUrl?: string;
  readonly frameUrl?: string;
  readonly frameId?: number;
}
