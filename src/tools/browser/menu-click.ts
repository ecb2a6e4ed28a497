/** The information about a click on a context menu item that the browser passes to the extension. */
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
