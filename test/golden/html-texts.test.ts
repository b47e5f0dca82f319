import { describe, expect, it } from 'vitest';
import { htmlTexts } from './html-texts.js';

describe('htmlTexts', () => {
  it('gives the texts in the order of the page, those of elements apart', () => {
    expect(htmlTexts('<html><body><p>One <b>two</b> three\nfour<p>five</body></html>')).toEqual([
      'One ',
      'two',
      ' three',
      'four',
      'five',
    ]);
  });

  it('gives characters for their names', () => {
    expect(htmlTexts('<html><body>One &amp; t&uuml;o</body></html>').join('')).toBe('One & tüo');
  });

  it('leaves out scripts, styles and templates, and no hidden text', () => {
    const page = '<html><body><script>a</script><style>b</style><template>c</template><div hidden>d</div></body></html>';
    expect(htmlTexts(page)).toEqual(['d']);
  });
});
