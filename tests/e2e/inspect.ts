/**
 * What a person would trip over that axe does not look for. All of them run in the pane's own window, so they stand on their own
 * feet: no names from outside. One line per finding.
 */

/** Text that is cut or lies over other text, parts that stick out, and controls that lie over each other. */
export function layoutFindings(mayScroll: boolean): string[] {
  const found: string[] = [];
  const told = (node: Element): string =>
    `${node.tagName.toLowerCase()} “${(node.getAttribute("aria-label") ?? node.textContent ?? "").trim().slice(0, 50)}”`;
  const isTold = (node: Element): boolean =>
    node.closest("[title]") !== null || node.closest("[aria-hidden=true]") !== null;
  const pen = document.createElement("canvas").getContext("2d");
  const widthOf = (text: string, node: Element): number => {
    if (!pen) return 0;
    pen.font = getComputedStyle(node).font;
    return pen.measureText(text).width;
  };
  /** What of the box is in view, through everything that clips it. */
  const inView = (node: Element, box: DOMRect): DOMRect => {
    let [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom];
    for (let at = node.parentElement; at; at = at.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(at);
      if (overflowX === "visible" && overflowY === "visible") continue;
      const edge = at.getBoundingClientRect();
      left = Math.max(left, edge.left);
      top = Math.max(top, edge.top);
      right = Math.min(right, edge.right);
      bottom = Math.min(bottom, edge.bottom);
    }
    return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  };
  /** Parts for screen readers alone are one pixel large. */
  const isHidden = (node: Element, box: DOMRect): boolean =>
    box.width <= 1 || box.height <= 1 || !node.checkVisibility({ visibilityProperty: true });

  const { clientWidth } = document.documentElement;
  if (document.documentElement.scrollWidth > clientWidth + 1)
    found.push("the page scrolls sideways");
  const words: { readonly node: Element; readonly box: DOMRect }[] = [];
  const controls: { readonly node: Element; readonly box: DOMRect }[] = [];
  for (const node of document.querySelectorAll<HTMLElement>("body *")) {
    if (["SCRIPT", "STYLE", "OPTION", "OPTGROUP"].includes(node.tagName)) continue;
    const box = node.getBoundingClientRect();
    if (isHidden(node, box)) continue;
    const style = getComputedStyle(node);
    const clipsX = ["hidden", "clip"].includes(style.overflowX) && node.clientWidth > 0;
    if (node.closest("#__react_svg_text_measurement_id")) continue;
    // Zoomed in or in wide letters, what does not fit is reached by scrolling sideways.
    const scrolls = mayScroll && node.closest("#screen") !== null;
    const isInput = ["INPUT", "SELECT", "TEXTAREA"].includes(node.tagName);
    const ownText = [...node.childNodes].filter(
      (child) => child.nodeType === Node.TEXT_NODE && (child.textContent ?? "").trim() !== ""
    );
    if (clipsX && !isInput && node.scrollWidth > node.clientWidth + 1 && !isTold(node))
      found.push(`${told(node)} hides ${node.scrollWidth - node.clientWidth} px at its side`);
    if (
      ownText.length > 0 &&
      ["hidden", "clip"].includes(style.overflowY) &&
      node.scrollHeight > node.clientHeight + 2 &&
      !isTold(node)
    )
      found.push(`${told(node)} hides ${node.scrollHeight - node.clientHeight} px below`);
    if (!scrolls && ownText.length > 0 && (box.right > clientWidth + 1 || box.left < -1))
      found.push(`${told(node)} sticks out of the pane`);
    if (node instanceof HTMLSelectElement && !scrolls) {
      const text = node.selectedOptions[0]?.text ?? "";
      const room =
        node.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      if (widthOf(text, node) > room + 1 && !isTold(node))
        found.push(`select “${text}” is cut by ${Math.ceil(widthOf(text, node) - room)} px`);
    }
    if (
      !scrolls &&
      node instanceof HTMLInputElement &&
      !["checkbox", "radio", "range", "file", "date"].includes(node.type)
    ) {
      const text = node.value === "" ? node.placeholder : node.value;
      const room =
        node.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      if (widthOf(text, node) > room + 1 && !isTold(node))
        found.push(`input “${text}” is cut by ${Math.ceil(widthOf(text, node) - room)} px`);
    }
    if (ownText.length > 0 && !node.closest("svg, [aria-hidden=true]")) {
      const range = document.createRange();
      for (const text of ownText) {
        range.selectNodeContents(text);
        for (const line of range.getClientRects()) words.push({ node, box: inView(node, line) });
      }
    }
    if (
      node.matches(
        "button, a[href], input, select, textarea, summary, [role=option], [role=tab]"
      ) &&
      !node.closest("svg")
    )
      controls.push({ node, box: inView(node, box) });
  }
  const screen = document.getElementById("screen");
  if (!mayScroll && screen && screen.scrollWidth > screen.clientWidth + 1)
    found.push(`the screen scrolls sideways by ${screen.scrollWidth - screen.clientWidth} px`);
  if (screen && screen.clientHeight < 90)
    found.push(`the screen is ${screen.clientHeight} px high`);
  const overlap = (
    list: readonly { readonly node: Element; readonly box: DOMRect }[],
    what: string
  ): void => {
    for (const [k, one] of list.entries())
      for (const other of list.slice(k + 1)) {
        if (one.node.contains(other.node) || other.node.contains(one.node)) continue;
        const wide =
          Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const high =
          Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (wide > 2 && high > 3)
          found.push(`${told(one.node)} lies over ${told(other.node)} (${what})`);
      }
  };
  // A popup lies over what it belongs to on purpose.
  const isBelow = document.querySelector("[role=listbox][class*=Listbox]") === null;
  if (isBelow) {
    overlap(words, "text");
    overlap(controls, "controls");
  }
  return [...new Set(found)];
}

