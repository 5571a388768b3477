import { h, section, table } from "../dom.js";
import { lineChart } from "../charts.js";
import { count, duration, fixed, number } from "../format.js";

/** How training went: loss, recognition and learning rate by epoch, with the epoch whose weights were kept. */
export function training(data) {
  const epochs = data.epochs;
  if (epochs.length === 0) return null;
  const finished = data.events.training_finished;
  const stopped = data.events.stopped_early;
  const keptEpoch = finished?.kept_epoch ?? stopped?.best_epoch;
  const mark = keptEpoch && epochs.length > 1 ? { at: keptEpoch, text: "kept" } : null;
  const points = (read) => epochs.map((epoch) => [epoch.metrics.epoch, number(read(epoch.metrics))]);
  const validated = epochs.some((epoch) => epoch.metrics.validation);
  // From a whole tenth, so that the axis has round numbers.
  const shares = epochs.flatMap(({ metrics }) => [metrics.accuracy, metrics.validation?.accuracy, metrics.validation?.recall]).map(number).filter((value) => value !== null);
  const least = Math.min(0.9, Math.floor(10 * Math.min(...shares)) / 10);
  const x = { title: "epoch", min: 1, max: Math.max(2, epochs.at(-1).metrics.epoch), whole: true };
  const charts = [
    lineChart({
      title: "Loss", mark, x, y: { title: "" },
      series: [
        { name: "training", points: points((metrics) => metrics.loss) },
        ...(validated ? [{ name: "validation", points: points((metrics) => metrics.validation?.loss) }] : []),
      ],
    }),
    lineChart({
      title: "Recognised", mark, x, y: { title: "", min: least, max: 1, format: (value) => `${Math.round(100 * value)} %` },
      series: [
        { name: "training, augmented", points: points((metrics) => metrics.accuracy) },
        ...(validated ? [
          { name: "validation accuracy", points: points((metrics) => metrics.validation?.accuracy) },
          { name: "validation recall", points: points((metrics) => metrics.validation?.recall), dashed: true },
        ] : []),
      ],
    }),
    lineChart({ title: "Learning rate", mark, x, y: { title: "", min: 0, format: (value) => Number(value.toPrecision(2)).toString() }, series: [{ name: "learning rate", points: points((metrics) => metrics.learning_rate) }] }),
  ];
  const numbers = table(null, ["epoch", ...["loss", "accuracy", "validation loss", "accuracy", "recall", "learning rate", "seconds"].map((title) => ({ title, number: true }))],
    epochs.map(({ metrics, seconds }) => [`${metrics.epoch}${metrics.epoch === keptEpoch ? " (kept)" : ""}`, fixed(metrics.loss, 4), fixed(metrics.accuracy), fixed(metrics.validation?.loss, 4),
      fixed(metrics.validation?.accuracy), fixed(metrics.validation?.recall), number(metrics.learning_rate)?.toPrecision(3), fixed(seconds, 1)]));
  const start = data.events.training_started;
  return section("training", "Training",
    h("p", { class: "meta" }, [
      start && `${count(start.parameters)} parameters`,
      `${epochs.length} epochs in ${duration(epochs.reduce((sum, epoch) => sum + epoch.seconds, 0))}`,
      stopped && `stopped early, since nothing improved after epoch ${stopped.best_epoch}`,
      keptEpoch && `the weights of epoch ${keptEpoch} are kept`,
      data.resumptions > 0 && `resumed ${data.resumptions === 1 ? "once" : `${data.resumptions} times`}`,
    ].filter(Boolean).join(" · ")),
    h("div", { class: "grid three" }, charts),
    h("details", null, h("summary", null, "Epoch by epoch"), numbers));
}

