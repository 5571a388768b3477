import { h, section, table } from "../dom.js";
import { count, duration, many, percent } from "../format.js";
import { highlight } from "../yaml.js";

/** The parts of the data that have recordings: of a corpus that is judged as a whole, only one. */
export const used = (audit) => audit.parts.filter((part) => part.recordings > 0);

/** What was trained, validated and tested with, and what the parts share. */
export function dataSummary(data) {
  const known = data.events.data_audited;
  const audit = data.metrics?.audit ?? known?.audit;
  const labels = data.metrics?.labels ?? known?.labels ?? [];
  if (!audit) return null;
  const all = audit.parts.reduce((sum, part) => sum + part.recordings, 0);
  const groups = { true: "No group is in two parts.", false: `${many(audit.shared_groups.length, "group is", "groups are")} in more than one part: ${list(audit.shared_groups.map((one) => one.group))}.` }[String(audit.groups_disjoint)]
    ?? `The group of ${many(audit.without_group, "recording")} is unknown.`;
  const copies = audit.duplicates.filter((set) => set.across_parts);
  const differing = audit.duplicates.filter((set) => !set.same_label);
  return section("data", "Data",
    table(null, ["part", { title: "recordings", number: true }, { title: "share", number: true }, { title: "groups", number: true }, { title: "audio", number: true }, ...labels.map((title) => ({ title, number: true }))],
      used(audit).map((part) => [part.part, count(part.recordings), percent(part.recordings / all), count(part.groups), part.seconds > 0 ? duration(part.seconds) : "–", ...part.label_counts.map(count)])),
    h("ul", { class: "audit" },
      used(audit).length > 1 && h("li", { class: audit.groups_disjoint === false ? "bad" : audit.groups_disjoint ? "good" : "mild" }, groups),
      used(audit).length > 1 && h("li", { class: copies.length > 0 ? "bad" : "good" }, copies.length > 0
        ? `${many(copies.length, "recording has a copy", "recordings have copies")} in another part: ${list(copies.map((set) => set.recordings[0].path))}.`
        : "No recording has a copy in another part."),
      differing.length > 0 && h("li", { class: "mild" }, `${many(differing.length, "recording has copies with another label", "recordings have copies with another label")}: ${list(differing.map((set) => set.recordings[0].path))}.`),
      data.notes.map((note) => h("li", { class: "mild" }, note))));
}

const list = (names) => (names.length > 6 ? `${names.slice(0, 6).join(", ")} and ${names.length - 6} more` : names.join(", "));

/** The pipeline, as it was run. */
export const pipeline = (data) => section("pipeline", "Pipeline", data.pipeline && h("pre", { class: "yaml", tabindex: "0" }, h("code", null, highlight(data.pipeline))));

/** What it was run on, and how long it took. */
export function environment(data) {
  const known = data.events.environment_known;
  const rows = [
    known && ["Timbre", known.timbre], known && ["tensors", known.torch], known && [".NET", known.runtime], known && ["system", known.system],
    known && ["processor", many(known.cores, "core")], known && ["device", known.device],
    ...data.phases.filter((phase) => phase.seconds >= 0.05).map((phase) => [phase.phase, duration(phase.seconds)]),
  ].filter(Boolean);
  return section("environment", "Environment", rows.length > 0 && h("dl", { class: "facts" }, rows.map(([name, value]) => h("div", null, h("dt", null, name), h("dd", null, value)))));
}
