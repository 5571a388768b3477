import { h } from "./dom.js";
import { drawCharts } from "./charts.js";
import { usePalette } from "./sound.js";
import { verdict } from "./sections/verdict.js";
import { training } from "./sections/training.js";
import { confusion, folds, probabilities, slices } from "./sections/recognition.js";
import { examples, mistakes } from "./sections/listening.js";
import { matrix } from "./sections/matrix.js";
import { best, epochs, importance, progress, slopes, trials } from "./sections/search.js";
import { dataSummary, environment, pipeline } from "./sections/background.js";

const data = JSON.parse(document.getElementById("data").textContent);
usePalette(data.colours);

const search = data.study ? [progress(data.study), importance(data.study), slopes(data.study), epochs(data.study), trials(data.study), best(data)] : [];
const sections = [
  ...search, ...(data.matrix ? matrix(data.matrix) : []),
  folds(data), confusion(data.metrics), probabilities(data.metrics), slices(data.metrics), mistakes(data), training(data), examples(data),
  dataSummary(data), data.study ? null : pipeline(data), environment(data),
].filter(Boolean);

const nav = h("nav", { "aria-label": "Sections" }, sections.map((section) => h("a", { href: `#${section.id}` }, section.querySelector("h2").textContent)));
document.getElementById("report").append(verdict(data), nav, ...sections);
drawCharts();
