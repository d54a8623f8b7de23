/** Calm newspaper page; system serif for English, system sans for Korean and Chinese; prints well; light and dark. */
export const style = `
:root{color-scheme:light dark;--ink:light-dark(#1a1a1a,#e8e6e1);--quiet:light-dark(#666,#a5a29b);--rule:light-dark(#d9d6cf,#444);--accent:light-dark(#1f4e79,#8fb8de);--paper:light-dark(#fff,#161616)}
body{margin:0 auto;padding:2rem 1.25rem 4rem;max-width:50rem;background:var(--paper);color:var(--ink);font:1rem/1.55 Georgia,"Times New Roman",serif;font-variant-numeric:lining-nums tabular-nums}
html:lang(ko) body{font-family:"Noto Sans KR","Apple SD Gothic Neo","Malgun Gothic",sans-serif;word-break:keep-all}
html:lang(zh-Hans) body{font-family:"Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
header{border-bottom:3px solid var(--ink);margin-bottom:1.5rem;padding-bottom:.75rem}
.kind{display:flex;justify-content:space-between;gap:1rem;font:600 .75rem/1.4 system-ui,sans-serif;letter-spacing:.04em;border-bottom:1px solid var(--ink);padding-bottom:.4rem}
h1{font-size:2rem;line-height:1.15;margin:.6rem 0}h2{font-size:1.25rem;margin:2.25rem 0 .5rem;border-top:1px solid var(--ink);padding-top:.5rem}h3{font:600 .9rem/1.4 system-ui,sans-serif;margin:1.4rem 0 .2rem}
p{margin:.4rem 0}.fact,.small,.quiet,figcaption,.notes{font:.8125rem/1.5 system-ui,sans-serif}.fact,.quiet{color:var(--quiet)}.fact{margin:.1rem 0}.lead{font-size:1.3rem;line-height:1.4}
.unknown{color:var(--quiet);border-bottom:1px dotted}.table{overflow-x:auto}table{border-collapse:collapse;width:100%;font:.8125rem/1.4 system-ui,sans-serif;margin:.75rem 0}
th,td{text-align:start;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--rule)}th{font-weight:600;border-bottom-color:var(--ink)}.end{text-align:end}
q{quotes:none}sup{font:.65em/1 system-ui,sans-serif}a{color:var(--accent);text-decoration:none}a:hover,a:focus{text-decoration:underline}
figure{margin:1rem 0;overflow-x:auto}figure svg{max-width:100%;height:auto;background:#fff;padding:.5rem;box-sizing:border-box}blockquote{margin:1rem 0;padding-inline-start:1rem;border-inline-start:2px solid var(--accent)}
.notes ol{padding-inline-start:2.2rem}.notes li{margin:.35rem 0}.url{color:var(--quiet);overflow-wrap:anywhere}
p.address{margin:.1rem 0}p.end{text-align:end;margin:.1rem 0}.letter h1{font-size:1.15rem;margin:1.4rem 0}.form h1{font-size:1.5rem}
@media print{body{max-width:none;padding:0}h2,h3{break-after:avoid}tr,figure{break-inside:avoid}}
`.trim();
