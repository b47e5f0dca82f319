import { expect, test } from 'vitest';
import { barChart } from '../../src/report/bars.js';

const series = [
  { name: 'kept', label: 'Kept' },
  { name: 'chrome', label: 'Chrome <' },
];

/** Give where each part of the bars stands: left, top, width and height. */
function parts(svg: string): readonly (readonly number[])[] {
  const rects = svg.matchAll(/<rect class="fill [a-z-]+" x="([\d.]+)%" y="([\d.]+)" width="([\d.]+)%" height="([\d.]+)"/g);
  return [...rects].map((match) => match.slice(1).map(Number));
}

test('barChart sets parts end to end, the longest bar over the whole width, none of nothing', () => {
  const svg = barChart(
    'A chart',
    [
      { label: 'a', values: [30, 10] },
      { label: 'b', values: [20, 0] },
    ],
    series,
  );
  const [first, second, third, ...rest] = parts(svg);
  expect(rest).toEqual([]);
  expect([first![0], first![2]]).toEqual([0, 75]);
  expect([second![0], second![2]]).toEqual([0, 50]);
  expect([third![0], third![2]]).toEqual([75, 25]);
  expect(first![1]).toBe(third![1]);
});

test('barChart sets no bar on another, nor on the axis', () => {
  const bars = Array.from({ length: 12 }, (_, i) => ({ label: `${i}`, values: [i + 1] }));
  const svg = barChart('A chart', bars, series);
  const places = parts(svg);
  const axis = Number(/class="tick" x="[\d.]+%" y="(\d+)"/.exec(svg)![1]) - 13;
  for (const [i, [, top, , height]] of places.entries()) {
    expect(top! + height!).toBeLessThanOrEqual(places[i + 1]?.[1] ?? axis);
  }
});

test('barChart escapes labels, and says what it shows', () => {
  const svg = barChart('Words "kept"', [{ label: '</svg><script>', values: [1, 1] }], series);
  expect(svg).toContain('aria-label="Words &#34;kept&#34;"');
  expect(svg).not.toContain('<script');
  expect(svg).toContain('<title>Chrome &#60;: 1</title>');
});

test('barChart of nothing at all is a chart', () => {
  expect(parts(barChart('None', [{ label: 'a', values: [0, 0] }], series))).toEqual([]);
  expect(parts(barChart('None', [], series))).toEqual([]);
});
