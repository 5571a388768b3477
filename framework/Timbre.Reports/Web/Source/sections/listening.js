import { h, section } from "../dom.js";
import { soundView } from "../sound.js";
import { many, percent, tail } from "../format.js";

/** The mistakes that the model was surest of. */
export function mistakes(data) {
  const shown = data.mistakes;
  if (!data.metrics) return null;
  if (shown.length === 0) return section("mistakes", "Mistakes", h("p", null, "No recording was taken for another class."));
  return section("mistakes", "Mistakes",
    h("p", { class: "meta" }, data.mistakes_in_all > shown.length ? `The ${shown.length} surest of ${many(data.mistakes_in_all, "mistake")}.` : `${many(shown.length, "mistake")}, the surest first.`),
    h("div", { class: "grid three cards" }, shown.map((mistake) => h("article", { class: "card" },
      h("h3", null, h("span", { class: "truth" }, mistake.label), " taken for ", h("span", { class: "error" }, mistake.predicted)),
      h("p", { class: "meta" }, `${percent(mistake.confidence)} sure; ${percent(mistake.label_probability)} for the right one`),
      soundView(mistake.view),
      h("p", { class: "path", title: mistake.recording }, [mistake.group, tail(mistake.recording)].filter(Boolean).join(" · "))))));
}

/** Training recordings before and after augmentation. */
export function examples(data) {
  return section("examples", "What it learns from", data.examples.length > 0 && [
    h("p", { class: "meta" }, data.examples.some((example) => example.augmented_clip || example.augmented_features)
      ? "Training recordings as they are, and as the network met them in the first epoch."
      : "Training recordings and what the network gets of them; nothing is augmented."),
    data.examples.map((example) => h("article", { class: "card wide" },
      h("h3", null, h("span", { class: "truth" }, example.label), h("small", { title: example.recording }, [example.group, tail(example.recording)].filter(Boolean).join(" · "))),
      h("div", { class: "grid four" },
        soundView(example.clip, "clip"),
        soundView(example.augmented_clip, "clip, augmented"),
        soundView(example.features, "features"),
        soundView(example.augmented_features, "features, augmented"))))]);
}
