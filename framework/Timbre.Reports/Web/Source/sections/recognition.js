import { h, section, table } from "../dom.js";
import { lineChart } from "../charts.js";
import { count, fixed, interval, many, percent } from "../format.js";

// Side by side with another table there is room for so many classes.
const MANY = 5;

/** Which classes are taken for which. */
export function confusion(metrics) {
  if (!metrics) return null;
  const { labels, confusion: counts, classes } = metrics;
  const rejected = classes.some((one) => one.rejected > 0);
  const cells = counts.map((row, i) => {
    const support = classes[i].support;
    return [labels[i], ...row.map((value, j) => {
      const share = support > 0 ? value / support : 0;
      return h("td", { class: `number cell ${i === j ? "right" : "wrong"}`, style: { "--share": share.toFixed(3) } },
        value > 0 ? h("b", null, count(value)) : h("small", null, "0"), value > 0 && h("small", null, `${(100 * share).toFixed(0)} %`));
    }), ...(rejected ? [count(classes[i].rejected)] : []), count(support)];
  });
  return section("confusion", "Confusion",
    h("div", { class: labels.length > MANY ? "grid top" : "grid two top" },
      table("Recordings by what they are (rows) and what they were taken for (columns), with the share of the row.",
        ["true", ...labels.map((title) => ({ title, number: true })), ...(rejected ? [{ title: "no label", number: true }] : []), { title: "all", number: true }], cells, { class: "confusion" }),
      table("Each class against all others.", ["class", ...["precision", "recall", "F1", "ROC area", "equal error"].map((title) => ({ title, number: true }))],
        classes.map((one) => [one.label, percent(one.precision), percent(one.recall), fixed(one.f1), fixed(one.auc), percent(one.equal_error_rate)]))));
}

/** How well probabilities rank, and whether they mean what they say. */
export function probabilities(metrics) {
  if (!metrics || (!metrics.roc?.length && !metrics.calibration?.length)) return null;
  const share = (value) => `${Math.round(100 * value)} %`;
  const bins = (metrics.calibration ?? []).filter((bin) => bin.recordings > 0);
  const most = Math.max(...bins.map((bin) => bin.recordings), 1);
  // With two classes the one curve is the other's mirror image.
  const curves = metrics.labels.length === 2 ? metrics.roc.slice(0, 1) : metrics.roc;
  const diagonal = { points: [[0, 0], [1, 1]], dashed: true, thin: true, soft: true };
  return section("probabilities", "Probabilities", h("div", { class: "grid two" },
    curves.length > 0 && lineChart({
      title: `ROC: area ${fixed(metrics.auc)}${metrics.intervals?.auc ? ` (${fixed(metrics.intervals.auc.low)} – ${fixed(metrics.intervals.auc.high)})` : ""}, equal error ${percent(metrics.equal_error_rate)}`,
      square: true,
      x: { title: "false alarms", min: 0, max: 1, format: share }, y: { title: "hits", min: 0, max: 1, format: share },
      series: [...curves.map((curve) => ({ name: curve.label, points: curve.points.map((point) => [point.false_positive_rate, point.true_positive_rate]) })), diagonal],
      fallback: table(null, ["class", { title: "area", number: true }, { title: "equal error", number: true }], metrics.classes.map((one) => [one.label, fixed(one.auc), percent(one.equal_error_rate)])),
    }),
    bins.length > 0 && lineChart({
      title: `Calibration: mean error ${percent(metrics.expected_calibration_error)}`,
      square: true,
      x: { title: "confidence", min: 0, max: 1, format: share }, y: { title: "recognised", min: 0, max: 1, format: share },
      series: [{ name: "recognised", dots: true, sizes: true, points: bins.map((bin) => [bin.confidence, bin.accuracy, 5 + 13 * Math.sqrt(bin.recordings / most)]) }, diagonal],
      fallback: table("Dots are as large as their bins; below the line the model is too sure.", ["confidence", { title: "recordings", number: true }, { title: "mean confidence", number: true }, { title: "recognised", number: true }],
        bins.map((bin) => [`${share(bin.low)} – ${share(bin.high)}`, count(bin.recordings), percent(bin.confidence), percent(bin.accuracy)])),
    })));
}

/** How well the recordings of each value of a column are recognised. */
export function slices(metrics) {
  const columns = metrics?.slices ?? [];
  if (columns.length === 0) return null;
  return section("slices", "Slices", h("div", { class: "grid two top" }, columns.map((column) => {
    const rows = column.slices.map((slice) => [
      h("span", null, slice.value, slice.too_few && h("small", { class: "flag" }, "few")),
      count(slice.recordings), ...(column.column === "group" ? [] : [count(slice.groups)]), whisker(slice.accuracy, slice.accuracy_interval, metrics.accuracy, slice.too_few), percent(slice.unweighted_recall)]);
    return table(`By ${column.column}`, [column.column, { title: "recordings", number: true }, ...(column.column === "group" ? [] : [{ title: "groups", number: true }]), "recognised", { title: "recall", number: true }], rows, { class: "slices" });
  })), columns.filter((column) => column.note).map((column) => h("p", { class: "note" }, column.note)), h("p", { class: "note" }, `Bars are ${(100 * (metrics.intervals?.confidence ?? 0.95)).toFixed(0)} % intervals, the line is all recordings. "few": too few recordings or groups to tell.`));
}

function whisker(value, range, all, few) {
  return h("td", null, h("div", { class: few ? "whisker few" : "whisker", style: { "--value": value, "--low": range?.low ?? value, "--high": range?.high ?? value, "--all": all }, title: interval(range) ?? "" },
    h("i", { class: "all" }), h("i", { class: "range" }), h("i", { class: "dot" })), h("span", { class: "value" }, percent(value)));
}

/** The folds of a cross-validation, or the repetitions on other splits. */
export function folds(data) {
  if (!data.folds) return null;
  const { accuracy, unweighted_recall: recall } = data.folds;
  const { kind, rows } = data.folds;
  const tested = rows.some((row) => row.groups?.length > 0);
  return section("folds", kind === "fold" ? "Folds" : "Repetitions",
    h("p", null, `Accuracy ${percent(accuracy.mean)} ± ${percent(accuracy.deviation)} (standard deviation over ${kind}s; lowest ${percent(accuracy.lowest)}, highest ${percent(accuracy.highest)}); `
      + `unweighted recall ${percent(recall.mean)} ± ${percent(recall.deviation)}.`),
    table(null, [kind, ...(tested ? ["groups tested"] : []), { title: "recordings", number: true }, "recognised", { title: "recall", number: true }],
      rows.map((row) => [
        row.folder ? h("a", { href: `${encodeURIComponent(row.folder)}/report.html` }, `${row.number}`) : `${row.number}`,
        ...(tested ? [h("td", { class: "text" }, shorten(row.groups ?? []))] : []),
        count(row.recordings), whisker(row.accuracy, null, accuracy.mean, false), percent(row.unweighted_recall)])));
}

const shorten = (groups) => (groups.length > 8 ? `${groups.slice(0, 8).join(", ")} and ${many(groups.length - 8, "group")} more` : groups.join(", ") || "–");
