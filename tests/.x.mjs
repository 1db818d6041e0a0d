import { chromium } from 'playwright-core';
import { demoServer, listen } from '../web/demo/serve.mjs';
const server = demoServer({}); const address = await listen(server, 0);
const browser = await chromium.launch({ executablePath:'/usr/bin/chromium', args:['--no-sandbox','--disable-gpu'] });
for (const [w,scheme] of [[360,'light'],[1280,'dark']]) {
const page = await browser.newPage({viewport:{width:w,height:900}, colorScheme:scheme});
await page.goto(address); await page.waitForTimeout(1500);
const el=page.locator(w>900?'#wide':'#phone');
await el.evaluate(e=>e.scrollIntoView());
await page.waitForTimeout(800);
await el.hover(); await page.waitForTimeout(700);
const shot=async(n)=>{ await page.waitForTimeout(500); await page.screenshot({path:`/tmp/b/shots/f-${n}-${w}.png`}); };
await shot('paged');
await el.locator('[part=contents-button]').click(); await shot('contents');
await page.keyboard.type('裁员'); await shot('find');
await page.keyboard.press('Enter'); await shot('marks');
await page.keyboard.press('Escape');
await el.locator('[part=type-button]').click(); await shot('type');
await page.keyboard.press('Escape');
await el.evaluate(e=>e.setAttribute('mode','scroll')); await page.waitForTimeout(800);
await shot('scroll');
await el.evaluate(e=>e.setAttribute('theme','contrast')); await shot('contrast');
await el.evaluate(e=>{e.setAttribute('mode','plain');}); await page.waitForTimeout(900); await shot('plain');
await page.close();
}
await browser.close(); server.close();
