/** What a ratio may be, what it was when that was set, and where its time goes. */
export interface Limit {
  readonly limit: number;
  readonly today: number;
  readonly why: string;
}

export type Limits = Readonly<Record<string, Limit>>;

/**
 * The limits guard against regressions: each is 15 to 80 % above the mean of two whole runs on two
 * cores, more where the interval is wider. A smaller change is found with `--against`.
 */
export const chromiumLimits: Limits = {
  popup_control_ratio: {
    limit: 2,
    today: 1.57,
    why: 'Preact renders after the database and the session are read; the floor reads nothing.',
  },
  popup_paint_ratio: {
    limit: 1.8,
    today: 1.39,
    why: 'A style sheet and an icon come before the first paint.',
  },
  popup_press_ratio: {
    limit: 1.24,
    today: 1.07,
    why: 'The browser opens its own window for either; the page is a small part of it.',
  },
  worker_start_ratio: {
    limit: 1.65,
    today: 1.32,
    why: '12 KiB of script are compiled and run; the floor has a third of one.',
  },
  worker_wake_ratio: {
    limit: 1.65,
    today: 1.3,
    why: 'The start, and a message that is routed by the table of calls.',
  },
  menu_to_review_ratio: {
    limit: 2.5,
    today: 1.99,
    why: 'The link is recognised, and the window loads and renders the whole form.',
  },
  send_to_post_ratio: {
    limit: 2.1,
    today: 1.49,
    why: 'The request is on disk before anything is posted.',
  },
  frame_to_row_ratio_p50: {
    limit: 5.8,
    today: 4.7,
    why: 'A frame causes a look-up, a write and a change before the row is drawn; the floor draws the frame.',
  },
  frame_to_row_ratio_p95: {
    limit: 7.3,
    today: 5.95,
    why: 'As for the median.',
  },
  settle_500_ratio: {
    limit: 5.2,
    today: 4.0,
    why: 'Each end is looked up, written and drawn; the floor looks up only.',
  },
  history_open_ratio: {
    limit: 3.25,
    today: 2.7,
    why: 'The list, its filters and its overview are rendered; the floor shows 16 lines.',
  },
  history_search_growth_ratio: {
    limit: 2.6,
    today: 2.05,
    why: 'The search may grow as the logarithm of the size, which is 5/3 here.',
  },
  history_search_p95_ratio: {
    limit: 2.6,
    today: 2.03,
    why: 'The index is searched in a worker; the floor reads 16 rows at each key.',
  },
  export_block_ratio: {
    limit: 3.3,
    today: 2.1,
    why: 'The worker makes the file; the page draws its progress.',
  },
  import_ratio: {
    limit: 8.6,
    today: 6.7,
    why: 'Each request is checked, compared and indexed before it is listed; the floor puts it.',
  },
  delete_ratio: {
    limit: 9.2,
    today: 7.28,
    why: 'Deleted requests are kept for undo, and leave the index; the floor deletes them.',
  },
  recognise_100k_ratio: {
    limit: 11,
    today: 8.96,
    why: 'A selection is read by every notation, and searched for every form of a secret, in time in proportion to its length.',
  },
};

/**
 * The same in Firefox, by the keys without their prefix: above one whole run, whose intervals are
 * wider than in Chromium, because fewer pairs fit into the same time.
 */
export const firefoxLimits: Limits = {
  popup_control_ratio: {
    limit: 1.7,
    today: 1.36,
    why: 'Preact renders after the database and the session are read; the floor reads nothing.',
  },
  popup_paint_ratio: {
    limit: 1.0,
    today: 0.82,
    why: 'A style sheet and an icon come before the first paint.',
  },
  popup_press_ratio: {
    limit: 1.26,
    today: 0.9,
    why: 'The browser opens its own window for either; the page is a small part of it.',
  },
  worker_start_ratio: {
    limit: 1.85,
    today: 1.46,
    why: '12 KiB of script are compiled and run; the floor has a third of one.',
  },
  worker_wake_ratio: {
    limit: 1.8,
    today: 1.45,
    why: 'The start, and a message that is routed by the table of calls.',
  },
  menu_to_review_ratio: {
    limit: 1.8,
    today: 1.44,
    why: 'The link is recognised, and the window loads and renders the whole form.',
  },
  send_to_post_ratio: {
    limit: 2.53,
    today: 1.53,
    why: 'The request is on disk before anything is posted.',
  },
  frame_to_row_ratio_p50: {
    limit: 19,
    today: 12.14,
    why: 'A frame causes a look-up, a write and a change before the row is drawn; the floor draws the frame.',
  },
  frame_to_row_ratio_p95: {
    limit: 12,
    today: 7.89,
    why: 'As for the median.',
  },
  export_block_ratio: {
    limit: 8.35,
    today: 5.18,
    why: 'The worker makes the file; the page draws its progress.',
  },
  import_ratio: {
    limit: 9.5,
    today: 6.53,
    why: 'Each request is checked, compared and indexed before it is listed; the floor puts it.',
  },
  delete_ratio: {
    limit: 11.5,
    today: 6.64,
    why: 'Deleted requests are kept for undo, and leave the index; the floor deletes them.',
  },
  settle_500_ratio: {
    limit: 10,
    today: 6,
    why: 'Each end is looked up, written and drawn; the floor looks up only.',
  },
  history_open_ratio: {
    limit: 3.9,
    today: 2.51,
    why: 'The list, its filters and its overview are rendered; the floor shows 16 lines.',
  },
  history_search_growth_ratio: {
    limit: 2.3,
    today: 1.52,
    why: 'The search may grow as the logarithm of the size, which is 5/3 here.',
  },
  history_search_p95_ratio: {
    limit: 4.2,
    today: 2.69,
    why: 'The index is searched in a worker; the floor reads 16 rows at each key.',
  },
};
