// Elements out of plain values. Text goes in as text nodes only: labels and paths are other people's words and never become markup.

/** An element with attributes and children; null children are left out. */
export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "style") Object.entries(value).forEach(([key, text]) => element.style.setProperty(key, text));
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A titled part of the page; nothing where it has no content. */
export function section(id, title, ...children) {
  const content = children.flat(Infinity).filter(Boolean);
  return content.length === 0 ? null : h("section", { id, "aria-labelledby": `${id}-title` }, h("h2", { id: `${id}-title` }, title), content);
}

/** A table: columns are texts or {title, number}, rows are lists of cells. */
export function table(caption, columns, rows, attributes) {
  const heads = columns.map((column) => (typeof column === "string" ? { title: column } : column));
  return h("div", { class: "scroll" }, h("table", attributes,
    caption && h("caption", null, caption),
    h("thead", null, h("tr", null, heads.map((head) => h("th", { scope: "col", class: head.number && "number" }, head.title)))),
    h("tbody", null, rows.map((row) => h("tr", null, row.map((cell, i) => i === 0
      ? h("th", { scope: "row" }, cell ?? "")
      : cell instanceof HTMLTableCellElement ? cell : h("td", { class: heads[i]?.number && "number" }, cell ?? "–")))))));
}