/** Controls that look the same with the focus and without; in high contrast, shadows do not count. */
export function unseenFocus(): string[] {
  const isForced = matchMedia("(forced-colors: active)").matches;
  const look = (node: Element): string =>
    [node, node.parentElement, node.nextElementSibling]
      .flatMap((each) =>
        each
          ? [null, "::before", "::after"].map((part) => {
              const style = getComputedStyle(each, part);
              return [
                style.outlineStyle === "none" || style.outlineWidth === "0px"
                  ? ""
                  : `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`,
                isForced ? "" : style.boxShadow,
                `${style.textDecorationLine} ${style.textDecorationStyle} ${style.textDecorationColor}`,
                style.borderTopColor,
                style.borderBottomColor,
                style.borderBottomWidth,
                style.transform,
                style.backgroundColor,
              ].join(" ");
            })
          : []
      )
      .join("|");
  const before = document.activeElement;
  const stops = [
    ...document.querySelectorAll<HTMLElement>(
      "button:not(:disabled), [href], input:not(:disabled), select:not(:disabled), textarea, summary, [tabindex]"
    ),
  ].filter(
    (node) => node.tabIndex >= 0 && node.checkVisibility() && node.getClientRects().length > 0
  );
  const unseen: string[] = [];
  for (const node of stops) {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const without = look(node);
    node.focus({ preventScroll: true });
    if (document.activeElement === node && look(node) === without)
      unseen.push(
        `${node.tagName.toLowerCase()} “${(node.getAttribute("aria-label") ?? node.textContent ?? "").trim().slice(0, 50)}” does not show the focus`
      );
  }
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return unseen;
}

/** Too little contrast where high contrast does not choose the colours; pictures bring their own for it. */
export function ownColours(): string[] {
  return [...document.querySelectorAll<HTMLElement>("body *")]
    .filter(
      (node) =>
        getComputedStyle(node).forcedColorAdjust === "none" &&
        node.closest("svg") === null &&
        node.checkVisibility() &&
        (node.textContent ?? "").trim() !== ""
    )
    .flatMap((node) => {
      const { color, backgroundColor } = getComputedStyle(node);
      const [ink = 0, ground = 0] = [color, backgroundColor].map((each) => {
        const [red = 0, green = 0, blue = 0] = (each.match(/[\d.]+/g) ?? []).map((part) => {
          const share = Number(part) / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      });
      const ratio = (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05);
      return ratio >= 4.5
        ? []
        : [
            `${node.tagName.toLowerCase()} “${(node.textContent ?? "").slice(0, 40)}” has a contrast of ${ratio.toFixed(1)}`,
          ];
    });
}

/** Whether the pane followed Office into the dark. */
export function darkFindings(): string[] {
  const main = document.querySelector("main");
  const ground = main?.parentElement ? getComputedStyle(main.parentElement).backgroundColor : "";
  const parts = (ground.match(/\d+/g) ?? []).map(Number);
  return parts.length >= 3 && Math.max(...parts.slice(0, 3)) < 80
    ? []
    : [`the pane's ground is ${ground}: it did not follow Office's theme`];
}

/** What still moves although the user asked for less motion. */
export function motionFindings(): string[] {
  const seconds = (list: string): number =>
    Math.max(
      ...list.split(",").map((each) => parseFloat(each) * (each.includes("ms") ? 0.001 : 1))
    );
  const found: string[] = [];
  for (const node of document.querySelectorAll("body *"))
    for (const part of [null, "::before", "::after"]) {
      const style = getComputedStyle(node, part);
      const moves = style.animationName !== "none" && seconds(style.animationDuration) > 0.05;
      const slides =
        style.transitionProperty !== "none" && seconds(style.transitionDuration) > 0.05;
      if (moves || slides)
        found.push(
          `${node.tagName.toLowerCase()}${part ?? ""} ${moves ? `${style.animationName} ${style.animationDuration}` : `${style.transitionProperty} ${style.transitionDuration}`}`
        );
    }
  return [...new Set(found)];
}

/** The page says its language, has one heading of the first level, and none without a name. */
export function pageFindings(language: string): string[] {
  const found: string[] = [];
  if (document.documentElement.lang !== language)
    found.push(`the page is in “${document.documentElement.lang}”`);
  if (document.title.trim() === "") found.push("the page has no title");
  const titles = document.querySelectorAll("h1");
  if (titles.length !== 1) found.push(`${titles.length} headings of the first level`);
  return found;
}
