import { describe, expect, it } from 'vitest';
import { htmlForm } from '../src/html-form.js';
import { readMarkup } from '../src/measure/markup-facts.js';
import { trainedHtmlModel, trainedModel } from '../src/measure/trained-model.js';
import { parseHtml } from '../src/parse/html/parse-html.js';
import { parsePlain } from '../src/parse/plain.js';
import { CONFIDENCE_MODEL } from '../src/rules/confidence-model.js';
import { HTML_CONFIDENCE_MODEL } from '../src/rules/html-confidence-model.js';
import type { UserRules } from '../src/rules/user-rules.js';
import { textForm } from '../src/text-form.js';

const SOURCE = '<title>Pasar Lama</title><nav>Kota</nav><p>Warga pulang.</p>';
const NAV: UserRules = [
  { action: 'drop', match: 'whole', phrase: 'kota', line: 1 },
  { action: 'drop', match: 'select', selector: 'nav', line: 2 },
];

describe('the form of HTML', () => {
  it('parses a page into blocks with markup', () => {
    expect(htmlForm.format).toBe('html');
    expect(htmlForm.parse(SOURCE)).toEqual(parseHtml(SOURCE));
    expect(htmlForm.readMarkup).toBe(readMarkup);
  });

  it('reads what the page says of itself, with its address where that is known', () => {
    const page = htmlForm.parse(`${SOURCE}<link rel=canonical href="/pasar">`);
    expect(htmlForm.metadata(page, null)).toMatchObject({ title: { value: 'Pasar Lama' }, canonical: null });
    expect(htmlForm.metadata(page, 'https://muara.example/x')!.canonical!.value).toBe('https://muara.example/pasar');
  });

  it('selects what a user’s selectors name; nothing without selectors', async () => {
    const page = htmlForm.parse(SOURCE);
    expect(await htmlForm.select(page, NAV)).toEqual([NAV[1], null]);
    expect(await htmlForm.select(page, NAV.slice(0, 1))).toEqual([]);
    expect(await htmlForm.select(page, [])).toEqual([]);
  });

  it('has networks and a model of confidence of its own', async () => {
    expect(await htmlForm.model()).toBe(await trainedHtmlModel());
    expect(await htmlForm.model()).not.toBe(await textForm.model());
    expect(htmlForm.confidence).toBe(HTML_CONFIDENCE_MODEL);
    expect(HTML_CONFIDENCE_MODEL.weights).toHaveLength(CONFIDENCE_MODEL.weights.length);
  });
});

describe('the form of dumps', () => {
  it('parses lines, has no markup and says nothing of itself', () => {
    expect(textForm.format).toBe('text');
    expect(textForm.parse('Warga pulang.\n')).toEqual(parsePlain('Warga pulang.\n'));
    expect(textForm.readMarkup).toBeNull();
    expect(textForm.metadata(textForm.parse(SOURCE), 'https://muara.example/x')).toBeNull();
  });

  it('selects nothing, whatever the selectors', async () => {
    expect(await textForm.select(textForm.parse(SOURCE), NAV)).toEqual([]);
  });

  it('has the networks and the model of confidence for dumps', async () => {
    expect(await textForm.model()).toBe(await trainedModel());
    expect(textForm.confidence).toBe(CONFIDENCE_MODEL);
  });
});
