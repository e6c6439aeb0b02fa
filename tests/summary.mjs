// node summary.mjs REPORT STATUS: prints "PASSED FAILED" of a report by xunit (CTRF) or vitest (JSON), or of a plain command ("none").
import { existsSync, readFileSync } from 'node:fs';

const [report, status] = process.argv.slice(2);
let { passed, failed } = count();
// A runner that breaks, finds nothing, or fails outside a test must not look green. A skipped test proves nothing.
if (status !== '0' && failed === 0) failed = 1;
if (passed + failed === 0) failed = 1;
console.log(passed, failed);

function count() {
  if (report === 'none') return { passed: status === '0' ? 1 : 0, failed: 0 };
  if (!existsSync(report)) return { passed: 0, failed: 0 };
  const json = JSON.parse(readFileSync(report, 'utf8'));
  if (json.results) {
    const { tests, passed } = json.results.summary;
    return { passed, failed: tests - passed };
  }
  return { passed: json.numPassedTests, failed: json.numTotalTests - json.numPassedTests };
}
