/*! Charts by Apache ECharts, copyright 2017-2025 The Apache Software Foundation, Apache License 2.0 (https://www.apache.org/licenses/LICENSE-2.0).
This product includes software developed at The Apache Software Foundation (https://www.apache.org/).
Drawn by ZRender, copyright 2017 Baidu Inc., BSD 3-Clause License. */
import { init, use } from "echarts/core";
import { LineChart, ScatterChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from "echarts/components";
import { SVGRenderer } from "echarts/renderers";
import { h } from "./dom.js";

// Vectors, so that a page prints and scales as sharply as its text.
use([LineChart, ScatterChart, AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, SVGRenderer]);

const drawn = [];

/** The colours of the page, as the style sheet has them in light and dark. */
const colours = () => {
  const style = getComputedStyle(document.documentElement);
  const of = (name) => style.getPropertyValue(name).trim();
  return { font: getComputedStyle(document.body).fontFamily, ink: of("--ink"), soft: of("--soft"), rule: of("--rule"), paper: of("--card"), series: of("--series").split(/\s*,\s*/) };
};

/**
 * A chart of lines and dots with a table of the same numbers below it. `series` are {name, points: [[x, y]…], dashed, thin, soft, steps, dots}, or with
 * `scatter` dots alone, hollow or not, whose third element is what a pointer over them is told; the chart is drawn when the page is laid out, and again when its
 * width or the colour scheme changes.
 */
export function lineChart({ title, series, x, y, mark, square, fallback }) {
  const box = h("div", { class: square ? "chart square" : "chart", role: "img", "aria-label": title });
  drawn.push({ box, option: () => lineOption({ title, series, x, y, mark }, colours()) });
  return h("figure", { class: "panel" }, h("figcaption", null, title), box, fallback && h("details", null, h("summary", null, "Numbers"), fallback));
}

function lineOption({ title, series, x, y, mark }, colour) {
  const axis = (given) => ({
    type: given.log ? "log" : "value",
    interval: given.interval,
    name: given.title,
    nameLocation: "middle",
    nameGap: given.gap ?? 26,
    min: given.min,
    max: given.max,
    minInterval: given.whole ? 1 : undefined,
    scale: given.min === undefined,
    nameTextStyle: { color: colour.soft },
    axisLabel: { color: colour.soft, formatter: given.format, hideOverlap: true, showMinLabel: given.ends, showMaxLabel: given.ends },
    axisLine: { show: true, onZero: false, lineStyle: { color: colour.rule } },
    axisTick: { show: false },
    splitLine: { show: given.lines !== false, lineStyle: { color: colour.rule, opacity: 0.6 } },
  });
  const shown = series.filter((one) => one.name);
  const scattered = series.some((one) => one.scatter);
  return {
    animation: false,
    aria: { enabled: true, label: { description: title } },
    color: colour.series,
    textStyle: { fontFamily: colour.font, fontSize: 12, color: colour.ink },
    grid: { left: 52, right: 16, top: shown.length > 2 ? 50 : shown.length > 1 ? 34 : 14, bottom: 42 },
    legend: { show: shown.length > 1, type: "plain", top: 0, left: 44, itemWidth: 16, itemHeight: 8, icon: "roundRect", textStyle: { color: colour.ink }, data: shown.map((one) => one.name) },
    // Rich text is drawn, not parsed: names of series are other people's words.
    tooltip: {
      trigger: scattered ? "item" : "axis", renderMode: "richText", confine: true, backgroundColor: colour.paper, borderColor: colour.rule,
      textStyle: { color: colour.ink, fontSize: 12 }, formatter: scattered ? (point) => point.value[2] ?? "" : undefined,
      valueFormatter: (value) => (typeof value === "number" ? value.toPrecision(4) : "–"),
    },
    xAxis: axis(x),
    yAxis: axis({ gap: 38, ...y }),
    series: series.map((one, i) => ({
      type: one.scatter ? "scatter" : "line",
      step: one.steps ? "end" : undefined,
      name: one.name,
      data: one.points,
      showSymbol: one.points.length < 2 || one.dots === true,
      symbol: one.hollow ? "emptyCircle" : "circle",
      symbolSize: one.sizes ? (value) => value[2] ?? 6 : one.scatter ? 8 : 6,
      silent: !one.name,
      z: one.front ? 4 : 2,
      tooltip: { show: Boolean(one.name) },
      lineStyle: { width: one.thin ? 1 : 2, type: one.dashed ? "dashed" : "solid", color: one.soft ? colour.soft : undefined, opacity: one.faint ? 0.35 : 1 },
      itemStyle: { color: one.soft ? colour.soft : one.colour === undefined ? undefined : colour.series[one.colour], opacity: one.scatter && !one.front ? 0.75 : 1 },
      markLine: i === 0 && mark ? {
        silent: true, symbol: "none", label: { formatter: mark.text, color: colour.soft, position: "insideEndTop" },
        lineStyle: { color: colour.soft, type: "dotted" }, data: [{ xAxis: mark.at }],
      } : undefined,
    })),
  };
}

/** Draws all charts that are on the page. */
export function drawCharts() {
  for (const chart of drawn) {
    chart.instance = init(chart.box, null, { renderer: "svg" });
    chart.instance.setOption(chart.option());
    new ResizeObserver(() => chart.instance.resize()).observe(chart.box);
  }

  const redraw = () => drawn.forEach((chart) => chart.instance.setOption(chart.option(), true));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
  addEventListener("beforeprint", () => drawn.forEach((chart) => chart.instance.resize()));
}
