import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportDocument } from '../../src/report/document.js';
import { PAGE_ASSETS } from '../../src/report/page-assets.js';
import { type TestFolder, testFolder } from '../support/folder.js';
import { harbourPage, orchardPage } from '../support/prose.js';
import { reportOfPages } from '../support/report.js';

/** What ships: `npm test` builds it first. */
const bin = fileURLToPath(new URL('../../bin/ikm-clean.js', import.meta.url));
const executablePath = ['chromium', 'chromium-browser', 'google-chrome']
  .map((name) => spawnSync('which', [name], { encoding: 'utf8' }).stdout?.trim() ?? '')
  .find((path) => path !== '');
const isMissing = executablePath === undefined && process.env['CI'] === undefined;
if (isMissing)
  process.stderr.write('The report is not looked at, since there is no Chromium; for that: apt-get install chromium\n');

/** Runs where anything of it does. */
const attack = `</script><script>document.title='run'</script><img src=x onerror="document.title='run'">`;
const shownAttack = attack.replaceAll('<', '&lt;');
const hostilePage = `<!doctype html><title>${shownAttack} \u202etxet</title><h1>${shownAttack}</h1>
<p>The librarians of the lower town have counted every book that was borrowed and never brought back since the war. ${shownAttack}</p>
<p>“We found eleven of them in one cellar, dry and in good order,” said the head of the library, who asked not to be thanked.</p>
<p>Those who bring a book back before the end of the month will pay nothing, however long they have kept it, the council said.</p>`;

let folder: TestFolder;
let browser: Browser;
let page: Page;
/** What the page said on its console, and addresses that it asked for. */
let said: string[];

beforeAll(async () => {
  if (isMissing) return;
  folder = testFolder();
  folder.put({
    'in/a.txt': harbourPage,
    'in/b.txt': `${harbourPage.replace('nine of the twelve', 'ten of the thirteen')}\nNobody on the council wanted to name a sum before the yard had.\n`,
    'in/c.txt': orchardPage,
    'in/empty.txt': 'Menu\n',
    'in/hostile.html': hostilePage,
    'in/pages.jsonl': '{"no": "text"}\n',
    'in/<img src=x onerror=alert(1)>.txt': orchardPage.slice(0, 900),
  });
  spawnSync(process.execPath, [bin, 'in', '-o', 'out', '--report', 'r.html'], { cwd: folder.path });
  browser = await chromium.launch({ executablePath: executablePath!, args: ['--no-sandbox'] });
});

afterAll(async () => {
  await browser?.close();
  folder?.remove();
});

/** Open a report anew; `hash` is what follows its address. */
async function opened(
  hash: string = '',
  scheme: 'light' | 'dark' = 'light',
  width: number = 1280,
  name: string = 'r.html',
): Promise<void> {
  await page?.close();
  page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme });
  said = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('dialog', (dialog) => {
    said.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => said.push(request.url()));
  await page.goto(`file://${folder.path}/${name}${hash}`);
}

/** Give the text of what has the focus. */
function focused(): Promise<string | null> {
  return page.evaluate('document.activeElement.textContent');
}

/** Give the path of a row of the list, from 1. */
function rowText(row: number): Promise<string | null> {
  return page.locator(`#page-list tbody tr:nth-child(${row}) .name`).textContent();
}

/** Overview, a page, and copies side by side. */
const views = ['', '#/page/3', '#/copies/0'] as const;

