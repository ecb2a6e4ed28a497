import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** 0 is safe, 10 is unsafe. */
const MAX_EXPOSURE = 4;

const [, unit = ''] =
  /```ini\n([\s\S]*?)```/.exec(readFileSync('src/relay/README.md', 'utf8')) ?? [];

function hasSystemd(): boolean {
  try {
    execFileSync('systemd-analyze', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

test.skipIf(!hasSystemd())(
  'the unit in the README is rated as the README says (requires systemd-analyze)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'unit-'));
    const file = join(folder, 'xaman-relay.service');
    writeFileSync(file, unit);
    const report = execFileSync('systemd-analyze', [
      'security',
      '--offline=true',
      '--no-pager',
      `--threshold=${MAX_EXPOSURE * 10}`,
      file,
    ]).toString();
    rmSync(folder, { recursive: true });
    const exposure = Number(/Overall exposure level .*: ([\d.]+)/.exec(report)?.[1]);
    expect(exposure).toBeLessThanOrEqual(MAX_EXPOSURE);
  },
);
