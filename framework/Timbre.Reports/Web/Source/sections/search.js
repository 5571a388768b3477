import { banner, h, section, sortable, table, tiles } from "../dom.js";
import { lineChart } from "../charts.js";
import { count, duration, many, number, percent } from "../format.js";
import { highlight } from "../yaml.js";

const isLoss = (study) => study.metric.endsWith(".loss");
const shown = (study, value) => (number(value) === null ? "–" : isLoss(study) ? value.toFixed(4) : percent(value));
const ended = (study) => study.trials.filter((trial) => trial.state === "complete" && number(trial.value) !== null);
const bestOf = (study) => study.trials.find((trial) => trial.number === study.best);
const last = (path) => path.split(/[.[]/).slice(-1)[0].replace("]", "");

/** What came of a search. */
export function searched(study) {
  const best = bestOf(study);
  const of = (state) => study.trials.filter((trial) => trial.state === state).length;
  const [running, failed] = [of("running"), of("failed") + of("invalid")];
  return [
    !best && banner("bad", "No trial was trained to its end.", ["So there is no best pipeline; the table says how far each came."]),
    running > 0 && banner("mild", "The search is not over.", [`${many(running, "trial")} ${running === 1 ? "was" : "were"} being trained when this page was made; go on with timbre tune --resume, or make the page anew with timbre report.`]),
    failed > 0 && banner("mild", `${many(failed, "trial")} gave no result.`, [...new Set(study.trials.map((trial) => trial.error).filter(Boolean))].slice(0, 3)),
    best && h("p", { class: "lead" }, `The best of ${many(study.trials_in_all, "trial")} is trial ${best.number} with `, h("strong", null, `${study.metric} ${shown(study, best.value)}`),
      ". It was chosen by this very figure, so expect less of new recordings: the test split took no part, and ", h("code", null, `timbre run ${study.best_pipeline ?? "best.yaml"}`), " judges it once."),
    tiles([
      ["best", best ? shown(study, best.value) : null, best && `trial ${best.number}`],
      ["median", shown(study, median(ended(study).map((trial) => trial.value))), "of those trained to their end"],
      ["trials", count(study.trials_in_all), [of("pruned") > 0 && `${of("pruned")} pruned`, failed > 0 && `${failed} without result`].filter(Boolean).join(", ") || null],
      ["epochs", count(study.trials.reduce((sum, trial) => sum + trial.epochs, 0)), "of all trials"],
      ["time", duration(study.seconds), study.sessions > 1 ? `in ${study.sessions} parts` : null],
      ["method", study.method === "tpe" ? "TPE" : study.method, many(study.paths.length, "parameter")],
    ]),
  ];
}

const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length === 0 ? null : (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
};

// The worst losses are many times the rest, and would press them flat.
function valueAxis(study, values) {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return isLoss(study)
    ? { title: "", log: least > 0 && most > 20 * least, format: (value) => Number(value.toPrecision(2)).toString() }
    : { title: "", min: Math.max(0, Math.floor(20 * least - 0.2) / 20), max: Math.min(1, Math.ceil(20 * most + 0.2) / 20), format: (value) => `${Number((100 * value).toFixed(1))} %` };
}

const tell = (study, trial) => [
  `trial ${trial.number}: ${shown(study, trial.value)}${trial.state === "complete" ? "" : ` (${trial.state} after ${many(trial.epochs, "epoch")})`}`,
  ...study.paths.map(({ path }, i) => trial.values[i] !== null && `${last(path)} ${shorten(trial.values[i], 40)}`),
].filter(Boolean).join("\n");

const shorten = (text, most) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

// Dots of the trials that have a value, by how they ended; `at` is where a trial stands.
const dots = (study, at) => {
  const place = (trial) => [at(trial), trial.value, tell(study, trial)];
  const of = (chosen) => study.trials.filter((trial) => number(trial.value) !== null && at(trial) !== null && chosen(trial)).map(place);
  return [
    { name: "finished", scatter: true, colour: 0, points: of((trial) => trial.state === "complete" && trial.number !== study.best) },
    { name: "pruned or unfinished", scatter: true, hollow: true, soft: true, points: of((trial) => trial.state !== "complete") },
    { name: "best", scatter: true, front: true, colour: 1, points: of((trial) => trial.number === study.best) },
  ].filter((series) => series.points.length > 0);
};

/** The value of each trial, and the best so far. */
export function progress(study) {
  const valued = study.trials.filter((trial) => number(trial.value) !== null);
  if (valued.length === 0) return null;
  let best = null;
  const better = isLoss(study) ? Math.min : Math.max;
  const steps = ended(study).sort((a, b) => a.number - b.number).map((trial) => [trial.number, best = best === null ? trial.value : better(best, trial.value)]);
  const most = Math.max(...study.trials.map((trial) => trial.number));
  return section("progress", "Search", lineChart({
    title: `${study.metric} of each trial`,
    x: { title: "trial", min: 0, max: most + 1, whole: true, ends: false, format: (value) => (value >= 1 && value <= most ? `${value}` : "") },
    y: valueAxis(study, valued.map((trial) => trial.value)),
    series: [...dots(study, (trial) => trial.number), { name: "best so far", steps: true, front: true, colour: 1, points: steps.length === 0 ? [] : [...steps, [most + 0.5, best]] }].filter((series) => series.points.length > 0),
  }));
}

/** What decided whether a trial was among the best. */
export const importance = (study) => section("importance", "What decided", study.importance.length > 0
  ? [table(null, ["parameter", "share"], study.importance.map(({ path, share }) => [h("code", null, path),
    h("td", null, h("div", { class: "bar" }, h("i", { style: { "--value": share } })), h("span", { class: "value" }, `${(100 * share).toFixed(0)} %`))]), { class: "importance" }),
  h("p", { class: "note" }, "How far the values of the best fifth of the trials differ from those of all trials that were trained to their end (PED-ANOVA), as a share of the sum. With few trials, much of a small share is chance.")]
  : study.trials.length > 0 && h("p", { class: "note" }, "Too few trials were trained to their end, or all came to the same, to say which parameter decided."));

/** The values of each parameter, and what trials with them came to. */
export function slopes(study) {
  const valued = study.trials.filter((trial) => number(trial.value) !== null);
  if (valued.length === 0) return null;
  return section("parameters", "Parameters", h("div", { class: "grid two" }, study.paths.map(({ path, scale }, i) => {
    const [place, x] = scale === "choice" ? choices(study, i) : numbers(study, i, scale === "logarithmic");
    return lineChart({ title: path, x: { title: "", ...x }, y: valueAxis(study, valued.map((trial) => trial.value)), series: dots(study, place) });
  })));
}

function numbers(study, i, log) {
  const place = (trial) => (trial.values[i] === null ? null : Number(trial.values[i]));
  const known = study.trials.map(place).filter((value) => value !== null);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  // From whole powers of ten, so that there are at least two ticks.
  const ends = log ? { min: 10 ** Math.floor(Math.log10(least)), max: 10 ** Math.ceil(Math.log10(most)) } : {};
  return [place, { log, ...(ends.min < ends.max ? ends : {}), format: (value) => Number(value.toPrecision(3)).toString() }];
}

// Listed values stand beside each other; trials of one value are spread a little, by their number, so that none hides another.
function choices(study, i) {
  const texts = study.trials.map((trial) => trial.values[i]).filter((text) => text !== null);
  const known = [...new Set(texts)].sort((a, b) => (Number.isFinite(+a) && Number.isFinite(+b) ? a - b : a.localeCompare(b)));
  const spread = (trial) => (((trial.number * 0.618034) % 1) - 0.5) * 0.4;
  return [
    (trial) => (trial.values[i] === null ? null : known.indexOf(trial.values[i]) + 1 + spread(trial)),
    { min: 0, max: known.length + 1, interval: 1, lines: false, format: (value) => shorten(known[value - 1] ?? "", Math.max(6, Math.floor(64 / known.length))) },
  ];
}

/** How each trial came to its value, epoch by epoch. */
export function epochs(study) {
  const curves = study.trials.filter((trial) => trial.curve?.length > 0);
  const most = Math.max(0, ...curves.map((trial) => trial.curve.length));
  if (most < 2) return null;
  const points = (trial) => trial.curve.map((value, i) => [i + 1, number(value)]);
  const best = bestOf(study);
  return section("epochs", "Epoch by epoch", lineChart({
    title: `${study.metric} after each epoch, as its trial would end there${curves.length < study.trials_in_all ? ` (the best ${curves.length} trials)` : ""}`,
    x: { title: "epoch", min: 1, max: most, whole: true },
    y: valueAxis(study, curves.flatMap((trial) => trial.curve).map(number).filter((value) => value !== null)),
    series: [
      ...curves.filter((trial) => trial !== best).map((trial) => ({ points: points(trial), soft: true, thin: true, faint: true })),
      ...(best?.curve ? [{ name: `trial ${best.number}, the best`, points: points(best), colour: 1, front: true, dots: true }] : []),
    ],
  }));
}

/** All trials. */
export const trials = (study) => section("trials", "Trials", study.trials.length > 0 && [
  h("p", { class: "meta" }, study.trials.length < study.trials_in_all ? `The best ${count(study.trials.length)} of ${count(study.trials_in_all)}; trials.csv has all.` : "The best first; a click on a heading orders by it."),
  sortable(table(null, [
    "trial", { title: study.metric, number: true }, { title: "epochs", number: true }, { title: "time", number: true },
    ...study.paths.map(({ path }, i) => ({ title: path, number: numeric(study, i) })), "state"],
  study.trials.map((trial) => [
    `${trial.number}`, ordered(trial.value, shown(study, trial.value)), count(trial.epochs), ordered(trial.seconds, duration(trial.seconds)),
    ...trial.values.map((value, i) => h("td", { class: numeric(study, i) && "number", title: value }, shorten(value ?? "–", 40))),
    h("td", { class: trial.error ? "text" : null }, h("span", { class: `state ${trial.state}` }, trial.state), trial.error && h("small", null, ` ${trial.error}`))]), { class: "trials" }))]);

const numeric = (study, i) => study.trials.every((trial) => trial.values[i] === null || Number.isFinite(+trial.values[i]));

const ordered = (value, text) => h("td", { class: "number", "data-order": number(value) ?? "" }, text);

/** The pipeline that won, or the one that is searched. */
export const best = (data) => section("pipeline", data.study.best_pipeline ? "Best pipeline" : "Searched pipeline",
  data.study.best_pipeline && h("p", { class: "meta" }, `${data.study.best_pipeline} in the folder of this page.`),
  data.pipeline && h("pre", { class: "yaml", tabindex: "0" }, h("code", null, highlight(data.pipeline))));
