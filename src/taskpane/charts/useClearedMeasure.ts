import { useEffect } from "react";

/** The element in which `@visx/text` measures; it looks for it by this name each time. */
const measureId = "__react_svg_text_measurement_id";

/**
 * Takes away the label that `@visx/text` measured last. It leaves it at the end of the page, unseen, where it would be found by
 * whoever searches the page or reads its text long after the picture has gone.
 */
export function useClearedMeasure(): void {
  useEffect(() => {
    const measure = document.getElementById(measureId);
    if (measure) measure.textContent = "";
  });
}
