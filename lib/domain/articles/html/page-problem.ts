/** Why a page is not parsed, with a sentence for an editor. Thrown by `extractHtml` before any DOM is built. */
export class PageProblem extends Error {
  constructor(
    readonly problem: "too-large" | "too-deep" | "too-many-nodes" | "too-many-attributes" | "too-long-text",
    message: string,
  ) {
    super(message);
    this.name = "PageProblem";
  }
}