describe.skipIf(isMissing)('a report in Chromium', () => {
  test.each(views)('asks for nothing and runs nothing of its pages: %s', async (hash) => {
    await opened(hash);
    expect(said).toEqual([`file://${folder.path}/r.html`]);
    expect(await page.title()).toBe('ikm-clean report');
    expect(await page.locator('img').count()).toBe(0);
  });

  test('shows a hostile title as text', async () => {
    await opened();
    await page.locator('#filter').fill('hostile');
    expect(await rowText(1)).toContain('<img src=x onerror="document.title=\'run\'">');
    await page.locator('#page-list a').first().click();
    expect(await page.locator('#view h2').textContent()).toContain('</script>');
    expect(await page.locator('#view .ledger').textContent()).toContain('</script>');
    expect(await page.title()).toBe('ikm-clean report');
  });

  test.each(views.flatMap((hash) => (['light', 'dark'] as const).map((scheme) => [hash, scheme] as const)))(
    'has nothing that keeps people out: %s, %s',
    async (hash, scheme) => {
      await opened(hash, scheme);
      await page.addInitScript({ content: axe.source });
      await page.reload();
      await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
      const { violations } = (await page.evaluate('axe.run()')) as { violations: { id: string; nodes: { html: string }[] }[] };
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    },
  );

  test.each(views)('fits a narrow screen: %s', async (hash) => {
    await opened(hash, 'light', 360);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
  });

  test('lists the pages that failed first, then those of low confidence', async () => {
    await opened();
    expect(await rowText(1)).toContain('pages.jsonl:1');
    expect(await rowText(2)).toContain('empty.txt');
  });

  test('is used by keyboard: filter, list, page, back', async () => {
    await opened();
    await page.keyboard.press('/');
    await page.keyboard.type('in/');
    await page.keyboard.press('Enter');
    const first = await focused();
    await page.keyboard.press('j');
    await page.keyboard.press('ArrowDown');
    const third = await focused();
    expect(third).not.toBe(first);
    await page.keyboard.press('k');
    const second = await focused();
    expect(new Set([first, second, third]).size).toBe(3);
    await page.keyboard.press('Enter');
    await page.locator('#view h2').waitFor();
    expect(await focused()).toBe(second);
    await page.keyboard.press('j');
    await expect.poll(focused).toBe(third);
    await page.keyboard.press('Escape');
    await page.locator('#page-list').waitFor();
    expect(await focused()).toBe(third);
    expect(await page.locator('#filter').inputValue()).toBe('in/');
  });

  test('leads from a page to its copies, what differs marked in both', async () => {
    await opened();
    await page.locator('#cluster-list a').first().click();
    await page.locator('.pair').waitFor();
    expect(await page.locator('.pair del').allTextContents()).toContain('ten');
    expect(await page.locator('.pair ins').allTextContents()).toContain('nine');
    expect(await page.locator('.pair .nothing').count()).toBeGreaterThan(0);
  });

  test('shows what it can where an address names nothing', async () => {
    await opened('#/page/999');
    expect(await page.locator('#page-list').isVisible()).toBe(true);
    expect(said).toHaveLength(1);
  });

  test('of 50,000 pages shows a stretch of them, and says so', async () => {
    const count = 50_000;
    const report = reportOfPages(
      count,
      (i) => ({ path: `site${i % 300}/page-${i}.html`, title: `Title ${i}`, score: i / count, site: `site${i % 300}` }),
      [],
    );
    writeFileSync(`${folder.path}/large.html`, [...reportDocument(report, PAGE_ASSETS)].join(''));
    await opened('', 'light', 1280, 'large.html');
    expect(await page.locator('#page-list .told').textContent()).toBe('1 to 50 of 50,000 pages');
    expect(await page.locator('.notes').textContent()).toContain('1,000 of 50,000 pages');
    expect(Number(await page.evaluate('document.body.querySelectorAll("*").length'))).toBeLessThan(6_000);
    await page.locator('#filter').fill('page-49999.html');
    expect(await page.locator('#page-list .told').textContent()).toBe('1 page');
    await page.locator('#page-list a').first().click();
    expect(await page.locator('#view .absent').textContent()).toContain('run ikm-clean with --explain');
    await page.keyboard.press('Escape');
    await page.locator('#filter').fill('');
    await page.locator('#page-list button', { hasText: 'Next' }).click();
    expect(await page.locator('#page-list .told').textContent()).toBe('51 to 100 of 50,000 pages');
  });
});
