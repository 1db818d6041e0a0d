import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canRun, Demo } from './harness.js';
import { hostPage, SCRIPT, until } from './host-page.js';

const FRENCH = `<script type="module">
import { OffprintArticle } from '/offprint/offprint.js';
OffprintArticle.messages.fr = {
  region: 'Article de presse', previous: 'Page précédente', next: 'Page suivante', contents: 'Sommaire', type: 'Caractères', share: 'Partager',
  page: (first, last, count) => \`Page \${first}\${count ? \` sur \${count}\` : ''}\`, retry: 'Réessayer', offline: 'L’article n’a pas pu être chargé.',
  panel: { share: 'Partager', copy: 'Copier le lien' }, tools: { settings: 'Caractères et page', larger: 'Plus grand' },
};
OffprintArticle.messages.ja = { next: '次' };
</script>`;

describe.skipIf(!canRun)('a host’s own labels', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await Demo.start();
  });
  afterAll(() => demo.stop());

  const open = async (attributes: string, seed = '/seeds/english.json') => hostPage(demo, `${FRENCH}<offprint-article id="phone" src="${seed}" ${attributes}></offprint-article>${SCRIPT}`);

  it.each(['fr', 'fr-CA'])('are those of the foot, of the pages’ name, of what is announced, of the panel and of the tools (%s)', async (lang) => {
    const { page, complaints } = await open(`lang="${lang}"`);
    await until(page, 'layout');
    const names = await page.locator('#phone .foot button').evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')));
    expect(names).toEqual(['Sommaire', 'Page précédente', 'Page suivante', 'Caractères', 'Partager']);
    expect(await page.locator('#phone .root').getAttribute('aria-roledescription')).toBe('Article de presse');
    await page.locator('#phone').getByRole('button', { name: 'Page suivante' }).click();
    await expect.poll(() => page.locator('#phone .live').textContent()).toMatch(/^Page 2 sur \d+$/);
    await page.evaluate(() => (document.getElementById('phone') as HTMLElement & { openShare(): Promise<void> }).openShare());
    const panel = page.locator('#phone [part=share-panel]');
    expect(await panel.locator('h2').textContent()).toBe('Partager');
    expect(await panel.innerText()).toContain('Copier le lien');
    // What is missing is as it is built in.
    expect(await panel.innerText()).toContain('Poster');
    await page.keyboard.press('Escape');
    await page.locator('#phone').getByRole('button', { name: 'Caractères' }).click();
    const settings = page.locator('#phone [part=settings-panel]');
    expect(await settings.locator('h2').textContent()).toBe('Caractères et page');
    expect(await settings.getByRole('button', { name: 'Plus grand' }).count()).toBe(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('change single labels of a language that is built in, and no other language', async () => {
    const { page } = await open('lang="ja"');
    await until(page, 'layout');
    const name = (button: string) => page.locator(`#phone .${button}`).getAttribute('aria-label');
    expect([await name('next'), await name('previous')]).toEqual(['次', '前のページ']);
    await page.evaluate(() => document.getElementById('phone')!.setAttribute('lang', 'en'));
    await expect.poll(() => name('next')).toBe('Next page');
    await page.context().close();
  });

  it('are those of a failure', async () => {
    const { page } = await open('lang="fr"', 'http://127.0.0.1:9/nothing.json');
    await until(page, 'error');
    expect(await page.locator('#phone .notice').innerText()).toMatch(/L’article n’a pas pu être chargé.\s*Réessayer/);
    await page.context().close();
  });
});
