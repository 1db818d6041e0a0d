import { chromium } from 'playwright-core';
import { demoServer, listen } from '../web/demo/serve.mjs';
const server = demoServer({}); const address = await listen(server, 0);
const browser = await chromium.launch({ executablePath:'/usr/bin/chromium', args:['--no-sandbox','--disable-gpu'] });
const page = await browser.newPage();
await page.goto(address); await page.waitForTimeout(1500);
console.log(await page.evaluate(async () => {
  const e=document.getElementById('phone'); const r=e.shadowRoot; const out=[];
  r.querySelector('.stage').focus(); out.push(r.activeElement?.className);
  const old=HTMLElement.prototype.focus; HTMLElement.prototype.focus=function(...a){ old.apply(this,a); out.push('focus '+this.className+' '+r.activeElement?.className+' '+getComputedStyle(this).display+getComputedStyle(this).visibility); };
  e.addEventListener('offprint-mode', (ev)=> out.push(JSON.stringify(ev.detail)+r.activeElement?.className));
  e.setAttribute('mode','plain');
  for (let i=0;i<5;i++){ await new Promise(f=>setTimeout(f,i?100:0)); out.push(String(r.activeElement?.className)+r.querySelector('.root').dataset.mode); }
  return out;
}));
await browser.close(); server.close();
