/** The add-in's pane: shown or hidden, as wide as the user drags it. */
export class Pane {
  constructor(
    readonly element: HTMLElement,
    private readonly splitter: HTMLElement,
  ) {
    splitter.addEventListener("pointerdown", (event) => this.drag(event));
    splitter.addEventListener("keydown", (event) => {
      const step = event.key === "ArrowLeft" ? 20 : event.key === "ArrowRight" ? -20 : 0;
      if (step !== 0) this.resize(this.element.offsetWidth + step);
    });
  }

  show(visible: boolean): void {
    document.body.classList.toggle("pane-hidden", !visible);
    window.dispatchEvent(new Event("resize"));
  }

  get hidden(): boolean {
    return document.body.classList.contains("pane-hidden");
  }

  private resize(width: number): void {
    this.element.style.width = `${Math.max(240, Math.min(width, window.innerWidth - 320))}px`;
    window.dispatchEvent(new Event("resize"));
  }

  /** While dragging, the frame must not swallow the pointer. */
  private drag(event: PointerEvent): void {
    this.splitter.setPointerCapture(event.pointerId);
    document.body.classList.add("dragging");
    const move = (moved: PointerEvent): void => this.resize(window.innerWidth - moved.clientX);
    const stop = (): void => {
      document.body.classList.remove("dragging");
      this.splitter.removeEventListener("pointermove", move);
    };
    this.splitter.addEventListener("pointermove", move);
    this.splitter.addEventListener("pointerup", stop, { once: true });
  }
}
