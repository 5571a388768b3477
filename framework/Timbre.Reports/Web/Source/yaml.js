import { h } from "./dom.js";

const line = /^(\s*(?:- )*)((?:[\w.$/-]+|"[^"]*"|'[^']*')(?=:(?:\s|$)))?(.*)$/;
const token = /("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')|(#.*$)|(?<![\w.-])(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null)(?![\w.-])|([\w-]+)(?=:\s)/gi;

/** A YAML text as nodes, with keys, texts, numbers and comments marked. */
export const highlight = (text) => text.trimEnd().split("\n").flatMap((row) => {
  const [, indent, key, rest] = line.exec(row) ?? [null, "", null, row];
  return [indent, key && h("span", { class: "k" }, key), ...values(rest), "\n"];
});

function* values(text) {
  let last = 0;
  for (const match of text.matchAll(token)) {
    yield text.slice(last, match.index);
    const kind = match[1] ? "s" : match[2] ? "c" : match[3] ? "n" : "k";
    yield h("span", { class: kind }, match[0]);
    last = match.index + match[0].length;
  }

  yield text.slice(last);
}
