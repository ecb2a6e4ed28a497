/** The texts read at a page target: of codes, links or a selection. */
export interface TargetTexts {
  readonly texts: readonly string[];
  /** False when the clicked picture was not found on the page: the texts are of all visible codes. */
  readonly isExact: boolean;
  /** The texts that are addresses of links. */
  readonly links?: readonly string[];
}
