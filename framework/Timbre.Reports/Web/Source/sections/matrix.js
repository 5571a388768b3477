import { banner, h, section, table } from "../dom.js";
import { count, fixed, interval, many, number, percent } from "../format.js";

const FIGURES = [
  { key: "unweighted_recall", title: "Unweighted recall", text: percent, range: interval },
  { key: "accuracy", title: "Accuracy", text: percent, range: interval },
  { key: "auc", title: "ROC area", text: fixed, range: (value) => value && `${fixed(value.low)} – ${fixed(value.high)}` },
];

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const among = (values) => (values.length === 1 ? percent(values[0]) : `${percent(Math.min(...values))} to ${percent(Math.max(...values))}`);

/** What a reader must know of a matrix first. */
export function crossed({ cells, flattered }) {
  const of = (own) => cells.filter((cell) => (cell.train === cell.test) === own).map((cell) => cell.unweighted_recall);
  const fall = mean(of(true)) - mean(of(false));
  return [
    flattered && banner("bad", "Some of these figures are flattered.", cells.flatMap((cell) => cell.flattered_by.map((reason) => `${cell.train} on ${cell.test}: ${reason}`))),
    cells.some((cell) => cell.intervals?.caution) && banner("mild", "Read some intervals with care.", [...new Set(cells.filter((cell) => cell.intervals?.caution).map((cell) => `${cell.test === cell.train ? `Test data of ${cell.test}` : `All of ${cell.test}`}: ${cell.intervals.caution}`))]),
    h("p", { class: "lead" }, `On test data of their own corpus the models have an unweighted recall of `, h("strong", null, among(of(true))), ", on the other corpora of ", h("strong", null, among(of(false))),
      Math.abs(fall) >= 0.005 ? ` (${(100 * Math.abs(fall)).toFixed(1)} points ${fall > 0 ? "less" : "more"} on average).` : "."),
  ];
}

/** How each model does on each corpus. */
export function matrix({ pipelines, labels, cells }) {
  const find = (train, test) => cells.find((cell) => cell.train === train && cell.test === test);
  return [
    section("matrix", "Matrix",
      h("p", { class: "meta" }, "Each row is a model, each column what it is judged by: framed its own test data, elsewhere a whole corpus. Below each figure its 95 % interval; each leads to the page of its model and corpus."),
      h("div", { class: pipelines.length > 3 ? "grid top" : "grid two top" }, FIGURES.filter(({ key }) => cells.some((cell) => cell[key] !== null && cell[key] !== undefined)).map((figure) => heatTable(figure, pipelines, find, figure.key === "auc" || !labels?.length ? 0.5 : 1 / labels.length)))),
    section("cells", "Each model on each corpus", table(null, ["trained on", "judged by", ...["recordings", "groups", "recall", "accuracy", "ROC area"].map((title) => ({ title, number: true })), ""],
      cells.map((cell) => [
        cell.train, cell.test === cell.train ? "its own test data" : cell.test, count(cell.recordings), cell.intervals?.resampled === "groups" ? count(cell.intervals.units) : "–",
        percent(cell.unweighted_recall), percent(cell.accuracy), fixed(cell.auc), h("td", null, cell.flattered && h("span", { class: "flag bad" }, "flattered"), cell.page && h("a", { href: link(cell.page) }, "page"))]))),
  ];
}

const link = (page) => page.split("/").map(encodeURIComponent).join("/");

function heatTable({ key, title, text, range }, pipelines, find, chance) {
  return table(title, ["trained on \\ judged by", ...pipelines.map((name) => ({ title: name, number: true }))], pipelines.map((train) => [train, ...pipelines.map((test) => {
    const cell = find(train, test);
    const value = cell?.[key];
    return h("td", { class: `number heat ${train === test ? "own" : ""}`, style: { "--share": Math.max(0, ((value ?? 0) - chance) / (1 - chance)).toFixed(3) }, title: cell && many(cell.recordings, "recording") },
      cell?.page ? h("a", { href: link(cell.page) }, text(value)) : text(value),
      h("small", null, range(cell?.intervals?.[key]) ?? (number(value) === null ? "" : "no interval")), cell?.flattered && h("small", { class: "flattered" }, "flattered"));
  })]), { class: "matrix" });
}
