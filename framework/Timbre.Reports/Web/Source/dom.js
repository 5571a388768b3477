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

/** A sentence that must not be overlooked, with what it means. */
export const banner = (kind, title, lines) => h("div", { class: `banner ${kind}`, role: kind === "bad" ? "alert" : null }, h("strong", null, title), lines.map((line) => h("p", null, line)));

/** Figures beside each other: [name, value, note]; those without a value are left out. */
export const tiles = (figures) => h("dl", { class: "figures" }, figures.filter(([, value]) => value !== "–" && value !== null).map(([name, value, note]) =>
  h("div", null, h("dt", null, name), h("dd", null, value, note && h("small", null, note)))));

/** A table whose rows a reader can order by any column: numbers by what `data-order` of a cell says, the rest by their text. */
export function sortable(scroll) {
  const body = scroll.querySelector("tbody");
  scroll.querySelectorAll("thead th").forEach((head, column) => {
    const button = h("button", { type: "button" }, ...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const falls = head.getAttribute("aria-sort") === "ascending";
      scroll.querySelectorAll("thead th").forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", falls ? "descending" : "ascending");
      const keyed = [...body.rows].map((row) => ({ row, key: row.cells[column].dataset.order ?? row.cells[column].textContent }));
      // What has no value stays last, in either order.
      keyed.sort((a, b) => (a.key === "" || a.key === "–") - (b.key === "" || b.key === "–") || (falls ? -1 : 1) * compare(a.key, b.key));
      body.append(...keyed.map(({ row }) => row));
    });
  });
  return scroll;
}

const compare = (a, b) => (Number.isFinite(+a) && Number.isFinite(+b) ? a - b : a.localeCompare(b, "en", { numeric: true }));
