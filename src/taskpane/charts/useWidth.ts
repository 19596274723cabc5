import { useLayoutEffect, useRef, useState, type RefObject } from "react";

/** Width of the narrowest pane less its margins, until the real one is measured. */
const narrowest = 280;

/** The width in pixels that a picture may take: it follows the pane. */
export function useWidth<Box extends HTMLElement>(): readonly [RefObject<Box | null>, number] {
  const box = useRef<Box>(null);
  const [width, setWidth] = useState(narrowest);
  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return undefined;
    const measure = (): void =>
      setWidth(Math.max(narrowest - 40, current.clientWidth || narrowest));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return [box, width];
}
