import type { Browser } from "playwright-core";

/** Steps of one colour channel: screens of few colours lose nothing that one sees, and their files shrink by a third. */
const coarsest = [1, 4, 8, 16, 32] as const;

/**
 * Puts screenshots side by side on one PNG, with a gap and a thin frame, composed by the browser itself.
 *
 * @param maxBytes colours are made coarser until the picture is this small
 * @throws when it does not get so small
 */
export async function sideBySide(
  browser: Browser,
  shots: readonly Buffer[],
  maxBytes: number
): Promise<Buffer> {
  const page = await browser.newPage();
  try {
    for (const step of coarsest) {
      const encoded = await page.evaluate(compose, {
        sources: shots.map((shot) => `data:image/png;base64,${shot.toString("base64")}`),
        step,
      });
      const picture = Buffer.from(encoded.slice(encoded.indexOf(",") + 1), "base64");
      if (picture.length <= maxBytes) return picture;
    }
  } finally {
    await page.close();
  }
  throw new Error(`the picture is larger than ${maxBytes} bytes in ${256 / 32} steps of colour`);
}

/** Runs in the browser. */
async function compose({
  sources,
  step,
}: {
  readonly sources: readonly string[];
  readonly step: number;
}): Promise<string> {
  const gap = 16;
  const images = await Promise.all(
    sources.map(async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      return image;
    })
  );
  const canvas = document.createElement("canvas");
  canvas.width = images.reduce((sum, { width }) => sum + width + gap, -gap);
  canvas.height = Math.max(...images.map(({ height }) => height));
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no canvas");
  let x = 0;
  for (const image of images) {
    context.drawImage(image, x, 0);
    context.strokeStyle = "#c8c6c4";
    context.strokeRect(x + 0.5, 0.5, image.width - 1, image.height - 1);
    x += image.width + gap;
  }
  if (step > 1) {
    const picture = context.getImageData(0, 0, canvas.width, canvas.height);
    const { data } = picture;
    for (let i = 0; i < data.length; i++)
      data[i] = Math.min(255, Math.round(data[i]! / step) * step);
    context.putImageData(picture, 0, 0);
  }
  return canvas.toDataURL("image/png");
}
