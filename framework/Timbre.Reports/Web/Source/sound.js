import { h } from "./dom.js";
import { fixed, duration } from "./format.js";

const bytes = (base64) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

let palette = [];

/** Sets the colours of images, from low to high, each as 0xRRGGBB. */
export const usePalette = (colours) => { palette = colours; };

/** How something sounds and looks: waveform, image with axes, player; a line in their place where there is nothing. */
export function soundView(view, title) {
  if (!view) return null;
  const cursor = h("div", { class: "cursor", hidden: true });
  const image = view.image && heatmap(view.image, title);
  image?.querySelector(".plot").append(cursor);
  return h("div", { class: "sound" },
    title && h("div", { class: "caption" }, title),
    view.envelope && waveform(view.envelope, view.image !== undefined),
    image,
    view.audio && player(view.audio, view.seconds, cursor),
    view.note && h("p", { class: "note" }, view.note));
}

function player(base64, seconds, cursor) {
  const audio = h("audio", { controls: true, preload: "metadata", src: `data:audio/ogg;base64,${base64}` });
  const follow = () => {
    cursor.hidden = audio.paused && audio.currentTime === 0;
    cursor.style.setProperty("left", `${100 * Math.min(1, audio.currentTime / (seconds || audio.duration))}%`);
    if (!audio.paused) requestAnimationFrame(follow);
  };
  audio.addEventListener("play", () => {
    // One sound at a time.
    document.querySelectorAll("audio").forEach((other) => other !== audio && other.pause());
    follow();
  });
  audio.addEventListener("seeked", follow);
  audio.addEventListener("ended", () => { cursor.hidden = true; });
  return audio;
}

function waveform(base64, above) {
  const steps = new Int8Array(bytes(base64).buffer);
  const columns = steps.length / 2;
  const point = (i, value) => `${i},${(50 - (value / 127) * 48).toFixed(1)}`;
  const upper = Array.from({ length: columns }, (_, i) => point(i, steps[2 * i + 1]));
  const lower = Array.from({ length: columns }, (_, i) => point(i, steps[2 * i])).reverse();
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", `0 0 ${Math.max(columns - 1, 1)} 100`);
  svg.setAttribute("preserveAspectRatio", "none");
  svg.setAttribute("class", above ? "waveform above" : "waveform");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", `M${[...upper, ...lower].join("L")}Z`);
  svg.append(path);
  return svg;
}

function heatmap(image, title) {
  const canvas = h("canvas", { width: image.width, height: image.height, role: "img", "aria-label": `${title ?? "Image"}: ${image.y.title} over ${image.x.title}` });
  const context = canvas.getContext("2d");
  const pixels = context.createImageData(image.width, image.height);
  bytes(image.pixels).forEach((step, i) => {
    const colour = palette[step];
    pixels.data.set([colour >> 16, (colour >> 8) & 255, colour & 255, 255], 4 * i);
  });
  context.putImageData(pixels, 0, 0);
  const range = `${fixed(image.low, 1)} to ${fixed(image.high, 1)}${image.unit ? ` ${image.unit}` : ""}`;
  return h("div", { class: "heatmap", title: range },
    h("span", { class: "y" }, image.y.title && [h("b", null, axisEnd(image.y.end)), h("i", null, unit(image.y.title)), h("b", null, "0")]),
    h("div", { class: "plot" }, canvas),
    h("span", { class: "x" }, h("b", null, "0"), h("i", null, image.x.title), h("b", null, image.x.title.startsWith("time") ? duration(image.x.end) : axisEnd(image.x.end))));
}

// Beside a small image there is room for the unit alone: kHz of "frequency (kHz)".
const unit = (title) => /\((.+)\)/.exec(title)?.[1] ?? title;

const axisEnd = (value) => (Number.isInteger(value) ? `${value}` : fixed(value, 2).replace(/0+$/, "").replace(/\.$/, ""));
