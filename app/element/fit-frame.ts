const TYPE = 'undersigned:height'
const HIGHEST_PX = 2_000

/** In our frame: tells the page around how high the frame would like to be, in CSS pixels. The only message there is. */
export function tellHeight(): void {
  if (!location.pathname.startsWith('/embed/c/')) return
  const root = document.documentElement
  new ResizeObserver(() =>
    parent.postMessage({ type: TYPE, height: Math.min(HIGHEST_PX, root.offsetHeight) }, '*'),
  ).observe(root)
}

/** On a page around: lets a frame of `ours` be as high as it says itself. Whatever else comes as a message is left alone. */
export function fitFrames(ours: string): void {
  addEventListener('message', ({ data, origin, source }) => {
    if (origin !== ours || data?.type !== TYPE) return
    const { height } = data
    if (!Number.isInteger(height) || height < 0 || height > HIGHEST_PX) return
    for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[src*="/embed/c/"]'))
      if (frame.contentWindow === source) frame.height = height
  })
}
