// Looks at a page from inside, and tells what is wrong with it.
"use strict";
const wrong = [];
window.addEventListener("error", (event) => wrong.push(`error: ${event.message}`));

// The contrast of two colours (WCAG 2.2, 1.4.3).
const luminance = ([red, green, blue]) => {
  const part = (value) => (value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
};
const contrast = (one, other) => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};
const rgba = (text) => (text.match(/[\d.]+/g) ?? []).map(Number);
const ground = (element) => {
  for (let at = element; at; at = at.parentElement) {
    const colour = rgba(getComputedStyle(at).backgroundColor);
    if (colour.length === 3 || colour[3] === 1) return colour;
  }
  return [255, 255, 255];
};

window.addEventListener("load", () => {
  for (const closed of document.querySelectorAll("details")) closed.open = true;
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) wrong.push(`${root.scrollWidth - root.clientWidth} px too wide`);
  // What is hidden from those who hear a page is the key of a chart.
  const charts = document.querySelectorAll("svg:not([aria-hidden])");
  for (const chart of charts) {
    const { width, height } = chart.getBBox();
    const shapes = chart.querySelectorAll("rect, path, circle");
    const hasWords = chart.getAttribute("aria-hidden") === "true" || chart.querySelector("title")?.textContent.trim();
    if (!shapes.length || width < 1 || height < 1 || !hasWords) wrong.push(`empty chart ${chart.outerHTML.slice(0, 120)}`);
  }
  for (const { name } of performance.getEntriesByType("resource")) {
    if (!name.startsWith("file:")) wrong.push(`asks for ${name}`);
  }
  for (const element of document.querySelectorAll("body *:not(svg, svg *, .hidden)")) {
    const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim());
    const found = hasText ? contrast(rgba(getComputedStyle(element).color), ground(element)) : 21;
    if (found < 4.5) wrong.push(`contrast ${found.toFixed(2)} of ${element.tagName} ${element.textContent.trim().slice(0, 40)}`);
  }
  // Tables sort, and show what is looked for.
  for (const table of document.querySelectorAll("table.sortable")) {
    const rows = table.tBodies[0].rows;
    const first = rows[0].textContent;
    const button = table.tHead.querySelector("button");
    button?.click();
    button?.click();
    if (!button || (rows.length > 1 && rows[0].textContent === first)) wrong.push("a table does not sort");
    const input = table.parentElement.previousElementSibling?.querySelector("input");
    if (!input) wrong.push("a table cannot be searched");
    else {
      input.value = first.slice(0, 12);
      input.dispatchEvent(new Event("input"));
      const shown = [...rows].filter((row) => !row.hidden).length;
      if (shown < 1 || (rows.length > 20 && shown > rows.length / 2)) wrong.push(`a search shows ${shown} of ${rows.length} rows`);
    }
  }
  parent.postMessage(JSON.stringify({ width: innerWidth, charts: charts.length, wrong: wrong.slice(0, 20) }), "*");
});
