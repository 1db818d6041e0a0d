import { chromium } from 'playwright-core';
import { demoServer, listen } from '../web/demo/serve.mjs';
const server = demoServer({}); const address = await listen(server, 0);
const browser = await chromium.launch({ executablePath:'/usr/bin/chromium', args:['--no-sandbox','--disable-gpu'] });
for (const scheme of ['light','dark']) {
const page = await browser.newPage({viewport:{width:390,height:900}, colorScheme:scheme});
await page.goto(address); await page.waitForTimeout(1200);
const el=page.locator('#phone');
await el.scrollIntoViewIfNeeded();
const shot=async(n)=>{ await page.waitForTimeout(500); await el.screenshot({path:`/tmp/b/shots/${n}-${scheme}.png`}); };
await shot('paged');
await page.evaluate(()=>document.getElementById('phone').setAttribute('mode','scroll')); await page.waitForTimeout(600);
await page.evaluate(()=>document.getElementById('phone').shadowRoot.querySelector('.root').scrollTop=600);
await shot('scroll');
await page.evaluate(()=>document.getElementById('phone').setAttribute('mode','plain')); await page.waitForTimeout(600);
await shot('plain');
await page.evaluate(()=>document.getElementById('phone').setAttribute('mode','paged')); await page.waitForTimeout(600);
await el.hover(); await page.waitForTimeout(500);
await el.locator('.type').click(); await page.waitForTimeout(500);
await page.screenshot({path:`/tmp/b/shots/type-${scheme}.png`});
await page.keyboard.press('Escape'); await page.waitForTimeout(300);
await el.locator('.contents').click(); await page.waitForTimeout(500);
await page.screenshot({path:`/tmp/b/shots/contents-${scheme}.png`});
await page.close();
}
await browser.close(); server.close();
