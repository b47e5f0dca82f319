import { describe, expect, it } from 'vitest';
import { areApart, areSwapped, inPrintedZone } from '../../src/metadata/own-day.js';

describe('inPrintedZone', () => {
  it.each([
    ['west of UTC', '2024-05-17T20:15', '2024-05-18T01:15:40Z', '2024-05-17T20:15-05:00'],
    ['east of UTC', '2024-05-18T05:45', '2024-05-18T00:00:59Z', '2024-05-18T05:45+05:45'],
    ['as far as a zone lies', '2024-05-18T14:00', '2024-05-18T00:00:00Z', '2024-05-18T14:00+14:00'],
    ['without seconds', '2024-05-17T20:15', '2024-05-18T01:15Z', '2024-05-17T20:15-05:00'],
  ])('gives the offset %s', (_, printed, universal, expected) => {
    expect(inPrintedZone(printed, universal)).toBe(expected);
  });

  it.each([
    ['is farther off', '2024-05-18T14:15', '2024-05-18T00:00:00Z'],
    ['is no quarter of an hour off', '2024-05-17T20:14', '2024-05-18T01:15:40Z'],
    ['is the same', '2024-05-18T01:15', '2024-05-18T01:15:40Z'],
    ['has no time', '2024-05-17', '2024-05-18T01:15:40Z'],
    ['has an offset', '2024-05-17T20:15-05:00', '2024-05-18T01:15:40Z'],
    ['stands beside a date in a zone', '2024-05-17T20:15', '2024-05-18T01:15:40+00:00'],
  ])('gives none where the printed time %s', (_, printed, universal) => {
    expect(inPrintedZone(printed, universal)).toBeNull();
  });
});

describe('two days', () => {
  it.each([
    ['2024-05-17', '2024-05-18T23:00:00Z', false],
    ['2024-05-17', '2024-05-19', true],
    ['2024-05-19', '2024-05-17', true],
    ['2024-05-17', '2024-05-17', false],
  ])('%s and %s are apart: %s', (one, other, expected) => {
    expect(areApart(one, other)).toBe(expected);
  });

  it.each([
    ['2024-05-07', '2024-07-05T10:00:00Z', true],
    ['2024-05-07', '2023-07-05', false],
    ['2024-05-07', '2024-07-06', false],
  ])('%s and %s have month and day swapped: %s', (one, other, expected) => {
    expect(areSwapped(one, other)).toBe(expected);
  });
});
