import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { escapedHtml } from './html.js';
import { grouped } from './words.js';

/** A bar of a chart: stacked parts, one for each series. */
export interface Bar {
  /** Stands over the bar. */
  readonly label: string;
  readonly values: readonly number[];
}

/** What a part of bars stands for. `name`: of letters and dashes, for the style. */
export interface Series {
  readonly name: string;
  readonly label: string;
}

/** Pixels from one bar to the next, for the label over a bar, and under the last one for the axis. */
const STEP = 40;
const LABEL_HEIGHT = 20;
const AXIS_HEIGHT = 24;
/** Whole numbers at which the axis has a line, about. */
const TICKS = 4;

/**
 * Give a chart of horizontal bars as SVG. It is as wide as its place: lengths are percentages, and text keeps its size.
 * @param title What the chart shows, for those who don't see it.
 */
export function barChart(title: string, bars: readonly Bar[], series: readonly Series[]): string {
  const longest = Math.max(1, ...bars.map(({ values }) => values.reduce((sum, value) => sum + value, 0)));
  const x = scaleLinear().domain([0, longest]).range([0, 100]);
  const places = bars.map((_, i) => i);
  const bottom = bars.length * STEP;
  const y = scaleBand<number>()
    .domain(places)
    .range([LABEL_HEIGHT, bottom])
    .paddingInner(LABEL_HEIGHT / STEP);
  const parts = stack<Bar, number>()
    .keys(series.map((_, i) => i))
    .value(({ values }, i) => values[i] ?? 0)(bars);
  const top = (i: number): number => y(i) ?? 0;
  const labels = bars.map(
    ({ label }, i) => `<text class="bar-label" x="0" y="${round(top(i) - 6)}">${escapedHtml(label)}</text>`,
  );
  const rects = parts.flatMap((part, s) =>
    part.flatMap(([from, to], i) => {
      if (to <= from) return [];
      const { name, label } = series[s]!;
      const place = `x="${round(x(from))}%" y="${round(top(i))}" width="${round(x(to) - x(from))}%" height="${round(y.bandwidth())}"`;
      return [`<rect class="fill ${name}" ${place}><title>${escapedHtml(`${label}: ${grouped(to - from)}`)}</title></rect>`];
    }),
  );
  const height = bottom + AXIS_HEIGHT;
  return `<svg role="img" aria-label="${escapedHtml(title)}" width="100%" height="${height}">
${ticks(x, bottom)}${labels.join('')}${rects.join('')}
</svg>`;
}

function ticks(x: ReturnType<typeof scaleLinear<number, number>>, bottom: number): string {
  return x
    .ticks(TICKS)
    .filter(Number.isInteger)
    .map((tick) => {
      const at = round(x(tick));
      // A number in the middle of the edge would stand half outside.
      const anchor = at < 5 ? 'start' : at > 90 ? 'end' : 'middle';
      const line = `<line class="grid" x1="${at}%" x2="${at}%" y1="0" y2="${bottom + 4}"/>`;
      return `${line}<text class="tick" x="${at}%" y="${bottom + 18}" text-anchor="${anchor}">${grouped(tick)}</text>`;
    })
    .join('');
}

/** Hundredths of a pixel or of a percentage. */
function round(length: number): number {
  return Math.round(length * 100) / 100;
}
