/** `WebFrameMain`: a frame as main knows it, by the product's addresses. */
export class WebFrame {
  url = '';
  readonly parent: WebFrame | null;

  constructor(parent: WebFrame | null) {
    this.parent = parent;
  }

  get top(): WebFrame {
    return this.parent?.top ?? this;
  }

  get origin(): string {
    return URL.canParse(this.url) ? this.url.split('/').slice(0, 3).join('/') : 'null';
  }
}
