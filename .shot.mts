import { chromium } from "playwright-core";
const [,, url, out, w="1280", h="900", dark="light"] = process.argv;
const b = await chromium.launch({executablePath:"/usr/bin/chromium", args:["--no-sandbox"]});
const p = await b.newPage({viewport:{width:+w,height:+h}, colorScheme: dark as any});
const errs: string[]=[]; p.on("console",m=>{ if(m.type()==="error") errs.push(m.text()) });
await p.goto(url); await p.waitForTimeout(700); await p.screenshot({path:out}); console.log(errs); await b.close();
