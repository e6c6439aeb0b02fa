// Unpacks Chromium, makes the Chinese font known to it, and writes down for Fazhi.Testing how to launch it.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const { version } = JSON.parse(readFileSync(join(here, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'));
const folder = resolve(here, '../../.artifacts/browser', version);
const launchFile = join(folder, 'launch.json');

// The file holds absolute paths, so a moved clone unpacks again.
if (!existsSync(launchFile) || !readFileSync(launchFile, 'utf8').includes(JSON.stringify(join(folder, 'chromium')))) await prepare();
console.log(launchFile);

async function prepare() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // The package unpacks into the temporary folder, and its libraries only where it believes to run on Amazon Linux.
  process.env.TMPDIR = folder;
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  const executablePath = await chromium.executablePath();
  // Always its own libraries: that way it runs the same with and without those of the machine.
  const env = { FONTCONFIG_FILE: writeFontConfiguration(), LD_LIBRARY_PATH: join(folder, 'al2023/lib') };
  const libraries = execFileSync('ldd', [executablePath], { encoding: 'utf8', env: { ...process.env, ...env } });
  if (libraries.includes('not found')) throw new Error(`Chromium misses libraries:\n${libraries}`);
  writeFileSync(`${launchFile}.new`, JSON.stringify({ executablePath, env }, null, 2));
  renameSync(`${launchFile}.new`, launchFile);
}

function writeFontConfiguration() {
  const fonts = join(here, 'node_modules/@expo-google-fonts/noto-sans-sc');
  const file = join(folder, 'fonts.conf');
  const prefer = ['sans-serif', 'serif', 'monospace', 'system-ui']
    .map((family) => `  <alias><family>${family}</family><prefer><family>Noto Sans SC</family></prefer></alias>`)
    .join('\n');
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(fonts, '400Regular')}</dir>
  <dir>${join(fonts, '700Bold')}</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
${prefer}
</fontconfig>
`,
  );
  return file;
}
