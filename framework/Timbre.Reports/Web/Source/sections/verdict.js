import { banner, h, tiles } from "../dom.js";
import { used } from "./background.js";
import { crossed } from "./matrix.js";
import { searched } from "./search.js";
import { count, fixed, interval, many, percent } from "../format.js";

const KINDS = { run: "run", folds: "cross-validation", repeats: "repetitions", evaluation: "evaluation", search: "search", matrix: "matrix" };

const day = (time) => new Date(time).toISOString().slice(0, 16).replace("T", " ");

/** What a reader must know first: whether the figures can be believed, and what they are. */
export function verdict(data) {
  const metrics = data.metrics;
  const failed = data.events.run_failed;
  return h("header", { id: "top" },
    h("p", { class: "kicker" }, "Timbre report"),
    h("h1", null, data.name),
    h("p", { class: "meta" }, [
      `${KINDS[data.kind]} ${data.run}`,
      data.started && `${day(data.started)} UTC`,
      data.events.environment_known && `Timbre ${data.events.environment_known.timbre} on ${data.events.environment_known.device}`,
    ].filter(Boolean).join(" · ")),
    failed && banner("bad", "The run failed.", [failed.message]),
    data.events.model_named && h("p", { class: "meta" }, `The model ${data.events.model_named.name} of ${day(data.events.model_named.created)}, ${data.events.model_named.path}`),
    data.study ? searched(data.study)
      : data.matrix ? crossed(data.matrix)
      : metrics ? [warnings(metrics), sentence(data), figures(metrics)]
      : data.folds ? [flattered(data.folds), repeated(data.folds)]
      : !failed && banner("mild", "Not judged.", ["This run has no evaluation on a test split, so nothing here says how well it recognises new recordings."]));
}

const flattered = (figures) => figures.flattered
  && banner("bad", "These figures are flattered.", [...figures.flattered_by, "The model was tested on what it may know from training; expect less on new recordings."]);

const repeated = ({ rows, accuracy }) => h("p", { class: "lead" }, `On ${rows.length} random splits of the same data `, h("strong", null, `${percent(accuracy.mean)} are recognised`),
  ` (± ${percent(accuracy.deviation)} from split to split, which says nothing of other speakers); always naming the largest class would give ${percent(rows[0].majority_accuracy)} on the first.`);

const CHANCE = {
  not_better: ["bad", "No better than guessing."],
  not_shown: ["bad", "Not shown to beat guessing."],
  too_few: ["mild", "Too few to tell."],
};

function warnings(metrics) {
  const audit = metrics.audit;
  return [
    flattered(metrics),
    metrics.chance && banner(...CHANCE[metrics.chance.kind], [metrics.chance.reason]),
    metrics.intervals?.caution && metrics.chance?.kind !== "too_few" && banner("mild", "Read the intervals with care.", [metrics.intervals.caution]),
    !metrics.flattered && audit && audit.groups_disjoint === null && banner("mild", "Groups are unknown.",
      [`${many(audit.without_group, "recording")} without a group: whether speakers are shared between training and test data cannot be told.`]),
    metrics.failed?.length > 0 && banner("mild", `${many(metrics.failed.length, "recording")} could not be judged and count in no figure.`, metrics.failed.slice(0, 5).map((one) => one.error)),
  ];
}

function sentence(data) {
  const { metrics } = data;
  const groups = metrics.intervals?.resampled === "groups" ? metrics.intervals.units : null;
  const parts = data.folds
    ? `Over ${many(data.folds.rows.length, "fold")}, each judged by a model that never heard it, `
    : `On ${many(metrics.recordings, "recording")}${groups ? ` of ${many(groups, "group")}` : ""}${metrics.audit?.groups_disjoint && used(metrics.audit).length > 1 ? " that training did not hear" : ""}, `;
  return h("p", { class: "lead" }, parts, h("strong", null, `${percent(metrics.accuracy)} are recognised`),
    metrics.intervals?.accuracy && ` (${(100 * metrics.intervals.confidence).toFixed(0)} % interval ${interval(metrics.intervals.accuracy)})`,
    `; always naming the largest class would give ${percent(metrics.majority_accuracy)}.`,
    metrics.rejected > 0 && ` ${many(metrics.rejected, "recording")} got no label; of the others ${percent(metrics.decided_accuracy)} are right.`);
}

function figures(metrics) {
  const { intervals } = metrics;
  return tiles([
    ["accuracy", percent(metrics.accuracy), interval(intervals?.accuracy), metrics.accuracy],
    ["unweighted recall", percent(metrics.unweighted_recall), interval(intervals?.unweighted_recall), metrics.unweighted_recall],
    ["largest class", percent(metrics.majority_accuracy), "what to beat"],
    ["ROC area", fixed(metrics.auc), intervals?.auc && `${fixed(intervals.auc.low)} – ${fixed(intervals.auc.high)}`],
    ["equal error rate", percent(metrics.equal_error_rate), "misses = false alarms"],
    ["calibration error", percent(metrics.expected_calibration_error), "0 is best"],
    ["macro F1", fixed(metrics.macro_f1), null],
    ["recordings", count(metrics.recordings), metrics.windows > metrics.recordings ? many(metrics.windows, "window") : null],
  ]);
}

