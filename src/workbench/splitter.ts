/** The widths of the pane, in pixels. */
const width = { least: 320, usual: 360, most: 450, step: 10 } as const;

/** Lets the splitter change the width of the pane, by the mouse and by the arrow keys; the width is forgotten with the page. */
export function makeResizable(splitter: HTMLElement, pane: HTMLElement): void {
  splitter.setAttribute('aria-valuemin', String(width.least));
  splitter.setAttribute('aria-valuemax', String(width.most));
  let current = 0;
  const set = (pixels: number): void => {
    current = Math.round(Math.min(width.most, Math.max(width.least, pixels)));
    pane.style.width = `${current}px`;
    splitter.setAttribute('aria-valuenow', String(current));
  };
  set(width.usual);
  splitter.addEventListener('keydown', (event) => {
    const wanted = { ArrowLeft: current + width.step, ArrowRight: current - width.step, Home: width.least, End: width.most }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    set(wanted);
  });
  splitter.addEventListener('dblclick', () => set(width.usual));
  splitter.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    splitter.focus();
    splitter.setPointerCapture(event.pointerId);
    document.body.classList.add('resizing');
  });
  splitter.addEventListener('pointermove', (event) => {
    if (splitter.hasPointerCapture(event.pointerId)) set(window.innerWidth - event.clientX - splitter.offsetWidth / 2);
  });
  splitter.addEventListener('lostpointercapture', () => document.body.classList.remove('resizing'));
}
